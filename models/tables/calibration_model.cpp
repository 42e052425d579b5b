// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/calibration_model.h"

#include "models/library/levels/level_text.h"
#include "models/library/store/comparison.h"
#include "models/tables/grid_model.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

struct CalibrationColumn {
    const char* title;
    const char* tooltip;
};

constexpr std::array<CalibrationColumn, CalibrationModel::ColumnCount> calibration_columns{{
    {QT_TRANSLATE_NOOP("CalibrationModel", "Run"),
     QT_TRANSLATE_NOOP("CalibrationModel", "Ticked: the calibration rests on it")},
    {QT_TRANSLATE_NOOP("CalibrationModel", "Measured"),
     QT_TRANSLATE_NOOP("CalibrationModel", "The number of the run that says most of the server's speed")},
    {QT_TRANSLATE_NOOP("CalibrationModel", "Public"),
     QT_TRANSLATE_NOOP("CalibrationModel", "What the model says of the run by the public calibration")},
    {QT_TRANSLATE_NOOP("CalibrationModel", "Off"),
     QT_TRANSLATE_NOOP("CalibrationModel", "The public calibration's number over the measured one, minus 1")},
    {QT_TRANSLATE_NOOP("CalibrationModel", "Yours"),
     QT_TRANSLATE_NOOP("CalibrationModel", "What the model says of the run with your levels")},
    {QT_TRANSLATE_NOOP("CalibrationModel", "Off then"),
     QT_TRANSLATE_NOOP("CalibrationModel", "Your calibration's number over the measured one, minus 1")},
    {QT_TRANSLATE_NOOP("CalibrationModel", "Remark"),
     QT_TRANSLATE_NOOP("CalibrationModel", "Why a run says nothing of the level")},
}};

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

CalibrationModel::CalibrationModel(const std::vector<LibraryEntry>& entries, std::shared_ptr<const Catalogue> catalogue,
                                   QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(std::move(catalogue)), m_scatter(run_scatter(*m_catalogue)),
      m_calibration(m_catalogue->calibration)
{
    for (const LibraryEntry& entry : entries) {
        if (!std::holds_alternative<MeasurementRecord>(entry.fact)) {
            continue;
        }
        if (m_rows.size() < static_cast<std::size_t>(most_runs)) {
            Row row;
            row.entry = entry;
            m_rows.push_back(std::move(row));
        } else {
            ++m_leftOut;
        }
    }
    m_calibration.own_levels.clear();
}

bool CalibrationModel::isWorking() const
{
    return std::ranges::any_of(m_rows, [](const Row& row) { return !row.run || !row.has_after; });
}

bool CalibrationModel::work()
{
    constexpr qint64 slice_ms = 15;
    QElapsedTimer clock;
    clock.start();
    const bool was_played = std::ranges::all_of(m_rows, [](const Row& row) { return row.run.has_value(); });
    for (std::size_t i = 0; i < m_rows.size() && clock.elapsed() < slice_ms; ++i) {
        Row& row = m_rows[i];
        if (!row.run) {
            row.run = measured_run(row.entry, *m_catalogue);
            row.ticked = row.ticked && row.run->says.has_value();
        } else if (was_played && !row.has_after) {
            row.after = predicted_by(m_calibration, *row.run, *m_catalogue);
            row.has_after = true;
        } else {
            continue;
        }
        const int at = static_cast<int>(i);
        emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
    const bool is_played = std::ranges::all_of(m_rows, [](const Row& row) { return row.run.has_value(); });
    if (is_played && !was_played) {
        calibrate();
    }
    if (!isWorking()) {
        emit levelsChanged(); // the summary is whole now
        return false;
    }
    return true;
}

void CalibrationModel::calibrate()
{
    std::vector<LevelRun> runs;
    for (Row& row : m_rows) {
        row.has_after = false;
        if (row.ticked && row.run && row.run->says) {
            runs.push_back(*row.run->says);
        }
    }
    m_levels = own_levels(runs, m_scatter);
    m_calibration = m_catalogue->calibration; // with a cache of its own
    m_calibration.own_levels = m_levels;
    emit levelsChanged();
    emit workAdded();
}

QString CalibrationModel::summary() const
{
    std::vector<LevelRun> runs;
    std::vector<double> before;
    std::vector<double> after;
    for (const Row& row : m_rows) {
        if (!row.ticked || !row.run || !row.run->says) {
            continue;
        }
        runs.push_back(*row.run->says);
        before.push_back(std::abs(row.run->predicted.value / row.run->row.value - 1));
        if (row.has_after && row.after) {
            after.push_back(std::abs(row.after->value / row.run->row.value - 1));
        }
    }
    if (runs.empty()) {
        return {};
    }
    QStringList lines;
    for (const OwnLevel& level : m_levels) {
        lines.append(tr("%1: %2.").arg(QString::fromStdString(level.id), level_text(level)));
    }
    if (after.size() == before.size()) {
        std::vector<double> left_out;
        for (const double error : left_out_errors(runs, m_scatter)) {
            left_out.push_back(std::abs(std::expm1(error)));
        }
        lines.append(tr("Median error of the ticked runs: %1 by the public calibration, %2 by yours, %3 when each run "
                        "is left out of what predicts it.")
                         .arg(percent(medianOf(before)), percent(medianOf(after)), percent(medianOf(left_out))));
    }
    return lines.join(u'\n');
}

int CalibrationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CalibrationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant CalibrationModel::text(const Row& row, int column) const
{
    if (column == Run) {
        return row.entry.name;
    }
    if (!row.run) {
        return column == Note ? tr("is being played…") : QString();
    }
    const MeasuredRun& run = *row.run;
    if (column == Note) {
        return run.why_not;
    }
    const double measured = run.row.value;
    const bool has_answer = run.predicted.value > 0;
    const auto signed_off = [measured](double value) { return signedPercent(value / measured - 1); };
    switch (column) {
    case Measured:
        return run.row.metric.empty() ? QString() : metric_text(run.row.metric, measured);
    case Before:
        return has_answer ? metric_text(run.row.metric, run.predicted.value) : QString();
    case BeforeOff:
        return has_answer ? signed_off(run.predicted.value) : QString();
    case After:
        return row.has_after && row.after ? metric_text(run.row.metric, row.after->value) : QString();
    case AfterOff:
        return row.has_after && row.after ? signed_off(row.after->value) : QString();
    default:
        return {};
    }
}

QVariant CalibrationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case GridModel::RawValueRole: {
        const bool has_answer = row.run && row.run->predicted.value > 0;
        if (index.column() == BeforeOff && has_answer) {
            return row.run->predicted.value / row.run->row.value - 1;
        }
        if (index.column() == AfterOff && row.has_after && row.after) {
            return row.after->value / row.run->row.value - 1;
        }
        return text(row, index.column());
    }
    case GridModel::SeriesRole:
        return -1;
    case GridModel::StrongRole:
        return false;
    case Qt::TextAlignmentRole: {
        const bool is_words = index.column() == Run || index.column() == Note;
        return QVariant::fromValue((is_words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    case Qt::CheckStateRole:
        return index.column() == Run ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

QVariant CalibrationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const CalibrationColumn& column = calibration_columns.at(static_cast<std::size_t>(section));
    return role == Qt::DisplayRole   ? QVariant(QCoreApplication::translate("CalibrationModel", column.title))
           : role == Qt::ToolTipRole ? QVariant(QCoreApplication::translate("CalibrationModel", column.tooltip))
                                     : QVariant();
}

Qt::ItemFlags CalibrationModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Run) {
        const Row& row = m_rows[static_cast<std::size_t>(index.row())];
        flags.setFlag(Qt::ItemIsUserCheckable, !row.run || row.run->says);
    }
    return flags;
}

bool CalibrationModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        !flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    m_rows[static_cast<std::size_t>(index.row())].ticked = value.toInt() == Qt::Checked;
    emit dataChanged(index, index);
    calibrate();
    return true;
}

} // namespace tiebreak
