// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/session/user_library.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace tiebreak {

class CalibrationModel;

// A calibration of the user's own from measurements of the library: which count, what the model says of each before and
// after, and whether to take it. Taken, it is in the library and in the session, and undo takes it out of either.
class CalibrationDialog : public QDialog {
    Q_OBJECT

public:
    // From these entries. Library and session must outlive it.
    CalibrationDialog(UserLibrary& library, Session& session, const std::vector<LibraryEntry>& entries,
                      const QString& today, QWidget* parent = nullptr);

    [[nodiscard]] CalibrationModel& model() const { return *m_model; }
    [[nodiscard]] bool isWorking() const { return m_worker.isActive(); }
    // Puts the levels into the library and the session.
    void apply();

private:
    void showState();

    UserLibrary& m_library;
    Session& m_session;
    QString m_today;
    CalibrationModel* m_model;
    QTimer m_worker;
    QLabel* m_summary;
    QLabel* m_message;
    QPushButton* m_apply = nullptr;
};

} // namespace tiebreak
