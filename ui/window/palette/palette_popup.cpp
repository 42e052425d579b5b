// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/palette/palette_popup.h"

#include "ui/controls/models/popup_keys.h"
#include "ui/window/palette/palette_list.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tiebreak {

PalettePopup::PalettePopup(Find find, QWidget* window)
    : QFrame(window, Qt::Popup), m_find(std::move(find)), m_line(new QLineEdit(this)), m_list(new QListView(this)),
      m_model(new PaletteModel(this)), m_hint(new QLabel(this))
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Find anything"));
    m_line->setAccessibleName(tr("Find anything"));
    m_line->setPlaceholderText(tr("Find anything, or set an input: batch 32, L40S 0.65, 80 users, model qwen3"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps it and passes the arrows on
    m_hint->setProperty("role", QStringLiteral("quiet"));
    m_hint->setWordWrap(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &PalettePopup::fill);
    connect(m_list, &QListView::clicked, this, &PalettePopup::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PalettePopup::readOut);
}

const std::vector<PaletteEntry>& PalettePopup::entries() const
{
    return m_model->entries();
}

void PalettePopup::open(const QString& typed)
{
    {
        const QSignalBlocker blocker(m_line);
        m_line->setText(typed);
    }
    constexpr int usual_width = 720;
    constexpr int usual_height = 460;
    constexpr int margin = 24;
    const QWidget& window = *parentWidget()->window();
    const QRect room = window.screen()->availableGeometry();
    const QSize size(std::min({usual_width, window.width() - margin, room.width()}),
                     std::min({usual_height, window.height() - margin, room.height()}));
    QPoint at = window.mapToGlobal(QPoint((window.width() - size.width()) / 2, std::min(70, window.height() / 10)));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - size.width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    m_mostHeight = size.height();
    setGeometry(QRect(at, size));
    fill();
    show();
    m_line->setFocus();
}

void PalettePopup::fill()
{
    m_model->setEntries(m_find(m_line->text()));
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    fitHeight();
    if (m_model->entries().empty()) {
        readOut();
    }
}

// No higher than its rows.
void PalettePopup::fitHeight()
{
    const int rows = static_cast<int>(m_model->entries().size());
    const int row = rows > 0 ? m_list->sizeHintForRow(0) : 0;
    const QMargins margins = layout()->contentsMargins();
    const int around = m_line->sizeHint().height() +
                       m_hint->heightForWidth(width() - margins.left() - margins.right()) + margins.top() +
                       margins.bottom() + 2 * layout()->spacing();
    constexpr int list_frame = 4;
    m_list->setVisible(rows > 0);
    resize(width(), std::min(m_mostHeight, around + rows * row + list_frame));
}

void PalettePopup::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const PaletteEntry entry = m_model->entries()[static_cast<std::size_t>(current.row())];
    if (!entry.refusal.isEmpty()) {
        return;
    }
    if (entry.kind == PaletteKind::Input) {
        m_line->setText(entry.title + QStringLiteral(": "));
    } else {
        hide();
    }
    emit chosen(entry);
}

// The line keeps the focus, so that screen readers are told of what is chosen below it: as a name that changes, since
// Qt 6.4 has no announcements, and as the row that is active.
void PalettePopup::readOut()
{
    const QModelIndex current = m_list->currentIndex();
    QString spoken = tr("Nothing has these words.");
    QString shown = spoken;
    if (current.isValid()) {
        const PaletteEntry& entry = m_model->entries()[static_cast<std::size_t>(current.row())];
        spoken = spokenText(entry);
        shown = !entry.refusal.isEmpty()            ? tr("%1.").arg(entry.refusal)
                : entry.kind == PaletteKind::Edit   ? tr("Enter sets it; Ctrl+Z goes back.")
                : entry.kind == PaletteKind::Input  ? tr("Enter takes it, to type its value.")
                : entry.kind == PaletteKind::Action ? tr("Enter does it; Escape closes.")
                                                    : tr("Enter goes there; Escape closes.");
    }
    m_hint->setText(shown);
    m_hint->setAccessibleName(spoken);
    m_line->setAccessibleDescription(spoken);
    if (current.isValid() && isVisible()) {
        QAccessibleEvent active(m_list, QAccessible::Focus);
        active.setChild(current.row());
        QAccessible::updateAccessibility(&active);
    }
}

// An edge that is seen above panels of the same colour, also where nothing casts shadows.
void PalettePopup::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool PalettePopup::eventFilter(QObject* watched, QEvent* event)
{
    switch (popupKey(*event, *m_list)) {
    case PopupKey::Typed:
        return QFrame::eventFilter(watched, event);
    case PopupKey::Moved:
        break;
    case PopupKey::Choose:
        choose();
        break;
    case PopupKey::Close:
        hide();
        break;
    }
    return true;
}

} // namespace tiebreak
