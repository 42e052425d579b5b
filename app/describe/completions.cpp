// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/completions.h"

#include <algorithm>
#include <sstream>

namespace tiebreak {

namespace {

// What completes a value.
enum class ValueKind { Choice, Setting, File, Folder, Free };

ValueKind kind_of(const OptionText& option)
{
    if (!option.choices.empty()) {
        return ValueKind::Choice;
    }
    if (option.value == "KEY=VALUE") {
        return ValueKind::Setting;
    }
    if (option.value == "FILE" || option.value == "PATH") {
        return ValueKind::File;
    }
    return option.value == "FOLDER" ? ValueKind::Folder : ValueKind::Free;
}

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

std::string bash_answer(const OptionText& option)
{
    switch (kind_of(option)) {
    case ValueKind::Choice:
        return "COMPREPLY=($(compgen -W " + quoted(joined(option.choices)) + " -- \"$cur\"))";
    case ValueKind::Setting:
        return "_tiebreak_settings";
    case ValueKind::File:
        return "_filedir";
    case ValueKind::Folder:
        return "_filedir -d";
    case ValueKind::Free:
        break;
    }
    return ":";
}

// "[text]" of an argument of _arguments.
std::string zsh_help(const std::string& text)
{
    return "[" + replaced(replaced(text, "[", "("), "]", ")") + "]";
}

std::string zsh_action(const OptionText& option)
{
    switch (kind_of(option)) {
    case ValueKind::Choice:
        return "(" + joined(option.choices) + ")";
    case ValueKind::Setting:
        return "_tiebreak_settings";
    case ValueKind::File:
        return "_files";
    case ValueKind::Folder:
        return "_files -/";
    case ValueKind::Free:
        break;
    }
    return " ";
}

std::string zsh_specifications(const CommandText& command, const std::string& indent)
{
    std::ostringstream text;
    for (const OptionText& option : command.options) {
        if (stands_by_place(option)) {
            const std::string action = command.name.empty() ? "_tiebreak_first" : zsh_action(option);
            text << " \\\n" << indent << quoted("*:" + option.value + ":" + action);
            continue;
        }
        for (const std::string& name : names_of(option)) {
            std::string specification = (option.value == "KEY=VALUE" ? "*" : "") + name + zsh_help(option.help);
            if (!option.value.empty()) {
                specification += (option.is_value_optional ? "::" : ":") + option.value + ":" + zsh_action(option);
            }
            text << " \\\n" << indent << quoted(replaced(specification, ": :", ":"));
        }
    }
    return text.str();
}

std::string fish_value(const OptionText& option)
{
    switch (kind_of(option)) {
    case ValueKind::Choice:
        return " -x -a " + quoted(joined(option.choices));
    case ValueKind::Setting:
        return " -x -a '$__tiebreak_settings'";
    case ValueKind::File:
        return " -r -F";
    case ValueKind::Folder:
        return " -x -a '(__fish_complete_directories)'";
    case ValueKind::Free:
        break;
    }
    return " -x";
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
                    text << "        " << command.name << ":" << name << ")\n            " << bash_answer(option)
                         << "\n            return\n            ;;\n";
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
                other = bash_answer(option);
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
                takes_files = kind_of(option) == ValueKind::File;
                if (kind_of(option) == ValueKind::Choice) {
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
            text << (option.value.empty() || option.is_value_optional ? std::string() : fish_value(option)) << " -d "
                 << quoted(option.help) << "\n";
        }
        if (!takes_files) {
            text << when << " -f\n";
        }
    }
    return text.str();
}

} // namespace tiebreak
