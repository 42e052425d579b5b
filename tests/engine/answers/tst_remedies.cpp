// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/remedies.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>

using namespace tiebreak;

class TestRemedies : public QObject {
    Q_OBJECT

private slots:
    void whatIsMissingComesBack_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::newRow("a batch that the article has not") << QStringLiteral("batch=200");
        QTest::newRow("a number format that it has not")
            << QStringLiteral("contenders.0.weight_precision=FP8 contenders.1.weight_precision=INT8-W8A8 "
                              "contenders.2.weight_precision=INT8-W8A8");
        QTest::newRow("limits that nobody keeps") << QStringLiteral("evidence=model tpot_limit_ms=1");
        QTest::newRow("too large") << QStringLiteral("evidence=model model=Llama-3.1-70B");
    }
    void whatIsMissingComesBack()
    {
        QFETCH(const QString, settings);
        Scenario scenario = default_scenario(*m_catalogue);
        for (const QString& setting : settings.split(u' ')) {
            QCOMPARE(set_from_text(scenario, *m_catalogue, setting.section(u'=', 0, 0).toStdString(),
                                   setting.section(u'=', 1).toStdString()),
                     Problem());
        }
        const Analysis analysis = analyze(*m_catalogue, scenario);
        QVERIFY(!hasRate(analysis));
        const std::vector<Remedy> found = remedies(analysis, *m_catalogue, &hasRate, 3);
        QVERIFY(!found.empty() && found.size() <= 3);
        for (const Remedy& edit : found) {
            Scenario next = scenario;
            QCOMPARE(set_field(next, *m_catalogue, edit.ref, edit.value), Problem());
            QVERIFY(hasRate(analyze(*m_catalogue, next)));
        }
    }

    void theModelIsTheFirstWhereTheArticleEnds()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.server.batch = 64;
        const auto found = remedies(analyze(*m_catalogue, scenario), *m_catalogue, &hasRate, 2);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].ref.field->key, std::string_view("evidence"));
        QCOMPARE(found[1].ref.field->key, std::string_view("batch"));
    }

    void whatNothingAnswersHasNone()
    {
        const Analysis analysis = analyze(*m_catalogue, default_scenario(*m_catalogue));
        QVERIFY(remedies(
                    analysis, *m_catalogue, [](const Analysis&) { return false; }, 3)
                    .empty());
        QVERIFY(remedies(
                    analysis, *m_catalogue, [](const Analysis&) { return true; }, 0)
                    .empty());
    }

private:
    static bool hasRate(const Analysis& analysis)
    {
        return std::ranges::any_of(analysis.contenders, [](const ContenderAnalysis& contender) {
            return contender.throughput_tok_s.value.has_value();
        });
    }

    const std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
};

TIEBREAK_TEST(TestRemedies, QCoreApplication)
#include "tst_remedies.moc"
