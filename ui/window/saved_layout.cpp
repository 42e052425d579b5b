// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/saved_layout.h"

#include <QByteArray>
#include <QMainWindow>

namespace tiebreak {

namespace {

constexpr int layout_version = 1; // raise it when docks are renamed or added

const QString window_geometry_key = QStringLiteral("geometry");
const QString docks_key = QStringLiteral("docks");

} // namespace

void addLayout(const QMainWindow& window, QJsonObject& to)
{
    const auto encoded = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); };
    to.insert(window_geometry_key, encoded(window.saveGeometry()));
    to.insert(docks_key, encoded(window.saveState(layout_version)));
}

bool restoreLayout(QMainWindow& window, const QJsonObject& from)
{
    const auto bytes = [&from](const QString& key) {
        return QByteArray::fromBase64(from.value(key).toString().toLatin1());
    };
    if (from.contains(window_geometry_key)) {
        window.restoreGeometry(bytes(window_geometry_key));
    }
    return from.contains(docks_key) && window.restoreState(bytes(docks_key), layout_version);
}

} // namespace tiebreak
