// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/uses/use_reader.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/workload_reader.h"
#include "models/catalog/workload_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>
#include <variant>

namespace tiebreak {

namespace {

struct UseRows {
    Q_DECLARE_TR_FUNCTIONS(UseRows)
};

constexpr int most_of_anything = 10'000'000;

template <typename Entry>
QString called(const std::vector<Entry>& entries)
{
    QStringList names;
    for (const Entry& entry : entries) {
        names.append(to_qstring(entry.name));
    }
    return names.join(QStringLiteral(", "));
}

void keep_first(QString& error, const QString& found)
{
    if (error.isEmpty()) {
        error = found;
    }
}

std::optional<UseMethod> method_from(std::string_view word)
{
    return meaning_of<UseMethod>({{"full", UseMethod::Full},
                                  {"fullfinetuning", UseMethod::Full},
                                  {"sft", UseMethod::Full},
                                  {"lora", UseMethod::Lora},
                                  {"peft", UseMethod::Lora}, // other small adapters beside frozen weights
                                  {"dora", UseMethod::Lora},
                                  {"qlora", UseMethod::Qlora},
                                  {"gptqlora", UseMethod::GptqLora}},
                                 word);
}

bool has_bits(std::string_view precision, char bits)
{
    return precision.find(bits) != std::string_view::npos;
}

// The model of that name or id, or the one whose id ends so behind its maker: "llama-2-7b-hf". Null where several do.
const LlmModel* model_meant(std::string_view name, const Catalogue& catalogue)
{
    if (const LlmModel* const model = catalogue.model_called(name)) {
        return model;
    }
    const LlmModel* meant = nullptr;
    for (const LlmModel& model : catalogue.models) {
        const bool is_so = std::ranges::any_of(
            model.ids, [name](std::string_view id) { return same_name(id.substr(id.find('/') + 1), name); });
        if (is_so && meant != nullptr) {
            return nullptr;
        }
        meant = is_so ? &model : meant;
    }
    return meant;
}

template <typename Row, typename Read>
std::vector<Row> read_all(const CsvTable& table, QStringList& problems, const Read& read)
{
    std::vector<Row> rows;
    std::set<std::string> ids;
    const qsizetype problems_before = problems.size();
    for (const CsvRow& line : table.rows) {
        if (problems.size() - problems_before >= most_row_problems) {
            break;
        }
        QString error;
        std::optional<Row> row = read(line, error);
        if (row && !(row->value > 0)) {
            error = wrong_cell("value", {}, UseRows::tr("a number above 0"));
        } else if (row && (row->id.empty() || row->source.empty() || !ids.insert(row->id).second)) {
            error = wrong_cell("id", row->id, UseRows::tr("one that no other row has, beside a source"));
        } else if (row) {
            error = wrong_text({{"id", row->id},
                                {"source", row->source},
                                {"framework", row->framework},
                                {"trust", row->trust},
                                {"left_out", row->left_out}});
        }
        if (!error.isEmpty()) {
            problems.append(problem_at(table.name, line.line, error));
        } else if (row) {
            rows.push_back(std::move(*row));
        }
    }
    return rows;
}

} // namespace

bool is_use_metric(std::string_view metric)
{
    return metric == images_metric || metric == training_rate_metric || metric == training_memory_metric;
}

UseReader::UseReader(const CsvTable& table, const Catalogue& catalogue) : m_table(table), m_catalogue(catalogue)
{
}

std::string_view UseReader::cell(const CsvRow& row, std::string_view column) const
{
    const std::optional<std::size_t> at = m_table.column(column);
    return at ? trimmed(row.cells[*at]) : std::string_view();
}

std::string_view UseReader::metric(const CsvRow& row) const
{
    return cell(row, "metric");
}

std::optional<int> UseReader::count(const CsvRow& row, std::string_view column, QString& error) const
{
    const std::string_view text = cell(row, column);
    if (text.empty()) {
        return std::nullopt;
    }
    const std::optional<double> number = number_in(text);
    if (!number || *number < 1 || *number > most_of_anything || *number != std::trunc(*number)) {
        keep_first(error, wrong_cell(column, text,
                                     UseRows::tr("a whole number from 1 to %1, or empty").arg(most_of_anything)));
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

std::optional<bool> UseReader::flag(const CsvRow& row, std::string_view column, QString& error) const
{
    const std::string_view text = cell(row, column);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto meaning = meaning_of<bool>(
        {{"yes", true}, {"true", true}, {"1", true}, {"no", false}, {"false", false}, {"0", false}}, text);
    if (!meaning) {
        keep_first(error, wrong_cell(column, text, UseRows::tr("yes, no or empty")));
    }
    return meaning;
}

const Gpu* UseReader::card(const CsvRow& row, QString& error) const
{
    constexpr std::string_view usual_form = "A100-80GB-SXM";
    const std::string_view text = cell(row, "gpu");
    const bool unspecified = plain_word(text) == plain_word("A100-80GB-unspecified");
    const Gpu* const gpu = gpu_called(unspecified ? usual_form : text, m_catalogue);
    if (gpu == nullptr) {
        keep_first(error, wrong_cell("gpu", text, UseRows::tr("one of %1").arg(called(m_catalogue.gpus)),
                                     UseRows::tr(", which the catalogue does not have")));
    }
    return gpu;
}

void UseReader::read_value(const CsvRow& row, double& into, QString& error) const
{
    const std::string_view text = cell(row, "value");
    if (const std::optional<double> number = number_in(text)) {
        into = *number;
    } else if (!text.empty()) {
        keep_first(error, wrong_cell("value", text, UseRows::tr("a number above 0")));
    }
}

// What rows of both kinds say.
template <typename Row>
Row UseReader::measured(const CsvRow& row, QString& error) const
{
    Row read;
    read.id = cell(row, "id");
    read.source = cell(row, "source");
    read.framework = cell(row, "framework");
    if (const Gpu* const gpu = card(row, error)) {
        read.gpu = gpu->name;
    }
    read.trust = cell(row, "trust");
    read.left_out = cell(row, "left_out");
    return read;
}

std::optional<ImageRow> UseReader::image(const CsvRow& row, QString& error) const
{
    ImageRow read = measured<ImageRow>(row, error);
    const std::string_view model = cell(row, "model");
    if (const ImagePipeline* const pipeline = m_catalogue.pipeline_called(model)) {
        read.pipeline = pipeline->name;
    } else {
        keep_first(error, wrong_cell("model", model, UseRows::tr("one of %1").arg(called(m_catalogue.pipelines)),
                                     UseRows::tr(", which the catalogue does not have")));
    }
    read.gpus = count(row, "gpus", error).value_or(1);
    read.eight_bit = has_bits(cell(row, "weight_precision"), '8');
    read.with_decoder = flag(row, "decoder", error).value_or(true);
    read.compiled = flag(row, "compiled", error);
    read.image_px = count(row, "image_px", error);
    read.steps = count(row, "steps", error);
    read.batch = count(row, "batch", error);
    read_value(row, read.value, error);
    return error.isEmpty() ? std::optional(std::move(read)) : std::nullopt;
}

std::optional<TrainingRow> UseReader::training(const CsvRow& row, QString& error) const
{
    TrainingRow read = measured<TrainingRow>(row, error);
    const std::string_view name = cell(row, "model");
    if (const LlmModel* const model = model_meant(name, m_catalogue)) {
        read.model = model->name;
    } else {
        QStringList near;
        for (const std::string& each : m_catalogue.models_near(name)) {
            near.append(to_qstring(each));
        }
        keep_first(error, wrong_cell("model", name,
                                     UseRows::tr("a model of the catalogue, or of a --model-config; the nearest are %1")
                                         .arg(near.join(QStringLiteral(", "))),
                                     UseRows::tr(", which the catalogue does not have")));
    }
    const std::string_view method = cell(row, "method");
    const bool four_bit = has_bits(cell(row, "weight_precision"), '4');
    if (const auto known = method.empty() ? UseMethod::Lora : method_from(method)) {
        read.method = known == UseMethod::Lora && four_bit ? UseMethod::Qlora : *known;
    } else {
        keep_first(error, wrong_cell("method", method, UseRows::tr("full, lora, qlora, gptq-lora, peft or empty")));
    }
    read.is_memory = metric(row) == training_memory_metric;
    read.gpus = count(row, "gpus", error);
    read.sequence = count(row, "sequence", error);
    read.batch = count(row, "batch", error);
    read.lora_rank = count(row, "lora_rank", error);
    read.checkpointing = flag(row, "checkpointing", error);
    read_value(row, read.value, error);
    return error.isEmpty() ? std::optional(std::move(read)) : std::nullopt;
}

std::vector<ImageRow> read_image_rows(const CsvTable& table, const Catalogue& catalogue, QStringList& problems)
{
    const UseReader reader(table, catalogue);
    return read_all<ImageRow>(table, problems,
                              [&](const CsvRow& row, QString& error) { return reader.image(row, error); });
}

std::vector<TrainingRow> read_training_rows(const CsvTable& table, const Catalogue& catalogue, QStringList& problems)
{
    const UseReader reader(table, catalogue);
    return read_all<TrainingRow>(table, problems,
                                 [&](const CsvRow& row, QString& error) { return reader.training(row, error); });
}

ImagePipeline read_pipeline(JsonReader& in)
{
    using namespace Qt::StringLiterals;
    ImagePipeline pipeline;
    in.text("name"_L1, pipeline.name);
    pipeline.ids = in.texts("ids"_L1, false);
    for (const PipelineNumber& number : pipeline_numbers) {
        const QLatin1StringView key(number.key.data(), static_cast<qsizetype>(number.key.size()));
        if (const auto* const whole = std::get_if<int ImagePipeline::*>(&number.member)) {
            in.whole_number(key, pipeline.**whole, static_cast<int>(number.least), static_cast<int>(number.most));
        } else {
            in.number(key, pipeline.*std::get<double ImagePipeline::*>(number.member),
                      {.above = number.least, .up_to = number.most, .or_equal = true});
        }
    }
    in.text("source"_L1, pipeline.source);
    return pipeline;
}

} // namespace tiebreak
