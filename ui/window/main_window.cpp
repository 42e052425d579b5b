// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "models/catalog/problem_text.h"
#include "ui/charts/chart_card.h"
#include "ui/exports/window_exports.h"
#include "ui/library/own_level_switch.h"
#include "ui/library/window_imports.h"
#include "ui/panels/plain_texts.h"
#include "ui/panels/table_tabs.h"
#include "ui/panels/what_if_panel.h"
#include "ui/window/adoptions.h"
#include "ui/window/choices/main_choices.h"
#include "ui/window/first_steps/guide.h"
#include "ui/window/language_menu.h"
#include "ui/window/main_views.h"
#include "ui/window/pages/chart_pages.h"
#include "ui/window/palette/window_palette.h"
#include "ui/window/presets.h"
#include "ui/window/saved_layout.h"
#include "ui/window/session_files.h"
#include "ui/window/view_keys.h"

#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QJsonObject>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace tiebreak {

namespace {

constexpr int message_ms = 8000;

// Of the settings.
const QString view_key = QStringLiteral("view");
const QString folded_key = QStringLiteral("folded");

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_themes(new ThemeChooser(this)),
      m_adoptions(new Adoptions(session, this))
{
    setWindowTitle(tr("Tiebreak"));
    new PlainTexts(this);
    connect(m_adoptions, &Adoptions::message, this, &MainWindow::report);
    connect(m_adoptions, &Adoptions::adopted, this, [this] { m_views->pages().setAxes({}); });
    connect(m_adoptions, &Adoptions::viewWanted, this, &MainWindow::showView);
    followCards();
    m_themes->apply(); // before there are widgets: later, the style sheet finds the rules of each of them anew
    makeViews();
    makeMenus();
    makeToolBar();
    auto* const basis = new QLabel(statusBar());
    basis->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    basis->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no reason for a wider window
    statusBar()->addPermanentWidget(basis, 1);
    m_views->setBasis(*basis);
    auto* const own_levels = new OwnLevelSwitch(session, statusBar());
    connect(own_levels, &OwnLevelSwitch::problem, this, &MainWindow::report);
    statusBar()->addPermanentWidget(own_levels);
    m_written = std::make_unique<WrittenNotice>(*statusBar());
    // A message has the whole width.
    connect(statusBar(), &QStatusBar::messageChanged, basis,
            [basis](const QString& shown) { basis->setVisible(shown.isEmpty()); });
    connect(&session, &Session::analysisChanged, this, &MainWindow::followCards);
    connect(&session, &Session::analysisChanged, this, &MainWindow::refresh);
    connect(&session, &Session::loadChanged, this, &MainWindow::refresh);
    connect(&session, &Session::pinsChanged, this, &MainWindow::refresh);
    connect(&session, &Session::pinLoadsChanged, this, &MainWindow::refresh);
    connect(&m_views->pages(), &QTabWidget::currentChanged, this, &MainWindow::refresh);
    connect(m_themes, &ThemeChooser::applied, m_views, &MainViews::setTheme);
    m_themes->apply();
    refresh();
    resize(1440, 900);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!m_layoutIsSet) {
        m_layoutIsSet = true;
        m_views->giveTablesTheirShare();
    }
}

void MainWindow::makeViews()
{
    connect(&m_session, &Session::noticed, this, &MainWindow::report);
    m_views = new MainViews(m_session, *m_adoptions, m_themes->theme(), *this);
    connect(m_views, &MainViews::problem, this, &MainWindow::report);
    connect(m_views, &MainViews::playing, this, [this, shown = QString()](const QString& message) mutable {
        if (!message.isEmpty()) {
            statusBar()->showMessage(message);
        } else if (!shown.isEmpty() && statusBar()->currentMessage() == shown) {
            statusBar()->clearMessage();
        }
        shown = message;
    });
    connect(m_views, &MainViews::findRequested, this, [this] { m_palette->open(); });
}

void MainWindow::makeMenus()
{
    m_fileMenu = menuBar()->addMenu(tr("&File"));
    m_quit = m_fileMenu->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);

    m_editMenu = menuBar()->addMenu(tr("&Edit"));
    QAction* const undo = m_session.undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* const redo = m_session.undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(QKeySequence::Redo), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    undo->setIconText(tr("Undo")); // on the tool bar, where a longer text would push the other buttons about
    redo->setIconText(tr("Redo"));
    m_undoActions = {undo, redo};
    m_editMenu->addActions(m_undoActions);
    m_afterUndo = m_editMenu->addSeparator();
    m_editMenu->addAction(tr("&Pin this scenario"), QKeySequence(Qt::CTRL | Qt::Key_D), this, [this] {
        m_views->tables().pinNow();
        showView(QStringLiteral("pins"));
    });
    m_editMenu->addAction(tr("Un&lock all inputs"), this, [this] { report(text_of(m_session.unlockAll())); });
    m_editMenu->addAction(tr("Reset &all"), QKeySequence(Qt::CTRL | Qt::Key_0), m_adoptions, &Adoptions::resetAll);

    QMenu* const view = menuBar()->addMenu(tr("&View"));
    m_presetMenu = new QMenu(tr("&Presets"), this);
    makePalette(*view);
    view->addSeparator();
    view->addActions(m_views->dockActions());
    m_themes->addActions(*view->addMenu(tr("&Theme")));
    addLanguageMenu(*view->addMenu(tr("&Language")), *this, [this] { emit restartRequested(); });

    menuBar()->addMenu(m_presetMenu);
    fillPresetMenu(*m_presetMenu, *m_adoptions, [this](const Preset& preset) { m_adoptions->adoptPreset(preset); });

    m_helpMenu = menuBar()->addMenu(tr("&Help"));
    m_guide = new Guide(*this, m_session, m_views->tables());
    connect(m_guide, &Guide::presetWanted, m_adoptions, &Adoptions::adoptPreset);
    m_guide->addActions(*m_helpMenu);
}

// It knows the menus, the pages and the lists; the window does what was chosen.
void MainWindow::makePalette(QMenu& menu)
{
    WindowPalette::Doings doings;
    doings.show_view = [this](const QString& view) { showView(view); };
    doings.adopt = [this](const Preset& preset) { m_adoptions->adoptPreset(preset); };
    doings.show_claim = [this](const AuditedClaim& claim) { m_adoptions->showClaim(claim); };
    doings.compare_too = [this](const std::string& gpu) { m_views->panel().compareToo(gpu); };
    doings.choose_card = [this](std::size_t contender, const std::string& gpu) {
        m_views->panel().chooseCard(contender, gpu);
    };
    doings.tables = [this] {
        std::vector<PaletteEntry> tables;
        for (const QString& view : m_views->tables().views()) {
            tables.push_back({PaletteKind::Table, view, m_views->tables().titleOf(view), {}, {}, view, {}});
        }
        return tables;
    };
    doings.preset_menu = m_presetMenu;
    m_palette = new WindowPalette(m_session, *this, std::move(doings), this);
    connect(m_palette, &WindowPalette::problem, this, &MainWindow::report);
    menu.addAction(tr("&Find anything…"), QKeySequence(Qt::CTRL | Qt::Key_K), m_palette, [this] { m_palette->open(); });
}

void MainWindow::makeToolBar()
{
    QToolBar* const bar = addToolBar(tr("Main tools"));
    bar->setObjectName(QStringLiteral("main-tools"));
    bar->setMovable(false);
    bar->addActions(m_undoActions);
    bar->addSeparator();
    m_editMenu->addSeparator();
    m_choices = new MainChoices(m_session, *bar, *m_editMenu, this);
    connect(m_choices, &MainChoices::problem, this, &MainWindow::report);
    auto* const preset_button = new QToolButton(bar);
    preset_button->setText(tr("Presets"));
    preset_button->setPopupMode(QToolButton::InstantPopup);
    preset_button->setMenu(m_presetMenu);
    bar->addWidget(preset_button);
}

void MainWindow::setToday(Day today)
{
    m_views->setToday(today);
    refresh();
}

void MainWindow::refresh()
{
    m_choices->setEvidenceIdle(m_views->whyEvidenceIsIdle());
    m_views->refresh();
    m_choices->refresh();
}

const std::vector<CurveChart*>& MainWindow::curveCharts() const
{
    return m_views->pages().mainCharts();
}

bool MainWindow::showView(const QString& view)
{
    return m_views->show(view);
}

QStringList MainWindow::views() const
{
    return m_views->names();
}

void MainWindow::finishCharts()
{
    m_views->finishCharts();
}

void MainWindow::report(const QString& problem)
{
    if (!problem.isEmpty()) {
        statusBar()->showMessage(problem, message_ms);
    }
}

void MainWindow::startTour()
{
    m_guide->startTour();
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_themes->setChoice(choice);
}

// Colours are of cards: when others are compared, everything that shows them is coloured again.
void MainWindow::followCards()
{
    std::vector<std::string> gpus;
    for (const Contender& contender : m_session.scenario().contenders) {
        gpus.push_back(contender.gpu);
    }
    const auto before = m_themes->theme().contenders;
    m_themes->setCards(gpus);
    if (m_isCompared && m_themes->theme().contenders != before) {
        m_themes->apply();
    }
    m_isCompared = true;
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && m_themes != nullptr) {
        m_themes->followDesktop();
    }
}

// Quit stays the last.
void MainWindow::endFileMenu()
{
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
}

void MainWindow::setFiles(SessionFiles& files)
{
    m_files = &files;
    files.addActions(*m_fileMenu);
    endFileMenu();
    const auto show_title = [this] { setWindowTitle(tr("%1 - Tiebreak").arg(m_files->title())); };
    connect(&files, &SessionFiles::titleChanged, this, show_title);
    connect(&files, &SessionFiles::message, this, &MainWindow::report);
    files.openDropsOn(*this);
    show_title();
}

void MainWindow::setImports(WindowImports& imports)
{
    m_imports = &imports;
    imports.addActions(*m_fileMenu);
    endFileMenu();
    connect(&imports, &WindowImports::message, this, &MainWindow::report);
    m_files->setImport([&imports](const QStringList& paths) { imports.import(paths); });
}

void MainWindow::setExports(WindowExports& exports)
{
    m_exports = &exports;
    exports.addActions(*m_fileMenu, *m_editMenu, m_afterUndo);
    endFileMenu();
    connect(&exports, &WindowExports::message, this, &MainWindow::report);
    connect(&exports, &WindowExports::written, this, [this](const QString& text, const QString& path) {
        constexpr int read_ms = 30'000; // time enough to reach for the button
        m_written->show(text, path, read_ms);
    });
    connect(&m_views->pages(), &ChartPages::viewChanged, &exports, &WindowExports::refresh);
}

// The charts leave it to the window: it knows what can be done with them.
void MainWindow::contextMenuEvent(QContextMenuEvent* event)
{
    QWidget* const asked =
        event->reason() == QContextMenuEvent::Keyboard ? focusWidget() : childAt(mapFromGlobal(event->globalPos()));
    ChartCard* const chart = chartAround(asked);
    if (chart == nullptr || m_exports == nullptr) {
        QMainWindow::contextMenuEvent(event);
        return;
    }
    m_exports->showChartMenu(*chart, event->globalPos());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if ((m_imports != nullptr && !m_imports->mayClose()) || (m_files != nullptr && !m_files->mayClose())) {
        event->ignore();
        return;
    }
    emit closing();
    event->accept();
}

QString MainWindow::currentView() const
{
    return m_views->pages().currentView();
}

QJsonObject MainWindow::axes() const
{
    return m_views->pages().axes();
}

QJsonObject MainWindow::view() const
{
    return {
        {view_page_key, m_views->pages().currentView()},
        {view_tab_key, m_views->tables().currentView()},
        {view_theme_key, m_themes->choiceName()},
        {view_axes_key, m_views->pages().axes()},
    };
}

void MainWindow::setView(const QJsonObject& view)
{
    m_themes->setChoiceNamed(view.value(view_theme_key).toString());
    m_views->pages().setAxes(view.value(view_axes_key).toObject());
    m_views->pages().showView(view.value(view_page_key).toString());
    m_views->tables().showView(view.value(view_tab_key).toString());
}

void MainWindow::restoreLayout(const QSettings& settings)
{
    const QJsonObject layout = settings.value(view_key).toJsonObject();
    m_layoutIsSet = tiebreak::restoreLayout(*this, layout);
    setView(layout);
    m_views->panel().setFolded(layout.value(folded_key).toBool(true)); // simple at the first start
    m_palette->restore(settings);
}

void MainWindow::saveLayout(QSettings& settings) const
{
    QJsonObject layout = view();
    layout.remove(view_axes_key); // the next start shows all of every chart
    addLayout(*this, layout);
    layout.insert(folded_key, m_views->panel().isFolded());
    settings.setValue(view_key, layout);
    m_palette->save(settings);
}

} // namespace tiebreak
