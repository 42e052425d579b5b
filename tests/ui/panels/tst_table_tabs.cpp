// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "tests/support/test_class.h"
#include "ui/panels/pins_panel.h"
#include "ui/panels/table_tabs.h"
#include "ui/panels/table_view.h"

#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QtTest>

using namespace tiebreak;

// Results beside the page in front.
class TableTabsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TableTabs> m_tabs;

    TableView* results() const { return m_tabs->findChild<TableView*>(QStringLiteral("results")); }

    QStringList headings() const
    {
        QStringList texts;
        const QAbstractItemModel& model = *results()->model();
        for (int column = 0; column < model.columnCount(); ++column) {
            texts << model.headerData(column, Qt::Horizontal).toString();
        }
        return texts;
    }

    static QStringList headings(const Grid& grid)
    {
        QStringList texts;
        for (const Column& column : grid.columns) {
            texts << column.title;
        }
        return texts;
    }

private slots:
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_tabs = std::make_unique<TableTabs>(*m_session);
    }

    void cleanup() { m_tabs.reset(); }

    // Below a page of images stand images, below training training.
    void resultsAreOfThePageInFront()
    {
        const Analysis& analysis = m_session->analysis();
        const QStringList serving = headings();
        QVERIFY(serving.contains(QStringLiteral("TTFT")) && serving.contains(QStringLiteral("TPOT")));
        m_tabs->setQuestion(Question::CostPerToken, Use::Images);
        QCOMPARE(headings(), headings(modelledImagesGrid(analysis, *m_catalogue)));
        const QModelIndex images = results()->model()->index(0, 1);
        QVERIFY(!images.data(Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(m_session->setText("image_batch", "8"), Problem()); // the same table with other numbers
        QCOMPARE(images.data().toString(), modelledImagesGrid(analysis, *m_catalogue).rows[0][1].text);

        m_tabs->setQuestion(Question::CostPerToken, Use::Training);
        QCOMPARE(headings(), headings(modelledTrainingGrid(m_session->analysis(), *m_catalogue)));
        m_tabs->setQuestion(Question::CostPerToken);
        QCOMPARE(headings(), serving);
    }

    // A banner of bills has differences of bills below it, and none of tokens, whose share is another.
    void differencesAreOfWhatThePageAsks()
    {
        QVERIFY(headings().contains(QStringLiteral("Over least")));
        m_tabs->setQuestion(Question::MonthlyBill);
        QVERIFY(!headings().contains(QStringLiteral("Over least")));
        QVERIFY(headings().contains(QStringLiteral("Bill over the least")));
    }

    // A page that tells its own results has no others below it; who looked at them sees them again on the next.
    void resultsStepAsideForAPageOfItsOwn()
    {
        QCOMPARE(m_tabs->currentView(), QStringLiteral("results"));
        m_tabs->setHasResults(false);
        QVERIFY(!m_tabs->isTabVisible(0));
        QCOMPARE(m_tabs->currentView(), QStringLiteral("published"));
        m_tabs->setHasResults(true);
        QVERIFY(m_tabs->isTabVisible(0));
        QCOMPARE(m_tabs->currentView(), QStringLiteral("results"));
        QVERIFY(m_tabs->showView(QStringLiteral("claims")));
        m_tabs->setHasResults(false);
        m_tabs->setHasResults(true);
        QCOMPARE(m_tabs->currentView(), QStringLiteral("claims"));
    }

    // Against a pin: a card that costs half as much an hour makes an image for half.
    void resultsOfUsesTellThePin()
    {
        QCOMPARE(m_session->setText("contenders.0.usd_per_gpu_hour", "0.8"), Problem());
        QCOMPARE(m_session->pin(QStringLiteral("before")), Problem());
        QCOMPARE(m_session->setText("contenders.0.usd_per_gpu_hour", "0.4"), Problem());
        for (const Use use : {Use::Images, Use::Training}) {
            m_tabs->setQuestion(Question::CostPerToken, use);
            const int last = results()->model()->columnCount() - 1;
            QVERIFY(headings()[last].contains(QStringLiteral("before")));
            QCOMPARE(results()->model()->index(0, last).data().toString(), QStringLiteral("-50.0 %"));
            QCOMPARE(results()->model()->index(0, last - 1).data().toString(), QStringLiteral("0.0 %"));
        }
    }

    void theUsualColumnsNeedNoScrolling_data()
    {
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<QString>("last");
        QTest::newRow("article") << QStringLiteral("article") << QStringLiteral("Per month");
        QTest::newRow("model") << QStringLiteral("model") << QStringLiteral("TPOT"); // with its bands
    }

    // In a window of 1440 pixels.
    void theUsualColumnsNeedNoScrolling()
    {
        QFETCH(QString, evidence);
        QFETCH(QString, last);
        QCOMPARE(m_session->setText("evidence", evidence.toStdString()), Problem());
        m_tabs->resize(1094, 165);
        m_tabs->show();
        const auto column = static_cast<int>(headings().indexOf(last));
        QVERIFY(column > 0);
        const TableView& view = *results();
        const int right = view.columnViewportPosition(column) + view.columnWidth(column);
        QVERIFY2(right <= view.viewport()->width(), qPrintable(QString::number(right)));
    }

    // A table that is made when it is first seen has its room at once.
    void pinsHaveAFifthForTheirNames()
    {
        QCOMPARE(m_session->pin(QStringLiteral("A name that takes some room")), Problem());
        m_tabs->resize(1094, 165);
        m_tabs->show();
        QCoreApplication::processEvents();
        QVERIFY(m_tabs->showView(QStringLiteral("pins")));
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
        }
        const int width = m_tabs->pins().findChild<QListView*>()->width();
        QVERIFY2(width >= 1094 / 6, qPrintable(QString::number(width)));
    }

    // The names of the contenders stay in sight.
    void namesStayWhenScrolled()
    {
        m_tabs->resize(700, 165);
        m_tabs->show();
        TableView& view = *results();
        QVERIFY(view.findChild<QTableView*>(QStringLiteral("frozen")) == nullptr); // until it is needed
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
        auto* const frozen = view.findChild<QTableView*>(QStringLiteral("frozen"));
        QVERIFY(frozen && frozen->isVisible());
        QCOMPARE(frozen->width(), view.columnWidth(0));
        QCOMPARE(frozen->mapTo(&view, QPoint(0, 0)), QPoint(view.frameWidth(), view.frameWidth()));
        const QModelIndex name = frozen->indexAt(QPoint(10, frozen->rowHeight(0) / 2));
        QCOMPARE(name.data().toString(), QStringLiteral("L40S"));
        const QRect row = view.visualRect(view.model()->index(1, 5));
        QCOMPARE(frozen->visualRect(frozen->model()->index(1, 0)).top(), row.top()); // beside its numbers
        view.setCurrentIndex(view.model()->index(0, view.model()->columnCount() - 1));
        QCOMPARE(frozen->columnViewportPosition(0), 0); // what is current elsewhere does not move it
        view.horizontalScrollBar()->setValue(0);
        QVERIFY(!frozen->isVisible());
    }
};

TIEBREAK_TEST(TableTabsTest, QApplication)
#include "tst_table_tabs.moc"
