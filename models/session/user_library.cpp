// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/user_library.h"

#include "models/library/store/library_facts.h"
#include "models/library/store/library_file.h"

#include <QDir>
#include <QUndoCommand>

#include <algorithm>
#include <chrono>
#include <utility>

namespace tiebreak {

// An edit, which goes to the disk and back again. The threads share it: what is constant and what the disk's thread
// alone has is safe.
struct UserLibrary::Step {
    const LibraryChange forward;
    const LibraryChange back;
    const bool adds = false; // forward puts only what is new to the disk, and back removes only that

    AddedToLibrary added{}; // the disk's thread alone

    // The window's thread alone.
    std::function<void(const AddedToLibrary& done)> told{}; // of the first time
    bool is_made = false;                                   // on the disk
    int writes = 0;                                         // under way
};

class LibraryCommand : public QUndoCommand {
public:
    LibraryCommand(UserLibrary& library, std::shared_ptr<UserLibrary::Step> step, const QString& what)
        : QUndoCommand(what), m_library(library), m_step(std::move(step))
    {
    }

    [[nodiscard]] const UserLibrary::Step& step() const { return *m_step; }
    void undo() override { write(false); }
    void redo() override { write(true); }

private:
    void write(bool forward)
    {
        if (!m_library.m_isPuttingRight) {
            m_library.write(m_step, forward);
        }
    }

    UserLibrary& m_library;
    std::shared_ptr<UserLibrary::Step> m_step;
};

UserLibrary::UserLibrary(QString folder, QObject* parent, FileWriters writers)
    : QObject(parent), m_folder(std::move(folder)), m_device{std::move(writers), std::chrono::minutes(1)}
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &UserLibrary::read);
    connect(&m_undo, &QUndoStack::indexChanged, this, &UserLibrary::putStepsRight);
}

const std::vector<LibraryEntry>& UserLibrary::entries()
{
    if (!m_isRead) {
        show(read_library(m_folder));
    }
    return m_library.entries;
}

void UserLibrary::whenRead(std::function<void()> then)
{
    if (m_isRead) {
        then();
        return;
    }
    m_whenRead.push_back(std::move(then));
    if (m_whenRead.size() == 1) {
        read();
    }
}

const QStringList& UserLibrary::problems()
{
    static_cast<void>(entries());
    return m_library.problems;
}

// Behind what is being written; more than one that waits would find the same.
void UserLibrary::read()
{
    m_disk.run(QStringLiteral("read"), [this, folder = m_folder] {
        const auto now = std::make_shared<Library>(read_library(folder));
        return [this, now] { show(std::move(*now)); };
    });
}

void UserLibrary::show(Library now)
{
    if (m_watcher.directories().isEmpty() && QDir(m_folder).exists()) {
        m_watcher.addPath(m_folder);
    }
    for (const Waiting& waiting : m_waiting) {
        apply_change(now.entries, waiting.change);
    }
    const bool is_other = !m_isRead || now.entries != m_library.entries || now.problems != m_library.problems;
    m_isRead = true;
    m_library = std::move(now);
    if (is_other) {
        emit changed();
    }
    for (const auto& then : std::exchange(m_whenRead, {})) {
        then();
    }
}

void UserLibrary::write(const std::shared_ptr<Step>& step, bool forward)
{
    const int number = ++m_count;
    m_waiting.push_back({number, forward ? step->forward : step->back});
    apply_change(m_library.entries, m_waiting.back().change);
    ++step->writes;
    ++m_writing;
    m_disk.run(QString::number(number), [this, step, forward, number, folder = m_folder, disk = m_device] {
        QString problem;
        AddedToLibrary added;
        if (!step->adds) {
            problem = change_library(folder, forward ? step->forward : step->back, disk);
        } else if (forward) {
            step->added = add_to_library(folder, step->forward.put, disk);
            problem = step->added.problem;
            added = step->added;
        } else {
            problem = change_library(folder, {{}, step->added.added}, disk);
        }
        const auto now = std::make_shared<Library>(read_library(folder));
        return [this, step, forward, number, problem, added, now] {
            std::erase_if(m_waiting, [number](const Waiting& waiting) { return waiting.number == number; });
            --step->writes;
            step->is_made = problem.isEmpty() ? forward : step->is_made;
            show(std::move(*now));
            putStepsRight();
            written();
            if (const auto told = std::exchange(step->told, {})) {
                told(added);
            } else if (!problem.isEmpty()) {
                emit failed(problem);
            }
        };
    });
    emit changed();
}

void UserLibrary::written()
{
    if (--m_writing == 0) {
        emit idle();
    }
}

// What could not be written is not done, and what could not be taken back still is.
void UserLibrary::putStepsRight()
{
    if (m_isPuttingRight) {
        return;
    }
    m_isPuttingRight = true;
    const auto step_at = [this](int index) {
        const auto* const command = static_cast<const LibraryCommand*>(m_undo.command(index));
        return command != nullptr && command->step().writes == 0 ? &command->step() : nullptr;
    };
    for (const Step* step = nullptr; (step = step_at(m_undo.index() - 1)) != nullptr && !step->is_made;) {
        m_undo.undo();
    }
    for (const Step* step = nullptr; (step = step_at(m_undo.index())) != nullptr && step->is_made;) {
        m_undo.redo();
    }
    m_isPuttingRight = false;
}

void UserLibrary::push(LibraryChange forward, LibraryChange back, const QString& what)
{
    m_undo.push(new LibraryCommand( // the stack owns it
        *this, std::shared_ptr<Step>(new Step{std::move(forward), std::move(back)}), what));
}

void UserLibrary::add(const std::vector<LibraryEntry>& entries, const QString& what,
                      std::function<void(const AddedToLibrary& done)> told)
{
    if (!m_isRead) {
        ++m_writing;
        whenRead([this, entries, what, told = std::move(told)]() mutable {
            add(entries, what, std::move(told));
            written();
        });
        return;
    }
    AddedToLibrary found = new_among(m_library.entries, entries);
    if (found.added.empty()) {
        if (told) {
            told(found);
        }
        return;
    }
    const std::shared_ptr<Step> step(new Step{{found.added, {}}, {{}, found.added}, true});
    if (told) { // the step knows only what is new, those who are told hear of all
        step->told = [told = std::move(told), known = found.known](AddedToLibrary done) {
            done.known += known;
            told(done);
        };
    }
    m_undo.push(new LibraryCommand(*this, step, what));
}

QString UserLibrary::change(const LibraryEntry& entry, const QString& what)
{
    const auto before = std::ranges::find(entries(), entry.id, &LibraryEntry::id);
    if (before == entries().end()) {
        return tr("%1 is no longer in the library.").arg(entry.name);
    }
    put({entry}, what);
    return {};
}

void UserLibrary::put(const std::vector<LibraryEntry>& entries, const QString& what)
{
    LibraryChange forward;
    LibraryChange back;
    for (LibraryEntry entry : entries) {
        const auto before = std::ranges::find(this->entries(), entry.id, &LibraryEntry::id);
        if (before == this->entries().end()) {
            back.removed.push_back(entry);
        } else {
            entry.in_file = before->in_file;
            back.put.push_back(*before);
        }
        forward.put.push_back(std::move(entry));
    }
    if (forward.put != back.put) {
        push(std::move(forward), std::move(back), what);
    }
}

void UserLibrary::remove(const std::vector<LibraryEntry>& entries)
{
    if (entries.empty()) {
        return;
    }
    const QString what =
        entries.size() == 1 ? tr("Delete %1").arg(entries.front().name) : tr("Delete %1 entries").arg(entries.size());
    push({{}, entries}, {entries, {}}, what);
}

void UserLibrary::writeTo(const QString& path, const std::vector<LibraryEntry>& entries,
                          std::function<void(const QString& reason)> told)
{
    ++m_writing;
    m_disk.run(QString::number(++m_count), [this, path, entries, told = std::move(told), writers = m_device.writers] {
        const QString reason = writers.synced(path, library_text(entries), Readers::AsUsual);
        return [this, reason, told] {
            written();
            told(reason);
        };
    });
}

Problem use_in_session(Session& session, const std::vector<LibraryEntry>& entries, const QString& what)
{
    OwnFacts facts = session.document().facts;
    // Measurements may be of models and cards that the session has of its own.
    add_facts(facts, facts_of(entries, session.catalogue()));
    return session.setFacts(std::move(facts), what);
}

Problem leave_out_of_session(Session& session, const LibraryEntry& entry, const QString& what)
{
    const std::string key = fact_key(entry);
    OwnFacts facts = session.document().facts;
    const auto is_it = [&key](const auto& fact) { return fact_key(fact) == key; };
    std::erase_if(facts.gpus, is_it);
    std::erase_if(facts.models, is_it);
    std::erase_if(facts.prices, is_it);
    std::erase_if(facts.measurements, is_it);
    std::erase_if(facts.traces, is_it);
    std::erase_if(facts.levels, is_it);
    std::erase_if(facts.pipelines, is_it);
    return session.setFacts(std::move(facts), what);
}

} // namespace tiebreak
