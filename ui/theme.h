// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>
#include <string>
#include <vector>

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
    std::array<QColor, 4> contenders; // by position in the scenario; of other cards than the first three by forCards()
    std::array<QColor, 5> other_cards;

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme darkTheme();
    // For paper: white, and colours that differ in lightness, so that they stay apart when printed in grey.
    [[nodiscard]] static Theme print();
    // Dark when the palette's window is darker than its text (Qt 6.4 cannot ask the desktop).
    [[nodiscard]] static Theme matching(const QPalette& palette);

    // The same with a colour for each card, wherever it stands: `gpus` are the contenders' names in the catalogue. The
    // three that the article compares have theirs, every other card one that follows from its name; where two
    // contenders would have the same, the later one takes the next that is free.
    [[nodiscard]] Theme forCards(const std::vector<std::string>& gpus) const;

    // The colour of a contender, by its position; every other series (negative: none) is the quiet secondary colour.
    [[nodiscard]] QColor series(int position) const;
    // The same for text: as far towards the text's own colour as it must be to be read on cards and the window (4.5:1).
    [[nodiscard]] QColor seriesText(int position) const;

    // The contrast of two colours as WCAG 2 defines it, 1 to 21.
    [[nodiscard]] static double contrast(const QColor& a, const QColor& b);

    [[nodiscard]] QPalette palette() const;
    // What the palette cannot say. Widgets opt in by dynamic properties: "card" true (a framed panel), "series" N (a
    // slider or a card in the colour of contender N), "role" one of "heading", "quiet" (labels),
    // "link" (flat buttons that look like links), "corner" (a small button with a menu on a chart), "refusal" (why a
    // box does not take a text); "refused" true (that box). Spin boxes are plain fields without arrows.
    [[nodiscard]] QString styleSheet() const;
};

} // namespace tiebreak
