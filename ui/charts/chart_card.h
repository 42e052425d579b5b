// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/aside.h"
#include "ui/theme.h"

#include <QRect>
#include <QWidget>

namespace tiebreak {

// A framed panel that all charts share: a bold title (the conclusion) that wraps, a quiet subtitle, and a body below.
// Texts are whole while the plot keeps its share of the card; what steps aside is told by pointing at the title. It
// paints its texts itself, so that a title that changes with every slider step costs one small repaint and no layout of
// the window.
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

    // The least of a card's height that is plot, where texts around it can step aside for that.
    static constexpr double plot_share = 0.6;
    [[nodiscard]] Aside aside() const { return m_aside; }
    void setAside(Aside aside);
    // Of title and subtitle when so much has stepped aside, in pixels; as headerHeight() it only grows.
    [[nodiscard]] int headerHeight(Aside aside) const;
    // Whether the plot has its share below a header of that many pixels.
    [[nodiscard]] bool hasRoom(Aside aside, int header) const;

    // What the chart shows at its most telling places, a line each, for those who hear it.
    [[nodiscard]] virtual QString spokenValues() const { return {}; }
    [[nodiscard]] QString spokenText() const; // these, and what is plotted

    // A card so low that titles would leave nothing of the chart shows them as a tooltip instead.
    void setMayHideTitles(bool may);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void headerHeightChanged(int pixels);
    void resized();

protected:
    void setTitles(const QString& title, const QString& subtitle);
    [[nodiscard]] QRect bodyRect() const;
    [[nodiscard]] int heightAround(int header) const; // of what is not body, with a header of that many pixels
    virtual void layoutBody(const QRect& body) = 0;   // called whenever bodyRect() changes
    // Whether a body of that many pixels is enough of the card.
    [[nodiscard]] virtual bool hasRoomIn(int body, Aside aside) const;
    virtual void followAside() {}                        // another text of the body stepped aside
    [[nodiscard]] virtual QString bodyTextsAside() const // lines of the texts of the body that did
    {
        return {};
    }

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QRect headerRect() const;
    [[nodiscard]] bool hidesTitles() const;
    [[nodiscard]] QString shownTitle() const;
    void measureHeader();

    QString m_chartId;
    Theme m_theme = Theme::light();
    QString m_title;
    QString m_subtitle;
    int m_tallest = 0;       // title and subtitle, of all at this width
    int m_tallestTitle = 0;  // of all at this width
    int m_minimumHeight = 0; // asked for by the owner
    int m_measuredWidth = -1;
    Aside m_aside = Aside::Nothing;
    bool m_mayHideTitles = false;
    bool m_showFocus = false;
};

// The chart that `widget` is, or is a part of; null: none.
[[nodiscard]] ChartCard* chartAround(QWidget* widget);

} // namespace tiebreak
