// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tiebreak {

inline QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// `analyze --json` with these settings.
inline QJsonObject analyzed(const QStringList& settings = {}, const QStringList& more = {})
{
    QStringList arguments{QStringLiteral("analyze"), QStringLiteral("--json")};
    arguments += more;
    for (const QString& setting : settings) {
        arguments << QStringLiteral("--set") << setting;
    }
    const Run result = run(arguments);
    if (result.status != 0 || !result.err.isEmpty()) {
        qWarning("%s", qPrintable(result.err));
        return {};
    }
    return QJsonDocument::fromJson(result.out.toUtf8()).object();
}

} // namespace tiebreak
