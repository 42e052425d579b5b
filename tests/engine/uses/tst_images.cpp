// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/uses/images.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

class ImagesTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Images of(const char* gpu, const Scenario& scenario, double gain = 0) const
    {
        Contender contender = default_contender(*m_catalogue, gpu);
        contender.throughput_gain = gain;
        return analyze_images(*m_catalogue, *m_catalogue->gpu(gpu), contender, scenario);
    }

    static bool near(std::optional<double> value, double expected)
    {
        return value && std::abs(*value - expected) < 1e-9 * expected;
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // 8.2 images a minute at 0.79 $/h: 0.79 / (60 x 8.2) = 0.0016057 $ an image; 306.25 W for 60 / 8.2 s are 2,241 J.
    // 100,000 images a month cost 160.57 $.
    void costsOfAnL40s()
    {
        const Images images = of("L40S", default_scenario(*m_catalogue));
        QCOMPARE(images.gap, Gap::None);
        QCOMPARE(*images.images_per_minute, 8.2);
        QVERIFY(near(images.usd_per_thousand_images, 1000 * 0.79 / (60 * 8.2)));
        QVERIFY(std::abs(*images.usd_per_thousand_images - 1.6057) < 0.00005);
        QVERIFY(near(images.joules_per_image, 350 * 0.875 * 60 / 8.2));
        QVERIFY(std::abs(*images.joules_per_image - 2240.85) < 0.01);
        QVERIFY(std::abs(*images.usd_per_month - 160.57) < 0.005);
        QCOMPARE(images.source, std::string("Deploybase article \"L40S vs A100\""));
    }

    // The article's 11 % lead: 9.1 / 8.2 = 1.1098.
    void rateOfAnA100Pcie()
    {
        const Scenario scenario = default_scenario(*m_catalogue);
        const Images images = of("A100-80GB-PCIe", scenario);
        QVERIFY(std::abs(*images.images_per_minute / *of("L40S", scenario).images_per_minute - 1.1098) < 0.0001);
        QVERIFY(near(images.usd_per_thousand_images, 1000 * 1.19 / (60 * 9.1)));
    }

    void theSxmCardIsNotPublished()
    {
        const Images images = of("A100-80GB-SXM", default_scenario(*m_catalogue));
        QCOMPARE(images.gap, Gap::GpuNotPublished);
        QVERIFY(!images.images_per_minute && !images.usd_per_thousand_images);
        QVERIFY(!images.joules_per_image && !images.usd_per_month);
        QVERIFY(images.source.empty());
    }

    // 25 % more images at half of the hours: 8.2 x 1.25 = 10.25 a minute, cost x 2 / 1.25, energy / 1.25.
    void gainAndUtilizationCount()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.bill.utilization = 0.5;
        scenario.images.per_month = 2e6;
        const Images images = of("L40S", scenario, 0.25);
        QVERIFY(near(images.images_per_minute, 10.25));
        QVERIFY(near(images.usd_per_thousand_images, 1000 * 0.79 / (60 * 10.25 * 0.5)));
        QVERIFY(near(images.usd_per_month, 2e6 * 0.79 / (60 * 10.25 * 0.5)));
        QVERIFY(near(images.joules_per_image, 306.25 * 60 / 10.25));
    }
};

TIEBREAK_TEST(ImagesTest, QCoreApplication)
#include "tst_images.moc"
