// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/band_maker.h"

#include "models/fit/fit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

constexpr double covered = 0.8;
constexpr double source_counts = 3;
constexpr double older_counts = 0.7;

struct Weighted {
    double size = 0; // |ln(measured / predicted)|
    double weight = 1;
    const Observation* observation = nullptr;
    BandSubject subject;
};

// The size below which that share of the weight lies, between the middles of the weights.
double quantile(std::vector<Weighted> rows, double share)
{
    std::ranges::sort(rows, {}, &Weighted::size);
    double all = 0;
    for (const Weighted& row : rows) {
        all += row.weight;
    }
    double before = 0;
    double last_middle = 0;
    double last_size = rows.front().size;
    for (const Weighted& row : rows) {
        const double middle = (before + row.weight / 2) / all;
        if (middle >= share) {
            return middle > last_middle
                       ? last_size + (share - last_middle) / (middle - last_middle) * (row.size - last_size)
                       : row.size;
        }
        before += row.weight;
        last_middle = middle;
        last_size = row.size;
    }
    return rows.back().size;
}

// Of the rows with the same subject to that depth.
BandGroup group_of(const BandSubject& subject, int depth, const std::vector<Weighted>& rows, double parent)
{
    BandGroup group{subject, depth, 0, parent};
    std::vector<Weighted> own;
    std::set<const Observation*> observations;
    double weight = 0;
    for (const Weighted& row : rows) {
        if (same_to(row.subject, subject, depth)) {
            own.push_back(row);
            observations.insert(row.observation);
            weight += row.weight;
        }
    }
    const double size = quantile(own, covered);
    group.rows = static_cast<int>(observations.size());
    group.half_width =
        six_digits(std::sqrt((weight * size * size + parent_counts * parent * parent) / (weight + parent_counts)));
    return group;
}

void weigh(std::vector<Weighted>& weighted, const std::vector<LeftOutRow>& rows)
{
    std::map<std::string, std::size_t> newest; // step of each framework
    for (const LeftOutRow& row : rows) {
        std::size_t& step = newest[row.observation->row.framework];
        step = std::max(step, row.observation->step);
    }
    // Rows of one leaf that err together, by the leaf's place among them and the name of their group.
    std::vector<BandSubject> leaves;
    std::vector<std::size_t> leaf_of;
    std::map<std::pair<std::size_t, std::string>, int> together;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto leaf =
            std::ranges::find_if(leaves, [&](const BandSubject& each) { return each.same_group(weighted[i].subject); });
        leaf_of.push_back(static_cast<std::size_t>(leaf - leaves.begin()));
        if (leaf == leaves.end()) {
            leaves.push_back(weighted[i].subject);
        }
        ++together[{leaf_of.back(), error_group(rows[i])}];
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double count = together.at({leaf_of[i], error_group(rows[i])});
        const auto age = static_cast<double>(newest[rows[i].observation->row.framework] - rows[i].observation->step);
        weighted[i].weight = std::min(1.0, source_counts / count) * std::pow(older_counts, age);
    }
}

} // namespace

std::string error_group(const LeftOutRow& row)
{
    const Measurement& measured = row.observation->row;
    return measured.load.kind == LoadKind::None ? measured.source + " " + measured.framework_version : measured.source;
}

Bands bands_from(const std::vector<LeftOutRow>& rows, const FitInputs& inputs)
{
    std::vector<Weighted> weighted;
    for (const LeftOutRow& row : rows) {
        const Observation& of = *row.observation;
        weighted.push_back(
            {std::abs(row.log_ratio()), 1, &of,
             band_subject(inputs.blank, *of.gpu, *of.model, of.workload, *measured_metric(of.row.metric)->kind)});
    }
    weigh(weighted, rows);
    const UnseenWidths widths;
    std::vector<BandGroup> groups;
    for (int depth = 1; depth <= band_depth; ++depth) {
        const std::size_t shallower = groups.size();
        for (const Weighted& row : weighted) {
            const auto same = [&](const BandGroup& group) {
                return group.depth == depth && same_to(group.of, row.subject, depth);
            };
            if (std::any_of(groups.begin() + static_cast<std::ptrdiff_t>(shallower), groups.end(), same)) {
                continue;
            }
            double parent = widths.start.at(static_cast<std::size_t>(row.subject.kind));
            for (const BandGroup& group : groups) {
                if (group.depth == depth - 1 && same_to(group.of, row.subject, group.depth)) {
                    parent = group.half_width;
                }
            }
            groups.push_back(group_of(row.subject, depth, weighted, parent));
        }
    }
    return Bands(std::move(groups));
}

} // namespace tiebreak
