// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/records/records.h"

#include <QJsonObject>

namespace tiebreak {

// The record as `import --json` prints it: "kind" and what is known; what is not has no key.
[[nodiscard]] QJsonObject json_of(const Record& record);

// GB (10^9 bytes) of the weights in the number format that they are published in: embeddings, head and what the format
// leaves out in 16 bits.
[[nodiscard]] double weights_gb(const ModelShape& shape);

} // namespace tiebreak
