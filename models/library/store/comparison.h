// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/throughput/prediction.h"
#include "models/library/store/library_entry.h"

#include <string>
#include <vector>

namespace tiebreak {

// A measured number against what the model says of the same run.
struct ComparedNumber {
    std::string metric; // "output_tok_s", "ttft_ms", "tpot_ms"; "kv_tokens", "kv_gib", "weights_gib"
    double measured = 0;
    Banded predicted;
    bool has_own_level = false; // the model answers by the user's own calibration

    [[nodiscard]] double error() const { return predicted.value / measured - 1; }
    [[nodiscard]] bool is_in_band() const { return measured >= predicted.low && measured <= predicted.high; }
};

// The numbers of the entry of a measurement or of a server's start-up log that the model can predict; none of other
// entries, of cards, models and frameworks that the catalogue does not have, and of runs that the model refuses. A
// server's scheduler is played for it, which takes some milliseconds.
[[nodiscard]] std::vector<ComparedNumber> compared_numbers(const LibraryEntry& entry, const Catalogue& catalogue);

// "812 tokens/s", "19.5 ms".
[[nodiscard]] QString metric_text(std::string_view metric, double value);

// "Output tokens/s: predicted 812 (690 to 950), measured 800, so 1.5 % over, inside the band" a line each.
[[nodiscard]] QStringList comparison_lines(const std::vector<ComparedNumber>& numbers);

} // namespace tiebreak
