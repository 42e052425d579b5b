// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"

#include <QString>

#include <vector>

namespace tiebreak {

// "8.03 B" parameters, or "46.7 B, 12.9 B active".
[[nodiscard]] QString sizeText(const LlmModel& model);

// The models of one maker, newest first.
struct ModelsOfMaker {
    QString maker;
    std::vector<const LlmModel*> models;
};

// By maker in the order of their names; those models that have each word of `search` in their name or their maker's,
// or, if it has a slash, in an id, whatever the case. The models must outlive the answer.
[[nodiscard]] std::vector<ModelsOfMaker> modelsByMaker(const std::vector<LlmModel>& models, const QString& search = {});

} // namespace tiebreak
