// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/calibration.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

// What the fit knows beside end-to-end measurements: what matrix products and attention reach of the cards' peak
// rates, which is the shape of the calibration, and what is expected of each constant.
namespace tiebreak {

// One line of gemm_efficiency.csv: what matrix products of `rows` rows reach.
struct GemmSample {
    std::string card_class; // CardClass::name
    std::string framework;  // Stack::id
    Precision weights = Precision::Fp16;
    double rows = 1;
    double bandwidth_share = 0; // median over shapes
    double compute_share = 0;   // median over shapes
};

// One line of attn_efficiency.csv: what decode attention reaches.
struct AttentionSample {
    std::string card_class; // CardClass::name
    bool eight_bit = false;
    double batch = 1;
    double context = 1;
    double bandwidth_share = 0; // above 1: read from the L2 cache
};

// One line of priors.csv: what is known of a constant before the fit.
struct PriorRow {
    std::string key; // of CalibrationField
    // The median: a number; "table": what the tables say of this constant; "0.95 * KEY": a share of what they say of
    // another one. "as KEY": not fitted, but the same as that constant when all is done.
    std::string prior;
    double sigma = 0.2; // of the logarithm
    double least = 0;   // bounds; shares of a peak stay below 1
    double most = 1;
    double step = 1e-6; // of the logarithm, for derivatives
    std::string source; // where the prior comes from

    [[nodiscard]] bool is_shared() const { return prior.starts_with("as "); }
    [[nodiscard]] std::string_view shared_with() const { return std::string_view(prior).substr(3); }
};

struct FitInputs {
    Calibration blank; // the families and frameworks, without constants
    std::vector<GemmSample> gemm;
    std::vector<AttentionSample> attention;
    std::vector<PriorRow> priors;
};

// The tables gemm_efficiency.csv, attn_efficiency.csv and priors.csv of a catalogue's folder. `blank` brings the
// families and frameworks (catalog_loader.h, load_facts). Nothing, and problems "file:line: ...", when a row is wrong
// or names a constant that there is not.
[[nodiscard]] std::optional<FitInputs> load_fit_inputs(const QString& folder, const Calibration& blank,
                                                       QStringList& problems);

} // namespace tiebreak
