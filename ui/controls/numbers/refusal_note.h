// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/numbers/number_scale.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace tiebreak {

// Says beside a box why it does not take what was typed, with a button for the nearest value that it would. It floats
// over the window where it covers no other input, below its box if it can, and goes where the box goes; no layout
// moves. Screen readers hear it, and the box is framed and described by it.
class RefusalNote : public QFrame {
    Q_OBJECT

public:
    // Of the box, which it goes with. It is shown by tell().
    explicit RefusalNote(QWidget& box);
    ~RefusalNote() override;
    RefusalNote(const RefusalNote&) = delete;
    RefusalNote(RefusalNote&&) = delete;
    RefusalNote& operator=(const RefusalNote&) = delete;
    RefusalNote& operator=(RefusalNote&&) = delete;

    void tell(const Refusal& refusal);
    void mend(); // the box has a value again
    [[nodiscard]] bool isTold() const { return m_isTold; }
    [[nodiscard]] QString sentence() const;

signals:
    void nearestChosen(double value);
    void dismissed(); // by Escape: the box shall have its value again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void attach();
    void detach();
    void place();
    [[nodiscard]] QRect placeFor(QSize size) const; // in the window

    QPointer<QWidget> m_box;
    QList<QPointer<QWidget>> m_watched; // the box and what it lies in
    Refusal m_refusal;
    bool m_isTold = false;
    QString m_description; // of the box, without the refusal
    QLabel* m_sentence;
    QPushButton* m_offer;
};

} // namespace tiebreak
