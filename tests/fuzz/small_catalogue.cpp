// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/small_catalogue.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

constexpr std::array<qsizetype, 3> lengths{4, 12, 40}; // of what is cut, the shortest that loads

class Cutter {
public:
    Cutter()
    {
        const QDir good(QStringLiteral(":/catalog"));
        for (const QString& name : good.entryList(QDir::Files)) {
            QFile file(good.filePath(name));
            static_cast<void>(file.open(QIODevice::ReadOnly));
            put(name, file.readAll());
        }
    }

    // Rows name cards and models, so that tables come before these.
    QMap<QString, QByteArray> cut()
    {
        for (const QString& name : m_files.keys()) {
            if (name.endsWith(QLatin1String(".csv"))) {
                cutTable(name);
            }
        }
        for (const QString& name : m_files.keys()) {
            if (name.endsWith(QLatin1String(".json"))) {
                cutObject(name, {});
            }
        }
        return m_files;
    }

private:
    void put(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        static_cast<void>(file.open(QIODevice::WriteOnly));
        file.write(content);
        m_files.insert(name, content);
    }

    bool loads() const
    {
        const LoadResult result = load_catalogue(m_folder.path());
        return result.catalogue && validate(default_scenario(*result.catalogue), *result.catalogue).empty();
    }

    bool stays(const QString& name, const QByteArray& content)
    {
        const QByteArray before = m_files.value(name);
        put(name, content);
        if (loads()) {
            return true;
        }
        put(name, before);
        return false;
    }

    void cutTable(const QString& name)
    {
        const QList<QByteArray> lines = m_files.value(name).split('\n');
        for (const qsizetype length : lengths) {
            if (lines.size() <= length + 2 || stays(name, lines.mid(0, length + 1).join('\n') + '\n')) {
                return;
            }
        }
    }

    // The lists and objects of an object, down to but not inside of the entries of lists.
    void cutObject(const QString& name, const QStringList& path)
    {
        const QJsonObject object = at(QJsonDocument::fromJson(m_files.value(name)).object(), path);
        for (const QString& key : object.keys()) {
            if (object.value(key).isArray() || object.value(key).isObject()) {
                cutValue(name, path + QStringList{key});
            }
            if (object.value(key).isObject() && path.size() < 2) {
                cutObject(name, path + QStringList{key});
            }
        }
    }

    void cutValue(const QString& name, const QStringList& path)
    {
        for (const qsizetype length : lengths) {
            QJsonObject root = QJsonDocument::fromJson(m_files.value(name)).object();
            if (!shorten(root, path, length) || stays(name, QJsonDocument(root).toJson())) {
                return;
            }
        }
    }

    static QJsonObject at(QJsonObject object, const QStringList& path)
    {
        for (const QString& key : path) {
            object = object.value(key).toObject();
        }
        return object;
    }

    // False when it is short already.
    static bool shorten(QJsonObject& object, const QStringList& path, qsizetype length)
    {
        const QString& key = path.constFirst();
        if (path.size() > 1) {
            QJsonObject inner = object.value(key).toObject();
            const bool is_shorter = shorten(inner, path.mid(1), length);
            object.insert(key, inner);
            return is_shorter;
        }
        if (object.value(key).isArray()) {
            QJsonArray list = object.value(key).toArray();
            const bool is_long = list.size() > length;
            while (list.size() > length) {
                list.removeLast();
            }
            object.insert(key, list);
            return is_long;
        }
        QJsonObject inner = object.value(key).toObject();
        const QStringList keys = inner.keys();
        for (const QString& further : keys.mid(length)) {
            inner.remove(further);
        }
        object.insert(key, inner);
        return keys.size() > length;
    }

    QTemporaryDir m_folder;
    QMap<QString, QByteArray> m_files;
};

} // namespace

const QMap<QString, QByteArray>& small_catalogue()
{
    static const QMap<QString, QByteArray> files = Cutter().cut();
    return files;
}

QMap<QString, QByteArray> catalogue_inputs()
{
    QMap<QString, QByteArray> inputs;
    for (auto file = small_catalogue().begin(); file != small_catalogue().end(); ++file) {
        inputs.insert(file.key(), file.key().toLatin1() + '\n' + file.value());
    }
    return inputs;
}

} // namespace tiebreak
