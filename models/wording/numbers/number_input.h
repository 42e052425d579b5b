// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <QString>

#include <optional>

class QLocale;

// The one reader of the numbers that people type into boxes and tables. (Commands and files have number_in_text, which
// knows no locale.)
namespace tiebreak {

// What a box takes. Shares are 0 to 1; all other numbers are in the unit.
struct NumberRange {
    FieldKind kind = FieldKind::Number;
    QString unit;  // of the list of inputs: "ms", "%", "$/h", "seq"; empty: none
    QString shown; // the same in the language of the window; empty: as `unit`
    double minimum = 0;
    double maximum = 0; // both ends allowed
};

[[nodiscard]] bool fits(double value, const NumberRange& range); // in range, and whole where it must be

// The number that a text means, in the unit of the range; empty when it is none. It need not fit.
//
// Separators. Blanks of all widths and apostrophes stand between thousands. Of a comma and a point in one number the
// last is the decimal one. A comma or a point that stands more than once is between thousands. One that stands once is
// the decimal one unless exactly three digits follow and one to three, not all 0, stand before it: "0,79", "1.5" and
// "0.125" mean the same everywhere. What is left, such as "1.500", is read as the locale writes it (1500 in German, 1.5
// in English); where that does not fit the range and the other reading does, the other. Thousands must be groups of
// three.
//
// Scales: k, K, M, B, G, T, thousand, million, billion, trillion, and German and French ones: Tsd., Mio., Mrd., Bio.,
// milliard. "Billion" is 10^12 where the locale's language says so. A small m is a million, but not of times.
//
// Units, with or without a blank: the range's own; of times ms, s, min, h and days; of memory MB, GB, TB and MiB, GiB,
// TiB; of money $ and USD on either side; %. Another one than the range's is converted ("1 s" is 1000 ms).
//
// Shares: "80 %" and "80" are 0.8; a bare number between 0 and 1 is the share itself, so "0.5" is a half, but "1" is
// one percent, as boxes show it, and "0.5 %" half a percent.
[[nodiscard]] std::optional<double> numberIn(const QString& text, const NumberRange& range, const QLocale& locale);

} // namespace tiebreak
