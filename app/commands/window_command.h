// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// Opens the window, or writes the picture of it that --screenshot asks for; returns the exit status.
[[nodiscard]] int run_window(const Options& options, int& argc, char** argv);

// What the program is started with again, in the language of the settings: the session's file, or what it began with
// where it has none, on that view.
[[nodiscard]] QStringList arguments_again(const Options& options, const QString& session, const QString& view);

} // namespace tiebreak
