// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/input_wording.h"

#include "models/catalog/field_texts.h"
#include "models/engine/costs/api.h"
#include "models/engine/inputs/differences.h"
#include "models/wording/charts/price_wording.h"
#include "models/wording/economy_wording.h"
#include "models/wording/numbers/slider_scale.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct InputWording {
    Q_DECLARE_TR_FUNCTIONS(InputWording)
};

QString numberText(const Field& field, double value)
{
    const auto unit = unit_of(field);
    if (field.kind == FieldKind::Money) {
        return exactMoney(value) + QString(unit).remove(QLatin1Char('$'));
    }
    const QString text = SliderScale(field).text(value);
    return unit.isEmpty() || text.endsWith(unit) ? text : QString(text + QLatin1Char(' ') + unit);
}

// "newest (1.x)": the releases that it stands for.
QString newestRelease(const Stack& stack)
{
    return stack.ladder.size() == 1
               ? InputWording::tr("any release")
               : InputWording::tr("newest (%1)").arg(QString::fromStdString(stack.ladder.back().name));
}

} // namespace

QStringList replacedInputs(const Scenario& scenario, const Catalogue& catalogue, qsizetype most)
{
    QStringList texts;
    for (const FieldRef ref : differing_fields(scenario, default_scenario(catalogue))) {
        if (ref.contender < scenario.contenders.size()) {
            texts << InputWording::tr("%1 %2", "input and its value")
                         .arg(label_of(*ref.field), inputText(ref, scenario, catalogue));
        }
    }
    texts.removeDuplicates();
    if (const qsizetype more = texts.size() - most; more > 0) {
        texts = texts.first(most) << InputWording::tr("%n more", nullptr, static_cast<int>(more));
    }
    return texts;
}

QString choiceOf(const Field& field, const std::string& choice, const Scenario& scenario, const Catalogue& catalogue)
{
    if (field.key == "evidence") {
        return evidenceText(scenario.evidence);
    }
    if (field.takes_releases && choice == newest_release) {
        const Stack* const stack = catalogue.calibration.stack(scenario.server.framework);
        return stack != nullptr ? newestRelease(*stack) : choiceText(field, choice);
    }
    if (const Trace* const trace = field.key == "trace" ? catalogue.trace(choice) : nullptr) {
        return QString::fromStdString(trace->label);
    }
    const PriceQuote* const quote = field.key == "price_source" ? catalogue.price(choice) : nullptr;
    return quote != nullptr ? offerName(*quote) : choiceText(field, choice);
}

QString whyIgnored(const Field& field, Evidence evidence, const Api& api)
{
    if (!is_ignored(field, evidence)) {
        return {};
    }
    if (any_of(field.moves, Moves::Api) && charges_prompts(api)) {
        return InputWording::tr("Here it moves the memory and the API's bill only: the article's figures do not depend "
                                "on it. Choose the evidence Model to see what it does to the rates.");
    }
    return any_of(field.moves, Moves::Memory)
               ? InputWording::tr(
                     "Here it moves the memory only: the article's figures do not depend on it. Choose the "
                     "evidence Model to see what it does to the rates.")
               : InputWording::tr("Here it moves nothing: the article's figures do not depend on it. Choose the "
                                  "evidence Model to see what it does to the rates.");
}

QString inputText(FieldRef ref, const Scenario& scenario, const Catalogue& catalogue)
{
    const FieldValue value = get_field(scenario, ref);
    if (const auto* const number = std::get_if<double>(&value)) {
        return numberText(*ref.field, *number);
    }
    const auto* const choice = std::get_if<std::string>(&value);
    return choice != nullptr ? choiceOf(*ref.field, *choice, scenario, catalogue) : InputWording::tr("none");
}

} // namespace tiebreak
