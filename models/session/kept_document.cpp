// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/kept_document.h"

#include <utility>

namespace tiebreak {

KeptDocument::KeptDocument(Document document, const std::shared_ptr<const OwnFacts>& known)
    : facts(known && *known == document.facts ? known : std::make_shared<const OwnFacts>(std::move(document.facts)))
{
    document.facts = {};
    rest = std::move(document);
}

Document KeptDocument::whole() const
{
    Document document = rest;
    document.facts = *facts;
    return document;
}

bool KeptDocument::operator==(const KeptDocument& other) const
{
    return rest == other.rest && (facts == other.facts || *facts == *other.facts);
}

std::size_t bytes_of(const OwnFacts& facts)
{
    std::size_t bytes = facts.gpus.size() * sizeof(Gpu) + facts.models.size() * sizeof(LlmModel) +
                        facts.prices.size() * sizeof(PriceQuote) + facts.measurements.size() * sizeof(Measurement) +
                        facts.pipelines.size() * sizeof(ImagePipeline);
    for (const Trace& trace : facts.traces) {
        bytes += trace.requests.size() * sizeof(Arrival);
    }
    return bytes;
}

} // namespace tiebreak
