// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "ui/window/presets.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace tiebreak {

// The presets by what they are about, with what each shows, sets and opens. Show or a double click takes one; the
// dialog stays, so that the next can be looked at.
class ExamplesDialog : public QDialog {
    Q_OBJECT

public:
    // What the chart or table of that name is called.
    using TitleOf = std::function<QString(const QString& view)>;

    ExamplesDialog(std::shared_ptr<const Catalogue> catalogue, TitleOf title_of, QWidget* parent);

signals:
    void wanted(const Preset& preset);

private:
    void fill();
    void tell();
    void take();
    [[nodiscard]] const Preset* current() const; // null: none is chosen

    std::shared_ptr<const Catalogue> m_catalogue;
    TitleOf m_titleOf;
    std::vector<Preset> m_presets = presets();
    QTreeWidget* m_list;
    QLabel* m_about;
    QPushButton* m_show;
};

} // namespace tiebreak
