// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/window_help.h"

#include "ui/help/explained.h"
#include "ui/help/manual_window.h"
#include "ui/help/report_text.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWhatsThis>
#include <QWidget>

#include <utility>

namespace tiebreak {

WindowHelp::WindowHelp(Session& session, std::shared_ptr<const Catalogue> programs, QWidget& window, QObject* parent)
    : QObject(parent), m_catalogue(std::move(programs)), m_window(window), m_steps(new StepNotes(session, this))
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
    auto* const dialog = new QDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Text for a report"));
    auto* const layout = new QVBoxLayout(dialog);
    auto* const meaning = new QLabel(
        tr("If something went wrong, paste this into your report and say what happened. It names the inputs that you "
           "changed, not their values, and nothing of your own files."),
        dialog);
    meaning->setWordWrap(true);
    auto* const text = new QPlainTextEdit(reportText(m_steps->steps()), dialog);
    text->setAccessibleName(tr("Text for a report"));
    text->setMinimumSize(560, 180);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton* const copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setDefault(true);
    connect(copy, &QPushButton::clicked, text, [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    layout->addWidget(meaning);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    dialog->show();
}

} // namespace tiebreak
