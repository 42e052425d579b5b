// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/json_text.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>

namespace tiebreak {

namespace {

// Qt writes whole documents only, so the value goes into a list whose brackets are cut off again.
QByteArray plain_value(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

class Writer {
public:
    explicit Writer(const QStringList& key_order)
    {
        for (const QString& key : key_order) {
            m_ranks.insert(key, m_ranks.size());
        }
    }

    void write(const QJsonValue& value)
    {
        if (value.isObject() && !value.toObject().isEmpty()) {
            const QJsonObject object = value.toObject();
            write_entries(in_order(object.keys()), '{', '}', [&](const QString& key) {
                m_text += plain_value(key) + ": ";
                write(object.value(key));
            });
        } else if (value.isArray() && !value.toArray().isEmpty()) {
            write_entries(value.toArray(), '[', ']', [this](const QJsonValue& entry) { write(entry); });
        } else {
            m_text += plain_value(value);
        }
    }

    [[nodiscard]] QByteArray text() const { return m_text + '\n'; }

private:
    // By name already, as Qt keeps them.
    [[nodiscard]] QStringList in_order(QStringList keys) const
    {
        std::ranges::stable_sort(keys, {}, [this](const QString& key) { return m_ranks.value(key, m_ranks.size()); });
        return keys;
    }

    template <typename Entries, typename WriteEntry>
    void write_entries(const Entries& entries, char opening, char closing, const WriteEntry& write_entry)
    {
        const QByteArray margin = '\n' + QByteArray(2 * m_depth, ' ');
        ++m_depth;
        char separator = opening;
        for (const auto& entry : entries) {
            m_text += separator + margin + "  ";
            write_entry(entry);
            separator = ',';
        }
        --m_depth;
        m_text += margin + closing;
    }

    QHash<QString, qsizetype> m_ranks;
    QByteArray m_text;
    qsizetype m_depth = 0;
};

} // namespace

QByteArray json_text(const QJsonObject& object, const QStringList& key_order)
{
    Writer writer(key_order);
    writer.write(object);
    return writer.text();
}

} // namespace tiebreak
