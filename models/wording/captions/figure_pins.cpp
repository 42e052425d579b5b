// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/captions/figure_pins.h"

#include "models/catalog/field_texts.h"
#include "models/engine/inputs/differences.h"
#include "models/wording/captions/figure_inputs.h"
#include "models/wording/economy_wording.h"
#include "models/wording/input_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <functional>

namespace tiebreak {

namespace {

struct PinCaption {
    Q_DECLARE_TR_FUNCTIONS(FigurePin)
};

// Whether an input moves the figure's curves: all but fleets have the batch on their axis, and loads are played.
bool bears(const FigureInputs& inputs, const Field& field)
{
    if (inputs.played()) {
        return any_of(field.moves, Moves::Load);
    }
    return field.key == "batch" ? inputs.load() : any_of(field.moves, inputs.leans_on);
}

// An input of the scenario: "batch 4", "50 % utilization".
QString scenarioText(FieldRef ref, const Scenario& scenario, const Catalogue& catalogue)
{
    const QString value = inputText(ref, scenario, catalogue);
    const std::string_view key = ref.field->key;
    if (key == "model" || key == "framework") {
        return value;
    }
    if (key == "evidence") {
        return scenario.evidence == Evidence::Article ? PinCaption::tr("article figures")
               : scenario.evidence == Evidence::Model ? PinCaption::tr("calibrated model")
                                                      : PinCaption::tr("measurements");
    }
    if (key == "batching") {
        return PinCaption::tr("%1 batching").arg(value);
    }
    if (key == "batch") {
        return batch(scenario.server.batch);
    }
    if (key == "utilization") {
        return PinCaption::tr("%1 utilization").arg(value);
    }
    if (key == "prompt_tokens") {
        return PinCaption::tr("%1 prompt tokens").arg(number(scenario.request.prompt_tokens));
    }
    if (key == "output_tokens") {
        return PinCaption::tr("%1 output tokens").arg(number(scenario.request.output_tokens));
    }
    if (key == "tokens_per_month") {
        return PinCaption::tr("%1 tokens a month").arg(tokens(scenario.bill.tokens_per_month));
    }
    return PinCaption::tr("%1 %2").arg(label_of(*ref.field), value); // "Peak factor 2 x"
}

// An input of a contender: "L40S $0.71", "L40S FP8".
QString contenderText(FieldRef ref, const Analysis& analysis, const Catalogue& catalogue)
{
    const Contender& contender = analysis.contenders[ref.contender].contender;
    const QString name = contenderNames(analysis).at(static_cast<qsizetype>(ref.contender));
    const auto with = [&name](const QString& trait) { // which may tell the contenders apart already
        return name.contains(trait) ? name : PinCaption::tr("%1 %2").arg(name, trait);
    };
    const std::string_view key = ref.field->key;
    if (key == "usd_per_gpu_hour") {
        return PinCaption::tr("%1 %2").arg(name, exactMoney(contender.usd_per_gpu_hour));
    }
    if (key == "purchase_usd") {
        return contender.purchase_usd ? PinCaption::tr("%1 %2 to buy").arg(name, exactMoney(*contender.purchase_usd))
                                      : PinCaption::tr("%1 rented only").arg(name);
    }
    if (key == "weight_precision") {
        return with(precisionText(contender.weight_precision));
    }
    if (key == "kv_precision") {
        return with(PinCaption::tr("%1 KV").arg(precisionText(contender.kv_precision)));
    }
    if (key == "tensor_parallel") {
        return with(PinCaption::tr("×%1").arg(contender.tensor_parallel));
    }
    const QString sign = contender.throughput_gain > 0 ? QStringLiteral("+") : QString();
    return PinCaption::tr("%1 %2%3 rate").arg(name, sign, inputText(ref, analysis.scenario, catalogue));
}

// Of the inputs that count. Where the cards themselves differ, they stand for all of their inputs.
QStringList differences(const Analysis& pinned, const Scenario& now, const Catalogue& catalogue,
                        const std::function<bool(const Field&)>& counts)
{
    const std::vector<FieldRef> fields = differing_fields(pinned.scenario, now);
    const auto is_gpu = [](FieldRef ref) { return ref.field->key == "gpu"; };
    const bool has_other_cards = std::ranges::any_of(fields, is_gpu);
    QStringList texts;
    if (has_other_cards) {
        texts << PinCaption::tr("cards %1").arg(listed(contenderNames(pinned)));
    }
    for (const FieldRef ref : fields) {
        if (!counts(*ref.field)) {
            continue;
        }
        if (!is_contender_field(*ref.field)) {
            texts << scenarioText(ref, pinned.scenario, catalogue);
        } else if (!has_other_cards) {
            texts << contenderText(ref, pinned, catalogue);
        }
    }
    texts.removeDuplicates();
    return texts;
}

constexpr qsizetype most_differences = 3;

QString firstDifferences(const QStringList& texts)
{
    return texts.first(std::min(texts.size(), most_differences)).join(PinCaption::tr(", "));
}

} // namespace

QString pinNameOf(const Session& session)
{
    const Scenario& scenario = session.scenario();
    if (!session.pins().empty()) {
        // What only the views need is no part of what a pin holds.
        const auto counts = [](const Field& field) {
            return field.moves != Moves::Nothing && field.moves != Moves::Views;
        };
        const QStringList texts =
            differences(session.analysis(), session.pins().front().scenario, session.catalogue(), counts);
        if (!texts.isEmpty()) {
            return firstDifferences(texts);
        }
    }
    return PinCaption::tr("%1, %2").arg(listed(contenderNames(session.analysis())),
                                        loadPhrase(scenario, session.catalogue()));
}

QString figurePin(const Session& session, std::size_t pin, FigureInputsOf inputs_of)
{
    const QString pin_name = QString::fromStdString(session.pins()[pin].name);
    const std::array inputs{inputs_of(session.pinAnalysis(pin).scenario), inputs_of(session.scenario())};
    QStringList texts =
        differences(session.pinAnalysis(pin), session.scenario(), session.catalogue(), [&inputs](const Field& field) {
            return std::ranges::any_of(inputs, [&field](const FigureInputs& each) { return bears(each, field); });
        });
    texts.removeIf([&pin_name](const QString& text) { return pin_name.contains(text); }); // the name tells it
    if (texts.isEmpty()) {
        return pin_name;
    }
    const qsizetype more = texts.size() - most_differences;
    return more > 0
               ? PinCaption::tr("%1 (%2 and %3 more)").arg(pin_name, firstDifferences(texts), QString::number(more))
               : PinCaption::tr("%1 (%2)").arg(pin_name, firstDifferences(texts));
}

} // namespace tiebreak
