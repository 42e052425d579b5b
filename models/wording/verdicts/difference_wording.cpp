// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts/difference_wording.h"

#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct DifferenceTexts {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace

double excessOver(double least, double more)
{
    return more / least - 1;
}

double excessOfSaving(double saving)
{
    return saving < 0 ? saving : saving / (1 - saving);
}

QString excessText(double excess)
{
    constexpr double told_as_factor = 9;
    return excess >= told_as_factor ? times(excess + 1) : percent(excess);
}

QString excessCell(double excess)
{
    constexpr double none = 1e-9;
    return excess < none ? DifferenceTexts::tr("least") : DifferenceTexts::tr("+%1").arg(excessText(excess));
}

} // namespace tiebreak
