// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/content.h"

#include <QLatin1StringView>

#include <vector>

namespace tiebreak {

// A kind of file that can be imported.
struct Format {
    QLatin1StringView id;
    const char* name = nullptr; // as people say it
    bool (*recognises)(const Content& content) = nullptr;
    void (*read)(const Content& content, Reading& reading) = nullptr;
};

// All of them, in the order in which they are asked: the narrow before the wide.
[[nodiscard]] const std::vector<Format>& formats();

// The format whose id is `id`, or null.
[[nodiscard]] const Format* format(const QString& id);

// Reads the bytes of a file that messages call `name`. Refused are files of no known format, damaged and hostile ones;
// time and memory are bounded by the size of the bytes. Who watches sees how far it is and may cancel it, which takes
// effect within the file: then it is refused, too.
[[nodiscard]] Reading import_bytes(const QString& name, const QByteArray& bytes, ReadingWatch* watch = nullptr);

// The same for a file of at most `largest_import_mb` 10^6 bytes; larger ones are refused.
inline constexpr int largest_import_mb = 24;
[[nodiscard]] Reading import_file(const QString& path, ReadingWatch* watch = nullptr);

} // namespace tiebreak
