// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/muting.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace tiebreak {

void mute(QWidget& widget, bool muted)
{
    widget.setProperty("muted", muted);
    widget.style()->unpolish(&widget); // style sheets look at properties only then
    widget.style()->polish(&widget);
}

} // namespace tiebreak
