// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/grid_html.h"
#include "tests/support/test_class.h"

#include <QTest>
#include <QXmlStreamWriter>

using namespace tiebreak;

namespace {

QString written(const Grid& grid)
{
    QString text;
    QXmlStreamWriter html(&text);
    writeHtmlTable(html, grid);
    return text;
}

} // namespace

class TestGridHtml : public QObject {
    Q_OBJECT

private slots:
    void titlesAndCellsAreAlignedAndEscaped()
    {
        Grid grid;
        grid.columns = {{QStringLiteral("GPU & price"), QString()}, {QStringLiteral("$/h"), QStringLiteral("tooltip")}};
        grid.rows = {
            {textCell(QStringLiteral("<L40S>"), QStringLiteral("source")),
             numberCell(0.79, QStringLiteral("$0.79"), {})},
            {textCell(QString(), {}), emptyCell(QStringLiteral("–"), QStringLiteral("why"))},
        };
        grid.rows[0][1].is_strong = true;
        QCOMPARE(written(grid), QStringLiteral("<table><thead><tr><th align=\"left\">GPU &amp; price</th>"
                                               "<th align=\"right\">$/h</th></tr></thead>"
                                               "<tbody><tr><td align=\"left\">&lt;L40S&gt;</td>"
                                               "<td align=\"right\"><b>$0.79</b></td></tr>"
                                               "<tr><td align=\"left\"></td><td align=\"right\">–</td></tr>"
                                               "</tbody></table>"));
    }

    void gridsWithoutRowsOrColumns()
    {
        Grid grid;
        QCOMPARE(written(grid), QString());
        grid.columns = {{QStringLiteral("GPU"), QString()}};
        QCOMPARE(written(grid), QStringLiteral("<table><thead><tr><th align=\"left\">GPU</th></tr></thead>"
                                               "<tbody></tbody></table>"));
    }
};

TIEBREAK_TEST(TestGridHtml, QCoreApplication)
#include "tst_grid_html.moc"
