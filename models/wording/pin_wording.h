// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QString>

#include <optional>

// How the scenario stands against its baseline: the first pin that is shown. Differences are the scenario's number over
// the pin's, less 1, as signedPercent() writes them: what changed since it was pinned.
namespace tiebreak {

// The pin that differences are told against. It refers into the session.
struct PinBaseline {
    QString name;
    const Scenario& scenario;
    const Analysis& analysis;
};

[[nodiscard]] std::optional<PinBaseline> baselineOf(const Session& session); // empty without a shown pin

// The number now over the pin's, less 1; empty where one of them has no value, or the pin's is zero.
[[nodiscard]] std::optional<double> changeAgainst(const std::optional<double>& now,
                                                  const std::optional<double>& pinned);

// What the verdict adds while a pin is shown, as whole sentences; empty without one. It tells of the contender that
// wins now, held against the same card in the pin: people ask what the answer gained. When another card wins in the
// pin, that is told too: "L40S: +12.0 % throughput, -8.0 % cost against Batch 8. A100 PCIe is cheapest in Batch 8."
// When no input differs: "The same as Batch 8."
[[nodiscard]] QString againstPin(const Session& session);

// The same of the bill that the load asks for, as its page's verdict tells it: that of the cheapest fleets. Empty while
// one of the loads is not played or has no bill.
[[nodiscard]] QString loadAgainstPin(const Session& session);

// Why `version` (a pin's name, or what stands for the scenario) has no number for its contender, in one sentence;
// `contender` is empty when the version lacks the `card`.
[[nodiscard]] QString whyNoNumber(const QString& version, const Analysis& analysis,
                                  std::optional<std::size_t> contender, const QString& card);

} // namespace tiebreak
