// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/completions.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace tiebreak {

namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between = " ")
{
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : between) + word;
    }
    return text;
}

std::vector<std::string> names_of(const OptionText& option)
{
    std::vector<std::string> names;
    for (const std::string& name : {option.short_name, option.long_name}) {
        if (!name.empty()) {
            names.push_back(name);
        }
    }
    return names;
}

bool stands_by_place(const OptionText& option)
{
    return names_of(option).empty();
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

// Between single quotes of a POSIX shell; fish takes it, too.
std::string quoted(const std::string& text)
{
    return "'" + replaced(text, "'", "'\\''") + "'";
}

// A file that is named by a word of its own; of choices the word for the value says nothing.
bool takes_file(const OptionText& option)
{
    return option.choices.empty() && (option.value == "FILE" || option.value == "PATH");
}

std::vector<std::string> command_names(const std::vector<CommandText>& commands)
{
    std::vector<std::string> names;
    for (const CommandText& command : commands) {
        if (!command.name.empty()) {
            names.push_back(command.name);
        }
    }
    return names;
}

// What completes a value, in the words of each shell.
struct Completion {
    bool (*is_of)(const OptionText& option);
    std::string (*bash)(const OptionText& option);
    std::string (*zsh)(const OptionText& option); // an action of _arguments
    std::string (*fish)(const OptionText& option);
};

// The last takes whatever is left: nothing completes it.
constexpr std::array completions{
    Completion{[](const OptionText& option) { return !option.choices.empty(); },
               [](const OptionText& option) {
                   return "COMPREPLY=($(compgen -W " + quoted(joined(option.choices)) + " -- \"$cur\"))";
               },
               [](const OptionText& option) { return "(" + joined(option.choices) + ")"; },
               [](const OptionText& option) { return " -x -a " + quoted(joined(option.choices)); }},
    Completion{[](const OptionText& option) { return option.value == "KEY=VALUE"; },
               [](const OptionText&) { return std::string("_tiebreak_settings"); },
               [](const OptionText&) { return std::string("_tiebreak_settings"); },
               [](const OptionText&) { return std::string(" -x -a '$__tiebreak_settings'"); }},
    Completion{takes_file, [](const OptionText&) { return std::string("_filedir"); },
               [](const OptionText&) { return std::string("_files"); },
               [](const OptionText&) { return std::string(" -r -F"); }},
    Completion{[](const OptionText& option) { return option.value == "FOLDER"; },
               [](const OptionText&) { return std::string("_filedir -d"); },
               [](const OptionText&) { return std::string("_files -/"); },
               [](const OptionText&) { return std::string(" -x -a '(__fish_complete_directories)'"); }},
    Completion{[](const OptionText&) { return true; }, [](const OptionText&) { return std::string(":"); },
               [](const OptionText&) { return std::string(" "); },
               [](const OptionText&) { return std::string(" -x"); }},
};

const Completion& completion_of(const OptionText& option)
{
    return *std::ranges::find_if(completions, [&option](const Completion& row) { return row.is_of(option); });
}

// "[text]" of an argument of _arguments.
std::string zsh_help(const std::string& text)
{
    return "[" + replaced(replaced(text, "[", "("), "]", ")") + "]";
}

std::string zsh_specifications(const CommandText& command, const std::string& indent)
{
    std::ostringstream text;
    for (const OptionText& option : command.options) {
        if (stands_by_place(option)) {
            const std::string action = command.name.empty() ? "_tiebreak_first" : completion_of(option).zsh(option);
            text << " \\\n" << indent << quoted("*:" + option.value + ":" + action);
            continue;
        }
        for (const std::string& name : names_of(option)) {
            std::string specification = (option.value == "KEY=VALUE" ? "*" : "") + name + zsh_help(option.help);
            if (!option.value.empty()) {
                specification +=
                    (option.is_value_optional ? "::" : ":") + option.value + ":" + completion_of(option).zsh(option);
            }
            text << " \\\n" << indent << quoted(replaced(specification, ": :", ":"));
        }
    }
    return text.str();
}

} // namespace

std::string bash_completion(const std::vector<CommandText>& commands)
{
    std::ostringstream text;
    text << "# bash completion of tiebreak; made by: tiebreak describe bash\n\n"
            "# bash breaks words at '=': what stands before it is there already.\n"
            "_tiebreak_settings()\n{\n"
            "    COMPREPLY=($(compgen -W "
         << quoted(joined(setting_words(), "\n        "))
         << " -- \"$cur\"))\n"
            "    [[ ${#COMPREPLY[@]} -gt 1 || ${COMPREPLY[0]} == *= ]] && compopt -o nospace\n"
            "    [[ $cur == *=* ]] && COMPREPLY=(\"${COMPREPLY[@]#\"${cur%%=*}=\"}\")\n"
            "    return 0\n}\n\n"
            "_tiebreak()\n{\n"
            "    local cur prev words cword\n"
            "    _init_completion -n = || return\n"
            "    local command= word\n"
            "    for word in \"${words[@]:1:cword-1}\"; do\n"
            "        case $word in\n            "
         << joined(command_names(commands), " | ")
         << ")\n                command=$word\n                break\n                ;;\n        esac\n    done\n\n"
            "    case $command:$prev in\n";
    for (const CommandText& command : commands) {
        for (const OptionText& option : command.options) {
            if (!stands_by_place(option) && !option.value.empty() && !option.is_value_optional) {
                for (const std::string& name : names_of(option)) {
                    text << "        " << command.name << ":" << name << ")\n            "
                         << completion_of(option).bash(option) << "\n            return\n            ;;\n";
                }
            }
        }
    }
    text << "    esac\n\n    case $command in\n";
    for (const CommandText& command : commands) {
        std::vector<std::string> options;
        std::string other = ":";
        for (const OptionText& option : command.options) {
            std::ranges::copy(names_of(option), std::back_inserter(options));
            if (stands_by_place(option)) {
                other = completion_of(option).bash(option);
            }
        }
        if (command.name.empty()) { // a command, or a session
            other += "\n                COMPREPLY+=($(compgen -W " + quoted(joined(command_names(commands))) +
                     " -- \"$cur\"))";
        }
        text << "        " << quoted(command.name) << ")\n            if [[ $cur == -* ]]; then\n"
             << "                COMPREPLY=($(compgen -W " << quoted(joined(options)) << " -- \"$cur\"))\n"
             << "            else\n                " << other << "\n            fi\n            ;;\n";
    }
    text << "    esac\n} &&\n    complete -F _tiebreak tiebreak\n";
    return text.str();
}

std::string zsh_completion(const std::vector<CommandText>& commands)
{
    std::ostringstream text;
    text << "#compdef tiebreak\n# zsh completion of tiebreak; made by: tiebreak describe zsh\n\n"
            "_tiebreak_settings() {\n    local -a settings=(\n";
    for (const std::string& word : setting_words()) {
        text << "        " << quoted(word) << "\n";
    }
    text << "    )\n    compadd -S '' -- $settings\n}\n\n_tiebreak_first() {\n    local -a commands=(\n";
    for (const CommandText& command : commands) {
        if (!command.name.empty()) {
            text << "        " << quoted(command.name + ":" + command.help) << "\n";
        }
    }
    text << "    )\n    _describe command commands\n    _files\n}\n\n_tiebreak() {\n    local command= i\n"
            "    for ((i = 2; i < CURRENT; ++i)); do\n        case $words[i] in\n            "
         << joined(command_names(commands), "|")
         << ")\n                command=$words[i]\n                shift $((i - 1)) words\n"
            "                ((CURRENT -= i - 1))\n                break\n                ;;\n        esac\n    done\n"
            "    case $command in\n";
    for (const CommandText& command : commands) {
        text << "        " << quoted(command.name) << ")\n            _arguments"
             << zsh_specifications(command, "                ") << "\n            ;;\n";
    }
    text << "    esac\n}\n\n_tiebreak \"$@\"\n";
    return text.str();
}

std::string fish_completion(const std::vector<CommandText>& commands)
{
    std::ostringstream text;
    text << "# fish completion of tiebreak; made by: tiebreak describe fish\n\nset -g __tiebreak_settings";
    for (const std::string& word : setting_words()) {
        text << " \\\n    " << quoted(word);
    }
    text << "\n\n";
    const std::string first = "not __fish_seen_subcommand_from " + joined(command_names(commands));
    for (const CommandText& command : commands) {
        const bool is_first = command.name.empty();
        const std::string when =
            "complete -c tiebreak -n " + quoted(is_first ? first : "__fish_seen_subcommand_from " + command.name);
        if (!is_first) {
            text << "complete -c tiebreak -n " << quoted(first) << " -a " << command.name << " -d "
                 << quoted(command.help) << "\n";
        }
        bool takes_files = false;
        for (const OptionText& option : command.options) {
            if (stands_by_place(option)) {
                takes_files = takes_file(option);
                if (!option.choices.empty()) {
                    text << when << " -f -a " << quoted(joined(option.choices)) << "\n";
                }
                continue;
            }
            text << when;
            if (!option.short_name.empty()) {
                text << " -s " << option.short_name.substr(1);
            }
            if (!option.long_name.empty()) {
                text << " -l " << option.long_name.substr(2);
            }
            text << (option.value.empty() || option.is_value_optional ? std::string()
                                                                      : completion_of(option).fish(option))
                 << " -d " << quoted(option.help) << "\n";
        }
        if (!takes_files) {
            text << when << " -f\n";
        }
    }
    return text.str();
}

} // namespace tiebreak
