// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grid_model.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace tiebreak;

namespace {

Grid priceGrid()
{
    const QString source = QStringLiteral("article");
    Grid grid;
    grid.columns = {{QStringLiteral("GPU"), QString()}, {QStringLiteral("Price"), QStringLiteral("$/h")}};
    grid.rows = {
        {textCell(QStringLiteral("L40S"), source), numberCell(0.79, QStringLiteral("$0.79"), source)},
        {textCell(QStringLiteral("A100"), source), emptyCell(QStringLiteral("–"), QStringLiteral("not said"))},
        {textCell(QStringLiteral("H100"), source), numberCell(10, QStringLiteral("$10.00"), source)},
    };
    return grid;
}

QModelIndexList allCells(const QAbstractItemModel& model)
{
    QModelIndexList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.index(row, column);
        }
    }
    return cells;
}

} // namespace

class TestGridModel : public QObject {
    Q_OBJECT

private slots:
    void rolesGiveTextRawValueAndSource()
    {
        GridModel model;
        Grid grid = priceGrid();
        grid.rows[0][0].series = 2;
        grid.rows[0][0].checked = true;
        grid.rows[0][1].editable = true;
        model.setGrid(grid);
        const QModelIndex price = model.index(0, 1);
        QCOMPARE(price.data().toString(), QStringLiteral("$0.79"));
        QCOMPARE(price.data(GridModel::RawValueRole).typeId(), int(QMetaType::Double));
        QCOMPARE(price.data(GridModel::RawValueRole).toDouble(), 0.79);
        QCOMPARE(price.data(Qt::EditRole).toDouble(), 0.79);
        QCOMPARE(price.data(Qt::ToolTipRole).toString(), QStringLiteral("article"));
        QVERIFY(price.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!price.data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.index(1, 1).data(GridModel::RawValueRole).isValid());
        QVERIFY(!model.index(1, 1).flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(model.index(0, 0).data(GridModel::SeriesRole).toInt(), 2);
        QCOMPARE(model.index(1, 0).data(GridModel::SeriesRole).toInt(), -1);
        QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(model.index(0, 0).flags().testFlag(Qt::ItemIsUserCheckable));
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Price"));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(), QStringLiteral("$/h"));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(),
                 Qt::AlignRight | Qt::AlignVCenter); // as the cells below
        QVERIFY(!model.headerData(7, Qt::Horizontal).isValid());
    }

    // Another table of as many columns is another table; a title or two that tell a name are not.
    void otherColumnsAreATableOfTheirOwn()
    {
        GridModel model;
        model.setGrid(priceGrid());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        Grid renamed = priceGrid();
        renamed.columns.back().title = QStringLiteral("Price of B");
        model.setGrid(renamed);
        QCOMPARE(resets.size(), qsizetype(0));
        for (Column& column : renamed.columns) {
            column.title += QStringLiteral(" of another table");
        }
        model.setGrid(renamed);
        QCOMPARE(resets.size(), qsizetype(1));
    }

    void changesAreOneRectangle()
    {
        GridModel model;
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setSortRole(GridModel::RawValueRole);
        proxy.sort(1);
        const QAbstractItemModelTester model_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester proxy_tester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy changes(&model, &GridModel::dataChanged);
        QSignalSpy resets(&model, &GridModel::modelReset);
        QSignalSpy headers(&model, &GridModel::headerDataChanged);

        model.setGrid(priceGrid());
        QCOMPARE(resets.count(), 1);
        model.setGrid(priceGrid()); // nothing differs
        QCOMPARE(changes.count(), 0);

        Grid grid = priceGrid();
        grid.rows[0][1] = numberCell(20, QStringLiteral("$20.00"), QStringLiteral("mine"));
        grid.rows[1][0].text = QStringLiteral("A100 SXM");
        model.setGrid(grid);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex(), model.index(0, 0));
        QCOMPARE(changes[0][1].toModelIndex(), model.index(1, 1));
        QCOMPARE(headers.count(), 0);
        QCOMPARE(proxy.index(0, 1).data().toString(), QStringLiteral("$10.00"));

        grid.rows[2][0].source = QStringLiteral("elsewhere"); // a changed tooltip is a change
        model.setGrid(grid);
        QCOMPARE(changes.count(), 2);
        QCOMPARE(changes[1][0].toModelIndex(), model.index(2, 0));
        QCOMPARE(changes[1][1].toModelIndex(), model.index(2, 0));

        grid.columns[1].title = QStringLiteral("$/GPU-hour");
        model.setGrid(grid);
        QCOMPARE(changes.count(), 2);
        QCOMPARE(headers.count(), 1);
        QCOMPARE(headers[0][1].toInt(), 1);

        grid.rows.pop_back();
        model.setGrid(grid);
        QCOMPARE(changes.count(), 2);
        QCOMPARE(resets.count(), 2);
        model.setGrid({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(resets.count(), 3);
    }

    void tsvIsExact()
    {
        GridModel model;
        Grid grid = priceGrid();
        grid.rows[2][0].text = QStringLiteral("H100\tSXM\nnew");
        model.setGrid(grid);
        QCOMPARE(toTsv(allCells(model)), QStringLiteral("GPU\tPrice\nL40S\t$0.79\nA100\t–\nH100 SXM new\t$10.00\n"));
        QCOMPARE(toTsv({}), QString());
        // The order of clicks does not matter, and a hole stays a hole.
        QCOMPARE(toTsv({model.index(2, 1), model.index(0, 0)}), QStringLiteral("GPU\tPrice\nL40S\t\n\t$10.00\n"));
        QCOMPARE(toTsv({model.index(0, 1)}), QStringLiteral("Price\n$0.79\n"));
    }

    void htmlIsExact()
    {
        GridModel model;
        Grid grid = priceGrid();
        grid.rows[2][0].text = QStringLiteral("H100\t<SXM>");
        grid.rows[2][1].is_strong = true;
        model.setGrid(grid);
        const QString begin =
            QStringLiteral("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"/></head>"
                           "<body><table><thead><tr>");
        const QString end = QStringLiteral("</tbody></table></body></html>\n");
        QCOMPARE(toHtml(allCells(model)),
                 QString(begin +
                         QStringLiteral("<th align=\"left\">GPU</th><th align=\"right\">Price</th></tr></thead><tbody>"
                                        "<tr><td align=\"left\">L40S</td><td align=\"right\">$0.79</td></tr>"
                                        "<tr><td align=\"left\">A100</td><td align=\"right\">–</td></tr>"
                                        "<tr><td align=\"left\">H100 &lt;SXM&gt;</td>"
                                        "<td align=\"right\"><b>$10.00</b></td></tr>") +
                         end));
        QCOMPARE(toHtml({}), QString());
        QCOMPARE(toHtml({model.index(1, 1), model.index(0, 0)}),
                 QString(begin +
                         QStringLiteral("<th align=\"left\">GPU</th><th align=\"left\">Price</th></tr></thead><tbody>"
                                        "<tr><td align=\"left\">L40S</td><td align=\"left\"></td></tr>"
                                        "<tr><td align=\"left\"></td><td align=\"right\">–</td></tr>") +
                         end));
    }

    // A pin may have any name, and a spreadsheet evaluates what is pasted; numbers must stay numbers.
    void pastedTextsAreNoFormulas()
    {
        GridModel model;
        Grid grid = priceGrid();
        grid.columns[0].title = QStringLiteral("=cmd()");
        grid.rows[0][0] = textCell(QStringLiteral("\t@SUM(1)"), QString());
        grid.rows[0][1] = numberCell(-0.79, QStringLiteral("-$0.79"), QString());
        grid.rows[1][0] = textCell(QStringLiteral("-5"), QString()); // a text that looks like a number
        grid.rows[2][1] = numberCell(0.2, QStringLiteral("+20.0 %"), QString());
        model.setGrid(grid);
        QCOMPARE(toTsv(allCells(model)), QStringLiteral("'=cmd()\tPrice\n'@SUM(1)\t-$0.79\n'-5\t–\nH100\t+20.0 %\n"));
        const QString html = toHtml(allCells(model));
        QVERIFY(html.contains(QStringLiteral("<th align=\"left\">'=cmd()</th>")));
        QVERIFY(html.contains(QStringLiteral("<td align=\"left\">'@SUM(1)</td><td align=\"right\">-$0.79</td>")));
        QVERIFY(html.contains(QStringLiteral("<td align=\"right\">+20.0 %</td>")));
    }
};

TIEBREAK_TEST(TestGridModel, QCoreApplication)
#include "tst_grid_model.moc"
