// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/formats/report_pages.h"

#include "ui/figures/figure_painter.h"
#include "ui/figures/plot_painter.h"
#include "ui/report/report_document.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextTable>

#include <cmath>

namespace tiebreak {

namespace {

constexpr double figure_shape = 118.0 / 170.0; // height over width: two fill an A4 page with a heading above

// A trace of space between letters keeps "fi" two letters, for those who search the text or copy it.
constexpr double no_ligatures = 0.02;

QRectF placeOf(const QTextBlock& block)
{
    return block.document()->documentLayout()->blockBoundingRect(block);
}

// Documents are laid out as far as somebody looks; a change before the rest is done would leave paragraphs empty.
void finishLayout(const QTextDocument& document)
{
    static_cast<void>(document.documentLayout()->documentSize());
}

QTextTable* tableOf(const QTextBlock& block)
{
    return QTextCursor(block).currentTable();
}

// Top and bottom of a row's text.
std::pair<double, double> reachOf(const QTextTable& table, int row)
{
    double top = placeOf(table.cellAt(row, 0).firstCursorPosition().block()).top();
    double bottom = top;
    for (int column = 0; column < table.columns(); ++column) {
        top = std::min(top, placeOf(table.cellAt(row, column).firstCursorPosition().block()).top());
        bottom = std::max(bottom, placeOf(table.cellAt(row, column).lastCursorPosition().block()).bottom());
    }
    return {top, bottom};
}

// Where what follows a heading has its first line, or of a table its first rows, at the latest.
double endOfStart(const QTextBlock& block)
{
    QTextTable* const table = tableOf(block);
    if (table == nullptr) {
        const QTextLayout* const lines = block.layout();
        const double first = lines->lineCount() > 0 ? lines->lineAt(0).naturalTextRect().bottom() : 0;
        return placeOf(block).top() + first;
    }
    constexpr int rows_at_least = 2; // below the head
    return reachOf(*table, std::min(rows_at_least, table->rows() - 1)).second;
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
    if (m_painter == nullptr || !m_page.contains(rect.center())) {
        return; // layouts draw some more than is on a page, and charts know no clipping
    }
    FigureLook look;
    look.size = m_px;
    look.theme = m_theme;
    const auto index = static_cast<std::size_t>(format.intProperty(index_property));
    FigurePainter(m_figures[index], look).paint(*m_painter, rect);
}

ReportPages::ReportPages(const ReportContent& report, FigureTheme theme, QPaintDevice& device, QSizeF size)
    : m_dotsPerInch(device.logicalDpiX())
{
    const double px = 96.0 / m_dotsPerInch;
    const QSizeF figure(size.width(), size.width() * figure_shape);
    m_figures = new FigureObject(figure, figure * px, theme, &m_document);
    m_document.documentLayout()->registerHandler(FigureObject::type, m_figures);
    m_document.documentLayout()->setPaintDevice(&device);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setLetterSpacing(QFont::AbsoluteSpacing, no_ligatures);
    m_document.setDefaultFont(font);
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
    finishLayout(m_document);
    keepTogether();
    writeContents();
}

int ReportPages::pageAt(double y) const
{
    return static_cast<int>(std::floor(y / m_document.pageSize().height()));
}

// A heading at the foot of a page goes to the next one, with the headings above it, and so does a paragraph or a row of
// a table that the page's end would cut. Each move changes all that follows, so it goes from the top to the bottom.
void ReportPages::keepTogether()
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (QTextTable* const table = tableOf(block); table != nullptr) {
            keepRows(*table);
            block = table->lastCursorPosition().block();
            continue;
        }
        const QTextBlock first = block;
        while (block.blockFormat().boolProperty(KeepWithNext) && block.next().isValid() &&
               tableOf(block.next()) == nullptr) {
            block = block.next();
        }
        const bool leads = block.blockFormat().boolProperty(KeepWithNext) && block.next().isValid();
        keepOnPage(first, leads ? endOfStart(block.next()) : placeOf(block).bottom());
    }
}

// From the block's first line down to `end`.
void ReportPages::keepOnPage(const QTextBlock& block, double end)
{
    if (pageAt(placeOf(block).top() + 1) == pageAt(end - 1) || block.length() <= 1) {
        return;
    }
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(block).setBlockFormat(format);
    finishLayout(m_document);
}

// The row before takes what is left of the page. The first row is kept by the heading; the last one never stands alone.
void ReportPages::keepRows(QTextTable& table)
{
    for (int row = table.format().headerRowCount() + 1; row < table.rows(); ++row) {
        const double top = reachOf(table, row).first;
        const double bottom = reachOf(table, row == table.rows() - 2 ? row + 1 : row).second;
        if (pageAt(top) == pageAt(bottom - 1)) {
            continue;
        }
        const double left = (pageAt(top) + 1) * m_document.pageSize().height() - top;
        QTextCursor edit(&m_document);
        edit.beginEditBlock(); // laid out once
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row - 1, column);
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setBottomPadding(format.bottomPadding() + left * 96 / m_dotsPerInch);
            cell.setFormat(format);
        }
        edit.endEditBlock();
        finishLayout(m_document);
    }
}

void ReportPages::writeContents()
{
    std::vector<int> pages;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 2) {
            pages.push_back(pageAt(placeOf(block).bottom() - 1) + 1); // the top may be left on the page before
        }
    }
    QTextCursor edit(&m_document);
    edit.beginEditBlock();
    for (QTextFrame* const frame : m_document.rootFrame()->childFrames()) {
        auto* const table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr || !table->format().boolProperty(IsContents)) {
            continue;
        }
        for (int row = 0; row < table->rows(); ++row) {
            const auto section = static_cast<std::size_t>(row) + 1; // the first one stands above the contents
            table->cellAt(row, 1).firstCursorPosition().insertText(QString::number(pages[section]));
        }
    }
    edit.endEditBlock();
    finishLayout(m_document);
}

void ReportPages::draw(PlotPainter& painter, int page)
{
    const QSizeF size = m_document.pageSize();
    const QRectF shown(0, page * size.height(), size.width(), size.height());
    painter.save();
    painter.base().translate(0, -shown.top());
    painter.base().setClipRect(shown);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = shown;
    context.palette.setColor(QPalette::Text, Qt::black);
    m_figures->setTarget(&painter, shown);
    m_document.documentLayout()->draw(&painter.base(), context);
    m_figures->setTarget(nullptr, {});
    painter.restore();
}

} // namespace tiebreak
