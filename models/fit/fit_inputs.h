// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/rates/calibration.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tiebreak {

// What the fit starts from beside the measurements.
struct FitInputs {
    Calibration blank;                // families, frameworks and rules, without constants and bands
    std::vector<Constant> priors;     // each at its prior
    std::vector<Constant> use_priors; // of images and training
};

// priors.csv and use_priors.csv of a catalogue's folder. `blank` brings the families and frameworks (catalog_loader.h,
// load_facts). Nothing, and problems "file:line: ...", when a row is wrong or stands twice.
[[nodiscard]] std::optional<FitInputs> load_fit_inputs(const QString& folder, const Calibration& blank,
                                                       QStringList& problems);

} // namespace tiebreak
