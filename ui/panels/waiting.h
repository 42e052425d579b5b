// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace tiebreak {

// For a window that is to close while a disk is slow: shows the message until `is_done`, and returns true then, or
// false when the person would rather go on. What is quick shows nothing.
[[nodiscard]] bool waitUntil(QWidget* window, const QString& message, const std::function<bool()>& is_done);

} // namespace tiebreak
