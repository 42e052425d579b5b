// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/document.h"

#include <cstddef>
#include <memory>

namespace tiebreak {

// A document as the history keeps it: facts, which may be large and seldom change, are shared by steps.
struct KeptDocument {
    Document rest; // without facts
    std::shared_ptr<const OwnFacts> facts;

    // Shares `known` when the document has the same.
    KeptDocument(Document document, const std::shared_ptr<const OwnFacts>& known);

    [[nodiscard]] Document whole() const;

    bool operator==(const KeptDocument& other) const;
};

// About as many bytes as they take.
[[nodiscard]] std::size_t bytes_of(const OwnFacts& facts);

} // namespace tiebreak
