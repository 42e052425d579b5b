// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/user_library.h"

#include "models/library/store/library_facts.h"

#include <QDir>
#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace tiebreak {

// A change that is made already when it is pushed.
class LibraryCommand : public QUndoCommand {
public:
    LibraryCommand(UserLibrary& library, LibraryChange forward, LibraryChange back, const QString& what)
        : QUndoCommand(what), m_library(library), m_forward(std::move(forward)), m_back(std::move(back))
    {
    }

    void undo() override { apply(m_back); }
    void redo() override
    {
        if (std::exchange(m_isMade, true)) {
            apply(m_forward);
        }
    }

private:
    void apply(const LibraryChange& change)
    {
        if (const QString problem = m_library.apply(change); !problem.isEmpty()) {
            setObsolete(true);
            emit m_library.failed(problem);
        }
    }

    UserLibrary& m_library;
    LibraryChange m_forward;
    LibraryChange m_back;
    bool m_isMade = false;
};

UserLibrary::UserLibrary(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder))
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &UserLibrary::reload);
}

const std::vector<LibraryEntry>& UserLibrary::entries()
{
    if (!m_isRead) {
        reload();
    }
    return m_library.entries;
}

const QStringList& UserLibrary::problems()
{
    if (!m_isRead) {
        reload();
    }
    return m_library.problems;
}

void UserLibrary::reload()
{
    Library now = read_library(m_folder);
    if (m_watcher.directories().isEmpty() && QDir(m_folder).exists()) {
        m_watcher.addPath(m_folder);
    }
    const bool is_other = !m_isRead || now.entries != m_library.entries || now.problems != m_library.problems;
    m_isRead = true;
    m_library = std::move(now);
    if (is_other) {
        emit changed();
    }
}

QString UserLibrary::apply(const LibraryChange& change)
{
    QString problem = change_library(m_folder, change);
    reload();
    return problem;
}

QString UserLibrary::push(const LibraryChange& forward, const LibraryChange& back, const QString& what)
{
    QString problem = apply(forward);
    if (problem.isEmpty()) {
        m_undo.push(new LibraryCommand(*this, forward, back, what)); // the stack owns it
    }
    return problem;
}

AddedToLibrary UserLibrary::add(const std::vector<LibraryEntry>& entries, const QString& what)
{
    AddedToLibrary done = add_to_library(m_folder, entries);
    reload();
    if (!done.added.empty()) {
        m_undo.push(new LibraryCommand(*this, {done.added, {}}, {{}, done.added}, what));
    }
    return done;
}

QString UserLibrary::change(const LibraryEntry& entry, const QString& what)
{
    const auto before = std::ranges::find(entries(), entry.id, &LibraryEntry::id);
    if (before == entries().end()) {
        return tr("%1 is no longer in the library.").arg(entry.name);
    }
    const LibraryEntry old = *before;
    LibraryEntry next = entry;
    next.in_file = old.in_file;
    return next == old ? QString() : push({{next}, {}}, {{old}, {}}, what);
}

QString UserLibrary::put(const std::vector<LibraryEntry>& entries, const QString& what)
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
    return forward.put == back.put ? QString() : push(forward, back, what);
}

QString UserLibrary::remove(const std::vector<LibraryEntry>& entries)
{
    if (entries.empty()) {
        return {};
    }
    const QString what =
        entries.size() == 1 ? tr("Delete %1").arg(entries.front().name) : tr("Delete %1 entries").arg(entries.size());
    return push({{}, entries}, {entries, {}}, what);
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
