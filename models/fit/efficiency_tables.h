// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/calibration.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What matrix products and attention reach of the cards' peak rates: the shape of the calibration.
namespace tiebreak {

// One line of gemm_efficiency.csv: what matrix products of `rows` rows reach.
struct GemmSample {
    Architecture architecture = Architecture::Ada;
    Framework framework = Framework::TensorRtLlm;
    Precision weights = Precision::Fp16;
    double rows = 1;
    double bandwidth_share = 0; // median over shapes
    double compute_share = 0;   // median over shapes
};

// One line of attn_efficiency.csv: what decode attention reaches.
struct AttentionSample {
    Architecture architecture = Architecture::Ada;
    Framework framework = Framework::TensorRtLlm;
    bool eight_bit = false;
    double batch = 1;
    double context = 1;
    double bandwidth_share = 0; // above 1: read from the L2 cache
};

struct EfficiencyTables {
    std::vector<GemmSample> gemm;
    std::vector<AttentionSample> attention;
};

// The tables gemm_efficiency.csv and attn_efficiency.csv of a catalogue's folder. Nothing, and problems
// "file:line: ...", when a row is wrong.
[[nodiscard]] std::optional<EfficiencyTables> load_efficiency_tables(const QString& folder, QStringList& problems);

} // namespace tiebreak
