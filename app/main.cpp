// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/analyze_command.h"
#include "app/commands/calibrate_command.h"
#include "app/commands/check_command.h"
#include "app/commands/evaluate_command.h"
#include "app/commands/export_command.h"
#include "app/commands/import_command.h"
#include "app/commands/list_command.h"
#include "app/commands/manual_command.h"
#include "app/commands/report_command.h"
#include "app/commands/window_command.h"
#include "app/describe/describe_command.h"
#include "app/headless.h"
#include "app/terminal.h"

#include <QCoreApplication>
#include <QHashSeed>

#include <csignal>

namespace {

int run(int argc, char** argv)
{
    // Qt's PDF writer puts fonts in the order of a hash: the same session must give the same file each time.
    QHashSeed::setDeterministicGlobalSeed();
    const tiebreak::Options options = tiebreak::parse_command_line(argc, argv);
    switch (options.command) { // those that draw have an application of their own
    case tiebreak::Command::Nothing:
        return options.exit_status;
    case tiebreak::Command::Export:
        return tiebreak::run_export(options, argc, argv);
    case tiebreak::Command::Manual:
        return tiebreak::run_manual(options, argc, argv);
    case tiebreak::Command::Report:
        return tiebreak::run_report(options, argc, argv);
    case tiebreak::Command::Window:
        return tiebreak::run_window(options, argc, argv);
    default:
        break;
    }
    const QCoreApplication application(argc, argv); // without one, texts have no plural forms
    tiebreak::name_application();
    switch (options.command) {
    case tiebreak::Command::Analyze:
        return tiebreak::run_analyze(options);
    case tiebreak::Command::Evaluate:
        return tiebreak::run_evaluate(
            {options.input, options.output, options.catalog_folder, options.model_config, options.library});
    case tiebreak::Command::Calibrate:
        return tiebreak::run_calibrate(
            {options.input, options.output, options.date, options.cross_validate, options.catalog_folder});
    case tiebreak::Command::Check:
        return tiebreak::run_check(options);
    case tiebreak::Command::Import:
        return tiebreak::run_import(options);
    case tiebreak::Command::List:
        return tiebreak::run_list(options);
    case tiebreak::Command::Describe:
        return tiebreak::run_describe(options);
    default:
        break;
    }
    return tiebreak::UsageWrong;
}

} // namespace

int main(int argc, char** argv)
{
    // A limit on the size of files is told as a full disk is, by the write that meets it, instead of ending the
    // program.
    std::signal(SIGXFSZ, SIG_IGN);
    tiebreak::Terminal terminal;
    return terminal.finished(run(argc, argv));
}
