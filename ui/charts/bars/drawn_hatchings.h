// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/tints.h"

#include <QGraphicsPathItem>

#include <memory>
#include <vector>

class QGraphicsRectItem;
class QGraphicsScene;

namespace tiebreak {

// Textures become lines and dots for as long as this lives: SVG has no textures, and on paper they would blur.
class DrawnHatchings {
public:
    explicit DrawnHatchings(const QGraphicsScene& scene); // of whose rectangles
    ~DrawnHatchings();
    DrawnHatchings(const DrawnHatchings&) = delete;
    DrawnHatchings& operator=(const DrawnHatchings&) = delete;

private:
    struct Drawn {
        QGraphicsRectItem* item;
        QBrush texture;
        std::unique_ptr<QGraphicsPathItem> pattern;
    };
    std::vector<Drawn> m_drawn;
};

} // namespace tiebreak
