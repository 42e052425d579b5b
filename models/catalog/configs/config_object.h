// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <initializer_list>

namespace tiebreak {

// Reads the keys of a config.json that matter; the many others stay unread. What is missing or absurd becomes a
// problem "key: what is wrong, and what would be right", and reads as `least`.
class ConfigObject {
    Q_DECLARE_TR_FUNCTIONS(ConfigObject)

public:
    // `problems` must outlive this.
    ConfigObject(QJsonObject object, QStringList& problems) : m_object(std::move(object)), m_problems(&problems) {}

    // The largest number that any published model comes near; above it a file is damaged or hostile.
    static constexpr int most = 100'000'000;

    // A whole number from `least` to `most`, under the first of the keys that stands and is not null.
    [[nodiscard]] int number(std::initializer_list<QLatin1StringView> keys, int least = 1) const;
    // The same, or `otherwise` where none stands.
    [[nodiscard]] int number_or(std::initializer_list<QLatin1StringView> keys, int otherwise, int least = 0) const;
    [[nodiscard]] bool flag_or(QLatin1StringView key, bool otherwise) const;
    [[nodiscard]] QString text(QLatin1StringView key) const;
    [[nodiscard]] QJsonValue raw(QLatin1StringView key) const { return m_object.value(key); }
    [[nodiscard]] QJsonArray list(QLatin1StringView key) const;
    // Of a nested object; an empty one where there is none.
    [[nodiscard]] ConfigObject object(QLatin1StringView key) const;

    [[nodiscard]] bool has(QLatin1StringView key) const;
    [[nodiscard]] bool is_empty() const { return m_object.isEmpty(); }
    void reject(const QString& problem) const;

private:
    QJsonObject m_object;
    QStringList* m_problems;
};

} // namespace tiebreak
