// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exports/dialogs/report_dialog.h"
#include "ui/exports/export_paths.h"
#include "ui/exports/export_questions.h"
#include "ui/exports/session_work.h"

#include <QObject>

class QSettings;

namespace tiebreak {

// The report of the session, as a file and on paper.
class WindowReports : public QObject {
    Q_OBJECT

public:
    // What the window shows of the session; see WindowExports::Shown.
    struct Shown {
        std::function<QJsonObject()> axes;
        std::function<QByteArray()> session; // its text
        std::function<QString()> name;
    };
    // All of them must outlive it.
    WindowReports(Shown shown, const ExportQuestions& questions, ExportPaths& paths, SessionWork& work);

    void write();
    void print();
    void restore(const QSettings& settings);
    void save(QSettings& settings) const;
    [[nodiscard]] const ReportChoices& choices() const { return m_choices; }

private:
    [[nodiscard]] QString date() const;

    Shown m_shown;
    const ExportQuestions& m_questions;
    ExportPaths& m_paths;
    SessionWork& m_work;
    ReportChoices m_choices;
};

} // namespace tiebreak
