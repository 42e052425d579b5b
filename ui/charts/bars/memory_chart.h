// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bars/bar_card.h"

#include <memory>
#include <vector>

namespace tiebreak {

// What one replica holds, in GB: finite, not negative.
struct MemoryBar {
    QString name;   // of the contender
    int series = 0; // its position
    double weights = 0;
    double kv_cache = 0;
    double workspace = 0;
    double capacity = 0;
    bool fits = true;
    QString used; // "20.7 of 48.3 GB"
    QString room; // what would fit; left out where there is no place

    bool operator==(const MemoryBar&) const = default;
};

struct MemoryBars {
    QString title; // the conclusion
    QString subtitle;
    std::vector<MemoryBar> bars;
};

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
