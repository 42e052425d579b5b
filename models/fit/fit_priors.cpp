// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/fit_priors.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>

namespace tiebreak {
namespace {

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

// The table's samples of a framework on a family; where it has none of that format, those of TensorRT-LLM.
std::vector<GemmSample> samples(const FitInputs& inputs, const Stack& stack, const CardRates& card, Precision weights)
{
    const auto of = [&](std::string_view framework) {
        std::vector<GemmSample> found;
        std::ranges::copy_if(inputs.gemm, std::back_inserter(found), [&](const GemmSample& sample) {
            return sample.framework == framework && sample.card_class == card.card_class && sample.weights == weights;
        });
        return found;
    };
    std::vector<GemmSample> own = of(stack.id);
    return own.empty() ? of("tensorrt-llm") : own;
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

GemmRate table_rate(const FitInputs& inputs, const Stack& stack, const CardRates& card, Precision weights)
{
    const std::vector<GemmSample> table = samples(inputs, stack, card, weights);
    std::vector<double> stream, multiply;
    for (const GemmSample& sample : table) {
        if (sample.rows <= few_rows)
            stream.push_back(sample.bandwidth_share);
        if (sample.rows >= many_rows)
            multiply.push_back(sample.compute_share);
    }
    GemmRate rate{.weights = weights};
    if (table.empty())
        return rate;
    rate.bandwidth = median(stream);
    rate.compute = median(multiply);
    rate.sharpness = knee(table, rate);
    return rate;
}

// Median share of the bandwidth with caches too large for the L2; shares above 1 are artefacts.
double table_kv(const FitInputs& inputs, const std::string& card_class, bool eight_bit, double otherwise)
{
    std::vector<double> shares;
    for (const AttentionSample& sample : inputs.attention)
        if (sample.card_class == card_class && sample.eight_bit == eight_bit && sample.bandwidth_share < 1 &&
            sample.batch * sample.context >= large_cache_tokens)
            shares.push_back(sample.bandwidth_share);
    return shares.empty() ? otherwise : median(shares);
}

// What the tables say of every constant that they say anything of.
Calibration table_calibration(const FitInputs& inputs)
{
    Calibration calibration = inputs.blank;
    for (Stack& stack : calibration.stacks) {
        for (CardRates& card : stack.cards) {
            for (GemmRate& rate : card.gemm) {
                rate = table_rate(inputs, stack, card, rate.weights);
            }
            card.kv_read = table_kv(inputs, card.card_class, false, 0.8);
            card.kv_read_8bit = table_kv(inputs, card.card_class, true, card.kv_read);
        }
    }
    return calibration;
}

// The constant of that key; one of the calibration's, as load_fit_inputs has made sure.
double& constant(const std::vector<CalibrationField>& fields, std::string_view key)
{
    return *std::ranges::find(fields, key, &CalibrationField::key)->value;
}

// The median that a row of priors.csv means.
double median_of(const PriorRow& row, const std::vector<CalibrationField>& table)
{
    if (row.prior == "table") {
        return constant(table, row.key);
    }
    const std::string_view text = row.prior;
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    const std::size_t star = text.find("* ");
    return star == std::string_view::npos ? number : number * constant(table, text.substr(star + 2));
}

} // namespace

std::vector<FitParameter> parameters_from(const FitInputs& inputs)
{
    Calibration table = table_calibration(inputs);
    const std::vector<CalibrationField> fields = fields_of(table);
    std::vector<FitParameter> all;
    for (const PriorRow& row : inputs.priors) {
        if (!row.is_shared()) {
            all.push_back({row.key, median_of(row, fields), row.sigma, row.least, row.most, row.source, row.step});
        }
    }
    return all;
}

Calibration prior_calibration(const FitInputs& inputs)
{
    Calibration calibration = table_calibration(inputs);
    const std::vector<CalibrationField> fields = fields_of(calibration);
    for (const FitParameter& parameter : parameters_from(inputs)) {
        constant(fields, parameter.key) = parameter.prior;
    }
    return calibration;
}

void share_constants(Calibration& calibration, const FitInputs& inputs)
{
    const std::vector<CalibrationField> fields = fields_of(calibration);
    for (const PriorRow& row : inputs.priors) {
        if (row.is_shared()) {
            constant(fields, row.key) = constant(fields, row.shared_with());
        }
    }
}

} // namespace tiebreak
