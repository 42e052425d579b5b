// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/accuracy_report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace tiebreak {

namespace {

std::optional<Accuracy> summary(std::vector<double> errors)
{
    if (errors.empty())
        return std::nullopt;
    std::sort(errors.begin(), errors.end());
    const auto quantile = [&](double share) { return errors[std::size_t(share * double(errors.size() - 1) + 0.5)]; };
    Accuracy accuracy;
    accuracy.rows = errors.size();
    accuracy.median = quantile(0.5);
    accuracy.p90 = quantile(0.9);
    for (const double error : errors)
        accuracy.mean += error / double(errors.size());
    return accuracy;
}

// The same work on another card: precision may differ, as each card runs the best it has.
bool same_work(const Measurement& a, const Measurement& b)
{
    const bool llama = a.framework == "llama.cpp"; // its builds differ by card, and it runs two precisions on each
    return a.gpu != b.gpu && a.framework == b.framework && a.model == b.model && a.metric == b.metric &&
           a.input_len == b.input_len && a.output_len == b.output_len && a.in_flight == b.in_flight &&
           a.batch == b.batch && a.tensor_parallel == b.tensor_parallel &&
           (llama ? a.weight_precision == b.weight_precision : a.framework_version == b.framework_version);
}

std::string line(const std::string& name, const std::optional<Accuracy>& accuracy, bool is_ratio)
{
    if (!accuracy)
        return {};
    std::array<char, 160> text{};
    int length =
        std::snprintf(text.data(), text.size(), "  %-26s n=%3zu  median %5.1f %%  mean %5.1f %%  p90 %5.1f %%",
                      name.c_str(), accuracy->rows, 100 * accuracy->median, 100 * accuracy->mean, 100 * accuracy->p90);
    if (!is_ratio)
        length += std::snprintf(text.data() + length, text.size() - std::size_t(length),
                                "  bias %+5.1f %%  in band %3.0f %%", 100 * accuracy->bias, 100 * accuracy->in_band);
    return std::string(text.data(), std::size_t(length)) + "\n";
}

} // namespace

std::optional<Accuracy> accuracy_of(std::span<const Residual> residuals, const Filter& belongs)
{
    std::vector<double> errors;
    double bias = 0, inside = 0;
    for (const Residual& residual : residuals) {
        if (!belongs(*residual.observation))
            continue;
        errors.push_back(std::abs(std::expm1(-residual.log_ratio())));
        bias -= residual.log_ratio();
        inside += residual.inside() ? 1 : 0;
    }
    std::optional<Accuracy> accuracy = summary(std::move(errors));
    if (accuracy) {
        accuracy->bias = bias / double(accuracy->rows);
        accuracy->in_band = inside / double(accuracy->rows);
    }
    return accuracy;
}

std::optional<Accuracy> ratio_accuracy_of(std::span<const Residual> residuals, const Filter& belongs)
{
    std::vector<double> errors;
    for (std::size_t i = 0; i < residuals.size(); ++i)
        for (std::size_t j = i + 1; j < residuals.size(); ++j)
            if (belongs(*residuals[i].observation) &&
                same_work(residuals[i].observation->row, residuals[j].observation->row))
                errors.push_back(std::abs(std::expm1(residuals[i].log_ratio() - residuals[j].log_ratio())));
    return summary(std::move(errors));
}

std::string accuracy_report(std::span<const Residual> all)
{
    const Filter any = [](const Observation&) { return true; };
    const Filter one = [](const Observation& o) { return o.workload.tensor_parallel == 1; };
    const Filter several = [](const Observation& o) { return o.workload.tensor_parallel > 1; };
    const auto rate = [](const Observation& o) { return o.row.metric == "output_tok_s"; };
    const auto stack = [](const std::string& framework) {
        return [framework](const Observation& o) { return o.row.framework == framework; };
    };
    std::string text;
    const auto add = [&](const std::string& name, const Filter& belongs) {
        text += line(name, accuracy_of(all, belongs), false);
    };
    add("all", any);
    add("1 GPU", one);
    add("several GPUs", several);
    for (const bool single : {true, false})
        for (const bool in_flight : {true, false})
            add(std::string("TRT-LLM ") + (single ? "1 GPU " : "several ") + (in_flight ? "in-flight" : "static"),
                [&](const Observation& o) {
                    return stack("TensorRT-LLM")(o) && rate(o) && one(o) == single && o.workload.in_flight == in_flight;
                });
    add("first token", [&](const Observation& o) { return !rate(o); });
    add("vLLM", stack("vLLM"));
    add("llama.cpp", stack("llama.cpp"));
    for (const char* gpu : {"L40S", "A100-80GB-PCIe", "A100-80GB-SXM"})
        add(gpu, [gpu](const Observation& o) { return o.row.gpu == gpu; });
    text += line("ratio of two cards", ratio_accuracy_of(all, any), true);
    text += line("ratio, 1 GPU", ratio_accuracy_of(all, one), true);
    return text + line("ratio, several GPUs", ratio_accuracy_of(all, several), true);
}

} // namespace tiebreak
