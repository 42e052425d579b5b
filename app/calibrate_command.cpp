// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calibrate_command.h"

#include "app/command_files.h"
#include "app/command_line.h"
#include "models/catalog/accuracy_report.h"
#include "models/fit/calibration_file.h"
#include "models/fit/cross_validation.h"

#include <QCoreApplication>
#include <QDate>

#include <iostream>

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
        print_problems({Calibrate::tr("--date %1: it must be a day such as 2026-03-22").arg(date)});
        return {};
    }
    return options.date;
}

// Shows that something goes on: a dot for each fit.
void show_progress()
{
    std::cerr << "." << std::flush;
}

void write_cross_validation(std::span<const Observation> observations, const FitInputs& inputs,
                            const FitOptions& options)
{
    const auto report = [&](const QString& title, const FoldOf& fold_of) {
        const std::vector<Residual> residuals = cross_validate(observations, inputs, options, fold_of);
        std::cerr << "\n";
        std::cout << title.toStdString() << "\n" << accuracy_report(residuals) << std::flush;
    };
    report(Calibrate::tr("Each TensorRT-LLM release left out in turn"), release_fold);
    report(Calibrate::tr("Each model left out in turn"), model_fold);
    report(Calibrate::tr("Newest TensorRT-LLM release left out"), newest_release_fold(observations));
}

int write_calibration(std::span<const Observation> observations, const FitInputs& inputs, const FitOptions& options,
                      const std::string& path)
{
    const Calibration calibration = fit(observations, inputs, options);
    const std::vector<Residual> residuals = residuals_of(calibration, observations);
    std::cerr << "\n"
              << Calibrate::tr("Fitted to %1 of %2 rows; in sample:")
                     .arg(residuals.size())
                     .arg(observations.size())
                     .toStdString()
              << "\n"
              << accuracy_report(residuals);
    const QByteArray text = calibration_to_json(calibration, parameters_from(inputs), residuals);
    return write_output(path, text) ? Done : InputWrong;
}

} // namespace

int run_calibrate(const CalibrateOptions& options)
{
    if (options.output.empty() && !options.cross_validate) {
        std::cerr << "calibrate: give --output FILE, --cross-validate, or both\n";
        return UsageWrong;
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
    FitOptions fit_options;
    fit_options.date = date_of(options);
    fit_options.progress = show_progress;
    if (fit_options.date.empty()) {
        return InputWrong;
    }
    const std::vector<Observation> observations = observations_of(rows, *facts.catalogue);
    int status = Done;
    if (!options.output.empty()) {
        status = write_calibration(observations, *inputs, fit_options, options.output);
    }
    if (status == Done && options.cross_validate) {
        write_cross_validation(observations, *inputs, fit_options);
    }
    return status;
}

} // namespace tiebreak
