// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/man_page.h"

#include "version.h"

#include <set>
#include <sstream>

namespace tiebreak {

namespace {

// Text that is none of the page's own language.
std::string plain(const std::string& text)
{
    std::string safe;
    for (const char letter : text) {
        if (letter == '\\') {
            safe += "\\e";
        } else if (letter == '-') {
            safe += "\\-";
        } else if ((letter == '.' || letter == '\'') && safe.empty()) {
            safe += std::string("\\&") + letter;
        } else {
            safe += letter;
        }
    }
    return safe;
}

std::string bold(const std::string& text)
{
    return "\\fB" + plain(text) + "\\fR";
}

std::string italic(const std::string& text)
{
    return "\\fI" + plain(text) + "\\fR";
}

std::string heading_of(const OptionText& option)
{
    std::string names;
    for (const std::string& name : {option.short_name, option.long_name}) {
        if (!name.empty()) {
            names += (names.empty() ? "" : ", ") + bold(name);
        }
    }
    if (option.value.empty()) {
        return names;
    }
    const std::string value = italic(option.value);
    return names.empty() ? value : names + " " + (option.is_value_optional ? "[" + value + "]" : value);
}

void write_options(std::ostream& page, const CommandText& command)
{
    for (const OptionText& option : command.options) {
        page << ".TP\n" << heading_of(option) << "\n" << plain(option.help);
        if (!option.choices.empty()) {
            page << ".\nOne of:";
            for (const std::string& choice : option.choices) {
                page << " " << plain(choice);
            }
        }
        page << "\n";
    }
}

// Rows that begin with two blanks are a list of a word and what it means, or a list of plain lines.
void write_footer(std::ostream& page, const std::string& footer)
{
    std::istringstream lines(footer);
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("  ", 0) != 0) {
            page << (line.empty() ? "" : ".PP\n" + plain(line) + "\n");
            continue;
        }
        const std::size_t end = line.find(' ', 2);
        const std::size_t next = end == std::string::npos ? end : line.find_first_not_of(' ', end);
        if (next == std::string::npos || (next - end < 2 && end < 30)) {
            page << ".br\n\\(bu " << plain(line.substr(2)) << "\n";
        } else {
            page << ".TP\n" << bold(line.substr(2, end - 2)) << "\n" << plain(line.substr(next)) << "\n";
        }
    }
}

} // namespace

std::string man_page(const std::vector<CommandText>& commands)
{
    std::ostringstream page;
    page << ".\\\" Made by: tiebreak describe man\n"
            ".TH TIEBREAK 1 \"\" \"tiebreak " TIEBREAK_VERSION "\" \"User Commands\"\n"
            ".SH NAME\ntiebreak \\- which GPU for your LLM workload: a what-if explorer\n.SH SYNOPSIS\n"
            ".B tiebreak\n[\\fIOPTION\\fR]... [\\fIFILE\\fR]\n";
    for (const CommandText& command : commands) {
        if (!command.name.empty()) {
            page << ".br\n.B tiebreak " << plain(command.name) << "\n[\\fIOPTION\\fR]...\n";
        }
    }
    page << ".SH DESCRIPTION\nTiebreak compares GPUs for serving language models, making images and training: "
            "throughput, cost per token, breakeven and the monthly bill, with a source and an error band for every "
            "number.\nWithout a command it opens its window, with the session or the exported picture "
            "\\fIFILE\\fR.\nWith a command it needs no display.\nIt never uses the network.\n"
            ".SH OPTIONS\n";
    write_options(page, commands.front());
    page << ".SH COMMANDS\n";
    std::set<std::string> written{commands.front().footer};
    for (const CommandText& command : commands) {
        if (command.name.empty()) {
            continue;
        }
        page << ".SS tiebreak " << plain(command.name) << "\n" << plain(command.help) << ".\n";
        write_options(page, command);
        if (written.insert(command.footer).second) { // the list of inputs is that of several commands
            write_footer(page, command.footer);
        }
    }
    page << ".SH EXIT STATUS\n.TP\n.B 0\nDone.\n.TP\n.B 1\nThe input is wrong; standard error says where, what is "
            "wrong and what would be right.\n.TP\n.B 2\nWrong usage.\n"
            ".SH FILES\n.TP\n.I ~/.local/share/tiebreak/library\nYour library: one file of JSON for each imported "
            "file.\n.TP\n.I /usr/share/doc/tiebreak/html/index.html\nThe manual.\n"
            ".SH EXAMPLES\n.TP\nThe default comparison in four sentences:\n.B tiebreak analyze\n.TP\n"
            "A chart for a document:\n.B tiebreak export \\-\\-chart cost \\-\\-output cost.svg\n.TP\n"
            "The same with another price:\n"
            ".B tiebreak export \\-\\-chart cost \\-\\-set contenders.1.usd_per_gpu_hour=0.99 \\-\\-output cost.svg\n";
    return page.str();
}

} // namespace tiebreak
