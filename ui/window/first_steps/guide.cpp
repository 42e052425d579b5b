// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/first_steps/guide.h"

#include "ui/charts/chart_list.h"
#include "ui/panels/table_tabs.h"
#include "ui/window/first_steps/examples_dialog.h"
#include "ui/window/first_steps/tour.h"
#include "ui/window/first_steps/window_tour.h"
#include "ui/window/main_window.h"
#include "ui/window/presets.h"
#include "ui/window/view_keys.h"

#include <QApplication>
#include <QJsonObject>
#include <QMenu>
#include <QMessageBox>
#include <QStyle>

namespace tiebreak {

namespace {

struct GuideTexts {
    Q_DECLARE_TR_FUNCTIONS(tiebreak::MainWindow)
};

} // namespace

Guide::Guide(MainWindow& window, const Session& session, const TableTabs& tables)
    : QObject(&window), m_window(window), m_session(session), m_tables(tables)
{
}

void Guide::addActions(QMenu& menu)
{
    menu.addAction(GuideTexts::tr("&Examples…"), this, &Guide::showExamples);
    menu.addAction(GuideTexts::tr("&Tour"), this, &Guide::startTour);
    menu.addSeparator();
    menu.addAction(GuideTexts::tr("&About Tiebreak"), this, &Guide::showAbout);
}

void Guide::showExamples()
{
    if (m_examples == nullptr) {
        const auto title_of = [this](const QString& view) {
            return figureNames().contains(view) ? chartNamed(view).label() : m_tables.titleOf(view);
        };
        m_examples = new ExamplesDialog(m_session.sharedCatalogue(), title_of, &m_window);
        connect(m_examples, &ExamplesDialog::wanted, this, &Guide::presetWanted);
    }
    m_examples->show();
    m_examples->raise();
    m_examples->activateWindow();
}

// What was in front before comes back after it.
void Guide::startTour()
{
    delete m_tour;
    m_tour = new Tour(m_window, firstSteps(m_window)); // which deletes itself
    connect(m_tour, &Tour::finished, this, [this, before = m_window.view()] {
        m_window.showView(before.value(view_page_key).toString());
        m_window.showView(before.value(view_tab_key).toString());
    });
}

void Guide::showAbout()
{
    QMessageBox box(&m_window);
    box.setWindowTitle(GuideTexts::tr("About Tiebreak"));
    box.setIconPixmap(m_window.windowIcon().pixmap(m_window.style()->pixelMetric(QStyle::PM_MessageBoxIconSize)));
    box.setTextFormat(Qt::RichText);
    box.setText(
        GuideTexts::tr("<b>Tiebreak %1</b><p>Which GPU for your LLM workload? Throughput, cost per token and "
                       "breakeven, with a source for every number.<p>It never uses the network.<p>Free software "
                       "under the GNU General Public "
                       "License, version 3 or later.")
            .arg(QApplication::applicationVersion()));
    box.exec();
}

} // namespace tiebreak
