// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace tiebreak {

// What a load generator saw of a whole server: `seen` holds lengths, rates and times as the file gives them.
struct ServerRun {
    MeasurementRecord seen;
    std::optional<double> duration_s;
    std::optional<double> completed, failed;           // requests
    std::optional<double> input_tokens, output_tokens; // of all completed requests
    std::optional<int> gpus;                           // of the whole server
};

// Adds the record of one replica: lengths and rates from the totals where the file gives no better, running and
// in_system from rates and times. Remarks say of failed requests and of queues. Numbers that contradict each other or
// are absurd refuse the file, since then a column or a unit was misread; a run without a completed request is left out.
void add_measurement(Reading& reading, ServerRun run, int line);

// What the record makes of a server of so many equal replicas.
void divide_by_replicas(MeasurementRecord& record, int replicas);

// A finite number, also when written as text ("1000"); nothing for "inf" and other words.
[[nodiscard]] std::optional<double> number_in(const QJsonObject& object, const QString& key);
// The same under the first of the keys that has one.
[[nodiscard]] std::optional<double> number_in(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys);
// A whole number from 1 to 100,000.
[[nodiscard]] std::optional<int> count_in(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys);
// The first text among the keys that is not empty.
[[nodiscard]] QString text_in(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys);
// The number of a cell such as "1,234.5"; nothing for "N/A".
[[nodiscard]] std::optional<double> number_of(const QString& cell);

// Puts name and count of the card that a file names; remarks when it is an A100 of unknown kind.
void put_card(ServerRun& run, const QString& text, Reading& reading, int line);
// Puts a model and the number format that its name says.
void put_model(ServerRun& run, const QString& text);

} // namespace tiebreak
