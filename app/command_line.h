// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/fields.h"

#include <memory>
#include <string>
#include <vector>

namespace tiebreak {

enum ExitStatus { Done = 0, InputWrong = 1, UsageWrong = 2 };

enum class Command { Window, Analyze, Evaluate, Calibrate, Nothing };

// What the command line asked for.
struct Options {
    Command command = Command::Window;
    int exit_status = Done;            // for Command::Nothing: help was shown, or the usage is wrong
    std::vector<std::string> settings; // "key=value", in the order given
    std::string catalog_folder;        // empty: the built-in catalogue
    bool json = false;
    std::string screenshot; // for Window: write a picture of the window there and quit
    std::string size = "1440x900";
    std::string theme;
    std::string input; // for Evaluate and Calibrate
    std::string output;
    std::string date;            // of Calibrate, written to its file
    bool cross_validate = false; // for Calibrate
};

// Parses argv; prints help, the version or what is wrong with the usage itself.
[[nodiscard]] Options parse_command_line(int argc, const char* const* argv);

// The catalogue and the scenario that the options ask for.
struct Input {
    std::shared_ptr<const Catalogue> catalogue; // null when the input is wrong
    Scenario scenario;
};

// Loads the catalogue, applies the settings and validates; writes what is wrong to standard error.
[[nodiscard]] Input read_input(const Options& options);

} // namespace tiebreak
