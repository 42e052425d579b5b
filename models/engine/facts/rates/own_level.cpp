// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/rates/own_level.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

std::string level_id(const std::string& framework, const std::string& gpu, Precision weight_precision)
{
    return framework + ' ' + gpu + ' ' + std::string(to_string(weight_precision));
}

const OwnLevel* level_of(const std::vector<OwnLevel>& levels, const std::string& framework, const std::string& gpu,
                         Precision weight_precision)
{
    const auto found = std::ranges::find_if(levels, [&](const OwnLevel& level) {
        return level.framework == framework && level.gpu == gpu && level.weight_precision == weight_precision;
    });
    return found == levels.end() ? nullptr : &*found;
}

BandChoice with_level(BandChoice band, const OwnLevel& level, double least)
{
    const double variance = band.half_width * band.half_width + level.half_width * level.half_width -
                            level.public_half_width * level.public_half_width;
    band.half_width = std::max({least, level.half_width, std::sqrt(std::max(0.0, variance))});
    band.own_runs = level.runs;
    band.own_speed = level.speed;
    return band;
}

} // namespace tiebreak
