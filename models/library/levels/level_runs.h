// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/levels/own_levels.h"
#include "models/library/store/comparison.h"
#include "models/library/store/library_entry.h"

#include <QString>

#include <optional>
#include <vector>

// Measurements of the library as runs that levels are made of.
namespace tiebreak {

// A measurement before it calibrates anything.
struct MeasuredRun {
    Measurement row;              // whose number says most of the level: TPOT, else output tokens/s
    Banded predicted;             // by the public calibration
    std::optional<LevelRun> says; // empty: nothing of the level
    QString why_not;              // then
};

// The run of a measurement's entry, whatever levels the catalogue has. Its server's scheduler is played, which takes
// some milliseconds. A run that does not say its TPOT counts only when how many requests were in the server is known
// and no less than eight, or one sequence ran alone: else its rate says how few they were. So does one that is off by
// more than a factor of ten, which means something else was measured.
[[nodiscard]] MeasuredRun measured_run(const LibraryEntry& entry, const Catalogue& catalogue);

// What the model says of that run by that calibration, such as the catalogue's with other levels; nothing where it
// refuses it.
[[nodiscard]] std::optional<Banded> predicted_by(const Calibration& calibration, const MeasuredRun& run,
                                                 const Catalogue& catalogue);

// Entries for the library, of one file; with the ids that levels of the same runs' kind always have.
[[nodiscard]] std::vector<LibraryEntry> entries_of_levels(const std::vector<OwnLevel>& levels, const QString& today);

} // namespace tiebreak
