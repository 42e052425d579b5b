// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"

#include "models/catalog/calibration_json.h"
#include "models/catalog/entries/article_reader.h"
#include "models/catalog/entries/card_reader.h"
#include "models/catalog/entries/entry_rules.h"
#include "models/catalog/entries/framework_json.h"
#include "models/catalog/entries/measurements.h"
#include "models/catalog/entries/model_reader.h"
#include "models/catalog/entries/price_reader.h"
#include "models/catalog/entries/trace_file.h"
#include "models/catalog/files/csv_table.h"
#include "models/catalog/files/json_reader.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/uses/use_reader.h"

#include <future>
#include <set>
#include <utility>

// The linker drops the resources of a static library unless something names them; the macro wants no namespace.
static void init_resources()
{
    Q_INIT_RESOURCE(catalog);
}

namespace tiebreak {

namespace {

using namespace Qt::StringLiterals;

constexpr int file_format = 1;
constexpr int largest_file_mb = 4;

// The values that entries of a list have had; reports one that comes again.
class Unique {
public:
    // `among` narrows down, for the message, which entries must differ.
    void check(JsonReader& in, QLatin1StringView key, const std::string& value, const QString& among = {})
    {
        if (!value.empty() && !m_seen.insert(value).second) {
            in.reject(key, QString(CatalogLoader::tr("one that no other entry has") % among),
                      CatalogLoader::tr(" as in an earlier entry"));
        }
    }

private:
    std::set<std::string> m_seen;
};

// `taken`: what the models so far are called, in lower case.
void check_ids(JsonReader& in, const LlmModel& model, std::set<QString>& taken)
{
    for (const std::string& text : model.ids) {
        const QString id = QString::fromStdString(text);
        if (!taken.insert(id.toLower()).second) {
            in.refuse("ids"_L1,
                      CatalogLoader::tr("the id %1 stands twice in the file; each must mean one model").arg(id));
        }
    }
}

std::string identity(const PublishedRate& rate)
{
    const std::string gap = "\n";
    return rate.workload + gap + rate.model + gap + rate.precision + gap + std::to_string(rate.batch) + gap + rate.gpu;
}

std::optional<QByteArray> read_text(const QString& folder, const QString& name, QStringList& problems)
{
    return read_text_file(folder % u'/' % name, name, largest_file_mb,
                          CatalogLoader::tr("the catalogue's folder must have it"), problems);
}

// Reads <list>.json of the folder: {"format": 1, "<list>": [entries]}.
template <typename Entry, typename ReadEntry>
void read_file(const QString& folder, QLatin1StringView list, const QString& what, std::vector<Entry>& entries,
               QStringList& problems, ReadEntry read_entry)
{
    const QString name = list % ".json"_L1;
    const std::optional<QByteArray> text = read_text(folder, name, problems);
    if (!text) {
        return;
    }
    JsonFile file(name, *text);
    if (const std::optional<QJsonObject> root = file.root()) {
        JsonReader in(file, CatalogLoader::tr("a catalogue file"), *root);
        int format = 0;
        in.whole_number("format"_L1, format, file_format, file_format);
        in.optional_remarks("left_out"_L1);
        for (JsonReader& entry : in.objects(list, what)) {
            entries.push_back(read_entry(entry));
            entry.finish();
        }
        in.finish();
    }
    problems.append(file.problems());
}

// What a file holds, and what is wrong with it: of those that need no other file and are read beside the rest.
template <typename Content>
struct Apart {
    Content content{};
    QStringList problems{};
};

using TableApart = Apart<std::optional<CsvTable>>;

TableApart read_table(const QString& folder, const QString& name)
{
    TableApart table;
    if (const std::optional<QByteArray> text = read_text(folder, name, table.problems)) {
        table.content = read_csv(name, *text, table.problems);
    }
    return table;
}

// Without `has_cards_and_models` those files are wrong, which has been said; then only the form of the table is
// checked.
void read_measured(const TableApart& measured, bool has_cards_and_models, Catalogue& catalogue, QStringList& problems)
{
    problems.append(measured.problems);
    if (measured.content && has_cards_and_models) {
        catalogue.measurements = read_measurements(*measured.content, catalogue, problems);
    }
}

// As read_measured, of images and training.
void read_uses(const QString& folder, bool has_cards_and_models, Catalogue& catalogue, QStringList& problems)
{
    Unique names;
    read_file(folder, "image_pipelines"_L1, CatalogLoader::tr("an image pipeline"), catalogue.pipelines, problems,
              [&](JsonReader& in) {
                  ImagePipeline pipeline = read_pipeline(in);
                  names.check(in, "name"_L1, pipeline.name);
                  return pipeline;
              });
    const auto table_of = [&](const QString& name) {
        TableApart table = read_table(folder, name);
        problems.append(table.problems);
        return table.content;
    };
    const std::optional<CsvTable> images = table_of(u"measured_images.csv"_s);
    const std::optional<CsvTable> training = table_of(u"measured_training.csv"_s);
    if (has_cards_and_models && images && training) {
        catalogue.image_rows = read_image_rows(*images, catalogue, problems);
        catalogue.training_rows = read_training_rows(*training, catalogue, problems);
    }
}

Trace read_trace(JsonReader& in, const QString& folder, QStringList& problems)
{
    static const TextRule name = TextRule::matching(
        u"[a-z0-9]+(-[a-z0-9]+)*"_s,
        CatalogLoader::tr("lower-case letters and digits with hyphens, such as \"azure-2023-code\""));
    static const TextRule file =
        TextRule::matching(u"[A-Za-z0-9._-]+\\.csv"_s, CatalogLoader::tr("a CSV file of the same folder"));
    Trace trace;
    std::string file_name;
    in.text("name"_L1, trace.name, name);
    in.text("label"_L1, trace.label);
    in.text("file"_L1, file_name, file);
    in.text("licence"_L1, trace.licence);
    in.text("source"_L1, trace.source);
    const QString csv = QString::fromStdString(file_name);
    if (const auto text = csv.isEmpty() ? std::nullopt : read_text(folder, csv, problems)) {
        trace.requests = read_trace_file(csv, *text, problems);
    }
    return trace;
}

Apart<std::vector<Trace>> read_traces(const QString& folder)
{
    Apart<std::vector<Trace>> traces;
    Unique names;
    read_file(folder, "traces"_L1, CatalogLoader::tr("a trace"), traces.content, traces.problems, [&](JsonReader& in) {
        Trace trace = read_trace(in, folder, traces.problems);
        names.check(in, "name"_L1, trace.name);
        return trace;
    });
    return traces;
}

// What was fitted, added to the families of cards and frameworks that it is for.
Apart<Calibration> read_fitted(const QString& folder, Calibration known)
{
    Apart<Calibration> fitted{std::move(known)};
    const QString name = u"calibration.json"_s;
    const std::optional<QByteArray> text = read_text(folder, name, fitted.problems);
    if (text && !fitted.content.stacks.empty()) { // else frameworks.json is wrong, which has been said
        fitted.problems.append(read_calibration(name, *text, fitted.content));
    }
    return fitted;
}

void read_frameworks(const QString& folder, Calibration& known, QStringList& problems)
{
    Unique class_ids;
    Unique class_names;
    read_file(folder, "card_classes"_L1, CatalogLoader::tr("a family of cards"), known.classes, problems,
              [&](JsonReader& in) {
                  CardClass family = read_card_class(in);
                  class_ids.check(in, "id"_L1, family.id);
                  class_names.check(in, "name"_L1, family.name);
                  return family;
              });
    Unique rates;
    read_file(folder, "rates"_L1, CatalogLoader::tr("a rate"), known.rules, problems, [&](JsonReader& in) {
        RateRule rule = read_rate(in);
        rates.check(in, "rate"_L1, rule.rate);
        return rule;
    });
    Unique framework_names;
    read_file(folder, "frameworks"_L1, CatalogLoader::tr("a framework"), known.stacks, problems, [&](JsonReader& in) {
        Stack stack = read_framework(in, known.classes);
        framework_names.check(in, "name"_L1, stack.name);
        return stack;
    });
    if (!problems.isEmpty()) {
        known.stacks.clear(); // half of them would make the calibration look wrong
    }
}

enum class Fitted { Yes, No };

constexpr std::launch beside = std::launch::async | std::launch::deferred; // in line where no thread can be had

Catalogue read_all(const QString& folder, Fitted with_fitted, QStringList& problems)
{
    init_resources();
    auto measured = std::async(beside, read_table, folder, u"measured.csv"_s);
    auto traces = std::async(beside, read_traces, folder);
    Catalogue catalogue;
    read_frameworks(folder, catalogue.calibration, problems);
    std::future<Apart<Calibration>> fitted;
    if (with_fitted == Fitted::Yes) {
        fitted = std::async(beside, read_fitted, folder, catalogue.calibration);
    }
    Unique gpu_names;
    Unique gpu_short_names;
    read_file(folder, "gpus"_L1, CatalogLoader::tr("a GPU"), catalogue.gpus, problems, [&](JsonReader& in) {
        Gpu gpu = read_gpu(in, catalogue);
        gpu_names.check(in, "name"_L1, gpu.name);
        gpu_short_names.check(in, "short_name"_L1, gpu.short_name);
        return gpu;
    });
    Unique model_names;
    std::set<QString> model_ids;
    read_file(folder, "models"_L1, CatalogLoader::tr("a model"), catalogue.models, problems, [&](JsonReader& in) {
        LlmModel model = read_model(in);
        model_names.check(in, "name"_L1, model.name);
        check_ids(in, model, model_ids);
        return model;
    });
    const bool has_cards_and_models = problems.isEmpty(); // and frameworks
    Unique price_ids;
    read_file(folder, "prices"_L1, CatalogLoader::tr("a price"), catalogue.prices, problems, [&](JsonReader& in) {
        PriceQuote quote = read_price(in, catalogue);
        price_ids.check(in, "id"_L1, quote.id);
        return quote;
    });
    Unique published;
    read_file(folder, "published"_L1, CatalogLoader::tr("a published figure"), catalogue.published, problems,
              [&](JsonReader& in) {
                  PublishedRate rate = read_published(in, catalogue);
                  published.check(in, "gpu"_L1, identity(rate),
                                  CatalogLoader::tr(" for this workload, model, precision and batch"));
                  return rate;
              });
    Unique claim_ids;
    read_file(folder, "claims"_L1, CatalogLoader::tr("a claim"), catalogue.claims, problems, [&](JsonReader& in) {
        Claim claim = read_claim(in);
        claim_ids.check(in, "id"_L1, claim.id);
        return claim;
    });
    Unique parameter_keys;
    read_file(folder, "parameters"_L1, CatalogLoader::tr("a parameter"), catalogue.parameters, problems,
              [&](JsonReader& in) {
                  Parameter parameter = read_parameter(in);
                  parameter_keys.check(in, "key"_L1, parameter.key);
                  return parameter;
              });
    read_measured(measured.get(), has_cards_and_models, catalogue, problems);
    read_uses(folder, has_cards_and_models, catalogue, problems);
    Apart<std::vector<Trace>> read = traces.get();
    catalogue.traces = std::move(read.content);
    problems.append(read.problems);
    if (fitted.valid()) {
        Apart<Calibration> done = fitted.get();
        catalogue.calibration = std::move(done.content);
        problems.append(done.problems);
    }
    return catalogue;
}

LoadResult result_of(Catalogue catalogue, const QStringList& problems)
{
    if (!problems.isEmpty()) {
        return {nullptr, problems};
    }
    return {std::make_shared<const Catalogue>(std::move(catalogue)), {}};
}

LoadResult read_catalogue(const QString& folder)
{
    QStringList problems;
    Catalogue catalogue = read_all(folder, Fitted::Yes, problems);
    return result_of(std::move(catalogue), problems);
}

} // namespace

LoadResult load_catalogue(const QString& folder)
{
    if (folder != QLatin1String(built_in_catalogue)) {
        return read_catalogue(folder);
    }
    static const LoadResult built_in = read_catalogue(folder); // what is built in stays as it is
    return built_in;
}

LoadResult load_facts(const QString& folder)
{
    QStringList problems;
    Catalogue catalogue = read_all(folder, Fitted::No, problems);
    return result_of(std::move(catalogue), problems);
}

} // namespace tiebreak
