// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/rates/bands.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

bool same_to(const BandSubject& a, const BandSubject& b, int depth)
{
    return a.kind == b.kind && (depth < 2 || a.framework == b.framework) &&
           (depth < 3 || a.several_gpus == b.several_gpus) && (depth < 4 || a.card == b.card) &&
           (depth < 5 || (a.generation == b.generation && a.kernel == b.kernel && a.experts == b.experts));
}

bool BandSubject::same_group(const BandSubject& other) const
{
    return same_to(*this, other, band_depth);
}

bool BandGroup::operator==(const BandGroup& other) const
{
    return of.same_group(other.of) && depth == other.depth && rows == other.rows && half_width == other.half_width;
}

Unseen Bands::unseen(const BandSubject& subject) const
{
    const auto seen = [&](auto like) {
        return std::ranges::any_of(m_groups, [&](const BandGroup& group) {
            return group.depth == band_depth && group.of.framework == subject.framework && like(group.of);
        });
    };
    Unseen unseen;
    unseen.card = !seen([&](const BandSubject& of) { return of.card == subject.card; });
    // A card without rows has seen nothing: what differs beyond the card is what no card has.
    const auto here = [&](auto like) {
        return seen([&](const BandSubject& of) { return (unseen.card || of.card == subject.card) && like(of); });
    };
    unseen.kernel = !here([&](const BandSubject& of) { return of.kernel == subject.kernel; });
    unseen.generation = !here([&](const BandSubject& of) { return of.generation == subject.generation; });
    unseen.gpus = !here([&](const BandSubject& of) { return of.several_gpus == subject.several_gpus; });
    unseen.experts = !here([&](const BandSubject& of) { return of.experts == subject.experts; });
    unseen.combination = !unseen.any();
    return unseen;
}

BandChoice Bands::choice(const BandSubject& subject) const
{
    BandChoice choice;
    choice.half_width = widths.start.at(static_cast<std::size_t>(subject.kind));
    int deepest = 0;
    for (const BandGroup& group : m_groups) {
        if (group.depth > deepest && same_to(group.of, subject, group.depth)) {
            deepest = group.depth;
            choice.half_width = group.half_width;
            choice.rows = group.depth == band_depth ? group.rows : 0;
        }
    }
    if (deepest < band_depth) {
        choice.unseen = unseen(subject);
        const auto squared = [](bool applies, double width) { return applies ? width * width : 0; };
        double sum = choice.half_width * choice.half_width + widths.combination * widths.combination;
        sum += squared(choice.unseen.card, widths.card) + squared(choice.unseen.kernel, widths.kernel);
        sum += squared(choice.unseen.generation, subject.new_engine ? widths.new_engine : widths.generation);
        sum += squared(choice.unseen.gpus, widths.gpus) + squared(choice.unseen.experts, widths.experts);
        choice.half_width = std::sqrt(sum);
    }
    choice.half_width = std::max(choice.half_width, widths.least);
    return choice;
}

} // namespace tiebreak
