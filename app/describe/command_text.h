// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tiebreak {

struct OptionText {
    std::string long_name;  // "--chart"; empty for what stands by its place
    std::string short_name; // "-h"; empty for most
    std::string value;      // "FILE"; empty: it takes none
    bool is_value_optional = false;
    std::vector<std::string> choices; // of the value; empty: any
    std::string help;
};

struct CommandText {
    std::string name; // empty for the program without a command
    std::string help;
    std::vector<OptionText> options;
    std::string footer;
};

// The command line as text, from its definition: first the program itself, then its commands in the order of the help.
[[nodiscard]] std::vector<CommandText> command_texts();

// What --set takes, as "key=" and, where a key has few choices, "key=choice"; from the list of inputs.
[[nodiscard]] std::vector<std::string> setting_words();

} // namespace tiebreak
