// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/library_store.h"

#include "models/catalog/files/atomic_file.h"
#include "models/catalog/files/file_lock.h"
#include "models/catalog/files/text_file.h"
#include "models/library/reading.h"
#include "models/library/store/library_file.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

constexpr int largest_library_file_mb = 64;

QString file_in(const QString& folder, const QString& name)
{
    return QDir(folder).filePath(name);
}

std::optional<std::vector<LibraryEntry>> read_file_of_library(const QString& folder, const QString& name,
                                                              QStringList& problems)
{
    const QString path = file_in(folder, name);
    const auto text = read_text_file(path, path, largest_library_file_mb, {}, problems);
    auto entries = text ? library_from_text(path, *text, problems) : std::nullopt;
    if (entries) {
        for (LibraryEntry& entry : *entries) {
            entry.in_file = name;
        }
    }
    return entries;
}

// Waits for other windows.
std::unique_ptr<FileLock> locked(const QString& folder, std::chrono::milliseconds patience, QString& problem)
{
    if (!QDir().mkpath(folder)) {
        problem = Import::tr("%1: the folder of the library cannot be made").arg(shown_path(folder));
        return nullptr;
    }
    constexpr unsigned long pause_ms = 10;
    const QDeadlineTimer deadline(patience);
    QString reason;
    for (;;) {
        std::unique_ptr<FileLock> lock = FileLock::try_lock(file_in(folder, QStringLiteral(".lock")), &reason);
        if (lock) {
            return lock;
        }
        if (deadline.hasExpired() || !QFileInfo(folder).isWritable()) {
            problem = Import::tr("%1: the library cannot be changed now (%2)").arg(shown_path(folder), reason);
            return nullptr;
        }
        QThread::msleep(pause_ms);
    }
}

QString write_library_file(const QString& folder, const QString& name, const std::vector<LibraryEntry>& entries,
                           const FileWriters& writers)
{
    const QString path = file_in(folder, name);
    if (entries.empty()) {
        QFile file(path);
        return !file.exists() || file.remove()
                   ? QString()
                   : Import::tr("%1: cannot be removed (%2)").arg(shown_path(path), file.errorString());
    }
    const QString reason = writers.synced(path, library_text(entries), Readers::AsUsual);
    return reason.isEmpty()
               ? QString()
               : Import::tr("%1: cannot be written (%2); nothing of it was changed").arg(shown_path(path), reason);
}

struct FileChange {
    std::vector<LibraryEntry> put;
    std::set<QString> removed;
};

void put_and_remove(std::vector<LibraryEntry>& entries, const FileChange& change)
{
    std::erase_if(entries, [&](const LibraryEntry& entry) { return change.removed.contains(entry.id); });
    std::map<QString, std::size_t> places;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        places.emplace(entries[i].id, i);
    }
    for (const LibraryEntry& entry : change.put) {
        if (const auto old = places.find(entry.id); old != places.end()) {
            entries[old->second] = entry;
        } else {
            entries.push_back(entry);
        }
    }
}

QString change_file(const QString& folder, const QString& name, const FileChange& change, const FileWriters& writers)
{
    std::vector<LibraryEntry> entries;
    if (QFileInfo::exists(file_in(folder, name))) {
        QStringList problems;
        auto read = read_file_of_library(folder, name, problems);
        if (!problems.isEmpty() || !read) {
            return problems.value(0);
        }
        entries = std::move(*read);
    }
    put_and_remove(entries, change);
    return write_library_file(folder, name, entries, writers);
}

QString change_locked(const QString& folder, const LibraryChange& change, const FileWriters& writers)
{
    std::map<QString, FileChange> files;
    for (const LibraryEntry& entry : change.removed) {
        files[entry.in_file].removed.insert(entry.id);
    }
    for (const LibraryEntry& entry : change.put) {
        files[entry.in_file].put.push_back(entry);
    }
    for (const auto& [name, of_file] : files) {
        if (const QString problem = change_file(folder, name, of_file, writers); !problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

// "results-1a2b3c4d.json", of letters that every file system takes.
QString new_file_name(const LibraryEntry& first)
{
    static const QRegularExpression strange(QStringLiteral("[^A-Za-z0-9._]+"));
    constexpr qsizetype longest = 40;
    QString stem = first.from.file.isEmpty() ? first.name : QFileInfo(first.from.file).completeBaseName();
    stem.replace(strange, QStringLiteral("-"));
    while (stem.startsWith(u'.') || stem.startsWith(u'-')) {
        stem.remove(0, 1);
    }
    return QStringLiteral("%1-%2.json").arg(stem.left(longest), first.id.left(8));
}

} // namespace

QString default_library_folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % QStringLiteral("/tiebreak/library");
}

Library read_library(const QString& folder)
{
    Library library;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    std::set<QString> ids;
    for (const QString& name : names) {
        if (auto entries = read_file_of_library(folder, name, library.problems)) {
            for (LibraryEntry& entry : *entries) {
                if (ids.insert(entry.id).second) { // the copy of a file that somebody made by hand says nothing new
                    library.entries.push_back(std::move(entry));
                }
            }
        }
    }
    return library;
}

std::optional<std::vector<LibraryEntry>> read_exported(const QString& path, QStringList& problems)
{
    constexpr qint64 head_bytes = 200;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.read(head_bytes).contains(library_format.toUtf8())) {
        return std::nullopt;
    }
    const QString name = QFileInfo(path).fileName();
    const auto text = read_text_file(path, name, largest_library_file_mb, {}, problems);
    return text ? library_from_text(name, *text, problems).value_or(std::vector<LibraryEntry>())
                : std::vector<LibraryEntry>();
}

void apply_change(std::vector<LibraryEntry>& entries, const LibraryChange& change)
{
    FileChange all{change.put, {}};
    for (const LibraryEntry& entry : change.removed) {
        all.removed.insert(entry.id);
    }
    put_and_remove(entries, all);
    std::ranges::stable_sort(entries, {}, &LibraryEntry::in_file);
}

QString change_library(const QString& folder, const LibraryChange& change, const LibraryDisk& disk)
{
    QString problem;
    const std::unique_ptr<FileLock> lock = locked(folder, disk.patience, problem);
    return lock ? change_locked(folder, change, disk.writers) : problem;
}

AddedToLibrary new_among(const std::vector<LibraryEntry>& present, const std::vector<LibraryEntry>& entries)
{
    AddedToLibrary found;
    std::set<QString> known;
    for (const LibraryEntry& entry : present) {
        known.insert(entry.id);
    }
    for (const LibraryEntry& entry : entries) {
        if (known.insert(entry.id).second) {
            found.added.push_back(entry);
        } else {
            ++found.known;
        }
    }
    if (!found.added.empty()) {
        const QString name = new_file_name(found.added.front());
        for (LibraryEntry& entry : found.added) {
            entry.in_file = entry.in_file.isEmpty() ? name : entry.in_file;
        }
    }
    return found;
}

AddedToLibrary add_to_library(const QString& folder, const std::vector<LibraryEntry>& entries, const LibraryDisk& disk)
{
    AddedToLibrary done;
    if (entries.empty()) {
        return done;
    }
    const std::unique_ptr<FileLock> lock = locked(folder, disk.patience, done.problem);
    if (!lock) {
        return done;
    }
    done = new_among(read_library(folder).entries, entries);
    if (done.added.empty()) {
        return done;
    }
    done.problem = change_locked(folder, {done.added, {}}, disk.writers);
    if (!done.problem.isEmpty()) {
        done.added.clear();
    }
    return done;
}

} // namespace tiebreak
