// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/use_facts.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

double UseCalibration::value(std::string_view key) const
{
    const std::optional<std::size_t> index = constants.index_of(key);
    return index ? constants.value(*index) : 1;
}

UseBandChoice UseCalibration::band(UseKind kind, std::string_view card, std::string_view of) const
{
    // For what was not seen, in quadrature. Assumptions: too few sources to fit them.
    constexpr double unseen_card = 0.12;
    constexpr double unseen_work = 0.2;
    const auto find = [&](std::string_view of_card, std::string_view of_work) {
        const auto found = std::ranges::find_if(bands, [&](const UseBand& band) {
            return band.kind == kind && band.card == of_card && band.of == of_work;
        });
        return found == bands.end() ? nullptr : &*found;
    };
    UseBandChoice choice;
    const UseBand* const all = find({}, {});
    const UseBand* const of_card = find(card, {});
    choice.unseen_card = of_card == nullptr;
    const UseBand* const of_work = find({}, of);
    choice.unseen_work = of_work == nullptr;
    choice.rows = of_card != nullptr ? of_card->rows : 0;
    const double general = all != nullptr ? all->half_width : choice.half_width;
    const double by_card = of_card != nullptr ? of_card->half_width : general;
    const double by_work = of_work != nullptr ? of_work->half_width : general;
    choice.half_width = std::sqrt((by_card * by_card + by_work * by_work) / 2);
    choice.half_width =
        std::hypot(choice.half_width, choice.unseen_card ? unseen_card : 0, choice.unseen_work ? unseen_work : 0);
    return choice;
}

std::string_view to_string(UseMethod method)
{
    switch (method) {
    case UseMethod::Full:
        return "full";
    case UseMethod::Lora:
        return "lora";
    case UseMethod::Qlora:
        return "qlora";
    case UseMethod::GptqLora:
        return "gptq-lora";
    }
    return {};
}

} // namespace tiebreak
