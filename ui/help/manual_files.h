// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace tiebreak {

struct ManualFile {
    QString name; // "charts.html", "pictures/cost.png"
    QByteArray bytes;
};

// The whole manual as HTML pages that need nothing else: index.html is the first topic.
[[nodiscard]] std::vector<ManualFile> manualFiles(const std::shared_ptr<const Catalogue>& catalogue);

} // namespace tiebreak
