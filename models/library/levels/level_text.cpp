// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/levels/level_text.h"

#include "models/catalog/text_locale.h"
#include "models/library/reading.h"

#include <cmath>

namespace tiebreak {

namespace {

QString percent_of(double share)
{
    return text_locale().toString(100 * share, 'f', 1);
}

} // namespace

QString level_text(const OwnLevel& level)
{
    const QString runs = Import::tr("%n [run|runs]", nullptr, level.runs);
    const QString models = Import::tr("%n [model|models]", nullptr, level.models);
    const QString off = percent_of(std::abs(level.speed - 1));
    const QString shift = level.speed < 1 ? Import::tr("%1 % slower than the public calibration").arg(off)
                                          : Import::tr("%1 % faster than the public calibration").arg(off);
    return Import::tr("%1 of %2: %3; 80 % of such runs within %4 % (public: %5 %)")
        .arg(runs, models, shift, percent_of(std::expm1(level.half_width)),
             percent_of(std::expm1(level.public_half_width)));
}

} // namespace tiebreak
