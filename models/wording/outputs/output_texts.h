// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tiebreak {

// What people read of outputs: one context for translators.
struct Outputs {
    Q_DECLARE_TR_FUNCTIONS(Outputs)
};

} // namespace tiebreak
