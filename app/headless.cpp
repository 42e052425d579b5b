// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "version.h"

#include <QApplication>
#include <QLocale>

namespace tiebreak {

void prepare_headless()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    prepare_application();
}

void prepare_application()
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QLocale::setDefault(QLocale::c());
}

void name_application()
{
    QApplication::setApplicationName(QStringLiteral("Tiebreak"));
    QApplication::setOrganizationName(QStringLiteral("Tiebreak"));
    QApplication::setApplicationVersion(QStringLiteral(TIEBREAK_VERSION));
}

} // namespace tiebreak
