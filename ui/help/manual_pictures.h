// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "ui/figures/figure_look.h"

#include <QImage>
#include <QUrl>

#include <memory>

namespace tiebreak {

// A picture of the manual, "chart:cost?evidence=model&batch=32": that chart of the default scenario with these inputs.
// Null when there is no such chart or an input is refused.
[[nodiscard]] QImage manualPicture(const QUrl& url, const std::shared_ptr<const Catalogue>& catalogue,
                                   FigureTheme theme, double dpi = px_per_inch);

// The name of its file in the HTML: "cost.png"; of one with inputs "cost-3fa25c.png".
[[nodiscard]] QString manualPictureName(const QUrl& url);

} // namespace tiebreak
