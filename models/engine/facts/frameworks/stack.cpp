// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/frameworks/stack.h"

#include <algorithm>

namespace tiebreak {

const Kernel* ServedFormats::kernel(Precision weights) const
{
    const auto found = std::ranges::find(kernels, weights, &Kernel::weights);
    return found == kernels.end() ? nullptr : &*found;
}

const ServedFormats* Stack::served(std::string_view card_class) const
{
    const auto found = std::ranges::find(serves, card_class, &ServedFormats::card_class);
    return found == serves.end() ? nullptr : &*found;
}

const Generation& Stack::generation(std::optional<Release> release) const
{
    if (!release) {
        return ladder.back();
    }
    const auto later = std::ranges::upper_bound(ladder, *release, {}, &Generation::from);
    return later == ladder.begin() ? *later : *std::prev(later);
}

std::size_t Stack::step_of(const Generation& generation) const
{
    return static_cast<std::size_t>(&generation - ladder.data());
}

} // namespace tiebreak
