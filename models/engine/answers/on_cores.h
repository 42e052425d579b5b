// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace tiebreak {

// Does the work on this thread and beside it on others, as many in all as the machine has cores, but at most `most`;
// returns when all have done it. The work shares out what there is among those that do it.
void on_cores(std::size_t most, const std::function<void()>& work);

} // namespace tiebreak
