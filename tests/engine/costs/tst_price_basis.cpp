// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/price_basis.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

namespace {

Day day_of(int year, unsigned month, unsigned day)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

} // namespace

class TestPriceBasis : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    Scenario m_scenario;

    void set(const char* key, const char* text)
    {
        const Problem problem = set_from_text(m_scenario, *m_catalogue, key, text);
        QVERIFY2(problem.empty(), problem.english().c_str());
    }

    [[nodiscard]] QString remedy() const
    {
        QStringList ids;
        if (const auto one = one_provider(*m_catalogue, m_scenario)) {
            for (const PriceQuote* const quote : one->quotes) {
                ids << QString::fromStdString(quote->id);
            }
        }
        return ids.join(u' ');
    }

private slots:
    void init() { m_scenario = default_scenario(*m_catalogue); }

    void days()
    {
        QVERIFY(earliest_day("2026-03-22") == day_of(2026, 3, 22));
        QVERIFY(earliest_day("2026-03") == day_of(2026, 3, 1));
        QVERIFY(earliest_day("2026") == day_of(2026, 1, 1));
        QVERIFY(!earliest_day("") && !earliest_day("soon") && !earliest_day("2026-02-30"));
    }

    // 31 March is 90 days after 31 December, 1 April is 91.
    void quotesGrowOld()
    {
        PriceQuote quote;
        QVERIFY(age_of(quote, day_of(2026, 1, 1)) == QuoteAge::Undated);
        quote.as_of = "2025-12-31";
        QCOMPARE(*days_old(quote, day_of(2026, 3, 31)), 90);
        QVERIFY(age_of(quote, day_of(2026, 3, 31)) == QuoteAge::Recent);
        QVERIFY(age_of(quote, day_of(2026, 4, 1)) == QuoteAge::Old);
        QCOMPARE(*days_old(quote, day_of(2025, 1, 1)), 0); // a clock that is slow
        quote.as_of = "2026";                              // may be of its first day
        QVERIFY(age_of(quote, day_of(2026, 4, 1)) == QuoteAge::Recent);
        QVERIFY(age_of(quote, day_of(2026, 4, 2)) == QuoteAge::Old);
    }

    void theArticlesPricesAreAlike()
    {
        const PriceBasis basis = price_basis(*m_catalogue, m_scenario);
        QCOMPARE(basis.quotes.size(), std::size_t(3));
        QVERIFY(!basis.differs());
        QCOMPARE(remedy(), QString());
    }

    void otherProvidersAndDatesDiffer()
    {
        set("contenders.0.price_source", "coreweave-l40s"); // of the article, too
        PriceBasis basis = price_basis(*m_catalogue, m_scenario);
        QVERIFY(basis.providers_differ && !basis.dates_differ);
        set("contenders.0.price_source", "runpod-l40s-on-demand-2025-08-12");
        basis = price_basis(*m_catalogue, m_scenario);
        QVERIFY(!basis.providers_differ && basis.dates_differ);
        set("contenders.0.price_source", "aws-g6e-xlarge"); // undated
        basis = price_basis(*m_catalogue, m_scenario);
        QVERIFY(basis.providers_differ && basis.dates_differ);
    }

    // What the user typed has neither provider nor date.
    void ownPricesAreNotCompared()
    {
        set("contenders.0.usd_per_gpu_hour", "0.5");
        QVERIFY(price_basis(*m_catalogue, m_scenario).quotes[0] == nullptr);
        QVERIFY(!price_basis(*m_catalogue, m_scenario).differs());
        set("contenders.0.price_source", "aws-g6e-xlarge");
        QVERIFY(price_basis(*m_catalogue, m_scenario).differs());
        set("prices.aws-g6e-xlarge", "1.5");
        QVERIFY(!price_basis(*m_catalogue, m_scenario).differs());
    }

    void oneProviderHasAllCards()
    {
        set("contenders.0.price_source", "coreweave-l40s");
        QCOMPARE(remedy(), QStringLiteral("runpod-l40s runpod-a100-80gb-pcie runpod-a100-80gb-sxm"));
        // An L40S and an A100 SXM by use: RunPod's and Modal's tables of 2026 have both; Modal's is of a later day.
        m_scenario = default_scenario(*m_catalogue);
        set("contenders.1.gpu", "A100-80GB-SXM");
        set("contenders", "2");
        set("contenders.0.price_source", "runpod-l40s-by-use-2026");
        set("contenders.1.price_source", "modal-a100-80gb-sxm-by-use-2026-05-07");
        QCOMPARE(remedy(), QStringLiteral("modal-l40s-by-use-2026-05-07 modal-a100-80gb-sxm-by-use-2026-05-07"));
    }

    void afterTheRemedyNothingDiffers()
    {
        int remedies = 0;
        for (const PriceQuote& quote : m_catalogue->prices) {
            m_scenario = default_scenario(*m_catalogue);
            const auto contender = std::ranges::find(m_scenario.contenders, quote.gpu, &Contender::gpu);
            if (contender == m_scenario.contenders.end()) {
                continue;
            }
            const auto place = std::to_string(contender - m_scenario.contenders.begin());
            set(("contenders." + place + ".price_source").c_str(), quote.id.c_str());
            if (!price_basis(*m_catalogue, m_scenario).differs()) {
                continue;
            }
            const auto one = one_provider(*m_catalogue, m_scenario);
            QVERIFY2(one, quote.id.c_str()); // RunPod always
            for (std::size_t i = 0; i < one->quotes.size(); ++i) {
                set(("contenders." + std::to_string(i) + ".price_source").c_str(), one->quotes[i]->id.c_str());
            }
            QVERIFY2(!price_basis(*m_catalogue, m_scenario).differs(), quote.id.c_str());
            ++remedies;
        }
        QVERIFY(remedies > 80);
        set("contenders.1.gpu", "A100-40GB-PCIe"); // nobody rents it out in the catalogue
        QVERIFY(!one_provider(*m_catalogue, m_scenario));
    }

    // Four interruptions of 18 minutes take 72 of 1,440 minutes: 95 % of the time works, and $0.5261 become $0.5538.
    void spotCostsWhatAnHourOfWorkCosts()
    {
        QCOMPARE(spot_uptime({0, 60}), 1.0);
        QVERIFY(std::abs(spot_uptime({4, 18}) - 0.95) < 1e-15);
        QVERIFY(std::abs(effective_usd(0.5261, {4, 18}) - 0.55378947) < 1e-8);
        for (double interruptions = 0; interruptions <= 20; interruptions += 0.25) {
            for (double minutes = 0; minutes <= 60; minutes += 2) {
                const double usd = effective_usd(0.5, {interruptions, minutes});
                QVERIFY(usd >= 0.5 && std::isfinite(usd));
            }
        }

        set("contenders.0.price_source", "aws-g6e-xlarge-us-east-2-spot");
        QCOMPARE(m_scenario.contenders[0].usd_per_gpu_hour, 0.5261);
        set("spot_minutes_lost", "18");
        set("spot_interruptions_per_day", "4");
        QCOMPARE(m_scenario.contenders[0].usd_per_gpu_hour, 0.5261 / spot_uptime({4, 18}));
        QCOMPARE(m_scenario.contenders[1].usd_per_gpu_hour, 1.19); // on demand
        set("prices.aws-g6e-xlarge-us-east-2-spot", "0.95");
        QVERIFY(std::abs(m_scenario.contenders[0].usd_per_gpu_hour - 1) < 1e-15);
        set("spot_interruptions_per_day", "0");
        QCOMPARE(m_scenario.contenders[0].usd_per_gpu_hour, 0.95);
    }
};

TIEBREAK_TEST(TestPriceBasis, QCoreApplication)
#include "tst_price_basis.moc"
