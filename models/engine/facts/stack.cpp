// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/stack.h"

#include <algorithm>

namespace tiebreak {

const GemmRate* CardRates::gemm_of(Precision weights) const
{
    const auto found = std::ranges::find(gemm, weights, &GemmRate::weights);
    return found == gemm.end() ? nullptr : &*found;
}

const CardRates* Stack::card(std::string_view card_class) const
{
    const auto found = std::ranges::find(cards, card_class, &CardRates::card_class);
    return found == cards.end() ? nullptr : &*found;
}

int Stack::age_of(std::optional<Release> release) const
{
    return release ? static_cast<int>(std::ranges::count_if(ladder, [&](Release step) { return step > *release; })) : 0;
}

} // namespace tiebreak
