// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curves/labels/pin_labels.h"

// Internal to plot_annotations.cpp: where the names of marks and of the sides of a curve go.
namespace tiebreak {

struct MarkLabel {
    QString text;
    QRectF rect;
    int series = 0;
};

// The label of each marker in view that has one, beside it where nothing else stands; one for neighbours that say the
// same, and none without a free place.
[[nodiscard]] std::vector<MarkLabel> placeMarkLabels(const ChartData& data, const PinLabelSpace& space);

// The name of each side, wholly inside it and clear of everything else; none where it does not fit.
[[nodiscard]] std::vector<MarkLabel> placeSideLabels(const ChartData& data, const PinLabelSpace& space);

} // namespace tiebreak
