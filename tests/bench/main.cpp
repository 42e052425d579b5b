// SPDX-License-Identifier: GPL-3.0-or-later
// tiebreak-bench: how long the parts of one slider step take. Prints medians; see README, "How fast it is".
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/doubts/uncertainty.h"
#include "models/engine/answers/map/winner_map.h"
#include "models/engine/throughput/evidence/evidence.h"
#include "tests/bench/load_bench.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/controls/numbers/value_slider.h"
#include "ui/panels/table_tabs.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QProcess>
#include <QTableView>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <vector>

using namespace tiebreak;

namespace {

using Clock = std::chrono::steady_clock;

constexpr QSize stage_size(1600, 1000); // at which the figures are quoted
constexpr const char* open_once = "--open-once";
constexpr const char* open_bare = "--open-bare";

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double milliseconds(const std::function<void()>& work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Sees whether an event loop turn painted anything.
class PaintWatch : public QObject {
public:
    bool painted = false;

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        painted = painted || event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint;
        return false;
    }
};

// Runs the event loop until nothing is left to lay out or paint.
void settle(PaintWatch& watch)
{
    do {
        watch.painted = false;
        QApplication::processEvents();
    } while (watch.painted);
}

// One visible window at the size that the figures are quoted for.
class Stage {
public:
    Stage(std::shared_ptr<const Catalogue> catalogue, const Scenario& scenario)
        : m_session(std::move(catalogue), scenario), m_window(m_session)
    {
        QApplication::instance()->installEventFilter(&m_watch);
        m_window.setThemeChoice(ThemeChoice::Light);
        m_window.resize(stage_size);
        m_window.show();
        settle(m_watch);
    }

    // One step of the batch slider, to all visible views painted.
    double frame(int batch)
    {
        return milliseconds([&] {
            const Problem problem = m_session.set(find_field("batch"), static_cast<double>(batch));
            Q_ASSERT(problem.empty());
            settle(m_watch);
        });
    }

    // The same views painted again with the data they have.
    double paint()
    {
        return milliseconds([&] {
            for (CurveChart* const chart : m_window.curveCharts()) {
                chart->replotUnchanged();
            }
            m_window.findChild<VerdictBanner*>()->update();
            m_window.findChild<TableTabs*>()->currentWidget()->findChild<QTableView*>()->viewport()->update();
            for (QWidget* const control : m_window.findChildren<QWidget*>()) {
                if (control->accessibleName() == QLatin1String("Batch size")) {
                    control->update();
                }
            }
            settle(m_watch);
        });
    }

private:
    PaintWatch m_watch;
    Session m_session;
    MainWindow m_window;
};

// Frame and paint times in turn, so that a slow moment of the machine hits both.
void measure_frames(QJsonObject& result, const std::shared_ptr<const Catalogue>& catalogue)
{
    Stage stage(catalogue, default_scenario(*catalogue));
    std::vector<double> frames;
    std::vector<double> paints;
    for (int i = 0; i < 220; ++i) {
        const double frame = stage.frame(2 + i % 30);
        const double paint = stage.paint();
        if (i >= 20) { // the first ones fill caches
            frames.push_back(frame);
            paints.push_back(paint);
        }
    }
    result.insert(QStringLiteral("frame_ms"), median(frames));
    result.insert(QStringLiteral("paint_ms"), median(paints));
    result.insert(QStringLiteral("frame_over_paint"), median(frames) / median(paints));
}

void measure_engine(QJsonObject& result, const Catalogue& catalogue)
{
    Scenario scenario = default_scenario(catalogue);
    std::vector<double> analyses;
    for (int i = 0; i < 2000; ++i) {
        scenario.server.batch = 1 + i % 32;
        analyses.push_back(1000 * milliseconds([&] {
                               const Analysis analysis = analyze(catalogue, scenario);
                               Q_ASSERT(!analysis.contenders.empty());
                           }));
    }
    result.insert(QStringLiteral("analyze_us"), median(analyses));

    scenario.evidence = Evidence::Model;
    std::vector<double> model_analyses;
    for (int i = 0; i < 500; ++i) {
        scenario.server.batch = 1 + i % 32;
        model_analyses.push_back(1000 * milliseconds([&] {
                                     const Analysis analysis = analyze(catalogue, scenario);
                                     Q_ASSERT(!analysis.contenders.empty());
                                 }));
    }
    result.insert(QStringLiteral("analyze_model_us"), median(model_analyses));

    const ThroughputAt throughput =
        throughput_source(catalogue, catalogue.calibration, scenario, scenario.contenders.front());
    constexpr int calls = 1000;
    std::vector<double> predictions;
    volatile double sink = 0; // keeps the calls from being optimised away
    for (int i = 0; i < 200; ++i) {
        predictions.push_back(1e6 / calls * milliseconds([&] {
                                  for (int call = 0; call < calls; ++call) {
                                      sink = throughput(1 + call % 32).tok_s.value.value_or(0);
                                  }
                              }));
    }
    result.insert(QStringLiteral("predict_ns"), median(predictions));
}

// The chances of three contenders to be the cheapest: the draws that each step of a slider makes.
void measure_uncertainty(QJsonObject& result)
{
    std::vector<UncertainCost> costs{{0.13, 0.9, 1.1, 0.1}, {0.16, 0.85, 1.15, 0.1}, {0.17, 0.85, 1.15, 0.1}};
    std::vector<double> times;
    volatile double sink = 0; // keeps the calls from being optimised away
    for (int i = 0; i < 200; ++i) {
        costs[0].usd_per_million_tokens = 0.13 + 0.0002 * i; // no two runs are of equal inputs
        times.push_back(milliseconds([&] { sink = win_chances(costs, 0.1).front().win_probability.value_or(0); }));
    }
    result.insert(QStringLiteral("montecarlo_ms"), median(times));
}

// The whole map, on all cores.
double winner_map_ms(const Catalogue& catalogue, Evidence evidence, MapInput x, MapInput y)
{
    Scenario scenario = default_scenario(catalogue);
    scenario.evidence = evidence;
    scenario.view.map_x = x;
    scenario.view.map_y = y;
    std::vector<double> times;
    for (int i = 0; i < 30; ++i) {
        times.push_back(milliseconds([&] {
            const WinnerMap map = winner_map(catalogue, scenario);
            Q_ASSERT(!map.cells.empty());
        }));
    }
    return median(times);
}

void measure_winner_map(QJsonObject& result, const Catalogue& catalogue)
{
    const double model = winner_map_ms(catalogue, Evidence::Model, MapInput::Batch, MapInput::PromptTokens);
    const double article = winner_map_ms(catalogue, Evidence::Article, MapInput::Batch, MapInput::PriceRatio);
    result.insert(QStringLiteral("winner_map_ms"), std::max(model, article));
}

// From starting the process to a painted window, libraries loaded and all; and the same of a window that has nothing in
// it, in turn, so that a slow moment of the machine hits both.
void measure_startup(QJsonObject& result)
{
    const auto start = [](const char* option) {
        return milliseconds(
            [option] { QProcess::execute(QApplication::applicationFilePath(), {QLatin1String(option)}); });
    };
    std::vector<double> starts;
    std::vector<double> bare_starts;
    for (int i = 0; i < 7; ++i) {
        starts.push_back(start(open_once));
        bare_starts.push_back(start(open_bare));
    }
    result.insert(QStringLiteral("startup_ms"), median(starts));
    result.insert(QStringLiteral("bare_startup_ms"), median(bare_starts));
    result.insert(QStringLiteral("startup_over_bare"), median(starts) / median(bare_starts));
}

// The start ends when the window is painted; what comes after is the end.
[[noreturn]] void leave()
{
    std::_Exit(0);
}

[[noreturn]] void open_bare_window()
{
    PaintWatch watch;
    QApplication::instance()->installEventFilter(&watch);
    QMainWindow window;
    window.resize(stage_size);
    window.show();
    settle(watch);
    leave();
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // software rendering, the same everywhere
    }
    QApplication::setStyle(QStringLiteral("fusion"));
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(QLatin1String(open_bare))) {
        open_bare_window();
    }
    const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
    if (arguments.contains(QLatin1String(open_once))) {
        const Stage stage(catalogue, default_scenario(*catalogue));
        leave();
    }
    QJsonObject result;
    measure_engine(result, *catalogue);
    measure_uncertainty(result);
    measure_winner_map(result, *catalogue);
    measure_load(result, *catalogue);
    measure_frames(result, catalogue);
    measure_startup(result);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    result.insert(QStringLiteral("peak_memory_mb"), static_cast<double>(usage.ru_maxrss) * 1024 / 1e6);
    if (arguments.contains(QStringLiteral("--json"))) {
        std::cout << QJsonDocument(result).toJson().toStdString();
    } else {
        for (const QString& key : result.keys()) {
            std::cout << key.leftJustified(20).toStdString() << result.value(key).toDouble() << "\n";
        }
    }
    return 0;
}
