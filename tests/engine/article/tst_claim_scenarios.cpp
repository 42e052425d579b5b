// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/analysis.h"
#include "models/engine/article/audit.h"
#include "models/engine/article/price_findings.h"
#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/engine/article/audit_fixture.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <set>

using namespace tiebreak;

namespace {

// Readings of the window's analysis.
double tok_s(const Analysis& analysis, std::size_t contender)
{
    return *analysis.contenders[contender].throughput_tok_s.value;
}

double usd(const Analysis& analysis, std::size_t contender)
{
    return *analysis.contenders[contender].usd_per_million_tokens.value / 1e6;
}

double lead(double more, double base)
{
    return 100 * (more / base - 1);
}

} // namespace

// A claim leads to a scenario that shows it.
class ClaimScenariosTest : public AuditFixture {
    Q_OBJECT

    Scenario scenarioOf(const AuditedClaim& audited) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, text] : audited.inputs) {
            const Problem problem = set_from_text(scenario, *m_catalogue, key, text);
            if (!problem.empty()) {
                qWarning("%s: %s", audited.claim->id.c_str(), problem.english().c_str());
            }
        }
        return scenario;
    }

private slots:
    void initTestCase() { startAll(); }

    void everyClaimHasAScenarioAndAView()
    {
        const std::set<std::string> views{"throughput", "cost",       "breakeven",   "fleet",   "ownership", "memory",
                                          "prices",     "latency",    "sensitivity", "energy",  "specs",     "results",
                                          "published",  "winner-map", "images",      "training"};
        for (const AuditedClaim& audited : m_audited) {
            const char* const id = audited.claim->id.c_str();
            QVERIFY2(views.contains(audited.view), id);
            Scenario scenario = default_scenario(*m_catalogue);
            for (const auto& [key, text] : audited.inputs) {
                QCOMPARE(set_from_text(scenario, *m_catalogue, key, text).english().c_str(), "");
            }
            const Problem problem = validate(scenario, *m_catalogue);
            QVERIFY2(problem.empty(), (audited.claim->id + ": " + problem.english()).c_str());
        }
    }

    void theScenarioShowsTheClaim_data()
    {
        using Reading = double (*)(const Analysis&);
        QTest::addColumn<Reading>("reading");
        const auto row = [](const char* id, Reading reading) { QTest::newRow(id) << reading; };
        row("month-l40s", [](const Analysis& a) { return *a.contenders[0].usd_per_month; });
        row("month-a100", [](const Analysis& a) { return *a.contenders[1].usd_per_month; });
        row("year-l40s", [](const Analysis& a) { return *a.contenders[0].usd_per_year; });
        row("year-a100", [](const Analysis& a) { return *a.contenders[1].usd_per_year; });
        row("fleet-100",
            [](const Analysis& a) { return *a.contenders[1].usd_per_month - *a.contenders[0].usd_per_month; });
        row("b1-adv-pcie", [](const Analysis& a) { return lead(tok_s(a, 1), tok_s(a, 0)); });
        row("b1-adv-sxm", [](const Analysis& a) { return lead(tok_s(a, 2), tok_s(a, 0)); });
        row("b32-adv-pcie", [](const Analysis& a) { return lead(tok_s(a, 1), tok_s(a, 0)); });
        row("b32-adv-sxm", [](const Analysis& a) { return lead(tok_s(a, 2), tok_s(a, 0)); });
        row("sd-adv", [](const Analysis& a) {
            return lead(*a.contenders[1].images.images_per_minute, *a.contenders[0].images.images_per_minute);
        });
        row("sd-l40s", [](const Analysis& a) { return *a.contenders[0].images.model.images_per_min.value; });
        row("sd-a100", [](const Analysis& a) { return *a.contenders[1].images.model.images_per_min.value; });
        row("ft-rate-a100", [](const Analysis& a) { return *a.contenders[1].training.model.tok_s.value; });
        row("ft-4bit-peak", [](const Analysis& a) { return *a.contenders[0].training.model.total_gb.value; });
        row("limit-b1-l40s", [](const Analysis& a) { return a.contenders[0].points[0].needed_gb_s; });
        row("limit-b8-a100", [](const Analysis& a) { return a.contenders[1].points[1].needed_gb_s; });
        row("limit-b32-a100-sxm", [](const Analysis& a) { return a.contenders[2].points[1].needed_gb_s; });
        row("cpt-b8-l40s", [](const Analysis& a) { return usd(a, 0); });
        row("cpt-b8-a100", [](const Analysis& a) { return usd(a, 1); });
        row("cpt-b1-l40s", [](const Analysis& a) { return usd(a, 0); });
        row("cpt-b1-a100", [](const Analysis& a) { return usd(a, 1); });
        row("cpt-b32-l40s", [](const Analysis& a) { return usd(a, 0); });
        row("cpt-b32-a100", [](const Analysis& a) { return usd(a, 1); });
        row("month-100M-l40s", [](const Analysis& a) { return *a.contenders[0].usd_per_month_by_use; });
        row("month-100M-b1-a100", [](const Analysis& a) { return *a.contenders[1].usd_per_month_by_use; });
        row("month-500M-l40s", [](const Analysis& a) { return *a.contenders[0].usd_per_month_by_use; });
        row("saving-b1", [](const Analysis& a) { return 100 * (1 - usd(a, 0) / usd(a, 1)); });
        row("premium-b32", [](const Analysis& a) { return 100 * *a.contenders[1].against_baseline; });
        // 20 M tokens a day are 600 M in a month of 720 hours: 231.48 tokens/s.
        row("daily-rate", [](const Analysis& a) { return peak_rate(a.scenario.bill, a.scenario.bill.billing); });
        row("fleet-l40s", [](const Analysis& a) { return *a.contenders[0].gpus_needed; });
        row("fleet-a100", [](const Analysis& a) { return *a.contenders[1].gpus_needed; });
        row("mj-l40s", [](const Analysis& a) { return a.contenders[0].rent_usd_per_megajoule; });
        row("mj-a100", [](const Analysis& a) { return a.contenders[2].rent_usd_per_megajoule; });
        row("own-rate", [](const Analysis& a) { return a.contenders[0].ownership.own_usd_per_hour; });
    }

    // The window's analysis of the scenario that a claim jumps to has the recomputed figure.
    void theScenarioShowsTheClaim()
    {
        using Reading = double (*)(const Analysis&);
        QFETCH(Reading, reading);
        const AuditedClaim& audited = of(m_audited, QTest::currentDataTag());
        const double shown = reading(analyze(*m_catalogue, scenarioOf(audited)));
        QVERIFY2(near(shown, *audited.recomputed, 1e-9), qPrintable(QString::number(shown, 'g', 12)));
    }

    // What the article says of 100,000 users: one card of either kind, for a month's rent.
    void hundredThousandUsersNeedOneCard()
    {
        const Analysis analysis = analyze(*m_catalogue, scenarioOf(of(m_audited, "fleet-l40s")));
        QVERIFY(near(*analysis.contenders[0].usd_per_month, 568.80, 1e-12));
        QVERIFY(near(*analysis.contenders[1].usd_per_month, 856.80, 1e-12));
    }

    // A catalogue without the third card cannot show scenarios that change its precision; it must not be led there.
    void scenarioThatTheCatalogueRefusesIsLeftOut()
    {
        Catalogue catalogue = *m_catalogue;
        std::erase_if(catalogue.gpus, [](const Gpu& gpu) { return gpu.name == "A100-80GB-SXM"; });
        const std::vector<AuditedClaim> audited = audit_claims(catalogue);
        const AuditedClaim& batch_32 = of(audited, "cpt-b32-l40s");
        QVERIFY(batch_32.inputs.empty() && batch_32.view.empty());
        QCOMPARE(batch_32.recomputed, of(m_audited, "cpt-b32-l40s").recomputed);
        QCOMPARE(of(audited, "cpt-b1-l40s").view.c_str(), "cost");
    }

    // One source of 2026-05-07 has Lambda's $1.48 for the card of 40 GB; SkyPilot's catalogue has RunPod's $1.39, which
    // the article gives for the A100 SXM without listing it, for the A100 PCIe.
    void pricesOfTheArticleAreOtherCards()
    {
        const std::vector<PriceFinding> findings = price_findings(*m_catalogue);
        QCOMPARE(findings.size(), std::size_t(2));
        QCOMPARE(findings[0].article->id.c_str(), "runpod-a100-80gb-sxm");
        QCOMPARE(findings[0].other->gpu.c_str(), "A100-80GB-PCIe");
        QCOMPARE(findings[1].article->id.c_str(), "lambda-a100-80gb-sxm");
        QCOMPARE(findings[1].other->gpu.c_str(), "A100-40GB-SXM");
        QCOMPARE(findings[1].other->usd_per_gpu_hour, 1.48);

        Catalogue catalogue = *m_catalogue;
        std::ranges::find(catalogue.prices, findings[1].other->id, &PriceQuote::id)->usd_per_gpu_hour = 1.49;
        QCOMPARE(price_findings(catalogue).size(), std::size_t(1));
        QVERIFY(price_findings({}).empty());
    }
};

TIEBREAK_TEST(ClaimScenariosTest, QCoreApplication)
#include "tst_claim_scenarios.moc"
