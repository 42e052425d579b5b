// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tiebreak {

// What the palette finds. Where two entries fit as well, the kind that stands first here does.
enum class PaletteKind {
    Edit,   // an input and its new value
    Input,  // its value is asked for
    Action, // of a menu
    Page,
    Chart,
    Table,
    Preset,
    Card,
    Model,
    Claim, // of the article
};

// One line of the palette, as people read it, and what it runs.
struct PaletteEntry {
    PaletteKind kind = PaletteKind::Action;
    QString id;       // "cost", "batch: 32": of that kind, the same at the next start
    QString title;    // "Batch size: 8 → 32 seq"
    QString detail;   // behind it, quieter
    QString beside;   // at the right end: the key of an action, the value of an input
    QString keywords; // searched, not shown
    QString refusal;  // why it cannot run, and what could; empty: it can

    bool operator==(const PaletteEntry&) const = default;
};

// "Preset", "Page": before the detail.
[[nodiscard]] QString kindLabel(PaletteKind kind);

// "Batch size: 8 → 32 seq, Change an input": the whole line, for screen readers.
[[nodiscard]] QString spokenText(const PaletteEntry& entry);

// By which an entry is remembered from one start to the next: "preset/Power".
[[nodiscard]] QString rememberedName(const PaletteEntry& entry);

} // namespace tiebreak
