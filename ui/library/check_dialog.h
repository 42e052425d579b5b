// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace tiebreak {

// The commands that would measure the scenario on the user's own server, to copy; the result comes back by import.
class CheckDialog : public QDialog {
    Q_OBJECT

public:
    // The session must outlive it; it follows its edits. `import` asks for the result's file.
    CheckDialog(const Session& session, std::function<void()> import, QWidget* parent = nullptr);

private:
    void refresh();
    void copy();

    const Session& m_session;
    QComboBox* m_contender;
    QPlainTextEdit* m_commands;
    QLabel* m_note;
    QLabel* m_copied;
};

} // namespace tiebreak
