// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/library/store/library_entry.h"

#include <QAbstractTableModel>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace tiebreak {

// Every number of a card, a model or an image pipeline, one a row, to be edited. The rows follow from the list of keys
// that files have (models/catalog/own_facts/own_facts_keys.h), and what may stand in them from what sessions and
// libraries take.
class FactModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ColumnOf { Name, Value, Key, ColumnCount };

    // Of a card, a model or a pipeline; other facts have no rows. `has_name`: the name is edited, too.
    FactModel(const LibraryFact& fact, bool has_name, std::shared_ptr<const Catalogue> catalogue,
              QObject* parent = nullptr);

    // Other numbers to start from.
    void setFact(const LibraryFact& fact);
    // As edited; only without problems.
    [[nodiscard]] LibraryFact fact() const;
    // What keeps it from being a fact, in sentences.
    [[nodiscard]] QStringList problems() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    // Takes any text: problems() says what is wrong with it. An empty one takes the number away.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void edited();

private:
    struct Row {
        QStringList path; // "shape", "groups", "0", "heads"
        QJsonObject schema;
        bool may_be_empty = false;
    };

    void addRows(const QJsonObject& schema, const QStringList& path);
    [[nodiscard]] QString text(const Row& row, const QJsonObject& json) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    bool m_hasName;
    QString m_list; // of the facts in files: "gpus", "models", "pipelines"; empty: another fact
    QJsonObject m_schema;
    QJsonObject m_start;
    QJsonObject m_json;
    std::vector<Row> m_rows;
};

} // namespace tiebreak
