// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/prices/price_notes.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tiebreak {

// Below the verdict: whose prices it leans on and of which day, with a warning where they cannot be compared and a
// button that puts all contenders on one provider.
class PriceStrip : public QWidget {
    Q_OBJECT

public:
    explicit PriceStrip(QWidget* parent = nullptr);

    void setNote(const PriceNote& note);
    void setTheme(const Theme& theme);

signals:
    void remedyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight(); // to the note at this width: a dock does not ask for it, and would leave lines blank

    Theme m_theme;
    PriceNote m_note;
    QLabel* m_text;
    QPushButton* m_remedy;
};

} // namespace tiebreak
