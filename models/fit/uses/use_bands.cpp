// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/uses/use_bands.h"

#include "models/fit/band_maker.h"
#include "models/fit/fit.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

constexpr double rows_of_one_source = 4; // count at most
constexpr double least_half_width = 0.05;

double size_of(const LeftOutUse& row)
{
    return std::abs(std::log(row.predicted / row.observation->measured));
}

struct Sizes {
    double quantile = 0;
    double count = 0; // of rows, those of one source as at most a few
};

Sizes sizes_of(const std::vector<const LeftOutUse*>& rows)
{
    std::map<std::string, double> of_source;
    for (const LeftOutUse* const row : rows) {
        of_source[row->observation->source] += 1;
    }
    std::vector<std::pair<double, double>> sizes; // and weights
    Sizes made;
    for (const LeftOutUse* const row : rows) {
        const double weight = std::min(1.0, rows_of_one_source / of_source[row->observation->source]);
        sizes.emplace_back(size_of(*row), weight);
        made.count += weight;
    }
    std::ranges::sort(sizes);
    constexpr double inside = 0.8;
    double sum = 0;
    for (const auto& [size, weight] : sizes) {
        sum += weight;
        made.quantile = size;
        if (sum >= inside * made.count) {
            break;
        }
    }
    return made;
}

void add_band(std::vector<UseBand>& bands, UseBand band, const std::vector<const LeftOutUse*>& rows, double parent)
{
    const Sizes sizes = sizes_of(rows);
    const double shrunk =
        parent > 0 ? std::sqrt((sizes.count * sizes.quantile * sizes.quantile + parent_counts * parent * parent) /
                               (sizes.count + parent_counts))
                   : sizes.quantile;
    band.rows = static_cast<int>(rows.size());
    band.half_width = six_digits(std::max(least_half_width, shrunk));
    bands.push_back(std::move(band));
}

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1).rightJustified(6) + QStringLiteral(" %");
}

double median_of(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

QString report_line(const QString& name, const std::vector<const LeftOutUse*>& rows)
{
    std::vector<double> errors;
    double sum = 0;
    double inside = 0;
    for (const LeftOutUse* const row : rows) {
        errors.push_back(std::abs(row->predicted / row->observation->measured - 1));
        sum += errors.back();
        inside += row->observation->measured >= row->low && row->observation->measured <= row->high ? 1 : 0;
    }
    const double count = static_cast<double>(rows.size());
    QString line = QStringLiteral("  %1 %2 rows  median %3  mean %4")
                       .arg(name.leftJustified(52), QString::number(rows.size()).rightJustified(4),
                            percent(median_of(errors)), percent(sum / count));
    if (rows.front()->high > 0) {
        line += QStringLiteral("  inside %1").arg(percent(inside / count));
    }
    return line + u'\n';
}

} // namespace

std::vector<UseBand> use_bands(const std::vector<LeftOutUse>& rows)
{
    std::vector<UseBand> bands;
    for (const UseKind kind : {UseKind::Images, UseKind::TrainingRate, UseKind::TrainingMemory}) {
        std::vector<const LeftOutUse*> of_kind;
        std::map<std::string, std::vector<const LeftOutUse*>> of_card;
        std::map<std::string, std::vector<const LeftOutUse*>> of_work;
        for (const LeftOutUse& row : rows) {
            if (row.observation->kind == kind) {
                of_kind.push_back(&row);
                of_card[row.observation->card].push_back(&row);
                of_work[row.observation->of].push_back(&row);
            }
        }
        if (of_kind.empty()) {
            continue;
        }
        add_band(bands, {kind, {}, {}}, of_kind, 0);
        const double parent = bands.back().half_width;
        for (const auto& [card, group] : of_card) {
            add_band(bands, {kind, card, {}}, group, parent);
        }
        for (const auto& [work, group] : of_work) {
            add_band(bands, {kind, {}, work}, group, parent);
        }
    }
    return bands;
}

void add_nested_bands(std::vector<LeftOutUse>& rows)
{
    std::set<std::string> sources;
    for (const LeftOutUse& row : rows) {
        sources.insert(row.observation->source);
    }
    for (const std::string& source : sources) {
        std::vector<LeftOutUse> others;
        std::ranges::copy_if(rows, std::back_inserter(others),
                             [&](const LeftOutUse& row) { return row.observation->source != source; });
        UseCalibration known;
        known.bands = use_bands(others);
        for (LeftOutUse& row : rows) {
            if (row.observation->source == source) {
                const UseBandChoice band =
                    known.band(row.observation->kind, row.observation->card, row.observation->of);
                row.low = row.predicted / std::exp(band.half_width);
                row.high = row.predicted * std::exp(band.half_width);
            }
        }
    }
}

std::string use_accuracy_report(const Catalogue& catalogue, const FitInputs& inputs, const Constants& start)
{
    const std::vector<UseObservation> observations = use_observations(catalogue);
    QString text;
    for (const auto& [fold, title] : {std::pair{UseFold::Source, "Images and training, each source left out in turn"},
                                      std::pair{UseFold::Model, "Images and training, each model left out in turn"},
                                      std::pair{UseFold::Card, "Images and training, each card left out in turn"}}) {
        std::vector<LeftOutUse> rows = left_out_uses(observations, fold, inputs.use_priors, start);
        if (fold == UseFold::Source) {
            add_nested_bands(rows);
        }
        text += QString::fromLatin1(title) + u'\n';
        std::map<std::pair<UseKind, std::string>, std::vector<const LeftOutUse*>> groups;
        for (const LeftOutUse& row : rows) {
            const UseObservation& of = *row.observation;
            const std::string name = fold == UseFold::Source ? of.source : fold == UseFold::Model ? of.model : of.card;
            groups[{of.kind, {}}].push_back(&row);
            groups[{of.kind, name}].push_back(&row);
        }
        for (const auto& [key, group] : groups) {
            const auto kind = use_kind_names[static_cast<std::size_t>(key.first)];
            const QString name = QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
            text += report_line(
                key.second.empty() ? name : name + QStringLiteral(", ") + QString::fromStdString(key.second), group);
        }
    }
    return text.toStdString();
}

} // namespace tiebreak
