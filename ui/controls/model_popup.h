// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"

#include <QFrame>

class QLineEdit;
class QTreeWidget;

namespace tiebreak {

// The list that a ModelCombo opens: models by maker with size and month, and a line that searches them.
class ModelPopup : public QFrame {
    Q_OBJECT

public:
    // The models must outlive this.
    ModelPopup(const std::vector<LlmModel>& models, bool may_be_empty, QWidget* parent);

    // Opens beneath (or, without room, above) the widget, with `current` chosen and `search` typed.
    void openAt(const QWidget& widget, const QString& current, const QString& search);

signals:
    void chosen(const QString& name); // empty: none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& current);
    void choose();

    const std::vector<LlmModel>& m_models;
    bool m_mayBeEmpty;
    QLineEdit* m_search;
    QTreeWidget* m_list;
};

} // namespace tiebreak
