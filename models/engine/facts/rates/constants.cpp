// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/rates/constants.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace tiebreak {

namespace {

std::string filled_in(std::string_view pattern, const RateNames& names)
{
    const std::array<std::pair<std::string_view, const std::string*>, 11> known = {{
        {"{kernel}", &names.kernel},
        {"{head_kernel}", &names.head_kernel},
        {"{family}", &names.family},
        {"{framework}", &names.framework},
        {"{generation}", &names.generation},
        {"{card}", &names.card},
        {"{cache}", &names.cache},
        {"{link}", &names.link},
        {"{gpus}", &names.gpus},
        {"{pool}", &names.pool},
        {"{rig}", &names.rig},
    }};
    std::string key(pattern);
    for (const auto& [brace, name] : known) {
        for (std::size_t at = key.find(brace); at != std::string::npos; at = key.find(brace, at + name->size())) {
            key.replace(at, brace.size(), *name);
        }
    }
    return key;
}

std::optional<std::size_t> first_that_stands(const Constants& constants, std::string_view alternatives,
                                             const RateNames& names)
{
    while (!alternatives.empty()) {
        const std::size_t end = std::min(alternatives.find('|'), alternatives.size());
        if (const auto index = constants.index_of(filled_in(alternatives.substr(0, end), names))) {
            return index;
        }
        alternatives.remove_prefix(std::min(end + 1, alternatives.size()));
    }
    return std::nullopt;
}

void add_factors(std::vector<Factor>& factors, const Constants& constants, const std::vector<std::string>& patterns,
                 const RateNames& names, double power)
{
    for (std::string_view pattern : patterns) {
        if (!pattern.ends_with('*')) {
            if (const auto index = first_that_stands(constants, pattern, names)) {
                factors.push_back({*index, power});
            }
            continue;
        }
        pattern.remove_suffix(1);
        RateNames later = names;
        for (const std::string& generation : names.later) {
            later.generation = generation;
            if (const auto index = first_that_stands(constants, pattern, later)) {
                factors.push_back({*index, power});
            }
        }
    }
}

} // namespace

Constants::Constants(std::vector<Constant> rows) : m_rows(std::move(rows)), m_by_key(m_rows.size())
{
    std::iota(m_by_key.begin(), m_by_key.end(), std::size_t{0});
    std::sort(m_by_key.begin(), m_by_key.end(),
              [this](std::size_t a, std::size_t b) { return m_rows[a].key < m_rows[b].key; });
}

std::optional<std::size_t> Constants::index_of(std::string_view key) const
{
    const auto found =
        std::lower_bound(m_by_key.begin(), m_by_key.end(), key, [this](std::size_t index, std::string_view wanted) {
            return std::string_view(m_rows[index].key) < wanted;
        });
    return found != m_by_key.end() && m_rows[*found].key == key ? std::optional(*found) : std::nullopt;
}

std::vector<Factor> factors_of(const Constants& constants, const RateRule& rule, const RateNames& names)
{
    std::vector<Factor> factors;
    add_factors(factors, constants, rule.factors, names, 1);
    add_factors(factors, constants, rule.divisors, names, -1);
    return factors;
}

double product_of(const Constants& constants, const std::vector<Factor>& factors)
{
    double product = 1;
    for (const Factor& factor : factors) {
        const double value = constants.value(factor.constant);
        product = factor.power > 0 ? product * value : product / value;
    }
    return product;
}

} // namespace tiebreak
