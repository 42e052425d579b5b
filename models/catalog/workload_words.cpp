// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/workload_words.h"

#include <algorithm>

namespace tiebreak {

const Stack* stack_called(std::string_view word, const Calibration& calibration)
{
    const std::string key = plain_word(word);
    const auto found = std::ranges::find_if(calibration.stacks, [&](const Stack& stack) {
        return plain_word(stack.name) == key || std::ranges::find(stack.spellings, key) != stack.spellings.end();
    });
    return found == calibration.stacks.end() ? nullptr : &*found;
}

const Gpu* gpu_called(std::string_view word, const Catalogue& catalogue)
{
    const std::string key = plain_word(word);
    const auto found =
        std::ranges::find_if(catalogue.gpus, [&](const Gpu& gpu) { return plain_word(gpu.name) == key; });
    return found == catalogue.gpus.end() ? nullptr : &*found;
}

} // namespace tiebreak
