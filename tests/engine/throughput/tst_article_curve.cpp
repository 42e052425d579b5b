// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/article_curve.h"
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

    // By hand: x = log2 batch = 0, 3, 5; widths 3, 2; secants 1360/3 = 453.333 and 520/2 = 260. Start slope
    // ((2*3+2)*453.333 - 3*260)/5 = 569.333; inner slope (7+8)/(7/453.333+8/260) = 324.7334, where the weights are
    // 2*2+3 = 7 and 2+2*3 = 8. Cubic Hermite at batch 4 (t = 2/3): 0.2592593*320 + 0.7407407*1680 +
    // 3*(0.0740741*569.333 - 0.1481481*324.7334) = 1309.6583.
    void matchesAHandComputedCubic()
    {
        const ArticleCurve curve({{1, 320}, {8, 1680}, {32, 2200}});
        QVERIFY(std::abs(*curve.at(4) - 1309.6583) < 0.001);
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

    void twoPointsGiveAStraightLineInLogBatch()
    {
        const ArticleCurve curve({{1, 420}, {32, 3100}});
        QVERIFY(std::abs(*curve.at(8) - (420 + 0.6 * 2680)) < 1e-9); // log2 8 / log2 32 = 0.6
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
