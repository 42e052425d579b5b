// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/field_texts.h"
#include "models/tables/grids/contenders/load_grid.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"
#include "tests/ui/window/pages/load_page_fixture.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/pages/chart_flow.h"
#include "ui/window/presets.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSlider>
#include <QtTest>

using namespace tiebreak;

// Which inputs and charts of the page are shown, and where they have room.
class LoadPagePartsTest : public LoadPageFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void cleanup() { end(); }

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
};

TIEBREAK_TEST(LoadPagePartsTest, QApplication)
#include "tst_load_page_parts.moc"
