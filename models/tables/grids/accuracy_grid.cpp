// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/accuracy_grid.h"

#include "models/catalog/accuracy_report.h"
#include "models/catalog/qt_text.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

struct AccuracyWords {
    Q_DECLARE_TR_FUNCTIONS(Accuracy)
};

void addSeen(std::vector<Cell>& row, const std::optional<Accuracy>& seen)
{
    if (!seen) {
        row.insert(row.end(), 3, emptyCell(noValue(), AccuracyWords::tr("There is no measurement of this kind.")));
        return;
    }
    row.push_back(numberCell(static_cast<double>(seen->rows), number(static_cast<double>(seen->rows)), {}));
    row.push_back(numberCell(seen->median, percent(seen->median), {}));
    row.push_back(numberCell(seen->in_band, percent(seen->in_band), {}));
}

QString bandText(const Band& band)
{
    return AccuracyWords::tr("%1 to %2").arg(signedPercent(std::expm1(band.low)), signedPercent(std::expm1(band.high)));
}

} // namespace

Grid accuracyGrid(const Catalogue& catalogue)
{
    const std::vector<Observation> observations = observations_of(catalogue.measurements, catalogue);
    const std::vector<Residual> residuals = residuals_of(catalogue.calibration, observations);
    Grid grid;
    grid.columns = {{AccuracyWords::tr("Measurements"), {}},           {AccuracyWords::tr("Rows seen"), {}},
                    {AccuracyWords::tr("Median error, seen"), {}},     {AccuracyWords::tr("Inside the band, seen"), {}},
                    {AccuracyWords::tr("Median error, left out"), {}}, {AccuracyWords::tr("80 % band"), {}}};
    const auto add = [&](const ResidualGroup& group) {
        std::vector<Cell> row{textCell(to_qstring(group.name), {})};
        addSeen(row, accuracy_of(residuals, [&](const Observation& each) {
                    const ResidualGroup* const own = group_of(catalogue.calibration, each);
                    return own != nullptr && own->name == group.name;
                }));
        row.push_back(group.band.rows > 0 && group.judged != Judged::Seen
                          ? numberCell(group.band.median_error, percent(group.band.median_error), {})
                          : emptyCell(noValue(), AccuracyWords::tr("No row of this kind was left out.")));
        row.push_back(numberCell(group.band.high - group.band.low, bandText(group.band), {}));
        grid.rows.push_back(std::move(row));
    };
    for (const Stack& stack : catalogue.calibration.stacks) {
        std::ranges::for_each(stack.groups, add);
    }
    add({.name = "unmeasured", .band = catalogue.calibration.unmeasured});
    std::vector<Cell> all{textCell(AccuracyWords::tr("all"), {})};
    addSeen(all, accuracy_of(residuals, [](const Observation&) { return true; }));
    all.insert(all.end(), 2, emptyCell(noValue(), AccuracyWords::tr("Each group has a band of its own.")));
    grid.rows.push_back(std::move(all));
    return grid;
}

} // namespace tiebreak
