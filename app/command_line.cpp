// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/problem_text.h"
#include "models/engine/inputs/field_edits.h"
#include "models/engine/inputs/followers.h"

#include "app/command_definition.h"
#include "app/command_files.h"
#include "app/library_input.h"
#include "models/engine/inputs/own_facts.h"
#include "models/library/readers/facts/hf_config.h"
#include "models/session/files/facts_size.h"

#include <CLI/CLI.hpp>

#include <QString>

#include <algorithm>
#include <iostream>
#include <string_view>

namespace tiebreak {

namespace {

// Qt would look for a file of another name.
std::string problem_of_bytes(int argc, const char* const* argv)
{
    for (int i = 1; i < argc; ++i) {
        // CLI11 takes it for one that needs no value.
        if (std::string_view(argv[i]) == "--library=" ||
            (std::string_view(argv[i]).empty() && std::string_view(argv[i - 1]) == "--library")) {
            return "--library: it must not be empty";
        }
        if (!QUtf8StringView(argv[i]).isValidUtf8()) {
            return "argument " + std::to_string(i) + ", " + printable(std::string_view(argv[i])).toStdString() +
                   ": this is no UTF-8; rename the file or folder";
        }
    }
    return {};
}

} // namespace

std::string either_of(const QStringList& names)
{
    const QStringList first = names.mid(0, names.size() - 1);
    return QString(first.join(QStringLiteral(", ")) + QStringLiteral(" or ") + names.constLast()).toStdString();
}

Options parse_command_line(int argc, const char* const* argv)
{
    Options options;
    CLI::App app;
    app.failure_message([](const CLI::App* parsed, const CLI::Error& error) { // which has words of the command line
        const CLI::Error shown(error.get_name(), printable(std::string_view(error.what())).toStdString(),
                               error.get_exit_code());
        return CLI::FailureMessage::simple(parsed, shown);
    });
    const std::vector<CommandRow> commands = define_command_line(app, options);
    if (const std::string problem = problem_of_bytes(argc, argv); !problem.empty()) {
        std::cerr << problem << "\n";
        options.command = Command::Nothing;
        options.exit_status = UsageWrong;
        return options;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        options.command = Command::Nothing;
        options.exit_status = app.exit(error) == 0 ? Done : UsageWrong;
        return options;
    }
    for (const CommandRow& row : commands) {
        if (row.app->parsed()) {
            options.command = row.command;
        }
    }
    return options;
}

namespace {

// All of the library is known; the session carries what of it the scenario and its pins use.
void add_library(Input& input, const OwnFacts& library)
{
    std::vector<const Scenario*> scenarios{&input.scenario};
    for (const Pin& pin : input.session.document.pins) {
        scenarios.push_back(&pin.scenario);
    }
    OwnFacts used = used_by(library, scenarios);
    add_facts(input.session.document.facts, used);
}

// The model of the file among the session's own facts, and as the scenario's.
bool add_model(Input& input, const std::string& file)
{
    QStringList problems;
    const std::optional<LlmModel> model = model_of_config(QString::fromStdString(file), *input.catalogue, problems);
    print_problems(problems);
    if (!model) {
        return false;
    }
    OwnFacts own;
    own.models.push_back(*model);
    input.catalogue = std::make_shared<const Catalogue>(merged(*input.catalogue, own));
    std::vector<LlmModel>& models = input.session.document.facts.models;
    std::erase_if(models, [&model](const LlmModel& other) { return other.name == model->name; });
    models.push_back(*model);
    const Problem problem = set_from_text(input.scenario, *input.catalogue, "model", model->name);
    print_problems(problem.empty() ? QStringList() : QStringList{text_of(problem)});
    return problem.empty();
}

} // namespace

Document document_of(const Input& input)
{
    Document document = input.session.document;
    document.scenario = input.scenario;
    return document;
}

Input read_input(const Options& options)
{
    const LoadResult loaded = load_catalogue(catalog_folder_of(options.catalog_folder));
    print_problems(loaded.problems);
    if (!loaded.catalogue) {
        return {};
    }
    Input input{loaded.catalogue, default_scenario(*loaded.catalogue), {}, loaded.catalogue};
    if (!options.session.empty()) {
        QStringList problems;
        const auto session = read_session(QString::fromStdString(options.session), *input.catalogue, problems);
        print_problems(session ? problems + session->notices : problems);
        if (!session) {
            return {};
        }
        input.scenario = session->document.scenario;
        input.session = *session;
        if (!session->document.facts.empty()) {
            input.catalogue = std::make_shared<const Catalogue>(merged(*input.catalogue, session->document.facts));
        }
    }
    const OwnFacts library = library_facts_of(options.library, *input.catalogue);
    if (!library.empty()) {
        OwnFacts all = library; // the session's own win: its answers rest on them
        add_facts(all, input.session.document.facts);
        input.catalogue = std::make_shared<const Catalogue>(merged(*loaded.catalogue, all));
    }
    if (!options.model_config.empty() && !add_model(input, options.model_config)) {
        return {};
    }
    // Others follow these, so that they come first, whatever the order on the command line.
    std::vector<std::string> settings = options.settings;
    std::stable_partition(settings.begin(), settings.end(),
                          [](const std::string& setting) { return leads(setting.substr(0, setting.find('='))); });
    for (const std::string& setting : settings) {
        const auto equals = setting.find('=');
        const Problem problem = equals == std::string::npos
                                    ? Problem({}, "it must be written key=value")
                                    : set_from_text(input.scenario, *input.catalogue, setting.substr(0, equals),
                                                    setting.substr(equals + 1));
        if (!problem.empty()) {
            std::cerr << "--set " << printable(setting).toStdString() << ": " << text_of(problem).toStdString() << "\n";
            return {};
        }
    }
    if (const Problem problem = validate(input.scenario, *input.catalogue); !problem.empty()) {
        std::cerr << text_of(problem).toStdString() << "\n";
        return {};
    }
    add_library(input, library);
    if (const Problem problem = size_problem(input.session.document.facts); !problem.empty()) {
        std::cerr << text_of(problem).toStdString() << "\n";
        return {};
    }
    return input;
}

} // namespace tiebreak
