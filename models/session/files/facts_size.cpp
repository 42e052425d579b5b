// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/facts_size.h"

#include "models/catalog/files/json_text.h"
#include "models/catalog/own_facts/own_facts_json.h"
#include "models/catalog/own_facts/own_facts_schema.h"

#include <QCoreApplication>
#include <QLocale>

namespace tiebreak {

namespace {

struct FactsSize {
    Q_DECLARE_TR_FUNCTIONS(FactsSize)
};

} // namespace

// Requests are nearly all of a large text and are counted one by one, since making a text of them takes half a second.
Problem size_problem(const OwnFacts& facts)
{
    constexpr qsizetype around = 20; // margin, quotes, blanks, comma and line break
    OwnFacts rest = facts;
    qsizetype bytes = 0;
    for (Trace& trace : rest.traces) {
        for (const Arrival& request : trace.requests) {
            bytes += around + QByteArray::number(request.at_s, 'g', QLocale::FloatingPointShortest).size() +
                     QByteArray::number(request.prompt_tokens).size() +
                     QByteArray::number(request.output_tokens).size();
        }
        trace.requests.clear();
    }
    const QByteArray text = json_text(own_facts_to_json(rest), own_facts_key_order());
    bytes += text.size() + 2 * text.count('\n'); // inside of a session it stands further to the right
    constexpr qsizetype most = largest_facts_mb * 1'000'000;
    if (bytes <= most) {
        return {};
    }
    return {"facts", FactsSize::tr("%1 MB of text").arg(static_cast<double>(bytes) / 1e6, 0, 'f', 1).toStdString(),
            FactsSize::tr("at most %1 MB, which is a log of some 200,000 requests; use fewer or shorter logs")
                .arg(largest_facts_mb)
                .toStdString()};
}

} // namespace tiebreak
