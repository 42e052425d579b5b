// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/charts/memory_wording.h"

#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct MemoryWording {
    Q_DECLARE_TR_FUNCTIONS(MemoryWording)
};

int sequenceTokens(const Scenario& scenario)
{
    return scenario.request.prompt_tokens + scenario.request.output_tokens;
}

// The engine's longest context is that of each sequence of a static batch, and of a single one in flight.
QString longestContext(const Analysis& analysis, const MemoryUse& memory)
{
    const QString context = number(memory.longest_context);
    return analysis.scenario.server.batching == Batching::Static
               ? MemoryWording::tr("the longest context at %1 is %2 tokens")
                     .arg(batch(analysis.scenario.server.batch), context)
               : MemoryWording::tr("the longest context is %1 tokens").arg(context);
}

} // namespace

QString memoryTitle(const Analysis& analysis)
{
    const QStringList names = contenderNames(analysis);
    QStringList too_small;
    std::size_t least = 0;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const MemoryUse& memory = analysis.contenders[i].memory;
        if (!memory.fits) {
            too_small << names[static_cast<qsizetype>(i)];
        }
        if (memory.max_batch < analysis.contenders[least].memory.max_batch) {
            least = i;
        }
    }
    if (!too_small.isEmpty()) {
        return MemoryWording::tr("%1 cannot hold %2 at %3")
            .arg(listed(too_small), QString::fromStdString(analysis.scenario.model),
                 batch(analysis.scenario.server.batch));
    }
    const MemoryUse& memory = analysis.contenders[least].memory;
    return MemoryWording::tr("%1 holds %2 sequences of %3 tokens; %4")
        .arg(names[static_cast<qsizetype>(least)], number(memory.max_batch), number(sequenceTokens(analysis.scenario)),
             longestContext(analysis, memory));
}

QString memorySubtitle(const Analysis& analysis)
{
    return MemoryWording::tr("Memory of one replica with %1 at %2, %3 tokens a sequence")
        .arg(QString::fromStdString(analysis.scenario.model), batch(analysis.scenario.server.batch),
             number(sequenceTokens(analysis.scenario)));
}

QString memoryUsed(const MemoryUse& memory)
{
    const QString used = usedOf(memory.total_gb, memory.capacity_gb);
    return memory.fits ? used : MemoryWording::tr("needs %1").arg(used);
}

QString memoryRoom(const Analysis& analysis, const ContenderAnalysis& contender)
{
    const MemoryUse& memory = contender.memory;
    if (memory.max_batch < 1) {
        return MemoryWording::tr("not even batch 1 fits");
    }
    // What a server in flight holds it says in tokens, as its log does; the title has the longest context.
    const QString context = number(memory.longest_context);
    const QString at = batch(analysis.scenario.server.batch);
    if (contender.measured_kv_tokens) {
        return MemoryWording::tr("fits batch %1, pool of %2 tokens (measured: %3)")
            .arg(number(memory.max_batch), number(memory.kv_tokens), number(*contender.measured_kv_tokens));
    }
    return analysis.scenario.server.batching == Batching::Static
               ? MemoryWording::tr("fits batch %1, or %2 tokens at %3").arg(number(memory.max_batch), context, at)
               : MemoryWording::tr("fits batch %1, pool of %2 tokens")
                     .arg(number(memory.max_batch), number(memory.kv_tokens));
}

} // namespace tiebreak
