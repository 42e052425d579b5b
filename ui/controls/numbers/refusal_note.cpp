// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numbers/refusal_note.h"

#include "ui/controls/numbers/spoken_number.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QVariant>

#include <algorithm>
#include <array>
#include <vector>

namespace tiebreak {

namespace {

constexpr int apart_from_box = 3;
constexpr int most_width = 360;

// Whether people type, choose or press there.
bool isInput(const QWidget& widget)
{
    const auto* const slider = qobject_cast<const QAbstractSlider*>(&widget);
    return (slider != nullptr && qobject_cast<const QScrollBar*>(&widget) == nullptr) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
           qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QComboBox*>(&widget) != nullptr ||
           qobject_cast<const QAbstractButton*>(&widget) != nullptr;
}

void frame(QWidget& box, bool refused)
{
    box.setProperty("refused", refused);
    box.style()->unpolish(&box); // style sheets look at properties only then
    box.style()->polish(&box);
}

} // namespace

RefusalNote::RefusalNote(QWidget& box)
    : QFrame(box.window()), m_box(&box), m_sentence(new QLabel(this)), m_offer(new QPushButton(this))
{
    speakNumbers();
    hide();
    setProperty("role", QStringLiteral("refusal"));
    setFocusPolicy(Qt::NoFocus);
    auto* const mark = new QLabel(QStringLiteral("⚠"), this); // not by colour alone
    mark->setAccessibleName(tr("Refused"));
    // Roles of their own: a rule for what is inside of another widget costs each widget a look at all around it.
    for (QWidget* const part : std::initializer_list<QWidget*>{mark, m_sentence, m_offer}) {
        part->setProperty("role", QStringLiteral("refused"));
    }
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_offer->setText(tr("Undo typing"));
    m_offer->setAutoDefault(false); // Enter is the box's
    auto* const layout = new QHBoxLayout(this);
    constexpr QMargins inside(8, 3, 5, 3);
    layout->setContentsMargins(inside);
    layout->setSpacing(6);
    layout->addWidget(mark);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_offer);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (m_refusal.nearest) {
            emit nearestChosen(*m_refusal.nearest);
        } else {
            emit dismissed();
        }
    });
    connect(&box, &QObject::destroyed, this, &QObject::deleteLater);
}

RefusalNote::~RefusalNote() = default;

QString RefusalNote::sentence() const
{
    return m_refusal.sentence;
}

void RefusalNote::tell(const Refusal& refusal)
{
    if (m_box == nullptr || (m_isTold && refusal == m_refusal)) {
        return;
    }
    if (!m_isTold) {
        m_description = m_box->accessibleDescription();
    }
    m_isTold = true;
    m_refusal = refusal;
    m_sentence->setText(refusal.sentence);
    m_offer->setText(refusal.nearest ? refusal.offer : tr("Undo typing"));
    m_box->setAccessibleDescription(m_description.isEmpty() ? refusal.sentence
                                                            : QString(refusal.sentence % u' ' % m_description));
    frame(*m_box, true);
    attach();
    place();
    setAccessibleName(refusal.sentence); // shown by now: of Qt 6.4, screen readers hear a change of name
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RefusalNote::mend()
{
    if (!m_isTold) {
        return;
    }
    m_isTold = false;
    const bool had_focus = m_offer->hasFocus();
    detach();
    if (m_box != nullptr) {
        if (had_focus) {
            m_box->setFocus();
        }
        m_box->setAccessibleDescription(m_description);
        frame(*m_box, false);
    }
    hide();
    setAccessibleName({}); // so that the same sentence is heard again
}

// The box may have come into another window since, such as a dock that floats.
void RefusalNote::attach()
{
    detach();
    if (parentWidget() != m_box->window()) {
        setParent(m_box->window());
    }
    for (QWidget* widget = m_box; widget != nullptr; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.append(widget);
    }
    QWidget::setTabOrder(m_box, m_offer);
}

void RefusalNote::detach()
{
    for (const QPointer<QWidget>& widget : m_watched) {
        if (widget != nullptr) {
            widget->removeEventFilter(this);
        }
    }
    m_watched.clear();
}

void RefusalNote::place()
{
    if (m_box == nullptr || !m_isTold) {
        return;
    }
    const bool is_seen = m_box->isVisible() && !m_box->visibleRegion().isEmpty(); // else scrolled away
    if (!is_seen) {
        hide();
        return;
    }
    const QWidget& window = *parentWidget();
    m_sentence->setMinimumWidth(0);
    const int room = std::min(most_width, window.width() - 2 * apart_from_box);
    const int one_line = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text()) + apart_from_box;
    const int around = layout()->totalSizeHint().width() - m_sentence->sizeHint().width();
    const int width = std::min(room, around + one_line);
    const int height = std::max(layout()->totalHeightForWidth(width), layout()->totalMinimumSize().height());
    setGeometry(placeFor({width, height}));
    show();
    raise();
}

// The first place where it covers nothing that takes an input, beginning with those that are nearest to what was typed:
// whoever goes on to the next box must see it. Where all are taken, the one before is covered, which is done.
QRect RefusalNote::placeFor(QSize size) const
{
    const QWidget& window = *parentWidget();
    const auto in_window = [&window](const QWidget& widget) {
        return QRect(widget.mapTo(&window, QPoint(0, 0)), widget.size());
    };
    const QRect box = in_window(*m_box);
    const int least = apart_from_box;
    const int most = std::max(least, window.width() - size.width() - apart_from_box);
    // Its right side at that of the box, but it does not begin before the row that the box stands in.
    const int row = m_box->isWindow() ? 0 : in_window(*m_box->parentWidget()).x();
    const int along = std::clamp(std::max(row, box.right() + 1 - size.width()), least, most);
    const int level = std::clamp(box.center().y() - size.height() / 2, 0, std::max(0, window.height() - size.height()));
    const int above = box.top() - size.height() - apart_from_box;
    const std::array places{QRect(QPoint(along, box.bottom() + 1 + apart_from_box), size),
                            QRect(QPoint(box.right() + 1 + apart_from_box, level), size),
                            QRect(QPoint(box.left() - size.width() - apart_from_box, level), size),
                            QRect(QPoint(along, above), size)};
    std::vector<QRect> inputs;
    for (const QWidget* const widget : window.findChildren<QWidget*>()) {
        const bool is_own = widget == m_box || m_box->isAncestorOf(widget) || isAncestorOf(widget);
        if (!is_own && widget->isVisible() && isInput(*widget) && !widget->visibleRegion().isEmpty()) {
            const QPoint corner = in_window(*widget).topLeft();
            inputs.push_back(widget->visibleRegion().boundingRect().translated(corner)); // which lies inside of it
        }
    }
    const auto is_free = [&](const QRect& place) {
        return window.rect().contains(place) &&
               std::ranges::none_of(inputs, [&place](const QRect& input) { return input.intersects(place); });
    };
    const auto found = std::ranges::find_if(places, is_free);
    if (found != places.end()) {
        return *found;
    }
    return above >= 0 ? places.back() : places.front();
}

bool RefusalNote::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched == m_box && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            emit dismissed();
            return true;
        }
        break;
    case QEvent::ShortcutOverride:
        if (watched == m_box && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept(); // it is the box's before it is the window's
            return true;
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        // After the layouts and scroll areas have done theirs.
        QMetaObject::invokeMethod(this, &RefusalNote::place, Qt::QueuedConnection);
        break;
    case QEvent::ParentChange:
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_isTold && m_box != nullptr) {
                    attach();
                    place();
                }
            },
            Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return false;
}

void RefusalNote::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit dismissed();
        event->accept();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace tiebreak
