// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exports/dialogs/report_dialog.h"

#include <functional>

class QPrinter;
class QWidget;

namespace tiebreak {

// What a person is asked about exports. The window shows dialogs; tests answer themselves.
struct ExportQuestions {
    std::function<QString(const QString& suggested, const QString& filter)> choose_file; // empty: none chosen
    std::function<QString(const QString& suggested)> choose_folder;
    std::function<bool(const QStringList& files)> may_replace; // that exist already
    std::function<bool(QPrinter& printer)> choose_printer;
    std::function<bool(ReportChoices& choices)> choose_report;
    std::function<void(const QString& message)> tell; // of something that went wrong

    [[nodiscard]] static ExportQuestions onScreen(QWidget* window);
};

} // namespace tiebreak
