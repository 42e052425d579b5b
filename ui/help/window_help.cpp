// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/window_help.h"

#include "ui/help/explained.h"
#include "ui/help/manual_window.h"
#include "ui/help/report_text.h"

#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QWhatsThis>
#include <QWidget>

#include <utility>

namespace tiebreak {

WindowHelp::WindowHelp(Session& session, std::shared_ptr<const Catalogue> programs, QWidget& window, QObject* parent)
    : QObject(parent), m_session(session), m_catalogue(std::move(programs)), m_window(window)
{
}

void WindowHelp::addActions(QMenu& menu)
{
    QAction* const first = menu.actions().isEmpty() ? nullptr : menu.actions().constFirst();
    const auto add = [&](const QString& text, const QKeySequence& key, const auto& run) {
        auto* const action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, run);
        menu.insertAction(first, action);
    };
    add(tr("&Manual"), QKeySequence(Qt::Key_F1), [this] { openManual(manualPlaceOf(m_window.focusWidget())); });
    add(tr("&Keyboard"), {}, [this] { openManual(QStringLiteral("keyboard")); });
    add(tr("&What's this?"), QKeySequence(Qt::SHIFT | Qt::Key_F1), [] { QWhatsThis::enterWhatsThisMode(); });
    add(tr("Text for a &report…"), {}, [this] { showReportText(); });
    menu.insertSeparator(first);
}

void WindowHelp::openManual(const QString& place)
{
    if (m_manual == nullptr) {
        m_manual = new ManualWindow(m_catalogue, &m_window);
    }
    m_manual->open(place);
}

void WindowHelp::showReportText()
{
    QDialog* const dialog = reportDialog(&m_window, m_session.lastSteps()).release(); // of the window
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace tiebreak
