// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace tiebreak {

// The engine's texts are UTF-8 string views; Qt 6.4 has no direct conversion from those.
[[nodiscard]] inline QString to_qstring(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace tiebreak
