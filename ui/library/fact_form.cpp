// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/fact_form.h"

#include "models/catalog/files/qt_text.h"
#include "models/library/store/card_checks.h"
#include "models/library/store/library_kinds.h"
#include "ui/panels/table_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace tiebreak {

FactForm::FactForm(std::shared_ptr<const Catalogue> catalogue, const LibraryFact& fact, QWidget* parent)
    : QDialog(parent), m_catalogue(std::move(catalogue)), m_isNew(kind_of(fact).name(fact).isEmpty()),
      m_model(new FactModel(fact, m_isNew, m_catalogue, this)), m_problem(new QLabel(this))
{
    setWindowTitle(m_isNew ? tr("Add a model") : tr("All numbers of %1").arg(kind_of(fact).name(fact)));
    auto* const layout = new QVBoxLayout(this);
    if (m_isNew) {
        auto* const start = new QComboBox(this);
        start->setAccessibleName(tr("Start from"));
        for (const LlmModel& model : m_catalogue->models) {
            start->addItem(to_qstring(model.name));
        }
        auto* const form = new QFormLayout;
        form->addRow(tr("Start &from"), start);
        layout->addLayout(form);
        connect(start, &QComboBox::activated, this, &FactForm::startFrom);
        startFrom(0);
    }
    auto* const table = new TableView(tr("Numbers"), this);
    table->setSource(m_model);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                           QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table->fillWithLastColumn();
    layout->addWidget(table, 1);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(m_isNew ? tr("&Add") : tr("&Change"), QDialogButtonBox::AcceptRole);
    m_accept->setAutoDefault(false); // Enter ends the edit of a number
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &FactModel::edited, this, &FactForm::check);
    check();
    constexpr QSize usual(780, 620);
    resize(usual);
}

void FactForm::startFrom(int index)
{
    LlmModel model = m_catalogue->models[static_cast<std::size_t>(index)];
    model.name.clear();
    model.ids.clear(); // they mean the catalogue's
    model.source.clear();
    m_model->setFact(model);
}

void FactForm::check()
{
    QStringList sentences = m_model->problems();
    const bool is_right = sentences.isEmpty();
    if (is_right) {
        const LibraryFact fact = m_model->fact();
        if (const auto* const card = std::get_if<Gpu>(&fact)) {
            for (const QString& finding : card_findings(*card, {})) {
                sentences.append(tr("Please check: %1.").arg(finding));
            }
        } else if (const auto* const model = std::get_if<LlmModel>(&fact)) {
            const double counted = (total_params(model->shape) + model->shape.vision_params) / 1e9;
            constexpr double near = 0.1;
            if (std::abs(counted / model->published_params_b - 1) > near) {
                sentences.append(
                    tr("Please check: the layers have %1 B parameters together, the maker counts %2 B.")
                        .arg(QString::number(counted, 'g', 3), QString::number(model->published_params_b, 'g', 3)));
            }
            if (m_isNew && m_catalogue->model(model->name) != nullptr) {
                sentences.append(tr("It takes the place of the catalogue's model of that name."));
            }
        }
    }
    m_problem->setText(sentences.join(u'\n'));
    if (m_accept != nullptr) {
        m_accept->setEnabled(is_right);
    }
}

} // namespace tiebreak
