// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <QByteArray>

#include <span>

namespace tiebreak {

// Something of the program that takes bytes from outside. It must answer any of them without a crash, undefined
// behaviour or a long wait; what else must hold is checked inside, and ends the program when it does not.
struct FuzzedReader {
    const char* name; // of its folder in tests/fuzz/corpus, too
    void (*take)(const QByteArray& bytes, const Catalogue& catalogue);
    int slowness = 1; // how many times as long as others an input takes
};

// All of them but the view of a window, which a test of the window takes through.
[[nodiscard]] std::span<const FuzzedReader> fuzzed_readers();
[[nodiscard]] const FuzzedReader* fuzzed_reader(const char* name);

// Lets the reader take the bytes, and prints them when a promise is broken.
void take_input(const FuzzedReader& reader, const QByteArray& bytes, const Catalogue& catalogue);

} // namespace tiebreak
