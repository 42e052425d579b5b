// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tiebreak {

// Before a QApplication is made that draws without a window: it then needs no display, and takes none.
void prepare_headless();

// Before and after any QApplication is made: the style, the names and the version, and numbers that read and write the
// same everywhere.
void prepare_application();
void name_application();

} // namespace tiebreak
