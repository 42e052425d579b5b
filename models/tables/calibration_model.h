// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/levels/level_runs.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace tiebreak {

// Measurements of the library as runs to calibrate with: each with what the model says of it before and after, and
// ticked when it counts. What a run says takes milliseconds to play, so that work() does a little at a time.
class CalibrationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ColumnOf { Run, Measured, Before, BeforeOff, After, AfterOff, Note, ColumnCount };
    static constexpr int most_runs = 500;

    // The first most_runs measurements among the entries. `catalogue` knows their cards and models.
    CalibrationModel(const std::vector<LibraryEntry>& entries, std::shared_ptr<const Catalogue> catalogue,
                     QObject* parent = nullptr);

    // Does the next pieces of what is to be computed, for some milliseconds; whether there is more to do.
    bool work();
    [[nodiscard]] bool isWorking() const;

    // Of the ticked runs that are known by now.
    [[nodiscard]] const std::vector<OwnLevel>& levels() const { return m_levels; }
    // What the levels do to the ticked runs, in sentences; empty without any.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int leftOut() const { return m_leftOut; } // measurements beyond most_runs

    [[nodiscard]] int rowCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void levelsChanged();
    void workAdded();

private:
    struct Row {
        LibraryEntry entry;
        bool ticked = true;
        std::optional<MeasuredRun> run; // empty: not played yet
        std::optional<Banded> after;
        bool has_after = false; // after is of the levels as they are
    };

    void calibrate();
    [[nodiscard]] QVariant text(const Row& row, int column) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    double m_scatter = 0;
    std::vector<Row> m_rows;
    std::vector<OwnLevel> m_levels;
    Calibration m_calibration; // with the levels
    int m_leftOut = 0;
};

} // namespace tiebreak
