// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/training_grid.h"

#include "models/tables/grids/contender_cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace tiebreak {

namespace {

struct TrainingTable {
    Q_DECLARE_TR_FUNCTIONS(TrainingTable)
};

QString methodText(TrainingMethod method)
{
    switch (method) {
    case TrainingMethod::Full:
        return TrainingTable::tr("Full training");
    case TrainingMethod::Lora:
        return TrainingTable::tr("LoRA");
    case TrainingMethod::Qlora:
        return TrainingTable::tr("QLoRA");
    }
    return {};
}

QString shortName(const ContenderAnalysis& contender)
{
    return QString::fromStdString(contender.short_name);
}

// The article's line on this way of training this model on that card; it has no rate where it says "unsupported".
const PublishedRate* articleFigure(const Catalogue& catalogue, const Scenario& scenario, const std::string& gpu)
{
    const auto found = std::ranges::find_if(catalogue.published, [&](const PublishedRate& figure) {
        return scenario.training.method == TrainingMethod::Qlora && figure.workload == "fine-tuning" &&
               figure.precision == "4-bit" && figure.catalogue_model == scenario.model &&
               figure.batch == scenario.training.batch && figure.gpu == gpu;
    });
    return found == catalogue.published.end() ? nullptr : &*found;
}

bool isCalledUnsupported(const ContenderAnalysis& contender, const Scenario& scenario, const Catalogue& catalogue)
{
    const PublishedRate* const figure = articleFigure(catalogue, scenario, contender.contender.gpu);
    return figure != nullptr && !figure->rate;
}

QString needText(const ContenderAnalysis& contender, const Scenario& scenario)
{
    return TrainingTable::tr("%1 of %2 needs %3")
        .arg(methodText(scenario.training.method), QString::fromStdString(scenario.model),
             gigabytes(contender.training.memory.total_gb));
}

// What may make it fit. Less activations help only where the rest fits.
QStringList waysToFit(const Training& training, const Scenario& scenario)
{
    QStringList ways;
    if (training.memory.total_gb - training.memory.activations_gb < training.capacity_gb) {
        if (!scenario.training.activation_checkpointing) {
            ways << TrainingTable::tr("checkpointing");
        }
        if (scenario.training.batch > 1) {
            ways << TrainingTable::tr("a smaller batch");
        }
        ways << TrainingTable::tr("shorter sequences");
    }
    if (scenario.training.method == TrainingMethod::Full) {
        ways << TrainingTable::tr("LoRA");
    }
    if (scenario.training.method != TrainingMethod::Qlora) {
        ways << TrainingTable::tr("QLoRA");
    }
    ways << TrainingTable::tr("a smaller model");
    return ways;
}

QString doesNotFit(const ContenderAnalysis& contender, const Scenario& scenario)
{
    const QStringList ways = waysToFit(contender.training, scenario);
    const QString others = ways.first(ways.size() - 1).join(TrainingTable::tr(", "));
    const QString all = others.isEmpty() ? ways.last() : TrainingTable::tr("%1 or %2").arg(others, ways.last());
    return TrainingTable::tr("%1, and one %2 has %3; try %4.")
        .arg(needText(contender, scenario), shortName(contender), gigabytes(contender.training.capacity_gb), all);
}

// "LLaMA-7B 4-bit at batch 4 on the A100 PCIe": what the article does publish.
QStringList publishedRates(const Catalogue& catalogue)
{
    QStringList known;
    for (const PublishedRate& figure : catalogue.published) {
        const Gpu* const gpu = catalogue.gpu(figure.gpu);
        if (figure.workload == "fine-tuning" && figure.rate && gpu != nullptr) {
            known << TrainingTable::tr("%1 %2 at %3 on the %4")
                         .arg(QString::fromStdString(figure.model), QString::fromStdString(figure.precision),
                              batch(figure.batch), QString::fromStdString(gpu->short_name));
        }
    }
    return known;
}

// One contender's row of the table.
class Row {
public:
    Row(const Analysis& analysis, const Catalogue& catalogue, std::size_t index)
        : m_analysis(analysis), m_scenario(analysis.scenario), m_catalogue(catalogue), m_index(index),
          m_result(analysis.contenders[index]), m_training(m_result.training), m_memory(m_training.memory),
          m_model(*catalogue.model(analysis.scenario.model))
    {
    }

    [[nodiscard]] std::vector<Cell> cells() const
    {
        return {contenderCell(m_analysis, m_index),
                method(),
                weights(),
                gradients(),
                optimizer(),
                activations(),
                total(),
                fits(),
                largest(),
                throughput(),
                hours(),
                cost()};
    }

private:
    [[nodiscard]] Cell method() const
    {
        return textCell(methodText(m_scenario.training.method),
                        TrainingTable::tr("%1 of %2 parameters learn").arg(trained(), parameters()));
    }

    [[nodiscard]] Cell weights() const
    {
        const QString text = gigabytes(m_memory.weights_gb);
        QString how;
        switch (m_scenario.training.method) {
        case TrainingMethod::Full:
            how = TrainingTable::tr("%1 parameters × 2 bytes (FP16) = %2").arg(parameters(), text);
            break;
        case TrainingMethod::Lora:
            how = TrainingTable::tr("(%1 frozen + %2 trained parameters) × 2 bytes (FP16) = %3")
                      .arg(parameters(), trained(), text);
            break;
        case TrainingMethod::Qlora:
            how = TrainingTable::tr("%1 frozen parameters at 4.127 bits (NF4; embeddings and lm_head at 16) + %2 "
                                    "trained × 2 bytes = %3 (Dettmers et al. 2023)")
                      .arg(parameters(), trained(), text);
            break;
        }
        return numberCell(m_memory.weights_gb, text, how);
    }

    [[nodiscard]] Cell gradients() const
    {
        const QString text = gigabytes(m_memory.gradients_gb);
        return numberCell(m_memory.gradients_gb, text,
                          TrainingTable::tr("%1 trained parameters × 2 bytes = %2").arg(trained(), text));
    }

    [[nodiscard]] Cell optimizer() const
    {
        const QString text = gigabytes(m_memory.optimizer_gb);
        return numberCell(m_memory.optimizer_gb, text,
                          TrainingTable::tr("%1 trained parameters × 12 bytes (Adam: FP32 copy, momentum, variance) = "
                                            "%2 (Rajbhandari et al. 2020)")
                              .arg(trained(), text));
    }

    [[nodiscard]] Cell activations() const
    {
        const QString text = gigabytes(m_memory.activations_gb);
        const double share = 15 + 19.0 * m_model.experts_per_token; // 34 with one expert
        QString how = TrainingTable::tr("%1 tokens × batch %2 × (%3 × hidden %4 + 5 × %5 heads × %1 tokens) bytes")
                          .arg(number(m_scenario.training.sequence), number(m_scenario.training.batch), exact(share),
                               number(m_model.hidden), number(m_model.heads));
        how += m_scenario.training.activation_checkpointing
                   ? TrainingTable::tr(" of one layer + 2 bytes × %1 tokens × batch %2 × hidden %3 × %4 layers")
                         .arg(number(m_scenario.training.sequence), number(m_scenario.training.batch),
                              number(m_model.hidden), number(m_model.layers))
                   : TrainingTable::tr(" × %1 layers").arg(number(m_model.layers));
        how += TrainingTable::tr(" = %1 (Korthikanti et al. 2022; FlashAttention needs less)").arg(text);
        return numberCell(m_memory.activations_gb, text, how);
    }

    [[nodiscard]] Cell total() const
    {
        return numberCell(m_memory.total_gb, usedOf(m_memory.total_gb, m_training.capacity_gb),
                          TrainingTable::tr("weights %1 + gradients %2 + optimizer %3 + activations %4 = %5 of the %6 "
                                            "that drivers report")
                              .arg(gigabytes(m_memory.weights_gb), gigabytes(m_memory.gradients_gb),
                                   gigabytes(m_memory.optimizer_gb), gigabytes(m_memory.activations_gb),
                                   gigabytes(m_memory.total_gb), gigabytes(m_training.capacity_gb)));
    }

    [[nodiscard]] Cell fits() const
    {
        const double free_gb = m_training.capacity_gb - m_memory.total_gb;
        if (!m_training.fits) {
            const QString text = TrainingTable::tr("no, %1 short").arg(gigabytes(-free_gb));
            return numberCell(free_gb, text, doesNotFit(m_result, m_scenario));
        }
        QString how = TrainingTable::tr("%1, and one %2 has %3")
                          .arg(needText(m_result, m_scenario), shortName(m_result), gigabytes(m_training.capacity_gb));
        if (isCalledUnsupported(m_result, m_scenario, m_catalogue)) {
            how += TrainingTable::tr("; the article calls it unsupported on this card");
        }
        return numberCell(free_gb, TrainingTable::tr("yes, %1 free").arg(gigabytes(free_gb)), how);
    }

    [[nodiscard]] Cell largest() const
    {
        const QString text = tokens(1e9 * m_training.largest_params_b);
        const double lasting_gb = m_memory.weights_gb + m_memory.gradients_gb + m_memory.optimizer_gb;
        const double memory_gb = m_catalogue.gpu(m_result.contender.gpu)->memory_gb;
        return numberCell(m_training.largest_params_b, text,
                          TrainingTable::tr("%1 GB of name-plate memory ÷ %2 bytes a parameter for weights, gradients "
                                            "and optimizer = %3 parameters at most; activations come on top")
                              .arg(exact(memory_gb), exact(lasting_gb / m_model.params_b), text));
    }

    [[nodiscard]] Cell throughput() const
    {
        if (!m_training.tok_s) {
            return missing();
        }
        if (!m_training.is_published) {
            return numberCell(*m_training.tok_s, TrainingTable::tr("%1 (yours)").arg(rate(*m_training.tok_s)),
                              TrainingTable::tr("The training rate that you set for this contender"));
        }
        QString how;
        if (const PublishedRate* figure = articleFigure(m_catalogue, m_scenario, m_result.contender.gpu)) {
            how = QString::fromStdString(figure->source) + QStringLiteral(": ") +
                  QString::fromStdString(figure->model) + QStringLiteral(", ") +
                  QString::fromStdString(figure->precision) + QStringLiteral(", ") + batch(figure->batch) +
                  QStringLiteral(". ") + QString::fromStdString(figure->note);
        }
        return numberCell(*m_training.tok_s, TrainingTable::tr("%1 (published)").arg(rate(*m_training.tok_s)), how);
    }

    [[nodiscard]] Cell hours() const
    {
        if (!m_training.run_hours || !m_training.tok_s) {
            return missing();
        }
        return numberCell(*m_training.run_hours, hoursText(),
                          TrainingTable::tr("%1 tokens ÷ (%2 × 3,600 s) = %3")
                              .arg(tokens(m_scenario.training.tokens), rate(*m_training.tok_s), hoursText()));
    }

    [[nodiscard]] Cell cost() const
    {
        if (!m_training.run_usd || !m_training.run_hours) {
            return missing();
        }
        const QString text = money(*m_training.run_usd);
        return numberCell(*m_training.run_usd, text,
                          TrainingTable::tr("%1/h × %2 = %3, on one GPU")
                              .arg(money(m_result.contender.usd_per_gpu_hour), hoursText(), text));
    }

    [[nodiscard]] Cell missing() const
    {
        return emptyCell(noValue(), trainingGapText(m_result, m_analysis, m_catalogue));
    }

    [[nodiscard]] QString hoursText() const { return TrainingTable::tr("%1 h").arg(exact(*m_training.run_hours)); }
    [[nodiscard]] QString trained() const { return tokens(1e9 * m_memory.trained_params_b); }
    [[nodiscard]] QString parameters() const { return tokens(1e9 * m_model.params_b); }

    const Analysis& m_analysis;
    const Scenario& m_scenario;
    const Catalogue& m_catalogue;
    std::size_t m_index;
    const ContenderAnalysis& m_result;
    const Training& m_training;
    const TrainingMemory& m_memory;
    const LlmModel& m_model;
};

} // namespace

Grid trainingGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    Grid grid;
    grid.columns = {
        {TrainingTable::tr("Contender"), TrainingTable::tr("GPU and price; training is counted on one GPU")},
        {TrainingTable::tr("Method"), TrainingTable::tr("Which parameters learn")},
        {TrainingTable::tr("Weights"), TrainingTable::tr("Frozen ones and those that learn")},
        {TrainingTable::tr("Gradients"), TrainingTable::tr("Of the parameters that learn")},
        {TrainingTable::tr("Optimizer"), TrainingTable::tr("Adam's state of the parameters that learn")},
        {TrainingTable::tr("Activations"), TrainingTable::tr("What the forward pass keeps for the backward pass")},
        {TrainingTable::tr("Total"), TrainingTable::tr("Of the memory of one GPU, as drivers report it")},
        {TrainingTable::tr("Fits"), TrainingTable::tr("Whether one GPU holds it")},
        {TrainingTable::tr("Largest model"),
         TrainingTable::tr("The most parameters that one GPU could train this way")},
        {TrainingTable::tr("Rate"), TrainingTable::tr("Tokens a second of one training run, published or yours")},
        {TrainingTable::tr("Run"),
         TrainingTable::tr("Hours for %1 tokens").arg(tokens(analysis.scenario.training.tokens))},
        {TrainingTable::tr("Run costs"), TrainingTable::tr("Rent of one GPU for those hours")},
    };
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        grid.rows.push_back(Row(analysis, catalogue, i).cells());
    }
    return grid;
}

QString trainingTitle(const Analysis& analysis, const Catalogue& catalogue)
{
    QStringList holds;
    QStringList short_of;
    QStringList disputed; // the article calls it unsupported, and it fits
    for (const ContenderAnalysis& contender : analysis.contenders) {
        const QString name = TrainingTable::tr("the %1").arg(shortName(contender));
        (contender.training.fits ? holds : short_of) << name;
        if (contender.training.fits && isCalledUnsupported(contender, analysis.scenario, catalogue)) {
            disputed << name;
        }
    }
    for (QStringList* names : {&holds, &short_of, &disputed}) {
        names->removeDuplicates();
    }
    const QString answer = holds.isEmpty() ? TrainingTable::tr("it fits on none of the cards")
                           : short_of.isEmpty()
                               ? TrainingTable::tr("it fits on every card")
                               : TrainingTable::tr("it fits on %1, not on %2").arg(listed(holds), listed(short_of));
    const QString title =
        TrainingTable::tr("%1: %2").arg(needText(analysis.contenders.front(), analysis.scenario), answer);
    return disputed.isEmpty()
               ? title
               : TrainingTable::tr("%1; the article calls it unsupported on %2").arg(title, listed(disputed));
}

QString trainingGapText(const ContenderAnalysis& contender, const Analysis& analysis, const Catalogue& catalogue)
{
    if (contender.training.gap == Gap::None) {
        return {};
    }
    if (contender.training.gap == Gap::DoesNotFit) {
        return doesNotFit(contender, analysis.scenario);
    }
    const QString name = shortName(contender);
    if (isCalledUnsupported(contender, analysis.scenario, catalogue)) {
        return TrainingTable::tr("It fits, but the article calls it unsupported on the %1 and gives no rate; set your "
                                 "own training rate.")
            .arg(name);
    }
    const QStringList known = publishedRates(catalogue);
    return known.isEmpty() ? TrainingTable::tr("The article has no training rate; set your own.")
                           : TrainingTable::tr("The article has no rate for this on the %1, only for %2; set your own "
                                               "training rate.")
                                 .arg(name, listed(known));
}

} // namespace tiebreak
