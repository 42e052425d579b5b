// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/panels/table_tabs.h"
#include "ui/panels/what_if_panel.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/pages/chart_pages.h"
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
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWidgetAction>

#include <set>

using namespace tiebreak;

namespace {

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

// What the window says and shows, to the eye and to screen readers.
class TestMainWindow : public MainWindowFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

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
        seeAllTables();
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
        seeAllTables();
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

    // Also where it was made late.
    void tabGoesFromATabToItsPage()
    {
        auto* const tables = m_window->findChild<TableTabs*>();
        auto* const pages = m_window->findChild<ChartPages*>();
        for (const QString& view : tables->views() + QStringList{QStringLiteral("energy")}) {
            QTabWidget* const tabs = tables->views().contains(view) ? static_cast<QTabWidget*>(tables) : pages;
            QVERIFY(m_window->showView(view));
            settle();
            tabs->tabBar()->setFocus();
            QTest::keyClick(tabs->tabBar(), Qt::Key_Tab);
            QWidget* const reached = QApplication::focusWidget();
            QVERIFY2(tabs->currentWidget()->isAncestorOf(reached), qPrintable(view));
            QTest::keyClick(reached, Qt::Key_Tab, Qt::ShiftModifier);
            QVERIFY2(QApplication::focusWidget() == tabs->tabBar(), qPrintable(view));
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
        seeAllTables();
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
};

TIEBREAK_TEST(TestMainWindow, QApplication)
#include "tst_main_window.moc"
