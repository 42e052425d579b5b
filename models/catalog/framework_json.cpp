// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/framework_json.h"

#include "models/catalog/qt_text.h"

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
using Words = std::initializer_list<std::pair<QLatin1StringView, Value>>;

template <typename Value>
Value word(JsonReader& in, QLatin1StringView key, const Words<Value>& words)
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

std::vector<Release> releases(JsonReader& in, QLatin1StringView key)
{
    return values_of(in, key, true, Frameworks::tr("a list of releases such as \"0.12\""), release_from);
}

std::vector<ReleaseStep> steps(JsonReader& in, QLatin1StringView key)
{
    return values_of(in, key, true, Frameworks::tr("a list of releases such as \"0.12\""), [](const std::string& text) {
        const std::optional<Release> release = release_from(text);
        return release ? std::optional(ReleaseStep{*release, text, 1}) : std::nullopt;
    });
}

// A release under that key, which may be left out.
std::optional<Release> optional_release(JsonReader& in, QLatin1StringView key)
{
    static const TextRule version = TextRule::matching(u"\\d+\\.\\d+"_s, Frameworks::tr("a release such as \"0.12\""));
    std::string text;
    return in.optional_text(key, text, version) ? release_from(text) : std::nullopt;
}

CardRates read_served(JsonReader& in, const std::vector<CardClass>& classes)
{
    CardRates card;
    in.text("card_class"_L1, card.card_class);
    if (std::ranges::find(classes, card.card_class, &CardClass::name) == classes.end()) {
        QStringList names;
        std::ranges::transform(classes, std::back_inserter(names),
                               [](const CardClass& each) { return to_qstring(each.name); });
        in.reject("card_class"_L1, Frameworks::tr("one of %1").arg(names.join(", "_L1)),
                  Frameworks::tr(", which card_classes.json does not have"));
    }
    for (const Precision weights : formats(in, "weights"_L1)) {
        card.gemm.push_back({.weights = weights});
    }
    card.kv_cache = formats(in, "kv_cache"_L1);
    in.finish();
    return card;
}

ReleaseEra read_era(JsonReader& in)
{
    ReleaseEra era;
    in.text("key"_L1, era.key);
    era.before = optional_release(in, "before"_L1).value_or(Release());
    in.finish();
    return era;
}

ResidualGroup read_group(JsonReader& in)
{
    ResidualGroup group;
    in.text("name"_L1, group.name);
    group.work = word<WorkKind>(in, "work"_L1,
                                {{"static"_L1, WorkKind::Static},
                                 {"in-flight"_L1, WorkKind::InFlight},
                                 {"first-token"_L1, WorkKind::FirstToken}});
    group.several_gpus = word<bool>(in, "gpus"_L1, {{"one"_L1, false}, {"several"_L1, true}});
    in.flag("one_sequence"_L1, group.one_sequence);
    group.judged = word<Judged>(
        in, "judged"_L1,
        {{"unseen"_L1, Judged::Unseen}, {"models-both-sides"_L1, Judged::ModelsBothSides}, {"seen"_L1, Judged::Seen}});
    in.finish();
    return group;
}

} // namespace

CardClass read_card_class(JsonReader& in)
{
    CardClass family;
    std::string source;
    in.text("id"_L1, family.id);
    in.text("name"_L1, family.name);
    in.number("reference_w"_L1, family.reference_w, {.above = 0, .up_to = 10000, .unit = u"W"_s});
    in.text("table_gpu"_L1, family.table_gpu);
    in.text("source"_L1, source);
    return family;
}

Stack read_framework(JsonReader& in, const std::vector<CardClass>& classes)
{
    Stack stack;
    std::string source;
    in.text("id"_L1, stack.id);
    in.text("name"_L1, stack.name);
    stack.spellings = in.texts("spellings"_L1, true);
    in.whole_number("least_prompt"_L1, stack.least_prompt, 0, 1);
    stack.ladder = releases(in, "releases"_L1);
    if (!std::ranges::is_sorted(stack.ladder)) {
        in.reject("releases"_L1, Frameworks::tr("in the order of the releases, oldest first"));
    }
    const std::vector<ReleaseStep> fitted = steps(in, "fitted_steps"_L1);
    stack.nvlink_steps = stack.pcie_steps = fitted;
    if (in.has("attention_eras"_L1)) {
        for (JsonReader& era : in.objects("attention_eras"_L1, Frameworks::tr("an era"))) {
            stack.attention_eras.push_back(read_era(era));
        }
    }
    stack.same_tokens_before = optional_release(in, "same_tokens_before"_L1);
    for (JsonReader& served : in.objects("serves"_L1, Frameworks::tr("a family of cards"))) {
        stack.cards.push_back(read_served(served, classes));
        stack.cards.back().release_steps = fitted;
    }
    for (JsonReader& group : in.objects("groups"_L1, Frameworks::tr("a group of measurements"))) {
        stack.groups.push_back(read_group(group));
    }
    in.text("source"_L1, source);
    return stack;
}

} // namespace tiebreak
