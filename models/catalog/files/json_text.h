// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace tiebreak {

// The object as JSON that people read and that diffs cleanly: one value a line, indented by two spaces, a line break at
// the end. In every object, keys of `key_order` come first and in that order, then the others by name. Numbers are the
// shortest that read back as the same double, whatever the locale.
[[nodiscard]] QByteArray json_text(const QJsonObject& object, const QStringList& key_order);

} // namespace tiebreak
