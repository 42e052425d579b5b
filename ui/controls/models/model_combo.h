// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "ui/controls/calm_combo_box.h"

namespace tiebreak {

class ModelPopup;

// A combo box of the catalogue's models. What opens is a list by maker with sizes and months, and a line to search it:
// letters typed while it is closed open it, too. The box's own entries are the models in that order.
class ModelCombo : public CalmComboBox {
    Q_OBJECT

public:
    // `may_be_empty` puts "none" before them.
    ModelCombo(const Catalogue& catalogue, bool may_be_empty, QWidget* parent = nullptr);

    // Offers the models of another catalogue, such as one with models of the user's own; none of them is chosen.
    void setModels(const Catalogue& catalogue);

    void showPopup() override;
    void hidePopup() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QString& name);

    ModelPopup* m_popup;
    bool m_mayBeEmpty;
};

} // namespace tiebreak
