// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/price_basis.h"
#include "models/session/session.h"
#include "models/tables/grid_model.h"

#include <memory>
#include <optional>

namespace tiebreak {

// The catalogue's prices with the user's edits; columns as PriceModel has them. Old and undated ones are marked by the
// day `today`; without one dates stand alone.
[[nodiscard]] Grid priceGrid(const Session& session, std::optional<Day> today = std::nullopt);

// That grid, to be changed. Edits go to the session and come back with its analysisChanged: the
// price of a quote, and which quote a contender follows.
class PriceModel : public GridModel {
    Q_OBJECT

public:
    enum ColumnIndex {
        Use,
        Provider,
        GpuName,
        UsdPerGpuHour,
        Billing,
        Node,
        Offer,
        Region,
        PerMonth,
        PerYear,
        Premium,
        AsOf,
        Source
    };

    // `session` must outlive the model.
    explicit PriceModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    // Takes a price in $/GPU-hour (EditRole, column UsdPerGpuHour) or a check state (column Use). Checking a quote
    // makes a contender of its GPU follow it; unchecking keeps the price as the user's own. On a bad value nothing
    // changes, problem() says what would be right, and the result is false.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    void setToday(Day today); // by which quotes are old

signals:
    void problem(const QString& what);

private:
    void refresh();
    bool setPrice(const PriceQuote& quote, const QVariant& value);
    bool setFollowed(const PriceQuote& quote, bool followed);
    bool done(const Problem& problem);

    Session& m_session;
    std::optional<Day> m_today;
    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_shown; // what the rows were last made of; no contenders: not made yet
};

} // namespace tiebreak
