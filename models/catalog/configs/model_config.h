// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/model_shape.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace tiebreak {

// The model that a Hugging Face config.json describes: layers as they are, vocabulary, context limit, number format of
// the weights, image encoder. Nothing, and problems that name key and remedy, when the text is no JSON object, the
// architecture is not one of config_architectures() (it is named, with the nearest known), or a key that matters is
// missing or absurd. Keys that do not matter may be anything.
[[nodiscard]] std::optional<ModelShape> read_model_config(const QByteArray& json, QStringList& problems);
[[nodiscard]] std::optional<ModelShape> read_model_config(const QJsonObject& json, QStringList& problems);

} // namespace tiebreak
