// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace tiebreak {

// A program that was built with the tests, which stand in one folder with it.
inline QString built_program(const QString& name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

inline QString tiebreak_program()
{
    return built_program(QStringLiteral("tiebreak"));
}

} // namespace tiebreak
