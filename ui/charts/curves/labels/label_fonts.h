// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>

namespace tiebreak {

// The letters of the texts in a plot, and the room that they take, in pixels.
struct LabelFonts {
    QFont plain;
    QFont bold;
    double height = 0; // of a line of text of either

    [[nodiscard]] static LabelFonts of(const QFont& font);
    [[nodiscard]] QSizeF sizeOf(const QString& text, bool is_bold) const;
};

} // namespace tiebreak
