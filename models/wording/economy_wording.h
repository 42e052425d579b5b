// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>
#include <QStringList>

// The sentences of the fleet, ownership and energy charts. Titles are conclusions; subtitles say what would change
// them. All end without a full stop.
namespace tiebreak {

// "API at $0.20/M", "API at $0.05/M in and $0.20/M out"
[[nodiscard]] QString apiPrice(const Scenario& scenario); // which names a price of generated tokens
// The same in short, for the end of a line: "API at $0.20/M", "API at $0.300/M with prompts"
[[nodiscard]] QString apiLineEnd(const Scenario& scenario);
[[nodiscard]] QString months(double count);            // "1 month", "14.8 months"
[[nodiscard]] QString withArticle(const QString& gpu); // "an L40S", "a B200"

// Contender i's GPUs for the scenario's load: "1 L40S", "2 A100 PCIe"; "4 GPUs as L40S ×2" where its name says more
// than the GPU. Empty without a rate.
[[nodiscard]] QString fleetText(const Analysis& analysis, std::size_t contender);

// "from 4.35 to 5.44 B tokens", "up to 3 M tokens and from 1 B tokens up"; of more than two the first, and where they
// end: "from 1 to 2 B tokens and on and off up to 9 B tokens". Of a load that is played "up to 25 users". Empty for no
// interval.
[[nodiscard]] QString loadsText(const Scenario& scenario, const std::vector<Interval>& loads);

// What the staircases are, and which is the lowest: where it changes more than once, the strip under them tells it.
[[nodiscard]] QString fleetSubtitle(const Analysis& analysis);

// When owning beats renting, for the winner or else the first contender that has a purchase price, and the utilization
// that it takes.
[[nodiscard]] QString ownershipTitle(const Analysis& analysis);
// What the lines are, and when owning pays for the other contenders that have a purchase price.
[[nodiscard]] QString ownershipSubtitle(const Analysis& analysis);
// Why nothing is drawn and where to change that; empty when a contender has a purchase price.
[[nodiscard]] QString ownershipGap(const Analysis& analysis);

// Who needs the least energy for a token, and how much less than the baseline, or than the next when it is the
// baseline.
[[nodiscard]] QString energyTitle(const Analysis& analysis);
// What electricity adds to a million tokens on each contender, and how that compares with the rent.
[[nodiscard]] QString energySubtitle(const Analysis& analysis);

} // namespace tiebreak
