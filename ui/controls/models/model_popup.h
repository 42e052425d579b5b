// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"

#include <QFrame>

#include <utility>
#include <vector>

class QLineEdit;
class QTreeWidget;

namespace tiebreak {

// The list that a ModelCombo opens: models by maker with size and month, and a line that searches them.
class ModelPopup : public QFrame {
    Q_OBJECT

public:
    ModelPopup(bool may_be_empty, QWidget* parent);

    void setModels(std::vector<LlmModel> models) { m_models = std::move(models); }

    // Opens beneath (or, without room, above) the widget, with `current` chosen and `search` typed.
    void openAt(const QWidget& widget, const QString& current, const QString& search);

signals:
    void chosen(const QString& name); // empty: none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& current);
    void choose();

    std::vector<LlmModel> m_models;
    bool m_mayBeEmpty;
    QLineEdit* m_search;
    QTreeWidget* m_list;
};

} // namespace tiebreak
