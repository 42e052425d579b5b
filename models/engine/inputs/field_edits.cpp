// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/field_edits.h"

#include "models/engine/facts/names.h"
#include "models/engine/inputs/context.h"
#include "models/engine/inputs/followers.h"
#include "models/engine/inputs/value_checks.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>

namespace tiebreak {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

double multiplier(char suffix)
{
    switch (suffix) {
    case 'k':
        return 1e3;
    case 'M':
        return 1e6;
    case 'G':
    case 'B':
        return 1e9;
    case 'T':
        return 1e12;
    default:
        return 0;
    }
}

// The choice that a text means: case and hyphens aside, of models their ids on Hugging Face, and of number formats
// their other names, too.
std::string choice_meant(const Field& field, const Catalogue& catalogue, const Scenario& scenario,
                         std::string_view text)
{
    if (const LlmModel* const model = chooses_model(field) ? catalogue.model_called(text) : nullptr) {
        return model->name;
    }
    const std::string plain = plain_word(text);
    for (const std::string& choice : field.choices(catalogue, scenario)) {
        if (!plain.empty() && plain_word(choice) == plain) {
            return choice;
        }
    }
    const std::string_view meant = field.meaning != nullptr ? field.meaning(text) : std::string_view();
    return std::string(meant.empty() ? text : meant);
}

FieldValue value_from(const Field& field, const Catalogue& catalogue, const Scenario& scenario, std::string_view text)
{
    text = trimmed(text);
    if (field.may_be_empty && (text.empty() || text == "none")) {
        return {};
    }
    if (field.kind == FieldKind::Choice) {
        return choice_meant(field, catalogue, scenario, text);
    }
    if (const auto number = number_in_text(text, field.kind)) {
        return *number;
    }
    return std::string(text);
}

void follow_quotes(Scenario& scenario, const Catalogue& catalogue)
{
    for (Contender& contender : scenario.contenders) {
        if (const PriceQuote* const quote = catalogue.price(contender.price_source)) {
            contender.usd_per_gpu_hour = followed_price(scenario, *quote);
        }
    }
}

Problem check_quote_fits(const std::string& key, const Catalogue& catalogue, const Contender& contender)
{
    const PriceQuote* const quote = catalogue.price(contender.price_source);
    if (quote == nullptr || quote->gpu == contender.gpu) {
        return {};
    }
    std::vector<std::string> fitting;
    for (const PriceQuote& other : catalogue.prices) {
        if (other.gpu == contender.gpu) {
            fitting.push_back(other.id);
        }
    }
    return {key,
            {phrases::other_cards_price, {in_quotes(contender.price_source), quote->gpu}},
            {phrases::one_of, {joined(fitting)}}};
}

constexpr std::string_view price_prefix = "prices.";

std::vector<std::string> quote_ids(const Catalogue& catalogue)
{
    std::vector<std::string> ids;
    std::ranges::transform(catalogue.prices, std::back_inserter(ids), &PriceQuote::id);
    return ids;
}

Problem set_contender_count(Scenario& scenario, std::string_view text)
{
    const auto count = number_in_text(text, FieldKind::Integer);
    const auto have = scenario.contenders.size();
    if (!count || *count < static_cast<double>(min_contenders) || *count > static_cast<double>(have) ||
        std::floor(*count) != *count) {
        return {"contenders", in_quotes(text),
                Phrase(phrases::how_many_to_keep, {std::to_string(min_contenders), std::to_string(have)})};
    }
    scenario.contenders.resize(static_cast<std::size_t>(*count));
    return {};
}

std::string all_keys()
{
    std::string keys;
    for (const Field& field : scenario_fields()) {
        keys += std::string(field.key) + " ";
    }
    keys += "contenders prices.ID";
    for (const Field& field : contender_fields()) {
        keys += " contenders.N." + std::string(field.key);
    }
    return keys;
}

Problem unknown_key(std::string_view key)
{
    const bool is_numbered = key.starts_with(contender_prefix) && key.size() > contender_prefix.size() &&
                             std::isdigit(static_cast<unsigned char>(key[contender_prefix.size()])) != 0;
    return {{},
            is_numbered
                ? Phrase(phrases::no_numbered_input, {in_quotes(key), std::to_string(max_contenders - 1), all_keys()})
                : Phrase(phrases::no_input, {in_quotes(key), all_keys()})};
}

} // namespace

std::optional<double> number_in_text(std::string_view text, FieldKind kind)
{
    text = trimmed(text);
    if (kind == FieldKind::Money && text.starts_with('$')) {
        text = trimmed(text.substr(1));
    }
    double factor = 1;
    if (kind == FieldKind::Share && text.ends_with('%')) {
        factor = 0.01;
        text = trimmed(text.substr(0, text.size() - 1));
    } else if (!text.empty() && kind != FieldKind::Share && multiplier(text.back()) > 0) {
        factor = multiplier(text.back());
        text = trimmed(text.substr(0, text.size() - 1));
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number * factor)) {
        return std::nullopt;
    }
    return number * factor;
}

Problem set_field(Scenario& scenario, const Catalogue& catalogue, FieldRef ref, const FieldValue& value)
{
    const Field& field = *ref.field;
    const std::string key = full_key(ref);
    if (Problem problem = check_value(key, field, catalogue, scenario, value); !problem.empty()) {
        return problem;
    }
    if (!is_contender_field(field)) {
        const Scenario before = scenario;
        field.set(scenario, 0, value);
        follow(scenario, before, field, catalogue);
        if (scenario.spot != before.spot) {
            follow_quotes(scenario, catalogue);
        }
        return {};
    }
    const std::size_t count = scenario.contenders.size();
    const bool adds = ref.contender == count && count < max_contenders && field.key == "gpu";
    if (ref.contender >= count && !adds) {
        return {key,
                {phrases::no_contender,
                 {key, std::to_string(ref.contender), std::to_string(count - 1), std::to_string(count)}}};
    }
    if (adds) {
        scenario.contenders.push_back(default_contender(catalogue, std::get<std::string>(value)));
        follow_quotes(scenario, catalogue);
        return {};
    }
    Contender& contender = scenario.contenders[ref.contender];
    const Contender before = contender;
    field.set(scenario, ref.contender, value);
    follow(contender, before, field, catalogue);
    if (Problem problem = check_quote_fits(key, catalogue, contender); !problem.empty()) {
        contender = before;
        return problem;
    }
    follow_quotes(scenario, catalogue);
    return {};
}

Problem set_quote(Scenario& scenario, const Catalogue& catalogue, std::string_view quote_id, double usd)
{
    const PriceQuote* const quote = catalogue.price(quote_id);
    if (quote == nullptr) {
        const std::string id(quote_id);
        return {std::string(price_prefix) + id, {phrases::no_price, {id, joined(quote_ids(catalogue))}}};
    }
    const Field& price = *std::ranges::find(contender_fields(), "usd_per_gpu_hour", &Field::key);
    if (Problem problem = check_value("prices." + quote->id, price, catalogue, scenario, usd); !problem.empty()) {
        return problem;
    }
    auto edit = std::ranges::lower_bound(scenario.price_edits, quote->id, {}, &PriceEdit::quote);
    const bool known = edit != scenario.price_edits.end() && edit->quote == quote->id;
    if (usd == quote->usd_per_gpu_hour) {
        if (known) {
            scenario.price_edits.erase(edit);
        }
    } else if (known) {
        edit->usd_per_gpu_hour = usd;
    } else {
        scenario.price_edits.insert(edit, {quote->id, usd});
    }
    follow_quotes(scenario, catalogue);
    return {};
}

Problem set_from_text(Scenario& scenario, const Catalogue& catalogue, std::string_view key, std::string_view text)
{
    if (key == "contenders") {
        return set_contender_count(scenario, text);
    }
    if (key.starts_with(price_prefix)) {
        const auto usd = number_in_text(text, FieldKind::Money);
        return usd ? set_quote(scenario, catalogue, key.substr(price_prefix.size()), *usd)
                   : Problem(std::string(key), in_quotes(text), phrases::dollars);
    }
    const FieldRef ref = find_field(key);
    if (ref.field == nullptr) {
        return unknown_key(key);
    }
    return set_field(scenario, catalogue, ref, value_from(*ref.field, catalogue, scenario, text));
}

namespace {

// A release that came before all that are known of its framework.
Problem check_release(const Scenario& scenario, const Catalogue& catalogue)
{
    const Stack& stack = *catalogue.calibration.stack(scenario.server.framework);
    const std::optional<Release> release = release_from(scenario.server.framework_version);
    if (!release || *release >= stack.ladder.front().from) {
        return {};
    }
    const Field& field = *find_field("framework_version").field;
    return {std::string(field.key), in_quotes(scenario.server.framework_version),
            Phrase(phrases::release_of,
                   {stack.name, joined(field.choices(catalogue, scenario)), to_string(stack.ladder.front().from)})};
}

Problem validate_contender(const Scenario& scenario, const Catalogue& catalogue, std::size_t index)
{
    const Contender& contender = scenario.contenders[index];
    const std::string prefix = std::string(contender_prefix) + std::to_string(index);
    if (lacks_price(contender)) {
        return {prefix + ".usd_per_gpu_hour", phrases::empty, Phrase(phrases::price_to_pay, {contender.gpu})};
    }
    for (const Field& field : contender_fields()) {
        const FieldRef ref{&field, index};
        if (Problem problem = check_value(full_key(ref), field, catalogue, scenario, field.get(scenario, index));
            !problem.empty()) {
            return problem;
        }
    }
    const Gpu& gpu = *catalogue.gpu(contender.gpu);
    const LlmModel& model = *catalogue.model(scenario.model);
    const auto formats = [&](auto serves) {
        std::vector<std::string> names;
        for (const NumberFormat& format : number_formats()) {
            if (serves(format.precision)) {
                names.emplace_back(format.name);
            }
        }
        return Phrase(phrases::served_on, {gpu.name, scenario.server.framework, joined(names)});
    };
    // What the framework serves on no card is told beside the answer; here the card is the reason.
    const Calibration& known = catalogue.calibration;
    const std::string& framework = scenario.server.framework;
    const auto served = [&](Precision weights) { return is_served(known, framework, gpu, weights); };
    if (!served(contender.weight_precision) && is_served_somewhere(known, framework, contender.weight_precision)) {
        return {prefix + ".weight_precision", in_quotes(to_string(contender.weight_precision)), formats(served)};
    }
    const auto held = [&](Precision kv) { return is_held(known, framework, gpu, kv); };
    if (!held(contender.kv_precision) && is_held_somewhere(known, framework, contender.kv_precision)) {
        return {prefix + ".kv_precision", in_quotes(to_string(contender.kv_precision)), formats(held)};
    }
    if (!divides(model.shape, contender.tensor_parallel)) {
        return {prefix + ".tensor_parallel", std::to_string(contender.tensor_parallel),
                Phrase(phrases::divisor_of_heads, {std::to_string(divided_heads(model.shape)), model.name})};
    }
    return check_quote_fits(prefix + ".price_source", catalogue, contender);
}

} // namespace

Problem validate(const Scenario& scenario, const Catalogue& catalogue)
{
    for (const Field& field : scenario_fields()) {
        if (Problem problem = check_value(std::string(field.key), field, catalogue, scenario, field.get(scenario, 0));
            !problem.empty()) {
            return problem;
        }
    }
    if (Problem problem = check_release(scenario, catalogue); !problem.empty()) {
        return problem;
    }
    if (Problem problem = check_context(scenario, catalogue); !problem.empty()) {
        return problem;
    }
    const std::size_t count = scenario.contenders.size();
    if (count < min_contenders || count > max_contenders) {
        return {"contenders",
                {phrases::wrong_count,
                 {std::to_string(count), std::to_string(min_contenders), std::to_string(max_contenders)}}};
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (Problem problem = validate_contender(scenario, catalogue, i); !problem.empty()) {
            return problem;
        }
    }
    for (const PriceEdit& edit : scenario.price_edits) {
        Scenario scratch = scenario;
        if (Problem problem = set_quote(scratch, catalogue, edit.quote, edit.usd_per_gpu_hour); !problem.empty()) {
            return problem;
        }
    }
    return {};
}

} // namespace tiebreak
