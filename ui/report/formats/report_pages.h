// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_look.h"
#include "ui/report/report.h"

#include <QObject>
#include <QSizeF>
#include <QTextDocument>
#include <QTextObjectInterface>

#ifdef Q_MOC_RUN // which reads no header of Qt
Q_DECLARE_INTERFACE(QTextObjectInterface, "org.qt-project.Qt.QTextObjectInterface")
#endif

class QPaintDevice;
class QTextBlock;
class QTextTable;

namespace tiebreak {

class PlotPainter;

// Draws the figures of a report where its document has room for them.
class FigureObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;
    static constexpr int index_property = QTextFormat::UserProperty + 100; // of the figure

    // `size` in the document's units is that of every figure; `px` the same in px of 1/96 inch.
    FigureObject(QSizeF size, QSizeF px, FigureTheme theme, QObject* parent);

    int add(const Figure& figure); // its index
    // What the document is drawn with, and the page that is drawn, in the document's coordinates; null: nothing.
    void setTarget(PlotPainter* painter, const QRectF& page)
    {
        m_painter = painter;
        m_page = page;
    }

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    std::vector<Figure> m_figures;
    QSizeF m_size;
    QSizeF m_px;
    FigureTheme m_theme;
    PlotPainter* m_painter = nullptr;
    QRectF m_page;
};

// A report laid out on pages of a device.
class ReportPages {
public:
    // `size` is what a page holds, in pixels of the device.
    ReportPages(const ReportContent& report, FigureTheme theme, QPaintDevice& device, QSizeF size);

    [[nodiscard]] int count() const { return m_document.pageCount(); }
    // Draws the page (from 0) with its top left corner at the painter's origin.
    void draw(PlotPainter& painter, int page);

private:
    [[nodiscard]] int pageAt(double y) const;
    void keepTogether();
    void keepOnPage(const QTextBlock& block, double end);
    void keepRows(QTextTable& table);
    void writeContents();

    int m_dotsPerInch;
    QTextDocument m_document;
    FigureObject* m_figures; // child of the document
};

} // namespace tiebreak
