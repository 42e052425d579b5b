// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readers.h"

#include "models/catalog/catalog_loader.h"
#include "models/catalog/entries/measurements.h"
#include "models/catalog/entries/trace_file.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/uses/use_reader.h"
#include "models/catalog/workload_reader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/field_edits.h"
#include "models/library/formats.h"
#include "models/library/store/adding.h"
#include "models/library/store/library_facts.h"
#include "models/library/store/library_file.h"
#include "models/session/files/session_file.h"
#include "models/session/pictures/picture_session.h"
#include "models/wording/numbers/slider_scale.h"
#include "tests/fuzz/small_catalogue.h"

#include <QDebug>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace tiebreak {

namespace {

QByteArray taken; // to be told when it breaks something

// Ends the program when what a reader promises does not hold.
void require(bool holds, const char* promise)
{
    if (!holds) {
        qWarning().noquote() << "base64 of the input:" << taken.toBase64();
        qFatal("broken promise: %s", promise);
    }
}

void require_finite(const Analysis& analysis)
{
    for (const ContenderAnalysis& contender : analysis.contenders) {
        const auto& rate = contender.throughput_tok_s.value;
        require(!rate || (std::isfinite(*rate) && *rate >= 0), "numbers on screen are finite");
    }
}

// An analysis takes a hundred times as long as reading: one of eight inputs has it.
bool is_sampled(const QByteArray& bytes)
{
    return qHash(bytes, 0) % 8 == 0;
}

void take_session(const QByteArray& bytes, const Catalogue& catalogue)
{
    QStringList problems;
    const auto file = session_from_text(bytes, QStringLiteral("file"), catalogue, problems);
    require(file.has_value() == problems.isEmpty(), "a session is read whole, or refused with a reason");
    if (!file) {
        return;
    }
    const Document& document = file->document;
    const Catalogue own = merged(catalogue, document.facts);
    if (is_sampled(bytes)) {
        require_finite(analyze(own, document.scenario));
    }
    const auto again =
        session_from_text(session_to_text(document, file->view), QStringLiteral("again"), catalogue, problems);
    require(again.has_value(), "what was opened can be saved and opened again");
    require(again->document == document, "what was saved is what was opened");
}

void take_picture(const QByteArray& bytes, const Catalogue& /*catalogue*/)
{
    QStringList problems;
    const auto session = session_in_picture(bytes, QStringLiteral("file"), problems);
    require(session.has_value() == problems.isEmpty(), "a picture gives its session, or a reason");
}

// "prices.json" on the first line, and then that file of an otherwise good, small catalogue.
void take_catalogue(const QByteArray& bytes, const Catalogue& /*catalogue*/)
{
    static const QTemporaryDir folder;
    static const QMap<QString, QByteArray>& good = small_catalogue();
    const auto put = [](const QString& name, const QByteArray& content) {
        QFile file(folder.filePath(name));
        require(file.open(QIODevice::WriteOnly | QIODevice::Truncate), "the test can write");
        file.write(content);
    };
    static const bool is_made = [&put] {
        for (auto file = good.begin(); file != good.end(); ++file) {
            put(file.key(), file.value());
        }
        return true;
    }();
    const qsizetype end = std::max<qsizetype>(bytes.indexOf('\n'), 0);
    const QString name = QString::fromLatin1(bytes.left(end));
    if (!is_made || !good.contains(name)) {
        return;
    }
    put(name, bytes.mid(end + 1));
    const LoadResult result = load_catalogue(folder.path());
    require((result.catalogue == nullptr) == !result.problems.isEmpty(), "a catalogue is read whole, or has problems");
    if (result.catalogue && is_sampled(bytes)) {
        require_finite(analyze(*result.catalogue, default_scenario(*result.catalogue)));
    }
    put(name, good.value(name));
}

void take_answers(const CsvTable& table, const Catalogue& catalogue)
{
    constexpr std::size_t most_rows = 4;
    QStringList problems;
    const WorkloadReader reader(table, catalogue, problems);
    if (!problems.isEmpty()) {
        return;
    }
    for (std::size_t i = 0; i < std::min(most_rows, table.rows.size()); ++i) {
        QString error;
        if (const auto row = reader.read(table.rows[i], error)) {
            const ModelAnswer answer = answer_of(catalogue.calibration, observation_of(*row, catalogue));
            require(answer.error != PredictError::None || std::isfinite(answer.value.value), "answers are finite");
        }
    }
}

void take_measurements(const QByteArray& bytes, const Catalogue& catalogue)
{
    QStringList problems;
    const auto table = read_csv(QStringLiteral("file"), bytes, problems);
    require(table.has_value() == problems.isEmpty(), "a table is read whole, or refused with a reason");
    if (!table) {
        return;
    }
    static_cast<void>(read_measurements(*table, catalogue, problems));
    static_cast<void>(read_image_rows(*table, catalogue, problems));
    static_cast<void>(read_training_rows(*table, catalogue, problems));
    take_answers(*table, catalogue);
}

void take_trace(const QByteArray& bytes, const Catalogue& /*catalogue*/)
{
    QStringList problems;
    const auto requests = read_trace_file(QStringLiteral("file"), bytes, problems);
    require(requests.empty() || problems.isEmpty(), "a trace is read whole, or refused with a reason");
}

void take_entries(const std::vector<LibraryEntry>& entries, const Catalogue& catalogue)
{
    if (entries.empty()) {
        return;
    }
    QStringList problems;
    const auto again = library_from_text(QStringLiteral("again"), library_text(entries), problems);
    require(problems.isEmpty() && again, "the library reads what it writes");
    require(*again == entries, "what was written is what was read");
    const OwnFacts facts = facts_of(entries, catalogue);
    require(check(facts, catalogue).empty(), "facts of the library may stand in a catalogue");
}

void take_library(const QByteArray& bytes, const Catalogue& catalogue)
{
    QStringList problems;
    if (const auto entries = library_from_text(QStringLiteral("file"), bytes, problems)) {
        take_entries(*entries, catalogue);
    }
}

// Every format that knows the file reads it; import_bytes asks the first.
void take_import(const QByteArray& bytes, const Catalogue& catalogue)
{
    const QString name = QStringLiteral("file.json");
    Reading unread;
    const Content content = content_of(name, bytes, unread);
    if (!unread.refused) {
        for (const Format& format : formats()) {
            if (format.recognises(content)) {
                Reading reading;
                format.read(content, reading);
            }
        }
    }
    const Reading reading = import_bytes(name, bytes);
    require(reading.refused == reading.records.empty(), "a file is read, or refused");
    require(!reading.refused || !reading.remarks.empty(), "a refusal has a reason");
    take_entries(entries_of(reading, name, QStringLiteral("2026-01-01"), catalogue), catalogue);
}

// As in every box of numbers.
void take_number(const QByteArray& bytes, const Catalogue& catalogue)
{
    const QString text = QString::fromUtf8(bytes);
    const auto take_for = [&](std::span<const Field> fields) {
        for (const Field& field : fields) {
            if (field.kind == FieldKind::Choice) {
                continue;
            }
            const SliderScale scale(field);
            const auto value = scale.valueOf(text);
            if (!value) {
                continue;
            }
            require(*value >= field.minimum && *value <= field.maximum, "a number that is typed is in range");
            const int position = scale.position(*value);
            require(position >= 0 && position <= SliderScale::positions, "a slider's place is on it");
            require(scale.valueOf(scale.text(*value)).has_value(), "what is shown can be typed");
            Scenario scenario = default_scenario(catalogue);
            static_cast<void>(set_field(scenario, catalogue, {&field, 0}, *value));
        }
    };
    take_for(scenario_fields());
    take_for(contender_fields());
}

// Lines "key=value", as --set takes them.
void take_set(const QByteArray& bytes, const Catalogue& catalogue)
{
    constexpr qsizetype most_lines = 50;
    Scenario scenario = default_scenario(catalogue);
    for (const QByteArray& line : bytes.split('\n').mid(0, most_lines)) {
        const qsizetype at = std::max<qsizetype>(line.indexOf('='), 0);
        const Scenario before = scenario;
        const Problem problem =
            set_from_text(scenario, catalogue, line.left(at).toStdString(), line.mid(at + 1).toStdString());
        require(problem.empty() || scenario == before, "what is refused changes nothing");
    }
    if (validate(scenario, catalogue).empty() && is_sampled(bytes)) {
        require_finite(analyze(catalogue, scenario));
    }
}

constexpr std::array readers{
    FuzzedReader{"session", take_session, 3},
    FuzzedReader{"picture-png", take_picture},
    FuzzedReader{"picture-svg", take_picture},
    FuzzedReader{"picture-pdf", take_picture},
    FuzzedReader{"catalogue", take_catalogue, 10},
    FuzzedReader{"measurements", take_measurements, 3},
    FuzzedReader{"trace", take_trace},
    FuzzedReader{"library", take_library, 3},
    FuzzedReader{"import", take_import, 3},
    FuzzedReader{"number", take_number, 2},
    FuzzedReader{"set", take_set, 3},
};

} // namespace

std::span<const FuzzedReader> fuzzed_readers()
{
    return readers;
}

void take_input(const FuzzedReader& reader, const QByteArray& bytes, const Catalogue& catalogue)
{
    taken = bytes;
    reader.take(bytes, catalogue);
}

const FuzzedReader* fuzzed_reader(const char* name)
{
    const auto* const found =
        std::ranges::find_if(readers, [name](const FuzzedReader& row) { return std::strcmp(row.name, name) == 0; });
    return found == readers.end() ? nullptr : found;
}

} // namespace tiebreak
