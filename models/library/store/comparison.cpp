// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/comparison.h"

#include "models/catalog/measurements.h"
#include "models/library/reading.h"
#include "models/library/store/library_facts.h"

#include <array>
#include <cmath>

namespace tiebreak {

namespace {

struct ComparedMetric {
    std::string_view metric;
    const char* label;
};

constexpr std::array compared_metrics{
    ComparedMetric{"output_tok_s", QT_TRANSLATE_NOOP("Import", "output tokens/s")},
    ComparedMetric{"ttft_ms", QT_TRANSLATE_NOOP("Import", "TTFT in ms")},
    ComparedMetric{"tpot_ms", QT_TRANSLATE_NOOP("Import", "TPOT in ms")},
};

QString label_of_metric(std::string_view metric)
{
    for (const ComparedMetric& row : compared_metrics) {
        if (row.metric == metric) {
            return Import::tr(row.label);
        }
    }
    return QString::fromUtf8(metric.data(), static_cast<qsizetype>(metric.size()));
}

QString three_digits(double value)
{
    return value >= 100 ? QStringLiteral("%L1").arg(value, 0, 'f', 0) : QString::number(value, 'g', 3);
}

} // namespace

std::vector<ComparedNumber> compared_numbers(const LibraryEntry& entry, const Catalogue& catalogue)
{
    std::vector<ComparedNumber> numbers;
    if (!std::holds_alternative<MeasurementRecord>(entry.fact)) {
        return numbers;
    }
    for (const Measurement& row : facts_of({&entry, 1}, catalogue).measurements) {
        if (row.output_len < 1) {
            continue; // a prompt alone
        }
        const Observation observation = observation_of(row, catalogue);
        const ModelAnswer answer = answer_of(catalogue.calibration, observation);
        if (answer.error == PredictError::None && answer.value.value > 0) {
            numbers.push_back({row.metric, row.value, answer.value});
        }
    }
    return numbers;
}

QStringList comparison_lines(const std::vector<ComparedNumber>& numbers)
{
    QStringList lines;
    for (const ComparedNumber& number : numbers) {
        const QString percent = QString::number(100 * std::abs(number.error()), 'f', 1);
        const QString off =
            number.error() < 0 ? Import::tr("%1 % under").arg(percent) : Import::tr("%1 % over").arg(percent);
        const QString pattern =
            number.is_in_band() ? Import::tr("%1: the model says %2 (%3 to %4), the run %5: %6, and inside the band")
                                : Import::tr("%1: the model says %2 (%3 to %4), the run %5: %6, and outside the band");
        lines.append(pattern.arg(label_of_metric(number.metric), three_digits(number.predicted.value),
                                 three_digits(number.predicted.low), three_digits(number.predicted.high),
                                 three_digits(number.measured), off));
    }
    return lines;
}

} // namespace tiebreak
