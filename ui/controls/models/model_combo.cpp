// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/models/model_combo.h"

#include "models/wording/model_wording.h"
#include "ui/controls/models/model_popup.h"

#include <QKeyEvent>

namespace tiebreak {

ModelCombo::ModelCombo(const Catalogue& catalogue, bool may_be_empty, QWidget* parent)
    : CalmComboBox(parent), m_popup(new ModelPopup(may_be_empty, this)), m_mayBeEmpty(may_be_empty)
{
    setModels(catalogue);
    connect(m_popup, &ModelPopup::chosen, this, &ModelCombo::choose);
}

void ModelCombo::setModels(const Catalogue& catalogue)
{
    m_popup->setModels(catalogue.models);
    clear();
    if (m_mayBeEmpty) {
        addItem(tr("none"), QString());
    }
    for (const ModelsOfMaker& group : modelsByMaker(catalogue.models)) {
        for (const LlmModel* const model : group.models) {
            const QString name = QString::fromStdString(model->name);
            addItem(name, name);
        }
    }
}

void ModelCombo::showPopup()
{
    m_popup->openAt(*this, currentData().toString(), {});
}

void ModelCombo::hidePopup()
{
    m_popup->hide();
}

void ModelCombo::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool is_typed = !text.isEmpty() && text[0].isPrint() && !text[0].isSpace() &&
                          !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (is_typed) {
        m_popup->openAt(*this, {}, text);
    } else {
        CalmComboBox::keyPressEvent(event);
    }
}

void ModelCombo::choose(const QString& name)
{
    setCurrentIndex(findData(name));
    emit activated(currentIndex());
}

} // namespace tiebreak
