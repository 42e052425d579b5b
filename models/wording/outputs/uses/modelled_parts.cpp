// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/uses/modelled_parts.h"

#include "models/wording/outputs/output_texts.h"
#include "models/wording/wording.h"

#include <cmath>

namespace tiebreak {

QString valueWithBand(const QString& value, const QString& low, const QString& high)
{
    return Outputs::tr("%1 (%2 to %3)").arg(value, low, high);
}

QString shortNumber(double value)
{
    return number(value);
}

QString bandRestsOn(const UseBandChoice& band)
{
    QString text = band.rows > 0
                       ? Outputs::tr("Tiebreak's model; %1 [measurement|measurements] of this card stand behind it",
                                     nullptr, band.rows)
                             .arg(band.rows)
                       : Outputs::tr("Tiebreak's model; nobody measured this card, so the band is wider");
    if (band.unseen_work) {
        text = Outputs::tr("%1; none is of this kind of work, so the band is wider").arg(text);
    }
    return Outputs::tr("%1. 8 of 10 measurements of unseen sources lie within a factor of %2.")
        .arg(text, number(std::exp(band.half_width)));
}

QString baselineHasNone(const OutputOf& /*unused*/)
{
    return Outputs::tr("The others are held against this one.");
}

QString noneSaid(const OutputOf& /*unused*/)
{
    return {};
}

} // namespace tiebreak
