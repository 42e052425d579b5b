// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_document.h"

#include "ui/report/formats/column_widths.h"
#include "ui/report/report_wording.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

// Sizes in points; distances in the document's pixels of 1/96 inch.
constexpr double body_pt = 9.5;
constexpr double table_pt = 8;
constexpr double title_pt = 20;
constexpr double section_pt = 14;
constexpr double part_pt = 11;
constexpr double lead_pt = 12.5;
constexpr double table_space = 9; // below a table
constexpr double cell_padding = 3;
constexpr double cell_side_padding = 5;
constexpr double text_width = 170 / 25.4 * 96;

const QColor ink(0x1f, 0x29, 0x33);
const QColor quiet_ink(0x3e, 0x4c, 0x59);
const QColor rule(0x9a, 0xa5, 0xb1);
const QColor heading_fill(0xe4, 0xe7, 0xeb);

class DocumentWriter {
public:
    DocumentWriter(QTextDocument& document, const DocumentOptions& options) : m_cursor(&document), m_options(options) {}

    void write(const ReportContent& report)
    {
        heading(1, report.title, title_pt, 0);
        paragraph(report.scenario, format(body_pt, quiet_ink));
        if (!report.made.isEmpty()) {
            paragraph(report.made, format(table_pt, quiet_ink));
        }
        for (std::size_t i = 0; i < report.sections.size(); ++i) {
            const ReportSection& section = report.sections[i];
            heading(section.is_part ? 3 : 2, section.title, section.is_part ? part_pt : section_pt,
                    section.is_part ? part_space : section_space);
            for (std::size_t k = 0; k < section.blocks.size(); ++k) {
                m_beforeTable =
                    k + 1 < section.blocks.size() && std::holds_alternative<ReportTable>(section.blocks[k + 1]);
                std::visit([this](const auto& what) { put(what); }, section.blocks[k]);
            }
            m_beforeTable = false;
            if (i == 0 && m_options.has_look) {
                contents(report);
            }
        }
    }

private:
    static constexpr double section_space = 22;
    static constexpr double part_space = 14;
    static constexpr double paragraph_space = 6;

    [[nodiscard]] QString text(const QString& what) const { return m_options.text ? m_options.text(what) : what; }

    [[nodiscard]] QTextCharFormat format(double points, const QColor& colour, bool bold = false) const
    {
        QTextCharFormat made;
        if (bold) {
            made.setFontWeight(QFont::Bold);
        }
        if (m_options.has_look) {
            made.setFontPointSize(points);
            made.setForeground(colour);
        }
        return made;
    }

    // The document begins with an empty paragraph.
    void newBlock(QTextBlockFormat block, const QTextCharFormat& characters)
    {
        if (m_isAfterTable) {
            block.setTopMargin(std::max(block.topMargin(), table_space));
        }
        if (m_isFresh) {
            m_cursor.setBlockFormat(block);
            m_cursor.setBlockCharFormat(characters);
        } else {
            m_cursor.insertBlock(block, characters);
        }
        m_isFresh = false;
        m_isAfterTable = false;
    }

    void heading(int level, const QString& what, double points, double above)
    {
        QTextBlockFormat block;
        block.setHeadingLevel(level);
        block.setTopMargin(above);
        block.setBottomMargin(paragraph_space);
        block.setProperty(KeepWithNext, true);
        const QTextCharFormat characters = format(points, ink, m_options.has_look); // Markdown's are bold anyway
        newBlock(block, characters);
        m_cursor.insertText(text(what), characters);
    }

    void paragraph(const QString& what, const QTextCharFormat& characters)
    {
        QTextBlockFormat block;
        block.setBottomMargin(paragraph_space);
        block.setLineHeight(line_height, QTextBlockFormat::ProportionalHeight);
        if (m_beforeTable) {
            block.setProperty(KeepWithNext, true);
        }
        newBlock(block, characters);
        m_cursor.insertText(text(what), characters);
    }

    void put(const ReportText& what)
    {
        switch (what.kind) {
        case ReportText::Kind::Plain:
            return paragraph(what.text, format(body_pt, ink));
        case ReportText::Kind::Lead:
            return paragraph(what.text, format(lead_pt, ink, true));
        case ReportText::Kind::Warning:
            return warning(what.text);
        }
    }

    // Set apart without a colour: a block between two rules, or a quotation.
    void warning(const QString& what)
    {
        if (!m_options.has_look) {
            QTextBlockFormat block;
            block.setProperty(QTextFormat::BlockQuoteLevel, 1);
            newBlock(block, {});
            m_cursor.insertText(text(what), {});
            return;
        }
        QTextTableFormat box = tableFormat();
        box.setHeaderRowCount(0);
        QTextTable* const table = m_cursor.insertTable(1, 1, box);
        QTextTableCellFormat cell;
        cell.setPadding(2 * cell_padding);
        cell.setLeftBorder(4);
        cell.setLeftBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        cell.setLeftBorderBrush(ink);
        cell.setBackground(heading_fill);
        table->cellAt(0, 0).setFormat(cell);
        table->cellAt(0, 0).firstCursorPosition().insertText(text(what), format(body_pt, ink));
        leaveTable();
    }

    void put(const ReportList& list)
    {
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            paragraph(list.items[i], format(body_pt, ink));
            if (i == 0) {
                m_list = m_cursor.createList(QTextListFormat::ListDisc);
            } else {
                m_list->add(m_cursor.block());
            }
        }
        m_list = nullptr;
    }

    [[nodiscard]] QTextTableFormat tableFormat() const
    {
        QTextTableFormat made;
        made.setHeaderRowCount(1);
        if (m_options.has_look) {
            made.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            made.setBorder(0);
            made.setBorderCollapse(true);
            made.setCellPadding(cell_padding);
            made.setCellSpacing(0);
        }
        return made;
    }

    [[nodiscard]] static QList<QTextLength> widthsOf(const Grid& grid)
    {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(static_cast<int>(std::ceil(table_pt / 72 * 96)));
        QList<QTextLength> widths;
        for (const double share : columnShares(grid, font, text_width, 2 * cell_side_padding)) {
            widths << QTextLength(QTextLength::PercentageLength, share);
        }
        return widths;
    }

    void put(const ReportTable& what)
    {
        const Grid& grid = what.grid;
        const int rows = static_cast<int>(grid.rows.size());
        const int columns = static_cast<int>(grid.columns.size());
        QTextTableFormat look = tableFormat();
        if (m_options.has_look) {
            look.setColumnWidthConstraints(widthsOf(grid));
        }
        QTextTable* const table = m_cursor.insertTable(rows + 1, columns, look);
        for (int column = 0; column < columns; ++column) {
            const auto at = static_cast<std::size_t>(column);
            const Qt::Alignment alignment = rows > 0 ? grid.rows.front()[at].alignment : Qt::AlignLeft;
            fillCell(table->cellAt(0, column), grid.columns[at].title, alignment, m_options.has_look, true);
            for (int row = 0; row < rows; ++row) {
                const Cell& cell = grid.rows[static_cast<std::size_t>(row)][at];
                fillCell(table->cellAt(row + 1, column), cell.text, cell.alignment, cell.is_strong, false);
            }
        }
        leaveTable();
    }

    // On which page each section begins is written later, when the pages are known.
    void contents(const ReportContent& report)
    {
        std::vector<const ReportSection*> told;
        for (std::size_t i = 1; i < report.sections.size(); ++i) {
            if (!report.sections[i].is_part) {
                told.push_back(&report.sections[i]);
            }
        }
        heading(3, contentsTitle(), part_pt, section_space);
        QTextTableFormat look = tableFormat();
        look.setHeaderRowCount(0);
        look.setCellPadding(1);
        look.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 90), QTextLength()});
        look.setProperty(IsContents, true);
        QTextTable* const table = m_cursor.insertTable(static_cast<int>(told.size()), 2, look);
        for (int row = 0; row < table->rows(); ++row) {
            QTextCursor title = table->cellAt(row, 0).firstCursorPosition();
            title.insertText(told[static_cast<std::size_t>(row)]->title, format(body_pt, ink));
            QTextCursor page = table->cellAt(row, 1).firstCursorPosition();
            QTextBlockFormat right;
            right.setAlignment(Qt::AlignRight);
            page.setBlockFormat(right);
            page.setBlockCharFormat(format(body_pt, ink));
        }
        leaveTable();
    }

    void fillCell(QTextTableCell cell, const QString& what, Qt::Alignment alignment, bool bold, bool is_head)
    {
        const QTextCharFormat characters = format(table_pt, ink, bold);
        if (m_options.has_look) {
            QTextTableCellFormat look;
            look.merge(characters); // of an empty cell, too
            look.setPadding(cell_padding);
            look.setLeftPadding(cell_side_padding);
            look.setRightPadding(cell_side_padding);
            look.setBottomBorder(is_head ? 1 : 0.5);
            look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBottomBorderBrush(is_head ? ink : rule);
            if (is_head) {
                look.setBackground(heading_fill);
            }
            cell.setFormat(look);
        }
        QTextCursor inside = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(alignment.testFlag(Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft);
        inside.setBlockFormat(block);
        inside.insertText(text(what), characters);
    }

    // A table is followed by an empty paragraph. On pages it stays: Qt knows no space above what follows a table
    // itself, and takes a margin of the table that reaches over the page's end for more of the table.
    void leaveTable()
    {
        m_cursor.movePosition(QTextCursor::End);
        m_isFresh = !m_options.has_look;
        m_isAfterTable = true;
    }

    void put(const Figure& figure)
    {
        newBlock({}, format(body_pt, ink));
        m_options.put_figure(m_cursor, figure);
        if (!m_options.has_look) { // a picture; on a page the figure has these itself
            paragraph(figure.caption, {});
            paragraph(figure.source, {});
        }
    }

    static constexpr double line_height = 115; // percent

    QTextCursor m_cursor;
    const DocumentOptions& m_options;
    QTextList* m_list = nullptr;
    bool m_isFresh = true; // the cursor is in an empty paragraph that is to be used
    bool m_isAfterTable = false;
    bool m_beforeTable = false;
};

} // namespace

void fillDocument(QTextDocument& document, const ReportContent& report, const DocumentOptions& options)
{
    QTextCursor edit(&document);
    edit.beginEditBlock(); // laid out once, not after each insertion
    DocumentWriter(document, options).write(report);
    edit.endEditBlock();
}

} // namespace tiebreak
