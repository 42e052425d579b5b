// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/published_grid.h"

#include "models/engine/costs/economics.h"
#include "models/engine/throughput/bandwidth_limits.h"
#include "models/wording/data_text.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct Published {
    Q_DECLARE_TR_FUNCTIONS(Published)
};

// A figure against the card's bandwidth; `checked` is false where no weights are read once a step.
struct Check {
    bool checked = false;
    QString why_not;
    double ceiling_tok_s = 0;
    double needed_gb_s = 0;
    double factor = 0; // needed over available
};

Check checkLimit(const PublishedRate& figure, const Gpu* gpu)
{
    Check check;
    if (!figure.rate) {
        check.why_not = Published::tr("There is no rate to check.");
    } else if (gpu == nullptr) {
        check.why_not = Published::tr("The catalogue does not have this card.");
    } else if (figure.workload != "inference" || !figure.weights_gb || figure.batch < 1) {
        check.why_not = Published::tr("The limit holds for language models with a known size of the weights only.");
    } else {
        check.checked = true;
        check.ceiling_tok_s = bandwidth_ceiling_tok_s(figure.batch, gpu->bandwidth_gb_s, *figure.weights_gb);
        check.needed_gb_s = needed_bandwidth_gb_s(*figure.rate, figure.batch, *figure.weights_gb);
        check.factor = check.needed_gb_s / gpu->bandwidth_gb_s;
    }
    return check;
}

Cell limitCell(const PublishedRate& figure, const Gpu* gpu, const Check& check)
{
    if (!check.checked) {
        return emptyCell(noValue(), check.why_not);
    }
    const QString text = rate(check.ceiling_tok_s);
    return numberCell(check.ceiling_tok_s, text,
                      Published::tr("%1 × %2 GB/s ÷ %3 GB of weights = %4")
                          .arg(batch(figure.batch), number(gpu->bandwidth_gb_s), number(*figure.weights_gb), text));
}

Cell verdictCell(const PublishedRate& figure, const Gpu* gpu, const Check& check)
{
    if (!check.checked) {
        return emptyCell(Published::tr("not checked"), check.why_not);
    }
    const QString text = check.factor > 1 ? Published::tr("%1 × the limit").arg(number(check.factor, 2))
                                          : Published::tr("within the limit");
    const QString how = Published::tr("%1 ÷ %2 × %3 GB of weights = %4 GB/s, %5 × the %6 GB/s of the card")
                            .arg(rate(*figure.rate), batch(figure.batch), number(*figure.weights_gb),
                                 number(check.needed_gb_s), number(check.factor), number(gpu->bandwidth_gb_s));
    Cell cell = numberCell(check.factor, text, how);
    cell.alignment = Qt::AlignLeft | Qt::AlignVCenter;
    return cell;
}

std::vector<Cell> row(const PublishedRate& figure, const Catalogue& catalogue)
{
    const Gpu* const gpu = catalogue.gpu(figure.gpu);
    const Check check = checkLimit(figure, gpu);
    const QString source = QString::fromStdString(figure.source);
    const QString note = dataText(figure.note);
    const QString origin = note.isEmpty() ? source : QString(source + QStringLiteral(": ") + note);
    const auto text = [&origin](const std::string& value) { return textCell(dataText(value), origin); };
    const std::string& gpu_name = gpu != nullptr ? gpu->short_name : figure.gpu;
    return {
        text(figure.workload),
        text(figure.model),
        text(figure.precision),
        numberCell(figure.batch, number(figure.batch), origin),
        text(figure.unit),
        text(gpu_name),
        figure.rate ? numberCell(*figure.rate, number(*figure.rate), origin)
                    : emptyCell(Published::tr("unsupported"), origin),
        limitCell(figure, gpu, check),
        verdictCell(figure, gpu, check),
        text(figure.source),
        text(figure.note),
    };
}

} // namespace

Grid publishedGrid(const Catalogue& catalogue)
{
    Grid grid;
    grid.columns = {
        {Published::tr("Workload"), Published::tr("What was run")},
        {Published::tr("Model"), Published::tr("As the article names it")},
        {Published::tr("Precision"), Published::tr("Number format of the weights")},
        {Published::tr("Batch"), Published::tr("Sequences or images at the same time")},
        {Published::tr("Unit"), Published::tr("Unit of the rate")},
        {Published::tr("GPU"), Published::tr("The card")},
        {Published::tr("Rate"), Published::tr("The published figure")},
        {Published::tr("Limit"), Published::tr("Highest rate if each step only read the weights, at peak bandwidth")},
        {Published::tr("Verdict"), Published::tr("Bandwidth that the rate needs over what the card has")},
        {Published::tr("Source"), Published::tr("Where the figure was published")},
        {Published::tr("Note"), Published::tr("What to know of the figure")},
    };
    for (const PublishedRate& figure : catalogue.published) {
        grid.rows.push_back(row(figure, catalogue));
    }
    return grid;
}

} // namespace tiebreak
