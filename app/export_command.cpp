// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_command.h"

#include "app/command_files.h"
#include "app/headless.h"
#include "models/session/session_file.h"
#include "ui/figures/figure_export.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <iostream>
#include <map>

namespace tiebreak {

namespace {

constexpr double px_per_inch = 96;
constexpr double mm_per_inch = 25.4;

const std::map<QString, FigureFormat>& formats()
{
    static const std::map<QString, FigureFormat> all{{QStringLiteral("png"), FigureFormat::Png},
                                                     {QStringLiteral("svg"), FigureFormat::Svg},
                                                     {QStringLiteral("pdf"), FigureFormat::Pdf},
                                                     {QStringLiteral("csv"), FigureFormat::Csv}};
    return all;
}

// As asked for, else by the ending of the file's name.
std::optional<FigureFormat> format_of(const ExportOptions& options)
{
    const QString name = options.format.empty() ? QFileInfo(QString::fromStdString(options.output)).suffix().toLower()
                                                : QString::fromStdString(options.format);
    const auto found = formats().find(name);
    return found == formats().end() ? std::nullopt : std::optional(found->second);
}

FigureTheme theme_of(const std::string& name)
{
    return name == "dark" ? FigureTheme::Dark : name == "print" ? FigureTheme::Print : FigureTheme::Light;
}

// "1600x900" in px, which with a density are that many dots, or "170x100mm". Nothing when it is neither, or when a side
// is not from 100 px (26 mm) to 7,680 px (2,032 mm).
std::optional<FigureLook> look_of(const ExportOptions& options)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,4}(?:\\.\\d+)?)x(\\d{1,4}(?:\\.\\d+)?)(px|mm)?$"));
    constexpr double smallest = 100;
    constexpr double largest = 7680;
    const auto match = pattern.match(QString::fromStdString(options.size));
    const bool is_mm = match.captured(3) == QLatin1String("mm");
    FigureLook look;
    look.dpi = options.dpi > 0 ? options.dpi : px_per_inch * options.scale;
    const double to_px = is_mm ? px_per_inch / mm_per_inch : options.dpi > 0 ? px_per_inch / options.dpi : 1;
    look.size = QSizeF(match.captured(1).toDouble(), match.captured(2).toDouble()) * to_px;
    const QSizeF shown = is_mm ? look.size : look.size / to_px;
    const auto [low, high] = std::minmax({shown.width(), shown.height()});
    if (!match.hasMatch() || low < smallest || high > largest) {
        return std::nullopt;
    }
    look.font_pt = options.font_pt;
    look.theme = theme_of(options.theme);
    look.has_title = !options.no_title;
    look.has_caption = !options.no_caption;
    look.has_source = !options.no_source;
    return look;
}

} // namespace

int run_export(const Options& options, int& argc, char** argv)
{
    const ExportOptions& wanted = options.figure;
    const auto format = format_of(wanted);
    if (!format) {
        std::cerr << "--format: it must be png, svg, pdf or csv, or --output must end so\n";
        return UsageWrong;
    }
    const auto look = look_of(wanted);
    if (!look) {
        std::cerr << "--size " << wanted.size
                  << ": it must be WIDTHxHEIGHT from 100 to 7680 px, such as 1600x900, or in mm, such as 170x100mm\n";
        return UsageWrong;
    }
    const Input input = read_input(options);
    if (!input.catalogue) {
        return InputWrong;
    }
    const HeadlessApplication application(argc, argv);
    const Document document = document_of(input);
    Session session(input.catalogue, input.scenario);
    session.open(document);

    FigureExport what;
    what.names = wanted.chart == "all" ? figureNames() : QStringList{QString::fromStdString(wanted.chart)};
    what.format = *format;
    what.look = *look;
    what.path = QString::fromStdString(wanted.output);
    what.axes = input.session.view.value(QStringLiteral("axes")).toObject();
    if (!wanted.no_session) {
        what.session = session_to_text(document, input.session.view);
    }
    const QString problem = runSteps(exportSteps(what, session));
    if (!problem.isEmpty()) {
        print_problems({problem});
        return InputWrong;
    }
    for (const QString& file : filesOf(what)) {
        std::cout << file.toStdString() << '\n';
    }
    return Done;
}

} // namespace tiebreak
