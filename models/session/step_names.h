// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/document.h"

#include <QStringList>

// What was done to a session last, for reports of faults: kinds of steps and keys of inputs, and nothing of the user's
// own: no values, no names of cards, models, pins and files.
namespace tiebreak {

inline constexpr qsizetype most_steps_told = 20;

// "batch", "contenders.0.gpu, contenders.0.usd_per_gpu_hour", "12 inputs at once", "pin".
[[nodiscard]] QString step_name(const Document& before, const Document& after);

// The names of steps, the latest last; a drag is one.
class StepNames {
public:
    void add(const QString& step);
    // Puts those of an earlier run before.
    void recall(const QStringList& earlier);
    [[nodiscard]] const QStringList& all() const { return m_steps; }

private:
    QStringList m_steps;
};

} // namespace tiebreak
