// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/export_command.h"

#include "app/command_files.h"
#include "app/headless.h"
#include "models/catalog/files/plain_text.h"
#include "ui/figures/figure_painter.h"
#include "ui/figures/formats/export_steps.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <iostream>

namespace tiebreak {

namespace {

constexpr double mm_per_inch = 25.4;

QString suffix_of(const std::string& path)
{
    return QFileInfo(QString::fromStdString(path)).suffix().toLower();
}

// As asked for, else by the ending of the file's name; a folder of all charts has PNG files in it.
std::optional<FigureFormat> format_of(const ExportOptions& options)
{
    QString name = QString::fromStdString(options.format);
    if (name.isEmpty()) {
        name = options.chart == "all" ? formatName(FigureFormat::Png) : suffix_of(options.output);
    }
    return formatNamed(name);
}

// An ending that says another thing than the format would mislead whoever opens the file, and a session is no place for
// a picture. Empty when all is well.
std::string problem_of_name(const ExportOptions& options, FigureFormat format)
{
    const QString suffix = suffix_of(options.output);
    const bool is_folder = options.chart == "all";
    const bool tells_format = formatNames().contains(suffix);
    if (suffix == QLatin1String("tiebreak") || (tells_format && (is_folder || suffix != formatName(format)))) {
        const QString wanted = is_folder
                                   ? QStringLiteral("it is the name of a folder for all charts, without an ending")
                                   : QString(QStringLiteral("it must end with .") % formatName(format));
        return "--output " + printable(options.output).toStdString() + ": " + wanted.toStdString();
    }
    return {};
}

// "1600x900" in px, which with a density are that many dots, or "170x100mm". Nothing when it is neither, or when a side
// is not from 100 to 7,680 px or 26 to 2,032 mm.
std::optional<FigureLook> look_of(const ExportOptions& options)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,4}(?:\\.\\d+)?)x(\\d{1,4}(?:\\.\\d+)?)(px|mm)?$"));
    const bool has_size = !options.size.empty();
    const auto match = pattern.match(has_size ? QString::fromStdString(options.size) : QStringLiteral("1200x800"));
    const bool is_mm = match.captured(3) == QLatin1String("mm");
    const QSizeF given(match.captured(1).toDouble(), match.captured(2).toDouble());
    const auto [low, high] = std::minmax({given.width(), given.height()});
    if (!match.hasMatch() || low < (is_mm ? 26 : 100) || high > (is_mm ? 2032 : 7680)) {
        return std::nullopt;
    }
    FigureLook look;
    look.dpi = options.dpi > 0 ? options.dpi : px_per_inch * options.scale;
    const bool counts_dots = has_size && options.dpi > 0; // a density alone makes nothing smaller
    look.size = given * (is_mm ? px_per_inch / mm_per_inch : counts_dots ? px_per_inch / options.dpi : 1);
    look.font_pt = options.font_pt;
    look.theme = named(QString::fromStdString(options.theme), figureThemes()).value_or(look.theme);
    look.has_title = !options.no_title;
    look.has_caption = !options.no_caption;
    look.has_source = !options.no_source;
    return look;
}

// A poster is no mistake, but whoever meant another number wants to know before the minute is over.
void tell_of_large_picture(const FigureExport& what)
{
    constexpr double large = 100e6; // dots, which take a few seconds
    constexpr double bytes_of_a_dot = 4;
    const QSize size = pixelSize(what.look);
    const double dots = double(size.width()) * size.height();
    if (what.format == FigureFormat::Png && dots > large) {
        std::cerr << "The picture has " << size.width() << " x " << size.height() << " dots, which takes a while and "
                  << QString::number(dots * bytes_of_a_dot / 1e9, 'f', 1).toStdString()
                  << " GB of memory; a smaller --size, --scale or --dpi makes fewer of them.\n";
    }
}

// Charts without data, and letters that had to give way, are no errors, but whoever asked for them wants to know.
void tell_what_is_missing(const FigureExport& what, const Session& session)
{
    for (const QString& name : what.names) {
        const Figure figure = figureOf(name, session, what.axes);
        const auto has_data = [](const FigurePanel& panel) { return panel.no_data.isEmpty(); };
        if (std::ranges::none_of(figure.panels, has_data)) {
            std::cerr << name.toStdString() << ": nothing to draw. " << figure.panels.front().no_data.toStdString()
                      << '\n';
        }
        if (what.look.font_pt <= 0 || !rowOf(what.format).is_picture) {
            continue;
        }
        if (const double drawn = FigurePainter(figure, what.look).fontPt(); drawn < what.look.font_pt) {
            std::cerr << name.toStdString() << ": the letters have " << QString::number(drawn, 'f', 1).toStdString()
                      << " pt, since " << what.look.font_pt << " pt do not fit\n";
        }
    }
}

} // namespace

int run_export(const Options& options, int& argc, char** argv)
{
    const ExportOptions& wanted = options.figure;
    const auto format = format_of(wanted);
    if (!format) {
        std::cerr << "--format: it must be " << either_of(formatNames()) << ", or --output must end so\n";
        return UsageWrong;
    }
    if (const std::string problem = problem_of_name(wanted, *format); !problem.empty()) {
        std::cerr << problem << '\n';
        return UsageWrong;
    }
    const auto look = look_of(wanted);
    if (!look) {
        std::cerr << "--size " << printable(wanted.size).toStdString()
                  << ": it must be WIDTHxHEIGHT from 100 to 7680 px, such as 1600x900, or from 26 to 2032 mm, such "
                     "as 170x100mm\n";
        return UsageWrong;
    }
    if (wanted.chart != "all" && !may_write(wanted.output)) {
        return InputWrong;
    }
    const HeadlessApplication application(argc, argv, options.language);
    const Input input = read_input(options);
    if (!input.catalogue) {
        return InputWrong;
    }
    const DrawnSession drawn(input);

    FigureExport what;
    what.names = wanted.chart == "all" ? figureNames() : QStringList{QString::fromStdString(wanted.chart)};
    what.format = *format;
    what.look = *look;
    what.path = QString::fromStdString(wanted.output);
    what.axes = drawn.axes;
    if (!wanted.no_session) {
        what.session = [&drawn, is_public = wanted.no_own_facts](const QString& name) {
            return is_public ? drawn.public_text({name}) : drawn.text({name});
        };
        if (what.session(what.names.constFirst()).isEmpty()) {
            std::cerr << "--no-own-facts: the scenario or a pin needs a model, card, trace or image pipeline of your "
                         "own, so the "
                         "picture carries no session\n";
        }
    }
    tell_of_large_picture(what);
    const QString problem = runSteps(exportSteps(what, drawn.session));
    if (!problem.isEmpty()) {
        print_problems({problem});
        return InputWrong;
    }
    tell_what_is_missing(what, drawn.session);
    for (const QString& file : filesOf(what)) {
        print_written(file);
    }
    return Done;
}

} // namespace tiebreak
