// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/import_command.h"

#include "app/command_files.h"
#include "app/library_input.h"
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/text_file.h"
#include "models/library/answers.h"
#include "models/library/formats.h"
#include "models/library/records/record_json.h"
#include "models/library/records/record_text.h"
#include "models/library/store/adding.h"
#include "models/library/store/library_file.h"
#include "models/library/store/library_kinds.h"
#include "models/library/store/library_store.h"

#include <QDate>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iostream>
#include <optional>
#include <utility>
#include <vector>

namespace tiebreak {

namespace {

struct FileReading {
    QString file;
    Reading reading;
    std::optional<std::vector<LibraryEntry>> exported; // of a file of a library
};

FileReading read(const QString& file)
{
    QStringList problems;
    auto exported = read_exported(file, problems);
    FileReading entry{file, exported ? Reading() : import_file(file), std::move(exported)};
    if (entry.exported) {
        entry.reading.format = library_format;
        for (const QString& problem : problems) {
            entry.reading.note(0, problem);
        }
    }
    return entry;
}

Answers answers_of(const ImportOptions& options)
{
    const auto text = [](const std::string& name) {
        return name.empty() ? std::nullopt : std::optional(QString::fromStdString(name));
    };
    return {text(options.gpu), options.gpus > 0 ? std::optional(options.gpus) : std::nullopt, text(options.model),
            text(options.framework), options.replicas > 0 ? std::optional(options.replicas) : std::nullopt};
}

bool holds_only_models(const std::vector<FileReading>& files)
{
    return std::all_of(files.begin(), files.end(), [](const FileReading& entry) {
        const std::vector<Record>& records = entry.reading.records;
        return std::all_of(records.begin(), records.end(),
                           [](const Record& record) { return std::holds_alternative<ModelRecord>(record); });
    });
}

void print_json(const std::vector<FileReading>& files)
{
    QJsonArray list;
    for (const FileReading& entry : files) {
        QJsonArray records;
        for (const Record& record : entry.reading.records) {
            records.append(json_of(record));
        }
        const QString& format = entry.reading.format;
        list.append(
            QJsonObject{{QStringLiteral("file"), entry.file},
                        {QStringLiteral("format"), format.isEmpty() ? QJsonValue() : QJsonValue(format)},
                        {QStringLiteral("records"), records},
                        {QStringLiteral("problems"), QJsonArray::fromStringList(lines_of(entry.reading, entry.file))}});
    }
    std::cout << QJsonDocument(QJsonObject{{QStringLiteral("files"), list}}).toJson().toStdString();
}

void print_text(const FileReading& entry)
{
    constexpr std::size_t most = 30;
    const std::vector<Record>& records = entry.reading.records;
    std::cout << shown_path(entry.file).toStdString() << ": "
              << (entry.exported ? Import::tr("entries of a library") : Import::tr(format(entry.reading.format)->name))
                     .toStdString()
              << "\n";
    for (std::size_t i = 0; i < std::min(most, records.size()); ++i) {
        std::cout << "  " << text_of(records[i]).toStdString() << "\n";
    }
    for (std::size_t i = 0; entry.exported && i < std::min(most, entry.exported->size()); ++i) {
        const LibraryEntry& known = entry.exported->at(i);
        std::cout << "  " << kind_of(known.fact).summary(known.fact).toStdString() << "\n";
    }
    if (records.size() > most) {
        std::cout << "  " << Import::tr("and further ones, not shown: %1").arg(records.size() - most).toStdString()
                  << "\n";
    }
    for (const QString& remark : lines_of(entry.reading, entry.file)) {
        std::cout << remark.toStdString() << "\n";
    }
}

// Adds what is complete to the library, and says so; people read it behind the answers, scripts on standard error.
bool keep(const std::vector<FileReading>& files, const Options& options, const Catalogue& catalogue)
{
    const QString folder = library_folder_of(options.library);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    bool all_right = true;
    for (const FileReading& entry : files) {
        if (entry.reading.refused) {
            continue;
        }
        const QString name = QFileInfo(entry.file).fileName();
        const AddedToLibrary done = add_to_library(
            folder, entry.exported ? *entry.exported : entries_of(entry.reading, name, today, catalogue));
        QStringList sentences;
        if (!done.problem.isEmpty()) {
            print_problems({done.problem});
            all_right = false;
            continue;
        }
        const auto added = static_cast<int>(done.added.size());
        if (added > 0 || done.known == 0) {
            sentences.append(Import::tr("added to the library: %1").arg(added));
        }
        if (done.known > 0) {
            sentences.append(Import::tr("there already: %1").arg(done.known));
        }
        if (const int without = without_entry(entry.reading); without > 0) {
            sentences.append(Import::tr("not added, since something is missing: %1").arg(without));
        }
        (options.json ? std::cerr : std::cout) << QStringLiteral("%1: %2\n")
                                                      .arg(shown_path(entry.file), sentences.join(QStringLiteral("; ")))
                                                      .toStdString();
    }
    return all_right;
}

} // namespace

int run_import(const Options& options)
{
    const LoadResult loaded = load_catalogue(catalog_folder_of(options.catalog_folder));
    print_problems(loaded.problems);
    if (!loaded.catalogue) {
        return InputWrong;
    }
    std::vector<FileReading> files;
    for (const std::string& name : options.files) {
        const QString file = QString::fromStdString(name);
        files.push_back(read(file));
    }
    QStringList problems;
    const Answers answers = checked(answers_of(options.import), *loaded.catalogue, holds_only_models(files), problems);
    if (!problems.isEmpty()) {
        print_problems(problems);
        return InputWrong;
    }
    bool all_right = true;
    for (FileReading& entry : files) {
        complete(entry.reading, answers, *loaded.catalogue);
        if (entry.reading.refused) {
            all_right = false;
            print_problems(lines_of(entry.reading, entry.file));
        } else if (!options.json) {
            print_text(entry);
        }
    }
    if (!options.import.dry_run) {
        all_right = keep(files, options, *loaded.catalogue) && all_right;
    }
    if (options.json) {
        print_json(files);
    }
    return all_right ? Done : InputWrong;
}

} // namespace tiebreak
