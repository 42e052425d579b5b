// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tiebreak {

// How people say the value at that path of a fact of the list ("gpus", "models" ...): "Layers 2: KV heads". The key
// itself where there are no words for it.
[[nodiscard]] QString factLabel(const QString& list, const QStringList& path);

} // namespace tiebreak
