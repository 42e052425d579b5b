// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit.h"

#include <exception>
#include <initializer_list>
#include <span>
#include <utility>

// Internal to the audit: what the article calculates with, and how each claim is recomputed.
namespace tiebreak {

// The catalogue lacks something that a formula needs.
struct MissingInput : std::exception {
    explicit MissingInput(AuditGap gap, std::vector<std::string> of) : why{gap, std::move(of)} {}

    AuditWhyNot why;
};

// A card as the article prices it.
struct Card {
    std::string_view gpu;
    std::string_view quote;
};
inline constexpr Card l40s{"L40S", "runpod-l40s"};
inline constexpr Card pcie{"A100-80GB-PCIe", "runpod-a100-80gb-pcie"};
inline constexpr Card sxm{"A100-80GB-SXM", "runpod-a100-80gb-sxm"};

// A benchmark of the article, by the names of the published figures.
struct Run {
    std::string_view workload;
    std::string_view model;
    std::string_view precision;
    int batch = 0;
};

// Both ends of a parameter such as "0.15-0.20"; a single number is both.
struct Range {
    double low = 0;
    double high = 0;
};

// The article's inputs as the catalogue has them. Every function throws MissingInput for what is not there.
class ArticleInputs {
public:
    explicit ArticleInputs(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    [[nodiscard]] const Gpu& gpu(Card card) const;
    [[nodiscard]] const LlmModel& model(std::string_view name) const;
    [[nodiscard]] const ImagePipeline& pipeline(std::string_view name) const;
    [[nodiscard]] const PriceQuote& quote(std::string_view id) const;
    [[nodiscard]] double rent(Card card) const; // $ an hour
    [[nodiscard]] double rate(Card card, const Run& run) const;
    [[nodiscard]] double weights_gb(Card card, const Run& run) const; // as published with the rate
    [[nodiscard]] double purchase_usd(Card card) const;
    [[nodiscard]] Range range(std::string_view parameter) const;
    [[nodiscard]] double parameter(std::string_view key) const { return range(key).low; }
    // What another claim states, for figures that the article goes on to calculate with.
    [[nodiscard]] double stated(std::string_view claim) const;

    [[nodiscard]] const Catalogue& facts() const { return m_catalogue; }

private:
    [[nodiscard]] const PublishedRate& published(Card card, const Run& run) const;

    const Catalogue& m_catalogue;
};

// The value, or MissingInput: the catalogue has none of `whose`.
[[nodiscard]] double known(std::optional<double> value, AuditGap gap, std::string_view whose);

struct Recomputation {
    double value = 0; // in the claim's unit
    std::string formula;
    std::vector<Operand> operands;
    std::optional<double> limit;
};

// The formula and the names of its operands, from a pattern such as "{rent} / (3600 × {throughput})".
[[nodiscard]] Recomputation worded(double value, std::string_view pattern, std::initializer_list<double> operands);
[[nodiscard]] Recomputation limited(Recomputation result, double limit);
// How much more `more` is than `base`, in percent; the pattern names the two.
[[nodiscard]] Recomputation lead(double more, double base, std::string_view pattern);

using Change = std::pair<std::string_view, std::string_view>;
inline constexpr std::span<const Change> as_it_is{};

struct ClaimFormula {
    std::string_view id; // Claim::id
    ClaimCheck check = ClaimCheck::Figure;
    std::string_view view;
    std::span<const Change> inputs; // to the default scenario
    Recomputation (*recompute)(const ArticleInputs&) = nullptr;
};

} // namespace tiebreak
