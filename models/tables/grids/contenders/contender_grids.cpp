// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/contender_grids.h"

#include "models/tables/grids/contenders/contender_cells.h"
#include "models/wording/outputs/energy_outputs.h"
#include "models/wording/outputs/outputs.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct ContenderGrids {
    Q_DECLARE_TR_FUNCTIONS(ContenderGrids)
};

// An output in a table that may explain it in its own way, by what stands beside it.
struct Shown {
    const Output* output;
    SentenceOf how;
};

using Columns = std::vector<Shown>;

template <typename Predicate>
Columns columnsWhere(Predicate is_shown)
{
    Columns columns;
    for (const Output& output : outputs()) {
        if (output.label != nullptr && is_shown(output)) {
            columns.push_back({&output, output.how});
        }
    }
    return columns;
}

Shown column(std::string_view key)
{
    const Output& output = outputOf(key);
    return {&output, output.how};
}

Cell cellOf(const Shown& shown, const OutputOf& of, Explain explain)
{
    const Output& output = *shown.output;
    // Explanations are long and seldom read: made only when asked for.
    const auto explained = [&](SentenceOf sentence) { return explain == Explain::Yes ? sentence(of) : QString(); };
    if (output.value == nullptr) {
        const QString words = output.words(of);
        if (!words.isEmpty()) {
            return textCell(words, explained(shown.how));
        }
        Cell cell = emptyCell(noValue(), explained(output.why));
        cell.alignment = Qt::AlignLeft | Qt::AlignVCenter; // as the words of the others
        return cell;
    }
    const auto value = output.value(of);
    return value ? numberCell(*value, output.words != nullptr ? output.words(of) : output.text(*value),
                              explained(shown.how))
                 : emptyCell(noValue(), explained(output.why));
}

Grid gridOf(const Columns& columns, const Analysis& analysis, const Catalogue& catalogue, const QString& about,
            Explain explain = Explain::Yes, std::optional<Question> page_question = {})
{
    Grid grid;
    grid.columns.push_back({ContenderGrids::tr("Contender"), about});
    for (const Shown& each : columns) {
        grid.columns.push_back({labelOf(*each.output, analysis), helpOf(*each.output, analysis)});
    }
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        std::vector<Cell> row{contenderCell(analysis, i)};
        for (const Shown& each : columns) {
            row.push_back(cellOf(each, {analysis, catalogue, i, page_question}, explain));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace

Grid resultsGrid(const Analysis& analysis, const Catalogue& catalogue, Explain explain,
                 std::optional<Question> page_question)
{
    static const auto results_of = [](Question question) {
        return columnsWhere([question](const Output& output) {
            return output.in_results && output.asked.value_or(question) == question;
        });
    };
    static const Columns per_token = results_of(Question::CostPerToken);
    static const Columns of_bill = results_of(Question::MonthlyBill);
    const bool asks_bill = page_question.value_or(analysis.scenario.question) == Question::MonthlyBill;
    Grid grid = gridOf(asks_bill ? of_bill : per_token, analysis, catalogue,
                       ContenderGrids::tr("GPU, replica size and number formats"), explain, page_question);
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        const Contender& contender = analysis.contenders[i].contender;
        grid.rows[i].front().source =
            ContenderGrids::tr("%1: %2, %3 weights, %4 KV cache, %5/h")
                .arg(QString::fromStdString(contender.gpu), gpus(contender.tensor_parallel),
                     precisionText(contender.weight_precision), precisionText(contender.kv_precision),
                     exactMoney(contender.usd_per_gpu_hour));
    }
    return grid;
}

Grid energyGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    static const Columns columns{column("typical_draw_w"),
                                 {&outputOf("joules_per_token"), &tokenFromDraw},
                                 {&outputOf("images.joules_per_image"), &imageFromDraw},
                                 column("power_usd_per_million_tokens"),
                                 column("power_share_of_rent"),
                                 column("power_usd_per_month"),
                                 column("rent_usd_per_megajoule")};
    return gridOf(columns, analysis, catalogue, ContenderGrids::tr("GPU and price"));
}

Grid modelledImagesGrid(const Analysis& analysis, const Catalogue& catalogue, Explain explain)
{
    static const Columns columns =
        columnsWhere([](const Output& output) { return output.subject == Subject::ModelledImages; });
    return gridOf(columns, analysis, catalogue, ContenderGrids::tr("GPU and price; all is of one GPU but the bill"),
                  explain);
}

Grid modelledTrainingGrid(const Analysis& analysis, const Catalogue& catalogue, Explain explain)
{
    static const Columns columns =
        columnsWhere([](const Output& output) { return output.subject == Subject::ModelledTraining; });
    return gridOf(columns, analysis, catalogue, ContenderGrids::tr("GPU and price; memory is that of one GPU"),
                  explain);
}

Grid imagesGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    static const Columns columns = columnsWhere([](const Output& output) { return output.subject == Subject::Images; });
    return gridOf(columns, analysis, catalogue, ContenderGrids::tr("GPU and price"));
}

Grid trainingGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    static const Columns columns =
        columnsWhere([](const Output& output) { return output.subject == Subject::Training; });
    return gridOf(columns, analysis, catalogue, ContenderGrids::tr("GPU and price; training is counted on one GPU"));
}

} // namespace tiebreak
