// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QRect>
#include <QShortcut>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QMainWindow;
class QPushButton;

namespace tiebreak {

// One thing that the tour points at.
struct TourStep {
    QString title;
    QString text;
    std::function<void()> reveal; // brings it into sight
    std::function<QRect()> place; // where it is, in the window's own coordinates
};

// A bubble beside one control of the window after another, and a ring around the control, which works as ever while the
// tour points at it. Next, Back, Skip; Escape skips, too. It goes away by itself.
class Tour : public QFrame {
    Q_OBJECT

public:
    // There must be a step. The window must outlive it.
    Tour(QMainWindow& window, std::vector<TourStep> steps);
    ~Tour() override;

    [[nodiscard]] std::size_t step() const { return m_step; }
    [[nodiscard]] QRect place() const; // of what it points at, in the window's coordinates

signals:
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Ring;
    void showStep(std::size_t step);
    void arrange();
    void finish();

    QMainWindow& m_window;
    std::vector<TourStep> m_steps;
    std::size_t m_step = 0;
    QPointer<QWidget> m_ring; // of the window, which may go first
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QPushButton* m_back;
    QPushButton* m_next;
    QPointer<QShortcut> m_escape; // the same
};

// Beside `place`, inside `room` and, where there is room, not on it: to its right, left, below or above.
[[nodiscard]] QRect bubbleBeside(const QRect& place, QSize size, const QRect& room);

} // namespace tiebreak
