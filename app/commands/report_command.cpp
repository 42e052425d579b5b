// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/report_command.h"

#include "app/command_files.h"
#include "app/headless.h"
#include "models/catalog/files/plain_text.h"
#include "ui/report/report_steps.h"

#include <QDate>

#include <iostream>

namespace tiebreak {

namespace {

// Paper unless the report is for a screen.
FigureTheme theme_of(const std::string& name, ReportFormat format)
{
    return named(QString::fromStdString(name), figureThemes()).value_or(rowOf(format).theme);
}

} // namespace

int run_report(const Options& options, int& argc, char** argv)
{
    ReportOptions what;
    what.path = QString::fromStdString(options.output);
    const std::optional<ReportFormat> format = reportFormatOf(what.path);
    if (!format) {
        std::cerr << "--output " << printable(options.output).toStdString() << ": its name must end with "
                  << either_of(reportEndings()) << '\n';
        return UsageWrong;
    }
    what.date = QString::fromStdString(options.date);
    if (!what.date.isEmpty() && !QDate::fromString(what.date, QStringLiteral("yyyy-MM-dd")).isValid()) {
        std::cerr << "--date " << printable(options.date).toStdString() << ": it must be a date, as 2026-01-31\n";
        return UsageWrong;
    }
    what.format = *format;
    what.theme = theme_of(options.theme, *format);
    const HeadlessApplication application(argc, argv, options.language);
    const Input input = read_input(options);
    if (!input.catalogue) {
        return InputWrong;
    }
    const DrawnSession drawn(input);
    what.axes = drawn.axes;
    if (!options.no_session) {
        what.session = drawn.text({});
    }
    const QString problem = runSteps(reportSteps(what, drawn.session));
    if (!problem.isEmpty()) {
        print_problems({problem});
        return InputWrong;
    }
    print_written(what.path);
    return Done;
}

} // namespace tiebreak
