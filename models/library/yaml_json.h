// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace tiebreak {

// The first document of a YAML text as JSON; plain scalars that are numbers become numbers. Refused are texts over
// 1 MB, what is no YAML, more than 100,000 nodes, more than 64 levels and more than 100 aliases, which could stand for
// far more than the file holds.
[[nodiscard]] std::optional<QJsonObject> yaml_object(const QByteArray& text, Reading& reading);

} // namespace tiebreak
