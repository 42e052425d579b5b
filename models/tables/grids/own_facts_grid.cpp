// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/own_facts_grid.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/text_locale.h"
#include "models/library/levels/level_text.h"
#include "models/wording/prices/quote_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct OwnTable {
    Q_DECLARE_TR_FUNCTIONS(OwnFactsGrid)
};

constexpr std::size_t most_rows = 200;

std::vector<Cell> factRow(const QString& kind, const std::string& name, const QString& says, const std::string& source)
{
    const QString from = to_qstring(source);
    return {textCell(kind, from), textCell(to_qstring(name), from), textCell(says, from), textCell(from, from)};
}

std::vector<Cell> rowOf(const LlmModel& model)
{
    return factRow(OwnTable::tr("model"), model.name,
                   OwnTable::tr("%1 B parameters, %2 layers, context of %3 tokens")
                       .arg(number(model.published_params_b, 3), QString::number(layer_count(model.shape)),
                            number(model.shape.max_context)),
                   model.source);
}

std::vector<Cell> rowOf(const Gpu& gpu)
{
    return factRow(OwnTable::tr("card"), gpu.name,
                   OwnTable::tr("%1 GB at %2 GB/s, %3 TFLOPS in FP16, %4 W, as fast as its family (%5)")
                       .arg(number(gpu.memory_gb), number(gpu.bandwidth_gb_s), number(gpu.fp16_tflops.value_or(0)),
                            number(gpu.tdp_w), to_qstring(gpu.architecture)),
                   gpu.source);
}

std::vector<Cell> rowOf(const PriceQuote& quote)
{
    const QString date = quote.as_of.empty() ? OwnTable::tr("undated") : date_text(to_qstring(quote.as_of));
    return factRow(
        OwnTable::tr("price"), quote.provider,
        OwnTable::tr("%1 for an hour of a %2, %3, %4")
            .arg(quoteText(quote.usd_per_gpu_hour), to_qstring(quote.gpu), billingLabel(quote.billing), date),
        quote.source);
}

std::vector<Cell> rowOf(const Measurement& row)
{
    const QString batch = row.running > 0 ? number(row.running, 1) : number(row.batch);
    return factRow(OwnTable::tr("measurement"), row.model,
                   OwnTable::tr("%1 of %2 GPUs %3, %4 %5, %6 at once, %7 tokens in, %8 out: %9")
                       .arg(to_qstring(row.metric), QString::number(row.tensor_parallel), to_qstring(row.gpu),
                            to_qstring(row.framework), to_qstring(row.framework_version), batch, number(row.input_len),
                            number(row.output_len), number(row.value, 1)),
                   row.source);
}

std::vector<Cell> rowOf(const Trace& trace)
{
    return factRow(OwnTable::tr("trace"), trace.name,
                   OwnTable::tr("%1 requests").arg(number(static_cast<double>(trace.requests.size()))), trace.source);
}

std::vector<Cell> rowOf(const ImagePipeline& pipeline)
{
    return factRow(OwnTable::tr("image pipeline"), pipeline.name,
                   OwnTable::tr("%1 B parameters; at %2 px %3 TFLOP a pass, %4 of them a step, %5 steps")
                       .arg(number(pipeline.params_b, 3), QString::number(pipeline.image_px),
                            number(pipeline.linear_tflop + pipeline.attention_tflop, 3),
                            QString::number(pipeline.passes), QString::number(pipeline.steps)),
                   pipeline.source);
}

std::vector<Cell> rowOf(const OwnLevel& level)
{
    return factRow(OwnTable::tr("own calibration"), level.id, level_text(level), level.source);
}

} // namespace

Grid ownFactsGrid(const OwnFacts& facts)
{
    Grid grid;
    grid.columns = {
        {OwnTable::tr("Kind"), OwnTable::tr("What it is")},
        {OwnTable::tr("Name"), OwnTable::tr("What inputs call it")},
        {OwnTable::tr("Says"), OwnTable::tr("Its numbers")},
        {OwnTable::tr("From"), OwnTable::tr("Where it comes from")},
    };
    std::size_t further = 0;
    const auto add = [&](const auto& list) {
        for (const auto& fact : list) {
            if (grid.rows.size() < most_rows) {
                grid.rows.push_back(rowOf(fact));
            } else {
                ++further;
            }
        }
    };
    add(facts.models);
    add(facts.gpus);
    add(facts.prices);
    add(facts.measurements);
    add(facts.traces);
    add(facts.levels);
    add(facts.pipelines);
    if (further > 0) {
        const QString more = OwnTable::tr("and %1 further ones").arg(further);
        grid.rows.push_back({textCell(more, {}), textCell({}, {}), textCell({}, {}), textCell({}, {})});
    }
    return grid;
}

} // namespace tiebreak
