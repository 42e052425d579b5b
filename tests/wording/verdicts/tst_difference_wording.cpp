// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/charts/batch_titles.h"
#include "models/wording/charts/sensitivity_wording.h"
#include "models/wording/charts/use_verdict_wording.h"
#include "models/wording/economy_wording.h"
#include "models/wording/outputs/outputs.h"
#include "models/wording/outputs/uses/modelled_titles.h"
#include "models/wording/verdicts/answer_wording.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "tests/support/test_class.h"

#include <QRegularExpression>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace tiebreak;

// A difference of two amounts is told one way everywhere: what the dearer takes over the cheaper.
class TestDifferenceWording : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue;

    Analysis of(std::initializer_list<std::pair<const char*, const char*>> settings) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : settings) {
            const Problem problem = set_from_text(scenario, *m_catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s", key);
            }
        }
        return analyze(*m_catalogue, scenario);
    }

    // All that is told of the answers of an analysis.
    QStringList told(const Analysis& analysis) const
    {
        QStringList texts;
        for (const Question question : {Question::CostPerToken, Question::MonthlyBill}) {
            texts << verdictText(analysis, question).plain << otherAnswer(analysis, question);
        }
        texts << costTitle(analysis) << billTitle(analysis) << breakevenTitle(analysis) << energyTitle(analysis)
              << modelledImagesTitle(analysis) << modelledTrainingTitle(analysis) << sensitivityTitle(analysis)
              << sensitivitySubtitle(analysis) << useVerdictText(analysis, Use::Images).plain
              << useVerdictText(analysis, Use::Training).plain;
        return texts;
    }

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void numbersByHand()
    {
        QCOMPARE(excessOver(2, 3), 0.5);
        QCOMPARE(excessOfSaving(0.2), 0.25);  // 4 is 20 % less than 5, which is 25 % more than 4
        QCOMPARE(excessOfSaving(0.5), 1.0);   // twice as much
        QCOMPARE(excessOfSaving(-0.1), -0.1); // 1.1 is 10 % more than 1: of the cheaper one already
        QCOMPARE(excessText(0.2049), QStringLiteral("20 %"));
        QCOMPARE(excessText(0.0042), QStringLiteral("0.42 %"));
        QCOMPARE(excessText(11), QStringLiteral("12 ×"));
        QCOMPARE(excessCell(0.25), QStringLiteral("+25 %"));
        QCOMPARE(excessCell(0), QStringLiteral("least"));
    }

    void noTextTellsASaving_data()
    {
        QTest::addColumn<QString>("evidence");
        QTest::addRow("article") << QStringLiteral("article");
        QTest::addRow("model") << QStringLiteral("model");
    }
    void noTextTellsASaving()
    {
        QFETCH(QString, evidence);
        static const QRegularExpression saving(
            QStringLiteral("%( a month)? (less|under|cheaper|below)|\\bsaves?\\b|\\bwins?\\b|\\bties?\\b|\\bdraws\\b"));
        const Analysis analysis = of({{"evidence", evidence == QLatin1String("model") ? "model" : "article"}});
        for (const QString& text : told(analysis)) {
            QVERIFY2(!saving.match(text).hasMatch(), qPrintable(text));
        }
    }

    // The verdict, the chart's title and the table name one number for one pair.
    void onePairHasOneNumber()
    {
        const Analysis analysis = of({});
        const double dear = *analysis.contenders[1].usd_per_million_tokens.value;
        const double cheap = *analysis.contenders[0].usd_per_million_tokens.value;
        const QString number = excessText(dear / cheap - 1);
        QVERIFY(verdictText(analysis).headline.contains(number));
        QVERIFY(costTitle(analysis).contains(number));
        const Output& output = outputOf("over_cheapest");
        const auto cell = [&](std::size_t contender) {
            return output.text(*output.value({analysis, *m_catalogue, contender}));
        };
        QCOMPARE(cell(1), QString(u'+' % number));
        QCOMPARE(cell(0), excessCell(0));
    }

    // Bars are in the order of what is drawn: on that axis a gain of the baseline reaches farther than a loss.
    void sensitivityIsOrderedAsDrawn()
    {
        const Analysis analysis = of({{"evidence", "model"}});
        const double now = onSensitivityAxis(*analysis.sensitivity.answer, analysis);
        double before = std::numeric_limits<double>::max();
        for (const SensitivityBar* const bar : sensitivityBars(analysis)) {
            double reach = 0;
            for (const SensitivityEnd* const end : {&bar->low, &bar->high}) {
                if (end->answer) {
                    reach = std::max(reach, std::abs(onSensitivityAxis(*end->answer, analysis) - now));
                }
            }
            QVERIFY(reach <= before);
            before = reach;
        }
        QCOMPARE(sensitivityBars(analysis).size(), analysis.sensitivity.bars.size());
    }
};

TIEBREAK_TEST(TestDifferenceWording, QCoreApplication)
#include "tst_difference_wording.moc"
