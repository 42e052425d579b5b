// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/controls/numbers/number_box.h"
#include "ui/controls/numbers/refusal_note.h"
#include "ui/panels/table_view.h"

#include "models/catalog/catalog_loader.h"
#include "models/tables/price_model.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>

using namespace tiebreak;

namespace {

// Model order 2, 10, none, 1, so that texts and numbers sort differently.
Grid numbers()
{
    const QString source = QStringLiteral("hand-made");
    Grid grid;
    grid.columns = {{QStringLiteral("Name"), source}, {QStringLiteral("Value"), source}};
    grid.rows = {
        {textCell(QStringLiteral("b"), source), numberCell(2, QStringLiteral("2 s"), source)},
        {textCell(QStringLiteral("C"), source), numberCell(10, QStringLiteral("10 s"), source)},
        {textCell(QStringLiteral("a"), source), emptyCell(QStringLiteral("–"), source)},
        {textCell(QStringLiteral("d"), source), numberCell(1, QStringLiteral("1 s"), source)},
    };
    return grid;
}

QString column(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts << model.index(row, column).data().toString();
    }
    return texts.join(QLatin1Char(' '));
}

} // namespace

class TestTableView : public QObject {
    Q_OBJECT

private slots:
    // Of a table that wraps, a sentence has all its lines.
    void textsWrap()
    {
        Grid grid;
        grid.columns = {{QStringLiteral("What"), {}}, {QStringLiteral("Why"), {}}};
        const QString sentence = QStringLiteral("A sentence of so many words that it does not fit into the widest "
                                                "column that a table may have, and goes on");
        grid.rows = {{textCell(QStringLiteral("short"), {}), textCell(sentence, {})},
                     {textCell(QStringLiteral("short"), {}), textCell(QStringLiteral("short"), {})}};
        GridModel model;
        TableView view(QStringLiteral("Wraps"));
        view.wrapTexts();
        view.setSource(&model);
        view.resize(900, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        model.setGrid(grid);
        QTRY_VERIFY(view.rowHeight(0) > view.rowHeight(1));
        const QFontMetrics letters(view.font());
        const QRect needed =
            letters.boundingRect(QRect(0, 0, view.columnWidth(1) - 8, 1000), Qt::TextWordWrap, sentence);
        QVERIFY(view.rowHeight(0) >= needed.height());
    }

    void init()
    {
        m_model = std::make_unique<GridModel>();
        m_model->setGrid(numbers());
        m_view = std::make_unique<TableView>(QStringLiteral("Results"));
        m_view->setSource(m_model.get());
        QGuiApplication::clipboard()->clear();
    }

    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    void sortsByRawValues()
    {
        const QAbstractItemModelTester tester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(column(*m_view->model(), 1), QStringLiteral("2 s 10 s – 1 s")); // the model's order at first
        m_view->sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(column(*m_view->model(), 1), QStringLiteral("1 s 2 s 10 s –"));
        m_view->sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(column(*m_view->model(), 1), QStringLiteral("10 s 2 s 1 s –")); // no value stays last
        m_view->sortByColumn(0, Qt::AscendingOrder);
        QCOMPARE(column(*m_view->model(), 0), QStringLiteral("a b C d"));

        Grid grid = numbers();
        grid.rows[0][0] = textCell(QStringLiteral("z"), QString());
        m_model->setGrid(grid);
        QCOMPARE(column(*m_view->model(), 0), QStringLiteral("a C d z"));
        m_view->sortByColumn(-1, Qt::AscendingOrder);
        QCOMPARE(column(*m_view->model(), 0), QStringLiteral("z C a d"));
    }

    void headerClicksSort()
    {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QHeaderView* const header = m_view->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(1) + header->sectionSize(1) / 2, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(column(*m_view->model(), 1), QStringLiteral("1 s 2 s 10 s –"));
    }

    void copiesTheSelectionOrAll()
    {
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), QStringLiteral("Name\tValue\nb\t2 s\nC\t10 s\na\t–\nd\t1 s\n"));

        m_view->sortByColumn(1, Qt::AscendingOrder);
        m_view->selectionModel()->select(QItemSelection(m_view->model()->index(0, 1), m_view->model()->index(1, 1)),
                                         QItemSelectionModel::Select);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), QStringLiteral("Value\n1 s\n2 s\n"));

        const QList<QAction*> actions = m_view->actions();
        QCOMPARE(actions.size(), 2);
        actions[1]->trigger();
        QCOMPARE(clipboard(), QStringLiteral("Name\tValue\nd\t1 s\nb\t2 s\nC\t10 s\na\t–\n"));
        actions[0]->trigger();
        QCOMPARE(clipboard(), QStringLiteral("Value\n1 s\n2 s\n"));
        QCOMPARE(m_view->contextMenuPolicy(), Qt::ActionsContextMenu);
    }

    // Documents take the table: here read as they read it.
    void copiesATableForDocuments()
    {
        m_view->sortByColumn(1, Qt::AscendingOrder);
        m_view->selectionModel()->select(QItemSelection(m_view->model()->index(0, 0), m_view->model()->index(1, 1)),
                                         QItemSelectionModel::Select);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData* const content = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(content->text(), QStringLiteral("Name\tValue\nd\t1 s\nb\t2 s\n"));
        QTextDocument document;
        document.setHtml(content->html());
        const auto* const table = qobject_cast<QTextTable*>(document.rootFrame()->childFrames().value(0));
        QVERIFY(table != nullptr);
        QCOMPARE(table->rows(), 3);
        QCOMPARE(table->columns(), 2);
        const QTextBlock value = table->cellAt(2, 1).firstCursorPosition().block();
        QCOMPARE(value.text(), QStringLiteral("2 s"));
        QVERIFY(value.blockFormat().alignment().testFlag(Qt::AlignRight));
        QCOMPARE(table->cellAt(0, 0).firstCursorPosition().block().text(), QStringLiteral("Name"));
    }

    void copyBelongsToTheFocusedTable()
    {
        QWidget window;
        m_view->setParent(&window);
        QAction copy_chart(&window);
        copy_chart.setShortcut(QKeySequence::Copy);
        window.addAction(&copy_chart);
        int charts = 0;
        connect(&copy_chart, &QAction::triggered, &window, [&charts] { ++charts; });
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(charts, 0);
        QVERIFY(clipboard().startsWith(QStringLiteral("Name\tValue\n")));
        m_view->setParent(nullptr);
    }

    void isSetUpForReadingAndKeyboard()
    {
        QCOMPARE(m_view->accessibleName(), QStringLiteral("Results"));
        QVERIFY(m_view->alternatingRowColors());
        QVERIFY(!m_view->tabKeyNavigation());
        QVERIFY(m_view->verticalHeader()->isHidden());
        QCOMPARE(m_view->horizontalHeader()->sectionResizeMode(0), QHeaderView::Interactive);
    }

    void tabLeavesTheTable()
    {
        QWidget window;
        m_view->setParent(&window);
        QLineEdit next(&window);
        QWidget::setTabOrder(m_view.get(), &next);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QVERIFY(next.hasFocus());
        m_view->setParent(nullptr);
    }

    void columnsAreSizedOnce()
    {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setColumnWidth(0, 77);
        Grid grid = numbers();
        grid.rows[0][0].text = QString(100, QLatin1Char('x'));
        m_model->setGrid(grid);
        QCOMPARE(m_view->columnWidth(0), 77);
        grid.rows.pop_back(); // a reset keeps them, too
        m_model->setGrid(grid);
        QCOMPARE(m_view->columnWidth(0), 77);
    }

    // A number that outgrows its column is shown whole, unless the user chose the width.
    void shortTablesGrowWithTheirTexts()
    {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const int before = m_view->columnWidth(0);
        Grid grid = numbers();
        grid.rows[0][0].text = QString(30, QLatin1Char('x'));
        m_model->setGrid(grid);
        QVERIFY(m_view->columnWidth(0) >= m_view->fontMetrics().horizontalAdvance(grid.rows[0][0].text));
        QVERIFY(m_view->columnWidth(0) > before);
    }

    void chipsHaveTheContendersColour()
    {
        Grid grid = numbers();
        grid.rows[1][0].series = 1;
        m_model->setGrid(grid);
        m_view->setSeriesColours([](int series) { return series == 1 ? QColor(1, 200, 3) : QColor(Qt::magenta); });
        m_view->resize(300, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const QImage image = m_view->viewport()->grab().toImage();
        const auto has_colour = [&](const QRect& where, const QColor& colour) {
            for (int y = where.top(); y <= where.bottom(); ++y) {
                for (int x = where.left(); x <= where.right(); ++x) {
                    if (image.pixelColor(x, y) == colour) {
                        return true;
                    }
                }
            }
            return false;
        };
        QVERIFY(has_colour(m_view->visualRect(m_view->model()->index(1, 0)), QColor(1, 200, 3)));
        QVERIFY(!has_colour(image.rect(), QColor(Qt::magenta)));
    }

    void editsAPriceWithinItsRange()
    {
        const LoadResult loaded = load_catalogue();
        QVERIFY(loaded.catalogue);
        Session session(loaded.catalogue, default_scenario(*loaded.catalogue));
        PriceModel prices(session);
        m_view->setSource(&prices);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const QModelIndex price = m_view->model()->index(0, PriceModel::UsdPerGpuHour);

        NumberBox* box = openEditor(price);
        QVERIFY(box != nullptr);
        QCOMPARE(box->scale().range().minimum, 0.01);
        QCOMPARE(box->scale().range().maximum, 1000.0);
        QCOMPARE(box->value(), 0.79);
        QCOMPARE(box->accessibleName(), QStringLiteral("$/GPU-hour"));
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("0,5 $"));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(editors().isEmpty()); // the delegate commits in the next turn of the event loop
        QCOMPARE(session.scenario().contenders[0].usd_per_gpu_hour, 0.5);

        // A price with more digits than the box shows survives an editor that is opened and closed.
        QVERIFY(session.setQuote(loaded.catalogue->prices[0].id, 0.123456).empty());
        const int analyses = session.analyses();
        box = openEditor(price);
        QVERIFY(box != nullptr);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(editors().isEmpty());
        QCOMPARE(session.analyses(), analyses);
        QCOMPARE(session.scenario().contenders[0].usd_per_gpu_hour, 0.123456);
        m_view->setSource(nullptr);
    }

    // A price that is none keeps its editor and its text, with the reason beside it; the nearest price ends the edit.
    void tellsBesideAPriceWhyItIsRefused()
    {
        const LoadResult loaded = load_catalogue();
        Session session(loaded.catalogue, default_scenario(*loaded.catalogue));
        PriceModel prices(session);
        m_view->setSource(&prices);
        m_view->resize(900, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const QModelIndex price = m_view->model()->index(0, PriceModel::UsdPerGpuHour);
        NumberBox* const box = openEditor(price);
        QVERIFY(box != nullptr);
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("2k"));
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Tab}) {
            QTest::keyClick(box, key);
            QCoreApplication::processEvents();
            QCOMPARE(editors().size(), 1);
            QCOMPARE(box->text(), QStringLiteral("2k"));
            QVERIFY(box->isRefused());
        }
        auto* const note = m_view->window()->findChild<RefusalNote*>();
        QVERIFY(note != nullptr && note->isVisible());
        QCOMPARE(note->sentence(), QStringLiteral("Between $0.01 and $1,000/h."));
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!note->isVisible() && !editors().isEmpty());
        QCOMPARE(box->text(), QStringLiteral("0.79"));
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("0"));
        QTest::keyClick(box, Qt::Key_Return);
        QTest::mouseClick(note->findChild<QAbstractButton*>(), Qt::LeftButton);
        QTRY_VERIFY(editors().isEmpty());
        QCOMPARE(session.scenario().contenders[0].usd_per_gpu_hour, 0.01);
        m_view->setSource(nullptr);
    }

private:
    [[nodiscard]] QList<NumberBox*> editors() const { return m_view->viewport()->findChildren<NumberBox*>(); }

    [[nodiscard]] NumberBox* openEditor(const QModelIndex& index)
    {
        m_view->edit(index);
        return editors().value(0);
    }

    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<GridModel> m_model;
    std::unique_ptr<TableView> m_view;
};

TIEBREAK_TEST(TestTableView, QApplication)
#include "tst_table_view.moc"
