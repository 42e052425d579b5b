// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_views.h"

#include "models/wording/prices/price_notes.h"
#include "ui/panels/table_tabs.h"
#include "ui/panels/what_if_panel.h"
#include "ui/window/adoptions.h"
#include "ui/window/answer/page_verdict.h"
#include "ui/window/answer/price_strip.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/docks.h"
#include "ui/window/pages/chart_pages.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QUndoView>
#include <QVBoxLayout>

#include <algorithm>

namespace tiebreak {

MainViews::MainViews(Session& session, Adoptions& adoptions, const Theme& theme, QMainWindow& window)
    : QObject(&window), m_session(session), m_adoptions(adoptions), m_window(window)
{
    makeAnswer();
    makePanel(theme);
    makeTables();
    // The verdict runs across the whole top, the inputs down the whole left side.
    window.setCorner(Qt::TopLeftCorner, Qt::TopDockWidgetArea);
    window.setCorner(Qt::TopRightCorner, Qt::TopDockWidgetArea);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    makeHistory();
    makePages();
}

MainViews::~MainViews() = default;

void MainViews::makeAnswer()
{
    QDockWidget* const verdict = makeDock(m_window, QStringLiteral("verdict"), tr("Verdict"));
    auto* const answer = new QWidget(verdict);
    m_verdict = new VerdictBanner(answer);
    m_priceStrip = new PriceStrip(answer);
    connect(m_priceStrip, &PriceStrip::remedyRequested, &m_adoptions, &Adoptions::useOneProvider);
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
    m_window.addDockWidget(Qt::TopDockWidgetArea, verdict);
}

void MainViews::makePanel(const Theme& theme)
{
    m_panelDock = makeDock(m_window, QStringLiteral("what-if"), tr("What if"));
    m_panel = new WhatIfPanel(m_session, theme, m_panelDock);
    connect(m_panel, &WhatIfPanel::problem, this, &MainViews::problem);
    connect(m_panel, &WhatIfPanel::assumptionsRequested, this, [this] { show(QStringLiteral("assumptions")); });
    m_panelDock->setWidget(m_panel);
    auto* const reset = new QPushButton(tr("Reset all"), m_panelDock);
    reset->setToolTip(tr("Back to the article's example (can be undone)"));
    connect(reset, &QPushButton::clicked, &m_adoptions, &Adoptions::resetAll);
    m_panelDock->setTitleBarWidget(headingBar(*m_panelDock, tr("What if"), reset));
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_panelDock);
}

void MainViews::makeTables()
{
    m_tablesDock = makeDock(m_window, QStringLiteral("tables"), tr("Tables"));
    m_tables = new TableTabs(m_session, m_tablesDock);
    connect(m_tables, &TableTabs::problem, this, &MainViews::problem);
    connect(m_tables, &TableTabs::claimRequested, &m_adoptions, &Adoptions::showClaim);
    m_tablesDock->setWidget(m_tables);
    m_tablesDock->setTitleBarWidget(grip(*m_tablesDock)); // the tabs say what it is
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_tablesDock);
}

void MainViews::makeHistory()
{
    m_historyDock = makeDock(m_window, QStringLiteral("history"), tr("History"));
    auto* const history = new QUndoView(m_session.undoStack(), m_historyDock);
    history->setEmptyLabel(tr("Start"));
    history->setAccessibleName(tr("History of edits"));
    m_historyDock->setWidget(history);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_historyDock);
    m_historyDock->hide();
}

void MainViews::makePages()
{
    m_pages = new ChartPages(m_session, &m_window);
    connect(m_pages, &ChartPages::problem, this, &MainViews::problem);
    connect(m_pages, &ChartPages::playing, this, &MainViews::playing);
    connect(m_pages, &ChartPages::findRequested, this, &MainViews::findRequested);
    m_window.setCentralWidget(m_pages);
}

QList<QAction*> MainViews::dockActions() const
{
    return {m_panelDock->toggleViewAction(), m_tablesDock->toggleViewAction(), m_historyDock->toggleViewAction()};
}

void MainViews::giveTablesTheirShare()
{
    m_window.resizeDocks({m_tablesDock}, {std::max(150, m_window.height() / 5)}, Qt::Vertical);
}

void MainViews::setBasis(QLabel& basis)
{
    m_shownVerdict = std::make_unique<PageVerdict>(m_session, *m_verdict, basis);
}

void MainViews::setToday(Day today)
{
    m_today = today;
    m_tables->setToday(today);
}

void MainViews::setTheme(const Theme& theme)
{
    m_verdict->setTheme(theme);
    m_priceStrip->setTheme(theme);
    m_panel->setTheme(theme);
    m_tables->setTheme(theme);
    m_pages->setTheme(theme);
}

bool MainViews::answersLoad() const
{
    return m_pages->question() == Question::MonthlyBill && m_session.scenario().load.is_played();
}

void MainViews::refresh()
{
    const Question question = m_pages->question();
    const Use use = m_pages->use();
    m_tables->setAnswersLoad(answersLoad());
    m_tables->setQuestion(question, use);
    m_tables->setHasResults(m_pages->hasResults());
    m_panel->setAnswersLoad(m_pages->showsLoad());
    m_shownVerdict->show(question, use);
    m_priceStrip->setNote(priceNote(m_session.analysis(), m_session.catalogue(), m_today));
}

QString MainViews::whyEvidenceIsIdle() const
{
    return m_pages->use() != Use::Serving
               ? tr("Images and training are always answered by models that are calibrated for them")
           : answersLoad() && m_pages->showsLoad() ? tr("The load is always played on the calibrated model")
                                                   : QString();
}

bool MainViews::show(const QString& view)
{
    if (view == QLatin1String("results") && !m_pages->hasResults()) {
        m_pages->showView(QStringLiteral("cost")); // results need a page that has some
    }
    return m_pages->showView(view) || m_tables->showView(view);
}

QStringList MainViews::names() const
{
    return m_pages->views() + m_tables->views();
}

void MainViews::finishCharts()
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

} // namespace tiebreak
