// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/store/library_entry.h"
#include "models/tables/fact_model.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPushButton;

namespace tiebreak {

// Every number of a card, a model or an image pipeline of the user's own, with its source.
class FactForm : public QDialog {
    Q_OBJECT

public:
    // A fact with its name, or one of no name: a new model or pipeline, which starts from one of the catalogue's.
    FactForm(std::shared_ptr<const Catalogue> catalogue, const LibraryFact& fact, QWidget* parent = nullptr);

    [[nodiscard]] FactModel& model() const { return *m_model; }
    [[nodiscard]] LibraryFact fact() const { return m_model->fact(); }

private:
    [[nodiscard]] QStringList sentencesOn(const ImagePipeline& pipeline) const;
    void check();

    std::shared_ptr<const Catalogue> m_catalogue;
    bool m_isNew;
    FactModel* m_model;
    QLabel* m_problem;
    QPushButton* m_accept = nullptr;
};

} // namespace tiebreak
