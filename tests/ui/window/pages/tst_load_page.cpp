// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/load_grid.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"
#include "tests/ui/window/pages/load_page_fixture.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/window/main_window.h"
#include "ui/window/presets.h"

#include <QPushButton>
#include <QSlider>
#include <QUndoStack>
#include <QtTest>

#include <algorithm>

using namespace tiebreak;

// A load is played, and the page shows what came of it.
class TestLoadPage : public LoadPageFixture {
    Q_OBJECT

    [[nodiscard]] std::vector<int> replots() const
    {
        std::vector<int> counts;
        std::ranges::transform(charts(), std::back_inserter(counts), &CurveChart::replots);
        return counts;
    }

private slots:
    void initTestCase() { startAll(); }
    void cleanup() { end(); }

    // The first tab, but a new user sees the article's answer.
    void theFirstTabIsNotTheFirstToBeSeen()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = std::make_unique<MainWindow>(*m_session);
        QCOMPARE(pages().tabText(0), QStringLiteral("Load"));
        QCOMPARE(m_window->currentView(), QStringLiteral("throughput"));
        QCOMPARE(m_window->curveCharts().size(), std::size_t(3));
    }

    // A batch has nothing to play: one sentence and the button that changes it, and no empty charts.
    void aBatchOffersALoad()
    {
        open(default_scenario(*m_catalogue));
        for (const CurveChart* const chart : charts()) {
            QVERIFY(!chart->isVisible());
        }
        QPushButton* choose = nullptr;
        for (auto* const button : page().findChildren<QPushButton*>()) {
            choose = button->text() == QStringLiteral("Choose users") ? button : choose;
        }
        QVERIFY(choose && choose->isVisible());
        choose->click();
        QCOMPARE(m_session->scenario().load.kind, LoadOf::Users);
        m_window->finishCharts();
        QVERIFY(!choose->isVisible());
        for (const CurveChart* const chart : charts()) {
            QVERIFY(chart->isVisible());
        }
        m_session->undoStack()->undo();
        QVERIFY(choose->isVisible());
    }

    void showsWhatWasPlayed()
    {
        open(chatWith(*m_catalogue));
        const Analysis& analysis = m_session->analysis();
        QVERIFY(analysis.load);
        QCOMPARE(charts().size(), std::size_t(3));
        for (const CurveChart* const chart : charts()) {
            QVERIFY(chart->data().no_data.isEmpty());
            QVERIFY(!chart->accessibleName().isEmpty());
        }
        QCOMPARE(banner(), verdictText(analysis, Question::MonthlyBill).plain);
        const auto* const results = resultsView();
        QCOMPARE(results->model()->rowCount(), 3);
        QCOMPARE(results->model()->columnCount(), static_cast<int>(loadGrid(analysis).columns.size()));
        QVERIFY(m_window->showView(QStringLiteral("cost")));
        QCOMPARE(banner(), verdictText(analysis).plain); // that page's own question
        QVERIFY(results->model()->columnCount() != static_cast<int>(loadGrid(analysis).columns.size()));
        QVERIFY(m_window->showView(QStringLiteral("frontier")));
        QCOMPARE(banner(), verdictText(analysis, Question::MonthlyBill).plain);
    }

    // Nothing waits for the load: the edit is done at once, and until it is played the page and the banner keep what
    // they showed.
    void editsDoNotWait()
    {
        open(chatWith(*m_catalogue));
        QCOMPARE(m_session->setText("users", "210"), Problem()); // titles and banner have the room they need
        m_window->finishCharts();
        const std::vector<int> before = replots();
        const ChartData data = charts()[0]->data();
        const QString told = banner();
        const int analyses = m_session->analyses();
        QCOMPARE(m_session->setText("users", "200"), Problem());
        QCOMPARE(m_session->analyses(), analyses + 1);
        QVERIFY(!m_session->analysis().load);
        QVERIFY(charts()[0]->data() == data);
        QCOMPARE(banner(), told);
        m_window->finishCharts();
        QVERIFY(m_session->analysis().load);
        QCOMPARE(m_session->analyses(), analyses + 1);
        QVERIFY(banner() != told);
        for (std::size_t i = 0; i < before.size(); ++i) {
            QVERIFY2(replots()[i] <= before[i] + 1, qPrintable(charts()[i]->data().name));
        }
        QVERIFY(replots() != before);
        m_session->undoStack()->undo();
        m_window->finishCharts();
        QCOMPARE(banner(), told);
        QVERIFY(charts()[0]->data() == data);
    }

    // A drag over many values shows the last one, whatever comes between.
    void aDragEndsAtItsEnd()
    {
        open(chatWith(*m_catalogue));
        auto* const users = shown<QSlider>(QStringLiteral("Users"));
        QVERIFY(users);
        users->setFocus();
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(users, Qt::Key_Right);
            QCoreApplication::processEvents();
        }
        m_window->finishCharts();
        QVERIFY(m_session->scenario().load.users > 60);
        QVERIFY(m_session->analysis().load->scenario == m_session->scenario());
        QCOMPARE(banner(), verdictText(m_session->analysis(), Question::MonthlyBill).plain);
    }

    // Every page may tell the bill, if only in a clause; one that is not seen draws nothing.
    void aHiddenPageIsNotDrawn()
    {
        open(chatWith(*m_catalogue));
        QVERIFY(m_window->showView(QStringLiteral("cost")));
        m_window->finishCharts();
        const std::vector<int> before = replots();
        QCOMPARE(m_session->setText("users", "200"), Problem());
        m_window->finishCharts();
        QVERIFY(m_session->analysis().load);
        QVERIFY(replots() == before);
        QCOMPARE(banner(), verdictText(m_session->analysis()).plain);
    }

    // Asked for the bill, every page answers that of the load, and keeps the one before until it is played.
    void everyPageAnswersTheSameBill()
    {
        open(chatWith(*m_catalogue, {{"question", "monthly_bill"}}));
        const QString headline = verdictText(m_session->analysis()).headline;
        for (const char* const view : {"load", "cost", "fleet", "ownership", "sensitivity", "winner-map"}) {
            QVERIFY(m_window->showView(QLatin1String(view)));
            m_window->finishCharts();
            QVERIFY2(banner().startsWith(headline), view);
        }
        QVERIFY(m_window->showView(QStringLiteral("fleet")));
        QCOMPARE(m_session->setText("users", "200"), Problem());
        QVERIFY(banner().startsWith(headline));
        m_window->finishCharts();
        QVERIFY(!banner().startsWith(headline));
        QVERIFY(banner().startsWith(verdictText(m_session->analysis()).headline));
    }

    // A pinned load stays in the charts, and the results and the banner tell the difference.
    void pinsStay()
    {
        open(chatWith(*m_catalogue));
        const ChartData pinned = charts()[0]->data();
        QCOMPARE(m_session->pin(QStringLiteral("Before")), Problem());
        QCOMPARE(m_session->setText("prompt_tokens", "3000"), Problem());
        m_window->finishCharts();
        for (const CurveChart* const chart : charts()) {
            QCOMPARE(chart->data().pins.size(), std::size_t(1));
            QCOMPARE(chart->data().pins[0].name, QStringLiteral("Before"));
            QVERIFY2(!chart->data().pins[0].curves.empty(), qPrintable(chart->data().name));
        }
        QVERIFY(charts()[0]->data().pins[0].curves[0].points == pinned.lines[0].points);
        const QAbstractItemModel& results = *resultsView()->model();
        const auto heading = [&results](int column) { return results.headerData(column, Qt::Horizontal).toString(); };
        const int last = results.columnCount() - 1;
        QCOMPARE(heading(last), QStringLiteral("Bill against Before"));
        QCOMPARE(heading(last - 1), QStringLiteral("Load against Before"));
        QVERIFY(results.index(0, last - 1).data().toString().endsWith(QStringLiteral("%")));
        QVERIFY2(banner().contains(QStringLiteral("Before")), qPrintable(banner()));
        // Users are no requests a second: such a pin has no place on this axis.
        QCOMPARE(m_session->setText("load", "requests"), Problem());
        m_window->finishCharts();
        QVERIFY(charts()[0]->data().pins[0].curves.empty());
        QVERIFY(!charts()[2]->data().pins[0].curves.empty()); // tokens a second are
        QVERIFY(results.index(0, last - 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("otherwise")));
        QCOMPARE(m_session->removePin(0), Problem());
        m_window->finishCharts();
        QVERIFY(charts()[0]->data().pins.empty());
    }

    // Every preset of a load has a fleet to name.
    void presetsOfLoadsHaveAnswers()
    {
        int loads = 0;
        for (const Preset& preset : presets()) {
            const Scenario scenario = scenarioOf(preset, *m_catalogue);
            if (scenario.load.kind == LoadOf::Batch) {
                continue;
            }
            ++loads;
            QCOMPARE(preset.view, QStringLiteral("load"));
            QCOMPARE(scenario.evidence, Evidence::Model);
            const LoadAnalysis load = analyze_load(*m_catalogue, scenario);
            for (const LoadAnswer& answer : load.contenders) {
                QVERIFY2(answer.gap == LoadGap::None && answer.now.replicas < 20, qPrintable(preset.name));
            }
        }
        QVERIFY(loads >= 8);
    }
};

TIEBREAK_TEST(TestLoadPage, QApplication)
#include "tst_load_page.moc"
