// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/palette/typed_edits.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/problem_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/input_wording.h"
#include "models/wording/numbers/number_input.h"
#include "models/wording/numbers/slider_scale.h"
#include "models/wording/palette/palette_search.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace tiebreak {

namespace {

struct PaletteEdits {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

// What was typed, cut into the name of an input and a value, each of which may be wrong.
struct Cut {
    QString name;
    QString value;
};

struct Candidate {
    std::tuple<int, qsizetype> rank; // the least first
    TypedEdit edit;
    bool awaits_number = false;
};

std::vector<FieldRef> inputsOf(const Scenario& scenario)
{
    std::vector<FieldRef> inputs;
    for (const Field& field : scenario_fields()) {
        inputs.push_back({&field, 0});
    }
    for (std::size_t i = 0; i < scenario.contenders.size(); ++i) {
        for (const Field& field : contender_fields()) {
            inputs.push_back({&field, i});
        }
    }
    return inputs;
}

QString plain(const QString& text)
{
    return wordsOf(text).join(QString());
}

bool beginsWithNumber(const QString& text)
{
    return !text.isEmpty() && (text.front().isDigit() || QStringLiteral("$€+-.").contains(text.front()));
}

// "batch 32" and "32 batch"; behind a colon there is the value, even if there is none.
std::vector<Cut> cutsOf(const QString& typed)
{
    if (const qsizetype colon = typed.lastIndexOf(u':'); colon > 0) {
        return {{typed.left(colon), typed.mid(colon + 1).trimmed()}};
    }
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    std::vector<Cut> cuts;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString before = words.first(i).join(u' ');
        const QString behind = words.sliced(i).join(u' ');
        cuts.push_back({before, behind});
        if (beginsWithNumber(before)) {
            cuts.push_back({behind, before});
        }
    }
    return cuts;
}

// As the boxes of inputs read it, but also beyond their ranges.
std::optional<double> numberTyped(const Field& field, const QString& text)
{
    return numberIn(text, SliderScale(field).range(), text_locale());
}

// All choices for no value; else those that have its words, the one that is meant alone if it is written out.
std::vector<FieldValue> choicesTyped(FieldRef ref, const QString& text, const Scenario& scenario,
                                     const Catalogue& catalogue)
{
    const Field& field = *ref.field;
    const QStringList wanted = wordsOf(text);
    std::vector<std::pair<int, std::string>> fitting;
    for (const std::string& choice : field.choices(catalogue, scenario)) {
        const QString name = to_qstring(choice);
        if (!wanted.isEmpty() && plain(name) == plain(text)) {
            return {choice};
        }
        const QStringList words = wordsOf(name + u' ' + choiceOf(field, choice, scenario, catalogue));
        if (const auto fit = fitOf(wanted, words)) {
            fitting.emplace_back(-*fit, choice);
        }
    }
    std::ranges::stable_sort(fitting, {}, &std::pair<int, std::string>::first);
    std::vector<FieldValue> values;
    for (const auto& [fit, choice] : fitting) {
        values.emplace_back(choice);
    }
    return values;
}

std::vector<FieldValue> valuesTyped(FieldRef ref, const QString& text, const Scenario& scenario,
                                    const Catalogue& catalogue)
{
    const Field& field = *ref.field;
    std::vector<FieldValue> values;
    const bool is_none = text.compare(PaletteEdits::tr("none"), Qt::CaseInsensitive) == 0 ||
                         text.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
    if (field.may_be_empty && is_none) {
        values.emplace_back();
    } else if (field.kind == FieldKind::Choice) {
        values = choicesTyped(ref, text, scenario, catalogue);
    } else if (const auto number = numberTyped(field, text)) {
        values.emplace_back(*number);
    }
    return values;
}

QString cardOf(std::size_t contender, const Scenario& scenario)
{
    return to_qstring(scenario.contenders[contender].gpu);
}

QString shortCardOf(std::size_t contender, const Scenario& scenario, const Catalogue& catalogue)
{
    const Gpu* const gpu = catalogue.gpu(scenario.contenders[contender].gpu);
    return gpu != nullptr ? to_qstring(gpu->short_name) : cardOf(contender, scenario);
}

// How well the words name the input, more for few words that are not said; empty: they do not. Those of a contender
// name its card, and of what they do not name besides, only the price is meant when a number follows.
std::optional<std::tuple<int, qsizetype>> rankOf(const QStringList& name, FieldRef ref, bool has_choices,
                                                 const Scenario& scenario, const Catalogue& catalogue)
{
    const Field& field = *ref.field;
    const QStringList own = wordsOf(label_of(field)) + wordsOf(to_qstring(std::string(field.key)));
    QStringList all = own;
    int unsaid = 0;
    if (is_contender_field(field)) {
        const QStringList card =
            wordsOf(shortCardOf(ref.contender, scenario, catalogue) + u' ' + cardOf(ref.contender, scenario));
        const auto names = [&name](const QStringList& words) {
            return std::ranges::any_of(name,
                                       [&words](const QString& word) { return fitOf({word}, words).has_value(); });
        };
        if (!names(card) || (!names(own) && !has_choices && field.key != "usd_per_gpu_hour")) {
            return std::nullopt;
        }
        unsaid = names(own) ? 0 : 1;
        all += card;
    }
    const std::optional<int> fit = fitOf(name, all);
    if (!fit) {
        return std::nullopt;
    }
    return std::tuple(-*fit + unsaid, wordsOf(label_of(field)).size());
}

QString valueId(const FieldValue& value)
{
    if (const auto* const number = std::get_if<double>(&value)) {
        constexpr int all_digits = 17;
        return QString::number(*number, 'g', all_digits);
    }
    const auto* const text = std::get_if<std::string>(&value);
    return text != nullptr ? to_qstring(*text) : QString();
}

QString textOfNumber(const Field& field, double value)
{
    return SliderScale(field).spoken(value);
}

QString rangeOf(const Field& field)
{
    const QString range = PaletteEdits::tr("Between %1 and %2")
                              .arg(textOfNumber(field, field.minimum), textOfNumber(field, field.maximum));
    return field.may_be_empty ? PaletteEdits::tr("%1, or none").arg(range) : range;
}

bool isInRange(const Field& field, const FieldValue& value)
{
    const auto* const number = std::get_if<double>(&value);
    return number == nullptr || (*number >= field.minimum && *number <= field.maximum);
}

// Of an input that only a load of users, requests or a trace asks for, beside a batch.
QString whyIdle(const Field& field, const Scenario& scenario, const Catalogue& catalogue)
{
    const QString ignored = whyIgnored(field, scenario.evidence, scenario.api);
    if (!ignored.isEmpty()) {
        return ignored;
    }
    if (field.moves != Moves::Load || is_asked_by(field, scenario.load.kind)) {
        return {};
    }
    const FieldRef load = find_field("load");
    QStringList kinds;
    for (const std::string& kind : load.field->choices(catalogue, scenario)) {
        Scenario other = scenario;
        load.field->set(other, 0, kind);
        if (is_asked_by(field, other.load.kind)) {
            kinds << choiceOf(*load.field, kind, scenario, catalogue);
        }
    }
    return PaletteEdits::tr("Counts only where the load is %1").arg(kinds.join(PaletteEdits::tr(" or ")));
}

PaletteEntry entryOf(const TypedEdit& edit, const Scenario& scenario, const Catalogue& catalogue,
                     const RefusalOf& refusal_of)
{
    const Field& field = *edit.ref.field;
    PaletteEntry entry{PaletteKind::Edit, inputId(edit.ref, scenario) + u'=' + valueId(edit.value), {}, {}, {}, {}, {}};
    const Problem refused = refusal_of(edit.ref, edit.value);
    Scenario next = scenario;
    const bool is_taken = set_field(next, catalogue, edit.ref, edit.value).empty();
    const QString before = inputText(edit.ref, scenario, catalogue);
    QString after;
    if (is_taken) {
        after = inputText(edit.ref, next, catalogue);
    } else if (const auto* const number = std::get_if<double>(&edit.value)) {
        after = textOfNumber(field, *number);
    } else {
        after = valueId(edit.value);
    }
    const QString name = inputName(edit.ref, scenario, catalogue);
    entry.title = before == after
                      ? PaletteEdits::tr("%1 is %2 now").arg(name, after)
                      : PaletteEdits::tr("%1: %2 → %3", "input, value before, value after").arg(name, before, after);
    entry.refusal = refused.empty() ? QString() : isInRange(field, edit.value) ? text_of(refused) : rangeOf(field);
    entry.detail = whyIdle(field, scenario, catalogue);
    return entry;
}

// An input that waits for its number.
PaletteEntry awaiting(FieldRef ref, const Scenario& scenario, const Catalogue& catalogue)
{
    PaletteEntry entry{PaletteKind::Edit,
                       inputId(ref, scenario),
                       inputName(ref, scenario, catalogue),
                       {},
                       inputText(ref, scenario, catalogue),
                       {},
                       {}};
    entry.refusal = PaletteEdits::tr("Type a value: %1").arg(rangeOf(*ref.field));
    return entry;
}

} // namespace

QString inputName(FieldRef ref, const Scenario& scenario, const Catalogue& catalogue)
{
    const QString label = label_of(*ref.field);
    return is_contender_field(*ref.field) ? PaletteEdits::tr("%1: %2", "contender, input")
                                                .arg(shortCardOf(ref.contender, scenario, catalogue), label)
                                          : label;
}

QString inputId(FieldRef ref, const Scenario& scenario)
{
    const QString key = to_qstring(std::string(ref.field->key));
    if (!is_contender_field(*ref.field)) {
        return key;
    }
    const std::string& card = scenario.contenders[ref.contender].gpu;
    const auto end = scenario.contenders.begin() + static_cast<std::ptrdiff_t>(ref.contender);
    const auto same = std::ranges::count(scenario.contenders.begin(), end, card, &Contender::gpu);
    const QString which = same == 0 ? QString() : QString(u'#' + QString::number(same + 1));
    return to_qstring(card) + which + u'/' + key;
}

std::optional<TypedEdit> editOf(const QString& id, const Scenario& scenario)
{
    const QString input = id.section(u'=', 0, 0);
    const QString value = id.section(u'=', 1);
    const auto inputs = inputsOf(scenario);
    const auto ref = std::ranges::find_if(inputs, [&](FieldRef each) { return inputId(each, scenario) == input; });
    if (ref == inputs.end() || !id.contains(u'=')) {
        return std::nullopt;
    }
    if (value.isEmpty()) {
        return TypedEdit{*ref, {}};
    }
    if (ref->field->kind == FieldKind::Choice) {
        return TypedEdit{*ref, value.toStdString()};
    }
    bool is_number = false;
    const double number = value.toDouble(&is_number);
    return is_number ? std::optional(TypedEdit{*ref, number}) : std::nullopt;
}

std::optional<PaletteEntry> editEntry(const QString& id, const Scenario& scenario, const Catalogue& catalogue,
                                      const RefusalOf& refusal_of)
{
    const auto edit = editOf(id, scenario);
    return edit ? std::optional(entryOf(*edit, scenario, catalogue, refusal_of)) : std::nullopt;
}

std::vector<PaletteEntry> typedEdits(const QString& typed, const Scenario& scenario, const Catalogue& catalogue,
                                     const RefusalOf& refusal_of, std::size_t most)
{
    std::vector<Candidate> candidates;
    for (const Cut& cut : cutsOf(typed)) {
        const QStringList name = wordsOf(cut.name);
        if (name.isEmpty()) {
            continue;
        }
        for (const FieldRef ref : inputsOf(scenario)) {
            const auto rank = rankOf(name, ref, ref.field->kind == FieldKind::Choice, scenario, catalogue);
            if (!rank) {
                continue;
            }
            if (cut.value.isEmpty() && ref.field->kind != FieldKind::Choice) {
                candidates.push_back({*rank, {ref, {}}, true});
                continue;
            }
            for (const FieldValue& value : valuesTyped(ref, cut.value, scenario, catalogue)) {
                candidates.push_back({*rank, {ref, value}});
            }
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::rank);
    std::vector<PaletteEntry> edits;
    for (const Candidate& candidate : candidates) { // of models there may be a hundred
        if (edits.size() == most) {
            break;
        }
        PaletteEntry entry = candidate.awaits_number ? awaiting(candidate.edit.ref, scenario, catalogue)
                                                     : entryOf(candidate.edit, scenario, catalogue, refusal_of);
        if (std::ranges::find(edits, entry.id, &PaletteEntry::id) == edits.end()) {
            edits.push_back(std::move(entry));
        }
    }
    return edits;
}

} // namespace tiebreak
