// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/token_outputs.h"

#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/wording.h"

#include <array>

namespace tiebreak {

namespace {

QString inputCostHow(const OutputOf& of)
{
    const Request& request = of.scenario().request;
    return Outputs::tr(
               "%1 per million generated tokens × %2 of the GPU time for prompts (by the model) × %3 ÷ %4 tokens "
               "= %5 per million prompt tokens")
        .arg(costText(of), percent(*of.result().prompt_time_share, formula_digits), number(request.output_tokens),
             number(request.prompt_tokens), costPerMillion(of.result().token_costs->input, formula_digits));
}

QString outputCostHow(const OutputOf& of)
{
    return Outputs::tr("%1 per million generated tokens × %2 of the GPU time for generating (by the model) = %3")
        .arg(costText(of), percent(1 - *of.result().prompt_time_share, formula_digits),
             costPerMillion(of.result().token_costs->output, formula_digits));
}

QString blendedCostHow(const OutputOf& of)
{
    const Request& request = of.scenario().request;
    return Outputs::tr("%1 per million generated tokens × %2 ÷ (%2 + %3) tokens = %4 per million of all tokens")
        .arg(costText(of), number(request.output_tokens), number(request.prompt_tokens),
             costPerMillion(of.result().token_costs->blended, formula_digits));
}

QString whyNoTokenCosts(const OutputOf& of)
{
    if (of.result().gap != Gap::None) {
        return whyNoThroughput(of);
    }
    return of.scenario().evidence == Evidence::Article
               ? Outputs::tr("The article does not say with which prompts its rates were measured, so that their cost "
                             "cannot be told apart. Choose the evidence Model.")
               : Outputs::tr("The model cannot serve this workload, so that the time of its prompts is not known.");
}

template <auto member>
std::optional<double> tokenCost(const OutputOf& of)
{
    const auto& costs = of.result().token_costs;
    return costs ? std::optional((*costs).*member) : std::nullopt;
}

QString costOfAMillion(double usd)
{
    return costPerMillion(usd);
}

constexpr std::array token_rows{
    Output{.key = "usd_per_million_input_tokens",
           .subject = Subject::Cost,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Input per M"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent for a million prompt tokens: their share of the GPU time"),
           .value = &tokenCost<&TokenCosts::input>,
           .text = &costOfAMillion,
           .how = &inputCostHow,
           .why = &whyNoTokenCosts},
    Output{.key = "usd_per_million_output_tokens",
           .subject = Subject::Cost,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Output per M"),
           .help =
               QT_TRANSLATE_NOOP("Outputs", "Rent for a million generated tokens without the time of their prompts"),
           .value = &tokenCost<&TokenCosts::output>,
           .text = &costOfAMillion,
           .how = &outputCostHow,
           .why = &whyNoTokenCosts},
    Output{.key = "usd_per_million_blended_tokens",
           .subject = Subject::Cost,
           .in_results = true,
           .label = QT_TRANSLATE_NOOP("Outputs", "Blended per M"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent for a million tokens, prompts and generated ones alike"),
           .value = &tokenCost<&TokenCosts::blended>,
           .text = &costOfAMillion,
           .how = &blendedCostHow,
           .why = &whyNoTokenCosts},
};

} // namespace

std::span<const Output> tokenOutputs()
{
    return token_rows;
}

} // namespace tiebreak
