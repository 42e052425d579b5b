// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spoken_chart.h"

#include "ui/charts/chart_card.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace tiebreak {

namespace {

// The text cannot be edited or selected, and has no cursor.
class SpokenChart : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit SpokenChart(ChartCard* card) : QAccessibleWidget(card, QAccessible::Chart), m_card(card) {}

    [[nodiscard]] void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(int from, int to) const override
    {
        const QString whole = m_card->spokenText();
        const auto end = to < 0 ? whole.size() : std::min<qsizetype>(to, whole.size());
        return whole.mid(from, end - from);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override { return QAccessibleWidget::text(kind); }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(m_card->spokenText().size()); }
    [[nodiscard]] int cursorPosition() const override { return 0; }
    void setCursorPosition(int /*position*/) override {}
    void selection(int /*index*/, int* from, int* to) const override { *from = *to = 0; }
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int /*from*/, int /*to*/) override {}
    void removeSelection(int /*index*/) override {}
    void setSelection(int /*index*/, int /*from*/, int /*to*/) override {}
    [[nodiscard]] QRect characterRect(int /*offset*/) const override { return rect(); }
    [[nodiscard]] int offsetAtPoint(const QPoint& /*point*/) const override { return -1; }
    void scrollToSubstring(int /*from*/, int /*to*/) override {}
    [[nodiscard]] QString attributes(int /*offset*/, int* from, int* to) const override
    {
        *from = 0;
        *to = characterCount();
        return {};
    }

private:
    ChartCard* m_card;
};

QAccessibleInterface* chartInterface(const QString& /*type*/, QObject* object)
{
    auto* const card = qobject_cast<ChartCard*>(object);
    return card != nullptr ? new SpokenChart(card) : nullptr; // Qt owns it
}

} // namespace

void speakOfCharts()
{
    QAccessible::installFactory(chartInterface); // which takes each but once
}

} // namespace tiebreak
