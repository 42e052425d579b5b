// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace tiebreak {

struct LoadResult {
    std::shared_ptr<const Catalogue> catalogue; // null exactly when there are problems
    QStringList problems;                       // each "file:line: what is wrong, and what would be right"
};

// Reads the catalogue from the folder's gpus.json, models.json, prices.json, published.json, claims.json,
// parameters.json, measured.csv, image_pipelines.json, measured_images.csv, measured_training.csv, traces.json with its
// CSV files and calibration.json; by default those built into the program. All files are checked in full, and every
// problem is reported, not only the first.
[[nodiscard]] LoadResult load_catalogue(const QString& folder = QStringLiteral(":/catalog"));

// The same without calibration.json: what a calibration is made from.
[[nodiscard]] LoadResult load_facts(const QString& folder = QStringLiteral(":/catalog"));

} // namespace tiebreak
