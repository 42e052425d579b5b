// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/entries/entry_rules.h"

namespace tiebreak {

using namespace Qt::StringLiterals;

NumberRule up_to(double limit, const QString& unit)
{
    return {.above = 0, .up_to = limit, .unit = unit};
}

const TextRule& year_month()
{
    static const TextRule rule =
        TextRule::matching(u"\\d{4}-(0[1-9]|1[0-2])"_s, CatalogLoader::tr("a year and month such as \"2023-08\""));
    return rule;
}

} // namespace tiebreak
