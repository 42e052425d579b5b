// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/calibrate_command.h"

#include "app/command_files.h"
#include "app/command_line.h"
#include "models/catalog/accuracy_report.h"
#include "models/catalog/calibration_json.h"
#include "models/catalog/files/plain_text.h"
#include "models/fit/band_maker.h"
#include "models/fit/calibration_file.h"
#include "models/fit/fit.h"
#include "models/fit/left_out.h"
#include "models/fit/uses/use_bands.h"
#include "models/fit/uses/use_fit.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <span>

namespace tiebreak {

namespace {

struct Calibrate {
    Q_DECLARE_TR_FUNCTIONS(Calibrate)
};

// The date to write; empty, and a message, when it is not one.
std::string date_of(const CalibrateOptions& options)
{
    if (options.date.empty()) {
        const LoadResult loaded = load_catalogue(catalog_folder_of(options.catalog_folder));
        if (loaded.catalogue) {
            return loaded.catalogue->calibration.date;
        }
        print_problems({Calibrate::tr("the catalogue has no calibration to take the date from; give --date")});
        return {};
    }
    const QString date = QString::fromStdString(options.date);
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid() || day.toString(Qt::ISODate) != date) {
        print_problems({Calibrate::tr("--date %1: it must be a day such as 2026-03-22").arg(printable(date))});
        return {};
    }
    return options.date;
}

// Shows that something goes on: a dot for each fit.
void show_progress()
{
    std::cerr << "." << std::flush;
}

void print(const QString& title, const std::string& table)
{
    std::cout << title.toStdString() << "\n" << table << std::flush;
}

void write_cross_validation(const std::vector<LeftOutRow>& rows, const FitInputs& inputs)
{
    const std::vector<Residual> residuals = nested_residuals(rows, inputs);
    const auto report = [&](FoldKind kind, const QString& title) {
        std::vector<Residual> of_kind;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].kind == kind) {
                of_kind.push_back(residuals[i]);
            }
        }
        print(title, accuracy_report(of_kind));
    };
    report(FoldKind::Generation, Calibrate::tr("Each generation of a framework left out in turn, plain rows"));
    report(FoldKind::Model, Calibrate::tr("Each model left out in turn, plain rows"));
    report(FoldKind::Source, Calibrate::tr("Each source left out in turn, served runs"));
}

// A file that the catalogue would refuse is not written, and its figures mean nothing: it tells of rows that are wrong,
// most likely those that the fit lies furthest from.
int refuse_calibration(const QStringList& reasons, std::vector<Residual> residuals)
{
    constexpr std::size_t most = 5;
    print_problems(reasons);
    std::ranges::stable_sort(residuals, std::ranges::greater(),
                             [](const Residual& residual) { return std::abs(residual.log_ratio()); });
    std::cerr << Calibrate::tr("Nothing is written, since no catalogue would take it. Look at these rows first:")
                     .toStdString()
              << "\n";
    for (const Residual& residual : std::span(residuals).first(std::min(most, residuals.size()))) {
        std::cerr << Calibrate::tr("  %1: measured %2, the fit gives %3")
                         .arg(QString::fromStdString(residual.observation->row.id))
                         .arg(residual.observation->row.value, 0, 'g', 4)
                         .arg(residual.predicted, 0, 'g', 4)
                         .toStdString()
                  << "\n";
    }
    return InputWrong;
}

int write_calibration(const Catalogue& facts, const Calibration& calibration, const std::vector<Residual>& residuals,
                      std::size_t observed, const std::string& path)
{
    const QByteArray text = calibration_to_json(calibration, residuals);
    Calibration read = facts.calibration;
    const QStringList refused = read_calibration(QString::fromStdString(path), text, read);
    if (!refused.isEmpty()) {
        return refuse_calibration(refused, residuals);
    }
    std::cerr << Calibrate::tr("Fitted to %1 of %2 rows; in sample:").arg(residuals.size()).arg(observed).toStdString()
              << "\n"
              << accuracy_report(residuals);
    return write_output(path, text) ? Done : InputWrong;
}

// Rows whose fit is judged and reported, then the calibration with bands from rows left out.
int run_fit(const Catalogue& facts, std::span<const Observation> observations, const FitInputs& inputs,
            const CalibrateOptions& options, const std::string& date)
{
    const std::vector<const Observation*> rows = usable(observations, inputs);
    Calibration calibration = with_constants(inputs, fit_constants(rows, inputs));
    calibration.date = date;
    show_progress();
    const std::vector<LeftOutRow> left_out =
        left_out_rows(folds_of(rows), inputs, calibration.constants, show_progress);
    calibration.bands = bands_from(left_out, inputs);
    calibration.uses = calibrate_uses(facts, inputs);
    show_progress();
    std::cerr << "\n";
    int status = Done;
    if (!options.output.empty()) {
        std::vector<Observation> fitted;
        for (const Observation* const row : rows) {
            fitted.push_back(*row);
        }
        const std::vector<Residual> residuals = residuals_of(calibration, fitted);
        status = write_calibration(facts, calibration, residuals, observations.size(), options.output);
    }
    if (status == Done && options.cross_validate) {
        write_cross_validation(left_out, inputs);
        std::cout << use_accuracy_report(facts, inputs, calibration.uses.constants) << std::flush;
    }
    return status;
}

} // namespace

int run_calibrate(const CalibrateOptions& options)
{
    if (options.output.empty() && !options.cross_validate) {
        std::cerr << "calibrate: give --output FILE, --cross-validate, or both\n";
        return UsageWrong;
    }
    if (!options.output.empty() && !may_write(options.output)) {
        return InputWrong;
    }
    const QString folder = catalog_folder_of(options.catalog_folder);
    const LoadResult facts = load_facts(folder);
    QStringList problems = facts.problems;
    const std::optional<FitInputs> inputs =
        facts.catalogue ? load_fit_inputs(folder, facts.catalogue->calibration, problems) : std::nullopt;
    const std::optional<CsvTable> table = read_input_table(options.input, problems);
    std::vector<Measurement> rows;
    if (facts.catalogue && table) {
        rows = read_measurements(*table, *facts.catalogue, problems);
    }
    if (!problems.isEmpty()) {
        print_problems(problems);
        return InputWrong;
    }
    const std::string date = date_of(options);
    if (date.empty()) {
        return InputWrong;
    }
    return run_fit(*facts.catalogue, observations_of(rows, *facts.catalogue), *inputs, options, date);
}

} // namespace tiebreak
