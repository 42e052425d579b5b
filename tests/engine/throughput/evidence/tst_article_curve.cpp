// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/evidence/article_curve.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

class ArticleCurveTest : public QObject {
    Q_OBJECT

private slots:
    void goesExactlyThroughItsPoints()
    {
        const ArticleCurve curve({{1, 320}, {8, 1680}, {32, 2200}});
        QCOMPARE(*curve.at(1), 320.0);
        QCOMPARE(*curve.at(8), 1680.0);
        QCOMPARE(*curve.at(32), 2200.0);
    }

    void neverExtrapolates()
    {
        const ArticleCurve curve({{1, 320}, {8, 1680}, {32, 2200}});
        QVERIFY(!curve.at(0.99));
        QVERIFY(!curve.at(32.01));
        QVERIFY(!curve.at(256));
    }

    // By hand: x = log2 batch = 0, 3, 5; y = log2 rate = 8.321928, 10.714246, 11.103288; secants 0.797439 and 0.194521.
    // Start slope ((2*3+2)*0.797439 - 3*0.194521)/5 = 1.159, at most 1, beyond which a step would get shorter; inner
    // slope (7+8)/(7/0.797439+8/0.194521) = 0.3006, at least 1 - 3*(1 - 0.797439) = 0.392317. Cubic Hermite at batch 4
    // (t = 2/3): 0.2592593*8.321928 + 0.7407407*10.714246 + 3*(0.0740741*1 - 0.1481481*0.392317) = 10.141874 =
    // log2 1129.817.
    void matchesAHandComputedCubic()
    {
        const ArticleCurve curve({{1, 320}, {8, 1680}, {32, 2200}});
        QVERIFY(std::abs(*curve.at(4) - 1129.8175) < 0.001);
    }

    void risesAllTheWay()
    {
        const ArticleCurve curve({{1, 380}, {8, 2100}, {32, 2800}});
        double before = 0;
        for (double batch = 1; batch <= 32; batch *= 1.01) {
            const double now = *curve.at(batch);
            QVERIFY2(now > before, qPrintable(QString::number(batch)));
            before = now;
        }
    }

    void staysFlatBetweenEqualPointsAndWithinEveryPair()
    {
        const ArticleCurve curve({{1, 100}, {2, 100}, {4, 900}, {8, 300}});
        for (double batch = 1; batch <= 2; batch += 0.05) {
            QCOMPARE(*curve.at(batch), 100.0);
        }
        for (double batch = 2; batch <= 8; batch += 0.05) {
            QVERIFY(*curve.at(batch) >= 100 - 1e-9 && *curve.at(batch) <= 900 + 1e-9);
        }
    }

    void twoPointsGiveAPowerOfTheBatch()
    {
        const ArticleCurve curve({{1, 420}, {32, 3100}});
        QVERIFY(std::abs(*curve.at(8) - 420 * std::pow(3100.0 / 420, 0.6)) < 1e-9); // log2 8 / log2 32 = 0.6
    }

    // The time of a step rises from figure to figure, and nobody published a dip in between.
    void stepsGetNoShorter()
    {
        for (const auto& points : {std::vector<CurvePoint>{{1, 320}, {8, 1680}, {32, 2200}},
                                   std::vector<CurvePoint>{{1, 380}, {8, 2100}, {32, 2800}},
                                   std::vector<CurvePoint>{{1, 420}, {32, 3100}}}) {
            const ArticleCurve curve(points);
            double before = 0;
            for (double batch = 1; batch <= 32; batch *= 1.01) {
                const double now = batch / *curve.at(batch);
                QVERIFY2(now > before * (1 - 1e-12), qPrintable(QString::number(batch)));
                before = now;
            }
        }
    }

    void onePointCountsAtItsOwnBatchOnly()
    {
        const ArticleCurve curve({{32, 2200}});
        QCOMPARE(*curve.at(32), 2200.0);
        QVERIFY(!curve.at(31));
        QVERIFY(!ArticleCurve({}).at(1));
    }
};

TIEBREAK_TEST(ArticleCurveTest, QCoreApplication)
#include "tst_article_curve.moc"
