// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The constants of the throughput model as rows, and the rule by which they make a rate: a product. So the logarithm of
// every rate is linear in the logarithms of the constants, a combination that nobody measured is the product of its
// relatives, and a new card, framework or release is rows and no code.
namespace tiebreak {

struct Constant {
    std::string key; // "bw/bf16/ada"
    std::string unit;
    double value = 1;
    double prior = 1;
    double spread = 0.1; // standard deviation of ln(value / prior) that is expected before any measurement is seen
    std::string source;  // of the prior
    int rows = 0;        // measurements that depend on it

    bool operator==(const Constant&) const = default;
};

// Constants by key.
class Constants {
public:
    Constants() = default;
    // Keys must differ.
    explicit Constants(std::vector<Constant> rows);

    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view key) const;
    [[nodiscard]] const std::vector<Constant>& rows() const { return m_rows; }
    [[nodiscard]] double value(std::size_t index) const { return m_rows[index].value; }
    void set_value(std::size_t index, double value) { m_rows[index].value = value; }
    void set_measurements(std::size_t index, int rows) { m_rows[index].rows = rows; }

    bool operator==(const Constants&) const = default;

private:
    std::vector<Constant> m_rows;      // in the order of the file
    std::vector<std::size_t> m_by_key; // indices, sorted by key
};

// How a rate is made. Each factor is a key with names in braces, {kernel}, {family}, {framework}, {generation}, {card},
// {head_kernel}, {cache}, {link}, {gpus}, {pool} or {rig}. "a|b" takes the first that stands; one of which none stands
// counts as 1. "a*" is the product over all generations later than this one, whose name stands for {generation}.
struct RateRule {
    std::string rate;
    std::vector<std::string> factors;
    std::vector<std::string> divisors;

    bool operator==(const RateRule&) const = default;
};

// What the names stand for.
struct RateNames {
    std::string framework;
    std::string generation;
    std::vector<std::string> later; // generations
    std::string family;
    std::string card;
    std::string kernel;
    std::string head_kernel;
    std::string cache; // "kv16" or "kv8"
    std::string link;
    std::string gpus; // "2"
    std::string pool; // Generation::pool_name
    std::string rig;  // Generation::rig
};

struct Factor {
    std::size_t constant = 0; // index
    double power = 1;

    bool operator==(const Factor&) const = default;
};

// The constants of that rate.
[[nodiscard]] std::vector<Factor> factors_of(const Constants& constants, const RateRule& rule, const RateNames& names);

// Their product; 1 of none.
[[nodiscard]] double product_of(const Constants& constants, const std::vector<Factor>& factors);

} // namespace tiebreak
