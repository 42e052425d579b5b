// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

// The JSON Schema (draft-07) of session files, made from the list of fields and the catalogue's names.
namespace tiebreak {

[[nodiscard]] QJsonObject session_schema_object(const Catalogue& catalogue);

// The same as text: resources/schema/session.schema.json, which `tiebreak check --schema` prints.
[[nodiscard]] QByteArray session_schema(const Catalogue& catalogue);

// Keys of views that older files have and nothing reads: the window's layout is the user's own.
[[nodiscard]] QStringList old_layout_keys();

// Of the view alone.
[[nodiscard]] QJsonObject view_schema();

// The keys of session files in the order in which they are written.
[[nodiscard]] QStringList session_key_order();

} // namespace tiebreak
