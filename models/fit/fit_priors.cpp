// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/fit_priors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

namespace tiebreak {
namespace {

// A batch is a whole number: only a large step of the cache changes it as the average does.
constexpr double sequence_step = 0.02;
constexpr double few_rows = 32;              // up to here products stream weights
constexpr double many_rows = 1024;           // from here they multiply
constexpr double large_cache_tokens = 65536; // batch * context beyond the L2 cache of either card

// The lower median; 0 for nothing.
double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Stack {
    Framework framework;
    Architecture architecture;
    std::string stem; // of the keys
};

const std::array<Stack, 6>& stacks()
{
    static const std::array<Stack, 6> all{{
        {Framework::TensorRtLlm, Architecture::Ada, "tensorrt-llm.ada"},
        {Framework::TensorRtLlm, Architecture::Ampere, "tensorrt-llm.ampere"},
        {Framework::Vllm, Architecture::Ada, "vllm.ada"},
        {Framework::Vllm, Architecture::Ampere, "vllm.ampere"},
        {Framework::LlamaCpp, Architecture::Ada, "llama.cpp.ada"},
        {Framework::LlamaCpp, Architecture::Ampere, "llama.cpp.ampere"},
    }};
    return all;
}

// The table's samples of a stack; where it has none of that precision, those of TensorRT-LLM.
std::vector<GemmSample> samples(const EfficiencyTables& tables, const Stack& stack, Precision weights)
{
    const auto of = [&](Framework framework) {
        std::vector<GemmSample> found;
        std::copy_if(tables.gemm.begin(), tables.gemm.end(), std::back_inserter(found), [&](const GemmSample& sample) {
            return sample.framework == framework && sample.architecture == stack.architecture &&
                   sample.weights == weights;
        });
        return found;
    };
    std::vector<GemmSample> own = of(stack.framework);
    return own.empty() ? of(Framework::TensorRtLlm) : own;
}

// The exponent with which the smooth maximum comes nearest to the table's knee.
double knee(const std::vector<GemmSample>& table, const GemmRate& rate)
{
    std::vector<double> slopes; // compute share a row, while products only stream
    for (const GemmSample& sample : table)
        if (sample.rows >= few_rows / 2 && sample.rows <= few_rows)
            slopes.push_back(sample.compute_share / sample.rows);
    const double slope = median(slopes);
    double best = 2;
    double least = std::numeric_limits<double>::infinity();
    for (int hundredths = 120; hundredths <= 400; hundredths += 5) {
        const double exponent = hundredths / 100.0;
        double error = 0;
        for (const GemmSample& sample : table) {
            if (sample.rows <= few_rows || sample.rows > many_rows)
                continue;
            // Both over the time of streaming alone.
            const double multiplying = slope * sample.rows / rate.compute;
            const double measured = slope * sample.rows / sample.compute_share;
            const double smooth = std::pow(1 + std::pow(multiplying, exponent), 1 / exponent);
            error += std::pow(std::log(smooth / measured), 2);
        }
        if (error < least) {
            least = error;
            best = exponent;
        }
    }
    return best;
}

GemmRate table_rate(const EfficiencyTables& tables, const Stack& stack, Precision weights)
{
    const std::vector<GemmSample> table = samples(tables, stack, weights);
    std::vector<double> stream, multiply;
    for (const GemmSample& sample : table) {
        if (sample.rows <= few_rows)
            stream.push_back(sample.bandwidth_share);
        if (sample.rows >= many_rows)
            multiply.push_back(sample.compute_share);
    }
    GemmRate rate;
    if (table.empty())
        return rate;
    rate.bandwidth = median(stream);
    rate.compute = median(multiply);
    rate.sharpness = knee(table, rate);
    return rate;
}

// Median share of the bandwidth with caches too large for the L2; shares above 1 are artefacts.
double table_kv(const EfficiencyTables& tables, Architecture architecture, bool eight_bit, double otherwise)
{
    std::vector<double> shares;
    for (const AttentionSample& sample : tables.attention)
        if (sample.architecture == architecture && sample.eight_bit == eight_bit && sample.bandwidth_share < 1 &&
            sample.batch * sample.context >= large_cache_tokens)
            shares.push_back(sample.bandwidth_share);
    return shares.empty() ? otherwise : median(shares);
}

using Parameters = std::vector<FitParameter>;

void add_gemm(Parameters& all, const EfficiencyTables& tables, const Stack& stack, Precision weights,
              const std::string& name, double sigma)
{
    const GemmRate rate = table_rate(tables, stack, weights);
    const std::string stem = stack.stem + "." + name;
    const std::string source = "gemm_efficiency.csv";
    all.push_back({stem + ".bandwidth", rate.bandwidth, sigma, 0.1, 0.95, source + ", up to 32 rows"});
    all.push_back({stem + ".compute", rate.compute, sigma * 1.4, 0.15, 0.98, source + ", from 1,024 rows"});
    all.push_back({stem + ".sharpness", rate.sharpness, 0.15, 1.2, 6, source + ", knee at 64 to 1,024 rows"});
}

void add_tensorrt(Parameters& all, const EfficiencyTables& tables, const Stack& stack)
{
    const bool ada = stack.architecture == Architecture::Ada;
    add_gemm(all, tables, stack, Precision::Fp16, "fp16", 0.07);
    if (ada) {
        add_gemm(all, tables, stack, Precision::Fp8, "fp8", 0.07);
        all.push_back({stack.stem + ".droop", 0.025, 0.4, 0.001, 0.1, "gemm_efficiency.csv, 1,024 to 8,192 rows"});
        all.push_back({stack.stem + ".kv_read_8bit", table_kv(tables, stack.architecture, true, 0.8), 0.1, 0.3, 0.98,
                       "attn_efficiency.csv, batch * context from 65,536"});
    }
    all.push_back({stack.stem + ".kv_read", table_kv(tables, stack.architecture, false, 0.8), 0.1, 0.3, 0.98,
                   "attn_efficiency.csv, batch * context from 65,536"});
    all.push_back({stack.stem + ".decode_attention", 0.025, 0.4, 0.002, 0.5, "estimate"});
    all.push_back({stack.stem + ".prefill_attention", ada ? 0.45 : 0.55, 0.3, 0.05, 0.9,
                   "estimate: fused attention kernels reach about half of the tensor rate"});
    all.push_back({stack.stem + ".layer_us", 20, 0.5, 1, 300, "estimate: about ten kernels a layer"});
    all.push_back({stack.stem + ".step_us", 700, 0.5, 10, 20000, "estimate"});
    all.push_back({stack.stem + ".pass_us", 500, 0.7, 10, 20000, "estimate"});
    all.push_back({stack.stem + ".sequence_us", 5, 0.7, 0.1, 100, "estimate"});
    all.push_back({stack.stem + ".vocab_ns", 0.05, 0.7, 0.001, 10, "estimate: a few passes over the logits"});
}

void add_vllm(Parameters& all, const EfficiencyTables& tables, const Stack& stack)
{
    add_gemm(all, tables, stack, Precision::Fp16, "fp16", 0.1);
    // TensorRT-LLM's integer kernels are in the table, vLLM runs Marlin, which is nearer to its 16-bit efficiency.
    all.push_back({stack.stem + ".int8.bandwidth", 0.55, 0.2, 0.1, 0.95, "gemm_efficiency.csv, upper half of int8_wo"});
    all.push_back({stack.stem + ".int8.compute", 0.7, 0.2, 0.15, 0.95, "gemm_efficiency.csv, int8_wo"});
    all.push_back({stack.stem + ".int4.bandwidth", 0.5, 0.2, 0.1, 0.95, "gemm_efficiency.csv, upper half of int4_wo"});
    all.push_back({stack.stem + ".int4.compute", 0.65, 0.2, 0.15, 0.95, "gemm_efficiency.csv, int4_wo"});
    all.push_back({stack.stem + ".kv_read", 0.7, 0.3, 0.05, 0.98, "attn_efficiency.csv, batch 1"});
    all.push_back({stack.stem + ".decode_attention", 0.035, 0.4, 0.002, 0.5, "estimate"});
    all.push_back({stack.stem + ".prefill_attention", 0.55, 0.2, 0.05, 0.9, "estimate: FlashAttention 2"});
    all.push_back({stack.stem + ".layer_us", 20, 0.5, 1, 500, "estimate: about ten kernels a layer"});
    all.push_back({stack.stem + ".step_us", 1500, 0.5, 1, 9000, "estimate: the scheduler is Python"});
}

void add_llama(Parameters& all, const EfficiencyTables& tables, const Stack& stack)
{
    const bool ada = stack.architecture == Architecture::Ada;
    const double fp16 = table_rate(tables, stack, Precision::Fp16).bandwidth;
    all.push_back({stack.stem + ".fp16.bandwidth", fp16, 0.2, 0.1, 0.95, "gemm_efficiency.csv, up to 32 rows"});
    all.push_back({stack.stem + ".q4_k_m.bandwidth", fp16 * 0.95, 0.2, 0.1, 0.95, "as 16-bit weights, less unpacking"});
    all.push_back({stack.stem + ".kv_read", 0.5, 0.4, 0.05, 0.98, "attn_efficiency.csv, batch 1"});
    all.push_back({stack.stem + ".layer_us", ada ? 40.0 : 60.0, 0.4, 1, 500, "estimate: more and slower launches"});
    all.push_back({stack.stem + ".step_us", 500, 0.5, 10, 5000, "estimate"});
}

void add_links(Parameters& all)
{
    all.push_back({"nvlink.gb_s", 200, 0.3, 30, 300, "NCCL on NVLink 3: 200 to 240 of 300 GB/s"});
    all.push_back({"nvlink.latency_us", 8, 0.2, 1, 100, "NCCL small messages"});
    all.push_back({"nvlink.root_us", 10, 1, 1, 500, "estimate"});
    all.push_back({"pcie.gb_s", 17, 0.2, 4, 32, "NCCL on PCIe 4 x16 without peer access: half of 32 GB/s"});
    all.push_back({"pcie.latency_us", 15, 0.2, 1, 200, "NCCL small messages"});
    all.push_back({"pcie.root_us", 50, 1, 1, 2000, "estimate"});
    all.push_back({"pcie.spread", 0.1, 0.5, 0.001, 0.5, "estimate: two sockets"});
}

void add_releases(Parameters& all)
{
    for (const char* release : {"0.10", "0.11", "0.12"}) {
        const std::string name = release;
        const std::string source = "no change from release to release, give or take";
        all.push_back({"release.ada." + name, 1, 0.03, 0.7, 1.3, source});
        all.push_back({"release.ampere." + name, 1, 0.03, 0.7, 1.3, source});
        all.push_back({"nvlink.release." + name, 1, 0.3, 0.5, 2, source});
        all.push_back({"pcie.release." + name, 1, 0.15, 0.5, 2, source});
    }
    all.push_back({"attention_release.to_0.5", 0.5, 0.4, 0.02, 2, "estimate: before grouped-query kernels"});
    all.push_back({"attention_release.0.6_to_0.9", 0.8, 0.4, 0.02, 2, "estimate"});
    all.push_back({"attention_release.0.10", 0.5, 0.4, 0.02, 2, "estimate: first release with in-flight benchmarks"});
}

} // namespace

std::vector<FitParameter> parameters_from(const EfficiencyTables& tables)
{
    Parameters all;
    for (const Stack& stack : stacks()) {
        if (stack.framework == Framework::TensorRtLlm)
            add_tensorrt(all, tables, stack);
        else if (stack.framework == Framework::LlamaCpp)
            add_llama(all, tables, stack);
        else if (stack.architecture == Architecture::Ampere)
            add_vllm(all, tables, stack);
    }
    add_links(all);
    add_releases(all);
    all.push_back({"attention_sharpness", 3, 0.3, 1, 8, "estimate: reading and computing overlap"});
    all.push_back({"moe_compute", 0.7, 0.2, 0.2, 1, "estimate: grouped products have fewer rows each"});
    all.push_back({"kv_fraction", 0.9, 0.04, 0.7, 1, "TensorRT-LLM's default", sequence_step});
    return all;
}

Calibration prior_calibration(const EfficiencyTables& tables)
{
    Calibration calibration;
    for (const Stack& stack : stacks()) {
        CardRates& card = calibration.cards[std::size_t(stack.framework)][std::size_t(stack.architecture)];
        for (std::size_t p = 0; p < precision_count; ++p)
            card.gemm[p] = table_rate(tables, stack, Precision(p));
        card.kv_read = table_kv(tables, stack.architecture, false, 0.8);
        card.kv_read_8bit = table_kv(tables, stack.architecture, true, card.kv_read);
    }
    std::vector<CalibrationField> fields = fields_of(calibration);
    for (const FitParameter& parameter : parameters_from(tables))
        for (CalibrationField& field : fields)
            if (field.key == parameter.key)
                *field.value = parameter.prior;
    return calibration;
}

} // namespace tiebreak
