// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/tables/price_model.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/controls/numbers/number_box.h"
#include "ui/panels/what_if_panel.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/main_window.h"
#include "ui/window/presets.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QJsonObject>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWidgetAction>

#include <map>
#include <set>

using namespace tiebreak;

namespace {

const QString batch_name = QStringLiteral("Batch size");
const QStringList price_names{QStringLiteral("L40S price"), QStringLiteral("A100-80GB-PCIe price"),
                              QStringLiteral("A100-80GB-SXM price")};

void settle()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

QString spokenName(QWidget* widget)
{
    const QString own = widget->accessibleName(); // else its label or text
    return own.isEmpty() ? QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name) : own;
}

// What people put the keyboard on, without the parts that such a control is made of.
std::vector<QWidget*> controls(const QWidget& window)
{
    const auto is_one_of = [](const QWidget* widget, const auto&... kinds) { return (widget->inherits(kinds) || ...); };
    std::vector<QWidget*> found;
    for (QWidget* const widget : window.findChildren<QWidget*>()) {
        const bool part = is_one_of(widget, "QScrollBar", "QTableCornerButton") || widget->window() != &window ||
                          is_one_of(widget->parentWidget(), "QAbstractSpinBox", "QComboBox", "QTabBar") ||
                          widget->objectName().startsWith(QLatin1String("qt_"));
        if (!part && widget->focusPolicy() != Qt::NoFocus &&
            is_one_of(widget, "QAbstractButton", "QAbstractSlider", "QAbstractSpinBox", "QComboBox", "QLineEdit",
                      "QTableView", "tiebreak::CurveChart")) {
            found.push_back(widget);
        }
    }
    return found;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("fusion"));
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = open();
        QVERIFY(m_window->isActiveWindow());
    }

    void cleanup() { m_window.reset(); }

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

    // A zoomed chart is part of what a session keeps.
    void zoomIsPartOfTheView()
    {
        CurveChart* const chart = m_window->curveCharts()[0];
        chart->setView(QRectF(QPointF(2, 500), QPointF(16, 3000)));
        settle();
        const QJsonObject view = m_window->view();
        m_window = open();
        m_window->setView(view);
        settle();
        const auto shown = m_window->curveCharts()[0]->view();
        QVERIFY(shown);
        QCOMPARE(*shown, QRectF(QPointF(2, 500), QPointF(16, 3000)));
        QVERIFY(!m_window->curveCharts()[1]->view());
    }

    void everyPresetHasAWinner()
    {
        for (const Preset& preset : presets()) {
            Scenario scenario = default_scenario(*m_catalogue);
            for (const auto& [key, value] : preset.inputs) {
                QCOMPARE(set_from_text(scenario, *m_catalogue, key, value), Problem());
            }
            QVERIFY(scenario == scenarioOf(preset, *m_catalogue));
            trigger(preset.name);
            QVERIFY(m_session->scenario() == scenario);
            QVERIFY2(m_session->analysisWithLoad().verdict.winner, qPrintable(preset.name));
            // No problem was reported, but what it is and that it can be taken back.
            const QString told = m_window->statusBar()->currentMessage();
            QVERIFY2(told.startsWith(QString(u"Preset: " % preset.name % u'.')) &&
                         told.contains(QStringLiteral("Ctrl+Z")),
                     qPrintable(told));
        }
    }

    void controlsHaveTheirNames()
    {
        const QStringList inputs{batch_name, QStringLiteral("Utilization"), QStringLiteral("Prompt tokens"),
                                 QStringLiteral("Output tokens"), QStringLiteral("Tokens per month")};
        for (const QString& name : inputs + price_names) {
            QVERIFY2(named<QSlider>(name) && named<QAbstractSpinBox>(name), qPrintable(name));
        }
        std::set<std::pair<QString, QString>> names;
        for (QWidget* const control : controls(*m_window)) {
            const QString name = spokenName(control);
            const QString kind = QString::fromLatin1(control->metaObject()->className());
            QVERIFY2(name.contains(QRegularExpression(QStringLiteral("[a-zA-Z]{2}"))),
                     qPrintable(QString(kind % QStringLiteral(" '") % name % u'\'')));
            QVERIFY2(names.emplace(kind, name).second, qPrintable(QString(kind % u' ' % name)));
        }
        QVERIFY(names.size() > 30);
    }

    void verdictAndChartsDescribeThemselves()
    {
        auto* const verdict = m_window->findChild<VerdictBanner*>();
        std::set<QString> seen;
        for (const char* const price : {"0.79", "3"}) {
            QCOMPARE(m_session->setText("contenders.0.usd_per_gpu_hour", price), Problem());
            QCOMPARE(verdict->accessibleName(), verdictText(m_session->analysis()).plain);
            for (const CurveChart* const chart : m_window->curveCharts()) {
                QVERIFY(!chart->accessibleName().isEmpty());
                QCOMPARE(chart->accessibleDescription(), chart->data().title);
                seen.insert(chart->accessibleDescription());
            }
        }
        QVERIFY2(seen.size() >= 5, qPrintable(QString::number(seen.size()))); // a price moves no throughput
    }

    // Its bar has the winner's colour; the quiet one where several cost the same.
    void bannerHasNobodysColourInATie()
    {
        QCOMPARE(m_session->setText("contenders", "2"), Problem());
        const auto bar = [this] {
            const QImage banner = m_window->findChild<VerdictBanner*>()->grab().toImage();
            return banner.pixelColor(2, banner.height() / 2);
        };
        QCOMPARE(bar(), Theme::light().series(0));
        QCOMPARE(m_session->setText("contenders.1.gpu", "L40S"), Problem());
        QVERIFY(verdictText(m_session->analysis()).headline.contains(QStringLiteral("cost the same")));
        QCOMPARE(bar(), Theme::light().secondary);
    }

    void actionsHaveTexts()
    {
        const auto* const extension = m_window->findChild<QToolButton*>(QStringLiteral("qt_menubar_ext_button"));
        const QAction* const spill = extension && extension->menu() ? extension->menu()->menuAction() : nullptr;
        for (const QAction* const action : m_window->findChildren<QAction*>()) {
            const bool part_of_qt = action == spill || action->parent()->inherits("QLineEdit"); // its clear button
            const bool own = !part_of_qt && !action->isSeparator() && !qobject_cast<const QWidgetAction*>(action);
            QVERIFY2(!own || !action->text().isEmpty(), action->parent()->metaObject()->className());
        }
        for (const Evidence evidence : {Evidence::Model, Evidence::Measured, Evidence::Article}) {
            QAction* const action = trigger(evidenceText(evidence));
            QVERIFY(action->isChecked());
            QVERIFY(m_session->scenario().evidence == evidence);
            const QList<QAction*> group = action->actionGroup()->actions();
            QCOMPARE(std::ranges::count_if(group, &QAction::isChecked), 1);
        }
    }

    void tabReachesEverything()
    {
        QSet<QString> reached;
        auto* const start = named<QSlider>(batch_name);
        start->setFocus();
        for (int i = 0; i < 150 && (i == 0 || QApplication::focusWidget() != start); ++i) {
            reached.insert(spokenName(QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), start); // no control keeps the focus
        QStringList wanted = price_names + QStringList{batch_name, QStringLiteral("Results")};
        for (const CurveChart* const chart : m_window->curveCharts()) {
            wanted << chart->accessibleName();
        }
        for (const QString& name : wanted) {
            QVERIFY2(reached.contains(name), qPrintable(name));
        }
    }

    void fitsItsScreen()
    {
        const auto* const panel = m_window->findChild<WhatIfPanel*>();
        for (const QSize size : {QSize(1280, 720), QSize(1440, 900)}) {
            m_window->resize(size);
            settle();
            QCOMPARE(m_window->size(), size);
            for (const CurveChart* const chart : m_window->curveCharts()) {
                QVERIFY2(chart->width() >= 250 && chart->height() >= 200,
                         qPrintable(QStringLiteral("%1 x %2").arg(chart->width()).arg(chart->height())));
            }
            QVERIFY(!panel->horizontalScrollBar()->isVisible());
            QVERIFY(panel->widget()->width() <= panel->viewport()->width()); // nothing is cut off either
        }
        for (const QWidget* const widget : m_window->findChildren<QWidget*>()) {
            QVERIFY2(QFontInfo(widget->font()).pointSizeF() >= 9, widget->metaObject()->className());
        }
    }

    void themesRecolourTheCharts()
    {
        for (const auto& [text, theme] : {std::pair{"Dark", Theme::darkTheme()}, std::pair{"Light", Theme::light()}}) {
            trigger(QLatin1String(text));
            settle();
            for (CurveChart* const chart : m_window->curveCharts()) {
                const QImage image = chart->grab().toImage();
                QCOMPARE(image.pixelColor(chart->width() / 2, 4), theme.card);
                const QPoint in_plot = chart->plotRect().bottomRight() - QPoint(2, 2);
                const bool is_tinted = !chart->data().sides.empty();
                QCOMPARE(image.pixelColor(in_plot) == theme.card, !is_tinted);
                QCOMPARE(image.pixelColor(in_plot).lightness() < 128, theme.dark);
            }
            QCOMPARE(QApplication::palette().color(QPalette::Window), theme.window);
        }
    }

    void layoutIsRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("layout.ini")), QSettings::IniFormat);
        const auto panel = [this] { return m_window->findChild<WhatIfPanel*>()->isVisible(); };
        trigger(QStringLiteral("What if"));
        trigger(QStringLiteral("Dark"));
        QVERIFY(m_window->showView(QStringLiteral("specs")));
        m_window->resize(1300, 800);
        settle();
        QVERIFY(!panel());
        m_window->saveLayout(settings);

        m_window = open(); // as the program without settings
        QVERIFY(panel());
        m_window->restoreLayout(settings);
        settle();
        QVERIFY(!panel());
        QCOMPARE(m_window->size(), QSize(1300, 800));
        QVERIFY(named<QTableView>(QStringLiteral("Specs")) != nullptr);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::darkTheme().window);

        for (const QString& key : settings.allKeys()) {
            settings.setValue(key, QByteArray("broken"));
        }
        m_window = open();
        m_window->restoreLayout(settings);
        QVERIFY(panel());
        QCOMPARE(m_session->analyses(), 1);
    }

private:
    std::unique_ptr<MainWindow> open()
    {
        auto window = std::make_unique<MainWindow>(*m_session);
        window->setThemeChoice(ThemeChoice::Light);
        m_firstPaint.clear();
        for (CurveChart* const chart : window->curveCharts()) {
            chart->installEventFilter(this);
        }
        window->show();
        window->activateWindow();
        settle();
        return window;
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            m_firstPaint.emplace(watched, static_cast<CurveChart*>(watched)->replots());
        }
        return false;
    }

    // The visible control that a screen reader calls so.
    template <typename Widget>
    [[nodiscard]] Widget* named(const QString& name) const
    {
        const auto widgets = m_window->findChildren<Widget*>();
        const auto found = std::ranges::find_if(
            widgets, [&](const Widget* widget) { return widget->isVisible() && widget->accessibleName() == name; });
        return found == widgets.end() ? nullptr : *found;
    }

    QAction* trigger(const QString& text)
    {
        const auto actions = m_window->findChildren<QAction*>();
        const auto found = std::ranges::find_if(
            actions, [&](const QAction* action) { return action->text().remove(QLatin1Char('&')) == text; });
        if (found == actions.end()) {
            qFatal("no action %s", qPrintable(text));
        }
        (*found)->trigger();
        return *found;
    }

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

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::map<QObject*, int> m_firstPaint; // replots of each chart until then
};

TIEBREAK_TEST(TestMainWindow, QApplication)
#include "tst_main_window.moc"
