// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace tiebreak {

// A combo box that the wheel scrolls past unless it has the focus.
class CalmComboBox : public QComboBox {
public:
    explicit CalmComboBox(QWidget* parent = nullptr);

    // As wide as that many letters, whatever it lists, until its policy of sizes is set. The policy of QComboBox that
    // does so makes the list to choose from at once, which takes as long as all else of the control.
    void setLettersWide(int letters);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] bool hasOwnSize() const;
    [[nodiscard]] QSize sizeOfLetters() const;

    int m_letters = 0;
};

} // namespace tiebreak
