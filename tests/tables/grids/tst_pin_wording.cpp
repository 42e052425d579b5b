// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/tables/grids/contenders/pin_columns.h"
#include "models/wording/pin_wording.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"

#include <QtTest>

using namespace tiebreak;

class PinWordingTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;

    void set(const char* key, const char* value) { QCOMPARE(m_session->setText(key, value), Problem()); }

    Grid results() const
    {
        Grid grid = resultsGrid(m_session->analysis(), *m_catalogue);
        addPinColumns(grid, *m_session);
        return grid;
    }

private slots:
    // The article's example, pinned: L40S 1,680 tok/s at $0.79, A100 PCIe 2,100 at $1.19; at batch 32 2,200 and 2,800.
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(m_session->pin(QStringLiteral("Baseline")), Problem());
    }

    void nothingWithoutAPin()
    {
        QCOMPARE(m_session->showPin(0, false), Problem());
        QCOMPARE(againstPin(*m_session), QString());
        QCOMPARE(results().columns.size(), resultsGrid(m_session->analysis(), *m_catalogue).columns.size());
    }

    void nothingDiffers() { QCOMPARE(againstPin(*m_session), QStringLiteral("The same as Baseline.")); }

    // 2,200 / 1,680 - 1 = 30.95 %; cost 1,680 / 2,200 - 1 = -23.64 %.
    void theWinnerAgainstItself()
    {
        set("batch", "32");
        QCOMPARE(againstPin(*m_session), QStringLiteral("+31.0 % throughput, -23.6 % cost against Baseline."));
    }

    // 0.70 / 0.79 - 1 = -11.39 %.
    void onlyThePrice()
    {
        set("contenders.0.usd_per_gpu_hour", "0.70");
        QCOMPARE(againstPin(*m_session), QStringLiteral("-11.4 % cost at the same throughput as in Baseline."));
    }

    // A gain of 10 % at a price 10 % higher costs the same.
    void onlyTheThroughput()
    {
        set("contenders.0.throughput_gain", "10%");
        set("contenders.0.usd_per_gpu_hour", "0.869");
        QCOMPARE(againstPin(*m_session), QStringLiteral("+10.0 % throughput at the same cost as in Baseline."));
    }

    void neitherOfThem()
    {
        set("tokens_per_month", "2B");
        QCOMPARE(againstPin(*m_session), QStringLiteral("The same throughput and cost as in Baseline."));
    }

    // At $1.60 the L40S is dearest of the three: 1.60 / 1,680 > 1.19 / 2,100 at batch 8.
    void anotherWinner()
    {
        set("contenders.0.usd_per_gpu_hour", "1.60");
        QCOMPARE(
            againstPin(*m_session),
            QStringLiteral("A100 PCIe: The same throughput and cost as in Baseline. L40S is cheapest in Baseline."));
        set("contenders.1.usd_per_gpu_hour", "0.595"); // half
        QCOMPARE(againstPin(*m_session), QStringLiteral("A100 PCIe: -50.0 % cost at the same throughput as in "
                                                        "Baseline. L40S is cheapest in Baseline."));
    }

    // The other way round: now the L40S wins, in the pin the A100 PCIe does.
    void theFirstShownPinCounts()
    {
        set("contenders.0.usd_per_gpu_hour", "1.58");
        QCOMPARE(m_session->pin(QStringLiteral("Dear %1")), Problem());
        set("contenders.0.usd_per_gpu_hour", "0.79");
        QCOMPARE(m_session->showPin(0, false), Problem());
        QCOMPARE(againstPin(*m_session), QStringLiteral("L40S: -50.0 % cost at the same throughput as in Dear %1. "
                                                        "A100 PCIe is cheapest in Dear %1."));
    }

    void aWinnerThatThePinLacks()
    {
        set("contenders.0.gpu", "A100-80GB-SXM");
        QCOMPARE(m_session->pin(QStringLiteral("A100s")), Problem());
        QCOMPARE(m_session->showPin(0, false), Problem());
        set("contenders.0.gpu", "L40S");
        // 1.19 / 2,100 is less than 1.39 / 2,028.
        QCOMPARE(againstPin(*m_session), QStringLiteral("L40S is not in A100s. A100 PCIe is cheapest in A100s."));
    }

    // The article has nothing beyond batch 32.
    void noCostOnOneSide()
    {
        set("batch", "64");
        QCOMPARE(againstPin(*m_session), QStringLiteral("L40S is cheapest in Baseline."));
        QCOMPARE(m_session->pin(QStringLiteral("Large")), Problem());
        QCOMPARE(m_session->showPin(0, false), Problem());
        set("batch", "8");
        QCOMPARE(againstPin(*m_session), QStringLiteral("L40S has no cost in Large."));
    }

    // A tie in the pin is no other winner, whichever is listed first: 1.19 x 1,680 / 2,100 = 0.952.
    void aTieInThePin()
    {
        set("contenders.0.usd_per_gpu_hour", "0.952");
        QCOMPARE(m_session->pin(QStringLiteral("Tie")), Problem());
        QCOMPARE(m_session->showPin(0, false), Problem());
        set("contenders.1.usd_per_gpu_hour", "0.595");
        QCOMPARE(againstPin(*m_session), QStringLiteral("-50.0 % cost at the same throughput as in Tie."));
        set("contenders.1.usd_per_gpu_hour", "2.38");
        QCOMPARE(againstPin(*m_session), QStringLiteral("The same throughput and cost as in Tie."));
        set("batch", "64"); // beyond the article's figures: nobody wins now
        QCOMPARE(againstPin(*m_session), QStringLiteral("L40S and A100 PCIe cost the same in Tie."));
    }

    void columnsOfTheResults()
    {
        set("batch", "32");
        set("contenders.2.gpu", "L40S"); // a second one, which the pin has not
        const Grid grid = results();
        const std::size_t first = grid.columns.size() - 2;
        QCOMPARE(grid.columns[first].title, QStringLiteral("Throughput against Baseline"));
        QCOMPARE(grid.columns[first + 1].title, QStringLiteral("Cost against Baseline"));
        for (const auto& row : grid.rows) {
            QCOMPARE(row.size(), grid.columns.size());
        }
        QCOMPARE(grid.rows[0][first].text, QStringLiteral("+31.0 %"));
        QVERIFY(qAbs(grid.rows[0][first].value.toDouble() - 520.0 / 1680) < 1e-9);
        QCOMPARE(grid.rows[0][first].source, QStringLiteral("2,200 tok/s now ÷ 1,680 tok/s then - 1 = +31.0 %"));
        QCOMPARE(grid.rows[1][first + 1].text, QStringLiteral("-25.0 %")); // 2,100 / 2,800 - 1
        QCOMPARE(grid.rows[2][first].text, noValue());
        QVERIFY(!grid.rows[2][first].value.isValid());
        QVERIFY(!grid.rows[2][first].source.isEmpty());
    }

    void columnsSayWhyTheyAreEmpty()
    {
        set("contenders", "2");
        QCOMPARE(m_session->pin(QStringLiteral("Two")), Problem());
        QCOMPARE(m_session->showPin(0, false), Problem());
        set("contenders.2.gpu", "A100-80GB-SXM");
        const Grid grid = results();
        QCOMPARE(grid.rows[2].back().source, QStringLiteral("A100 SXM is not in Two."));
        QCOMPARE(grid.rows[0].back().text, QStringLiteral("0.0 %"));
    }
};

TIEBREAK_TEST(PinWordingTest, QCoreApplication)
#include "tst_pin_wording.moc"
