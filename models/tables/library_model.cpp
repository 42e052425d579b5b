// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/library_model.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/problem_text.h"
#include "models/library/formats.h"
#include "models/library/store/library_facts.h"
#include "models/library/store/library_kinds.h"
#include "models/tables/grid_model.h"

#include <QCoreApplication>
#include <algorithm>

namespace tiebreak {

namespace {

struct LibraryColumn {
    const char* title;
    const char* tooltip;
};

constexpr std::array<LibraryColumn, LibraryModel::ColumnCount> library_columns{{
    {QT_TRANSLATE_NOOP("LibraryModel", "Use"),
     QT_TRANSLATE_NOOP("LibraryModel", "Whether this session uses it, and carries it in its file")},
    {QT_TRANSLATE_NOOP("LibraryModel", "Kind"), QT_TRANSLATE_NOOP("LibraryModel", "What it is")},
    {QT_TRANSLATE_NOOP("LibraryModel", "Name"),
     QT_TRANSLATE_NOOP("LibraryModel", "What you call it; of models, cards and traces what their lists say")},
    {QT_TRANSLATE_NOOP("LibraryModel", "Says"), QT_TRANSLATE_NOOP("LibraryModel", "What was understood of it")},
    {QT_TRANSLATE_NOOP("LibraryModel", "File"), QT_TRANSLATE_NOOP("LibraryModel", "The file that it came from")},
    {QT_TRANSLATE_NOOP("LibraryModel", "Imported"),
     QT_TRANSLATE_NOOP("LibraryModel", "When it came in, or was edited last")},
    {QT_TRANSLATE_NOOP("LibraryModel", "Tool"), QT_TRANSLATE_NOOP("LibraryModel", "What wrote the file")},
    {QT_TRANSLATE_NOOP("LibraryModel", "Version"),
     QT_TRANSLATE_NOOP("LibraryModel", "Of the server, where the file says it")},
    {QT_TRANSLATE_NOOP("LibraryModel", "Note"), QT_TRANSLATE_NOOP("LibraryModel", "Yours")},
}};

} // namespace

LibraryModel::LibraryModel(UserLibrary& library, Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_library(library), m_session(session)
{
    connect(&library, &UserLibrary::changed, this, &LibraryModel::refresh);
    connect(&session, &Session::analysisChanged, this, &LibraryModel::showUse);
    refresh();
}

void LibraryModel::refresh()
{
    std::vector<LibraryEntry> now = m_library.entries();
    const bool same_rows = std::ranges::equal(now, m_entries, {}, &LibraryEntry::id, &LibraryEntry::id);
    if (!same_rows) {
        beginResetModel();
    }
    m_entries = std::move(now);
    m_catalogue.reset();
    showUse();
    if (!same_rows) {
        endResetModel();
    } else if (!m_entries.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

// Only what concerns facts: other edits come sixty times a second.
void LibraryModel::showUse()
{
    if (m_catalogue == m_session.sharedCatalogue()) {
        return;
    }
    const bool announces = m_catalogue != nullptr;
    m_catalogue = m_session.sharedCatalogue();
    m_known = std::make_shared<const Catalogue>(known_with(m_entries, *m_catalogue));
    m_used = fact_keys(m_session.document().facts);
    if (announces && !m_entries.empty()) {
        emit dataChanged(index(0, Use), index(rowCount() - 1, Use));
    }
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LibraryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString LibraryModel::text(const LibraryEntry& entry, int column) const
{
    switch (column) {
    case Kind:
        return Import::tr(kind_of(entry.fact).label);
    case Name:
        return entry.name;
    case Says: // without the kind, which has a column of its own
        return kind_of(entry.fact).summary(entry.fact).section(QStringLiteral(": "), 1);
    case File:
        return !entry.from.file.isEmpty()                     ? entry.from.file
               : std::holds_alternative<OwnLevel>(entry.fact) ? tr("your runs")
                                                              : tr("typed in");
    case Imported:
        return entry.from.imported;
    case Tool: {
        const Format* const format = tiebreak::format(entry.from.tool);
        return format != nullptr ? Import::tr(format->name) : entry.from.tool;
    }
    case Version:
        return entry.from.version;
    case Note:
        return entry.from.note;
    default:
        return {};
    }
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LibraryEntry& shown = entry(index.row());
    const bool is_use = index.column() == Use;
    const bool is_used = is_use && m_used.contains(fact_key(shown));
    const bool can_be =
        is_use && (role == Qt::CheckStateRole || role == Qt::ToolTipRole) && makes_fact(shown, *m_known);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(shown, index.column());
    case GridModel::RawValueRole:
        return is_use ? QVariant(is_used ? 1.0 : 0.0) : QVariant(text(shown, index.column()));
    case GridModel::SeriesRole:
        return -1;
    case GridModel::StrongRole:
        return false;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::CheckStateRole:
        return is_use && (is_used || can_be) ? QVariant(is_used ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        if (is_use && !is_used && !can_be) {
            return std::holds_alternative<MemoryRecord>(shown.fact)
                       ? tr("Kept to look at: how many tokens its cache holds, its card, GPUs or model is not known")
                       : tr("Nothing can be compared with it: neither the catalogue nor this session has its card, "
                            "model or framework");
        }
        return is_use ? QString::fromUtf8(library_columns[Use].tooltip) : text(shown, index.column());
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const LibraryColumn& column = library_columns.at(static_cast<std::size_t>(section));
    return role == Qt::DisplayRole   ? QVariant(QCoreApplication::translate("LibraryModel", column.title))
           : role == Qt::ToolTipRole ? QVariant(QCoreApplication::translate("LibraryModel", column.tooltip))
                                     : QVariant();
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    if (index.column() == Name || index.column() == Note) {
        flags |= Qt::ItemIsEditable;
    }
    if (index.column() == Use && data(index, Qt::CheckStateRole).isValid()) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

bool LibraryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const LibraryEntry edited = entry(index.row());
    if (role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable)) {
        return setText(edited, index.column(), value.toString());
    }
    if (role == Qt::CheckStateRole && flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return setUse(edited, value.toInt() == Qt::Checked);
    }
    return false;
}

bool LibraryModel::setText(const LibraryEntry& entry, int column, const QString& text)
{
    LibraryEntry next = entry;
    const QString line = fitted(text, longest_name);
    if (column == Note) {
        next.from.note = line;
        return done(m_library.change(next, tr("Note on %1").arg(entry.name)));
    }
    if (line.isEmpty()) {
        return done(tr("A name must have letters."));
    }
    if (m_used.contains(fact_key(entry)) &&
        fact_key(entry) != fact_key(LibraryEntry{entry.id, line, {}, {}, entry.fact})) {
        return done(tr("This session uses %1 under its name; untick it first.").arg(entry.name));
    }
    next.name = line;
    return done(m_library.change(next, tr("Rename to %1").arg(line)));
}

bool LibraryModel::setUse(const LibraryEntry& entry, bool used)
{
    const Problem refused = used ? use_in_session(m_session, {entry}, tr("Use %1").arg(entry.name))
                                 : leave_out_of_session(m_session, entry, tr("Leave out %1").arg(entry.name));
    return done(refused.empty() ? QString()
                : used          ? text_of(refused)
                                : tr("The scenario or a pin needs %1: %2").arg(entry.name, text_of(refused)));
}

bool LibraryModel::done(const QString& what)
{
    if (!what.isEmpty()) {
        emit problem(what);
    }
    return what.isEmpty();
}

} // namespace tiebreak
