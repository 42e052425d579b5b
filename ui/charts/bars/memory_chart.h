// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_data.h"
#include "ui/charts/bars/bar_card.h"

#include <memory>
#include <vector>

namespace tiebreak {

// A card of horizontal bars: weights, KV cache, workspace and what is left free of each contender, with a mark at the
// capacity. A bar that runs past its mark is drawn in the warning colour. The parts differ by pattern and carry their
// values where these fit.
class MemoryChart : public BarCard {
    Q_OBJECT

public:
    explicit MemoryChart(QWidget* parent = nullptr);
    ~MemoryChart() override;

    // When only numbers differ from what is shown, the bars are kept and moved.
    void setData(const MemoryBars& memory);
    [[nodiscard]] const std::vector<MemoryBar>& bars() const;

protected:
    void makeRows() override;
    void updateValues() override;
    void applyColours() override;
    void place(QSize room) override;
    [[nodiscard]] double leastWidth() const override;

private:
    struct Parts;

    void placeLegend();
    void placeRow(std::size_t index, double left, double bars, double height);
    void showParts(int row) const;

    std::unique_ptr<Parts> m_parts;
    std::vector<MemoryBar> m_bars;
};

} // namespace tiebreak
