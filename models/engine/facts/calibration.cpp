// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/calibration.h"

#include <algorithm>

namespace tiebreak {
namespace {

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

void add_steps(Fields& fields, const std::string& stem, std::vector<ReleaseStep>& steps, const char* text)
{
    for (ReleaseStep& step : steps) {
        fields.push_back({stem + ".release." + step.version, &step.factor, text});
    }
}

void add_link(Fields& fields, const std::string& stem, LinkRates& link)
{
    fields.push_back({stem + ".gb_s", &link.gb_s, "All-reduce bandwidth of large messages among 8 GPUs, GB/s."});
    fields.push_back({stem + ".latency_us", &link.latency_us, "All-reduce latency per doubling of GPUs, us."});
    fields.push_back({stem + ".root_us", &link.root_us, "All-reduce cost per square root of megabytes, us."});
    fields.push_back({stem + ".spread", &link.spread, "Exponent by which fewer GPUs get more bandwidth each."});
}

void add_memory(Fields& fields, const std::string& stem, MemoryRule& memory)
{
    fields.push_back(
        {stem + ".kv_fraction", &memory.kv_fraction,
         "Share of the memory left by weights and workspace that an in-flight engine gives to the KV cache."});
    fields.push_back(
        {stem + ".workspace_gb", &memory.workspace_gb, "Activations, buffers and context of each GPU, GB."});
    fields.push_back({stem + ".chunk_tokens", &memory.chunk_tokens, "Most prompt tokens in one pass."});
    fields.push_back({stem + ".most_sequences", &memory.most_sequences, "Most sequences of an in-flight engine."});
    fields.push_back({stem + ".page_tokens", &memory.page_tokens, "Tokens of one page of the KV cache."});
}

void add_stack(Fields& fields, const Calibration& calibration, Stack& stack)
{
    for (CardRates& card : stack.cards) {
        const std::string stem = stack.id + "." + calibration.card_class(card.card_class)->id;
        for (GemmRate& rate : card.gemm) {
            add_gemm(fields, stem + "." + std::string(format_of(rate.weights).key), rate);
        }
        add_card(fields, stem, card);
        add_steps(fields, stem, card.release_steps, "Time of all work in this release over the one before.");
    }
    add_steps(fields, stack.id + ".nvlink", stack.nvlink_steps,
              "Interconnect rate of this release over the one before.");
    add_steps(fields, stack.id + ".pcie", stack.pcie_steps, "Interconnect rate of this release over the one before.");
    for (ReleaseEra& era : stack.attention_eras) {
        fields.push_back({stack.id + ".attention." + era.key, &era.share,
                          "Decode attention's compute rate in these releases over that of later ones."});
    }
    add_memory(fields, stack.id, stack.memory);
}

} // namespace

const CardClass* Calibration::card_class(std::string_view name) const
{
    const auto found = std::ranges::find(classes, name, &CardClass::name);
    return found == classes.end() ? nullptr : &*found;
}

const Stack* Calibration::stack(std::string_view name) const
{
    const auto found = std::ranges::find(stacks, name, &Stack::name);
    return found == stacks.end() ? nullptr : &*found;
}

std::vector<CalibrationField> fields_of(Calibration& calibration)
{
    Fields fields;
    for (Stack& stack : calibration.stacks) {
        add_stack(fields, calibration, stack);
    }
    add_link(fields, "nvlink", calibration.nvlink);
    add_link(fields, "pcie", calibration.pcie);
    fields.push_back({"attention_sharpness", &calibration.attention_sharpness,
                      "Exponent of the smooth maximum of reading and computing decode attention."});
    fields.push_back({"moe_compute", &calibration.moe_compute,
                      "Matrix products of mixture-of-experts models over dense ones of the same work."});
    fields.push_back(
        {"card_spread", &calibration.card_spread,
         "Logarithm by which the band of a card without rows is wider than that of its family, each way."});
    return fields;
}

BandBasis basis_of(const Stack& stack, const Gpu& gpu, Precision weights)
{
    BandBasis basis = BandBasis::Nothing;
    for (const FittedOn& rows : stack.fitted_on) {
        if (rows.weights == weights && rows.gpu == gpu.name) {
            return BandBasis::Measured;
        }
        if (rows.weights == weights && rows.card_class == gpu.architecture) {
            basis = BandBasis::Family;
        }
    }
    return basis;
}

BandChoice band_of(const Calibration& calibration, const Stack& stack, BandBasis basis, WorkKind work,
                   bool several_gpus, bool one_sequence)
{
    const auto group = std::ranges::find_if(stack.groups, [&](const ResidualGroup& each) {
        return each.work == work && each.several_gpus == several_gpus && (one_sequence || !each.one_sequence);
    });
    if (basis == BandBasis::Nothing || group == stack.groups.end()) {
        return {calibration.unmeasured, BandBasis::Nothing, nullptr};
    }
    BandChoice choice{group->band, basis, &*group};
    if (basis == BandBasis::Family) {
        choice.band.low -= calibration.card_spread;
        choice.band.high += calibration.card_spread;
    }
    return choice;
}

} // namespace tiebreak
