// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/energy_outputs.h"

#include "models/engine/costs/economics.h"
#include "models/wording/outputs/formula_parts.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/wording.h"

#include <array>

namespace tiebreak {

namespace {

double drawOf(const OutputOf& of) // W of one card
{
    return of.gpu().tdp_w * of.scenario().power.draw_fraction;
}

QString watts(double watt)
{
    return Outputs::tr("%1 W").arg(number(watt));
}

QString drawText(const OutputOf& of)
{
    return Outputs::tr("%1 W").arg(number(drawOf(of), 5));
}

QString tariff(const OutputOf& of)
{
    return Outputs::tr("%1/kWh").arg(exactMoney(of.scenario().power.usd_per_kwh));
}

QString drawHow(const OutputOf& of)
{
    return Outputs::tr("TDP %1 W × %2 typical draw = %3, one card")
        .arg(exact(of.gpu().tdp_w), percent(of.scenario().power.draw_fraction, 4), drawText(of));
}

QString electricityHow(const OutputOf& of)
{
    return Outputs::tr("1 M tokens × %1 J × PUE %2 × %3 ÷ 3.6 M J/kWh = %4")
        .arg(exact(of.result().joules_per_token.value_or(0)), exact(of.scenario().power.pue), tariff(of),
             costPerMillion(*of.result().power_usd_per_million_tokens));
}

std::optional<double> shareOfRent(const OutputOf& of)
{
    const auto& power = of.result().power_usd_per_million_tokens;
    const auto& cost = of.result().usd_per_million_tokens.value;
    return power && cost && *cost > 0 ? std::optional(*power / *cost) : std::nullopt;
}

QString shareText(double share)
{
    return percent(share);
}

QString shareHow(const OutputOf& of)
{
    return Outputs::tr("%1 of electricity ÷ %2 of rent per million tokens = %3")
        .arg(costPerMillion(*of.result().power_usd_per_million_tokens),
             costPerMillion(*of.result().usd_per_million_tokens.value, 4), shareText(*shareOfRent(of)));
}

std::optional<double> fleetPower(const OutputOf& of)
{
    const auto& hours = of.result().paid_gpu_hours;
    return hours ? std::optional(power_usd(of.gpu(), of.scenario().power, *hours)) : std::nullopt;
}

QString fleetPowerHow(const OutputOf& of)
{
    return Outputs::tr("%1 × %2 × PUE %3 × %4 = %5, if all draw that in all paid hours")
        .arg(paidHoursText(of), drawText(of), exact(of.scenario().power.pue), tariff(of), moneyText(*fleetPower(of)));
}

QString rentText(double usd)
{
    return money(usd, 1);
}

QString rentHow(const OutputOf& of)
{
    return Outputs::tr("%1/h × 1,000,000 J ÷ (TDP %2 W × 3,600 s) = %3, as the article counts it")
        .arg(exactMoney(of.contender().usd_per_gpu_hour), exact(of.gpu().tdp_w),
             rentText(of.result().rent_usd_per_megajoule));
}

constexpr std::array energy_rows{
    Output{.key = "typical_draw_w",
           .subject = Subject::Energy,
           .in_json = false,
           .label = QT_TRANSLATE_NOOP("Outputs", "Typical draw"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Power of one card at work"),
           .value = [](const OutputOf& of) -> std::optional<double> { return drawOf(of); },
           .text = &watts,
           .how = &drawHow},
    Output{.key = "power_usd_per_million_tokens",
           .subject = Subject::Energy,
           .label = QT_TRANSLATE_NOOP("Outputs", "Power per M"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Electricity for a million generated tokens, with what the building "
                                                "adds (PUE)"),
           .value = &valueAt<&ContenderAnalysis::power_usd_per_million_tokens>,
           .text = [](double usd) { return costPerMillion(usd); },
           .how = &electricityHow},
    Output{.key = "power_share_of_rent",
           .subject = Subject::Energy,
           .in_json = false,
           .label = QT_TRANSLATE_NOOP("Outputs", "of the rent"),
           .help = QT_TRANSLATE_NOOP("Outputs", "That electricity over the rent for the same tokens"),
           .value = &shareOfRent,
           .text = &shareText,
           .how = &shareHow},
    Output{.key = "power_usd_per_month",
           .subject = Subject::Energy,
           .in_json = false,
           .label = QT_TRANSLATE_NOOP("Outputs", "Power a month"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Electricity of the fleet for the scenario's load"),
           .value = &fleetPower,
           .text = &moneyText,
           .how = &fleetPowerHow},
    Output{.key = "rent_usd_per_megajoule",
           .subject = Subject::Energy,
           .label = QT_TRANSLATE_NOOP("Outputs", "Rent per MJ"),
           .help = QT_TRANSLATE_NOOP("Outputs", "Rent for a million joules at the TDP"),
           .value = &valueAt<&ContenderAnalysis::rent_usd_per_megajoule>,
           .text = &rentText,
           .how = &rentHow},
};

} // namespace

std::span<const Output> energyOutputs()
{
    return energy_rows;
}

QString tokenFromDraw(const OutputOf& of)
{
    return Outputs::tr("%1 × %2 ÷ %3 = %4 J per token, for the cards alone")
        .arg(gpus(of.contender().tensor_parallel), drawText(of), rate(of.result().throughput_tok_s.value.value_or(0)),
             number(*of.result().joules_per_token));
}

QString imageFromDraw(const OutputOf& of)
{
    const Images& images = of.result().images;
    return Outputs::tr("%1 × 60 s ÷ %2 images a minute = %3 J per image, for the card alone")
        .arg(drawText(of), exact(images.images_per_minute.value_or(0)), number(*images.joules_per_image, 4));
}

} // namespace tiebreak
