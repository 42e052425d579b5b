// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/memory_bars.h"

#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("MemoryBars", text);
}

int sequence_tokens(const Scenario& scenario)
{
    return scenario.request.prompt_tokens + scenario.request.output_tokens;
}

// The engine's longest context is that of each sequence of a static batch, and of a single one in flight.
QString longest_context(const Analysis& analysis, const MemoryUse& memory)
{
    const QString context = number(memory.longest_context);
    return analysis.scenario.server.batching == Batching::Static
               ? tr("the longest context at %1 is %2 tokens").arg(batch(analysis.scenario.server.batch), context)
               : tr("the longest context is %1 tokens").arg(context);
}

QString title(const Analysis& analysis, const QStringList& names)
{
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
        return tr("%1 cannot hold %2 at %3")
            .arg(listed(too_small), QString::fromStdString(analysis.scenario.model),
                 batch(analysis.scenario.server.batch));
    }
    const MemoryUse& memory = analysis.contenders[least].memory;
    return tr("%1 holds %2 sequences of %3 tokens; %4")
        .arg(names[static_cast<qsizetype>(least)], number(memory.max_batch), number(sequence_tokens(analysis.scenario)),
             longest_context(analysis, memory));
}

QString room(const Analysis& analysis, const MemoryUse& memory)
{
    if (memory.max_batch < 1) {
        return tr("not even batch 1 fits");
    }
    const QString context = number(memory.longest_context);
    const QString at = batch(analysis.scenario.server.batch);
    return analysis.scenario.server.batching == Batching::Static
               ? tr("fits batch %1, or %2 tokens at %3").arg(number(memory.max_batch), context, at)
               : tr("fits batch %1, or one of %2 tokens").arg(number(memory.max_batch), context);
}

} // namespace

MemoryBars memoryBars(const Analysis& analysis)
{
    const QStringList names = contenderNames(analysis);
    MemoryBars result;
    result.title = title(analysis, names);
    result.subtitle = tr("Memory of one replica with %1 at %2, %3 tokens a sequence")
                          .arg(QString::fromStdString(analysis.scenario.model), batch(analysis.scenario.server.batch),
                               number(sequence_tokens(analysis.scenario)));
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const MemoryUse& memory = analysis.contenders[i].memory;
        const QString used = usedOf(memory.total_gb, memory.capacity_gb);
        result.bars.push_back({names[static_cast<qsizetype>(i)], static_cast<int>(i), memory.weights_gb,
                               memory.kv_cache_gb, memory.overhead_gb, memory.capacity_gb, memory.fits,
                               memory.fits ? used : tr("needs %1").arg(used), room(analysis, memory)});
    }
    return result;
}

} // namespace tiebreak
