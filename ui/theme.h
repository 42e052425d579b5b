// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

namespace tiebreak {

// Every colour and font size of Tiebreak. The palette, the style sheet, both chart libraries and the exports derive
// from one of these values.
struct Theme {
    bool dark = false;
    QColor window; // behind everything
    QColor card;   // panels, charts, tables
    QColor border; // of cards, and the grid's zero line
    QColor grid;   // inside charts
    QColor text;
    QColor secondary; // units, subtitles, axis labels
    QColor accent;    // focus, selection, links
    QColor accent_text;
    QColor warning_fill;
    QColor warning_border;
    QColor warning_text;
    std::array<QColor, 4> contenders; // by position in the scenario

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme darkTheme();
    // For paper: white, and colours that differ in lightness, so that they stay apart when printed in grey.
    [[nodiscard]] static Theme print();
    // Dark when the palette's window is darker than its text (Qt 6.4 cannot ask the desktop).
    [[nodiscard]] static Theme matching(const QPalette& palette);

    // The colour of a contender, by its position; every other series (negative: none) is the quiet secondary colour.
    [[nodiscard]] QColor series(int position) const;

    [[nodiscard]] QPalette palette() const;
    // What the palette cannot say. Widgets opt in by dynamic properties: "card" true (a framed panel), "series" N (a
    // slider or a card in the colour of contender N), "role" one of "heading", "quiet" (labels),
    // "link" (flat buttons that look like links). Spin boxes are plain fields without arrows.
    [[nodiscard]] QString styleSheet() const;
};

} // namespace tiebreak
