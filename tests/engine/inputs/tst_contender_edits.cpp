// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/contender_edits.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>

using namespace tiebreak;

class TestContenderEdits : public QObject {
    Q_OBJECT

private slots:
    void anotherCardKeepsWhatItIsServedIn()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.contenders[0].weight_precision = Precision::Fp8;
        QCOMPARE(choose_card(scenario, *m_catalogue, 0, "A100-80GB-PCIe"), Problem());
        QCOMPARE(scenario.contenders[0].gpu, std::string("A100-80GB-PCIe"));
        QVERIFY(!lacks_price(scenario.contenders[0]));
        QCOMPARE(validate(scenario, *m_catalogue), Problem()); // whatever the formats were
    }

    void unknownCardsChangeNothing()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        const Scenario before = scenario;
        QVERIFY(!choose_card(scenario, *m_catalogue, 0, "no such card").empty());
        QVERIFY(!add_card(scenario, *m_catalogue, "no such card").empty());
        QVERIFY(scenario == before);
    }

    void oneMoreIsAddedUpToTheMost()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        while (scenario.contenders.size() < max_contenders) {
            QCOMPARE(add_card(scenario, *m_catalogue, "L40S"), Problem());
        }
        QVERIFY(!add_card(scenario, *m_catalogue, "L40S").empty());
        QCOMPARE(scenario.contenders.size(), max_contenders);
    }

    // It costs what the other one of the same card costs; without one somebody must say it.
    void cardsWithoutAQuoteAskForAPrice()
    {
        const auto quoteless = std::ranges::find_if(m_catalogue->gpus, [this](const Gpu& gpu) {
            return lacks_price(default_contender(*m_catalogue, gpu.name));
        });
        if (quoteless == m_catalogue->gpus.end()) {
            QSKIP("every card has a quote");
        }
        Scenario scenario = default_scenario(*m_catalogue);
        QCOMPARE(choose_card(scenario, *m_catalogue, 0, quoteless->name), Problem());
        QVERIFY(lacks_price(scenario.contenders[0]));
        scenario.contenders[0].usd_per_gpu_hour = 3;
        QCOMPARE(add_card(scenario, *m_catalogue, quoteless->name), Problem());
        QCOMPARE(scenario.contenders.back().usd_per_gpu_hour, 3.0);
    }

private:
    const std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
};

TIEBREAK_TEST(TestContenderEdits, QCoreApplication)
#include "tst_contender_edits.moc"
