// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/input_bar.h"

#include "ui/controls/input_column.h"

#include <QComboBox>
#include <QEvent>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int most_control = 320; // wide; beyond that a slider says no more
constexpr int control_gap = 16;
constexpr int control_row_gap = 4;
constexpr int bar_margin = 4;

int wish(const QWidget& control)
{
    return std::max(0, control.sizeHint().width() - control.minimumSizeHint().width());
}

} // namespace

InputBar::InputBar(Session& session, const std::vector<std::string_view>& keys, QWidget* parent) : QWidget(parent)
{
    for (const std::string_view key : keys) {
        auto* const control = new InputColumn(session, {key}, this);
        connect(control, &InputColumn::problem, this, &InputBar::problem);
        for (auto* const list : control->findChildren<QComboBox*>()) { // all of an entry, where there is room
            list->setMinimumWidth(list->minimumSizeHint().width());
            list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        }
        m_controls.push_back(control);
    }
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as its page
}

void InputBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool InputBar::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) { // a control needs more room
        arrange();
    }
    return QWidget::event(event);
}

// As many in a row as have their names and values in full; what a row has more they share.
void InputBar::arrange()
{
    const auto count = m_controls.size();
    const int room = width() - 2 * bar_margin;
    int top = 0;
    for (std::size_t first = 0; first < count;) {
        std::size_t end = first;
        int needed = -control_gap;
        int wanted = 0; // beyond that: lists have longer entries, too
        while (end < count) {
            const int more = control_gap + m_controls[end]->minimumSizeHint().width();
            if (end > first && needed + more > room) {
                break;
            }
            needed += more;
            wanted += wish(*m_controls[end]);
            ++end;
        }
        const int spare = std::max(0, room - needed);
        const int granted = std::min(spare, wanted);
        const int share = (spare - granted) / static_cast<int>(end - first);
        int left = bar_margin;
        int row_height = 0;
        for (; first < end; ++first) {
            QWidget* const control = m_controls[first];
            const int least = control->minimumSizeHint().width() + (wanted > 0 ? wish(*control) * granted / wanted : 0);
            const int wide = std::min(least + share, std::max(least, most_control));
            const int high = control->sizeHint().height();
            control->setGeometry(left, top, wide, high);
            left += wide + control_gap;
            row_height = std::max(row_height, high);
        }
        top += row_height + control_row_gap;
    }
    if (const int high = top - control_row_gap; high != minimumHeight()) {
        setFixedHeight(high);
    }
}

} // namespace tiebreak
