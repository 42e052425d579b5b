// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"

#include "models/catalog/calibration_json.h"
#include "models/catalog/configs/model_config.h"
#include "models/catalog/files/csv_table.h"
#include "models/catalog/files/json_reader.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/framework_json.h"
#include "models/catalog/measurements.h"
#include "models/catalog/trace_file.h"
#include "models/catalog/uses/use_reader.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

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

struct Loader {
    Q_DECLARE_TR_FUNCTIONS(CatalogLoader)
};

NumberRule up_to(double limit, const QString& unit)
{
    return {.above = 0, .up_to = limit, .unit = unit};
}

// The values that entries of a list have had; reports one that comes again.
class Unique {
public:
    // `among` narrows down, for the message, which entries must differ.
    void check(JsonReader& in, QLatin1StringView key, const std::string& value, const QString& among = {})
    {
        if (!value.empty() && !m_seen.insert(value).second) {
            in.reject(key, QString(Loader::tr("one that no other entry has") % among),
                      Loader::tr(" as in an earlier entry"));
        }
    }

private:
    std::set<std::string> m_seen;
};

// Reports a name that is not among the entries. Without any entries their own file is wrong, and that is said there.
template <typename Entry>
void check_known(JsonReader& in, QLatin1StringView key, const std::string& name, const std::vector<Entry>& entries,
                 const QString& file)
{
    const bool known = std::ranges::find(entries, name, &Entry::name) != entries.end();
    if (name.empty() || entries.empty() || known) {
        return;
    }
    QStringList names;
    for (const Entry& entry : entries) {
        names.append(QString::fromStdString(entry.name));
    }
    in.reject(key, Loader::tr("one of %1").arg(names.join(", "_L1)), Loader::tr(", which %1 does not have").arg(file));
}

const TextRule& year_month()
{
    static const TextRule rule =
        TextRule::matching(u"\\d{4}-(0[1-9]|1[0-2])"_s, Loader::tr("a year and month such as \"2023-08\""));
    return rule;
}

Gpu read_gpu(JsonReader& in, const Catalogue& catalogue)
{
    const NumberRule tflops = up_to(1e6, u"TFLOPS"_s);
    const NumberRule tops = up_to(1e6, u"TOPS"_s);
    static const TextRule interconnect = TextRule::one_of({u"pcie"_s, u"nvlink"_s});
    Gpu gpu;
    in.text("name"_L1, gpu.name);
    in.text("short_name"_L1, gpu.short_name);
    in.text("architecture"_L1, gpu.architecture);
    check_known(in, "architecture"_L1, gpu.architecture, catalogue.calibration.classes, u"card_classes.json"_s);
    in.text("announced"_L1, gpu.announced, year_month());
    // A card of 80 GiB is sold as 80 GB, so the driver can report more than the name-plate says, up to that factor.
    constexpr double gib = 1.073741824;
    const bool has_memory = in.number("memory_gb"_L1, gpu.memory_gb, up_to(10000, u"GB"_s));
    in.whole_number("multiprocessors"_L1, gpu.multiprocessors, 1, 10000);
    in.number("usable_gb"_L1, gpu.usable_gb, up_to(has_memory ? gpu.memory_gb * gib : 10000, u"GB"_s));
    in.text("memory_type"_L1, gpu.memory_type);
    in.number("bandwidth_gb_s"_L1, gpu.bandwidth_gb_s, up_to(100000, u"GB/s"_s));
    in.number("fp64_tflops"_L1, gpu.fp64_tflops, tflops);
    in.number("fp64_tensor_tflops"_L1, gpu.fp64_tensor_tflops, tflops);
    in.number("fp32_tflops"_L1, gpu.fp32_tflops, tflops);
    in.number("tf32_tflops"_L1, gpu.tf32_tflops, tflops);
    in.number("tf32_sparse_tflops"_L1, gpu.tf32_sparse_tflops, tflops);
    in.number("fp16_tflops"_L1, gpu.fp16_tflops, tflops);
    in.number("fp16_sparse_tflops"_L1, gpu.fp16_sparse_tflops, tflops);
    in.number("fp8_tflops"_L1, gpu.fp8_tflops, tflops);
    in.number("fp8_sparse_tflops"_L1, gpu.fp8_sparse_tflops, tflops);
    in.number("int8_tops"_L1, gpu.int8_tops, tops);
    in.number("int8_sparse_tops"_L1, gpu.int8_sparse_tops, tops);
    in.number("int4_tops"_L1, gpu.int4_tops, tops);
    in.number("tdp_w"_L1, gpu.tdp_w, up_to(10000, u"W"_s));
    in.number("street_price_usd"_L1, gpu.street_price_usd, up_to(1e6, u"$"_s));
    in.optional_text("street_price_source"_L1, gpu.street_price_source);
    std::string link;
    in.text("interconnect"_L1, link, interconnect);
    gpu.interconnect = link == "nvlink" ? Interconnect::NvLink : Interconnect::Pcie;
    in.text("interconnect_text"_L1, gpu.interconnect_text);
    in.text("mig"_L1, gpu.mig);
    in.text("video_engines"_L1, gpu.video_engines);
    in.text("source"_L1, gpu.source);
    return gpu;
}

// A config whose layers do not add up to what the maker publishes has a key wrong that could have been left out.
void check_params(JsonReader& in, const LlmModel& model)
{
    constexpr double near = 0.01;
    const double sum_b = (total_params(model.shape) + model.shape.vision_params) / 1e9;
    const double with_drafts_b = sum_b + model.shape.draft_params / 1e9;
    const auto agrees = [&](double sum) { return std::abs(sum / model.published_params_b - 1) <= near; };
    if (!agrees(sum_b) && !agrees(with_drafts_b)) {
        in.reject("published_params_b"_L1, Loader::tr("within 1 % of the sum of its config, %1").arg(sum_b, 0, 'g', 6));
    }
}

// `taken`: what the models so far are called, in lower case.
void check_ids(JsonReader& in, const LlmModel& model, std::set<QString>& taken)
{
    for (const std::string& text : model.ids) {
        const QString id = QString::fromStdString(text);
        if (!taken.insert(id.toLower()).second) {
            in.refuse("ids"_L1, Loader::tr("the id %1 stands twice in the file; each must mean one model").arg(id));
        }
    }
}

LlmModel read_model(JsonReader& in)
{
    LlmModel model;
    in.text("name"_L1, model.name);
    in.text("maker"_L1, model.maker);
    in.text("released"_L1, model.released, year_month());
    model.ids = in.texts("ids"_L1, false);
    const bool has_params = in.number("published_params_b"_L1, model.published_params_b, up_to(100000, u"10^9"_s));
    QStringList problems;
    const QJsonObject config = in.object("config"_L1);
    if (const auto shape = config.isEmpty() ? std::nullopt : read_model_config(config, problems)) {
        model.shape = *shape;
        if (has_params) {
            check_params(in, model);
        }
    }
    for (const QString& problem : problems) {
        in.refuse(
            "config"_L1,
            Loader::tr("%1; the config of %2 must be put right").arg(problem, QString::fromStdString(model.name)));
    }
    in.text("source"_L1, model.source);
    return model;
}

PriceQuote read_price(JsonReader& in, const Catalogue& catalogue)
{
    static const TextRule id = TextRule::matching(
        u"[a-z0-9]+(-[a-z0-9]+)*"_s, Loader::tr("lower-case letters and digits with hyphens, such as \"runpod-l40s\""));
    static const TextRule day =
        TextRule::matching(u"\\d{4}(-\\d\\d(-\\d\\d)?)?"_s,
                           Loader::tr("a day such as \"2026-03-22\", or its month or year where no more is said"));
    static const TextRule billing_words = [] {
        QStringList words;
        for (const QuoteBillingRow& row : quote_billings()) {
            words.append(QString::fromUtf8(row.word.data(), static_cast<qsizetype>(row.word.size())));
        }
        return TextRule::one_of(words);
    }();
    PriceQuote quote;
    in.text("id"_L1, quote.id, id);
    in.text("provider"_L1, quote.provider);
    in.text("gpu"_L1, quote.gpu);
    check_known(in, "gpu"_L1, quote.gpu, catalogue.gpus, u"gpus.json"_s);
    in.number("usd_per_gpu_hour"_L1, quote.usd_per_gpu_hour, up_to(1000, u"$ per GPU-hour"_s));
    if (in.has("gpus_per_node"_L1)) {
        in.whole_number("gpus_per_node"_L1, quote.gpus_per_node, 1, 1024);
    }
    in.optional_text("offer"_L1, quote.offer);
    in.optional_text("region"_L1, quote.region);
    std::string billing;
    in.text("billing"_L1, billing, billing_words);
    quote.billing = quote_billing_from(billing).value_or(QuoteBilling::OnDemand);
    const bool has_day = in.optional_text("as_of"_L1, quote.as_of, day);
    const QString earliest = QString::fromStdString(quote.as_of) % u"-01-01"_s; // the first ten letters are a day
    if (has_day && !QDate::fromString(earliest.left(10), Qt::ISODate).isValid()) {
        in.reject("as_of"_L1, day.meaning);
    }
    in.text("source"_L1, quote.source);
    in.optional_text("note"_L1, quote.note);
    return quote;
}

PublishedRate read_published(JsonReader& in, const Catalogue& catalogue)
{
    static const TextRule workload = TextRule::one_of({u"inference"_s, u"image generation"_s, u"fine-tuning"_s});
    PublishedRate rate;
    in.text("workload"_L1, rate.workload, workload);
    in.text("model"_L1, rate.model);
    in.optional_text("catalogue_model"_L1, rate.catalogue_model);
    check_known(in, "catalogue_model"_L1, rate.catalogue_model, catalogue.models, u"models.json"_s);
    in.text("precision"_L1, rate.precision);
    in.whole_number("batch"_L1, rate.batch, 1, 1'000'000);
    in.text("unit"_L1, rate.unit);
    in.text("gpu"_L1, rate.gpu);
    check_known(in, "gpu"_L1, rate.gpu, catalogue.gpus, u"gpus.json"_s);
    in.number("rate"_L1, rate.rate, up_to(1e9, QString::fromStdString(rate.unit)));
    in.number("weights_gb"_L1, rate.weights_gb, up_to(100000, u"GB"_s));
    in.text("source"_L1, rate.source);
    in.optional_text("note"_L1, rate.note);
    return rate;
}

std::string identity(const PublishedRate& rate)
{
    const std::string gap = "\n";
    return rate.workload + gap + rate.model + gap + rate.precision + gap + std::to_string(rate.batch) + gap + rate.gpu;
}

Claim read_claim(JsonReader& in)
{
    static const TextRule verdict =
        TextRule::one_of({u"consistent"_s, u"rounded"_s, u"inconsistent"_s, u"exceeds-limit"_s,
                          u"contradicts-datasheet"_s, u"implausible"_s});
    const NumberRule any_number{.above = -std::numeric_limits<double>::infinity(), .up_to = 1e18};
    Claim claim;
    in.text("id"_L1, claim.id);
    in.text("topic"_L1, claim.topic);
    in.text("what"_L1, claim.what);
    in.text("unit"_L1, claim.unit);
    in.number("stated"_L1, claim.stated, any_number);
    in.number("recomputed"_L1, claim.recomputed, any_number);
    in.text("how"_L1, claim.how);
    in.text("verdict"_L1, claim.verdict, verdict);
    in.optional_text("note"_L1, claim.note);
    in.text("source"_L1, claim.source);
    return claim;
}

Parameter read_parameter(JsonReader& in)
{
    static const TextRule number_or_range = TextRule::matching(
        uR"(\d+(\.\d+)?(-\d+(\.\d+)?)?)"_s, Loader::tr(R"(a number or a range in quotes, such as "720" or "18-24")"));
    Parameter parameter;
    in.text("key"_L1, parameter.key);
    in.text("value"_L1, parameter.value, number_or_range);
    in.text("unit"_L1, parameter.unit);
    in.optional_text("note"_L1, parameter.note);
    in.text("source"_L1, parameter.source);
    return parameter;
}

std::optional<QByteArray> read_text(const QString& folder, const QString& name, QStringList& problems)
{
    return read_text_file(folder % u'/' % name, name, largest_file_mb,
                          Loader::tr("the catalogue's folder must have it"), problems);
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
        JsonReader in(file, Loader::tr("a catalogue file"), *root);
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

// Without `has_cards_and_models` those files are wrong, which has been said; then only the form of the table is
// checked.
void read_measured(const QString& folder, bool has_cards_and_models, Catalogue& catalogue, QStringList& problems)
{
    const QString name = u"measured.csv"_s;
    const std::optional<QByteArray> text = read_text(folder, name, problems);
    const std::optional<CsvTable> table = text ? read_csv(name, *text, problems) : std::nullopt;
    if (table && has_cards_and_models) {
        catalogue.measurements = read_measurements(*table, catalogue, problems);
    }
}

// As read_measured, of images and training.
void read_uses(const QString& folder, bool has_cards_and_models, Catalogue& catalogue, QStringList& problems)
{
    Unique names;
    read_file(folder, "image_pipelines"_L1, Loader::tr("an image pipeline"), catalogue.pipelines, problems,
              [&](JsonReader& in) {
                  ImagePipeline pipeline = read_pipeline(in);
                  names.check(in, "name"_L1, pipeline.name);
                  return pipeline;
              });
    const auto table_of = [&](const QString& name) {
        const std::optional<QByteArray> text = read_text(folder, name, problems);
        return text ? read_csv(name, *text, problems) : std::nullopt;
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
    static const TextRule name =
        TextRule::matching(u"[a-z0-9]+(-[a-z0-9]+)*"_s,
                           Loader::tr("lower-case letters and digits with hyphens, such as \"azure-2023-code\""));
    static const TextRule file =
        TextRule::matching(u"[A-Za-z0-9._-]+\\.csv"_s, Loader::tr("a CSV file of the same folder"));
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

void read_calibration_file(const QString& folder, Catalogue& catalogue, QStringList& problems)
{
    const QString name = u"calibration.json"_s;
    const std::optional<QByteArray> text = read_text(folder, name, problems);
    if (!text || catalogue.calibration.stacks.empty()) { // then frameworks.json is wrong, which has been said
        return;
    }
    problems.append(read_calibration(name, *text, catalogue.calibration));
}

void read_facts(const QString& folder, Catalogue& catalogue, QStringList& problems)
{
    init_resources();
    Calibration& known = catalogue.calibration;
    Unique class_ids;
    Unique class_names;
    read_file(folder, "card_classes"_L1, Loader::tr("a family of cards"), known.classes, problems, [&](JsonReader& in) {
        CardClass family = read_card_class(in);
        class_ids.check(in, "id"_L1, family.id);
        class_names.check(in, "name"_L1, family.name);
        return family;
    });
    Unique rates;
    read_file(folder, "rates"_L1, Loader::tr("a rate"), known.rules, problems, [&](JsonReader& in) {
        RateRule rule = read_rate(in);
        rates.check(in, "rate"_L1, rule.rate);
        return rule;
    });
    Unique framework_names;
    read_file(folder, "frameworks"_L1, Loader::tr("a framework"), known.stacks, problems, [&](JsonReader& in) {
        Stack stack = read_framework(in, known.classes);
        framework_names.check(in, "name"_L1, stack.name);
        return stack;
    });
    if (!problems.isEmpty()) {
        known.stacks.clear(); // half of them would make the calibration look wrong
    }
    Unique gpu_names;
    Unique gpu_short_names;
    read_file(folder, "gpus"_L1, Loader::tr("a GPU"), catalogue.gpus, problems, [&](JsonReader& in) {
        Gpu gpu = read_gpu(in, catalogue);
        gpu_names.check(in, "name"_L1, gpu.name);
        gpu_short_names.check(in, "short_name"_L1, gpu.short_name);
        return gpu;
    });
    Unique model_names;
    std::set<QString> model_ids;
    read_file(folder, "models"_L1, Loader::tr("a model"), catalogue.models, problems, [&](JsonReader& in) {
        LlmModel model = read_model(in);
        model_names.check(in, "name"_L1, model.name);
        check_ids(in, model, model_ids);
        return model;
    });
    const bool has_cards_and_models = problems.isEmpty(); // and frameworks
    Unique price_ids;
    read_file(folder, "prices"_L1, Loader::tr("a price"), catalogue.prices, problems, [&](JsonReader& in) {
        PriceQuote quote = read_price(in, catalogue);
        price_ids.check(in, "id"_L1, quote.id);
        return quote;
    });
    Unique published;
    read_file(
        folder, "published"_L1, Loader::tr("a published figure"), catalogue.published, problems, [&](JsonReader& in) {
            PublishedRate rate = read_published(in, catalogue);
            published.check(in, "gpu"_L1, identity(rate), Loader::tr(" for this workload, model, precision and batch"));
            return rate;
        });
    Unique claim_ids;
    read_file(folder, "claims"_L1, Loader::tr("a claim"), catalogue.claims, problems, [&](JsonReader& in) {
        Claim claim = read_claim(in);
        claim_ids.check(in, "id"_L1, claim.id);
        return claim;
    });
    Unique parameter_keys;
    read_file(folder, "parameters"_L1, Loader::tr("a parameter"), catalogue.parameters, problems, [&](JsonReader& in) {
        Parameter parameter = read_parameter(in);
        parameter_keys.check(in, "key"_L1, parameter.key);
        return parameter;
    });
    read_measured(folder, has_cards_and_models, catalogue, problems);
    read_uses(folder, has_cards_and_models, catalogue, problems);
    Unique trace_names;
    read_file(folder, "traces"_L1, Loader::tr("a trace"), catalogue.traces, problems, [&](JsonReader& in) {
        Trace trace = read_trace(in, folder, problems);
        trace_names.check(in, "name"_L1, trace.name);
        return trace;
    });
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
    Catalogue catalogue;
    QStringList problems;
    read_facts(folder, catalogue, problems);
    read_calibration_file(folder, catalogue, problems);
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
    Catalogue catalogue;
    QStringList problems;
    read_facts(folder, catalogue, problems);
    return result_of(std::move(catalogue), problems);
}

} // namespace tiebreak
