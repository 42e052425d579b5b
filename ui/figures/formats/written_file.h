// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tiebreak {

// Exports and reports write their files with these. Each returns what is wrong and what would be right, or nothing.

// Of a folder in which files are to be written.
[[nodiscard]] QString folderProblem(const QString& folder);
// Of a file's name, before the work for it is done.
[[nodiscard]] QString fileProblem(const QString& path);
// All of the bytes, or the file is as it was. Pipes and devices are written to, and stay what they are.
[[nodiscard]] QString writeFile(const QString& path, const QByteArray& bytes);

} // namespace tiebreak
