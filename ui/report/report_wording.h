// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report.h"

// What all formats of a report say of a figure.
namespace tiebreak {

[[nodiscard]] QString contentsTitle();

// The titles of its panels: what a reader should take from it.
[[nodiscard]] QString conclusionOf(const Figure& figure);

// What is shown, what is assumed and where it comes from, one line each.
[[nodiscard]] QStringList linesUnder(const Figure& figure);

} // namespace tiebreak
