// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"

#include <QFile>

namespace tiebreak {

inline QByteArray built_in()
{
    QFile file(QStringLiteral(":/catalog/calibration.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The frameworks and families of cards, without constants.
inline Calibration blank()
{
    return load_facts().catalogue->calibration;
}

} // namespace tiebreak
