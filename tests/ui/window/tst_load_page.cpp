// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/field_texts.h"
#include "models/tables/grids/contenders/load_grid.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/panels/table_view.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/main_window.h"
#include "ui/window/pages/chart_flow.h"
#include "ui/window/pages/chart_pages.h"
#include "ui/window/presets.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QUndoStack>
#include <QtTest>

#include <algorithm>

using namespace tiebreak;

// The page of the load, in the window: it is played off the window's thread, so that each test waits for it.
class TestLoadPage : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] ChartPages& pages() const { return *m_window->findChild<ChartPages*>(); }
    [[nodiscard]] QWidget& page() const { return *pages().currentWidget(); }

    template <typename Widget>
    [[nodiscard]] Widget* shown(const QString& name) const
    {
        for (auto* const widget : page().findChildren<Widget*>()) {
            if (widget->accessibleName() == name && widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }

    [[nodiscard]] std::vector<CurveChart*> charts() const
    {
        const auto found = page().findChildren<CurveChart*>();
        return {found.begin(), found.end()};
    }

    [[nodiscard]] std::vector<int> replots() const
    {
        std::vector<int> counts;
        std::ranges::transform(charts(), std::back_inserter(counts), &CurveChart::replots);
        return counts;
    }

    [[nodiscard]] QString banner() const { return m_window->findChild<VerdictBanner*>()->accessibleName(); }

    const QTableView* resultsView() const { return m_window->findChild<TableView*>(QStringLiteral("results")); }

    void open(const Scenario& scenario)
    {
        m_window.reset();
        m_session = std::make_unique<Session>(m_catalogue, scenario);
        m_window = std::make_unique<MainWindow>(*m_session);
        m_window->setThemeChoice(ThemeChoice::Light);
        m_window->show();
        QVERIFY(m_window->showView(QStringLiteral("load")));
        m_window->finishCharts();
    }

private slots:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("fusion"));
        QVERIFY(m_catalogue);
    }
    void cleanup() { m_window.reset(); }

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

    // Only what the kind of load uses.
    void inputsFollowTheLoad()
    {
        open(default_scenario(*m_catalogue));
        QVERIFY(shown<QComboBox>(QStringLiteral("What arrives")));
        QVERIFY(!shown<QSlider>(QStringLiteral("Users")) && !shown<QLineEdit>(QStringLiteral("TTFT limit")));
        for (const CurveChart* const chart : charts()) {
            QVERIFY(chart->data().no_data.contains(QStringLiteral("choose users")));
        }
        QCOMPARE(banner(), verdictText(m_session->analysis()).plain); // of the batch
        const auto* const results = resultsView();
        QVERIFY(results->model()->columnCount() > 0);
        QVERIFY(loadGrid(m_session->analysis()).columns.empty()); // so these are of the batch, too

        auto* const kind = shown<QComboBox>(QStringLiteral("What arrives"));
        const auto choose = [&](const QString& what) {
            kind->setCurrentIndex(kind->findText(what));
            emit kind->activated(kind->currentIndex());
            m_window->finishCharts();
        };
        choose(QStringLiteral("Users"));
        QCOMPARE(m_session->scenario().load.kind, LoadOf::Users);
        QVERIFY(shown<QSlider>(QStringLiteral("Users")) && shown<QSlider>(QStringLiteral("Think time")));
        QVERIFY(shown<QLineEdit>(QStringLiteral("TTFT limit")) && shown<QSlider>(QStringLiteral("Percentile")));
        QVERIFY(!shown<QSlider>(QStringLiteral("Requests a second")) && !shown<QComboBox>(QStringLiteral("Trace")));
        choose(QStringLiteral("Requests a second"));
        QVERIFY(shown<QSlider>(QStringLiteral("Requests a second")) && shown<QSlider>(QStringLiteral("Burstiness")));
        QVERIFY(!shown<QSlider>(QStringLiteral("Users")));
        choose(QStringLiteral("A recorded trace"));
        auto* const trace = shown<QComboBox>(QStringLiteral("Trace"));
        QVERIFY(trace && shown<QSlider>(QStringLiteral("Requests a second")));
        QVERIFY(!shown<QSlider>(QStringLiteral("Burstiness")) && !shown<QSlider>(QStringLiteral("Spread of prompts")));
        QVERIFY(charts()[0]->data().no_data.isEmpty()); // of the first trace
        QVERIFY(trace->findText(QStringLiteral("Azure 2023, conversations")) > 0);
    }

    // No input is shown that the answer ignores, neither on the page nor beside it; other pages show theirs.
    void ignoredInputsAreHidden()
    {
        open(default_scenario(*m_catalogue));
        const auto seen = [this](const Field& field) {
            for (auto* const widget : m_window->findChildren<QWidget*>()) {
                if (widget->accessibleName() == label_of(field) && widget->isVisible() &&
                    widget->focusPolicy() != Qt::NoFocus) {
                    return true;
                }
            }
            return false;
        };
        const Field& batch = *find_field("batch").field;
        QVERIFY(seen(batch)); // which is what the batch's answer asks for
        for (const char* const kind : {"users", "requests", "trace"}) {
            QCOMPARE(m_session->setText("load", kind), Problem());
            m_window->finishCharts();
            int shown = 0;
            for (const Field& field : scenario_fields()) {
                if (field.key != "load" && seen(field)) {
                    ++shown;
                    QVERIFY2(is_asked_by(field, m_session->scenario().load.kind), field.key.data());
                }
            }
            QVERIFY(shown > 10);
            QVERIFY(!seen(batch));
            QVERIFY(m_window->showView(QStringLiteral("cost")));
            QVERIFY(seen(batch) && seen(*find_field("utilization").field));
            QVERIFY(m_window->showView(QStringLiteral("load")));
        }
    }

    // The evidence is the model's, whatever is chosen for the other pages.
    void evidenceCannotBeChosen()
    {
        open(chatWith(*m_catalogue));
        const auto evidence = [this](const QString& name) {
            for (const QAction* const action : m_window->findChildren<QAction*>()) {
                if (action->text() == name) {
                    return action;
                }
            }
            return static_cast<const QAction*>(nullptr);
        };
        QVERIFY(evidence(QStringLiteral("Article")) && !evidence(QStringLiteral("Article"))->isEnabled());
        QVERIFY(m_window->showView(QStringLiteral("cost")));
        QVERIFY(evidence(QStringLiteral("Article"))->isEnabled());
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

    // Nothing below the banner jumps, whatever it says, and all of it is seen.
    void theBannerKeepsItsHeight()
    {
        open(chatWith(*m_catalogue));
        const auto* const verdict = m_window->findChild<VerdictBanner*>();
        for (const int width : {1280, 1440}) { // wider ones have more room
            m_window->resize(width, 900);
            m_window->finishCharts();
            const int height = verdict->height();
            for (const Preset& preset : presets()) {
                QCOMPARE(m_session->change(scenarioOf(preset, *m_catalogue), preset.name), Problem());
                QVERIFY(m_window->showView(preset.view.isEmpty() ? QStringLiteral("cost") : preset.view));
                m_window->finishCharts();
                QCOMPARE(verdict->height(), height);
                QVERIFY2(
                    verdict->isWhole(),
                    qPrintable(
                        QStringLiteral("%1 at %2: %3").arg(preset.name).arg(width).arg(verdict->accessibleName())));
            }
        }
    }

    // Charts have the room that a plot needs, or there are fewer side by side.
    void chartsOfANarrowPageStandInRows()
    {
        open(chatWith(*m_catalogue));
        m_window->resize(1280, 720);
        m_window->finishCharts();
        for (const CurveChart* const chart : charts()) {
            QVERIFY2(chart->width() >= ChartFlow::least_width && chart->height() >= ChartFlow::least_height,
                     qPrintable(QStringLiteral("%1x%2").arg(chart->width()).arg(chart->height())));
        }
        QVERIFY(charts()[2]->visibleRegion().boundingRect().height() < charts()[2]->height());
        QVERIFY(m_window->showView(QStringLiteral("frontier")));
        m_window->finishCharts();
        QCOMPARE(charts()[2]->visibleRegion().boundingRect().height(), charts()[2]->height());
        m_window->resize(1920, 1000);
        m_window->finishCharts();
        QCOMPARE(charts()[2]->y(), charts()[0]->y());
    }

    // Small windows, and a load that nobody carries.
    void fitsASmallWindow()
    {
        open(chatWith(*m_catalogue, {{"model", "Llama-3.1-70B"}}));
        m_window->resize(1280, 720);
        m_window->finishCharts();
        QVERIFY2(m_window->width() <= 1280 && m_window->height() <= 720,
                 qPrintable(QStringLiteral("%1x%2").arg(m_window->width()).arg(m_window->height())));
        QVERIFY2(banner().startsWith(QStringLiteral("No contender carries this load")), qPrintable(banner()));
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
