// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/calibration.h"

namespace tiebreak {
namespace {

constexpr std::array<std::string_view, framework_count> framework_keys{"tensorrt-llm", "vllm", "llama.cpp"};
constexpr std::array<std::string_view, architecture_count> architecture_keys{"ada", "ampere"};
constexpr std::array<std::string_view, precision_count> precision_keys{"fp16", "fp8", "int8", "int4", "q4_k_m"};
constexpr std::array<std::string_view, 3> release_keys{"0.10", "0.11", "0.12"};
constexpr std::array<std::string_view, 3> attention_keys{"to_0.5", "0.6_to_0.9", "0.10"};

bool has_fields(Framework framework, Architecture architecture, Precision precision)
{
    if (framework == Framework::LlamaCpp) {
        return precision == Precision::Fp16 || precision == Precision::Q4KM;
    }
    return precision != Precision::Q4KM && (precision != Precision::Fp8 || architecture == Architecture::Ada);
}

using Fields = std::vector<CalibrationField>;

void add_gemm(Fields& fields, const std::string& stem, GemmRate& rate)
{
    fields.push_back({stem + ".bandwidth", &rate.bandwidth, "Share of peak bandwidth that weights stream at."});
    fields.push_back({stem + ".compute", &rate.compute, "Share of the peak tensor rate with many rows."});
    fields.push_back({stem + ".sharpness", &rate.sharpness, "Exponent of the smooth maximum of the two."});
}

void add_card(Fields& fields, const std::string& stem, CardRates& card)
{
    fields.push_back({stem + ".droop", &card.droop, "Compute lost per doubling of rows above 1,024."});
    fields.push_back({stem + ".kv_read", &card.kv_read, "Share of peak bandwidth on 16-bit KV reads."});
    fields.push_back({stem + ".kv_read_8bit", &card.kv_read_8bit, "Share of peak bandwidth on 8-bit KV reads."});
    fields.push_back({stem + ".decode_attention", &card.decode_attention,
                      "Share of the 16-bit tensor rate that decode attention computes at."});
    fields.push_back({stem + ".prefill_attention", &card.prefill_attention,
                      "Share of the 16-bit tensor rate that prompt attention computes at."});
    fields.push_back({stem + ".layer_us", &card.layer_us, "Launches and small kernels of a layer, us."});
    fields.push_back({stem + ".step_us", &card.step_us, "Scheduling and sampling of a step, us."});
    fields.push_back({stem + ".pass_us", &card.pass_us, "Set-up of a pass over prompts, us."});
    fields.push_back({stem + ".sequence_us", &card.sequence_us, "Each sequence of a step, us."});
    fields.push_back({stem + ".vocab_ns", &card.vocab_ns, "Each vocabulary entry of a sequence, ns."});
}

void add_link(Fields& fields, const std::string& stem, LinkRates& link)
{
    fields.push_back({stem + ".gb_s", &link.gb_s, "All-reduce bandwidth of large messages among 8 GPUs, GB/s."});
    fields.push_back({stem + ".latency_us", &link.latency_us, "All-reduce latency per doubling of GPUs, us."});
    fields.push_back({stem + ".root_us", &link.root_us, "All-reduce cost per square root of megabytes, us."});
    fields.push_back({stem + ".spread", &link.spread, "Exponent by which fewer GPUs get more bandwidth each."});
    for (std::size_t i = 0; i < release_keys.size(); ++i) {
        fields.push_back({stem + ".release." + std::string(release_keys[i]), &link.release_step[i],
                          "Interconnect rate of this TensorRT-LLM release over the one before."});
    }
}

void add_cards(Fields& fields, Calibration& calibration)
{
    for (std::size_t f = 0; f < framework_count; ++f) {
        for (std::size_t a = 0; a < architecture_count; ++a) {
            CardRates& card = calibration.cards[f][a];
            const std::string stem = std::string(framework_keys[f]) + "." + std::string(architecture_keys[a]);
            for (std::size_t p = 0; p < precision_count; ++p) {
                if (has_fields(Framework(f), Architecture(a), Precision(p))) {
                    add_gemm(fields, stem + "." + std::string(precision_keys[p]), card.gemm[p]);
                }
            }
            add_card(fields, stem, card);
        }
    }
}

void add_releases(Fields& fields, Calibration& calibration)
{
    for (std::size_t a = 0; a < architecture_count; ++a) {
        for (std::size_t i = 0; i < release_keys.size(); ++i) {
            fields.push_back({"release." + std::string(architecture_keys[a]) + "." + std::string(release_keys[i]),
                              &calibration.release_step[i][a],
                              "Time of all work in this TensorRT-LLM release over the one before."});
        }
    }
    for (std::size_t i = 0; i < attention_keys.size(); ++i) {
        fields.push_back(
            {"attention_release." + std::string(attention_keys[i]), &calibration.attention_release[i],
             "Decode attention's compute rate in these TensorRT-LLM releases over that of 0.11 and later."});
    }
}

} // namespace

std::optional<Architecture> architecture_of(const Gpu& gpu)
{
    if (gpu.architecture == "Ada Lovelace") {
        return Architecture::Ada;
    }
    if (gpu.architecture == "Ampere") {
        return Architecture::Ampere;
    }
    return std::nullopt;
}

std::vector<CalibrationField> fields_of(Calibration& calibration)
{
    Fields fields;
    add_cards(fields, calibration);
    add_link(fields, "nvlink", calibration.nvlink);
    add_link(fields, "pcie", calibration.pcie);
    add_releases(fields, calibration);
    fields.push_back({"attention_sharpness", &calibration.attention_sharpness,
                      "Exponent of the smooth maximum of reading and computing decode attention."});
    fields.push_back({"moe_compute", &calibration.moe_compute,
                      "Matrix products of mixture-of-experts models over dense ones of the same work."});
    fields.push_back(
        {"kv_fraction", &calibration.kv_fraction,
         "Share of the memory left by weights and workspace that an in-flight engine gives to the KV cache."});
    fields.push_back({"workspace_gb", &calibration.workspace_gb, "Activations, buffers and context of each GPU, GB."});
    fields.push_back({"chunk_tokens", &calibration.chunk_tokens, "Most prompt tokens in one pass."});
    fields.push_back({"engine_max_batch", &calibration.engine_max_batch, "Most sequences of an in-flight engine."});
    fields.push_back({"page_tokens", &calibration.page_tokens, "Tokens of one page of the KV cache."});
    return fields;
}

std::string_view to_string(ResidualGroup group)
{
    switch (group) {
    case ResidualGroup::OneGpuStatic:
        return "1 GPU, static";
    case ResidualGroup::OneGpuInFlight:
        return "1 GPU, in-flight";
    case ResidualGroup::SeveralGpusStatic:
        return "several GPUs, static";
    case ResidualGroup::SeveralGpusInFlight:
        return "several GPUs, in-flight";
    case ResidualGroup::FirstToken:
        return "1 GPU, first token";
    case ResidualGroup::SeveralGpusFirstToken:
        return "several GPUs, first token";
    case ResidualGroup::Vllm:
        return "vLLM";
    case ResidualGroup::LlamaCpp:
        return "llama.cpp";
    case ResidualGroup::Unmeasured:
        return "unmeasured";
    }
    return "unmeasured";
}

bool is_measured(Framework framework, Architecture architecture, Precision weights)
{
    switch (framework) {
    case Framework::TensorRtLlm:
        return weights == Precision::Fp16 || (weights == Precision::Fp8 && architecture == Architecture::Ada);
    case Framework::Vllm:
        return architecture == Architecture::Ampere && weights != Precision::Fp8;
    case Framework::LlamaCpp:
        return weights == Precision::Fp16 || weights == Precision::Q4KM;
    }
    return false;
}

const CardRates& rates_of(const Calibration& calibration, Framework framework, Architecture architecture)
{
    return calibration.cards[static_cast<std::size_t>(framework)][static_cast<std::size_t>(architecture)];
}

} // namespace tiebreak
