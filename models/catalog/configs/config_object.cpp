// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/configs/config_object.h"

#include <cmath>

namespace tiebreak {

int ConfigObject::number(std::initializer_list<QLatin1StringView> keys, int least) const
{
    for (const QLatin1StringView key : keys) {
        if (has(key)) {
            return number_or({key}, least, least);
        }
    }
    reject(tr("\"%1\" is missing").arg(*keys.begin()));
    return least;
}

int ConfigObject::number_or(std::initializer_list<QLatin1StringView> keys, int otherwise, int least) const
{
    for (const QLatin1StringView key : keys) {
        if (!has(key)) {
            continue;
        }
        const QJsonValue value = m_object.value(key);
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number != std::floor(number) || number < least || number > most) {
            reject(tr("\"%1\" must be a whole number from %2 to %3").arg(key).arg(least).arg(most));
            return least;
        }
        return static_cast<int>(number);
    }
    return otherwise;
}

bool ConfigObject::flag_or(QLatin1StringView key, bool otherwise) const
{
    return m_object.value(key).toBool(otherwise);
}

QString ConfigObject::text(QLatin1StringView key) const
{
    return m_object.value(key).toString();
}

QJsonArray ConfigObject::list(QLatin1StringView key) const
{
    return m_object.value(key).toArray();
}

ConfigObject ConfigObject::object(QLatin1StringView key) const
{
    return {m_object.value(key).toObject(), *m_problems};
}

bool ConfigObject::has(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

void ConfigObject::reject(const QString& problem) const
{
    if (!m_problems->contains(problem)) {
        m_problems->append(problem);
    }
}

} // namespace tiebreak
