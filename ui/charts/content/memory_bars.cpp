// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/content/memory_bars.h"

#include "models/wording/charts/memory_wording.h"
#include "models/wording/wording.h"

namespace tiebreak {

MemoryBars memoryBars(const Analysis& analysis)
{
    const QStringList names = contenderNames(analysis);
    MemoryBars result{memoryTitle(analysis), memorySubtitle(analysis), {}};
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const MemoryUse& memory = analysis.contenders[i].memory;
        result.bars.push_back({names[static_cast<qsizetype>(i)], static_cast<int>(i), memory.weights_gb,
                               memory.kv_cache_gb, memory.overhead_gb, memory.free_gb, memory.capacity_gb, memory.fits,
                               memoryUsed(memory), memoryRoom(analysis, analysis.contenders[i])});
    }
    return result;
}

} // namespace tiebreak
