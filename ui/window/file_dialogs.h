// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/files/recovery.h"

#include <QString>

#include <functional>

class QWidget;

namespace tiebreak {

// What a person is asked about files. The window shows dialogs; tests answer themselves.
struct FileDialogs {
    enum class Unsaved { Save, Discard, Cancel };
    enum class Changed { Overwrite, SaveAs, Cancel };
    enum class Lost { BringBack, ThrowAway, Later };

    std::function<QString(const QString& folder)> choose_open; // empty: none chosen
    std::function<QString(const QString& suggested)> choose_save;
    std::function<Unsaved(const QString& name)> ask_unsaved;
    std::function<Changed(const QString& message)> ask_changed;
    std::function<Lost(const LostSession& lost)> ask_restore;
    std::function<void(const QString& message)> tell; // of something that went wrong
    // Returns when `is_done`, with true, or when the person would rather go on with the window.
    std::function<bool(const QString& message, const std::function<bool()>& is_done)> wait;

    [[nodiscard]] static FileDialogs onScreen(QWidget* window);
};

} // namespace tiebreak
