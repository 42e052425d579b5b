// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/tables/grid_model.h"

#include <vector>

namespace tiebreak {

// Every assumption in one place: all inputs, each with its value (to be edited), its default and where that comes from,
// then the constants of the calibrated model, which are fitted and not edited. Edits go to the session and come back
// with its analysisChanged.
class AssumptionsModel : public GridModel {
    Q_OBJECT

public:
    enum ColumnIndex { Group, Input, Value, Unit, Default, Source, Meaning };

    // `session` must outlive the model.
    explicit AssumptionsModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    // Takes text as people type it ("2k", "50 %", "$0.79", "none"), for column Value. On a bad value nothing changes,
    // problem() says what would be right, and the result is false.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    [[nodiscard]] int changed() const; // how many differ from their defaults

signals:
    void problem(const QString& what);

private:
    void refresh();
    void rebuild();
    [[nodiscard]] Cell valueCell(FieldRef ref, const FieldValue& fallback) const;

    Session& m_session;
    Scenario m_shown;               // what the rows were last made of; no contenders: not made yet
    std::vector<FieldRef> m_fields; // of the first rows; constants are behind them
    std::vector<FieldValue> m_defaults;
};

} // namespace tiebreak
