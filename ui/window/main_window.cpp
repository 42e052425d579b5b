// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "models/catalog/problem_text.h"
#include "models/wording/prices/price_notes.h"
#include "models/wording/wording.h"
#include "ui/charts/chart_card.h"
#include "ui/exports/window_exports.h"
#include "ui/help/explained.h"
#include "ui/library/own_level_switch.h"
#include "ui/library/window_imports.h"
#include "ui/panels/plain_texts.h"
#include "ui/panels/table_tabs.h"
#include "ui/panels/what_if_panel.h"
#include "ui/window/adoptions.h"
#include "ui/window/answer/price_strip.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/choice_actions.h"
#include "ui/window/choice_buttons.h"
#include "ui/window/docks.h"
#include "ui/window/first_steps/guide.h"
#include "ui/window/language_menu.h"
#include "ui/window/pages/chart_pages.h"
#include "ui/window/palette/window_palette.h"
#include "ui/window/presets.h"
#include "ui/window/saved_layout.h"
#include "ui/window/session_files.h"
#include "ui/window/view_keys.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QJsonObject>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>
#include <QUndoView>
#include <QVBoxLayout>

#include <algorithm>
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
    connect(m_adoptions, &Adoptions::adopted, this, [this] { m_pages->setAxes({}); });
    connect(m_adoptions, &Adoptions::viewWanted, this, &MainWindow::showView);
    followCards();
    m_themes->apply(); // before there are widgets: later, the style sheet finds the rules of each of them anew
    makeViews();
    makeMenus();
    makeToolBar();
    m_basis = new QLabel(statusBar());
    m_basis->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_basis->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no reason for a wider window
    statusBar()->addPermanentWidget(m_basis, 1);
    m_shownVerdict = std::make_unique<PageVerdict>(session, *m_verdict, *m_basis);
    auto* const own_levels = new OwnLevelSwitch(session, statusBar());
    connect(own_levels, &OwnLevelSwitch::problem, this, &MainWindow::report);
    statusBar()->addPermanentWidget(own_levels);
    m_written = std::make_unique<WrittenNotice>(*statusBar());
    // A message has the whole width.
    connect(statusBar(), &QStatusBar::messageChanged, m_basis,
            [this](const QString& shown) { m_basis->setVisible(shown.isEmpty()); });
    connect(&session, &Session::analysisChanged, this, &MainWindow::followCards);
    connect(&session, &Session::analysisChanged, this, &MainWindow::refresh);
    connect(&session, &Session::loadChanged, this, &MainWindow::refresh);
    connect(&session, &Session::pinsChanged, this, &MainWindow::refresh);
    connect(&session, &Session::pinLoadsChanged, this, &MainWindow::refresh);
    connect(m_pages, &QTabWidget::currentChanged, this, &MainWindow::refresh);
    connect(m_themes, &ThemeChooser::applied, this, &MainWindow::setTheme);
    m_themes->apply();
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
    QDockWidget* const verdict = makeDock(*this, QStringLiteral("verdict"), tr("Verdict"));
    auto* const answer = new QWidget(verdict);
    m_verdict = new VerdictBanner(answer);
    m_priceStrip = new PriceStrip(answer);
    connect(m_priceStrip, &PriceStrip::remedyRequested, m_adoptions, &Adoptions::useOneProvider);
    auto* const answer_layout = new QVBoxLayout(answer);
    answer_layout->setContentsMargins({});
    answer_layout->setSpacing(0);
    answer_layout->setSizeConstraint(
        QLayout::SetMinAndMaxSize); // what the dock has more than the texts need stays blank
    answer_layout->addWidget(m_verdict);
    answer_layout->addWidget(m_priceStrip);
    verdict->setWidget(answer);
    verdict->setFeatures(QDockWidget::NoDockWidgetFeatures);
    verdict->setTitleBarWidget(new QWidget(verdict));
    addDockWidget(Qt::TopDockWidgetArea, verdict);

    connect(&m_session, &Session::noticed, this, &MainWindow::report);
    m_panelDock = makeDock(*this, QStringLiteral("what-if"), tr("What if"));
    m_panel = new WhatIfPanel(m_session, m_themes->theme(), m_panelDock);
    connect(m_panel, &WhatIfPanel::problem, this, &MainWindow::report);
    connect(m_panel, &WhatIfPanel::assumptionsRequested, this, [this] { showView(QStringLiteral("assumptions")); });
    m_panelDock->setWidget(m_panel);
    auto* const reset = new QPushButton(tr("Reset all"), m_panelDock);
    reset->setToolTip(tr("Back to the article's example (can be undone)"));
    connect(reset, &QPushButton::clicked, m_adoptions, &Adoptions::resetAll);
    m_panelDock->setTitleBarWidget(headingBar(*m_panelDock, tr("What if"), reset));
    addDockWidget(Qt::LeftDockWidgetArea, m_panelDock);

    m_tablesDock = makeDock(*this, QStringLiteral("tables"), tr("Tables"));
    m_tables = new TableTabs(m_session, m_tablesDock);
    connect(m_tables, &TableTabs::problem, this, &MainWindow::report);
    connect(m_tables, &TableTabs::claimRequested, m_adoptions, &Adoptions::showClaim);
    m_tablesDock->setWidget(m_tables);
    m_tablesDock->setTitleBarWidget(grip(*m_tablesDock)); // the tabs say what it is
    addDockWidget(Qt::BottomDockWidgetArea, m_tablesDock);

    // The verdict runs across the whole top, the inputs down the whole left side.
    setCorner(Qt::TopLeftCorner, Qt::TopDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::TopDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_historyDock = makeDock(*this, QStringLiteral("history"), tr("History"));
    auto* const history = new QUndoView(m_session.undoStack(), m_historyDock);
    history->setEmptyLabel(tr("Start"));
    history->setAccessibleName(tr("History of edits"));
    m_historyDock->setWidget(history);
    addDockWidget(Qt::RightDockWidgetArea, m_historyDock);
    m_historyDock->hide();

    m_pages = new ChartPages(m_session, this);
    connect(m_pages, &ChartPages::problem, this, &MainWindow::report);
    connect(m_pages, &ChartPages::playing, this, [this, shown = QString()](const QString& message) mutable {
        if (!message.isEmpty()) {
            statusBar()->showMessage(message);
        } else if (!shown.isEmpty() && statusBar()->currentMessage() == shown) {
            statusBar()->clearMessage();
        }
        shown = message;
    });
    connect(m_pages, &ChartPages::findRequested, this, [this] { m_palette->open(); });
    setCentralWidget(m_pages);
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
        m_tables->pinNow();
        showView(QStringLiteral("pins"));
    });
    m_editMenu->addAction(tr("Un&lock all inputs"), this, [this] { report(text_of(m_session.unlockAll())); });
    m_editMenu->addAction(tr("Reset &all"), QKeySequence(Qt::CTRL | Qt::Key_0), m_adoptions, &Adoptions::resetAll);

    QMenu* const view = menuBar()->addMenu(tr("&View"));
    m_presetMenu = new QMenu(tr("&Presets"), this);
    makePalette(*view);
    view->addSeparator();
    view->addAction(m_panelDock->toggleViewAction());
    view->addAction(m_tablesDock->toggleViewAction());
    view->addAction(m_historyDock->toggleViewAction());
    m_themes->addActions(*view->addMenu(tr("&Theme")));
    addLanguageMenu(*view->addMenu(tr("&Language")), *this, [this] { emit restartRequested(); });

    menuBar()->addMenu(m_presetMenu);
    fillPresetMenu(*m_presetMenu, *m_adoptions, [this](const Preset& preset) { m_adoptions->adoptPreset(preset); });

    m_helpMenu = menuBar()->addMenu(tr("&Help"));
    m_guide = new Guide(*this, m_session, *m_tables);
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
    doings.compare_too = [this](const std::string& gpu) { m_panel->compareToo(gpu); };
    doings.choose_card = [this](std::size_t contender, const std::string& gpu) { m_panel->chooseCard(contender, gpu); };
    doings.tables = [this] {
        std::vector<PaletteEntry> tables;
        for (const QString& view : m_tables->views()) {
            tables.push_back({PaletteKind::Table, view, m_tables->titleOf(view), {}, {}, view, {}});
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
    const auto add_choices = [&](const QString& name, const ChoiceActions& actions, const QString& menu) {
        connect(&actions, &ChoiceActions::problem, this, &MainWindow::report);
        auto* const buttons = new ChoiceButtons(name, actions.group(), bar);
        explain(*buttons, actions.field());
        bar->addWidget(buttons);
        bar->addSeparator();
        m_editMenu->addMenu(menu)->addActions(actions.group().actions());
    };
    m_editMenu->addSeparator();
    const Field& question = *find_field("question").field;
    m_questions = new ChoiceActions(m_session, question, this);
    const auto add_question = [&](Question asked, const QString& tip) {
        const std::string word(to_string(asked));
        m_questions->add(word, choiceText(question, word), tip);
    };
    add_question(Question::CostPerToken, tr("The least cost of a generated token, at the utilization"));
    add_question(Question::MonthlyBill, tr("The least bill of whole GPUs that carry the load"));
    add_choices(tr("Question"), *m_questions, tr("&Question"));
    m_evidence = new ChoiceActions(m_session, *find_field("evidence").field, this);
    for (const Evidence evidence : {Evidence::Article, Evidence::Model, Evidence::Measured}) {
        m_evidence->add(to_string(evidence), evidenceText(evidence));
    }
    add_choices(tr("Evidence"), *m_evidence, tr("&Evidence"));
    auto* const preset_button = new QToolButton(bar);
    preset_button->setText(tr("Presets"));
    preset_button->setPopupMode(QToolButton::InstantPopup);
    preset_button->setMenu(m_presetMenu);
    bar->addWidget(preset_button);
}

void MainWindow::setToday(Day today)
{
    m_today = today;
    m_tables->setToday(today);
    refresh();
}

void MainWindow::refresh()
{
    showVerdict();
    m_priceStrip->setNote(priceNote(m_session.analysis(), m_session.catalogue(), m_today));
    m_questions->refresh();
    m_evidence->refresh();
}

// That of the page in front.
void MainWindow::showVerdict()
{
    const Question question = m_pages->question();
    const bool answers_load = question == Question::MonthlyBill && m_session.scenario().load.is_played();
    const Use use = m_pages->use();
    m_tables->setAnswersLoad(answers_load);
    m_tables->setQuestion(question, use);
    m_tables->setHasResults(m_pages->hasResults());
    m_panel->setAnswersLoad(m_pages->showsLoad());
    m_evidence->setIdle(use != Use::Serving
                            ? tr("Images and training are always answered by models that are calibrated for them")
                        : answers_load && m_pages->showsLoad() ? tr("The load is always played on the calibrated model")
                                                               : QString());
    m_shownVerdict->show(question, use);
}

const std::vector<CurveChart*>& MainWindow::curveCharts() const
{
    return m_pages->mainCharts();
}

bool MainWindow::showView(const QString& view)
{
    if (view == QLatin1String("results") && !m_pages->hasResults()) {
        m_pages->showView(QStringLiteral("cost")); // results need a page that has some
    }
    return m_pages->showView(view) || m_tables->showView(view);
}

QStringList MainWindow::views() const
{
    return m_pages->views() + m_tables->views();
}

void MainWindow::finishCharts()
{
    do {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::processEvents();
    } while (m_pages->isBusy());
    m_pages->finishRemedies();
    for (int i = 0; i < 4; ++i) { // heads of charts grow when they are painted, and then their neighbours'
        QApplication::processEvents();
    }
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

void MainWindow::setTheme(const Theme& theme)
{
    m_verdict->setTheme(theme);
    m_priceStrip->setTheme(theme);
    m_panel->setTheme(theme);
    m_tables->setTheme(theme);
    m_pages->setTheme(theme);
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
    connect(m_pages, &ChartPages::viewChanged, &exports, &WindowExports::refresh);
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
    return m_pages->currentView();
}

QJsonObject MainWindow::axes() const
{
    return m_pages->axes();
}

QJsonObject MainWindow::view() const
{
    return {
        {view_page_key, m_pages->currentView()},
        {view_tab_key, m_tables->currentView()},
        {view_theme_key, m_themes->choiceName()},
        {view_axes_key, m_pages->axes()},
    };
}

void MainWindow::setView(const QJsonObject& view)
{
    m_themes->setChoiceNamed(view.value(view_theme_key).toString());
    m_pages->setAxes(view.value(view_axes_key).toObject());
    m_pages->showView(view.value(view_page_key).toString());
    m_tables->showView(view.value(view_tab_key).toString());
}

void MainWindow::restoreLayout(const QSettings& settings)
{
    const QJsonObject layout = settings.value(view_key).toJsonObject();
    m_layoutIsSet = tiebreak::restoreLayout(*this, layout);
    setView(layout);
    m_panel->setFolded(layout.value(folded_key).toBool(true)); // simple at the first start
    m_palette->restore(settings);
}

void MainWindow::saveLayout(QSettings& settings) const
{
    QJsonObject layout = view();
    layout.remove(view_axes_key); // the next start shows all of every chart
    addLayout(*this, layout);
    layout.insert(folded_key, m_panel->isFolded());
    settings.setValue(view_key, layout);
    m_palette->save(settings);
}

} // namespace tiebreak
