// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/token_costs.h"

#include "models/engine/costs/api.h"

namespace tiebreak {

TokenCosts token_costs(double usd_per_million_generated, const Request& request, double prompt_time_share)
{
    const double prompts = prompt_tokens_per_output_token(request);
    return {usd_per_million_generated * prompt_time_share / prompts,
            usd_per_million_generated * (1 - prompt_time_share), usd_per_million_generated / (1 + prompts)};
}

} // namespace tiebreak
