// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/command_text.h"

#include "app/command_definition.h"
#include "models/catalog/catalog_loader.h"

#include <CLI/CLI.hpp>

#include <sstream>

namespace tiebreak {

namespace {

// CLI11 writes a value's name and what it must be one of as "NAME:{load,cost}".
void take_value(OptionText& text, const std::string& type)
{
    const std::size_t colon = type.find(':');
    text.value = type.substr(0, colon);
    const std::size_t open = type.find('{');
    const std::size_t close = type.find('}', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) {
        return;
    }
    if (open == 0) {
        text.value.clear();
    }
    std::istringstream inside(type.substr(open + 1, close - open - 1));
    for (std::string choice; std::getline(inside, choice, ',');) {
        text.choices.push_back(choice);
    }
}

OptionText text_of_option(const CLI::Option& option)
{
    OptionText text;
    if (!option.get_lnames().empty()) {
        text.long_name = "--" + option.get_lnames().front();
    }
    if (!option.get_snames().empty()) {
        text.short_name = "-" + option.get_snames().front();
    }
    text.help = option.get_description();
    if (option.get_items_expected_max() > 0) {
        take_value(text, option.get_type_name());
        text.is_value_optional = option.get_items_expected_min() == 0;
        if (text.long_name.empty()) {
            text.value = option.get_single_name();
        } else if (text.value.empty()) {
            text.value = "VALUE";
        }
        if (text.value.front() == '[' && text.value.back() == ']') { // as some are told
            text.value = text.value.substr(1, text.value.size() - 2);
        }
    }
    return text;
}

CommandText text_of_command(const CLI::App& app, const std::string& name)
{
    CommandText text{name, app.get_description(), {}, app.get_footer()};
    for (const CLI::Option* const option : app.get_options()) {
        text.options.push_back(text_of_option(*option));
    }
    return text;
}

void add_words(std::vector<std::string>& words, const std::string& key, const Field& field,
               const std::shared_ptr<const Catalogue>& catalogue)
{
    words.push_back(key + "=");
    if (field.choices == nullptr || !catalogue) {
        return;
    }
    constexpr std::size_t few = 12;
    const std::vector<std::string> choices = field.choices(*catalogue, default_scenario(*catalogue));
    if (choices.size() > few) {
        return;
    }
    for (const std::string& choice : choices) {
        if (choice.find(' ') == std::string::npos) {
            words.push_back(key + "=" + choice);
        }
    }
}

} // namespace

std::vector<CommandText> command_texts()
{
    Options options;
    CLI::App app;
    const std::vector<CommandRow> commands = define_command_line(app, options);
    std::vector<CommandText> texts{text_of_command(app, {})};
    for (const CommandRow& row : commands) {
        texts.push_back(text_of_command(*row.app, row.app->get_name()));
    }
    return texts;
}

std::vector<std::string> setting_words()
{
    const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
    std::vector<std::string> words;
    for (const Field& field : scenario_fields()) {
        add_words(words, std::string(field.key), field, catalogue);
    }
    for (std::size_t i = 0; i < max_contenders; ++i) {
        for (const Field& field : contender_fields()) {
            add_words(words, full_key({&field, i}), field, catalogue);
        }
    }
    return words;
}

} // namespace tiebreak
