// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/first_steps/tour.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace tiebreak {

namespace {

constexpr int bubble_width = 330;
constexpr int ring_gap = 1; // between a control and its ring

} // namespace

// Above all of the window, but mice go through.
class Tour::Ring : public QWidget {
public:
    explicit Ring(QWidget* window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        constexpr double width = 3;
        constexpr double radius = 7;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), width));
        painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    }
};

QRect bubbleBeside(const QRect& place, QSize size, const QRect& room)
{
    constexpr int gap = 14;
    const int middle_x = place.center().x() - size.width() / 2;
    const int middle_y = place.center().y() - size.height() / 2;
    const std::array<QPoint, 4> tries{
        QPoint(place.right() + gap, middle_y), QPoint(place.left() - gap - size.width(), middle_y),
        QPoint(middle_x, place.bottom() + gap), QPoint(middle_x, place.top() - gap - size.height())};
    const auto inside = [&](QPoint at) {
        return QRect(QPoint(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - size.width())),
                            std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - size.height()))),
                     size);
    };
    for (const QPoint at : tries) {
        if (const QRect bubble = inside(at); !bubble.intersects(place)) {
            return bubble;
        }
    }
    return inside(QPoint(room.right(), room.bottom())); // a control as large as the window: on it, out of the way
}

Tour::Tour(QMainWindow& window, std::vector<TourStep> steps)
    : QFrame(&window), m_window(window), m_steps(std::move(steps)), m_ring(new Ring(&window)),
      m_title(new QLabel(this)), m_text(new QLabel(this)), m_count(new QLabel(this)),
      m_back(new QPushButton(tr("&Back"), this)), m_next(new QPushButton(this)),
      m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), &window))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("tour"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_count->setProperty("role", QStringLiteral("quiet"));
    auto* const skip = new QPushButton(tr("&Skip"), this);
    skip->setProperty("role", QStringLiteral("link"));
    skip->setToolTip(tr("Ends the tour; Help > Tour shows it again"));
    connect(skip, &QPushButton::clicked, this, &Tour::finish);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_step + 1 == m_steps.size()) {
            finish();
        } else {
            showStep(m_step + 1);
        }
    });
    connect(m_escape, &QShortcut::activated, this, &Tour::finish);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_count);
    buttons->addStretch();
    buttons->addWidget(skip);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 10);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    setTabOrder(m_next, m_back);
    setTabOrder(m_back, skip);
    window.installEventFilter(this);
    showStep(0);
}

Tour::~Tour()
{
    delete m_ring;
    delete m_escape; // now: two of one key would be none
}

QRect Tour::place() const
{
    return m_steps[m_step].place();
}

void Tour::showStep(std::size_t step)
{
    m_step = step;
    const TourStep& now = m_steps[step];
    now.reveal();
    const bool is_last = step + 1 == m_steps.size();
    m_title->setText(now.title);
    m_text->setText(now.text);
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(m_steps.size()));
    m_back->setEnabled(step > 0);
    m_next->setText(is_last ? tr("&Done") : tr("&Next"));
    setAccessibleName(tr("Tour, %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(now.title));
    setAccessibleDescription(now.text);
    m_next->setAccessibleDescription(now.title + QStringLiteral(". ") +
                                     now.text); // it has the focus, so that this is read
    QFrame::show();
    m_next->setFocus();
    arrange();
    QTimer::singleShot(0, this, &Tour::arrange); // what was brought into sight is laid out by then
}

void Tour::arrange()
{
    const QRect room = m_window.rect();
    const QRect place = this->place().intersected(room);
    m_ring->setGeometry(place.adjusted(-ring_gap, -ring_gap, ring_gap, ring_gap).intersected(room));
    m_ring->show();
    m_ring->raise();
    m_text->setFixedWidth(std::min(bubble_width, room.width() / 2) - 28);
    const QSize size(std::min(bubble_width, room.width() / 2), 0);
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(size.width()) : sizeHint().height();
    constexpr int margin = 8;
    setGeometry(bubbleBeside(m_ring->geometry(), QSize(size.width(), std::max(height, sizeHint().height())),
                             room.adjusted(margin, margin, -margin, -margin)));
    raise();
}

void Tour::finish()
{
    m_window.removeEventFilter(this);
    hide();
    m_ring->hide();
    emit finished();
    deleteLater();
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) {
        QTimer::singleShot(0, this, &Tour::arrange);
    }
    return QFrame::eventFilter(watched, event);
}

// As in a dialog: Enter presses the button that has the focus. Escape comes here where the window is not the active
// one.
void Tour::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        finish();
        return;
    }
    auto* const button = qobject_cast<QPushButton*>(focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button != nullptr) {
        button->click();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Tour::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(palette().brush(QPalette::Base));
    constexpr double radius = 8;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace tiebreak
