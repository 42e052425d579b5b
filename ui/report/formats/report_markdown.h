// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report.h"

#include <QByteArray>

namespace tiebreak {

// The report in GitHub's Markdown, in UTF-8. Charts are pictures `folder`/NAME.png, relative to the file.
[[nodiscard]] QByteArray reportMarkdown(const ReportContent& report, const QString& folder);

// The text with all that Markdown would read as its own escaped.
[[nodiscard]] QString markdownText(const QString& text);

} // namespace tiebreak
