// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/figures/figure.h"

// What a report's reader has no tool tips for: sentences for the caption, without a full stop. Both tell only of what
// lies in the part of the axes that is shown.
namespace tiebreak {

// What the marks of its line charts mean: "Key: dashed: between published figures; hollow: needs more bandwidth than
// the card has". Left out is what subtitles and the labels on lines tell already; empty when nothing is left.
[[nodiscard]] QString figureKey(const Figure& figure, Evidence evidence);

// Which lines and dots are which of the session's pins, and what differs there: "Pale thin lines: Baseline (L40S
// $0.71). Pale dots: Large (batch 32)". Pins whose curves are all those of the scenario are not drawn, so not told.
[[nodiscard]] QString figurePins(const Figure& figure, const Session& session);

} // namespace tiebreak
