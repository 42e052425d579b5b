// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/audit_wording.h"
#include "models/wording/input_wording.h"
#include "models/wording/verdicts/verdict_sources.h"
#include "tests/support/test_class.h"

#include <QSet>
#include <QtTest>

using namespace tiebreak;

// What the tool tip of the verdict tells of its numbers, and the reasons of the audit.
class TestVerdictSources : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue;

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void theArithmeticOfBothCards()
    {
        const Analysis analysis = analyze(*m_catalogue, default_scenario(*m_catalogue));
        const QStringList lines = verdictSources(analysis, *m_catalogue, Question::CostPerToken).split(u'\n');
        QVERIFY(lines.contains(QStringLiteral(
            "L40S, Cost per M: $0.79/h ÷ (3,600 s × 1,680 tok/s × 100 %) = $0.1306 per million tokens")));
        QVERIFY(lines.contains(QStringLiteral("A100 PCIe, Over least: $0.1574 ÷ $0.1306 - 1 = 21 %")));
        QVERIFY(lines.filter(QStringLiteral("Chance of being cheapest: Cheapest in 81 %")).size() == 1);
        const QString bill = verdictSources(analysis, *m_catalogue, Question::MonthlyBill);
        QVERIFY2(bill.contains(QStringLiteral("L40S, Per month: 1 GPU × 720 h × $0.79/h = $568.80")), qPrintable(bill));
        for (const Use use : {Use::Images, Use::Training}) {
            QVERIFY(useVerdictSources(analysis, *m_catalogue, use).count(u'\n') >= 2);
        }
    }

    void nobodyHasACost()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.server.batch = 64; // beyond the article's figures
        QCOMPARE(verdictSources(analyze(*m_catalogue, scenario), *m_catalogue, Question::CostPerToken), QString());
    }

    void replacedInputsAreNamed()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        QVERIFY(replacedInputs(scenario, *m_catalogue, 2).isEmpty());
        for (const auto& [key, value] : {std::pair{"batch", "16"}, {"utilization", "50%"}, {"pue", "1.5"}}) {
            QCOMPARE(set_from_text(scenario, *m_catalogue, key, value), Problem());
        }
        const QStringList told = replacedInputs(scenario, *m_catalogue, 2);
        QCOMPARE(told.size(), 3);
        QCOMPARE(told.last(), QStringLiteral("1 more"));
        QCOMPARE(replacedInputs(scenario, *m_catalogue, 3).filter(QStringLiteral("Batch size 16")).size(), 1);
    }

    // A sentence for every code, all different, with the names in their places.
    void everyReasonOfTheAuditHasASentence()
    {
        QCOMPARE(auditGapSentence({}), QString());
        QSet<QString> sentences;
        for (int code = 1; code <= static_cast<int>(AuditGap::StatedFigure); ++code) {
            const auto gap = static_cast<AuditGap>(code);
            AuditWhyNot why{gap, {}};
            if (gap == AuditGap::PublishedFigure) {
                why.of = {"L40S", "LLaMA-7B", "FP16", "8"};
            } else if (gap >= AuditGap::Gpu) {
                why.of = {"L40S"};
            }
            const QString sentence = auditGapSentence(why);
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
            QVERIFY(why.of.empty() || sentence.contains(QStringLiteral("\"L40S\"")));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), static_cast<qsizetype>(AuditGap::StatedFigure));
        QCOMPARE(auditGapSentence({AuditGap::PublishedFigure, {"L40S", "LLaMA-7B", "FP16", "8"}}),
                 QStringLiteral("The catalogue has no published figure of \"L40S\" for LLaMA-7B, FP16, batch 8."));
    }
};

TIEBREAK_TEST(TestVerdictSources, QCoreApplication)
#include "tst_verdict_sources.moc"
