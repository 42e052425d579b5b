// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/results_grid.h"

#include "models/engine/costs/economics.h"
#include "models/tables/grids/contender_cells.h"
#include "models/wording/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tiebreak {

namespace {

struct Results {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

constexpr int formula_digits = 4;

// One contender's row of the table.
class Row {
public:
    Row(const Analysis& analysis, const Catalogue& catalogue, std::size_t index, Explain explain)
        : m_analysis(analysis), m_scenario(analysis.scenario), m_catalogue(catalogue), m_index(index),
          m_explain(explain), m_names(contenderNames(analysis)), m_result(analysis.contenders[index]),
          m_contender(m_result.contender)
    {
    }

    [[nodiscard]] std::vector<Cell> cells() const
    {
        return {name(),     throughput(), cost(), against(),    winChance(), tiePrice(),  memory(),
                gpuCount(), month(),      year(), monthByUse(), joules(),    limitedBy(), source()};
    }

private:
    [[nodiscard]] Cell name() const
    {
        const QString what =
            Results::tr("%1: %2, %3 weights, %4 KV cache, %5")
                .arg(QString::fromStdString(m_contender.gpu), gpus(m_contender.tensor_parallel),
                     precisionText(m_contender.weight_precision), precisionText(m_contender.kv_precision), priceEach());
        Cell cell = textCell(m_names.at(static_cast<qsizetype>(m_index)), what);
        cell.series = static_cast<int>(m_index);
        return cell;
    }

    [[nodiscard]] Cell throughput() const
    {
        const auto& value = m_result.throughput_tok_s.value;
        if (!value) {
            return missing(m_result.gap);
        }
        const Estimate& band = m_result.throughput_tok_s;
        const QString text =
            band.low && band.high
                ? Results::tr("%1 (%2–%3) tok/s").arg(number(*value), number(*band.low), number(*band.high))
                : rate(*value);
        return numberCell(*value, text, explained([&] { return throughputSource(); }));
    }

    [[nodiscard]] Cell cost() const
    {
        const auto& value = m_result.usd_per_million_tokens.value;
        if (!value) {
            return missing(m_result.gap);
        }
        const Estimate& band = m_result.usd_per_million_tokens;
        const QString text =
            band.low && band.high
                ? Results::tr("%1 (%2–%3)").arg(costText(), costPerMillion(*band.low), costPerMillion(*band.high))
                : costText();
        return numberCell(*value, text, explained([&] {
            return Results::tr("%1 ÷ (3,600 s × %2 × %3) = %4 per million tokens")
                .arg(rentAnHour(), throughputText(), utilization(), costText());
        }));
    }

    [[nodiscard]] Cell against() const
    {
        if (m_index == 0) {
            return m_result.against_baseline ? numberCell(0, Results::tr("baseline"),
                                                          Results::tr("The others are compared with this contender."))
                                             : missing(m_result.gap);
        }
        if (!m_result.against_baseline) {
            return missing(comparisonGap());
        }
        const QString text = signedPercent(*m_result.against_baseline);
        return numberCell(*m_result.against_baseline, text, explained([&] {
            return Results::tr("%1 ÷ %2 - 1 = %3").arg(costText(), baselineCost(), text);
        }));
    }

    [[nodiscard]] Cell winChance() const
    {
        const WinChance& chances = m_result.chance;
        if (!chances.win_probability) {
            return missing(m_result.gap);
        }
        const Estimate& drawn = chances.usd_per_million_tokens;
        return numberCell(*chances.win_probability, chance(*chances.win_probability), explained([&] {
            return Results::tr(
                       "Cheapest in %1 of %2 draws over throughput, price and utilization; 8 of 10 draws of its "
                       "cost lie between %3 and %4, half below %5. The spreads are under Assumptions.")
                .arg(chance(*chances.win_probability), number(uncertainty_draws, 5), costPerMillion(*drawn.low),
                     costPerMillion(*drawn.high), costPerMillion(*drawn.value));
        }));
    }

    [[nodiscard]] Cell tiePrice() const
    {
        if (m_index == 0) {
            return emptyCell(noValue(), Results::tr("The baseline: the others' tie prices are held against its cost."));
        }
        const Breakeven& tie = m_analysis.breakeven[m_index - 1];
        if (!tie.usd_per_gpu_hour) {
            return missing(tie.gap);
        }
        const QString text = Results::tr("%1/h").arg(money(*tie.usd_per_gpu_hour));
        return numberCell(*tie.usd_per_gpu_hour, text, explained([&] {
            return Results::tr("%1 per million tokens × 3,600 s × %2 × %3 ÷ %4 = %5, now %6; at this price "
                               "%7 costs as much per token as %8")
                .arg(baselineCost(), throughputText(), utilization(), gpus(m_contender.tensor_parallel), text,
                     money(m_contender.usd_per_gpu_hour), nameAt(m_index), nameAt(0));
        }));
    }

    [[nodiscard]] Cell memory() const
    {
        const MemoryUse& use = m_result.memory;
        return numberCell(use.total_gb, usedOf(use.total_gb, use.capacity_gb),
                          explained([&] { return memorySource(); }));
    }

    [[nodiscard]] QString memorySource() const
    {
        const MemoryUse& use = m_result.memory;
        QString how = Results::tr("weights %1 + KV cache %2 + overhead %3 = %4 of the %5 that drivers report; ")
                          .arg(gigabytes(use.weights_gb), gigabytes(use.kv_cache_gb), gigabytes(use.overhead_gb),
                               gigabytes(use.total_gb), gigabytes(use.capacity_gb));
        how += use.max_batch > 0 ? Results::tr("at most %1 fits").arg(batch(use.max_batch))
                                 : Results::tr("not even one sequence fits");
        return how;
    }

    [[nodiscard]] Cell gpuCount() const
    {
        if (!m_result.gpus_needed || !m_result.replicas_needed) {
            return missing(m_result.gap);
        }
        return numberCell(*m_result.gpus_needed, number(*m_result.gpus_needed), explained([&] { return gpuSource(); }));
    }

    [[nodiscard]] QString gpuSource() const
    {
        const QString spares = m_scenario.bill.spare_replicas > 0
                                   ? Results::tr(" + %1 spare").arg(m_scenario.bill.spare_replicas)
                                   : QString();
        const QString replicas = *m_result.replicas_needed == 1
                                     ? Results::tr("1 replica")
                                     : Results::tr("%1 replicas").arg(number(*m_result.replicas_needed));
        return Results::tr("%1 tokens × peak %2 ÷ (%3 h × 3,600 s × %4 × %5), rounded up%6 = %7 of %8")
            .arg(tokens(m_scenario.bill.tokens_per_month), exact(m_scenario.bill.peak_factor),
                 exact(m_scenario.bill.hours_per_month), throughputText(), utilization(), spares, replicas,
                 gpus(m_contender.tensor_parallel));
    }

    [[nodiscard]] Cell month() const { return rent(m_result.usd_per_month, m_scenario.bill.hours_per_month); }
    [[nodiscard]] Cell year() const { return rent(m_result.usd_per_year, hours_per_year); }

    [[nodiscard]] Cell monthByUse() const
    {
        if (!m_result.usd_per_month_by_use) {
            return missing(m_result.gap);
        }
        const QString text = money(*m_result.usd_per_month_by_use);
        return numberCell(*m_result.usd_per_month_by_use, text, explained([&] {
            return Results::tr("%1 tokens × %2 per million = %3, if only the hours at work are paid")
                .arg(tokens(m_scenario.bill.tokens_per_month), costText(), text);
        }));
    }

    [[nodiscard]] Cell joules() const
    {
        const Gpu* const gpu = m_catalogue.gpu(m_contender.gpu);
        if (!m_result.joules_per_token || gpu == nullptr) {
            return missing(m_result.gap);
        }
        const QString text = number(*m_result.joules_per_token);
        return numberCell(*m_result.joules_per_token, text, explained([&] {
            return Results::tr("%1 × %2 W × %3 typical draw ÷ %4 = %5 J per token, for the cards alone")
                .arg(gpus(m_contender.tensor_parallel), exact(gpu->tdp_w),
                     percent(m_scenario.power.draw_fraction, formula_digits), throughputText(), text);
        }));
    }

    [[nodiscard]] Cell limitedBy() const
    {
        if (m_result.limited_by == LimitedBy::Unknown) {
            Cell cell = emptyCell(noValue(), gapSentence(m_result.gap, m_result, m_analysis));
            cell.alignment = Qt::AlignLeft | Qt::AlignVCenter;
            return cell;
        }
        return textCell(limitedByText(m_result.limited_by), explained([&] {
                            return m_result.limited_by == LimitedBy::Published
                                       ? Results::tr("A published figure does not say what limits it.")
                                       : Results::tr("What takes most of the time, or is used up first, at %1.")
                                             .arg(batch(m_scenario.server.batch));
                        }));
    }

    [[nodiscard]] Cell source() const
    {
        if (!m_result.throughput_tok_s.value) {
            Cell cell = missing(m_result.gap);
            cell.alignment = Qt::AlignLeft | Qt::AlignVCenter;
            return cell;
        }
        return textCell(sourceText(), explained([&] { return throughputSource(); }));
    }

    // ---- parts of the sentences

    // Explanations are long and seldom read: made only when asked for.
    template <typename How>
    [[nodiscard]] QString explained(How how) const
    {
        return m_explain == Explain::Yes ? how() : QString();
    }

    [[nodiscard]] Cell missing(Gap gap) const
    {
        return emptyCell(noValue(), explained([&] { return gapSentence(gap, m_result, m_analysis); }));
    }

    [[nodiscard]] Cell rent(std::optional<double> usd, double hours) const
    {
        if (!usd || !m_result.gpus_needed) {
            return missing(m_result.gap);
        }
        const QString text = money(*usd);
        return numberCell(*usd, text, explained([&] {
            return Results::tr("%1 × %2 × %3 h = %4").arg(gpus(*m_result.gpus_needed), priceEach(), exact(hours), text);
        }));
    }

    [[nodiscard]] Gap comparisonGap() const
    {
        return m_result.gap != Gap::None ? m_result.gap : Gap::BaselineHasNoValue;
    }

    [[nodiscard]] QString nameAt(std::size_t index) const { return m_names.at(static_cast<qsizetype>(index)); }

    [[nodiscard]] QString priceEach() const { return Results::tr("%1/h").arg(money(m_contender.usd_per_gpu_hour)); }

    [[nodiscard]] QString rentAnHour() const
    {
        return m_contender.tensor_parallel == 1
                   ? priceEach()
                   : Results::tr("%1 × %2").arg(gpus(m_contender.tensor_parallel), priceEach());
    }

    [[nodiscard]] QString utilization() const { return percent(m_scenario.bill.utilization, formula_digits); }
    [[nodiscard]] QString throughputText() const { return rate(m_result.throughput_tok_s.value.value_or(0)); }

    [[nodiscard]] QString costText() const
    {
        return costPerMillion(m_result.usd_per_million_tokens.value.value_or(0), formula_digits);
    }

    [[nodiscard]] QString baselineCost() const
    {
        const auto& cost = m_analysis.contenders.front().usd_per_million_tokens.value;
        return costPerMillion(cost.value_or(0), formula_digits);
    }

    // The published figures next to the scenario's batch that the curve was read off; equal at a published batch.
    [[nodiscard]] std::pair<const EvidencePoint*, const EvidencePoint*> neighbours() const
    {
        const EvidencePoint* below = nullptr;
        const EvidencePoint* above = nullptr;
        for (const EvidencePoint& point : m_result.points) {
            if (point.batch <= m_scenario.server.batch && (below == nullptr || point.batch > below->batch)) {
                below = &point;
            }
            if (point.batch >= m_scenario.server.batch && (above == nullptr || point.batch < above->batch)) {
                above = &point;
            }
        }
        return {below, above};
    }

    [[nodiscard]] QString sourceText() const
    {
        const auto [below, above] = neighbours();
        if (m_scenario.evidence != Evidence::Article) {
            return evidenceText(m_scenario.evidence).toLower();
        }
        if (m_result.between_points && below != nullptr && above != nullptr) {
            return Results::tr("between batches %1 and %2").arg(number(below->batch), number(above->batch));
        }
        if (m_result.other_precision && below != nullptr) {
            return Results::tr("article, %1 (%2)")
                .arg(batch(m_scenario.server.batch), precisionText(below->weight_precision));
        }
        return Results::tr("article, %1").arg(batch(m_scenario.server.batch));
    }

    [[nodiscard]] QString throughputSource() const
    {
        const auto [below, above] = neighbours();
        QString text;
        if (m_result.measurement != nullptr) {
            text = measurementText(*m_result.measurement, m_scenario);
        } else if (m_scenario.evidence != Evidence::Article || below == nullptr || above == nullptr) {
            text = Results::tr("evidence %1, at %2")
                       .arg(evidenceText(m_scenario.evidence), batch(m_scenario.server.batch));
        } else if (m_result.between_points) {
            text = Results::tr("read off the curve between %1 and %2; no figure is published at %3")
                       .arg(pointText(*below), pointText(*above), batch(m_scenario.server.batch));
        } else {
            text = Results::tr("%1: %2").arg(QString::fromStdString(below->source), pointText(*below));
        }
        text += impossibleText(below);
        if (above != below) {
            text += impossibleText(above);
        }
        if (m_result.other_precision) {
            text += Results::tr("; this contender's weights are %1").arg(precisionText(m_contender.weight_precision));
        }
        const Estimate& estimate = m_result.throughput_tok_s;
        if (estimate.low && estimate.high) {
            text += Results::tr("; likely %1 to %2").arg(number(*estimate.low), rate(*estimate.high));
        }
        return text;
    }

    [[nodiscard]] static QString impossibleText(const EvidencePoint* point)
    {
        if (point == nullptr || !point->exceeds_ceiling) {
            return {};
        }
        return Results::tr("; the figure at %1 is impossible: it needs %2 GB/s, and the card has %3 GB/s")
            .arg(batch(point->batch), number(point->needed_gb_s), number(point->bandwidth_gb_s));
    }

    [[nodiscard]] static QString pointText(const EvidencePoint& point)
    {
        return Results::tr("%1 %2 at %3")
            .arg(precisionText(point.weight_precision), rate(point.tok_s), batch(point.batch));
    }

    const Analysis& m_analysis;
    const Scenario& m_scenario;
    const Catalogue& m_catalogue;
    std::size_t m_index;
    Explain m_explain;
    QStringList m_names;
    const ContenderAnalysis& m_result;
    const Contender& m_contender;
};

std::vector<Column> columns(const Analysis& analysis)
{
    const QString baseline = analysis.contenders.empty() ? QString() : contenderNames(analysis).first();
    const Scenario& scenario = analysis.scenario;
    return {
        {Results::tr("Contender"), Results::tr("GPU, replica size and number formats")},
        {Results::tr("Throughput"), Results::tr("Generated tokens a second of one replica at the scenario's batch")},
        {Results::tr("Cost per M"), Results::tr("Rent for a million generated tokens")},
        {Results::tr("against %1").arg(baseline), Results::tr("Cost per token over the baseline's, less 1")},
        {Results::tr("Wins"),
         Results::tr("How often the contender is the cheapest per token when throughput, price and "
                     "utilization vary as far as they are uncertain")},
        {Results::tr("Tie price"), Results::tr("Price of one GPU-hour at which the contender costs as much per token "
                                               "as %1")
                                       .arg(baseline)},
        {Results::tr("Memory"), Results::tr("Of one replica: weights, KV cache and overhead")},
        {Results::tr("GPUs"),
         Results::tr("Whole replicas that deliver %1 tokens a month at the busiest rate, plus spares")
             .arg(tokens(scenario.bill.tokens_per_month))},
        {Results::tr("Per month"),
         Results::tr("Rent of those GPUs for %1 hours").arg(exact(scenario.bill.hours_per_month))},
        {Results::tr("Per year"), Results::tr("Rent of those GPUs for %1 hours").arg(exact(hours_per_year))},
        {Results::tr("By use"), Results::tr("The month's tokens at the cost per token")},
        {Results::tr("J/token"), Results::tr("Energy of the cards for one generated token")},
        {Results::tr("Limited by"), Results::tr("What keeps the throughput from being higher")},
        {Results::tr("Source"), Results::tr("Where the throughput comes from")},
    };
}

} // namespace

Grid resultsGrid(const Analysis& analysis, const Catalogue& catalogue, Explain explain)
{
    Grid grid;
    grid.columns = columns(analysis);
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        grid.rows.push_back(Row(analysis, catalogue, i, explain).cells());
    }
    return grid;
}

} // namespace tiebreak
