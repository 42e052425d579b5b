// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"
#include "models/library/records/record_json.h"

#include <QJsonObject>

// Files of tests, written with ' for " (since moc loses its way in raw strings) and ` for '.
namespace tiebreak {

inline Reading reading_of(QByteArray text, const QString& name = QStringLiteral("file"))
{
    return import_bytes(name, text.replace('\'', '"').replace('`', '\''));
}

inline QJsonObject record_of(const Reading& reading, std::size_t index = 0)
{
    return index < reading.records.size() ? json_of(reading.records[index]) : QJsonObject();
}

inline double number(const Reading& reading, const char* key, std::size_t index = 0)
{
    return record_of(reading, index).value(QLatin1StringView(key)).toDouble(-1);
}

inline QString text(const Reading& reading, const char* key, std::size_t index = 0)
{
    return record_of(reading, index).value(QLatin1StringView(key)).toString();
}

inline bool is_near(double value, double expected, double share = 0.001)
{
    const bool near = value > expected * (1 - share) && value < expected * (1 + share);
    if (!near) {
        qWarning("%g, not %g", value, expected);
    }
    return near;
}

inline QString remarks(const Reading& reading)
{
    return lines_of(reading, reading.format).join(u'\n');
}

} // namespace tiebreak
