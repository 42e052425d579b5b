// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace tiebreak;

// The prices that are built in, against those that the article and clouds publish.
class CatalogPricesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void articlePricesComeFirst();
    void cloudPrices();
    void waysOfPaying();
    void waysOfPayingAreOneList();
    void bothCardsCanBeBought();
    void priceIdsAndGpusAreSound();

private:
    std::shared_ptr<const Catalogue> m_catalogue;
};

void CatalogPricesTest::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    QVERIFY(result.catalogue);
    m_catalogue = result.catalogue;
}

void CatalogPricesTest::articlePricesComeFirst()
{
    struct Expected {
        std::string id, provider, gpu;
        double usd;
        int gpus_per_node;
    };
    const std::vector<Expected> article{
        {"runpod-l40s", "RunPod", "L40S", 0.79, 1},
        {"runpod-a100-80gb-pcie", "RunPod", "A100-80GB-PCIe", 1.19, 1},
        {"runpod-a100-80gb-sxm", "RunPod", "A100-80GB-SXM", 1.39, 1},
        {"lambda-a100-80gb-sxm", "Lambda", "A100-80GB-SXM", 1.48, 1},
        {"coreweave-l40s", "CoreWeave", "L40S", 2.25, 8},
        {"coreweave-a100-80gb-sxm", "CoreWeave", "A100-80GB-SXM", 2.70, 8},
    };
    for (std::size_t i = 0; i < article.size(); ++i) {
        const PriceQuote& quote = m_catalogue->prices[i];
        QCOMPARE(quote.id, article[i].id);
        QCOMPARE(quote.provider, article[i].provider);
        QCOMPARE(quote.gpu, article[i].gpu);
        QCOMPARE(quote.usd_per_gpu_hour, article[i].usd);
        QCOMPARE(quote.gpus_per_node, article[i].gpus_per_node);
        QCOMPARE(quote.offer, std::string(article[i].gpus_per_node == 8 ? "8-GPU bundle" : ""));
        QCOMPARE(quote.as_of, std::string("2026-03-22"));
    }
}

void CatalogPricesTest::cloudPrices()
{
    const PriceQuote* const aws = m_catalogue->price("aws-g6e-48xlarge");
    QVERIFY(aws);
    QCOMPARE(aws->gpu, std::string("L40S"));
    QCOMPARE(aws->gpus_per_node, 8);
    QVERIFY(std::abs(aws->usd_per_gpu_hour - 30.13118 / 8) < 1e-5);
    QCOMPARE(aws->region, std::string("us-east-2, us-west-2"));
    QCOMPARE(aws->source, std::string("SkyPilot catalogue, commit 00148f2a"));

    const PriceQuote* const p4de = m_catalogue->price("aws-p4de-24xlarge");
    QVERIFY(p4de);
    QCOMPARE(p4de->gpu, std::string("A100-80GB-SXM"));
    QVERIFY(std::abs(p4de->usd_per_gpu_hour - 27.44705 / 8) < 1e-5);
    QVERIFY(p4de->usd_per_gpu_hour < aws->usd_per_gpu_hour); // on such nodes the A100-hour is the cheaper one

    const PriceQuote* const hyperstack = m_catalogue->price("hyperstack-n3-a100x4");
    QVERIFY(hyperstack);
    QCOMPARE(hyperstack->gpu, std::string("A100-80GB-PCIe"));
    QCOMPARE(hyperstack->usd_per_gpu_hour, 1.35);

    const PriceQuote* const oci = m_catalogue->price("oci-bm-gpu-a100-v2-8");
    QVERIFY(oci);
    QCOMPARE(oci->gpu, std::string("A100-80GB-SXM"));
    QCOMPARE(oci->usd_per_gpu_hour, 4.0);

    const PriceQuote* const seeweb = m_catalogue->price("seeweb-ecs1gpu7");
    QVERIFY(seeweb);
    QVERIFY(seeweb->note.find("EUR or USD") != std::string::npos);
    // The form factor of these A100 is not stated anywhere, so they are no price of ours.
    QVERIFY(!m_catalogue->price("seeweb-ecs1gpu3"));
    for (const PriceQuote& quote : m_catalogue->prices) {
        QVERIFY(quote.provider != "Verda");
    }
}

void CatalogPricesTest::waysOfPaying()
{
    std::map<QuoteBilling, int> quotes;
    for (const PriceQuote& quote : m_catalogue->prices) {
        ++quotes[quote.billing];
    }
    // 32 cheapest zones of cloud_prices.csv and AWS's of billing_quotes.csv; the other counts are of the latter alone.
    QCOMPARE(quotes[QuoteBilling::Spot], 32 + 1);
    QCOMPARE(quotes[QuoteBilling::Reserved1Year], 4);
    QCOMPARE(quotes[QuoteBilling::Reserved3Years], 1);
    QCOMPARE(quotes[QuoteBilling::ByUse], 3 + 4 + 2);
    QCOMPARE(quotes[QuoteBilling::ByUseActive], 2);
    QCOMPARE(quotes[QuoteBilling::Bundle], 2);

    const PriceQuote* const node = m_catalogue->price("aws-p4de-24xlarge-us-east-1-spot");
    QVERIFY(node);
    QCOMPARE(node->usd_per_gpu_hour, 8.6505 / 8); // the cheaper of two zones
    QCOMPARE(node->gpus_per_node, 8);
    QVERIFY(node->as_of.empty());

    const PriceQuote* const reserved = m_catalogue->price("aws-l40s-reserved-3y-2025-08-12");
    QVERIFY(reserved);
    QCOMPARE(reserved->usd_per_gpu_hour, 0.8);
    QCOMPARE(reserved->region, std::string("us-east-1"));
    QCOMPARE(reserved->gpus_per_node, 0); // not said

    const PriceQuote* const flex = m_catalogue->price("runpod-l40s-by-use-2026");
    QVERIFY(flex && flex->billing == QuoteBilling::ByUse);
    QCOMPARE(flex->as_of, std::string("2026"));
}

void CatalogPricesTest::waysOfPayingAreOneList()
{
    std::size_t place = 0;
    for (const QuoteBillingRow& row : quote_billings()) {
        QCOMPARE(static_cast<std::size_t>(row.billing), place++); // own facts are saved by their place
        QCOMPARE(&row_of(row.billing), &row);
        QVERIFY(quote_billing_from(row.word) == row.billing);
        QVERIFY(!row.label.empty() && row.meaning.ends_with('.'));
    }
    QVERIFY(!quote_billing_from("per bundle"));
}

void CatalogPricesTest::bothCardsCanBeBought()
{
    QCOMPARE(m_catalogue->gpu("L40S")->street_price_usd, std::optional(8000.0));
    for (const char* const name : {"A100-80GB-PCIe", "A100-80GB-SXM"}) {
        const Gpu& gpu = *m_catalogue->gpu(name);
        QCOMPARE(gpu.street_price_usd, std::optional((8000.0 + 15000.0) / 2));
        QVERIFY(gpu.street_price_source.find("does not say the form factor") != std::string::npos);
    }
    QVERIFY(!m_catalogue->gpu("A100-40GB-PCIe")->street_price_usd);
}

void CatalogPricesTest::priceIdsAndGpusAreSound()
{
    static const QRegularExpression id(QStringLiteral("^[a-z0-9-]+$"));
    std::set<std::string> ids;
    std::map<std::string, int> quotes_of;
    for (const PriceQuote& quote : m_catalogue->prices) {
        QVERIFY2(id.match(QString::fromStdString(quote.id)).hasMatch(), quote.id.c_str());
        QVERIFY2(ids.insert(quote.id).second, quote.id.c_str());
        QVERIFY2(m_catalogue->gpu(quote.gpu), quote.id.c_str());
        QCOMPARE(m_catalogue->price(quote.id), &quote);
        ++quotes_of[quote.gpu];
    }
    QCOMPARE(quotes_of.size(), 4U);
}

TIEBREAK_TEST(CatalogPricesTest, QCoreApplication)
#include "tst_catalog_prices.moc"
