// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/comparison.h"

#include "models/catalog/entries/measurements.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/key_label.h"
#include "models/catalog/text_locale.h"
#include "models/library/reading.h"
#include "models/library/store/library_facts.h"

#include <array>
#include <cmath>

namespace tiebreak {

namespace {

constexpr std::array compared_metrics{
    KeyLabel{"output_tok_s", QT_TRANSLATE_NOOP("Import", "output tokens/s")},
    KeyLabel{"ttft_ms", QT_TRANSLATE_NOOP("Import", "TTFT in ms")},
    KeyLabel{"tpot_ms", QT_TRANSLATE_NOOP("Import", "TPOT in ms")},
    KeyLabel{"kv_tokens", QT_TRANSLATE_NOOP("Import", "tokens of the KV cache")},
    KeyLabel{"kv_gib", QT_TRANSLATE_NOOP("Import", "GiB of KV cache a GPU")},
    KeyLabel{"weights_gib", QT_TRANSLATE_NOOP("Import", "GiB of weights a GPU")},
};

QString label_of_metric(std::string_view metric)
{
    const char* const label = label_of_key(compared_metrics, metric);
    return label == nullptr ? to_qstring(metric) : Import::tr(label);
}

// The pool's tokens have the band of the model's pools; its bytes the same; weights are counted.
std::vector<ComparedNumber> compared_memory(const LibraryEntry& entry, const MemoryRecord& record,
                                            const Catalogue& catalogue)
{
    std::vector<ComparedNumber> numbers;
    constexpr double gib_in_gb = 1024.0 * 1024.0 * 1024.0 / 1e9;
    for (const Measurement& row : facts_of({&entry, 1}, catalogue).measurements) {
        const ModelAnswer answer = answer_of(catalogue.calibration, observation_of(row, catalogue));
        if (answer.error != PredictError::None) {
            continue;
        }
        numbers.push_back({row.metric, row.value, answer.value});
        if (record.kv_gib) {
            const double gib = (answer.memory.kv_cache_gb + answer.memory.free_gb) / gib_in_gb;
            const double low = answer.value.low / answer.value.value;
            const double high = answer.value.high / answer.value.value;
            numbers.push_back({"kv_gib", *record.kv_gib, {gib, gib * low, gib * high}});
        }
        if (record.weights_gib) {
            const double gib = answer.memory.weights_gb / gib_in_gb;
            numbers.push_back({"weights_gib", *record.weights_gib, {gib, gib, gib}});
        }
    }
    return numbers;
}

QString three_digits(double value)
{
    return value >= 100 ? text_locale().toString(value, 'f', 0) : box_locale().toString(value, 'g', 3);
}

} // namespace

std::vector<ComparedNumber> compared_numbers(const LibraryEntry& entry, const Catalogue& catalogue)
{
    std::vector<ComparedNumber> numbers;
    if (const auto* const memory = std::get_if<MemoryRecord>(&entry.fact)) {
        return compared_memory(entry, *memory, catalogue);
    }
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
            const bool has_level =
                level_of(catalogue.calibration.own_levels, row.framework, row.gpu, row.weight_precision) != nullptr;
            numbers.push_back({row.metric, row.value, answer.value, has_level});
        }
    }
    return numbers;
}

QString metric_text(std::string_view metric, double value)
{
    return metric.ends_with("_ms") ? Import::tr("%1 ms").arg(three_digits(value))
                                   : Import::tr("%1 tokens/s").arg(three_digits(value));
}

namespace {

QString comparison_line(const ComparedNumber& number)
{
    const QString label = label_of_metric(number.metric);
    const QString said = three_digits(number.predicted.value);
    const QString measured = three_digits(number.measured);
    const QString percent = text_locale().toString(100 * std::abs(number.error()), 'f', 1);
    const QString off =
        number.error() < 0 ? Import::tr("%1 % under").arg(percent) : Import::tr("%1 % over").arg(percent);
    if (number.predicted.low == number.predicted.high) { // counted: of the weights
        return Import::tr("%1: the model says %2, the server %3: %4").arg(label, said, measured, off);
    }
    const bool is_of_log = number.metric == "kv_tokens" || number.metric == "kv_gib";
    const QString pattern =
        is_of_log             ? number.is_in_band()
                                    ? Import::tr("%1: the model says %2 (%3 to %4), the server %5: %6, and inside the band")
                                    : Import::tr("%1: the model says %2 (%3 to %4), the server %5: %6, and outside the band")
                    : number.is_in_band() ? Import::tr("%1: the model says %2 (%3 to %4), the run %5: %6, and inside the band")
                              : Import::tr("%1: the model says %2 (%3 to %4), the run %5: %6, and outside the band");
    const QString line = pattern.arg(label, said, three_digits(number.predicted.low),
                                     three_digits(number.predicted.high), measured, off);
    return number.has_own_level ? Import::tr("%1, by your own calibration").arg(line) : line;
}

} // namespace

QStringList comparison_lines(const std::vector<ComparedNumber>& numbers)
{
    QStringList lines;
    for (const ComparedNumber& number : numbers) {
        lines.append(comparison_line(number));
    }
    return lines;
}

} // namespace tiebreak
