// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/entries/measurements.h"
#include "models/engine/facts/rates/constants.h"
#include "models/engine/facts/rates/step_rates.h"
#include "models/engine/load/trajectory.h"
#include "models/fit/fit_inputs.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

// Measured rows as functions of the constants, with derivatives. Rows of one run share it.
namespace tiebreak {

// Newest step of each framework's ladder that a measurement is of.
using NewestSteps = std::map<std::string, std::size_t>;
[[nodiscard]] NewestSteps newest_steps(std::span<const Observation* const> observations);

// One run, or one plain row, and the rows that it answers.
class FitCase {
public:
    // Of an observation that the model does not refuse. Keeps references to all. A change from release to release
    // counts only up to the newest measured one: beyond it, it would absorb what the priors are off.
    FitCase(const FitInputs& inputs, const Constants& constants, const NewestSteps& newest,
            const Observation& observation);

    [[nodiscard]] bool has_same_run(const Observation& other) const;
    void add_row(const Observation& observation) { m_rows.push_back(&observation); }
    [[nodiscard]] const std::vector<const Observation*>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<std::size_t>& constants() const { return m_used; } // that it depends on

    // Plays the run with these constants: until the next time, its schedule stays and only what steps take changes.
    void play(const Constants& constants);

    struct Answer {
        std::vector<double> log_values;                   // of rows()
        std::vector<std::vector<double>> log_derivatives; // of rows(), by constants(); empty if not asked for
    };
    // Logarithms of what the model says of the rows. A run must have been played.
    [[nodiscard]] Answer answer(const Constants& constants, bool with_derivatives) const;

private:
    struct RateFactors {
        double StepRates::*rate = nullptr;
        std::vector<Factor> factors;
    };

    [[nodiscard]] StepRates rates(const Constants& constants) const;
    [[nodiscard]] std::vector<double> log_values(const StepRates& rates) const;
    [[nodiscard]] Replica replica(const StepRates& rates) const;

    const FitInputs& m_inputs;
    const Observation& m_observation;
    std::vector<const Observation*> m_rows;
    std::vector<RateFactors> m_rates;
    std::vector<std::size_t> m_used;
    StepRates m_absent; // rates that no constant makes

    bool m_steady = false;
    Trajectory m_trajectory;
    double m_played_client_ms = 0;
};

} // namespace tiebreak
