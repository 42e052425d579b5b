// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_painter.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace tiebreak {

// A figure as it will be in the document, in the room that there is.
class FigurePreview : public QWidget {
    Q_OBJECT

public:
    explicit FigurePreview(QWidget* parent = nullptr);

    // Is drawn once, when the widget is next painted.
    void setFigure(const Figure& figure, const FigureLook& look);
    // Of its labels, as they will be in the document; 0 before there is a figure.
    [[nodiscard]] double fontPt() const { return m_painter ? m_painter->fontPt() : 0; }

    // For tests: how often the figure was drawn, and where it is.
    [[nodiscard]] int renders() const { return m_renders; }
    [[nodiscard]] QRect figureRect() const;
    [[nodiscard]] const QImage& image() const { return m_image; }

    [[nodiscard]] QSize sizeHint() const override { return {640, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void render();

    std::unique_ptr<FigurePainter> m_painter;
    QSizeF m_shape;
    QImage m_image; // null: to be drawn
    int m_renders = 0;
};

} // namespace tiebreak
