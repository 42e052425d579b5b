// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tiebreak {

// What people read of reports: one context for translators.
struct ReportTexts {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

} // namespace tiebreak
