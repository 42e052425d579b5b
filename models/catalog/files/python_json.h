// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tiebreak {

// The same JSON with null for the bare words Infinity, -Infinity and NaN, which Python writes and JSON does not have.
// Texts within quotes stay as they are; positions of errors may move.
[[nodiscard]] QByteArray without_python_numbers(QByteArray json);

} // namespace tiebreak
