// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/fact_form.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/uses/image_model.h"
#include "models/engine/uses/use_jobs.h"
#include "models/library/store/card_checks.h"
#include "models/library/store/library_kinds.h"
#include "models/wording/wording.h"
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

namespace {

template <typename Facts>
std::vector<std::string> namesOf(const Facts& facts)
{
    std::vector<std::string> names;
    for (const auto& fact : facts) {
        names.push_back(fact.name);
    }
    return names;
}

// The numbers of a known one, for another.
template <typename Fact>
LibraryFact startOf(Fact fact)
{
    fact.name.clear();
    fact.ids.clear(); // they mean the catalogue's
    fact.source.clear();
    return fact;
}

} // namespace

FactForm::FactForm(std::shared_ptr<const Catalogue> catalogue, const LibraryFact& fact, QWidget* parent)
    : QDialog(parent), m_catalogue(std::move(catalogue)), m_isNew(kind_of(fact).name(fact).isEmpty()),
      m_model(new FactModel(fact, m_isNew, m_catalogue, this)), m_problem(new QLabel(this))
{
    const bool is_pipeline = std::holds_alternative<ImagePipeline>(fact);
    setWindowTitle(m_isNew && is_pipeline ? tr("Add an image pipeline")
                   : m_isNew              ? tr("Add a model")
                                          : tr("All numbers of %1").arg(kind_of(fact).name(fact)));
    auto* const layout = new QVBoxLayout(this);
    if (m_isNew) {
        auto* const start = new QComboBox(this);
        start->setAccessibleName(tr("Start from"));
        for (const std::string& name : is_pipeline ? namesOf(m_catalogue->pipelines) : namesOf(m_catalogue->models)) {
            start->addItem(to_qstring(name));
        }
        auto* const form = new QFormLayout;
        form->addRow(tr("Start &from"), start);
        layout->addLayout(form);
        connect(start, &QComboBox::activated, this, [this, is_pipeline](int index) {
            const auto at = static_cast<std::size_t>(index);
            m_model->setFact(is_pipeline ? startOf(m_catalogue->pipelines[at]) : startOf(m_catalogue->models[at]));
        });
        emit start->activated(0);
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

// What the numbers come to, which tells whether they are of the right size.
QStringList FactForm::sentencesOn(const ImagePipeline& pipeline) const
{
    const Gpu& gpu = m_catalogue->gpus.front();
    ImageJob job;
    job.image_px = pipeline.image_px;
    job.steps = pipeline.steps;
    const ImageSpeed speed =
        predict_images(m_catalogue->calibration.uses, pipeline, gpu, family_id(m_catalogue->calibration, gpu), job);
    QStringList sentences{
        tr("Please check: with these numbers an %1 takes %2 s for an image of %3 px in %4 steps, one at a "
           "time and not compiled.")
            .arg(to_qstring(gpu.name), number(speed.seconds, 2), QString::number(pipeline.image_px),
                 QString::number(pipeline.steps))};
    const ImagePipeline* const known = m_catalogue->pipeline_called(pipeline.name);
    if (known == nullptr || known->name != pipeline.name) {
        sentences.append(tr("Nobody measured it, so its bands are wider, and the results say so."));
    } else if (m_isNew) {
        sentences.append(tr("It takes the place of the catalogue's image pipeline of that name, and keeps what was "
                            "measured of it."));
    }
    return sentences;
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
                sentences.append(tr("Please check: the layers have %1 B parameters together, the maker counts %2 B.")
                                     .arg(box_locale().toString(counted, 'g', 3),
                                          box_locale().toString(model->published_params_b, 'g', 3)));
            }
            if (m_isNew && m_catalogue->model(model->name) != nullptr) {
                sentences.append(tr("It takes the place of the catalogue's model of that name."));
            }
        } else if (const auto* const pipeline = std::get_if<ImagePipeline>(&fact)) {
            sentences += sentencesOn(*pipeline);
        }
    }
    m_problem->setText(sentences.join(u'\n'));
    if (m_accept != nullptr) {
        m_accept->setEnabled(is_right);
    }
}

} // namespace tiebreak
