// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/fit_inputs.h"

#include "models/catalog/files/csv_table.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/workload_reader.h"

#include <QCoreApplication>

#include <set>
#include <utility>

namespace tiebreak {

namespace {

struct Priors {
    Q_DECLARE_TR_FUNCTIONS(Priors)
};

constexpr int largest_file_mb = 4;

// A number above 0 in that column; what is none is a problem.
double positive(const CsvTable& table, const CsvRow& row, std::size_t column, QStringList& problems)
{
    const std::string_view cell = trimmed(row.cells[column]);
    const std::optional<double> number = number_in(cell);
    if (!number || *number <= 0) {
        problems.append(
            problem_at(table.name, row.line, wrong_cell(table.header[column], cell, Priors::tr("a number above 0"))));
        return 1;
    }
    return *number;
}

std::optional<std::vector<Constant>> load_priors(const QString& folder, const QString& name, QStringList& problems)
{
    const qsizetype problems_before = problems.size();
    const std::optional<QByteArray> text = read_text_file(folder + u'/' + name, name, largest_file_mb,
                                                          Priors::tr("the catalogue's folder must have it"), problems);
    const std::optional<CsvTable> table = text ? read_csv(name, *text, problems) : std::nullopt;
    if (!table) {
        return std::nullopt;
    }
    const std::size_t key = find_column(*table, "key", problems);
    const std::size_t prior = find_column(*table, "prior", problems);
    const std::size_t sigma = find_column(*table, "sigma", problems);
    const std::size_t unit = find_column(*table, "unit", problems);
    const std::size_t source = find_column(*table, "source", problems);
    if (problems.size() != problems_before) {
        return std::nullopt;
    }
    std::vector<Constant> priors;
    std::set<std::string> keys;
    for (const CsvRow& row : table->rows) {
        Constant constant;
        constant.key = trimmed(row.cells[key]);
        constant.unit = trimmed(row.cells[unit]);
        constant.source = trimmed(row.cells[source]);
        constant.prior = positive(*table, row, prior, problems);
        constant.value = constant.prior;
        constant.spread = positive(*table, row, sigma, problems);
        if (constant.key.empty() || constant.source.empty() || !keys.insert(constant.key).second) {
            problems.append(problem_at(
                table->name, row.line,
                Priors::tr("each row must have a key that no other row has, and say where its prior comes from")));
        }
        priors.push_back(std::move(constant));
    }
    return problems.size() == problems_before ? std::optional(std::move(priors)) : std::nullopt;
}

} // namespace

std::optional<FitInputs> load_fit_inputs(const QString& folder, const Calibration& blank, QStringList& problems)
{
    std::optional<std::vector<Constant>> priors = load_priors(folder, QStringLiteral("priors.csv"), problems);
    std::optional<std::vector<Constant>> use_priors = load_priors(folder, QStringLiteral("use_priors.csv"), problems);
    return priors && use_priors ? std::optional(FitInputs{blank, std::move(*priors), std::move(*use_priors)})
                                : std::nullopt;
}

} // namespace tiebreak
