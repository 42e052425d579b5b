// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_data.h"
#include "ui/charts/bars/bar_card.h"

#include <memory>
#include <vector>

namespace tiebreak {

// A card of horizontal bars: the price of a GPU-hour by provider, one group for each GPU.
class PriceChart : public BarCard {
    Q_OBJECT

public:
    explicit PriceChart(QWidget* parent = nullptr);
    ~PriceChart() override;

    // Groups come in the order of their first bar, bars in the order given. When only prices differ from what is
    // shown, the bars are kept and moved.
    void setData(const PriceBars& prices);
    [[nodiscard]] const std::vector<PriceBar>& bars() const;
    // Charts side by side show one scale when each has the widest of everything.
    struct Scale {
        double usd = 0;    // whose bar takes all the room
        double names = 0;  // pixels
        double values = 0; // pixels
        std::size_t rows = 0;

        [[nodiscard]] Scale unitedWith(const Scale& other) const;
    };
    [[nodiscard]] Scale scale() const; // what its own rows need
    void setScale(const Scale& scale); // at least that

protected:
    void makeRows() override;
    void updateValues() override;
    void applyColours() override;
    void place(QSize room) override;
    [[nodiscard]] double leastWidth() const override;

private:
    struct Parts;

    std::unique_ptr<Parts> m_parts;
    std::vector<PriceBar> m_bars;
    Scale m_least; // as given
};

} // namespace tiebreak
