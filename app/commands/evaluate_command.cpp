// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/evaluate_command.h"

#include "app/command_files.h"
#include "app/command_line.h"
#include "app/library_input.h"
#include "models/catalog/entries/measurements.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/uses/use_reader.h"
#include "models/catalog/workload_reader.h"
#include "models/engine/inputs/own_facts.h"
#include "models/engine/uses/image_model.h"
#include "models/engine/uses/training_model.h"
#include "models/library/levels/level_text.h"
#include "models/library/readers/facts/hf_config.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

namespace tiebreak {

namespace {

struct Evaluate {
    Q_DECLARE_TR_FUNCTIONS(Evaluate)
};

constexpr std::array<const char*, 5> answer_columns{"predicted", "low", "high", "limited_by", "error"};

struct Answer {
    Banded value; // holds when there is no error
    QString limited_by;
    QString error;
};

std::string number(double value)
{
    return QByteArray::number(value, 'g', 7).toStdString();
}

QString gigabytes(double value)
{
    return QString::number(value, 'f', 1);
}

// Why there is no prediction, with the numbers of the case.
QString explained(const ModelAnswer& answer, const Observation& observation)
{
    const QString sentence = to_qstring(to_string(answer.error));
    const MemoryPlan& memory = answer.memory;
    if (answer.error == PredictError::WeightsDoNotFit) {
        return QString(sentence % Evaluate::tr(" (%1 GB of weights and %2 GB of workspace a GPU, %3 GB usable)")
                                      .arg(gigabytes(memory.weights_gb), gigabytes(memory.workspace_gb),
                                           gigabytes(memory.capacity_gb)));
    }
    if (answer.error == PredictError::BatchDoesNotFit) {
        return QString(sentence % Evaluate::tr(" (at most %1 sequences of %2 tokens fit)")
                                      .arg(QString::number(std::max(0.0, memory.max_batch), 'f', 0),
                                           QString::number(static_cast<qint64>(observation.row.input_len) +
                                                           observation.row.output_len)));
    }
    if (answer.error == PredictError::BeyondContext) {
        return QString(sentence % Evaluate::tr(" (%1 tokens; %2 takes at most %3)")
                                      .arg(static_cast<qint64>(observation.row.input_len) + observation.row.output_len)
                                      .arg(to_qstring(observation.model->name))
                                      .arg(observation.model->shape.max_context));
    }
    return sentence;
}

// Of a row of images or training. Every row of known names has an answer: what does not fit a card is said to take so
// much, and to run at the speed that it would have.
Answer use_answer(const CsvRow& row, const UseReader& reader, const Catalogue& catalogue)
{
    Answer answer;
    const Calibration& calibration = catalogue.calibration;
    const auto family_of = [&calibration](const Gpu& gpu) {
        const CardClass* const family = calibration.card_class(gpu.architecture);
        return family == nullptr ? std::string() : family->id;
    };
    if (reader.metric(row) == images_metric) {
        if (const std::optional<ImageRow> read = reader.image(row, answer.error)) {
            const Gpu& gpu = *catalogue.gpu(read->gpu);
            const ImagePipeline& pipeline = *catalogue.pipeline_called(read->pipeline);
            const ImageSpeed said =
                predict_images(calibration.uses, pipeline, gpu, family_of(gpu), job_of(*read, pipeline));
            answer.value = said.images_per_min;
            answer.limited_by = limitedByText(said.limited_by);
        }
        return answer;
    }
    if (const std::optional<TrainingRow> read = reader.training(row, answer.error)) {
        const Gpu& gpu = *catalogue.gpu(read->gpu);
        const LlmModel& model = *catalogue.model(read->model);
        if (read->is_memory) {
            answer.value = predict_training_memory(calibration.uses, model, gpu, job_of(*read)).total_gb;
            answer.limited_by = limitedByText(LimitedBy::Memory);
        } else {
            const TrainingSpeed said = predict_training(calibration.uses, model, gpu, family_of(gpu), job_of(*read));
            answer.value = said.tok_s;
            answer.limited_by = limitedByText(said.limited_by);
        }
    }
    return answer;
}

// `levels` gets the user's own level that the answer takes.
Answer answer_to(const CsvRow& row, const WorkloadReader& reader, const Catalogue& catalogue,
                 std::set<const OwnLevel*>& levels)
{
    Answer answer;
    const std::optional<Measurement> read = reader.read(row, answer.error);
    if (!read) {
        return answer;
    }
    const Observation observation = observation_of(*read, catalogue);
    const ModelAnswer said = answer_of(catalogue.calibration, observation);
    if (said.error != PredictError::None) {
        answer.error = explained(said, observation);
        return answer;
    }
    answer.value = said.value;
    answer.limited_by = limitedByText(said.limited_by);
    const MeasuredMetric* const metric = measured_metric(read->metric);
    if (metric != nullptr && metric->kind) { // memory has no level
        levels.insert(level_of(catalogue.calibration.own_levels, read->framework, read->gpu, read->weight_precision));
    }
    if (!(answer.value.value > 0)) {
        answer.error = Evaluate::tr("with one output token there is no time per output token");
    }
    return answer;
}

// The input's columns that are kept: all but earlier answers.
std::vector<std::size_t> kept_columns(const CsvTable& table)
{
    std::vector<std::size_t> kept;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (std::ranges::find(answer_columns, trimmed(table.header[column])) == answer_columns.end()) {
            kept.push_back(column);
        }
    }
    return kept;
}

// `reader`: empty when all rows are of images and training, whose tables lack its columns.
std::string output_of(const CsvTable& table, const std::optional<WorkloadReader>& reader, const Catalogue& catalogue,
                      std::set<const OwnLevel*>& levels)
{
    const UseReader uses(table, catalogue);
    const std::vector<std::size_t> kept = kept_columns(table);
    const auto line = [&kept](const std::vector<std::string>& cells, const std::vector<std::string>& answers) {
        std::vector<std::string> all;
        for (const std::size_t column : kept) {
            all.push_back(cells[column]);
        }
        all.insert(all.end(), answers.begin(), answers.end());
        return csv_line(all);
    };
    std::string text = line(table.header, {answer_columns.begin(), answer_columns.end()});
    for (const CsvRow& row : table.rows) {
        const Answer answer = is_use_metric(uses.metric(row)) || !reader ? use_answer(row, uses, catalogue)
                                                                         : answer_to(row, *reader, catalogue, levels);
        if (answer.error.isEmpty()) {
            text += line(row.cells, {number(answer.value.value),
                                     number(answer.value.low),
                                     number(answer.value.high),
                                     answer.limited_by.toStdString(),
                                     {}});
        } else {
            text += line(row.cells, {{}, {}, {}, {}, answer.error.toStdString()});
        }
    }
    return text;
}

} // namespace

int run_evaluate(const EvaluateOptions& options)
{
    if (!may_write(options.output)) {
        return InputWrong;
    }
    const LoadResult loaded = load_catalogue(catalog_folder_of(options.catalog_folder));
    QStringList problems = loaded.problems;
    const std::optional<CsvTable> table = read_input_table(options.input, problems);
    if (!loaded.catalogue || !table) {
        print_problems(problems);
        return InputWrong;
    }
    OwnFacts own = library_facts_of(options.library, *loaded.catalogue);
    if (!options.model_config.empty()) {
        if (const auto model =
                model_of_config(QString::fromStdString(options.model_config), *loaded.catalogue, problems)) {
            std::erase_if(own.models, [&model](const LlmModel& other) { return other.name == model->name; });
            own.models.push_back(*model);
        }
    }
    const Catalogue catalogue = merged(*loaded.catalogue, own);
    const UseReader uses(*table, catalogue);
    const bool only_uses = !table->rows.empty() && std::ranges::all_of(table->rows, [&](const CsvRow& row) {
        return is_use_metric(uses.metric(row));
    });
    std::optional<WorkloadReader> reader;
    if (!only_uses) {
        reader.emplace(*table, catalogue, problems);
    }
    if (!problems.isEmpty()) {
        print_problems(problems);
        return InputWrong;
    }
    std::set<const OwnLevel*> levels;
    const std::string text = output_of(*table, reader, catalogue, levels);
    for (const OwnLevel* const level : levels) {
        if (level != nullptr) {
            print_problems({Evaluate::tr("own calibration, %1: %2").arg(to_qstring(level->id), level_text(*level))});
        }
    }
    return write_output(options.output, QByteArray::fromStdString(text)) ? Done : InputWrong;
}

} // namespace tiebreak
