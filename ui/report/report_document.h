// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report.h"

#include <QTextFormat>

#include <functional>

class QTextCursor;
class QTextDocument;

namespace tiebreak {

// How a report becomes a QTextDocument.
struct DocumentOptions {
    bool has_look = true;                                        // fonts, borders and spaces; false: structure alone
    std::function<QString(const QString&)> text = {};            // applied to every text; empty: as it is
    std::function<void(QTextCursor&, const Figure&)> put_figure; // into an empty paragraph
};

// Properties of formats.
enum ReportProperty {
    KeepWithNext = QTextFormat::UserProperty + 1, // of blocks that stay on the page of what follows
    IsContents                                    // of the table whose second column is left empty for page numbers
};

// Title, scenario and all sections; with a look also a table of contents after the first section, one row for each of
// the others that is no part. The document must be empty.
void fillDocument(QTextDocument& document, const ReportContent& report, const DocumentOptions& options);

} // namespace tiebreak
