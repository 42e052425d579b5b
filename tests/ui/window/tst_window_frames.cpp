// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/price_model.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/controls/numbers/number_box.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/presets.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QSlider>
#include <QTableView>
#include <QTest>

using namespace tiebreak;

// An edit by any way is one frame.
class WindowFramesTest : public MainWindowFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

    void openingAnalysesOnce()
    {
        QCOMPARE(m_session->analyses(), 1);
        QCOMPARE(m_firstPaint.size(), std::size_t{3});
        const std::vector<int> counts = replots();
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const int at_first = m_firstPaint[m_window->curveCharts()[i]];
            QVERIFY2(at_first >= 1 && counts[i] <= at_first + 1,
                     qPrintable(QStringLiteral("%1, then %2").arg(at_first).arg(counts[i])));
        }
        settle();
        QCOMPARE(replots(), counts); // and then the window rests
    }

    void oneStepIsOneFrame()
    {
        auto* const batch = named<QSlider>(batch_name);
        batch->setFocus();
        oneFrame("key", [&] { QTest::keyClick(batch, Qt::Key_Right); });
        QCOMPARE(m_session->scenario().server.batch, 9);
        oneFrame("page", [&] { QTest::keyClick(batch, Qt::Key_PageUp); });
        QCOMPARE(m_session->scenario().server.batch, 18);
        const QPoint there(2 * batch->width() / 3, batch->height() / 2);
        oneFrame("press", [&] { QTest::mousePress(batch, Qt::LeftButton, {}, there); });
        oneFrame("drag", [&] { QTest::mouseMove(batch, there + QPoint(25, 0)); });
        QVERIFY(m_session->scenario().server.batch > 18);
        const int analyses = m_session->analyses();
        QTest::mouseRelease(batch, Qt::LeftButton, {}, there + QPoint(25, 0));
        QCOMPARE(m_session->analyses(), analyses); // letting go changes nothing
        auto* const box = named<QAbstractSpinBox>(batch_name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("16"));
        oneFrame("typed", [&] { QTest::keyClick(box, Qt::Key_Return); });
        QCOMPARE(m_session->scenario().server.batch, 16);
        oneFrame("undo with the focus in a box", [&] { QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier); });
        QVERIFY(m_session->scenario().server.batch != 16);
        oneFrame("redo", [&] { m_session->undoStack()->redo(); });
        QCOMPARE(m_session->scenario().server.batch, 16);
        oneFrame("price slider", [&] { QTest::keyClick(named<QSlider>(price_names[1]), Qt::Key_Left); });
        QCOMPARE(m_session->scenario().contenders[1].usd_per_gpu_hour, 1.18);
        QVERIFY(m_window->showView(QStringLiteral("prices")));
        oneFrame("price table", [&] { editFirstPrice(0.66); });
        QCOMPARE(m_session->scenario().contenders[0].usd_per_gpu_hour, 0.66);
        oneFrame("preset", [&] { trigger(presets()[1].name); });
        QCOMPARE(m_session->scenario().server.batch, 1);
        oneFrame("undo", [&] { QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); });
        QCOMPARE(m_session->scenario().server.batch, 16);
        oneFrame("reset", [&] { trigger(QStringLiteral("Reset all")); });
        QVERIFY(m_session->scenario() == default_scenario(*m_catalogue));
    }

    void draggingTheCursorIsOneUndoStep()
    {
        CurveChart* const chart = m_window->curveCharts()[1];
        const auto at = [chart](double batch) {
            return QPoint(chart->positionOf({batch, chart->data().y_min}).x(), chart->plotRect().center().y());
        };
        QTest::mousePress(chart, Qt::LeftButton, {}, at(8));
        for (const double batch : {9.0, 12.0, 16.0}) {
            oneFrame("cursor", [&] { QTest::mouseMove(chart, at(batch)); });
        }
        QTest::mouseRelease(chart, Qt::LeftButton, {}, at(16));
        QCOMPARE(m_session->scenario().server.batch, 16);
        QCOMPARE(m_session->undoStack()->count(), 1);
        QCOMPARE(named<QAbstractSpinBox>(batch_name)->text(), QStringLiteral("16"));
        for (CurveChart* const each : m_window->curveCharts()) {
            QCOMPARE(each->data().cursor.value_or(0), 16.0);
        }
        oneFrame("undo", [&] { m_session->undoStack()->undo(); });
        QCOMPARE(m_session->scenario().server.batch, 8);
        chart->setFocus();
        oneFrame("right", [&] { QTest::keyClick(chart, Qt::Key_Right); });
        oneFrame("shift left", [&] { QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier); });
        QCOMPARE(m_session->scenario().server.batch, 5);
    }

    // Four pins beside the curves: still one analyze and one replot a step, and the difference is told.
    void pinsCostNoFrame()
    {
        for (const char* const batch : {"2", "4", "8", "16"}) {
            QCOMPARE(m_session->setText("batch", batch), Problem());
            QCOMPARE(m_session->pin(QLatin1String(batch)), Problem());
        }
        settle();
        auto* const slider = named<QSlider>(batch_name);
        slider->setFocus();
        oneFrame("four pins", [&] { QTest::keyClick(slider, Qt::Key_Right); });
        for (const CurveChart* const chart : m_window->curveCharts()) {
            QCOMPARE(chart->data().pins.size(), std::size_t{4});
        }
        QVERIFY(m_window->findChild<VerdictBanner*>()->accessibleName().contains(QStringLiteral("against 2")));
        trigger(QStringLiteral("Pin this scenario"));
        QCOMPARE(m_session->pins().size(), std::size_t{5});
    }

    void thePriceLineIsDragged()
    {
        CurveChart* const chart = m_window->curveCharts()[2];
        const auto at = [chart](double usd) {
            const QRect plot = chart->plotRect();
            return QPoint(plot.left() + plot.width() / 4, chart->positionOf({1, usd}).y());
        };
        QTest::mousePress(chart, Qt::LeftButton, {}, at(1.19));
        for (const double usd : {1.15, 1.1, 1.05}) {
            oneFrame("price line", [&] { QTest::mouseMove(chart, at(usd)); });
        }
        QTest::mouseRelease(chart, Qt::LeftButton, {}, at(1.05));
        QVERIFY(std::abs(m_session->scenario().contenders[1].usd_per_gpu_hour - 1.05) < 0.011);
        QVERIFY(m_session->scenario().contenders[1].price_source.empty());
        QCOMPARE(m_session->undoStack()->count(), 1);
    }

    // A click on the article's figure at batch 32 takes its batch and its INT8 weights, in one step.
    void aFigureGivesItsSettings()
    {
        CurveChart* const chart = m_window->curveCharts()[0];
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->positionOf({32, 2200}));
        QCOMPARE(m_session->scenario().server.batch, 32);
        QVERIFY(m_session->scenario().contenders[0].weight_precision == Precision::Int8);
        QVERIFY(m_session->scenario().contenders[1].weight_precision == Precision::Fp16);
        QCOMPARE(m_session->undoStack()->count(), 1);
    }

private:
    [[nodiscard]] std::vector<int> replots() const
    {
        std::vector<int> counts;
        std::ranges::transform(m_window->curveCharts(), std::back_inserter(counts), &CurveChart::replots);
        return counts;
    }

    void oneFrame(const char* what, const std::function<void()>& step)
    {
        settle();
        const int analyses = m_session->analyses();
        const std::vector<int> before = replots();
        step();
        settle();
        QVERIFY2(m_session->analyses() == analyses + 1,
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(m_session->analyses() - analyses)));
        for (std::size_t i = 0; i < before.size(); ++i) {
            QVERIFY2(replots()[i] <= before[i] + 1, what);
        }
    }

    void editFirstPrice(double usd)
    {
        auto* const view = named<QTableView>(QStringLiteral("Prices"));
        view->edit(view->model()->index(0, PriceModel::UsdPerGpuHour));
        auto* const editor = view->viewport()->findChild<NumberBox*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QString::number(usd));
        QTest::keyClick(editor, Qt::Key_Return);
    }
};

TIEBREAK_TEST(WindowFramesTest, QApplication)
#include "tst_window_frames.moc"
