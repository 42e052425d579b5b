// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/numbers/english_plurals.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

void install()
{
    static EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
}

Q_COREAPP_STARTUP_FUNCTION(install)

} // namespace

QString EnglishPlurals::translate(const char* /*context*/, const char* source, const char* /*disambiguation*/,
                                  int number) const
{
    if (number < 0) {
        return {};
    }
    static const QRegularExpression forms(QStringLiteral("\\[([^|\\]]*)\\|([^\\]]*)\\]"));
    return QString::fromUtf8(source).replace(forms, number == 1 ? QStringLiteral("\\1") : QStringLiteral("\\2"));
}

int pluralNumber(double count)
{
    constexpr double most = 1e9;
    return count == std::floor(count) ? static_cast<int>(std::min(count, most)) : 2;
}

} // namespace tiebreak
