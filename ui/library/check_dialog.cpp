// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/check_dialog.h"

#include "models/wording/check_commands.h"
#include "models/wording/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace tiebreak {

CheckDialog::CheckDialog(const Session& session, std::function<void()> import, QWidget* parent)
    : QDialog(parent), m_session(session), m_contender(new QComboBox(this)), m_commands(new QPlainTextEdit(this)),
      m_note(new QLabel(this)), m_copied(new QLabel(this))
{
    setWindowTitle(tr("Check this number"));
    auto* const what =
        new QLabel(tr("These commands start a server for the scenario and measure it. Run the second "
                      "beside the first, then drop the result's file on the window: its preview says how "
                      "far the model is off, and the library keeps it."),
                   this);
    what->setWordWrap(true);
    auto* const label = new QLabel(tr("&Contender"), this);
    label->setBuddy(m_contender);
    m_contender->setAccessibleName(tr("Contender"));
    auto* const chooser = new QHBoxLayout;
    chooser->addWidget(label);
    chooser->addWidget(m_contender);
    chooser->addStretch();
    m_commands->setReadOnly(true);
    m_commands->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_commands->setAccessibleName(tr("Commands"));
    m_commands->setTabChangesFocus(true);
    m_note->setWordWrap(true);
    m_copied->setProperty("role", QStringLiteral("quiet"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* const copy_button = buttons->addButton(tr("Co&py"), QDialogButtonBox::ActionRole);
    copy_button->setDefault(true);
    QPushButton* const import_button = buttons->addButton(tr("&Import the result…"), QDialogButtonBox::ActionRole);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addLayout(chooser);
    layout->addWidget(m_commands, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_copied);
    layout->addWidget(buttons);
    connect(copy_button, &QPushButton::clicked, this, &CheckDialog::copy);
    connect(import_button, &QPushButton::clicked, this, std::move(import));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_contender, &QComboBox::activated, this, &CheckDialog::refresh);
    connect(&session, &Session::analysisChanged, this, &CheckDialog::refresh);
    refresh();
    constexpr QSize usual(680, 420);
    resize(usual);
}

void CheckDialog::refresh()
{
    const QSignalBlocker blocker(m_contender);
    const int chosen = std::max(0, m_contender->currentIndex());
    const QStringList names = contenderNames(m_session.analysis());
    m_contender->clear();
    m_contender->addItems(names);
    m_contender->setCurrentIndex(std::min(chosen, static_cast<int>(names.size()) - 1));
    const CheckCommands check = checkCommands(m_session.scenario(), m_session.catalogue(),
                                              static_cast<std::size_t>(m_contender->currentIndex()));
    if (m_commands->toPlainText() != check.commands) {
        m_commands->setPlainText(check.commands);
        m_copied->clear();
    }
    m_note->setText(check.note);
    m_note->setVisible(!check.note.isEmpty());
}

void CheckDialog::copy()
{
    QApplication::clipboard()->setText(m_commands->toPlainText());
    m_copied->setText(tr("Copied. The result will be in %1.")
                          .arg(checkCommands(m_session.scenario(), m_session.catalogue(),
                                             static_cast<std::size_t>(m_contender->currentIndex()))
                                   .result_file));
}

} // namespace tiebreak
