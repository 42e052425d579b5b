// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tiebreak {

// What `tiebreak calibrate` was asked for.
struct CalibrateOptions {
    std::string input;           // CSV: measurements, with the columns of measured.csv
    std::string output;          // calibration.json; may be empty with cross_validate
    std::string date;            // year-month-day, written to the file; empty: that of the catalogue's calibration
    bool cross_validate = false; // print how well rows are predicted that the fit has not seen
    std::string catalog_folder;  // of cards, models and efficiency tables; empty: the built-in catalogue
};

// Fits the throughput model to the measurements and writes the calibration; the same input gives the same bytes. Shows
// progress on standard error. When the input is wrong, says so there and writes nothing. Returns the exit status.
[[nodiscard]] int run_calibrate(const CalibrateOptions& options);

} // namespace tiebreak
