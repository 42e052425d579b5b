// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/data_text.h"

#include <QCoreApplication>

#include <string>

namespace tiebreak {

QString dataText(std::string_view text)
{
    return QCoreApplication::translate("Catalogue", std::string(text).c_str());
}

} // namespace tiebreak
