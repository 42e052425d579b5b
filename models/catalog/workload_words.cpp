// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/workload_words.h"

#include <algorithm>

namespace tiebreak {

std::string plain_word(std::string_view word)
{
    std::string kept;
    for (const char byte : word) {
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '.') {
            kept += byte;
        } else if (byte >= 'A' && byte <= 'Z') {
            kept += static_cast<char>(byte - 'A' + 'a');
        }
    }
    return kept;
}

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

std::optional<Precision> precision_called(std::string_view word)
{
    const std::string key = plain_word(word);
    const auto formats = number_formats();
    const auto found = std::ranges::find_if(formats, [&](const NumberFormat& format) {
        return plain_word(format.name) == key ||
               (!key.empty() && std::ranges::find(format.spellings, key) != format.spellings.end());
    });
    return found == formats.end() ? std::nullopt : std::optional(found->precision);
}

} // namespace tiebreak
