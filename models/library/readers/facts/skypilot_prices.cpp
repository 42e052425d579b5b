// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/facts/skypilot_prices.h"

#include "models/catalog/files/text_file.h"
#include "models/library/names.h"
#include "models/library/readers/facts/price_row.h"
#include "models/library/records/server_run.h"
#include "models/library/table.h"
#include "models/library/watched.h"

#include <QRegularExpression>

#include <cmath>
#include <set>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// How clouds name their machines, and which slot the A100s in them have.
struct InstanceRule {
    QRegularExpression pattern; // of the whole name
    L1 provider;
    L1 form; // empty: not by this
};

const std::vector<InstanceRule>& instance_rules()
{
    const auto rule = [](const char* pattern, L1 provider, L1 form) {
        return InstanceRule{QRegularExpression(QRegularExpression::anchoredPattern(L1(pattern))), provider, form};
    };
    static const std::vector<InstanceRule> rules = {
        rule("p4de?\\.[0-9]+xlarge", L1("AWS"), L1("SXM")),
        rule("[a-z][a-z0-9-]*\\.(?:[0-9]*x?large|medium|small|micro|nano|metal(?:-[0-9a-z]+)?)", L1("AWS"), L1("")),
        rule("(?:gpu|cpu)_[0-9]+x_.*sxm.*", L1("Lambda"), L1("SXM")),
        rule("(?:gpu|cpu)_[0-9]+x_.*pcie.*", L1("Lambda"), L1("PCIe")),
        rule("(?:gpu|cpu)_[0-9]+x_.*", L1("Lambda"), L1("")),
        rule("[0-9]+x_.*SXM.*_(?:SECURE|COMMUNITY)", L1("RunPod"), L1("SXM")),
        rule("[0-9]+x_.*_(?:SECURE|COMMUNITY)", L1("RunPod"), L1("")),
        rule("a2-(?:high|mega|ultra)gpu-.*", L1("GCP"), L1("SXM")),
        rule("Standard_ND.*A100.*", L1("Azure"), L1("SXM")),
        rule("Standard_ND96asr_v4", L1("Azure"), L1("SXM")),
        rule("Standard_NC.*A100.*", L1("Azure"), L1("PCIe")),
        rule("Standard_.*", L1("Azure"), L1(""))};
    return rules;
}

const InstanceRule* rule_of(const QString& instance)
{
    for (const InstanceRule& rule : instance_rules()) {
        if (rule.pattern.match(instance).hasMatch()) {
            return &rule;
        }
    }
    return nullptr;
}

// Of the cell that describes the GPUs in Python's notation: name and memory of one. RunPod writes GB where MiB is said.
struct GpuInfo {
    QString name;
    double gb = 0;
};

GpuInfo info_of(const QString& cell)
{
    static const QRegularExpression name(QStringLiteral("'Name': '([^']{1,60})'"));
    static const QRegularExpression size(QStringLiteral("'SizeInMiB': ([0-9.]{1,12})"));
    const double stated = size.match(cell).captured(1).toDouble();
    constexpr double smallest_mib = 1000; // no GPU has so little, so less are GB
    return {name.match(cell).captured(1), stated < smallest_mib ? stated : stated / 1024};
}

class SkypilotTable {
public:
    SkypilotTable(const CsvTable& table, Reading& reading)
        : m_table(&table), m_reading(&reading), m_instance(column_of(table, {"InstanceType"})),
          m_name(column_of(table, {"AcceleratorName"})), m_count(column_of(table, {"AcceleratorCount"})),
          m_price(column_of(table, {"Price"})), m_spot(column_of(table, {"SpotPrice"})),
          m_region(column_of(table, {"Region"})), m_info(column_of(table, {"GpuInfo"}))
    {
    }

    void read()
    {
        for (const CsvRow& row : watched(m_table->rows, *m_reading)) {
            take(row);
            if (m_reading->refused) {
                return;
            }
        }
        remark(m_without_gpu, Import::tr("rows of machines without GPUs, left out: %1"));
        remark(m_not_offered, Import::tr("rows without a price, not offered and left out: %1"));
        remark(m_slices, Import::tr("rows of slices of a GPU, left out: %1"));
        remark(m_repeated, Import::tr("rows that repeat a price in further zones, left out: %1"));
        if (m_reading->records.empty()) {
            m_reading->refuse(0, Import::tr("no row has a GPU and a price; give the vms.csv of a cloud with GPUs"));
        }
    }

private:
    void take(const CsvRow& row)
    {
        const QString accelerator = cell(row, m_name);
        const auto count = number_of(cell(row, m_count));
        if (accelerator.isEmpty()) {
            ++m_without_gpu;
            return;
        }
        const auto price = money(row, m_price);
        const auto spot = money(row, m_spot);
        if (m_reading->refused) {
            return;
        }
        if (!price && !spot) {
            ++m_not_offered;
            return;
        }
        if (!count || *count <= 0 || *count > 1024) {
            m_reading->refuse(
                row.line,
                Import::tr("AcceleratorCount is %1; it must be a number of GPUs").arg(quoted(cell(row, m_count))));
            return;
        }
        if (std::floor(*count) != *count) {
            ++m_slices;
            return;
        }
        PriceRecord record = named(row, accelerator);
        record.gpus_per_node = static_cast<int>(*count);
        if (price) {
            record.usd_per_gpu_hour = *price / *count;
        }
        if (spot && spot != price) { // equal: the cloud has none
            record.spot_usd_per_gpu_hour = *spot / *count;
        }
        add(record, row.line);
    }

    // Provider, region and card.
    PriceRecord named(const CsvRow& row, const QString& accelerator)
    {
        PriceRecord record;
        const InstanceRule* const rule = rule_of(cell(row, m_instance));
        if (rule != nullptr) {
            record.provider = QString(rule->provider);
        }
        if (const QString region = cell(row, m_region); !region.isEmpty()) {
            record.region = region;
        }
        const GpuInfo info = info_of(cell(row, m_info));
        const QString form = rule != nullptr ? QString(rule->form) : QString();
        const double gb =
            info.gb == 0 && accelerator == L1("A100") ? 40 : info.gb; // SkyPilot calls the other A100-80GB
        CardName card = card_from(accelerator, gb, form);
        if (card.name.isEmpty() && !info.name.isEmpty()) {
            card = card_from(accelerator % u' ' % info.name, gb, form);
        }
        if (card.name.isEmpty()) {
            m_reading->note(0, Import::tr("%1 of %2 may be %3; give --gpu with one of them")
                                   .arg(accelerator, cell(row, m_instance), card.kinds.join(QStringLiteral(", "))));
        } else {
            record.gpu = card.name;
        }
        return record;
    }

    void add(const PriceRecord& record, int line)
    {
        const auto key = std::tuple(record.provider, record.region, record.gpu, record.gpus_per_node,
                                    record.usd_per_gpu_hour, record.spot_usd_per_gpu_hour);
        if (!m_seen.insert(key).second) {
            ++m_repeated;
            return;
        }
        add_price(*m_reading, record, line);
    }

    // Nothing for an empty cell; refuses what is no number.
    std::optional<double> money(const CsvRow& row, const std::optional<std::size_t>& column)
    {
        const QString text = cell(row, column);
        const auto value = number_of(text);
        if (!text.isEmpty() && text.toLower() != L1("nan") && !value) {
            m_reading->refuse(row.line, Import::tr("the price is %1; it must be a number").arg(quoted(text)));
        }
        return value && *value != 0 ? value : std::nullopt;
    }

    void remark(int count, const QString& text)
    {
        if (count > 0) {
            m_reading->note(0, text.arg(count));
        }
    }

    using Key = std::tuple<std::optional<QString>, std::optional<QString>, std::optional<QString>, std::optional<int>,
                           std::optional<double>, std::optional<double>>;

    const CsvTable* m_table;
    Reading* m_reading;
    std::optional<std::size_t> m_instance, m_name, m_count, m_price, m_spot, m_region, m_info;
    std::set<Key> m_seen;
    int m_without_gpu = 0;
    int m_not_offered = 0;
    int m_slices = 0;
    int m_repeated = 0;
};

void read_skypilot_prices(const Content& content, Reading& reading)
{
    if (const std::optional<CsvTable> table = table_of(content, reading)) {
        SkypilotTable(*table, reading).read();
    }
}

bool is_skypilot_prices(const Content& content)
{
    return head_names(content, {"InstanceType", "AcceleratorName", "AcceleratorCount", "Price"});
}

} // namespace

Format skypilot_prices_format()
{
    return {L1("skypilot-prices"), QT_TRANSLATE_NOOP("Import", "SkyPilot catalogue"), is_skypilot_prices,
            read_skypilot_prices};
}

} // namespace tiebreak
