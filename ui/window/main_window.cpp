// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/problem_text.h"
#include "models/engine/article/audit.h"
#include "models/wording/answer_wording.h"
#include "models/wording/charts/load_chart_wording.h"
#include "models/wording/charts/use_verdict_wording.h"
#include "models/wording/data_text.h"
#include "models/wording/input_wording.h"
#include "models/wording/notes.h"
#include "models/wording/own_wording.h"
#include "models/wording/pin_wording.h"
#include "models/wording/prices/price_notes.h"
#include "models/wording/verdict_sources.h"
#include "models/wording/wording.h"
#include "ui/charts/chart_card.h"
#include "ui/exports/window_exports.h"
#include "ui/help/explained.h"
#include "ui/library/own_level_switch.h"
#include "ui/library/window_imports.h"
#include "ui/panels/table_tabs.h"
#include "ui/panels/what_if_panel.h"
#include "ui/window/chart_pages.h"
#include "ui/window/choice_buttons.h"
#include "ui/window/docks.h"
#include "ui/window/first_steps/examples_dialog.h"
#include "ui/window/first_steps/window_tour.h"
#include "ui/window/language_menu.h"
#include "ui/window/palette/window_palette.h"
#include "ui/window/presets.h"
#include "ui/window/price_strip.h"
#include "ui/window/session_files.h"
#include "ui/window/verdict_banner.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QJsonObject>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr int layout_version = 1; // raise it when docks are renamed or added
constexpr int message_ms = 8000;

// Of the view, in sessions and settings; geometry and docks in settings alone: Qt trusts their bytes.
const QString view_key = QStringLiteral("view");
const QString page_key = QStringLiteral("page");
const QString tab_key = QStringLiteral("tab");
const QString theme_key = QStringLiteral("theme");
const QString geometry_key = QStringLiteral("geometry");
const QString docks_key = QStringLiteral("docks");
const QString axes_key = QStringLiteral("axes");
const QString folded_key = QStringLiteral("folded");

// With what a pin adds, if anything.
VerdictText with(VerdictText verdict, const QString& against)
{
    if (!against.isEmpty()) {
        verdict.detail = against + QLatin1Char(' ') + verdict.detail;
        verdict.plain += QLatin1Char(' ') + against;
    }
    return verdict;
}

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_themes(new ThemeChooser(this))
{
    setWindowTitle(tr("Tiebreak"));
    followCards();
    m_themes->apply(); // before there are widgets: later, the style sheet finds the rules of each of them anew
    makeViews();
    makeMenus();
    makeToolBar();
    m_basis = new QLabel(statusBar());
    m_basis->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_basis->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no reason for a wider window
    statusBar()->addPermanentWidget(m_basis, 1);
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
    auto* const answer = new QWidget(this);
    m_verdict = new VerdictBanner(answer);
    m_priceStrip = new PriceStrip(answer);
    connect(m_priceStrip, &PriceStrip::remedyRequested, this, &MainWindow::useOneProvider);
    auto* const answer_layout = new QVBoxLayout(answer);
    answer_layout->setContentsMargins({});
    answer_layout->setSpacing(0);
    answer_layout->setSizeConstraint(
        QLayout::SetMinAndMaxSize); // what the dock has more than the texts need stays blank
    answer_layout->addWidget(m_verdict);
    answer_layout->addWidget(m_priceStrip);
    QDockWidget* const verdict = makeDock(*this, QStringLiteral("verdict"), tr("Verdict"), answer);
    verdict->setFeatures(QDockWidget::NoDockWidgetFeatures);
    verdict->setTitleBarWidget(new QWidget(verdict));
    addDockWidget(Qt::TopDockWidgetArea, verdict);

    connect(&m_session, &Session::noticed, this, &MainWindow::report);
    m_panel = new WhatIfPanel(m_session, m_themes->theme(), this);
    connect(m_panel, &WhatIfPanel::problem, this, &MainWindow::report);
    connect(m_panel, &WhatIfPanel::assumptionsRequested, this, [this] { showView(QStringLiteral("assumptions")); });
    m_panelDock = makeDock(*this, QStringLiteral("what-if"), tr("What if"), m_panel);
    auto* const reset = new QPushButton(tr("Reset all"), m_panelDock);
    reset->setToolTip(tr("Back to the article's example (can be undone)"));
    connect(reset, &QPushButton::clicked, this, &MainWindow::resetAll);
    m_panelDock->setTitleBarWidget(headingBar(*m_panelDock, tr("What if"), reset));
    addDockWidget(Qt::LeftDockWidgetArea, m_panelDock);

    m_tables = new TableTabs(m_session, this);
    connect(m_tables, &TableTabs::problem, this, &MainWindow::report);
    connect(m_tables, &TableTabs::claimRequested, this, &MainWindow::showClaim);
    m_tablesDock = makeDock(*this, QStringLiteral("tables"), tr("Tables"), m_tables);
    m_tablesDock->setTitleBarWidget(grip(*m_tablesDock)); // the tabs say what it is
    addDockWidget(Qt::BottomDockWidgetArea, m_tablesDock);

    // The verdict runs across the whole top, the inputs down the whole left side.
    setCorner(Qt::TopLeftCorner, Qt::TopDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::TopDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* const history = new QUndoView(m_session.undoStack(), this);
    history->setEmptyLabel(tr("Start"));
    history->setAccessibleName(tr("History of edits"));
    m_historyDock = makeDock(*this, QStringLiteral("history"), tr("History"), history);
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
    m_editMenu->addAction(tr("Reset &all"), QKeySequence(Qt::CTRL | Qt::Key_0), this, &MainWindow::resetAll);

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
    fillPresetMenu(*m_presetMenu, *this, [this](const Preset& preset) { adoptPreset(preset); });

    m_helpMenu = menuBar()->addMenu(tr("&Help"));
    m_helpMenu->addAction(tr("&Examples…"), this, &MainWindow::showExamples);
    m_helpMenu->addAction(tr("&Tour"), this, &MainWindow::startTour);
    m_helpMenu->addSeparator();
    m_helpMenu->addAction(tr("&About Tiebreak"), this, &MainWindow::about);
}

// It knows the menus, the pages and the lists; the window does what was chosen.
void MainWindow::makePalette(QMenu& menu)
{
    WindowPalette::Doings doings;
    doings.show_view = [this](const QString& view) { showView(view); };
    doings.adopt = [this](const Preset& preset) { adoptPreset(preset); };
    doings.show_claim = [this](const AuditedClaim& claim) { showClaim(claim); };
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

void MainWindow::adoptPreset(const Preset& preset)
{
    adopt(scenarioOf(preset, m_session.catalogue()), tr("Preset: %1").arg(preset.name), preset.view);
}

void MainWindow::makeToolBar()
{
    QToolBar* const bar = addToolBar(tr("Main tools"));
    bar->setObjectName(QStringLiteral("main-tools"));
    bar->setMovable(false);
    bar->addActions(m_undoActions);
    bar->addSeparator();
    const auto add_choices = [&](const QString& name, QActionGroup* group, const QString& menu) {
        auto* const buttons = new ChoiceButtons(name, *group, bar);
        explain(*buttons, *find_field(group == m_questionActions ? "question" : "evidence").field);
        bar->addWidget(buttons);
        bar->addSeparator();
        m_editMenu->addMenu(menu)->addActions(group->actions());
    };
    m_editMenu->addSeparator();
    m_questionActions = new QActionGroup(this);
    for (const Question question : {Question::CostPerToken, Question::MonthlyBill}) {
        QAction* const action = m_questionActions->addAction(questionText(question));
        connect(action, &QAction::triggered, this, [this, question] {
            report(text_of(m_session.setText("question", to_string(question))));
            refresh();
        });
        action->setCheckable(true);
        action->setData(static_cast<int>(question));
        action->setToolTip(question == Question::MonthlyBill
                               ? tr("The least bill of whole GPUs that carry the load")
                               : tr("The least cost of a generated token, at the utilization"));
        explain(*action, *find_field("question").field);
    }
    add_choices(tr("Question"), m_questionActions, tr("&Question"));
    m_evidenceActions = new QActionGroup(this);
    for (const Evidence evidence : {Evidence::Article, Evidence::Model, Evidence::Measured}) {
        QAction* const action = m_evidenceActions->addAction(evidenceText(evidence));
        connect(action, &QAction::triggered, this, [this, evidence] {
            report(text_of(m_session.setText("evidence", to_string(evidence))));
            refresh(); // the button that was pressed, if the edit was refused
        });
        action->setCheckable(true);
        action->setData(static_cast<int>(evidence));
        explain(*action, *find_field("evidence").field);
    }
    add_choices(tr("Evidence"), m_evidenceActions, tr("&Evidence"));
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

// One undo step, whatever number of prices it moves.
void MainWindow::useOneProvider()
{
    const Catalogue& catalogue = m_session.catalogue();
    const auto one = one_provider(catalogue, m_session.scenario());
    if (!one) {
        return;
    }
    Scenario next = m_session.scenario();
    for (std::size_t i = 0; i < one->quotes.size(); ++i) {
        const std::string key = std::string(contender_prefix) + std::to_string(i) + ".price_source";
        if (const Problem problem = set_from_text(next, catalogue, key, one->quotes[i]->id); !problem.empty()) {
            report(text_of(problem));
            return;
        }
    }
    report(text_of(m_session.change(std::move(next), tr("Prices of %1").arg(to_qstring(one->provider)))));
}

void MainWindow::refresh()
{
    showVerdict();
    m_priceStrip->setNote(priceNote(m_session.analysis(), m_session.catalogue(), m_today));
    for (QAction* const action : m_questionActions->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(m_session.scenario().question));
    }
    for (QAction* const action : m_evidenceActions->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(m_session.scenario().evidence));
    }
}

// That of the page in front. While a load is played the bill before stays.
void MainWindow::showVerdict()
{
    const Analysis& analysis = m_session.analysis();
    const Question question = m_pages->question();
    const bool answers_load = question == Question::MonthlyBill && analysis.scenario.load.is_played();
    const Use use = m_pages->use();
    m_tables->setAnswersLoad(answers_load);
    m_tables->setQuestion(question, use);
    m_tables->setHasResults(m_pages->hasResults());
    m_panel->setAnswersLoad(m_pages->showsLoad());
    const bool ignores_evidence = use != Use::Serving || (answers_load && m_pages->showsLoad());
    const QString why_ignored =
        use != Use::Serving ? tr("Images and training are always answered by models that are calibrated for them")
                            : tr("The load is always played on the calibrated model");
    for (QAction* const evidence : m_evidenceActions->actions()) {
        evidence->setEnabled(!ignores_evidence);
        evidence->setToolTip(ignores_evidence ? why_ignored : evidence->text());
    }
    if (use != Use::Serving) {
        m_showsPlayed = false;
        m_verdict->setVerdict(useVerdictText(analysis, use));
        m_verdict->setSources(
            [this, use] { return useVerdictSources(m_session.analysis(), m_session.catalogue(), use); });
        showBasis(useBasis(analysis, use));
        return;
    }
    if (answers_load && !analysis.load && m_showsPlayed) {
        return;
    }
    m_showsPlayed = answers_load;
    const QString against = answers_load ? loadAgainstPin(m_session) : againstPin(m_session);
    m_verdict->setVerdict(with(verdictText(analysis, question), against));
    m_verdict->setSources(
        [this, question] { return verdictSources(m_session.analysis(), m_session.catalogue(), question); });
    if (answers_load) {
        showBasis(analysis.load ? playedSentence(analysis, m_session.catalogue()) : QString());
        return;
    }
    const QString counts = measurementCounts(analysis);
    showBasis(counts.isEmpty() ? tr("Every number has a source: point at it") : counts);
}

// What stands behind the numbers; first what is the user's own.
void MainWindow::showBasis(const QString& text)
{
    const QString own = ownFactsNote(m_session.analysis(), m_session.catalogue());
    m_basis->setText(own.isEmpty() ? text : tr("%1 %2").arg(own, text));
    m_basis->setToolTip(m_basis->text() + u'\n' + measurementsBehind(m_session.analysis()));
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

// A preset or the scenario of a claim: one undo step, and the chart or table that shows it.
void MainWindow::adopt(const Scenario& scenario, const QString& what, const QString& view)
{
    const QStringList replaced = replacedInputs(m_session.scenario(), m_session.catalogue(), 3);
    const Problem refused = m_session.change(scenario, what);
    report(text_of(refused));
    if (refused.empty() && m_session.scenario() != scenario) {
        report(tr("Locked inputs stayed as they were; Edit > Unlock all inputs frees them."));
    } else if (refused.empty()) {
        m_pages->setAxes({}); // the last one's zooms would hide what this one shows
        report(replaced.isEmpty() ? tr("%1. Ctrl+Z goes back.").arg(what)
                                  : tr("%1. It replaced %2; Ctrl+Z brings that back.").arg(what, listed(replaced)));
    }
    showView(view);
}

void MainWindow::showClaim(const AuditedClaim& claim)
{
    if (claim.view.empty()) {
        report(tr("This catalogue cannot follow the claim's inputs, so there is nothing to show."));
        return;
    }
    const Preset shown{dataText(claim.claim->what), {}, to_qstring(claim.view), claim.inputs};
    adopt(scenarioOf(shown, m_session.catalogue()), tr("Claim: %1").arg(shown.name), shown.view);
}

void MainWindow::resetAll()
{
    adopt(default_scenario(m_session.catalogue()), tr("Reset all"), {});
}

void MainWindow::report(const QString& problem)
{
    if (!problem.isEmpty()) {
        statusBar()->showMessage(problem, message_ms);
    }
}

void MainWindow::showExamples()
{
    if (m_examples == nullptr) {
        const auto title_of = [this](const QString& view) {
            return figureNames().contains(view) ? chartNamed(view).label() : m_tables->titleOf(view);
        };
        m_examples = new ExamplesDialog(m_session.sharedCatalogue(), title_of, this);
        connect(m_examples, &ExamplesDialog::wanted, this, &MainWindow::adoptPreset);
    }
    m_examples->show();
    m_examples->raise();
    m_examples->activateWindow();
}

// What was in front before comes back after it.
void MainWindow::startTour()
{
    delete m_tour;
    m_tour = new Tour(*this, firstSteps(*this)); // which deletes itself
    connect(m_tour, &Tour::finished, this, [this, before = view()] {
        showView(before.value(page_key).toString());
        showView(before.value(tab_key).toString());
    });
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("About Tiebreak"),
                       tr("<b>Tiebreak %1</b><p>Which GPU for your LLM workload? Throughput, cost per token and "
                          "breakeven, with a source for every number.<p>It never uses the network.<p>Free software "
                          "under the GNU General Public "
                          "License, version 3 or later.")
                           .arg(QApplication::applicationVersion()));
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

void MainWindow::setFiles(SessionFiles& files)
{
    m_files = &files;
    m_fileMenu->removeAction(m_quit);
    files.addActions(*m_fileMenu);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    const auto show_title = [this] { setWindowTitle(tr("%1 - Tiebreak").arg(m_files->title())); };
    connect(&files, &SessionFiles::titleChanged, this, show_title);
    connect(&files, &SessionFiles::message, this, &MainWindow::report);
    files.openDropsOn(*this);
    show_title();
}

void MainWindow::setImports(WindowImports& imports)
{
    m_imports = &imports;
    m_fileMenu->removeAction(m_quit);
    imports.addActions(*m_fileMenu);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    connect(&imports, &WindowImports::message, this, &MainWindow::report);
    m_files->setImport([&imports](const QStringList& paths) { imports.import(paths); });
}

void MainWindow::setExports(WindowExports& exports)
{
    m_exports = &exports;
    m_fileMenu->removeAction(m_quit);
    exports.addActions(*m_fileMenu, *m_editMenu, m_afterUndo);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
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
        {page_key, m_pages->currentView()},
        {tab_key, m_tables->currentView()},
        {theme_key, m_themes->choiceName()},
        {axes_key, m_pages->axes()},
    };
}

void MainWindow::setView(const QJsonObject& view)
{
    m_themes->setChoiceNamed(view.value(theme_key).toString());
    m_pages->setAxes(view.value(axes_key).toObject());
    m_pages->showView(view.value(page_key).toString());
    m_tables->showView(view.value(tab_key).toString());
}

void MainWindow::restoreLayout(const QSettings& settings)
{
    const QJsonObject layout = settings.value(view_key).toJsonObject();
    const auto bytes = [&layout](const QString& key) {
        return QByteArray::fromBase64(layout.value(key).toString().toLatin1());
    };
    if (layout.contains(geometry_key)) {
        restoreGeometry(bytes(geometry_key));
    }
    if (layout.contains(docks_key)) {
        m_layoutIsSet = restoreState(bytes(docks_key), layout_version);
    }
    setView(layout);
    m_panel->setFolded(layout.value(folded_key).toBool(true)); // simple at the first start
    m_palette->restore(settings);
}

void MainWindow::saveLayout(QSettings& settings) const
{
    const auto encoded = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); };
    QJsonObject layout = view();
    layout.remove(axes_key); // the next start shows all of every chart
    layout.insert(geometry_key, encoded(saveGeometry()));
    layout.insert(docks_key, encoded(saveState(layout_version)));
    layout.insert(folded_key, m_panel->isFolded());
    settings.setValue(view_key, layout);
    m_palette->save(settings);
}

} // namespace tiebreak
