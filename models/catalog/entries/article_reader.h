// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/json_reader.h"
#include "models/engine/facts/catalogue.h"

// Entries of what the article says: published.json, whose cards and models must be in the catalogue, claims.json and
// parameters.json.
namespace tiebreak {

[[nodiscard]] PublishedRate read_published(JsonReader& in, const Catalogue& catalogue);
[[nodiscard]] Claim read_claim(JsonReader& in);
[[nodiscard]] Parameter read_parameter(JsonReader& in);

} // namespace tiebreak
