// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "models/tables/wording.h"
#include "ui/charts/curve_chart.h"
#include "ui/charts/scenario_charts.h"
#include "ui/presets.h"
#include "ui/table_tabs.h"
#include "ui/verdict_banner.h"
#include "ui/what_if_panel.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr int layout_version = 1; // raise it when docks are renamed or added
constexpr int message_ms = 8000;

QDockWidget* make_dock(QMainWindow* window, const QString& name, const QString& title, QWidget* content)
{
    auto* const dock = new QDockWidget(title, window);
    dock->setObjectName(name);
    dock->setWidget(content);
    return dock;
}

// A title bar to drag the dock by that takes next to no room.
QWidget* grip(QDockWidget* dock)
{
    auto* const bar = new QWidget(dock);
    bar->setFixedHeight(6);
    bar->setCursor(Qt::SizeAllCursor);
    bar->setToolTip(QObject::tr("Drag to move, double-click to float"));
    return bar;
}

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_theme(Theme::matching(QApplication::palette())),
      m_desktopPalette(QApplication::palette())
{
    setWindowTitle(tr("Tiebreak"));
    makeViews();
    makeMenus();
    makeToolBar();
    statusBar()->addPermanentWidget(new QLabel(tr("Every number has a source: point at it"), statusBar()));
    connect(&session, &Session::analysisChanged, this, &MainWindow::refresh);
    applyTheme();
    refresh();
    resize(1440, 900);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!m_layoutIsSet) {
        m_layoutIsSet = true;
        resizeDocks({m_tablesDock}, {std::max(150, height() / 5)}, Qt::Vertical);
    }
}

void MainWindow::makeViews()
{
    m_verdict = new VerdictBanner(this);
    QDockWidget* const verdict = make_dock(this, QStringLiteral("verdict"), tr("Verdict"), m_verdict);
    verdict->setFeatures(QDockWidget::NoDockWidgetFeatures);
    verdict->setTitleBarWidget(new QWidget(verdict));
    addDockWidget(Qt::TopDockWidgetArea, verdict);

    m_panel = new WhatIfPanel(m_session, m_theme, this);
    connect(m_panel, &WhatIfPanel::problem, this, &MainWindow::report);
    m_panelDock = make_dock(this, QStringLiteral("what-if"), tr("What if"), m_panel);
    m_panelDock->setTitleBarWidget(panelTitle());
    addDockWidget(Qt::LeftDockWidgetArea, m_panelDock);

    m_tables = new TableTabs(m_session, this);
    connect(m_tables, &TableTabs::problem, this, &MainWindow::report);
    connect(m_tables, &TableTabs::cursorMoved, this, &MainWindow::moveCursor);
    connect(m_tables, &TableTabs::cursorStepped, this, &MainWindow::stepCursor);
    connect(m_tables, &QTabWidget::currentChanged, this, &MainWindow::makeRoomForTab);
    m_tablesDock = make_dock(this, QStringLiteral("tables"), tr("Tables"), m_tables);
    m_tablesDock->setTitleBarWidget(grip(m_tablesDock)); // the tabs say what it is
    addDockWidget(Qt::BottomDockWidgetArea, m_tablesDock);

    // The verdict runs across the whole top, the inputs down the whole left side.
    setCorner(Qt::TopLeftCorner, Qt::TopDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::TopDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    makeCharts();
}

// Charts in a tab push the dock open; going back to a table gives the room back.
void MainWindow::makeRoomForTab(int tab)
{
    const int height_before_charts = std::exchange(m_tableHeight, 0);
    if (m_tables->isChart(tab)) {
        m_tableHeight = height_before_charts > 0 ? height_before_charts : m_tablesDock->height();
    } else if (height_before_charts > 0) {
        QMetaObject::invokeMethod(
            this, [this, height_before_charts] { resizeDocks({m_tablesDock}, {height_before_charts}, Qt::Vertical); },
            Qt::QueuedConnection);
    }
}

// The dock's title bar with a heading that can be read across the room, and the one action on all inputs.
QWidget* MainWindow::panelTitle()
{
    auto* const bar = new QWidget(m_panelDock);
    auto* const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 12, 2);
    auto* const title = new QLabel(tr("What if"), bar);
    title->setProperty("role", QStringLiteral("heading"));
    auto* const reset = new QPushButton(tr("Reset all"), bar);
    reset->setProperty("role", QStringLiteral("link"));
    reset->setFlat(true);
    reset->setToolTip(tr("Back to the article's example (can be undone)"));
    connect(reset, &QPushButton::clicked, this, &MainWindow::resetAll);
    layout->addWidget(title);
    layout->addStretch();
    layout->addWidget(reset);
    return bar;
}

void MainWindow::makeCharts()
{
    auto* const centre = new QWidget(this);
    auto* const layout = new QHBoxLayout(centre);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->setSpacing(8);
    for (int i = 0; i < 3; ++i) {
        auto* const chart = new CurveChart(centre);
        layout->addWidget(chart, 1);
        m_charts.push_back(chart);
        connect(chart, &CurveChart::cursorMoved, this, &MainWindow::moveCursor);
        connect(chart, &CurveChart::cursorStepped, this, &MainWindow::stepCursor);
        connect(chart, &CurveChart::headerHeightChanged, this, [this] {
            int tallest = 0;
            for (const CurveChart* const each : m_charts) {
                tallest = std::max(tallest, each->headerHeight());
            }
            for (CurveChart* const each : m_charts) {
                each->setMinimumHeaderHeight(tallest);
            }
        });
    }
    setCentralWidget(centre);
}

void MainWindow::makeMenus()
{
    QMenu* const file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);

    QMenu* const edit = menuBar()->addMenu(tr("&Edit"));
    QAction* const undo = m_session.undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* const redo = m_session.undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    undo->setIconText(tr("Undo")); // on the tool bar, where a longer text would push the other buttons about
    redo->setIconText(tr("Redo"));
    edit->addAction(undo);
    edit->addAction(redo);
    edit->addSeparator();
    edit->addAction(tr("Copy &verdict"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                    &MainWindow::copyVerdict);
    edit->addAction(tr("Reset &all"), QKeySequence(Qt::CTRL | Qt::Key_0), this, &MainWindow::resetAll);

    QMenu* const view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_panelDock->toggleViewAction());
    view->addAction(m_tablesDock->toggleViewAction());
    QMenu* const themes = view->addMenu(tr("&Theme"));
    m_themeActions = new QActionGroup(this);
    for (const auto& [text, choice] :
         {std::pair{tr("As the &desktop"), ThemeChoice::Desktop}, std::pair{tr("&Light"), ThemeChoice::Light},
          std::pair{tr("&Dark"), ThemeChoice::Dark}}) {
        QAction* const action = themes->addAction(text, this, [this, chosen = choice] { setThemeChoice(chosen); });
        action->setCheckable(true);
        action->setChecked(choice == m_themeChoice);
        m_themeActions->addAction(action);
    }

    QMenu* const preset_menu = menuBar()->addMenu(tr("&Presets"));
    preset_menu->setToolTipsVisible(true);
    int key = 1;
    for (const Preset& preset : presets()) {
        QAction* const action = preset_menu->addAction(
            preset.name, QKeySequence(QStringLiteral("Ctrl+%1").arg(key++)), this, [this, preset] {
                const Problem problem =
                    m_session.change(scenario_of(preset, m_session.catalogue()), tr("Preset: %1").arg(preset.name));
                report(QString::fromStdString(problem));
            });
        action->setToolTip(preset.description);
        action->setStatusTip(preset.description);
    }

    QMenu* const help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Tiebreak"), this, &MainWindow::about);
}

void MainWindow::makeToolBar()
{
    QToolBar* const bar = addToolBar(tr("Main tools"));
    bar->setObjectName(QStringLiteral("main-tools"));
    bar->setMovable(false);
    for (QAction* const action : menuBar()->actions().at(1)->menu()->actions().first(2)) {
        bar->addAction(action);
    }
    bar->addSeparator();
    bar->addWidget(new QLabel(tr("Evidence "), bar));
    m_evidenceActions = new QActionGroup(this);
    for (const Evidence evidence : {Evidence::Article, Evidence::Model, Evidence::Measured}) {
        QAction* const action = bar->addAction(evidenceText(evidence), this, [this, evidence] {
            report(QString::fromStdString(m_session.setText("evidence", to_string(evidence))));
        });
        action->setCheckable(true);
        action->setData(static_cast<int>(evidence));
        m_evidenceActions->addAction(action);
    }
    bar->addSeparator();
    auto* const preset_button = new QToolButton(bar);
    preset_button->setText(tr("Presets"));
    preset_button->setPopupMode(QToolButton::InstantPopup);
    preset_button->setMenu(menuBar()->actions().at(3)->menu());
    bar->addWidget(preset_button);
}

void MainWindow::refresh()
{
    const Analysis& analysis = m_session.analysis();
    m_verdict->setVerdict(verdictText(analysis),
                          analysis.verdict.winner ? static_cast<int>(*analysis.verdict.winner) : -1);
    m_charts[0]->setData(throughputChart(analysis));
    m_charts[1]->setData(costChart(analysis));
    m_charts[2]->setData(breakevenChart(analysis));
    for (QAction* const action : m_evidenceActions->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(analysis.scenario.evidence));
    }
}

void MainWindow::moveCursor(double batch, bool finished)
{
    if (m_cursorGesture == 0) {
        m_cursorGesture = m_session.newGesture();
    }
    setBatch(batch, m_cursorGesture);
    if (finished) {
        m_cursorGesture = 0;
    }
}

void MainWindow::stepCursor(int steps)
{
    setBatch(m_session.scenario().batch + steps, m_session.newGesture());
}

void MainWindow::setBatch(double batch, int gesture)
{
    const FieldRef field = find_field("batch");
    const double whole = std::clamp(std::round(batch), field.field->minimum, field.field->maximum);
    report(QString::fromStdString(m_session.set(field, whole, gesture)));
}

void MainWindow::resetAll()
{
    report(QString::fromStdString(m_session.change(default_scenario(m_session.catalogue()), tr("Reset all"))));
}

void MainWindow::report(const QString& problem)
{
    if (!problem.isEmpty()) {
        statusBar()->showMessage(problem, message_ms);
    }
}

void MainWindow::copyVerdict()
{
    QApplication::clipboard()->setText(verdictText(m_session.analysis()).plain);
    statusBar()->showMessage(tr("The verdict is on the clipboard."), message_ms);
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("About Tiebreak"),
                       tr("<b>Tiebreak %1</b><p>Which GPU for your LLM workload? Throughput, cost per token and "
                          "breakeven, with a source for every number.<p>Free software under the GNU General Public "
                          "License, version 3 or later.")
                           .arg(QApplication::applicationVersion()));
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_themeChoice = choice;
    m_themeActions->actions().at(static_cast<int>(choice))->setChecked(true);
    applyTheme();
}

void MainWindow::applyTheme()
{
    m_applyingTheme = true; // the palette set here must not look like a change of the desktop's
    switch (m_themeChoice) {
    case ThemeChoice::Desktop:
        m_theme = Theme::matching(m_desktopPalette);
        break;
    case ThemeChoice::Light:
        m_theme = Theme::light();
        break;
    case ThemeChoice::Dark:
        m_theme = Theme::dark_theme();
        break;
    }
    QApplication::setPalette(m_theme.palette());
    qApp->setStyleSheet(m_theme.styleSheet());
    m_verdict->setTheme(m_theme);
    m_panel->setTheme(m_theme);
    m_tables->setTheme(m_theme);
    for (CurveChart* const chart : m_charts) {
        chart->setTheme(m_theme);
    }
    m_applyingTheme = false;
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !m_applyingTheme &&
        QApplication::palette() != m_theme.palette()) {
        m_desktopPalette = QApplication::palette();
        if (m_themeChoice == ThemeChoice::Desktop) {
            applyTheme();
        }
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    emit closing();
    event->accept();
}

void MainWindow::restoreLayout(const QSettings& settings)
{
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    m_layoutIsSet = restoreState(settings.value(QStringLiteral("docks")).toByteArray(), layout_version);
    const int theme = settings.value(QStringLiteral("theme"), 0).toInt();
    setThemeChoice(static_cast<ThemeChoice>(std::clamp(theme, 0, 2)));
    m_tables->setCurrentIndex(settings.value(QStringLiteral("tab"), 0).toInt());
}

void MainWindow::saveLayout(QSettings& settings) const
{
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("docks"), saveState(layout_version));
    settings.setValue(QStringLiteral("theme"), static_cast<int>(m_themeChoice));
    settings.setValue(QStringLiteral("tab"), m_tables->currentIndex());
}

} // namespace tiebreak
