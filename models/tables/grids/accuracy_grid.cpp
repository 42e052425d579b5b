// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/accuracy_grid.h"

#include "models/catalog/entries/measurements.h"
#include "models/catalog/files/qt_text.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tiebreak {

namespace {

struct AccuracyWords {
    Q_DECLARE_TR_FUNCTIONS(Accuracy)
};

// How far the fit is from the rows of one group.
struct GroupErrors {
    std::vector<double> sizes; // |predicted / measured - 1|
    int inside = 0;            // the band
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::vector<Cell> groupRow(const QString& name, const GroupErrors& errors)
{
    std::vector<Cell> row{textCell(name, {})};
    if (errors.sizes.empty()) {
        row.insert(row.end(), 3, emptyCell(noValue(), AccuracyWords::tr("There is no measurement of this kind.")));
        return row;
    }
    const auto count = static_cast<double>(errors.sizes.size());
    const double middle = median(errors.sizes);
    row.push_back(numberCell(count, number(count), {}));
    row.push_back(numberCell(middle, percent(middle), {}));
    row.push_back(numberCell(errors.inside / count, percent(errors.inside / count), {}));
    return row;
}

QString kindText(NumberKind kind)
{
    switch (kind) {
    case NumberKind::Rate:
        return AccuracyWords::tr("rates");
    case NumberKind::Tpot:
        return AccuracyWords::tr("TPOT");
    case NumberKind::Ttft:
        return AccuracyWords::tr("TTFT");
    }
    return {};
}

// "vLLM on the L40S, 1 GPU: rates"
QString groupName(const BandSubject& of, const Catalogue& catalogue)
{
    const Gpu* const gpu = catalogue.gpu(of.card);
    const QString card = to_qstring(gpu == nullptr ? of.card : gpu->short_name);
    const QString framework = to_qstring(of.framework);
    return of.several_gpus ? AccuracyWords::tr("%1 on several %2: %3").arg(framework, card, kindText(of.kind))
                           : AccuracyWords::tr("%1 on one %2: %3").arg(framework, card, kindText(of.kind));
}

} // namespace

Grid accuracyGrid(const Catalogue& catalogue)
{
    constexpr int card_depth = band_depth - 1;
    const Calibration& calibration = catalogue.calibration;
    std::vector<BandGroup> groups;
    std::ranges::copy_if(calibration.bands.groups(), std::back_inserter(groups),
                         [](const BandGroup& group) { return group.depth == card_depth; });
    std::vector<GroupErrors> errors(groups.size());
    GroupErrors all;
    for (const Observation& each : observations_of(catalogue.measurements, catalogue)) {
        const auto residual = calibration.residuals.find(each.row.id);
        if (residual == calibration.residuals.end()) {
            continue;
        }
        const BandSubject subject =
            band_subject(calibration, *each.gpu, *each.model, each.workload, *measured_metric(each.row.metric)->kind);
        const double size = std::abs(std::expm1(-residual->second));
        const bool inside = std::abs(residual->second) <= calibration.bands.choice(subject).half_width;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (same_to(groups[i].of, subject, card_depth)) {
                errors[i].sizes.push_back(size);
                errors[i].inside += inside ? 1 : 0;
            }
        }
        all.sizes.push_back(size);
        all.inside += inside ? 1 : 0;
    }
    Grid grid;
    grid.columns = {{AccuracyWords::tr("Measurements"), {}},
                    {AccuracyWords::tr("Rows seen"), {}},
                    {AccuracyWords::tr("Median error, seen"), {}},
                    {AccuracyWords::tr("Inside the band, seen"), {}},
                    {AccuracyWords::tr("80 % band, left out"), {}}};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        std::vector<Cell> row = groupRow(groupName(groups[i].of, catalogue), errors[i]);
        const double width = std::expm1(groups[i].half_width);
        row.push_back(numberCell(width, AccuracyWords::tr("±%1").arg(percent(width)), {}));
        grid.rows.push_back(std::move(row));
    }
    std::vector<Cell> row = groupRow(AccuracyWords::tr("all"), all);
    row.push_back(emptyCell(noValue(), AccuracyWords::tr("Each group has a band of its own.")));
    grid.rows.push_back(std::move(row));
    return grid;
}

} // namespace tiebreak
