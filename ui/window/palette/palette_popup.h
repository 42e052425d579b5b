// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/palette/palette_entry.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace tiebreak {

class PaletteModel;

// A line to type in and the list of what it means. Arrows choose, Enter or a click runs, Escape closes; the line keeps
// the keyboard all the time. What is chosen is read out.
class PalettePopup : public QFrame {
    Q_OBJECT

public:
    // What the text means, the best first.
    using Find = std::function<std::vector<PaletteEntry>(const QString& typed)>;

    PalettePopup(Find find, QWidget* window);

    // In the upper middle of the window, with that typed.
    void open(const QString& typed = {});
    [[nodiscard]] const std::vector<PaletteEntry>& entries() const;

signals:
    // One that is not refused. An input stays in the line, which asks for its value; all else closes the palette first.
    void chosen(const PaletteEntry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void choose();
    void readOut();
    void fitHeight();

    Find m_find;
    QLineEdit* m_line;
    QListView* m_list;
    PaletteModel* m_model;
    int m_mostHeight = 0;
    QLabel* m_hint; // below the list: what Enter does, or why it does nothing
};

} // namespace tiebreak
