// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/pictures/embedded_session.h"

namespace tiebreak {

// As session_in_picture, of that format alone.
[[nodiscard]] EmbeddedSession session_in_svg(const QByteArray& svg);

} // namespace tiebreak
