// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"
#include "models/session/files/session_file.h"

#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace tiebreak {

enum ExitStatus { Done = 0, InputWrong = 1, UsageWrong = 2 };

enum class Command {
    Window,
    Analyze,
    Export,
    Report,
    Evaluate,
    Calibrate,
    Check,
    Import,
    List,
    Describe,
    Manual,
    Nothing
};

// Of `tiebreak export`.
struct ExportOptions {
    std::string chart;
    std::string format; // empty: by the ending of the output's name
    std::string size;   // in px, or in mm with "mm" behind it; empty: 1200x800 px
    double scale = 1;   // dots for each px
    double dpi = 0;     // instead of a scale
    double font_pt = 0; // 0: grows with the size
    std::string theme = "light";
    bool no_title = false;
    bool no_caption = false;
    bool no_source = false;
    bool no_session = false;
    bool no_own_facts = false; // in that session
    std::string output;
};

// Of `tiebreak import`: what the files do not say themselves.
struct ImportOptions {
    std::string gpu;
    int gpus = 0; // 0: not said
    int replicas = 0;
    std::string model;
    std::string framework;
    bool dry_run = false;
};

// The user's own facts.
struct LibraryOptions {
    bool is_used = false;
    std::string folder;          // empty: under the user's data folder
    bool without_levels = false; // for Evaluate: its own calibration is left out
};

// What the command line asked for.
struct Options {
    Command command = Command::Window;
    int exit_status = Done;            // for Command::Nothing: help was shown, or the usage is wrong
    std::vector<std::string> settings; // "key=value", in the order given
    std::string catalog_folder;        // empty: the built-in catalogue
    std::string model_config;          // file of a model to add; empty: none
    std::string session; // file that the scenario starts from, for all that start from a scenario; empty: the defaults
    bool json = false;
    std::string screenshot; // for Window: write a picture of the window there and quit
    std::string size = "1440x900";
    std::string theme;
    std::string view;  // the chart or table to show first
    std::string input; // for Evaluate and Calibrate
    std::string output;
    std::string date;               // of Calibrate and Report, written to their files
    bool no_session = false;        // for Report
    bool cross_validate = false;    // for Calibrate
    std::vector<std::string> files; // sessions to check, for Check; what to read, for Import
    bool schema = false;            // for Check: print the schema of sessions
    ExportOptions figure;           // for Export
    ImportOptions import;           // for Import
    LibraryOptions library;
    std::string language; // of what is drawn: which of languages(); empty: English, in the window the user's
    std::string list;     // for List: which of list_names(); for Describe, of description_names()
};

// Parses argv; prints help, the version or what is wrong with the usage itself.
[[nodiscard]] Options parse_command_line(int argc, const char* const* argv);

// The catalogue and the scenario that the options ask for.
struct Input {
    std::shared_ptr<const Catalogue> catalogue; // with all own facts; null when the input is wrong
    Scenario scenario;                          // the session's, or the default one, with the settings
    SessionFile session;                        // as in its file: pins, locks, view; with the own facts that it uses
    std::shared_ptr<const Catalogue> programs;  // without own facts, as sessions start from
};

// "a, b or c", for messages and help.
[[nodiscard]] std::string either_of(const QStringList& names);

// With pins and locks.
[[nodiscard]] Document document_of(const Input& input);

// Loads the catalogue and the session, applies the settings and validates; writes what is wrong to standard error.
[[nodiscard]] Input read_input(const Options& options);

} // namespace tiebreak
