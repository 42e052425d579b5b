// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

// What files of the user's own facts may hold, and in which order they hold it.
namespace tiebreak {

inline constexpr int most_trace_requests = 200'000; // of one log

[[nodiscard]] QJsonObject own_facts_schema();
// Of a plain line of so many characters.
[[nodiscard]] QJsonObject plain_line_schema(int least, int most);
[[nodiscard]] QStringList own_facts_key_order();
// Of one fact of that list ("gpus", "models" ...).
[[nodiscard]] QStringList fact_key_order(const QString& list);

} // namespace tiebreak
