// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/languages/fits_window.h"
#include "ui/panels/table_view.h"

#include <QScrollBar>

using namespace tiebreak;

// What has to have room, in the language of the sources.
class TestFits : public QObject {
    Q_OBJECT

private slots:
    void aSmallScreen() { checkThatItFits({1280, 720}); }
    void theLeastWindow() { checkThatItFits({1024, 640}); }

    // Of the page's question, up to how many GPUs it takes and what they cost a month: without scrolling sideways.
    void usualColumnsAreInSight_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* view, const char* last) {
            QTest::newRow(view) << QString::fromLatin1(view) << QString::fromLatin1(last);
        };
        row("cost", "GPUs");
        row("latency", "GPUs");
        row("fleet", "Per month");
    }

    void usualColumnsAreInSight()
    {
        QFETCH(const QString, view);
        QFETCH(const QString, last);
        const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
        Session session(catalogue, default_scenario(*catalogue));
        MainWindow window(session);
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.showView(view));
        window.finishCharts();
        const auto* const table = window.findChild<TableView*>(QStringLiteral("results"));
        QVERIFY(table != nullptr && table->isVisible());
        int column = 0;
        while (column < table->model()->columnCount() &&
               table->model()->headerData(column, Qt::Horizontal).toString() != last) {
            ++column;
        }
        QVERIFY(column < table->model()->columnCount());
        QCOMPARE(table->horizontalScrollBar()->value(), 0);
        const int end = table->columnViewportPosition(column) + table->columnWidth(column);
        QVERIFY2(end <= table->viewport()->width(), qPrintable(QString::number(end - table->viewport()->width())));
    }

    // 144 dpi: letters of one and a half times the size.
    void largeLetters()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(1.5 * usual.pointSizeF());
        QApplication::setFont(large);
        checkThatItFits({1440, 900});
        QApplication::setFont(usual);
    }
};

TIEBREAK_TEST(TestFits, QApplication)
#include "tst_fits.moc"
