// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How far predictions have been off rows that the fit had not seen, by what the rows are of. Groups nest: the kind of
// number, then the framework, one or several GPUs, the card, and last the group of equal rows.
namespace tiebreak {

// What a number is: each kind has errors of its own.
enum class NumberKind { Rate, Tpot, Ttft };
inline constexpr std::size_t number_kinds = 3;
inline constexpr std::array<std::string_view, number_kinds> number_kind_names{"rate", "tpot", "ttft"};

// What a prediction is of, as far as its error depends on it.
struct BandSubject {
    NumberKind kind = NumberKind::Rate;
    std::string framework;
    bool several_gpus = false;
    std::string card;
    std::string generation; // Generation::measured_as
    std::string kernel;
    bool experts = false;
    bool new_engine = false; // of a generation whose engine shares nothing with those before

    // All but new_engine, which follows from the generation.
    [[nodiscard]] bool same_group(const BandSubject& other) const;
};

// How many of the subject's properties a group fixes: 1 the kind alone, 5 everything.
inline constexpr int band_depth = 5;

// Whether both are the same in the first `depth` steps of the nesting.
[[nodiscard]] bool same_to(const BandSubject& a, const BandSubject& b, int depth);

struct BandGroup {
    BandSubject of; // what its depth does not fix is empty
    int depth = band_depth;
    int rows = 0;
    double half_width = 0.1; // 80 % of the rows are within this |ln(predicted / measured)|, shrunk towards the parent

    bool operator==(const BandGroup& other) const;
};

// What the subject does not share with any row of its framework on its card, or of its framework at all (card).
struct Unseen {
    bool card = false;
    bool generation = false;
    bool kernel = false;
    bool gpus = false;
    bool experts = false;
    bool combination = false; // each was seen, never together

    [[nodiscard]] bool any() const { return card || generation || kernel || gpus || experts || combination; }
};

// Extra half-widths, in quadrature, for what was not seen. Assumptions: too few sources to fit them.
struct UnseenWidths {
    double card = 0.06;
    double generation = 0.06;
    double new_engine = 0.12;
    double kernel = 0.08;
    double gpus = 0.08;
    double experts = 0.12;
    double combination = 0.04;
    double least = 0.03;                                      // of any band
    std::array<double, number_kinds> start{0.10, 0.10, 0.18}; // of the kinds, before any row is seen
};

// The band of one prediction and what it rests on.
struct BandChoice {
    double half_width = 0.3; // of the logarithm, to both sides
    int rows = 0;            // in the subject's own group; 0: it has none
    Unseen unseen;
    int own_runs = 0;     // of the user's own calibration (own_level.h); 0: it has none for this
    double own_speed = 1; // by which that calibration is faster than the public one
};

// Groups of all depths, by their subjects.
class Bands {
public:
    Bands() = default;
    explicit Bands(std::vector<BandGroup> groups) : m_groups(std::move(groups)) {}

    [[nodiscard]] const std::vector<BandGroup>& groups() const { return m_groups; }
    [[nodiscard]] BandChoice choice(const BandSubject& subject) const;

    UnseenWidths widths;

private:
    [[nodiscard]] Unseen unseen(const BandSubject& subject) const;

    std::vector<BandGroup> m_groups;
};

} // namespace tiebreak
