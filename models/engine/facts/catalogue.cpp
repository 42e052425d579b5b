// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/catalogue.h"

#include <algorithm>

namespace tiebreak {

namespace {

template <typename Entry>
const Entry* find_by(const std::vector<Entry>& entries, std::string_view key, std::string Entry::*member)
{
    const auto found = std::ranges::find(entries, key, member);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const Gpu* Catalogue::gpu(std::string_view name) const
{
    return find_by(gpus, name, &Gpu::name);
}

const LlmModel* Catalogue::model(std::string_view name) const
{
    return find_by(models, name, &LlmModel::name);
}

const PriceQuote* Catalogue::price(std::string_view id) const
{
    return find_by(prices, id, &PriceQuote::id);
}

} // namespace tiebreak
