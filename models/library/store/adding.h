// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/library/reading.h"
#include "models/library/store/library_entry.h"

#include <vector>

namespace tiebreak {

// What a measurement, a price or the log of a server must say to be of use, and the records of a file do not.
struct MissingFacts {
    bool gpu = false; // of a measurement or a price
    bool gpus = false;
    bool model = false;
    bool framework = false;

    [[nodiscard]] bool any() const { return gpu || gpus || model || framework; }
};

[[nodiscard]] MissingFacts missing_in(const Record& record);
[[nodiscard]] MissingFacts missing_in(const Reading& reading); // in any of its records

// The entries that a reading, completed by answers, makes: of records that lack nothing, and of logs. `file` is the
// name of the file without its folder, `today` an ISO date. A model that the catalogue has under that name keeps what
// else is known of it. The numbers of a mock server make none.
[[nodiscard]] std::vector<LibraryEntry> entries_of(const Reading& reading, const QString& file, const QString& today,
                                                   const Catalogue& catalogue);

// How many records make no entry.
[[nodiscard]] int without_entry(const Reading& reading);

} // namespace tiebreak
