// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/article/audit.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

// The economics beyond cost per token, as `analyze --json` prints them.
namespace tiebreak {

inline constexpr QLatin1StringView api_name("API"); // as a winner

[[nodiscard]] QJsonValue number_json(const std::optional<double>& value); // null when there is none

// What one contender's objects have beside outputs (models/wording/outputs).
[[nodiscard]] QJsonObject ownership_json(const ContenderAnalysis& contender, const Analysis& analysis);
[[nodiscard]] QJsonObject api_json(const ContenderAnalysis& contender, const Analysis& analysis);
[[nodiscard]] QJsonObject images_json(const ContenderAnalysis& contender, const Catalogue& catalogue);
[[nodiscard]] QJsonObject training_json(const ContenderAnalysis& contender, const Analysis& analysis,
                                        const Catalogue& catalogue);

[[nodiscard]] QJsonObject mixed_fleet_json(const Analysis& analysis);
[[nodiscard]] QJsonObject sensitivity_json(const Analysis& analysis);
[[nodiscard]] QJsonArray checklist_json(const Analysis& analysis, const Catalogue& catalogue);
[[nodiscard]] QJsonArray claims_json(const std::vector<AuditedClaim>& claims);

} // namespace tiebreak
