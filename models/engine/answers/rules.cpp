// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/rules.h"

#include "models/engine/answers/analysis.h"
#include "models/engine/answers/side.h"
#include "models/engine/article/audit_formulas.h"
#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"
#include "models/engine/throughput/memory/memory_use.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tiebreak {

namespace {

// Rounded datasheet figures make the L40S's speedup 2.02 and the A100's 2.00: that is no advantage.
constexpr double same_speedup = 0.05;
constexpr double long_term_months = 12;

// Rules about a scenario's need: not needed comes before what cannot be told.
RuleAnswer decide(bool needed, std::optional<bool> better)
{
    if (!needed) {
        return RuleAnswer::NotNeeded;
    }
    if (!better) {
        return RuleAnswer::CannotBeTold;
    }
    return *better ? RuleAnswer::Holds : RuleAnswer::DoesNotHold;
}

std::optional<bool> l40s_is_higher(const CardPair& pair, double by = 0)
{
    return pair.l40s && pair.a100 ? std::optional(*pair.l40s > *pair.a100 * (1 + by)) : std::nullopt;
}

std::optional<bool> a100_is_higher(const CardPair& pair)
{
    return l40s_is_higher({pair.a100, pair.l40s});
}

std::optional<double> ratio(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::optional(*a / *b) : std::nullopt;
}

// The number in front of `unit` in a text such as "3 NVENC, 3 NVDEC (AV1)".
std::optional<double> count_before(std::string_view text, std::string_view unit)
{
    const std::size_t end = text.find(unit);
    if (end == std::string_view::npos || end < 2 || text[end - 1] != ' ') {
        return std::nullopt;
    }
    const std::size_t space = text.rfind(' ', end - 2);
    const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
    int count = 0;
    const auto read = std::from_chars(text.data() + start, text.data() + end - 1, count);
    return read.ec == std::errc() ? std::optional<double>(count) : std::nullopt;
}

std::optional<Range> parameter_range(const Catalogue& catalogue, std::string_view key)
{
    try {
        return ArticleInputs(catalogue).range(key);
    } catch (const MissingInput&) {
        return std::nullopt;
    }
}

class Checklist {
public:
    Checklist(const Catalogue& catalogue, const Analysis& analysis)
        : m_catalogue(catalogue), m_analysis(analysis), m_scenario(analysis.scenario),
          m_calibration(catalogue.calibration), m_by_model(analysis.scenario)
    {
        m_by_model.evidence = Evidence::Model;
        m_by_model.limits.tpot_ms.reset();
        m_by_model.limits.ttft_ms.reset();
        for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
            if (!m_l40s && has_card(i, "L40S")) {
                m_l40s = i;
            }
        }
        m_a100 = best_a100([this](std::size_t i) { return contender(i).usd_per_million_tokens.value; });
        m_l40s_memory = memory_of_one(m_l40s);
        m_a100_memory = memory_of_one(m_a100);
    }

    [[nodiscard]] std::vector<Rule> all() const
    {
        return {small_models_at_volume(), sparse_models(), video(),           tight_budget(),    quantized_inference(),
                training_and_inference(), large_models(),  precision_range(), future_proofing(), double_precision()};
    }

private:
    using Index = std::optional<std::size_t>;

    [[nodiscard]] const ContenderAnalysis& contender(std::size_t i) const { return m_analysis.contenders[i]; }
    [[nodiscard]] const Gpu& gpu(std::size_t i) const { return *m_catalogue.gpu(contender(i).contender.gpu); }
    [[nodiscard]] bool has_card(std::size_t i, std::string_view card) const
    {
        return contender(i).contender.gpu.starts_with(card);
    }

    // The A100 of the least of what `cost` gives, the first one if it gives nothing.
    [[nodiscard]] Index best_a100(const auto& cost) const
    {
        Index best;
        for (std::size_t i = 0; i < m_analysis.contenders.size(); ++i) {
            const bool first = !best || !cost(*best);
            if (has_card(i, "A100") && (!best || (cost(i) && (first || *cost(i) < *cost(*best))))) {
                best = i;
            }
        }
        return best;
    }

    // Hours of a month that one GPU is paid for.
    [[nodiscard]] double hours_of(std::size_t i) const
    {
        return paid_hours(m_scenario.bill, billing_of(m_scenario, contender(i).contender));
    }

    [[nodiscard]] CardPair pair(const auto& value_of) const { return pair(m_l40s, m_a100, value_of); }
    [[nodiscard]] static CardPair pair(Index l40s, Index a100, const auto& value_of)
    {
        CardPair both;
        if (l40s) {
            both.l40s = value_of(*l40s);
        }
        if (a100) {
            both.a100 = value_of(*a100);
        }
        return both;
    }

    [[nodiscard]] Rule rule(RuleAnswer answer, RuleFacts facts) const
    {
        const std::size_t index = facts.index();
        const bool for_l40s = index <= static_cast<std::size_t>(RuleId::QuantizedInference);
        return {static_cast<RuleId>(index), for_l40s, answer, m_l40s, m_a100, std::move(facts)};
    }

    // One GPU of that contender with the scenario's batch.
    [[nodiscard]] std::optional<MemoryUse> memory_of_one(Index i) const
    {
        if (!i) {
            return std::nullopt;
        }
        Workload workload = workload_of(m_scenario, contender(*i).contender, m_scenario.server.batch);
        workload.tensor_parallel = 1;
        return memory_use(m_calibration, gpu(*i), *m_catalogue.model(m_scenario.model), workload);
    }

    [[nodiscard]] Rule small_models_at_volume() const
    {
        SmallModelsAtVolumeFacts facts;
        facts.fits_one_l40s = m_l40s_memory && m_l40s_memory->fits;
        facts.usd_per_million_tokens =
            pair([this](std::size_t i) { return contender(i).usd_per_million_tokens.value; });
        facts.fleet_usd_per_month = pair([this](std::size_t i) { return contender(i).usd_per_month; });
        if (m_l40s && m_a100) {
            const double saved =
                contender(*m_a100).contender.usd_per_gpu_hour - contender(*m_l40s).contender.usd_per_gpu_hour;
            facts.rent_saved_usd_per_month = rent_usd(saved, 1, hours_of(*m_a100));
        }
        const bool needed = !m_l40s || facts.fits_one_l40s;
        return rule(decide(needed, a100_is_higher(facts.usd_per_million_tokens)), facts);
    }

    [[nodiscard]] Rule sparse_models() const
    {
        const SparseModelsFacts facts{
            pair([this](std::size_t i) { return ratio(gpu(i).fp16_sparse_tflops, gpu(i).fp16_tflops); })};
        return rule(decide(m_scenario.needs.sparsity, l40s_is_higher(facts.speedup, same_speedup)), facts);
    }

    [[nodiscard]] Rule video() const
    {
        const VideoFacts facts{pair([this](std::size_t i) { return count_before(gpu(i).video_engines, "NVENC"); }),
                               pair([this](std::size_t i) { return count_before(gpu(i).video_engines, "NVDEC"); })};
        return rule(decide(m_scenario.needs.video, l40s_is_higher(facts.encoders)), facts);
    }

    [[nodiscard]] Rule tight_budget() const
    {
        const auto bill = [this](std::size_t i) {
            const Contender& renting = contender(i).contender;
            return contender(i).memory.fits
                       ? std::optional(rent_usd(renting.usd_per_gpu_hour, renting.tensor_parallel, hours_of(i)))
                       : std::nullopt;
        };
        const Index a100 = best_a100(bill);
        const TightBudgetFacts facts{pair(m_l40s, a100, bill)};
        std::optional<bool> better = a100_is_higher(facts.usd_per_month);
        if (m_l40s && a100 && !better && (facts.usd_per_month.l40s || facts.usd_per_month.a100)) {
            better = facts.usd_per_month.l40s.has_value(); // the other one cannot hold the model
        }
        Rule made = rule(decide(true, better), facts);
        made.a100 = a100;
        return made;
    }

    [[nodiscard]] std::optional<double> modelled_cost(Index i, Precision weights) const
    {
        if (!i) {
            return std::nullopt;
        }
        Contender quantized = contender(*i).contender;
        quantized.weight_precision = weights;
        const Side side = side_of(m_catalogue, m_calibration, m_by_model, quantized);
        return side.cost(side.throughput(m_scenario.server.batch).tok_s.value);
    }

    [[nodiscard]] Rule quantized_inference() const
    {
        QuantizedInferenceFacts facts;
        const std::optional<double> a100_int8 = modelled_cost(m_a100, Precision::Int8);
        facts.fp16 = ratio(modelled_cost(m_a100, Precision::Fp16), modelled_cost(m_l40s, Precision::Fp16));
        facts.int8 = ratio(a100_int8, modelled_cost(m_l40s, Precision::Int8));
        facts.fp8 = ratio(a100_int8, modelled_cost(m_l40s, Precision::Fp8));
        const std::optional<double> best = std::max(facts.int8, facts.fp8); // an empty one is the lower
        if (best && facts.fp16) {
            facts.gain = *best / *facts.fp16 - 1;
        }
        if (const auto claimed = parameter_range(m_catalogue, "quantization_l40s_advantage")) {
            facts.claimed_low = claimed->low;
            facts.claimed_high = claimed->high;
        }
        const bool needed = std::ranges::any_of(m_scenario.contenders, [](const Contender& contender) {
            return bytes_per_element(contender.weight_precision) < bytes_per_element(Precision::Fp16);
        });
        return rule(decide(needed, facts.gain ? std::optional(*facts.gain > 0) : std::nullopt), facts);
    }

    [[nodiscard]] Rule training_and_inference() const
    {
        TrainingAndInferenceFacts facts;
        facts.capacity_gb = pair([this](std::size_t i) { return std::optional(contender(i).training.capacity_gb); });
        facts.run_usd = pair([this](std::size_t i) { return contender(i).training.run_usd; });
        std::optional<bool> better;
        if (m_l40s && m_a100) {
            const Training& l40s = contender(*m_l40s).training;
            const Training& a100 = contender(*m_a100).training;
            facts.needed_gb = a100.memory.total_gb;
            better = l40s.fits && a100.fits ? l40s_is_higher(facts.run_usd) : std::optional(a100.fits);
        }
        return rule(decide(m_scenario.needs.training, better), facts);
    }

    [[nodiscard]] Rule large_models() const
    {
        LargeModelsFacts facts;
        if (m_l40s_memory) {
            facts.needed_gb.l40s = m_l40s_memory->total_gb;
            facts.capacity_gb.l40s = m_l40s_memory->capacity_gb;
        }
        if (m_a100_memory) {
            facts.needed_gb.a100 = m_a100_memory->total_gb;
            facts.capacity_gb.a100 = m_a100_memory->capacity_gb;
        }
        const bool needed = !m_l40s_memory || !m_l40s_memory->fits;
        const bool known = m_l40s_memory && m_a100_memory;
        return rule(decide(needed, known ? std::optional(m_a100_memory->fits) : std::nullopt), facts);
    }

    [[nodiscard]] Rule precision_range() const
    {
        using Rate = std::optional<double> Gpu::*;
        constexpr std::array<std::pair<std::string_view, Rate>, 6> rates{{{"FP32", &Gpu::fp32_tflops},
                                                                          {"TF32", &Gpu::tf32_tflops},
                                                                          {"FP16", &Gpu::fp16_tflops},
                                                                          {"FP8", &Gpu::fp8_tflops},
                                                                          {"INT8", &Gpu::int8_tops},
                                                                          {"INT4", &Gpu::int4_tops}}};
        PrecisionRangeFacts facts;
        for (const auto& [name, rate] : rates) {
            const CardPair both = pair([this, rate = rate](std::size_t i) { return gpu(i).*rate; });
            if (both.l40s || both.a100) {
                facts.formats.push_back({name, both});
                facts.a100_leads += both.a100.value_or(0) > both.l40s.value_or(0) ? 1 : 0;
            }
        }
        std::optional<bool> better;
        if (m_l40s && m_a100 && !facts.formats.empty()) {
            better = 2 * facts.a100_leads > static_cast<int>(facts.formats.size());
        }
        const bool several = std::ranges::any_of(m_scenario.contenders, [this](const Contender& contender) {
            return contender.weight_precision != m_scenario.contenders.front().weight_precision;
        });
        return rule(decide(several || m_scenario.needs.training || m_scenario.needs.fp64, better), facts);
    }

    [[nodiscard]] Rule future_proofing() const
    {
        FutureProofingFacts facts;
        std::optional<bool> better;
        const auto l40s = parameter_range(m_catalogue, "software_headroom_l40s");
        const auto a100 = parameter_range(m_catalogue, "software_headroom_a100");
        if (l40s && a100) {
            facts = {{l40s->low, a100->low}, {l40s->high, a100->high}};
            if (m_l40s && m_a100) {
                better = a100->low + a100->high > l40s->low + l40s->high;
            }
        }
        return rule(decide(m_scenario.owning.horizon_months > long_term_months, better), facts);
    }

    [[nodiscard]] Rule double_precision() const
    {
        const DoublePrecisionFacts facts{pair([this](std::size_t i) { return gpu(i).fp64_tflops; })};
        return rule(decide(m_scenario.needs.fp64, a100_is_higher(facts.fp64_tflops)), facts);
    }

    const Catalogue& m_catalogue;
    const Analysis& m_analysis;
    const Scenario& m_scenario;
    const Calibration& m_calibration;
    Scenario m_by_model; // the scenario under the calibrated model, without latency limits
    Index m_l40s, m_a100;
    std::optional<MemoryUse> m_l40s_memory, m_a100_memory;
};

} // namespace

std::vector<Rule> check_rules(const Catalogue& catalogue, const Analysis& analysis)
{
    return Checklist(catalogue, analysis).all();
}

std::string_view to_string(RuleId rule)
{
    constexpr std::array<std::string_view, std::variant_size_v<RuleFacts>> names{
        "small-models-at-volume", "sparse-models", "video",           "tight-budget",    "quantized-inference",
        "training-and-inference", "large-models",  "precision-range", "future-proofing", "double-precision"};
    return names.at(static_cast<std::size_t>(rule));
}

std::string_view to_string(RuleAnswer answer)
{
    constexpr std::array<std::string_view, 4> names{"holds", "does-not-hold", "not-needed", "cannot-be-told"};
    return names.at(static_cast<std::size_t>(answer));
}

} // namespace tiebreak
