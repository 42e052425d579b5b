// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/levels/level_runs.h"

#include "models/catalog/entries/measurements.h"
#include "models/catalog/files/qt_text.h"
#include "models/library/reading.h"
#include "models/library/store/library_facts.h"
#include "models/library/store/library_kinds.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr const char* level_file = "own-calibration.json";

// The answer of the public calibration.
ModelAnswer public_answer(const Measurement& row, const Catalogue& catalogue)
{
    Observation observation = observation_of(row, catalogue);
    observation.workload.own_levels = false;
    return answer_of(catalogue.calibration, observation);
}

// How many requests were in the server, as far as the file says it.
double in_server(const MeasurementRecord& record)
{
    return record.in_system.value_or(record.running.value_or(0));
}

// Its band, as a half width of the logarithm.
double half_width_of(const Banded& value)
{
    return 0.5 * std::log(value.high / value.low);
}

const Measurement* row_of_metric(const std::vector<Measurement>& rows, std::string_view metric)
{
    const auto found = std::ranges::find(rows, metric, &Measurement::metric);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

MeasuredRun measured_run(const LibraryEntry& entry, const Catalogue& catalogue)
{
    MeasuredRun run;
    const auto* const record = std::get_if<MeasurementRecord>(&entry.fact);
    if (record == nullptr) {
        run.why_not = Import::tr("It is no measurement.");
        return run;
    }
    const std::vector<Measurement> rows = facts_of({&entry, 1}, catalogue).measurements;
    const Measurement* const tpot = row_of_metric(rows, "tpot_ms");
    const Measurement* const rate = row_of_metric(rows, "output_tok_s");
    const Measurement* const row = tpot != nullptr && tpot->output_len > 1 ? tpot : rate;
    if (row == nullptr || row->output_len < 1) {
        const bool has_numbers = record->tpot.mean_ms || record->output_tok_s;
        run.why_not = rows.empty() && has_numbers ? Import::tr("Its card, model or framework is not known here.")
                                                  : Import::tr("It has neither TPOT nor output tokens a second.");
        return run;
    }
    run.row = *row;
    const ModelAnswer answer = public_answer(*row, catalogue);
    if (answer.error != PredictError::None || !(answer.value.value > 0)) {
        run.why_not = Import::tr("The model does not answer for it.");
        return run;
    }
    run.predicted = answer.value;
    constexpr double enough_requests = 8;
    if (row == rate && row->in_flight && in_server(*record) < enough_requests) {
        run.why_not = Import::tr("Without TPOT, and with few or unknown requests at once, it says nothing of the "
                                 "server's speed.");
        return run;
    }
    const double ratio = answer.value.value / row->value;
    const double log_speed = row == rate ? -std::log(ratio) : std::log(ratio);
    constexpr double most = 10;
    if (std::abs(log_speed) > std::log(most)) {
        run.why_not = Import::tr("It is off by more than a factor of ten: something else was measured.");
        return run;
    }
    run.says =
        LevelRun{row->framework, row->gpu, row->weight_precision, row->model, log_speed, half_width_of(answer.value)};
    return run;
}

std::optional<Banded> predicted_by(const Calibration& calibration, const MeasuredRun& run, const Catalogue& catalogue)
{
    if (!(run.predicted.value > 0)) {
        return std::nullopt;
    }
    const ModelAnswer answer = answer_of(calibration, observation_of(run.row, catalogue));
    return answer.error == PredictError::None ? std::optional(answer.value) : std::nullopt;
}

std::vector<LibraryEntry> entries_of_levels(const std::vector<OwnLevel>& levels, const QString& today)
{
    std::vector<LibraryEntry> entries;
    for (const OwnLevel& level : levels) {
        LibraryEntry entry;
        const QByteArray key = "calibration " + QByteArray::fromStdString(level.id);
        entry.id = QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16));
        entry.fact = level;
        entry.name = kind_of(entry.fact).name(entry.fact);
        entry.in_file = QString::fromLatin1(level_file);
        entry.from = {{}, today, Import::tr("own calibration"), {}, {}};
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace tiebreak
