// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pages.h"

#include "ui/figures/figure_painter.h"
#include "ui/report/report_document.h"

#include <qcustomplot.h>

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextTable>

#include <cmath>

namespace tiebreak {

namespace {

constexpr double figure_shape = 100.0 / 170.0; // height over width: two on an A4 page with their headings

QRectF placeOf(const QTextBlock& block)
{
    return block.document()->documentLayout()->blockBoundingRect(block);
}

QTextTable* tableOf(const QTextBlock& block)
{
    return QTextCursor(block).currentTable();
}

// Where what follows a heading has its first line, or of a table its first row, at the latest.
double endOfStart(const QTextBlock& block)
{
    QTextTable* const table = tableOf(block);
    if (table == nullptr) {
        const QTextLayout* const lines = block.layout();
        const double first = lines->lineCount() > 0 ? lines->lineAt(0).naturalTextRect().bottom() : 0;
        return placeOf(block).top() + first;
    }
    double end = 0;
    const int row = std::min(1, table->rows() - 1);
    for (int column = 0; column < table->columns(); ++column) {
        end = std::max(end, placeOf(table->cellAt(row, column).lastCursorPosition().block()).bottom());
    }
    return end;
}

} // namespace

FigureObject::FigureObject(QSizeF size, QSizeF px, FigureTheme theme, QObject* parent)
    : QObject(parent), m_size(size), m_px(px), m_theme(theme)
{
}

int FigureObject::add(const Figure& figure)
{
    m_figures.push_back(figure);
    return static_cast<int>(m_figures.size()) - 1;
}

QSizeF FigureObject::intrinsicSize(QTextDocument* /*document*/, int /*position*/, const QTextFormat& /*format*/)
{
    return m_size;
}

void FigureObject::drawObject(QPainter* /*painter*/, const QRectF& rect, QTextDocument* /*document*/, int /*position*/,
                              const QTextFormat& format)
{
    if (m_painter == nullptr) {
        return;
    }
    FigureLook look;
    look.size = m_px;
    look.theme = m_theme;
    const auto index = static_cast<std::size_t>(format.intProperty(index_property));
    FigurePainter(m_figures[index], look).paint(*m_painter, rect);
}

ReportPages::ReportPages(const Report& report, FigureTheme theme, QPaintDevice& device, QSizeF size)
{
    const double px = 96.0 / device.logicalDpiX();
    const QSizeF figure(size.width(), size.width() * figure_shape);
    m_figures = new FigureObject(figure, figure * px, theme, &m_document);
    m_document.documentLayout()->registerHandler(FigureObject::type, m_figures);
    m_document.documentLayout()->setPaintDevice(&device);
    m_document.setDefaultFont(QFont(QStringLiteral("DejaVu Sans")));
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
    DocumentOptions options;
    options.put_figure = [this](QTextCursor& cursor, const Figure& each) {
        QTextCharFormat format;
        format.setObjectType(FigureObject::type);
        format.setProperty(FigureObject::index_property, m_figures->add(each));
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    };
    fillDocument(m_document, report, options);
    m_document.setPageSize(size);
    keepTogether();
    writeContents();
}

int ReportPages::pageAt(double y) const
{
    return static_cast<int>(std::floor(y / m_document.pageSize().height()));
}

// A heading at the foot of a page goes to the next one, with the headings above it. Each move changes all that follows,
// so it goes from the top to the bottom.
void ReportPages::keepTogether()
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(keep_with_next)) {
            continue;
        }
        QTextBlock first = block;
        while (block.next().isValid() && block.blockFormat().boolProperty(keep_with_next)) {
            block = block.next();
        }
        if (pageAt(placeOf(first).top()) != pageAt(endOfStart(block) - 1)) {
            QTextBlockFormat format = first.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(first).setBlockFormat(format);
        }
    }
}

void ReportPages::writeContents()
{
    std::vector<int> pages;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 2) {
            pages.push_back(pageAt(placeOf(block).top()) + 1);
        }
    }
    for (QTextFrame* const frame : m_document.rootFrame()->childFrames()) {
        auto* const table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr || !table->format().boolProperty(is_contents)) {
            continue;
        }
        for (int row = 0; row < table->rows(); ++row) {
            const auto section = static_cast<std::size_t>(row) + 1; // the first one stands above the contents
            table->cellAt(row, 1).firstCursorPosition().insertText(QString::number(pages[section]));
        }
    }
}

void ReportPages::draw(QCPPainter& painter, int page)
{
    const QSizeF size = m_document.pageSize();
    const QRectF shown(0, page * size.height(), size.width(), size.height());
    painter.save();
    painter.translate(0, -shown.top());
    painter.setClipRect(shown);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = shown;
    context.palette.setColor(QPalette::Text, Qt::black);
    m_figures->setPainter(&painter);
    m_document.documentLayout()->draw(&painter, context);
    m_figures->setPainter(nullptr);
    painter.restore();
}

} // namespace tiebreak
