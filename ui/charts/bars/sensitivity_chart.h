// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_data.h"
#include "ui/charts/bars/bar_card.h"

#include <memory>
#include <vector>

class QGraphicsSimpleTextItem;
class QPainterPath;

namespace tiebreak {

// A card of one horizontal bar for each input around the line of today's answer. The sides of the low and the high
// value differ by pattern, and each end says the input's value.
class SensitivityChart : public BarCard {
    Q_OBJECT

public:
    explicit SensitivityChart(QWidget* parent = nullptr);
    ~SensitivityChart() override;

    // Rows are made anew only when their number changes.
    void setData(const TornadoData& data);
    [[nodiscard]] const TornadoData& data() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void makeRows() override;
    void updateValues() override;
    void applyColours() override;
    void place(QSize room) override;
    [[nodiscard]] double leastWidth() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Parts;

    void placeLegend();
    void placeRow(std::size_t index, double left);
    void placeAxis(double from, double to);
    void placeTicks(double from, double to, const std::vector<QGraphicsSimpleTextItem*>& marks);
    [[nodiscard]] QPainterPath tiePath() const;
    void showEnds(int row) const;

    std::unique_ptr<Parts> m_parts;
    TornadoData m_data;
};

} // namespace tiebreak
