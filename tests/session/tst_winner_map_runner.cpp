// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/winner_map_runner.h"
#include "tests/support/test_class.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

#include <algorithm>
#include <vector>

using namespace tiebreak;

class WinnerMapRunnerTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // The slowest kind of map, so that a test meets it while it is computed.
    Scenario slow(int batch) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.evidence = Evidence::Model;
        scenario.view.map_x = MapInput::PromptTokens;
        scenario.view.map_y = MapInput::OutputTokens;
        scenario.server.batch = batch;
        return scenario;
    }

    struct Result {
        std::shared_ptr<const WinnerMap> map;
        Scenario scenario;
        QThread* thread = nullptr;
    };

    static void collect(WinnerMapRunner& runner, std::vector<Result>& results)
    {
        connect(&runner, &WinnerMapRunner::ready, &runner,
                [&results](std::shared_ptr<const WinnerMap> map, const Scenario& scenario) {
                    results.push_back({std::move(map), scenario, QThread::currentThread()});
                });
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void deliversTheMapInTheOwnersThread()
    {
        WinnerMapRunner runner(m_catalogue);
        std::vector<Result> results;
        collect(runner, results);
        QSignalSpy busy(&runner, &WinnerMapRunner::busyChanged);
        QVERIFY(!runner.busy());
        runner.request(slow(8));
        QVERIFY(runner.busy());
        QVERIFY(results.empty()); // not before the event loop turns
        QTRY_COMPARE(results.size(), std::size_t(1));
        QVERIFY(!runner.busy());
        QCOMPARE(busy.size(), 2);
        QVERIFY(results[0].scenario == slow(8));
        QCOMPARE(results[0].thread, thread());
        const WinnerMap direct = winner_map(*m_catalogue, slow(8));
        QVERIFY(std::ranges::equal(results[0].map->cells, direct.cells, {}, &MapCell::log_ratio, &MapCell::log_ratio));
    }

    void manyQuickRequestsGiveFewMapsAndTheLast()
    {
        WinnerMapRunner runner(m_catalogue);
        std::vector<Result> results;
        collect(runner, results);
        for (int i = 1; i <= 200; ++i) {
            runner.request(slow(i));
            if (i % 20 == 0) {
                QCoreApplication::processEvents();
            }
        }
        QTRY_VERIFY(!runner.busy());
        QVERIFY(!results.empty());
        QVERIFY(results.size() <= 20);
        QVERIFY(results.back().scenario == slow(200));
        QCOMPARE(results.back().map->cells.size(), std::size_t(winner_map_size * winner_map_size));
        const std::size_t maps = results.size();
        runner.request(slow(201)); // maps come in order: nothing stale is before the next one
        QTRY_VERIFY(!runner.busy());
        QCOMPARE(results.size(), maps + 1);
        QVERIFY(results.back().scenario == slow(201));
    }

    void backToTheRunningRequestStillDelivers()
    {
        WinnerMapRunner runner(m_catalogue);
        std::vector<Result> results;
        collect(runner, results);
        runner.request(slow(1));
        runner.request(slow(2));
        runner.request(slow(1));
        QTRY_VERIFY(!runner.busy());
        QCOMPARE(results.size(), std::size_t(1));
        QVERIFY(results[0].scenario == slow(1));
        QVERIFY(!results[0].map->cells.empty());
    }

    void equalScenariosGiveNoNewWork()
    {
        WinnerMapRunner runner(m_catalogue);
        std::vector<Result> results;
        collect(runner, results);
        runner.request(slow(8));
        runner.request(slow(8));
        QTRY_COMPARE(results.size(), std::size_t(1));
        runner.request(slow(8));
        QVERIFY(!runner.busy());
        runner.request(slow(9)); // maps come in order: a second one of the same would be before this one
        QTRY_VERIFY(!runner.busy());
        QCOMPARE(results.size(), std::size_t(2));
        QVERIFY(results.back().scenario == slow(9));
    }

    void slotMayAskAgain()
    {
        WinnerMapRunner runner(m_catalogue);
        std::vector<Result> results;
        collect(runner, results);
        connect(&runner, &WinnerMapRunner::ready, &runner, [&] { runner.request(slow(9)); });
        runner.request(slow(8));
        QTRY_COMPARE(results.size(), std::size_t(2));
        QVERIFY(results[1].scenario == slow(9));
        QVERIFY(!runner.busy());
    }

    void equalAxesGiveAnEmptyMap()
    {
        WinnerMapRunner runner(m_catalogue);
        std::vector<Result> results;
        collect(runner, results);
        Scenario scenario = slow(8);
        scenario.view.map_y = scenario.view.map_x;
        runner.request(scenario);
        QTRY_COMPARE(results.size(), std::size_t(1));
        QVERIFY(results[0].map->cells.empty());
    }

    void mayGoAwayWhileBusy()
    {
        for (int i = 0; i < 20; ++i) {
            WinnerMapRunner runner(m_catalogue);
            connect(&runner, &WinnerMapRunner::ready, &runner, [] { QFAIL("nobody is there to hear it"); });
            runner.request(slow(8));
            runner.request(slow(1 + i));
            QThread::usleep(static_cast<unsigned long>(2000 * i)); // before, during and after the computation
        }
        QCoreApplication::processEvents();
    }

    void requestReturnsAtOnce()
    {
        WinnerMapRunner runner(m_catalogue);
        std::vector<qint64> times;
        for (int i = 1; i <= 101; ++i) {
            const Scenario scenario = slow(i);
            QElapsedTimer timer;
            timer.start();
            runner.request(scenario);
            times.push_back(timer.nsecsElapsed());
            QCoreApplication::processEvents();
        }
        std::ranges::sort(times);
        QVERIFY2(times[times.size() / 2] < 1'000'000, qPrintable(QString::number(times[times.size() / 2])));
    }
};

TIEBREAK_TEST(WinnerMapRunnerTest, QCoreApplication)
#include "tst_winner_map_runner.moc"
