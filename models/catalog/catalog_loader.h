// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace tiebreak {

// The folder of the catalogue that is built into the program.
inline constexpr char built_in_catalogue[] = ":/catalog";

struct LoadResult {
    std::shared_ptr<const Catalogue> catalogue; // null exactly when there are problems
    QStringList problems;                       // each "file:line: what is wrong, and what would be right"
};

// Reads the catalogue from the folder's gpus.json, models.json, prices.json, published.json, claims.json,
// parameters.json, measured.csv, image_pipelines.json, measured_images.csv, measured_training.csv, traces.json with its
// CSV files and calibration.json; by default those built into the program. All files are checked in full, and every
// problem is reported, not only the first. The built-in one is read once and shared from then on.
[[nodiscard]] LoadResult load_catalogue(const QString& folder = QLatin1String(built_in_catalogue));

// The same without calibration.json: what a calibration is made from.
[[nodiscard]] LoadResult load_facts(const QString& folder = QLatin1String(built_in_catalogue));

} // namespace tiebreak
