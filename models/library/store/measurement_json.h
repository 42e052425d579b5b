// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/records/records.h"

#include <QJsonObject>
#include <QStringList>

namespace tiebreak {

// The opposites of json_of(Record). What has no key stays unknown; numbers that are negative or no numbers, and keys
// that do not belong there, are problems.
[[nodiscard]] MeasurementRecord measurement_record_from_json(const QJsonObject& json, QStringList& problems);
[[nodiscard]] MemoryRecord memory_record_from_json(const QJsonObject& json, QStringList& problems);

} // namespace tiebreak
