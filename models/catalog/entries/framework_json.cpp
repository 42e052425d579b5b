// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/entries/framework_json.h"

#include "models/catalog/files/qt_text.h"
#include "models/engine/facts/rates/step_rates.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace tiebreak {

namespace {

using namespace Qt::StringLiterals;

struct Frameworks {
    Q_DECLARE_TR_FUNCTIONS(Frameworks)
};

// A word of the file and what it means; the first one is the default.
template <typename Value>
using WordsOf = std::initializer_list<std::pair<QLatin1StringView, Value>>;

template <typename Value>
Value word(JsonReader& in, QLatin1StringView key, const WordsOf<Value>& words)
{
    QStringList names;
    for (const auto& each : words) {
        names.append(each.first);
    }
    std::string name;
    in.text(key, name, TextRule::one_of(names));
    const auto* const found = std::ranges::find(words, to_qstring(name), &std::pair<QLatin1StringView, Value>::first);
    return (found == words.end() ? words.begin() : found)->second;
}

// The values that the texts of a list stand for; one that stands for none is a problem.
template <typename Read>
auto values_of(JsonReader& in, QLatin1StringView key, bool may_be_empty, const QString& right, Read read)
{
    std::vector<typename std::invoke_result_t<Read, std::string>::value_type> values;
    for (const std::string& text : in.texts(key, may_be_empty)) {
        if (const auto value = read(text)) {
            values.push_back(*value);
        } else {
            in.reject(key, right, Frameworks::tr(" with \"%1\"").arg(to_qstring(text)));
        }
    }
    return values;
}

std::vector<Precision> formats(JsonReader& in, QLatin1StringView key)
{
    QStringList names;
    for (const NumberFormat& format : number_formats()) {
        names.append(to_qstring(format.name));
    }
    return values_of(in, key, false, Frameworks::tr("a list of %1").arg(names.join(", "_L1)), precision_from);
}

const TextRule& version_rule()
{
    static const TextRule rule = TextRule::matching(u"\\d+\\.\\d+"_s, Frameworks::tr("a release such as \"0.12\""));
    return rule;
}

Release release(JsonReader& in, QLatin1StringView key)
{
    std::string text;
    return in.text(key, text, version_rule()) ? release_from(text).value_or(Release()) : Release();
}

// A release under that key, which may be left out.
std::optional<Release> optional_release(JsonReader& in, QLatin1StringView key)
{
    std::string text;
    return in.optional_text(key, text, version_rule()) ? release_from(text) : std::nullopt;
}

template <typename Value>
void optional_number(JsonReader& in, QLatin1StringView key, Value& into, const NumberRule& rule)
{
    std::optional<double> number;
    if (in.number(key, number, rule) && number) {
        into = static_cast<Value>(*number);
    }
}

void optional_flag(JsonReader& in, QLatin1StringView key, bool& into)
{
    if (in.has(key)) {
        in.flag(key, into);
    }
}

Kernel read_kernel(JsonReader& in)
{
    Kernel kernel;
    std::string format;
    in.text("format"_L1, format);
    const std::optional<Precision> precision = precision_from(format);
    if (!precision) {
        in.reject("format"_L1, Frameworks::tr("a number format such as \"FP16\""));
    }
    kernel.weights = precision.value_or(Precision::Fp16);
    in.text("kernel"_L1, kernel.id);
    if (in.has("rate"_L1)) {
        kernel.rate = word<TensorRate>(
            in, "rate"_L1, {{"fp16"_L1, TensorRate::Half}, {"fp8"_L1, TensorRate::Fp8}, {"int8"_L1, TensorRate::Int8}});
    }
    in.finish();
    return kernel;
}

ServedFormats read_served(JsonReader& in, const std::vector<CardClass>& classes)
{
    ServedFormats card;
    in.text("card_class"_L1, card.card_class);
    if (std::ranges::find(classes, card.card_class, &CardClass::name) == classes.end()) {
        QStringList names;
        std::ranges::transform(classes, std::back_inserter(names),
                               [](const CardClass& each) { return to_qstring(each.name); });
        in.reject("card_class"_L1, Frameworks::tr("one of %1").arg(names.join(", "_L1)),
                  Frameworks::tr(", which card_classes.json does not have"));
    }
    for (JsonReader& kernel : in.objects("weights"_L1, Frameworks::tr("a format of weights"))) {
        card.kernels.push_back(read_kernel(kernel));
    }
    card.kv_cache = formats(in, "kv_cache"_L1);
    in.finish();
    return card;
}

constexpr int many = 1'000'000;

NumberRule gib()
{
    return {.above = 0, .up_to = 1000, .unit = u"GiB"_s, .or_equal = true};
}

SchedulerRules read_scheduler(JsonReader& in)
{
    SchedulerRules rules;
    in.flag("mixed_steps"_L1, rules.mixed_steps);
    in.flag("chunked"_L1, rules.chunked);
    in.whole_number("token_budget"_L1, rules.token_budget, 1, many);
    in.whole_number("max_running"_L1, rules.max_running, 1, many);
    in.whole_number("page_tokens"_L1, rules.page_tokens, 1, many);
    optional_flag(in, "shares_prefixes"_L1, rules.shares_prefixes);
    optional_number(in, "kept_free"_L1, rules.kept_free, {.above = 0, .up_to = 1, .or_equal = true});
    rules.admission = word<Admission>(in, "admission"_L1,
                                      {{"chunk"_L1, Admission::Chunk},
                                       {"prompt"_L1, Admission::Prompt},
                                       {"expected"_L1, Admission::Expected},
                                       {"whole"_L1, Admission::Whole}});
    in.flag("one_step_ahead"_L1, rules.one_step_ahead);
    in.finish();
    return rules;
}

PoolRule read_pool(JsonReader& in)
{
    PoolRule rule;
    rule.fraction.reset(); // the framework's list has it
    optional_flag(in, "share_of_what_is_left"_L1, rule.share_of_what_is_left);
    in.whole_number("page_tokens"_L1, rule.page_tokens, 1, many);
    optional_number(in, "unseen_gib"_L1, rule.unseen_gib, gib());
    optional_number(in, "remainder_gib"_L1, rule.remainder_gib, gib());
    optional_number(in, "link_gib"_L1, rule.link_gib, gib());
    optional_flag(in, "counts_activations"_L1, rule.counts_activations);
    optional_number(in, "logit_rows"_L1, rule.logit_rows, {.above = 0, .up_to = many, .or_equal = true});
    in.finish();
    return rule;
}

// The object under that key, read by `read`.
template <typename Read>
auto part(JsonReader& in, QLatin1StringView key, const QString& what, Read read)
{
    JsonReader inner = in.inner(key, what);
    return read(inner);
}

Generation read_generation(JsonReader& in)
{
    Generation generation;
    in.text("name"_L1, generation.name);
    generation.from = release(in, "from"_L1);
    generation.scheduler = part(in, "scheduler"_L1, Frameworks::tr("a scheduler"), read_scheduler);
    generation.pool = part(in, "memory"_L1, Frameworks::tr("a memory rule"), read_pool);
    optional_flag(in, "one_attention_call"_L1, generation.one_attention_call);
    optional_flag(in, "new_engine"_L1, generation.new_engine);
    in.optional_text("pool"_L1, generation.pool_name);
    in.optional_text("rig"_L1, generation.rig);
    in.text("measured_as"_L1, generation.measured_as);
    in.finish();
    return generation;
}

FractionFrom read_fraction(JsonReader& in)
{
    FractionFrom fraction;
    fraction.from = release(in, "from"_L1);
    in.number("fraction"_L1, fraction.fraction, {.above = 0, .up_to = 1});
    in.finish();
    return fraction;
}

SmallCardRule read_small_card(JsonReader& in)
{
    SmallCardRule rule;
    in.number("below_gib"_L1, rule.below_gib, gib());
    in.whole_number("below_gpus"_L1, rule.below_gpus, 1, many);
    in.whole_number("token_budget"_L1, rule.token_budget, 1, many);
    in.number("largest_graph"_L1, rule.largest_graph, {.above = 0, .up_to = many});
    in.finish();
    return rule;
}

} // namespace

CardClass read_card_class(JsonReader& in)
{
    CardClass family;
    std::string source;
    in.text("id"_L1, family.id);
    in.text("name"_L1, family.name);
    in.text("source"_L1, source);
    return family;
}

RateRule read_rate(JsonReader& in)
{
    RateRule rule;
    in.text("rate"_L1, rule.rate);
    const auto rows = step_rate_rows();
    if (std::ranges::find(rows, rule.rate, &StepRateRow::name) == rows.end()) {
        in.reject("rate"_L1, Frameworks::tr("a rate that the model has"));
    }
    rule.factors = in.texts("factors"_L1, false);
    if (in.has("divisors"_L1)) {
        rule.divisors = in.texts("divisors"_L1, false);
    }
    return rule;
}

Stack read_framework(JsonReader& in, const std::vector<CardClass>& classes)
{
    Stack stack;
    std::string source;
    in.text("name"_L1, stack.name);
    stack.spellings = in.texts("spellings"_L1, true);
    in.whole_number("least_prompt"_L1, stack.least_prompt, 0, 1);
    in.flag("checks_context"_L1, stack.checks_context);
    in.flag("serves_in_flight"_L1, stack.serves_in_flight);
    in.flag("splits_by_layer"_L1, stack.splits_by_layer);
    stack.same_tokens_before = optional_release(in, "same_tokens_before"_L1);
    in.text("head_kernel"_L1, stack.head_kernel);
    for (JsonReader& generation : in.objects("generations"_L1, Frameworks::tr("a generation of releases"))) {
        stack.ladder.push_back(read_generation(generation));
    }
    if (!std::ranges::is_sorted(stack.ladder, {}, &Generation::from)) {
        in.reject("generations"_L1, Frameworks::tr("in the order of the releases, oldest first"));
    }
    if (in.has("fractions"_L1)) {
        for (JsonReader& fraction : in.objects("fractions"_L1, Frameworks::tr("a share of the memory"))) {
            stack.fractions.push_back(read_fraction(fraction));
        }
    }
    if (in.has("small_card"_L1)) {
        stack.small_card = part(in, "small_card"_L1, Frameworks::tr("a rule for small cards"), read_small_card);
    }
    for (JsonReader& served : in.objects("serves"_L1, Frameworks::tr("a family of cards"))) {
        stack.serves.push_back(read_served(served, classes));
    }
    in.text("source"_L1, source);
    return stack;
}

} // namespace tiebreak
