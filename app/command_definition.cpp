// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_definition.h"

#include "app/command_files.h"
#include "app/commands/list_command.h"
#include "app/describe/describe_command.h"
#include "app/library_input.h"
#include "models/catalog/catalog_loader.h"
#include "models/library/formats.h"
#include "models/wording/language.h"
#include "ui/charts/chart_list.h"
#include "ui/figures/formats/figure_export.h"
#include "ui/report/report_steps.h"
#include "version.h"

#include <CLI/CLI.hpp>

#include <QString>

#include <charconv>
#include <iomanip>
#include <optional>
#include <sstream>
#include <type_traits>

namespace tiebreak {

namespace {

std::string range_of(const Field& field, const Catalogue& catalogue)
{
    std::ostringstream text;
    switch (field.kind) {
    case FieldKind::Choice:
        text << told_choices(field, catalogue).toStdString();
        break;
    case FieldKind::Share:
        text << field.minimum << " to " << field.maximum << ", or " << field.minimum * 100 << "% to "
             << field.maximum * 100 << "%";
        break;
    default:
        text << field.minimum << " to " << field.maximum;
        if (!field.unit.empty()) {
            text << " " << field.unit;
        }
    }
    text << (field.may_be_empty ? ", or none" : "");
    return text.str();
}

// Every key of --set with its meaning and range, from the list of fields itself. Made only when help is asked for.
std::string list_of_inputs()
{
    const LoadResult loaded = load_catalogue();
    std::ostringstream text;
    text << "Inputs for --set key=value:\n";
    const auto add = [&](const std::string& key, const Field& field) {
        const std::string range = loaded.catalogue ? range_of(field, *loaded.catalogue) : std::string();
        text << "  " << std::left << std::setw(35) << key << field.help;
        if (!range.empty()) {
            text << " [" << range << "]";
        }
        text << "\n";
    };
    for (const Field& field : scenario_fields()) {
        add(std::string(field.key), field);
    }
    for (const Field& field : contender_fields()) {
        add("contenders.N." + std::string(field.key), field);
    }
    text << "  contenders                       How many contenders to keep, 2 or more; contenders.3.gpu=NAME adds "
            "one.\n"
            "  prices.ID                        Changes a quote of the price table; contenders that follow it move.\n"
            "N counts from 0, the baseline. Numbers may be written 2k, 100M, 1.5B; shares 50%; money $0.79.\n";
    return text.str();
}

// An empty text would mean that none was given.
void refuse_empty_texts(CLI::App& app)
{
    const CLI::Validator not_empty(
        [](std::string& text) { return text.empty() ? std::string("it must not be empty") : std::string(); }, "");
    for (CLI::Option* const option :
         app.get_options([](CLI::Option* any) { return any->get_items_expected_max() > 0; })) {
        option->check(not_empty);
    }
    for (CLI::App* const command : app.get_subcommands([](CLI::App*) { return true; })) {
        refuse_empty_texts(*command);
    }
}

template <typename Number>
std::optional<Number> decimal(const std::string& text)
{
    Number value{};
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

// Numbers are decimal, as those of --set: to CLI11 0x10 is 16, 010 is 8 and nan is inside any range.
template <typename Number>
CLI::Option* add_number(CLI::App& app, const std::string& name, Number& into, Number low, Number high,
                        const std::string& help)
{
    const auto problem = [low, high](std::string& text) {
        const std::optional<Number> value = decimal<Number>(text);
        std::ostringstream range;
        range << text << ": it must be a " << (std::is_integral_v<Number> ? "whole number" : "number") << " from "
              << low << " to " << high;
        return value && *value >= low && *value <= high ? std::string() : range.str();
    };
    return app
        .add_option_function<std::string>(
            name, [&into](const std::string& text) { into = decimal<Number>(text).value_or(into); }, help)
        ->check(CLI::Validator(problem, ""))
        ->type_name("N");
}

void add_input_options(CLI::App& app, Options& options)
{
    app.add_option("--set", options.settings, "Change one input, as key=value; repeat for more")
        ->type_name("KEY=VALUE")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    app.add_option("--catalog", options.catalog_folder,
                   "Read the catalogue from this folder instead of the built-in one")
        ->type_name("FOLDER");
}

void add_model_config_option(CLI::App& app, Options& options)
{
    app.add_option("--model-config", options.model_config,
                   "Add the model of this config.json, under the name that it gives or its file's or folder's name")
        ->type_name("FILE");
}

void add_library_option(CLI::App& app, Options& options)
{
    app.add_option_function<std::vector<std::string>>(
           "--library",
           [&options](const std::vector<std::string>& folder) {
               options.library.is_used = true;
               options.library.folder = folder.empty() ? std::string() : folder.front();
           },
           "Use your library of models, cards, prices, measurements, traces and image pipelines, or that of this "
           "folder")
        ->expected(0, 1)
        ->type_name("[FOLDER]");
}

void add_session_option(CLI::App& app, Options& options)
{
    add_library_option(app, options);
    add_model_config_option(app, options); // which then is the scenario's, unless --set says another
    app.add_option("--session", options.session, "Start from this session or exported picture; --set changes it")
        ->type_name("FILE");
}

std::vector<std::string> strings_of(const QStringList& names)
{
    std::vector<std::string> strings;
    for (const QString& name : names) {
        strings.push_back(name.toStdString());
    }
    return strings;
}

// "png, svg, pdf or csv (the data)"
std::string told_formats()
{
    QStringList told;
    for (const FigureFormatRow& row : figureFormats()) {
        told << (row.is_picture ? QString(QLatin1String(row.suffix))
                                : QString(QLatin1String(row.suffix) + QStringLiteral(" (the data)")));
    }
    return either_of(told);
}

void add_language_option(CLI::App& app, Options& options, const std::string& otherwise)
{
    std::vector<std::string> codes;
    for (const Language& language : languages()) {
        codes.push_back(language.code.toStdString());
    }
    app.add_option("--language", options.language, "Language of its texts; without it " + otherwise)
        ->check(CLI::IsMember(codes))
        ->type_name("CODE");
}

void add_report_options(CLI::App& app, Options& options)
{
    add_input_options(app, options);
    add_session_option(app, options);
    app.add_option("--output", options.output, "File to write; its ending decides: " + either_of(reportEndings()))
        ->required()
        ->type_name("FILE");
    app.add_option("--theme", options.theme, "Of the charts: light, dark or print (the default of a PDF)")
        ->check(CLI::IsMember({"light", "dark", "print"}));
    add_language_option(app, options, "English");
    app.add_option("--date", options.date, "Date to write on the first page")->type_name("YYYY-MM-DD");
    app.add_flag("--no-session", options.no_session, "Leave the session out of the PDF, or of Markdown's pictures");
    app.footer("The same input gives the same bytes. A PDF carries the session as an attached file, the pictures of "
               "Markdown in their metadata; HTML carries none. All inputs are listed by: tiebreak analyze --help");
}

void add_file_options(CLI::App& app, Options& options, bool output_required)
{
    app.add_option("--input", options.input, "CSV file to read")->required()->type_name("FILE");
    app.add_option("--output", options.output, "File to write")->required(output_required)->type_name("FILE");
    app.add_option("--catalog", options.catalog_folder, "Read the catalogue from this folder")->type_name("FOLDER");
}

void add_export_options(CLI::App& app, Options& options)
{
    add_input_options(app, options);
    add_session_option(app, options);
    std::vector<std::string> charts = strings_of(figureNames());
    charts.insert(charts.begin(), "all");
    ExportOptions& figure = options.figure;
    app.add_option("--chart", figure.chart, "The chart to export; all of them go into a folder")
        ->required()
        ->check(CLI::IsMember(charts))
        ->type_name("NAME");
    app.add_option("--format", figure.format,
                   told_formats() + "; by default as --output ends, for all charts " +
                       formatName(FigureFormat::Png).toStdString())
        ->check(CLI::IsMember(strings_of(formatNames())))
        ->type_name("FORMAT");
    app.add_option("--size", figure.size, "Width and height: 1600x900 in px, or 170x100mm; by default 1200x800")
        ->type_name("WxH");
    CLI::Option* const scale = add_number(app, "--scale", figure.scale, 1.0, 4.0, "Dots of a PNG for each px, 1 to 4");
    add_number(app, "--dpi", figure.dpi, 24.0, 1200.0, "Dots of a PNG per inch, 24 to 1200, with --size in dots or mm")
        ->excludes(scale);
    add_number(app, "--font-size", figure.font_pt, 4.0, 200.0,
               "Of the labels, in pt, 4 to 200; by default it grows with the size")
        ->type_name("PT");
    app.add_option("--theme", figure.theme, "light, dark, or print: white, with colours that stay apart in grey")
        ->check(CLI::IsMember({"light", "dark", "print"}));
    add_language_option(app, options, "English");
    app.add_flag("--no-title", figure.no_title, "Without title and subtitle");
    app.add_flag("--no-caption", figure.no_caption, "Without the line that says what is assumed");
    app.add_flag("--no-source", figure.no_source, "Without the line that says where the numbers come from");
    app.add_flag("--no-session", figure.no_session,
                 "Without the session in the picture; with it, Tiebreak opens the picture as a session");
    app.add_flag("--no-own-facts", figure.no_own_facts,
                 "The session in the picture has none of your own cards, models, quotes, measurements, traces, image "
                 "pipelines and calibration; where the scenario needs one, the picture has no session");
    app.add_option("--output", figure.output, "The file to write; a folder for all charts")
        ->required()
        ->type_name("PATH");
    app.footer(list_of_inputs);
}

void add_import_options(CLI::App& app, Options& options)
{
    app.add_option("FILE", options.files, "Files to read; what each is follows from its content")
        ->required()
        ->type_name("");
    ImportOptions& import = options.import;
    app.add_option("--gpu", import.gpu, "The card, where a file does not say it")->type_name("NAME");
    constexpr int most_gpus = 100'000;
    add_number(app, "--gpus", import.gpus, 1, most_gpus,
               "How many GPUs served, all together, where a file does not say it");
    add_number(app, "--replicas", import.replicas, 1, most_gpus,
               "How many replicas these GPUs are; without it one, tensor parallel");
    app.add_option("--model", import.model, "The model as the catalogue calls it; the name of a config.json's model")
        ->type_name("NAME");
    app.add_option("--framework", import.framework, "TensorRT-LLM, vLLM, SGLang or llama.cpp")->type_name("NAME");
    app.add_option("--library", options.library.folder, "Add to the library of this folder instead of your own")
        ->type_name("FOLDER");
    app.add_flag("--dry-run", import.dry_run, "Only show what is understood; nothing is kept");
    app.add_flag("--json", options.json, "Print one JSON object");
    app.add_option("--catalog", options.catalog_folder, "Read the catalogue from this folder")->type_name("FOLDER");
    std::ostringstream text;
    text << "Formats:\n";
    for (const Format& row : formats()) {
        text << "  " << Import::tr(row.name).toStdString() << "\n";
    }
    text << "Own price lists may also have the columns provider, region, gpus_per_node and spot_usd_per_gpu_hour.\n"
            "What is understood is added to your library, which other commands use with --library and the window in "
            "File > Library. The same file again adds nothing again.\n"
            "Exit status: 0 all files are understood, 1 one of them is not, 2 wrong usage.";
    app.footer(text.str());
}

} // namespace

std::vector<CommandRow> define_command_line(CLI::App& app, Options& options)
{
    app.name("tiebreak");
    app.description("Tiebreak: which GPU for your LLM workload? Without a command it opens the window.");
    app.set_version_flag("--version", "tiebreak " TIEBREAK_VERSION);
    add_input_options(app, options);
    app.add_option("--screenshot", options.screenshot, "Write a picture of the window to this PNG file and quit")
        ->type_name("FILE");
    app.add_option("--size", options.size, "Size of that picture in pixels")->type_name("WxH");
    app.add_option("--theme", options.theme, "light or dark, instead of the desktop's")
        ->check(CLI::IsMember({"light", "dark"}));
    add_language_option(app, options, "that of View > Language, or of the desktop");
    app.add_option("--view", options.view, "The chart or table to show first, such as fleet, winner-map or claims")
        ->type_name("NAME");
    app.add_option("FILE", options.session, "Session to open, or exported picture with one in it")->type_name("");
    app.footer("Exit status: 0 done, 1 the input is wrong, 2 wrong usage.");

    CLI::App* const analyze = app.add_subcommand("analyze", "Print throughput, cost and breakeven of the scenario");
    add_input_options(*analyze, options);
    add_session_option(*analyze, options);
    analyze->add_flag("--json", options.json, "Print one JSON object");
    analyze->footer(list_of_inputs);

    CLI::App* const figure = app.add_subcommand("export", "Write charts as pictures or their data, with no display");
    add_export_options(*figure, options);

    CLI::App* const report = app.add_subcommand("report", "Write the whole answer as a document, with no display");
    add_report_options(*report, options);

    CLI::App* const evaluate = app.add_subcommand("evaluate", "Predict each workload of a CSV file");
    add_file_options(*evaluate, options, true);
    add_model_config_option(*evaluate, options);
    add_library_option(*evaluate, options);
    evaluate->add_flag("--no-own-calibration", options.library.without_levels,
                       "Leave the library's own calibration out: the public one answers");
    evaluate->footer(
        "Columns: id,framework,framework_version,gpu,tp,model,weight_precision,kv_precision,batching,batch,"
        "input_len,output_len,metric (output_tok_s, total_tok_s, req_s, ttft_ms, tpot_ms, e2e_ms or kv_tokens). "
        "Of a server under load: load (static, closed, open, burst or offline), concurrency, request_rate, requests, "
        "length_spread, statistic (mean or p50); of how it was started: gpu_memory_fraction, kv_tokens, max_num_seqs, "
        "token_budget, eager (yes or no). These may be left out or empty; others are passed through. Adds "
        "predicted,low,high,limited_by,error.\n"
        "Images and training need gpu,model,metric alone. images_per_min: image_px, steps, compiled (yes or no), gpus, "
        "batch, weight_precision; the model is a pipeline such as SD-1.5, SDXL or FLUX.1-dev. train_tok_s of all GPUs "
        "and peak_memory_gb of one: method (full, lora, qlora, gptq-lora or peft), gpus, sequence, batch of a GPU, "
        "lora_rank, checkpointing (yes or no). An empty cell is not known: the usual is assumed.");

    CLI::App* const calibrate = app.add_subcommand("calibrate", "Fit the throughput model to measurements");
    add_file_options(*calibrate, options, false);
    calibrate->add_option("--date", options.date, "Date to write into the calibration instead of the present one's")
        ->type_name("YYYY-MM-DD");
    calibrate->add_flag("--cross-validate", options.cross_validate,
                        "Print how well rows are predicted that the fit has not seen");

    CLI::App* const check =
        app.add_subcommand("check", "Say what is wrong with sessions, also in pictures: file, line, field");
    CLI::Option* const files = check->add_option("FILE", options.files, "Sessions to check")->type_name("");
    check->add_flag("--schema", options.schema, "Print the JSON Schema of sessions instead")->excludes(files);
    check->add_option("--catalog", options.catalog_folder, "Read the catalogue from this folder")->type_name("FOLDER");
    check->footer("Exit status: 0 all sessions are valid, 1 one of them is not, 2 wrong usage.");
    check->callback([&options] {
        if (options.files.empty() && !options.schema) {
            throw CLI::RequiredError("FILE");
        }
    });

    CLI::App* const import =
        app.add_subcommand("import", "Add benchmark results, configs, logs, price lists and traces to your library");
    add_import_options(*import, options);

    CLI::App* const list = app.add_subcommand("list", "Print what Tiebreak knows, and the names that it takes");
    CLI::Option* const what =
        list->add_option("WHAT", options.list, either_of(list_names()) + "; with --library alone, what is in it")
            ->check(CLI::IsMember(strings_of(list_names())))
            ->type_name("");
    add_library_option(*list, options);
    list->callback([&options, what] {
        if (what->empty() && !options.library.is_used) {
            throw CLI::RequiredError("WHAT");
        }
        if (what->empty()) {
            options.list = library_list_name;
        }
    });
    list->add_flag("--json", options.json, "Print one JSON object");
    list->add_option("--catalog", options.catalog_folder, "Read the catalogue from this folder")->type_name("FOLDER");

    CLI::App* const describe =
        app.add_subcommand("describe", "Print this command line as a manual page or as a completion for a shell");
    describe->add_option("WHAT", options.list, either_of(description_names()))
        ->required()
        ->check(CLI::IsMember(strings_of(description_names())))
        ->type_name("");

    CLI::App* const manual = app.add_subcommand("manual", "Write the manual as HTML, with its pictures");
    add_language_option(*manual, options, "English");
    manual->add_option("--output", options.output, "The folder to write it to")->required()->type_name("FOLDER");

    refuse_empty_texts(app);
    return {{analyze, Command::Analyze},   {figure, Command::Export},       {report, Command::Report},
            {evaluate, Command::Evaluate}, {calibrate, Command::Calibrate}, {check, Command::Check},
            {import, Command::Import},     {list, Command::List},           {describe, Command::Describe},
            {manual, Command::Manual}};
}

} // namespace tiebreak
