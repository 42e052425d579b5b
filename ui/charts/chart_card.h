// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QRect>
#include <QWidget>

namespace tiebreak {

// A framed panel that all charts share: a bold title (the conclusion) that wraps and is never cut, a quiet subtitle,
// and a body below. It paints its texts itself, so that a title that changes with every slider step costs one small
// repaint and no layout of the window.
class ChartCard : public QWidget {
    Q_OBJECT

public:
    explicit ChartCard(QWidget* parent = nullptr);

    // The chart of the list that it shows; empty: none.
    void setChartId(const QString& id) { m_chartId = id; }
    [[nodiscard]] const QString& chartId() const { return m_chartId; }

    virtual void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const;

    // Height of title and subtitle in pixels. It only grows while the width stays the same, so that a body does not
    // jump when a title needs a second line for a moment.
    [[nodiscard]] int headerHeight() const;
    // Makes charts that stand side by side start at the same height: give each the largest headerHeight().
    void setMinimumHeaderHeight(int pixels);

    // What the chart shows at its most telling places, a line each, for those who hear it.
    [[nodiscard]] virtual QString spokenValues() const { return {}; }

    // A card so low that titles would leave nothing of the chart shows them as a tooltip instead.
    void setMayHideTitles(bool may);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void headerHeightChanged(int pixels);

protected:
    void setTitles(const QString& title, const QString& subtitle);
    [[nodiscard]] QRect bodyRect() const;
    virtual void layoutBody(const QRect& body) = 0; // called whenever bodyRect() changes

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QRect headerRect() const;
    [[nodiscard]] bool hidesTitles() const;
    void measureHeader();

    QString m_chartId;
    Theme m_theme = Theme::light();
    QString m_title;
    QString m_subtitle;
    int m_titleHeight = 0;
    int m_textHeight = 0;    // of title and subtitle as they are now
    int m_tallest = 0;       // of them all at this width
    int m_minimumHeight = 0; // asked for by the owner
    int m_measuredWidth = -1;
    bool m_mayHideTitles = false;
    bool m_showFocus = false;
};

// The chart that `widget` is, or is a part of; null: none.
[[nodiscard]] ChartCard* chartAround(QWidget* widget);

} // namespace tiebreak
