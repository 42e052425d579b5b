// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tiebreak {

// Greys what the widget says; it can be used as before.
void mute(QWidget& widget, bool muted);

} // namespace tiebreak
