// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Internal to the answers: who leads along batches, and the two between whom a price decides.
namespace tiebreak {

struct Analysis;

// Once sweeps are there: every contender's costs and energy against the least of its batch, and who leads along them.
void fill_leads(Analysis& analysis);

// Once the verdict is there: the prices at which the chosen two, else winner and runner-up, cost the same.
void fill_pair_tie(Analysis& analysis);

} // namespace tiebreak
