// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tiebreak {

enum class Readers { AsUsual, Owner };

// Makes the file at `path`, or replaces it in one step: whoever reads it finds the old bytes or the new ones, and after
// a failure the old ones. Follows links and keeps permissions, unless only its owner is to read it. Returns the
// system's reason when it fails, else nothing.
[[nodiscard]] QString replace_file(const QString& path, const QByteArray& bytes, Readers readers = Readers::AsUsual);

} // namespace tiebreak
