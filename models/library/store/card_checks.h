// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"

#include <QStringList>

namespace tiebreak {

// What else a datasheet says of a card's memory; 0: not said.
struct MemoryBus {
    double bits = 0;           // width
    double gbit_s_per_pin = 0; // data rate
};

// What keeps the numbers of a card from being a datasheet's: each sentence says which numbers do not go together and
// what would be right. Ratios that all cards of these families keep: FP8 and INT8 twice FP16, a bandwidth of bus width
// x data rate / 8, 80 to 700 operations a byte, at most 1.8 dense TFLOPS a watt, memory that programs see of 88 to 108
// % of the name-plate's (which counts 2^30 bytes).
[[nodiscard]] QStringList card_findings(const Gpu& card, const MemoryBus& bus);

} // namespace tiebreak
