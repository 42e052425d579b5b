// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/own_facts.h"
#include "models/engine/inputs/problem.h"

namespace tiebreak {

// In 10^6 bytes of the text of a session, which may have largest_session_mb: all else that a document has is far
// smaller than the difference.
inline constexpr int largest_facts_mb = 12;

// What keeps own facts out of documents: they would take more than largest_facts_mb of the text, which then could be
// written and never be opened again. One log of the largest that imports take is always less.
[[nodiscard]] Problem size_problem(const OwnFacts& facts);

} // namespace tiebreak
