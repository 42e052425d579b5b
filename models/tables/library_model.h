// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/user_library.h"

#include <QAbstractTableModel>

#include <set>
#include <string>

namespace tiebreak {

// The user's library as a table: what each entry says, where it comes from, and whether the session uses it.
class LibraryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ColumnOf { Use, Kind, Name, Says, File, Imported, Tool, Version, Note, ColumnCount };

    // Both must outlive the model.
    LibraryModel(UserLibrary& library, Session& session, QObject* parent = nullptr);

    [[nodiscard]] const LibraryEntry& entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    // Takes a name, a note, or whether the session uses the entry. On a bad value nothing changes and problem() says
    // what would be right.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void problem(const QString& what);

private:
    void refresh();
    void showUse();
    [[nodiscard]] QString text(const LibraryEntry& entry, int column) const;
    bool setText(const LibraryEntry& entry, int column, const QString& text);
    bool setUse(const LibraryEntry& entry, bool used);
    bool done(const QString& problem);

    UserLibrary& m_library;
    Session& m_session;
    std::vector<LibraryEntry> m_entries;      // that views know of
    std::shared_ptr<const Catalogue> m_known; // with what entries may speak of
    std::set<std::string> m_used;             // keys of facts that the session has
    std::shared_ptr<const Catalogue> m_catalogue;
};

} // namespace tiebreak
