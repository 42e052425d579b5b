// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/fact_model.h"

#include "models/catalog/files/own_facts_json.h"
#include "models/catalog/files/schema_check.h"
#include "models/catalog/problem_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/inputs/own_facts.h"
#include "models/tables/grid_model.h"
#include "models/wording/number_input.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace tiebreak {

namespace {

struct FactText {
    const char* key;
    const char* label;
};

// How people say the keys of facts.
constexpr std::array fact_texts{
    FactText{"name", QT_TRANSLATE_NOOP("FactModel", "Name")},
    FactText{"short_name", QT_TRANSLATE_NOOP("FactModel", "Short name")},
    FactText{"architecture", QT_TRANSLATE_NOOP("FactModel", "Family")},
    FactText{"announced", QT_TRANSLATE_NOOP("FactModel", "Announced")},
    FactText{"memory_gb", QT_TRANSLATE_NOOP("FactModel", "Memory, GB, as on the name-plate")},
    FactText{"usable_gb", QT_TRANSLATE_NOOP("FactModel", "Memory that programs see, 10^9 bytes")},
    FactText{"multiprocessors", QT_TRANSLATE_NOOP("FactModel", "Multiprocessors")},
    FactText{"memory_type", QT_TRANSLATE_NOOP("FactModel", "Kind of memory")},
    FactText{"bandwidth_gb_s", QT_TRANSLATE_NOOP("FactModel", "Memory bandwidth, GB/s")},
    FactText{"fp64_tflops", QT_TRANSLATE_NOOP("FactModel", "FP64, TFLOPS")},
    FactText{"fp64_tensor_tflops", QT_TRANSLATE_NOOP("FactModel", "FP64 on tensor cores, TFLOPS")},
    FactText{"fp32_tflops", QT_TRANSLATE_NOOP("FactModel", "FP32, TFLOPS")},
    FactText{"tf32_tflops", QT_TRANSLATE_NOOP("FactModel", "TF32, TFLOPS")},
    FactText{"tf32_sparse_tflops", QT_TRANSLATE_NOOP("FactModel", "TF32 with sparsity, TFLOPS")},
    FactText{"fp16_tflops", QT_TRANSLATE_NOOP("FactModel", "FP16 on tensor cores, TFLOPS")},
    FactText{"fp16_sparse_tflops", QT_TRANSLATE_NOOP("FactModel", "FP16 with sparsity, TFLOPS")},
    FactText{"fp8_tflops", QT_TRANSLATE_NOOP("FactModel", "FP8, TFLOPS")},
    FactText{"fp8_sparse_tflops", QT_TRANSLATE_NOOP("FactModel", "FP8 with sparsity, TFLOPS")},
    FactText{"int8_tops", QT_TRANSLATE_NOOP("FactModel", "INT8, TOPS")},
    FactText{"int8_sparse_tops", QT_TRANSLATE_NOOP("FactModel", "INT8 with sparsity, TOPS")},
    FactText{"int4_tops", QT_TRANSLATE_NOOP("FactModel", "INT4, TOPS")},
    FactText{"tdp_w", QT_TRANSLATE_NOOP("FactModel", "Power limit, W")},
    FactText{"street_price_usd", QT_TRANSLATE_NOOP("FactModel", "Street price, $")},
    FactText{"street_price_source", QT_TRANSLATE_NOOP("FactModel", "Source of the street price")},
    FactText{"interconnect", QT_TRANSLATE_NOOP("FactModel", "Link between GPUs")},
    FactText{"interconnect_text", QT_TRANSLATE_NOOP("FactModel", "The link in words")},
    FactText{"mig", QT_TRANSLATE_NOOP("FactModel", "MIG")},
    FactText{"video_engines", QT_TRANSLATE_NOOP("FactModel", "Video engines")},
    FactText{"source", QT_TRANSLATE_NOOP("FactModel", "Source of these numbers")},
    FactText{"maker", QT_TRANSLATE_NOOP("FactModel", "Maker")},
    FactText{"released", QT_TRANSLATE_NOOP("FactModel", "Released")},
    FactText{"published_params_b", QT_TRANSLATE_NOOP("FactModel", "Parameters, 10^9, as the maker counts")},
    FactText{"ids", QT_TRANSLATE_NOOP("FactModel", "Hugging Face ids, with commas")},
    FactText{"hidden", QT_TRANSLATE_NOOP("FactModel", "Hidden size")},
    FactText{"vocabulary", QT_TRANSLATE_NOOP("FactModel", "Vocabulary")},
    FactText{"tied_embeddings", QT_TRANSLATE_NOOP("FactModel", "Embeddings are the head's weights")},
    FactText{"max_context", QT_TRANSLATE_NOOP("FactModel", "Longest context, tokens")},
    FactText{"vision_params", QT_TRANSLATE_NOOP("FactModel", "Parameters of the vision tower")},
    FactText{"draft_params", QT_TRANSLATE_NOOP("FactModel", "Parameters of the drafting layers")},
    FactText{"weights", QT_TRANSLATE_NOOP("FactModel", "Format of the weights")},
    FactText{"quantized", QT_TRANSLATE_NOOP("FactModel", "Which weights are in that format")},
    FactText{"kv_8bit", QT_TRANSLATE_NOOP("FactModel", "KV cache has 8 bits")},
    FactText{"count", QT_TRANSLATE_NOOP("FactModel", "layers of this kind")},
    FactText{"attention", QT_TRANSLATE_NOOP("FactModel", "attention")},
    FactText{"heads", QT_TRANSLATE_NOOP("FactModel", "query heads")},
    FactText{"kv_heads", QT_TRANSLATE_NOOP("FactModel", "KV heads")},
    FactText{"head_dim", QT_TRANSLATE_NOOP("FactModel", "size of a key")},
    FactText{"value_dim", QT_TRANSLATE_NOOP("FactModel", "size of a value")},
    FactText{"window", QT_TRANSLATE_NOOP("FactModel", "sliding window, tokens")},
    FactText{"latent_dim", QT_TRANSLATE_NOOP("FactModel", "size of the latent cache")},
    FactText{"rotary_dim", QT_TRANSLATE_NOOP("FactModel", "rotary part of the latent cache")},
    FactText{"state_elements", QT_TRANSLATE_NOOP("FactModel", "numbers of the state")},
    FactText{"state_element_bytes", QT_TRANSLATE_NOOP("FactModel", "bytes of such a number")},
    FactText{"convolution_elements", QT_TRANSLATE_NOOP("FactModel", "numbers of the convolution's state")},
    FactText{"mixer_params", QT_TRANSLATE_NOOP("FactModel", "parameters of the attention or its like")},
    FactText{"mlp_params", QT_TRANSLATE_NOOP("FactModel", "parameters of the dense MLP")},
    FactText{"expert_params", QT_TRANSLATE_NOOP("FactModel", "parameters of an expert")},
    FactText{"experts", QT_TRANSLATE_NOOP("FactModel", "experts")},
    FactText{"experts_per_token", QT_TRANSLATE_NOOP("FactModel", "experts of a token")},
    FactText{"matrix_sides", QT_TRANSLATE_NOOP("FactModel", "sides of the weight matrices, summed")},
    FactText{"reduces", QT_TRANSLATE_NOOP("FactModel", "all-reduces")},
};

// Where a key says something else of a pipeline than of a model, it stands here, too.
constexpr std::array pipeline_texts{
    FactText{"image_px", QT_TRANSLATE_NOOP("FactModel", "Edge of the image that these numbers are of, pixels")},
    FactText{"steps", QT_TRANSLATE_NOOP("FactModel", "Usual number of steps")},
    FactText{"passes", QT_TRANSLATE_NOOP("FactModel", "Passes of the network in a step (2 with guidance)")},
    FactText{"linear_tflop", QT_TRANSLATE_NOOP("FactModel", "Convolutions and matrix products, TFLOP a pass")},
    FactText{"attention_tflop", QT_TRANSLATE_NOOP("FactModel", "Tokens with tokens (attention), TFLOP a pass")},
    FactText{"text_share", QT_TRANSLATE_NOOP("FactModel", "Text tokens over image tokens in the layers")},
    FactText{"elements_m", QT_TRANSLATE_NOOP("FactModel", "Values that the layers write, 10^6 a pass (2 bytes each)")},
    FactText{"params_b", QT_TRANSLATE_NOOP("FactModel", "Parameters of the network, 10^9 (2 bytes each)")},
    FactText{"width", QT_TRANSLATE_NOOP("FactModel", "Channels of the layers, harmonic mean over their work")},
    FactText{"head_dim", QT_TRANSLATE_NOOP("FactModel", "Size of an attention head")},
    FactText{"blocks", QT_TRANSLATE_NOOP("FactModel", "Blocks of layers")},
    FactText{"text_tflop", QT_TRANSLATE_NOOP("FactModel", "Text encoder, TFLOP a prompt")},
    FactText{"decoder_tflop", QT_TRANSLATE_NOOP("FactModel", "Decoder, TFLOP an image")},
};

// The facts whose numbers people edit, and their list in files.
struct FactKind {
    const char* list;
    bool (*is)(const LibraryFact& fact);
    QJsonObject (*to_json)(const LibraryFact& fact);
    LibraryFact (*from_json)(const QJsonObject& json);
    OwnFacts (*alone)(const LibraryFact& fact);
    std::span<const FactText> texts; // before the others
};

template <typename Fact, std::vector<Fact> OwnFacts::*List, Fact (*FromJson)(const QJsonObject&)>
constexpr FactKind factKind(const char* list, std::span<const FactText> texts = {})
{
    return {list,
            [](const LibraryFact& fact) { return std::holds_alternative<Fact>(fact); },
            [](const LibraryFact& fact) { return fact_to_json(std::get<Fact>(fact)); },
            [](const QJsonObject& json) -> LibraryFact { return FromJson(json); },
            [](const LibraryFact& fact) {
                OwnFacts facts;
                facts.*List = {std::get<Fact>(fact)};
                return facts;
            },
            texts};
}

constexpr std::array fact_kinds{
    factKind<LlmModel, &OwnFacts::models, model_from_json>("models"),
    factKind<Gpu, &OwnFacts::gpus, gpu_from_json>("gpus"),
    factKind<ImagePipeline, &OwnFacts::pipelines, pipeline_from_json>("pipelines", pipeline_texts),
};

const FactKind* kindOf(const LibraryFact& fact)
{
    const auto* const found = std::ranges::find_if(fact_kinds, [&fact](const FactKind& kind) { return kind.is(fact); });
    return found == fact_kinds.end() ? nullptr : found;
}

const FactKind* kindOf(const QString& list)
{
    const auto* const found =
        std::ranges::find_if(fact_kinds, [&list](const FactKind& kind) { return list == QLatin1String(kind.list); });
    return found == fact_kinds.end() ? nullptr : found;
}

const char* textOf(std::span<const FactText> texts, const QString& key)
{
    const auto found =
        std::ranges::find_if(texts, [&key](const FactText& row) { return key == QLatin1String(row.key); });
    return found == texts.end() ? nullptr : found->label;
}

QString labelOf(const QString& list, const QStringList& path)
{
    const FactKind* const kind = kindOf(list);
    const char* const own = kind == nullptr ? nullptr : textOf(kind->texts, path.last());
    const char* const found = own == nullptr ? textOf(fact_texts, path.last()) : own;
    const QString label = found == nullptr ? path.last() : FactModel::tr(found);

    const qsizetype groups = path.indexOf(QStringLiteral("groups"));
    return groups < 0 ? label : FactModel::tr("Layers %1: %2").arg(path[groups + 1].toInt() + 1).arg(label);
}

QJsonValue valueAt(const QJsonValue& json, const QStringList& path)
{
    QJsonValue value = json;
    for (const QString& step : path) {
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    }
    return value;
}

// The value with another one at the path; undefined takes it away.
QJsonValue withValueAt(const QJsonValue& json, const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty()) {
        return value;
    }
    const QStringList rest = path.mid(1);
    if (json.isArray()) {
        QJsonArray list = json.toArray();
        list[path.first().toInt()] = withValueAt(list.at(path.first().toInt()), rest, value);
        return list;
    }
    QJsonObject object = json.toObject();
    const QJsonValue inner = withValueAt(object.value(path.first()), rest, value);
    if (inner.isUndefined()) {
        object.remove(path.first());
    } else {
        object.insert(path.first(), inner);
    }
    return object;
}

QString typeOf(const QJsonObject& schema)
{
    return schema.value(QStringLiteral("type")).toString();
}

constexpr int shown_digits = 15;

NumberRange rangeOf(const QJsonObject& schema)
{
    constexpr double most = 1e18;
    return {typeOf(schema) == QLatin1String("integer") ? FieldKind::Integer : FieldKind::Number,
            {},
            {},
            schema.value(QStringLiteral("minimum")).toDouble(-most),
            schema.value(QStringLiteral("maximum")).toDouble(most)};
}

// Of a number that a fact may lack; an empty box says so.
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// All digits of a fact.
class FactScale : public NumberScale {
public:
    FactScale(NumberRange range, bool may_be_empty) : m_range(std::move(range)), m_mayBeEmpty(may_be_empty) {}

    [[nodiscard]] NumberRange range() const override { return m_range; }
    [[nodiscard]] QString text(double value) const override
    {
        return std::isnan(value) ? QString() : box_locale().toString(value, 'g', shown_digits);
    }
    [[nodiscard]] double stepped(double value, int steps, bool page) const override
    {
        const double from = std::isnan(value) ? std::max(0.0, m_range.minimum) : value + steps * (page ? 10 : 1);
        return std::clamp(from, m_range.minimum, m_range.maximum);
    }
    [[nodiscard]] std::optional<double> valueOf(const QString& text) const override
    {
        return m_mayBeEmpty && text.trimmed().isEmpty() ? std::optional(unknown) : NumberScale::valueOf(text);
    }

private:
    NumberRange m_range;
    bool m_mayBeEmpty;
};

bool isNumber(const QJsonObject& schema)
{
    return typeOf(schema) == QLatin1String("number") || typeOf(schema) == QLatin1String("integer");
}

QString yesOrNo(bool yes)
{
    return yes ? FactModel::tr("yes") : FactModel::tr("no");
}

// What a text may be, where that is one of a few; none: anything.
QStringList choicesOf(const QJsonObject& schema, bool may_be_empty)
{
    QStringList words = schema.value(QStringLiteral("enum")).toVariant().toStringList();
    if (typeOf(schema) == QLatin1String("boolean")) {
        words = {yesOrNo(true), yesOrNo(false)};
    }
    if (!words.isEmpty() && may_be_empty && !words.contains(QString())) {
        words.prepend(QString());
    }
    return words;
}

// Of a text that a person typed; what is no number stays a text, which the schema refuses.
QJsonValue typed(const QString& text, const QJsonObject& schema)
{
    const QString type = typeOf(schema);
    if (text.isEmpty()) {
        return QJsonValue::Undefined;
    }
    if (type == QLatin1String("array")) {
        QJsonArray list;
        for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
            list.append(part.trimmed());
        }
        return list;
    }
    if (type == QLatin1String("boolean")) {
        const bool yes = text == yesOrNo(true);
        return yes || text == yesOrNo(false) ? QJsonValue(yes) : QJsonValue(text);
    }
    if (isNumber(schema)) {
        const auto number = numberIn(text, rangeOf(schema), text_locale());
        return number ? QJsonValue(*number) : QJsonValue(text);
    }
    return text;
}

} // namespace

FactModel::FactModel(const LibraryFact& fact, bool has_name, std::shared_ptr<const Catalogue> catalogue,
                     QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(std::move(catalogue)), m_hasName(has_name)
{
    setFact(fact);
}

void FactModel::setFact(const LibraryFact& fact)
{
    beginResetModel();
    const FactKind* const kind = kindOf(fact);
    m_list = kind == nullptr ? QString() : QLatin1String(kind->list);
    m_start = kind == nullptr ? QJsonObject() : kind->to_json(fact);
    m_json = m_start;
    m_rows.clear();
    if (!m_list.isEmpty()) {
        m_schema = own_facts_schema()
                       .value(QStringLiteral("properties"))
                       .toObject()
                       .value(m_list)
                       .toObject()
                       .value(QStringLiteral("items"))
                       .toObject();
        addRows(m_schema, {});
    }
    endResetModel();
    emit edited();
}

void FactModel::addRows(const QJsonObject& schema, const QStringList& path)
{
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    for (const QString& key : fact_key_order(m_list)) {
        if (!properties.contains(key)) {
            continue;
        }
        const QJsonObject inner = properties.value(key).toObject();
        const QStringList below = path + QStringList{key};
        const QJsonObject items = inner.value(QStringLiteral("items")).toObject();
        if (typeOf(inner) == QLatin1String("object")) {
            addRows(inner, below);
        } else if (typeOf(items) == QLatin1String("object")) {
            const qsizetype count = valueAt(m_json, below).toArray().size();
            for (qsizetype i = 0; i < count; ++i) {
                addRows(items, below + QStringList{QString::number(i)});
            }
        } else {
            m_rows.push_back({below, inner, !schema.value(QStringLiteral("required")).toArray().contains(key)});
        }
    }
}

LibraryFact FactModel::fact() const
{
    const FactKind* const kind = kindOf(m_list);
    return kind == nullptr ? LibraryFact() : kind->from_json(m_json);
}

QStringList FactModel::problems() const
{
    QStringList sentences;
    for (const JsonProblem& problem : schema_problems(own_facts_schema(), QJsonObject{{m_list, QJsonArray{m_json}}})) {
        sentences.append(wrong_value(labelOf(m_list, problem.path), problem.value, problem.must_be));
    }
    if (!sentences.isEmpty()) {
        return sentences;
    }
    const FactKind* const kind = kindOf(m_list);
    const OwnFacts facts = kind == nullptr ? OwnFacts() : kind->alone(fact());
    if (const Problem problem = check(facts, *m_catalogue); !problem.empty()) {
        sentences.append(text_of(problem));
    }
    return sentences;
}

int FactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString FactModel::text(const Row& row, const QJsonObject& json) const
{
    const QJsonValue value = valueAt(json, row.path);
    switch (value.type()) {
    case QJsonValue::Double:
        return box_locale().toString(value.toDouble(), 'g', shown_digits);
    case QJsonValue::Bool:
        return yesOrNo(value.toBool());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& part : value.toArray()) {
            parts.append(part.toString());
        }
        return parts.join(QStringLiteral(", "));
    }
    default:
        return value.toString();
    }
}

QVariant FactModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString value = text(row, m_json);
    switch (role) {
    case GridModel::NumberRole: {
        const QJsonValue now = valueAt(m_json, row.path);
        const bool is_number = index.column() == Value && isNumber(row.schema) && (now.isDouble() || now.isUndefined());
        if (!is_number || (now.isUndefined() && !row.may_be_empty)) {
            return {};
        }
        return QVariant::fromValue(CellNumber{std::make_shared<FactScale>(rangeOf(row.schema), row.may_be_empty),
                                              now.isDouble() ? now.toDouble() : unknown});
    }
    case GridModel::ChoicesRole:
        return index.column() == Value ? choicesOf(row.schema, row.may_be_empty) : QStringList();
    case Qt::DisplayRole:
    case Qt::EditRole:
    case GridModel::RawValueRole:
        return index.column() == Name    ? labelOf(m_list, row.path)
               : index.column() == Value ? value
                                         : row.path.join(u'.');
    case GridModel::SeriesRole:
        return -1;
    case GridModel::StrongRole:
        return index.column() == Value && value != text(row, m_start);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::ToolTipRole: {
        const QStringList words = row.schema.value(QStringLiteral("enum")).toVariant().toStringList();
        const QString was = text(row, m_start);
        return !words.isEmpty() ? tr("One of %1").arg(words.join(QStringLiteral(", ")))
               : was != value   ? tr("It was %1").arg(was.isEmpty() ? tr("not known") : was)
                                : value;
    }
    default:
        return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("What") : section == Value ? tr("Value") : tr("In files");
}

Qt::ItemFlags FactModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Value) {
        const QStringList& path = m_rows[static_cast<std::size_t>(index.row())].path;
        flags.setFlag(Qt::ItemIsEditable, m_hasName || path != QStringList{QStringLiteral("name")});
    }
    return flags;
}

bool FactModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole ||
        !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool is_unknown = value.typeId() == QMetaType::Double && std::isnan(value.toDouble());
    const bool is_number = value.typeId() == QMetaType::Double && !is_unknown;
    const QString typed_text = is_unknown ? QString() : value.toString().trimmed();
    if (is_number || typed_text != text(row, m_json)) {
        const QJsonValue given = is_number ? QJsonValue(value.toDouble()) : typed(typed_text, row.schema);
        m_json = withValueAt(m_json, row.path, given).toObject();
        emit dataChanged(index, index);
        emit edited();
    }
    return true;
}

} // namespace tiebreak
