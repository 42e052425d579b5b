// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace tiebreak {

// The files of the built-in catalogue by their names, cut down as far as they still load and have a default scenario:
// each table and list begins as it does and soon ends. A hundredth of its values, so that many can be tried a second.
[[nodiscard]] const QMap<QString, QByteArray>& small_catalogue();

// As the reader of catalogues takes one of them: its name on the first line, then its content.
[[nodiscard]] QMap<QString, QByteArray> catalogue_inputs();

} // namespace tiebreak
