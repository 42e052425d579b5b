// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analyze_command.h"
#include "app/window_command.h"

int main(int argc, char** argv)
{
    const tiebreak::Options options = tiebreak::parse_command_line(argc, argv);
    switch (options.command) {
    case tiebreak::Command::Nothing:
        return options.exit_status;
    case tiebreak::Command::Analyze:
        return tiebreak::run_analyze(options);
    case tiebreak::Command::Window:
        return tiebreak::run_window(options, argc, argv);
    }
    return tiebreak::UsageWrong;
}
