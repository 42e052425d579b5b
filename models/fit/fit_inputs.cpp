// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/fit_inputs.h"

#include "models/catalog/csv_table.h"
#include "models/catalog/qt_text.h"
#include "models/catalog/text_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <utility>

namespace tiebreak {

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

// A table's rows, one at a time; whatever is wrong is a problem and reads as nothing in particular.
class TableReader {
public:
    TableReader(const QString& folder, const QString& name, QStringList& problems) : m_problems(problems)
    {
        const std::optional<QByteArray> text =
            read_text_file(folder + u'/' + name, name, 4, Tables::tr("the catalogue's folder must have it"), problems);
        if (text) {
            m_table = read_csv(name, *text, problems);
        }
    }

    bool next()
    {
        if (!m_table || m_next == m_table->rows.size()) {
            return false;
        }
        m_row = &m_table->rows[m_next++];
        return true;
    }

    std::string_view cell(std::string_view name)
    {
        const std::optional<std::size_t> column = m_table->column(name);
        if (!column) {
            reject(1, name, Tables::tr("missing"));
        }
        return column ? trimmed(m_row->cells[*column]) : std::string_view();
    }

    // A number of at least 0.
    double number(std::string_view name)
    {
        const std::string_view text = cell(name);
        double value = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (failure != std::errc() || end != text.data() + text.size() || !(value >= 0 && value < 1e9)) {
            reject(m_row->line, name, quoted(text));
        }
        return value;
    }

    template <typename Value>
    Value choice(std::string_view name, std::initializer_list<std::pair<std::string_view, Value>> choices)
    {
        const std::string_view text = cell(name);
        for (const auto& [word, value] : choices) {
            if (text.starts_with(word)) {
                return value;
            }
        }
        reject(m_row->line, name, quoted(text));
        return choices.begin()->second;
    }

    // The family whose card the tables have under this name.
    std::string card_class(const Calibration& blank)
    {
        const std::string_view text = cell("gpu");
        const auto family = std::ranges::find(blank.classes, text, &CardClass::table_gpu);
        if (family != blank.classes.end()) {
            return family->name;
        }
        reject(m_row->line, "gpu", quoted(text));
        return {};
    }

    // The framework of a stack such as "trtllm/1.0.0".
    std::string framework(const Calibration& blank)
    {
        const std::string_view text = cell("stack");
        const std::string_view name = text.substr(0, text.find('/'));
        for (const Stack& stack : blank.stacks) {
            if (name == stack.id || std::ranges::find(stack.spellings, name) != stack.spellings.end()) {
                return stack.id;
            }
        }
        reject(m_row->line, "stack", quoted(text));
        return {};
    }

    void reject(std::string_view name) { reject(m_row->line, name, quoted(cell(name))); }

private:
    void reject(int line, std::string_view name, const QString& what)
    {
        const QString column = to_qstring(name);
        const QString message = Tables::tr("\"%1\" is %2; it must be as in the table built in").arg(column, what);
        const QString problem = problem_at(m_table->name, line, message);
        if (!m_problems.contains(problem)) {
            m_problems.append(problem);
        }
    }

    QStringList& m_problems;
    std::optional<CsvTable> m_table;
    std::size_t m_next = 0;
    const CsvRow* m_row = nullptr;
};

bool is_key(const std::vector<CalibrationField>& fields, std::string_view key)
{
    return std::ranges::find(fields, key, &CalibrationField::key) != fields.end();
}

PriorRow read_prior(TableReader& in, const std::vector<CalibrationField>& fields)
{
    PriorRow row;
    row.key = in.cell("key");
    row.prior = in.cell("prior");
    row.source = in.cell("source");
    const std::size_t star = row.prior.find("* ");
    const std::string_view other = row.is_shared()             ? row.shared_with()
                                   : star != std::string::npos ? std::string_view(row.prior).substr(star + 2)
                                                               : std::string_view(row.key);
    if (!is_key(fields, row.key)) {
        in.reject("key");
    } else if (!is_key(fields, other)) {
        in.reject("prior");
    }
    if (row.is_shared()) {
        return row;
    }
    if (row.prior != "table" && star == std::string::npos) {
        in.number("prior");
    }
    row.sigma = in.number("sigma");
    row.least = in.number("least");
    row.most = in.number("most");
    row.step = in.cell("step").empty() ? row.step : in.number("step");
    return row;
}

} // namespace

std::optional<FitInputs> load_fit_inputs(const QString& folder, const Calibration& blank, QStringList& problems)
{
    const qsizetype problems_before = problems.size();
    FitInputs inputs{blank, {}, {}, {}};
    TableReader gemm(folder, QStringLiteral("gemm_efficiency.csv"), problems);
    while (gemm.next()) {
        const auto weights = gemm.choice<Precision>("dtype", {{"bfloat16", Precision::Fp16},
                                                              {"fp8", Precision::Fp8},
                                                              {"int8_wo", Precision::Int8},
                                                              {"int4_wo", Precision::Int4}});
        inputs.gemm.push_back({gemm.card_class(blank), gemm.framework(blank), weights, gemm.number("m"),
                               gemm.number("bw_frac_median"), gemm.number("flops_frac_median")});
    }
    TableReader attention(folder, QStringLiteral("attn_efficiency.csv"), problems);
    while (attention.next()) {
        const bool eight_bit = attention.choice<bool>("kv_dtype", {{"bfloat16", false}, {"fp8", true}});
        inputs.attention.push_back({attention.card_class(blank), eight_bit, attention.number("batch"),
                                    attention.number("context"), attention.number("kv_bw_frac")});
    }
    const std::vector<CalibrationField> fields = fields_of(inputs.blank);
    TableReader priors(folder, QStringLiteral("priors.csv"), problems);
    while (priors.next()) {
        inputs.priors.push_back(read_prior(priors, fields));
    }
    return problems.size() == problems_before ? std::optional(std::move(inputs)) : std::nullopt;
}

} // namespace tiebreak
