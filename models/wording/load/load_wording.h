// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/verdicts/verdict_wording.h"

#include <QString>

// Sentences about a load of users, requests or a trace. The analysis must have its load (Analysis::load) wherever one
// is asked for, but for the headline, which says when it is still being played.
namespace tiebreak {

struct LoadText {
    QString headline; // which fleet is the cheapest, and by how much
    QString detail;   // the others, and twice the load
    QString warning;  // what may miss a limit; empty: nothing
    int leader = -1;  // contender whose victory the headline tells
};

// GPUs of a contender in whole replicas: "2 L40S", "2 replicas of 4 GPUs, L40S x4".
[[nodiscard]] QString fleetName(const Analysis& analysis, std::size_t contender, double gpus);

[[nodiscard]] QString playingSentence(); // while a load is

// Who carries the load for the least bill, and by how much: what banner, titles, report and JSON say of it alike.
// Without a full stop.
[[nodiscard]] QString loadHeadline(const Analysis& analysis);
[[nodiscard]] LoadText loadText(const Analysis& analysis);
[[nodiscard]] VerdictText loadVerdict(const Analysis& analysis); // the same for the banner

// "40 users", "40 users who think 5 s between requests", "2 requests a second", "2 requests a second as in Azure 2023,
// conversations". `factor` times the scenario's.
[[nodiscard]] QString loadPhrase(const Scenario& scenario, const Catalogue& catalogue, double factor = 1);

// "95 % of requests: first token within 1,000 ms, 50 ms a token"; empty without limits.
[[nodiscard]] QString limitsPhrase(const Scenario& scenario);

// What is odd about a contender's answer: a limit within the band, a server near saturation, requests of the trace that
// it cannot take. Empty: nothing.
[[nodiscard]] QString loadNote(const Analysis& analysis, std::size_t contender);

// "stable", "at_limit", "overloaded": the words of JSON.
[[nodiscard]] QString loadStateName(LoadState state);
// As people read it.
[[nodiscard]] QString loadStateText(LoadState state);

// A load of one replica: "1.9 requests a second", "25 users".
[[nodiscard]] QString loadAmount(const Scenario& scenario, double load);

} // namespace tiebreak
