// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/list_command.h"

#include "app/command_files.h"
#include "app/library_input.h"
#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/own_facts/own_facts_json.h"
#include "models/library/records/record_json.h"
#include "models/library/store/library_kinds.h"
#include "models/library/store/library_store.h"
#include "models/wording/prices/quote_wording.h"
#include "ui/charts/chart_list.h"
#include "ui/window/presets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iostream>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

struct Lists {
    Q_DECLARE_TR_FUNCTIONS(Lists)
};

struct Entry {
    QString name;
    QString remark; // for people
    QJsonObject json;
};
using Entries = std::vector<Entry>;

QString words(const std::string& text)
{
    return QString::fromStdString(text);
}

template <typename Texts>
QJsonArray array_of(const Texts& texts)
{
    QJsonArray array;
    for (const auto& text : texts) {
        array.append(to_qstring(text));
    }
    return array;
}

QString billions(double params)
{
    return QString::number(params / 1e9, 'g', 4);
}

Entry entry_of(const LlmModel& model)
{
    const QString name = words(model.name);
    QJsonObject json = json_of(Record(ModelRecord{name, model.shape}));
    json.remove(L1("kind"));
    json.insert(L1("maker"), words(model.maker));
    json.insert(L1("released"), words(model.released));
    json.insert(L1("ids"), array_of(model.ids));
    json.insert(L1("published_params_b"), model.published_params_b);
    json.insert(L1("source"), words(model.source));
    const double all = total_params(model.shape);
    const double active = active_params(model.shape);
    const QString maker = words(model.maker);
    const QString released = words(model.released);
    const QString remark = active < all
                               ? Lists::tr("%1, %2, %3 billion parameters, %4 active")
                                     .arg(maker, released, billions(all), billions(active))
                               : Lists::tr("%1, %2, %3 billion parameters").arg(maker, released, billions(all));
    return {name, remark, json};
}

Entry entry_of(const Gpu& gpu)
{
    const auto rate = [](const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(); };
    return {words(gpu.name),
            Lists::tr("%1, %2 GB of %3, %4 GB/s, %5 W")
                .arg(words(gpu.architecture))
                .arg(gpu.memory_gb)
                .arg(words(gpu.memory_type))
                .arg(gpu.bandwidth_gb_s)
                .arg(gpu.tdp_w),
            {{L1("name"), words(gpu.name)},
             {L1("short_name"), words(gpu.short_name)},
             {L1("architecture"), words(gpu.architecture)},
             {L1("announced"), words(gpu.announced)},
             {L1("memory_gb"), gpu.memory_gb},
             {L1("usable_gb"), gpu.usable_gb},
             {L1("memory_type"), words(gpu.memory_type)},
             {L1("bandwidth_gb_s"), gpu.bandwidth_gb_s},
             {L1("fp16_tflops"), rate(gpu.fp16_tflops)},
             {L1("fp8_tflops"), rate(gpu.fp8_tflops)},
             {L1("int8_tops"), rate(gpu.int8_tops)},
             {L1("tdp_w"), gpu.tdp_w},
             {L1("interconnect"), words(gpu.interconnect_text)},
             {L1("source"), words(gpu.source)}}};
}

Entry entry_of(const ImagePipeline& pipeline)
{
    return {words(pipeline.name),
            Lists::tr("%1 px, %n [step|steps], %2 billion parameters", nullptr, pipeline.steps)
                .arg(pipeline.image_px)
                .arg(pipeline.params_b),
            fact_to_json(pipeline)};
}

Entry entry_of(const PriceQuote& quote)
{
    QStringList remark{words(quote.gpu), Lists::tr("$%1 a GPU-hour").arg(quote.usd_per_gpu_hour),
                       billingLabel(quote.billing)};
    if (quote.gpus_per_node > 1) {
        remark.append(Lists::tr("nodes of %1 GPUs").arg(quote.gpus_per_node));
    }
    remark.append(quote.as_of.empty() ? Lists::tr("undated") : words(quote.as_of));
    return {words(quote.id),
            remark.join(L1(", ")),
            {{L1("id"), words(quote.id)},
             {L1("provider"), words(quote.provider)},
             {L1("gpu"), words(quote.gpu)},
             {L1("usd_per_gpu_hour"), quote.usd_per_gpu_hour},
             {L1("gpus_per_node"), quote.gpus_per_node > 0 ? QJsonValue(quote.gpus_per_node) : QJsonValue()},
             {L1("offer"), words(quote.offer)},
             {L1("region"), words(quote.region)},
             {L1("billing"), to_qstring(row_of(quote.billing).word)},
             {L1("as_of"), words(quote.as_of)},
             {L1("source"), words(quote.source)},
             {L1("note"), words(quote.note)}}};
}

Entry entry_of(const Stack& stack)
{
    QStringList releases;
    for (const Generation& generation : stack.ladder) {
        releases.append(QStringLiteral("%1.%2").arg(generation.from.major_number).arg(generation.from.minor_number));
    }
    QJsonArray cards;
    QStringList families;
    for (const ServedFormats& card : stack.serves) {
        std::vector<std::string_view> weights;
        std::ranges::transform(card.kernels, std::back_inserter(weights),
                               [](const Kernel& kernel) { return to_string(kernel.weights); });
        std::vector<std::string_view> caches;
        std::ranges::transform(card.kv_cache, std::back_inserter(caches),
                               [](Precision precision) { return to_string(precision); });
        families.append(words(card.card_class));
        cards.append(QJsonObject{{L1("architecture"), words(card.card_class)},
                                 {L1("weight_precisions"), array_of(weights)},
                                 {L1("kv_precisions"), array_of(caches)}});
    }
    return {words(stack.name),
            families.join(L1(", ")),
            {{L1("name"), words(stack.name)},
             {L1("releases"), QJsonArray::fromStringList(releases)},
             {L1("cards"), cards}}};
}

L1 kind_of(const Field& field)
{
    switch (field.kind) {
    case FieldKind::Integer:
        return L1("integer");
    case FieldKind::Number:
        return L1("number");
    case FieldKind::Share:
        return L1("share");
    case FieldKind::Money:
        return L1("money");
    case FieldKind::Choice:
        return L1("choice");
    }
    return L1("number");
}

Entry entry_of(const Field& field, const QString& key, const Catalogue& catalogue)
{
    QJsonObject json{{L1("key"), key},
                     {L1("label"), label_of(field)},
                     {L1("unit"), unit_of(field)},
                     {L1("help"), help_of(field)},
                     {L1("kind"), kind_of(field)},
                     {L1("may_be_empty"), field.may_be_empty},
                     {L1("source"), source_of(field)}};
    if (field.kind == FieldKind::Choice) {
        json.insert(L1("choices"), array_of(field.choices(catalogue, default_scenario(catalogue))));
    } else {
        json.insert(L1("minimum"), field.minimum);
        json.insert(L1("maximum"), field.maximum);
    }
    const QString choices = told_choices(field, catalogue);
    return {key, choices.isEmpty() ? help_of(field) : QString(help_of(field) % L1(" [") % choices % u']'), json};
}

// With what `import --json` says of it and where it comes from.
Entry entry_of(const LibraryEntry& entry)
{
    const LibraryKind& kind = kind_of(entry.fact);
    QJsonObject json{{L1("id"), entry.id},
                     {L1("kind"), kind.id},
                     {L1("name"), entry.name},
                     {L1("file"), entry.from.file},
                     {L1("imported"), entry.from.imported},
                     {L1("tool"), entry.from.tool},
                     {L1("version"), entry.from.version},
                     {L1("note"), entry.from.note}};
    if (!std::holds_alternative<Trace>(entry.fact)) { // tens of thousands of requests
        json.insert(L1("says"), kind.to_json(entry.fact));
    }
    return {entry.name,
            Lists::tr("%1; %2, %3")
                .arg(kind.summary(entry.fact), entry.from.file.isEmpty() ? Lists::tr("typed in") : entry.from.file,
                     entry.from.imported),
            json};
}

Entry entry_of(const ChartRow& chart)
{
    return {chart.name(), chart.label(), {{L1("name"), chart.name()}, {L1("label"), chart.label()}}};
}

Entry entry_of(const Preset& preset)
{
    QJsonObject inputs;
    for (const auto& [key, value] : preset.inputs) {
        inputs.insert(words(key), words(value));
    }
    return {preset.name,
            preset.description,
            {{L1("name"), preset.name},
             {L1("description"), preset.description},
             {L1("view"), preset.view},
             {L1("inputs"), inputs}}};
}

template <typename Items>
Entries entries_of(const Items& items)
{
    Entries entries;
    for (const auto& item : items) {
        entries.push_back(entry_of(item));
    }
    return entries;
}

Entries inputs_of(const Catalogue& catalogue)
{
    Entries entries;
    for (const Field& field : scenario_fields()) {
        entries.push_back(entry_of(field, to_qstring(field.key), catalogue));
    }
    for (const Field& field : contender_fields()) {
        entries.push_back(entry_of(field, QString(L1("contenders.N.") + to_qstring(field.key)), catalogue));
    }
    return entries;
}

Entries library_entries(const Options& options)
{
    const Library library = read_library(library_folder_of(options.library));
    if (!options.library.is_used) { // else they are said already
        print_problems(library.problems);
    }
    return entries_of(library.entries);
}

struct ListRow {
    L1 name;
    Entries (*entries)(const Catalogue& catalogue, const Options& options);
};

constexpr std::array lists = {
    ListRow{L1("models"), [](const Catalogue& catalogue, const Options&) { return entries_of(catalogue.models); }},
    ListRow{L1("gpus"), [](const Catalogue& catalogue, const Options&) { return entries_of(catalogue.gpus); }},
    ListRow{L1("pipelines"),
            [](const Catalogue& catalogue, const Options&) { return entries_of(catalogue.pipelines); }},
    ListRow{L1("prices"), [](const Catalogue& catalogue, const Options&) { return entries_of(catalogue.prices); }},
    ListRow{L1("frameworks"),
            [](const Catalogue& catalogue, const Options&) { return entries_of(catalogue.calibration.stacks); }},
    ListRow{L1("inputs"), [](const Catalogue& catalogue, const Options&) { return inputs_of(catalogue); }},
    ListRow{L1("charts"), [](const Catalogue&, const Options&) { return entries_of(chartList()); }},
    ListRow{L1("presets"), [](const Catalogue&, const Options&) { return entries_of(presets()); }},
    ListRow{L1(library_list_name), [](const Catalogue&, const Options& options) { return library_entries(options); }}};

void print_json(L1 name, const Entries& entries)
{
    QJsonArray array;
    for (const Entry& entry : entries) {
        array.append(entry.json);
    }
    std::cout << QJsonDocument(QJsonObject{{name, array}}).toJson().toStdString();
}

void print_text(const Entries& entries)
{
    qsizetype width = 0;
    for (const Entry& entry : entries) {
        width = std::max(width, entry.name.size());
    }
    for (const Entry& entry : entries) {
        std::cout << QString(entry.name.leftJustified(width + 2) + entry.remark).toStdString() << "\n";
    }
}

} // namespace

const QStringList& list_names()
{
    static const QStringList names = [] {
        QStringList all;
        for (const ListRow& row : lists) {
            all.append(row.name);
        }
        return all;
    }();
    return names;
}

QString told_choices(const Field& field, const Catalogue& catalogue)
{
    constexpr std::size_t most = 12;
    if (field.kind != FieldKind::Choice) {
        return {};
    }
    const std::vector<std::string> choices = field.choices(catalogue, default_scenario(catalogue));
    if (choices.size() > most) {
        return Lists::tr("%1 choices, see tiebreak list inputs --json").arg(choices.size());
    }
    QStringList names;
    for (const std::string& choice : choices) {
        names.append(words(choice));
    }
    return QString::fromStdString(either_of(names));
}

int run_list(const Options& options)
{
    const LoadResult loaded = load_catalogue(catalog_folder_of(options.catalog_folder));
    print_problems(loaded.problems);
    if (!loaded.catalogue) {
        return InputWrong;
    }
    const OwnFacts own = library_facts_of(options.library, *loaded.catalogue);
    const Catalogue catalogue = merged(*loaded.catalogue, own);
    for (const ListRow& row : lists) {
        if (words(options.list) == row.name) {
            const Entries entries = row.entries(catalogue, options);
            if (options.json) {
                print_json(row.name, entries);
            } else {
                print_text(entries);
            }
        }
    }
    return Done;
}

} // namespace tiebreak
