// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/economy_wording.h"
#include "models/wording/verdicts/answer_wording.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

namespace {

ContenderAnalysis contender(const char* name, double gpus_needed, double usd_per_month)
{
    ContenderAnalysis made;
    made.contender.gpu = name;
    made.short_name = name;
    made.gpus_needed = gpus_needed;
    made.usd_per_month = usd_per_month;
    return made;
}

// One GPU each serves 100 M tokens; 1 - 568.8 / 856.8 = 0.3361.
Analysis fleets()
{
    Analysis made;
    made.scenario.bill.tokens_per_month = 100e6;
    made.contenders = {contender("L40S", 1, 568.80), contender("A100 PCIe", 1, 856.80)};
    return made;
}

Analysis threeFleets()
{
    Analysis made = fleets();
    made.contenders.push_back(contender("A100 SXM", 1, 1000.80));
    return made;
}

ContenderAnalysis owned(const char* name, std::vector<double> own_months, std::optional<double> lowest)
{
    ContenderAnalysis made = contender(name, 1, 1);
    made.ownership.own_months = std::move(own_months);
    made.ownership.lowest_utilization = lowest;
    made.ownership.curve = {{0, 0, 8000}, {36, 20477, 9032}};
    return made;
}

Analysis owning(ContenderAnalysis shown)
{
    Analysis made;
    made.contenders = {std::move(shown), contender("A100 PCIe", 1, 1)};
    made.contenders[1].ownership.gap = Gap::NoPurchasePrice;
    return made;
}

Analysis energy(std::vector<std::optional<double>> joules)
{
    Analysis made;
    made.scenario.server.batch = 8;
    const char* const names[] = {"L40S", "A100 PCIe", "A100 SXM"};
    for (std::size_t i = 0; i < joules.size(); ++i) {
        ContenderAnalysis each = contender(names[i], 1, 1);
        each.joules_per_token = joules[i];
        made.contenders.push_back(each);
    }
    return made;
}

} // namespace

class TestEconomyWording : public QObject {
    Q_OBJECT

    // The same where idle hours are free.
    static Analysis givenBack(ContenderAnalysis contender)
    {
        Analysis analysis = owning(std::move(contender));
        analysis.scenario.bill.billing = Billing::ByUse;
        return analysis;
    }

private slots:
    void amounts()
    {
        QCOMPARE(exactMoney(0.2), QStringLiteral("$0.20"));
        QCOMPARE(exactMoney(0.125), QStringLiteral("$0.125"));
        QCOMPARE(exactMoney(0.0001), QStringLiteral("$0.0001"));
        QCOMPARE(exactMoney(15), QStringLiteral("$15.00"));
        QCOMPARE(exactMoney(3.00424), QStringLiteral("$3.00424"));
        QCOMPARE(exactMoney(0.8507014), QStringLiteral("$0.8507")); // what an hour of work costs at a spot price
        QCOMPARE(exactMoney(7500), QStringLiteral("$7,500"));
        QCOMPARE(exactMoney(7500.5), QStringLiteral("$7,500.50"));
        QCOMPARE(exactMoney(0.0000012), QStringLiteral("$0.0000012"));
        QCOMPARE(exactAmount(0.849), QStringLiteral("0.849"));
        Scenario scenario;
        scenario.api.usd_per_million_tokens = 0.2;
        QCOMPARE(apiPrice(scenario), QStringLiteral("API at $0.20/M"));
        scenario.api.input_usd_per_million_tokens = 0.05;
        QCOMPARE(apiPrice(scenario), QStringLiteral("API at $0.05/M in and $0.20/M out"));
        QCOMPARE(apiLineEnd(scenario), QStringLiteral("API at $0.300/M with prompts")); // 512 for 256 tokens
        scenario.api.cached_usd_per_million_tokens = 0.0125;
        QCOMPARE(apiPrice(scenario), QStringLiteral("API at $0.05/M in and $0.20/M out"));
        scenario.load.shared_prefix = 0.3;
        QCOMPARE(apiPrice(scenario), QStringLiteral("API at $0.05/M in, $0.0125/M cached (30 %) and $0.20/M out"));
        QCOMPARE(months(1), QStringLiteral("1 month"));
        QCOMPARE(months(1.0001), QStringLiteral("1 month"));
        QCOMPARE(months(14.811), QStringLiteral("14.8 months"));
        QCOMPARE(months(0.5), QStringLiteral("0.5 months"));
    }

    void articles()
    {
        for (const char* const name : {"L40S", "A100 PCIe", "H100", "MI300X", "RTX 4090", "Orin", "X1"}) {
            QCOMPARE(withArticle(QString::fromLatin1(name)), QString(QStringLiteral("an ") + QLatin1String(name)));
        }
        for (const char* const name : {"B200", "T4", "V100", "Gaudi 3", "Radeon", "GH200"}) {
            QCOMPARE(withArticle(QString::fromLatin1(name)), QString(QStringLiteral("a ") + QLatin1String(name)));
        }
    }

    void loads()
    {
        QCOMPARE(loadsText({}, {}), QString());
        QCOMPARE(loadsText({}, {{4.35456e9, 5.4432e9}}), QStringLiteral("from 4.35 to 5.44 B tokens"));
        QCOMPARE(loadsText({}, {{900e6, 1.2e9}}), QStringLiteral("from 900 M to 1.2 B tokens"));
        QCOMPARE(loadsText({}, {{200, 700}}), QStringLiteral("from 200 to 700 tokens"));
        QCOMPARE(loadsText({}, {{4.3541e9, 4.3549e9}}), QStringLiteral("around 4.35 B tokens"));
        QCOMPARE(loadsText({}, {{0, 3e6}, {1e9, std::nullopt}}),
                 QStringLiteral("up to 3 M tokens and from 1 B tokens up"));
        QCOMPARE(loadsText({}, {{1e9, 2e9}, {3e9, 4e9}, {5e9, 6e9}}),
                 QStringLiteral("from 1 to 2 B tokens and on and off up to 6 B tokens"));
        QCOMPARE(loadsText({}, {{1e9, 2e9}, {3e9, 4e9}, {5e9, std::nullopt}}),
                 QStringLiteral("from 1 to 2 B tokens, on and off after that, and always from 5 B tokens up"));
    }

    void fleetTitles()
    {
        Analysis analysis = fleets();
        QCOMPARE(billTitle(analysis),
                 QStringLiteral("1 L40S serves 100 M tokens a month for $568.80; 1 A100 PCIe costs 51 % more"));
        // Two at 568.8 against one at 856.8: 1 - 856.8 / 1137.6 = 0.2468.
        analysis.scenario.bill.tokens_per_month = 5e9;
        analysis.contenders[0] = contender("L40S", 2, 1137.60);
        QCOMPARE(billTitle(analysis),
                 QStringLiteral("1 A100 PCIe serves 5 B tokens a month for $856.80; 2 L40S cost 33 % more"));
        analysis.contenders[1] = contender("A100 PCIe", 3, 2570.40);
        QCOMPARE(billTitle(analysis),
                 QStringLiteral("2 L40S serve 5 B tokens a month for $1,138; 3 A100 PCIe cost 126 % more"));
        analysis.contenders[1] = contender("A100 PCIe", 1, 1137.60);
        QCOMPARE(billTitle(analysis),
                 QStringLiteral("2 L40S and 1 A100 PCIe serve 5 B tokens a month for $1,138 each"));
        analysis.contenders[1].usd_per_month.reset();
        QCOMPARE(billTitle(analysis), QStringLiteral("2 L40S serve 5 B tokens a month for $1,138"));
        analysis.contenders[0].usd_per_month.reset();
        QCOMPARE(billTitle(analysis), QStringLiteral("No fleet for 5 B tokens a month"));
    }

    void namesThatSayMoreThanTheGpu()
    {
        Analysis analysis = fleets();
        analysis.contenders[1] = contender("L40S", 4, 2275.20);
        analysis.contenders[1].contender.tensor_parallel = 2;
        QCOMPARE(fleetText(analysis, 0), QStringLiteral("1 GPU as L40S ×1"));
        QCOMPARE(fleetText(analysis, 1), QStringLiteral("4 GPUs as L40S ×2"));
        QCOMPARE(billTitle(analysis), QStringLiteral("1 GPU as L40S ×1 serves 100 M tokens a month for $568.80; "
                                                     "4 GPUs as L40S ×2 cost 300 % more"));
        analysis.contenders[1].gpus_needed.reset();
        QCOMPARE(fleetText(analysis, 1), QString());
    }

    // One clause: the strip under the chart tells what changes more than once.
    void fleetSubtitles()
    {
        Analysis analysis = threeFleets();
        QCOMPARE(fleetSubtitle(analysis), QStringLiteral("Rent of whole GPUs"));
        analysis.cheapest_by_load = {{0, 1e10, 0}};
        QCOMPARE(fleetSubtitle(analysis), QStringLiteral("Rent of whole GPUs: at all these loads the least is that of "
                                                         "L40S"));
        analysis.cheapest_by_load = {{0, 2.844e9, 3}, {2.844e9, 1e10, 1}}; // the API comes after the contenders
        QCOMPARE(fleetSubtitle(analysis), QStringLiteral("Rent of whole GPUs: up to 2.84 B tokens the least is that of "
                                                         "the API, above that of A100 PCIe"));
        const QString by_turns = QStringLiteral("Rent of whole GPUs; the strip names the cheapest at each load");
        analysis.cheapest_by_load = {{0, 4e9, 0}, {4e9, 5e9, 1}, {5e9, 1e10, 0}};
        QCOMPARE(fleetSubtitle(analysis), by_turns);
        analysis.cheapest_by_load = {{0, 4e9, std::nullopt}, {4e9, 1e10, 1}};
        QCOMPARE(fleetSubtitle(analysis), by_turns);
    }

    void ownershipTitles()
    {
        // 8000 / (568.8 - 28.665) = 14.81 months; 8000 / (36 x 540.135) = 0.4114.
        Analysis analysis = owning(owned("L40S", {14.811}, 0.4114));
        QCOMPARE(ownershipTitle(analysis), QStringLiteral("Owning an L40S beats renting it after 14.8 months at 100 % "
                                                          "utilization, never below 41 %"));
        analysis = owning(owned("B200", {1}, 0.0));
        QCOMPARE(ownershipTitle(analysis),
                 QStringLiteral("Owning a B200 beats renting it after 1 month at 100 % utilization"));
        analysis = owning(owned("L40S", {14.811, 52}, 0.4114));
        analysis.scenario.owning.horizon_months = 60;
        QCOMPARE(ownershipTitle(analysis),
                 QStringLiteral("Owning an L40S beats renting it from month 14.8 until month 52 at 100 % utilization, "
                                "never below 41 %"));
        analysis.contenders[0].ownership.own_months = {};
        analysis.contenders[0].ownership.owning_wins_from = 0;
        QCOMPARE(ownershipTitle(analysis), QStringLiteral("Owning an L40S beats renting it from the first day at 100 % "
                                                          "utilization, never below 41 %"));
        analysis.contenders[0].ownership.own_months = {3, 20};
        QCOMPARE(ownershipTitle(analysis),
                 QStringLiteral("Owning an L40S beats renting it until month 3 and again from month 20 at 100 % "
                                "utilization, never below 41 %"));
    }

    // Idle rent is paid: there is no utilization from which owning pays.
    void owningWhereIdleRentIsPaid()
    {
        Analysis analysis = owning(owned("L40S", {}, std::nullopt));
        analysis.scenario.bill.utilization = 0.3;
        QCOMPARE(ownershipTitle(analysis),
                 QStringLiteral("Owning an L40S never beats renting it within 36 months at 30 % utilization"));
    }

    void owningThatNeverPays()
    {
        Analysis analysis = givenBack(owned("L40S", {}, std::nullopt));
        analysis.scenario.bill.utilization = 0.3;
        QCOMPARE(ownershipTitle(analysis),
                 QStringLiteral("Owning an L40S never beats renting it within 36 months, at any utilization"));
        analysis.scenario.owning.horizon_months = 1;
        QCOMPARE(ownershipTitle(analysis),
                 QStringLiteral("Owning an L40S never beats renting it within 1 month, at any utilization"));
        analysis = givenBack(owned("L40S", {}, 0.4114));
        analysis.scenario.bill.utilization = 0.3;
        QCOMPARE(ownershipTitle(analysis), QStringLiteral("Owning an L40S never beats renting it within 36 months at "
                                                          "30 % utilization, only from 41 % up"));
        analysis.scenario.bill.utilization = 0.409; // also 41 % in two digits
        QCOMPARE(ownershipTitle(analysis), QStringLiteral("Owning an L40S never beats renting it within 36 months at "
                                                          "40.9 % utilization, only from 41.1 % up"));
        analysis = givenBack(owned("L40S", {36}, 1)); // breaks even at the very end
        QCOMPARE(ownershipTitle(analysis),
                 QStringLiteral("Owning an L40S never beats renting it within 36 months at 100 % utilization"));
    }

    void severalToOwn()
    {
        Analysis analysis = owning(owned("L40S", {14.811}, 0.4114));
        QCOMPARE(ownershipSubtitle(analysis), QStringLiteral("One GPU; thick: owned, thin: rented"));
        QCOMPARE(ownershipGap(analysis), QString());
        analysis.contenders[1] = owned("A100 PCIe", {20.33}, 0.56);
        analysis.contenders.push_back(owned("A100 SXM", {}, std::nullopt));
        QCOMPARE(ownershipSubtitle(analysis),
                 QStringLiteral("One GPU; thick: owned, thin: rented; owning an A100 PCIe pays after 20.3 months; "
                                "owning an A100 SXM never pays"));
        analysis.bill.winner = 1; // the title speaks of the least bill
        QVERIFY(ownershipTitle(analysis).startsWith(QStringLiteral("Owning an A100 PCIe beats")));
        QVERIFY(ownershipSubtitle(analysis).contains(QStringLiteral("owning an L40S pays after 14.8 months")));
    }

    void nothingToOwn()
    {
        Analysis analysis = owning(owned("L40S", {}, std::nullopt));
        analysis.contenders[0].ownership = {};
        analysis.contenders[0].ownership.gap = Gap::NoPurchasePrice;
        QCOMPARE(ownershipTitle(analysis), QStringLiteral("Rent or own: no purchase price to compare"));
        QCOMPARE(ownershipSubtitle(analysis), QString());
        QVERIFY(ownershipGap(analysis).endsWith(QStringLiteral("enter one for a GPU under Assumptions.")));
    }

    void energyTitles()
    {
        // 350 x 0.875 / 1680 = 0.1823 and 300 x 0.875 / 2100 = 0.125; 1 - 0.125 / 0.1823 = 0.314.
        QCOMPARE(energyTitle(energy({0.182292, 0.125})),
                 QStringLiteral("A100 PCIe needs 0.125 J a token; L40S needs 46 % more"));
        QCOMPARE(energyTitle(energy({0.1, 0.125})),
                 QStringLiteral("L40S needs 0.1 J a token; A100 PCIe needs 25 % more"));
        QCOMPARE(energyTitle(energy({0.2, 0.1, 0.1})),
                 QStringLiteral("A100 PCIe and A100 SXM need 0.1 J a token; L40S needs 100 % more"));
        QCOMPARE(energyTitle(energy({0.1, 0.1, 0.2})),
                 QStringLiteral("L40S and A100 PCIe need 0.1 J a token; A100 SXM needs 100 % more"));
        QCOMPARE(energyTitle(energy({std::nullopt, 0.1, 0.2})),
                 QStringLiteral("A100 PCIe needs 0.1 J a token; A100 SXM needs 100 % more"));
        QCOMPARE(energyTitle(energy({0.1, 0.1})), QStringLiteral("L40S and A100 PCIe need 0.1 J a token"));
        QCOMPARE(energyTitle(energy({std::nullopt, 0.1})), QStringLiteral("A100 PCIe needs 0.1 J a token"));
        QCOMPARE(energyTitle(energy({std::nullopt, std::nullopt})), QStringLiteral("No energy per token at batch 8"));
    }

    void energySubtitles()
    {
        Analysis analysis = energy({0.182292, 0.125});
        QCOMPARE(energySubtitle(analysis), QStringLiteral("Electricity at PUE 1.3 and $0.10 a kWh"));
        // 0.182292 J x 10^6 / 3.6 x 10^6 x 1.3 x 0.1 = $0.006583, of $0.130622 5.04 %;
        // 0.125 gives $0.004514, of $0.157407 2.87 %.
        analysis.contenders[0].power_usd_per_million_tokens = 0.0065828;
        analysis.contenders[0].usd_per_million_tokens.value = 0.130622;
        analysis.contenders[1].power_usd_per_million_tokens = 0.0045139;
        analysis.contenders[1].usd_per_million_tokens.value = 0.157407;
        QCOMPARE(energySubtitle(analysis),
                 QStringLiteral("Electricity at PUE 1.3 and $0.10 a kWh: L40S $0.0066 per M tokens, 5 % of its rent; "
                                "A100 PCIe $0.0045, 2.9 %"));
        analysis.contenders[0].power_usd_per_million_tokens.reset();
        QCOMPARE(energySubtitle(analysis), QStringLiteral("Electricity at PUE 1.3 and $0.10 a kWh: A100 PCIe $0.0045 "
                                                          "per M tokens, 2.9 % of its rent"));
    }
};

TIEBREAK_TEST(TestEconomyWording, QCoreApplication)
#include "tst_economy_wording.moc"
