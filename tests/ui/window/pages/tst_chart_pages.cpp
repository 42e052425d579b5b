// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/charts/bars/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/controls/input_column.h"
#include "ui/panels/table_view.h"
#include "ui/window/pages/chart_pages.h"
#include "ui/window/pages/input_bar.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

using namespace tiebreak;

class ChartPagesTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ChartPages> m_pages;

    template <typename Widget>
    Widget* named(const QString& name) const
    {
        for (auto* const widget : m_pages->currentWidget()->findChildren<Widget*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }

private slots:
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_pages = std::make_unique<ChartPages>(*m_session);
        m_pages->setTheme(Theme::light());
        m_pages->resize(1080, 560);
        m_pages->show();
    }

    void cleanup() { m_pages.reset(); }

    void everyChartHasAPlace_data()
    {
        QTest::addColumn<QString>("view");
        for (const char* const view : {"load", "frontier", "throughput", "cost", "breakeven", "fleet", "ownership",
                                       "memory", "latency", "training", "training-memory", "images", "training-article",
                                       "images-article", "sensitivity", "energy", "winner-map"}) {
            QTest::newRow(view) << QString::fromLatin1(view);
        }
    }

    // Every page has its charts up to date, named and described, when it is shown.
    void everyChartHasAPlace()
    {
        QFETCH(QString, view);
        QVERIFY(m_pages->showView(view));
        QTRY_VERIFY(std::ranges::all_of(m_pages->currentWidget()->findChildren<ChartCard*>(), [](ChartCard* card) {
            return !card->accessibleName().isEmpty() && !card->accessibleDescription().isEmpty();
        }));
        for (const auto* const table : m_pages->currentWidget()->findChildren<QTableView*>()) {
            QVERIFY(!table->accessibleName().isEmpty());
            QCOMPARE(table->isVisible(), table->model()->rowCount() > 0);
        }
    }

    void theMixedFleetShowsWhenThereIsOne()
    {
        QVERIFY(m_pages->showView(QStringLiteral("fleet")));
        const auto* const table = m_pages->currentWidget()->findChild<QTableView*>();
        QVERIFY(!table->isVisible()); // no second kind of request
        QCOMPARE(m_session->setText("second_share", "50%"), Problem());
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 4); // three cards alone, and the cheapest fleet
    }

    void hiddenPagesRest()
    {
        QVERIFY(m_pages->showView(QStringLiteral("energy")));
        const CurveChart* const main = m_pages->mainCharts()[0];
        const ChartData before = main->data();
        QCOMPARE(m_session->setText("batch", "16"), Problem());
        QVERIFY(main->data() == before);
        QVERIFY(m_pages->showView(QStringLiteral("cost")));
        QCOMPARE(main->data().cursor, std::optional(16.0));
    }

    void inputsBesideAChartEditTheSession()
    {
        QVERIFY(m_pages->showView(QStringLiteral("fleet")));
        auto* const peak = named<QSlider>(QStringLiteral("Peak factor"));
        QVERIFY(peak);
        QTest::keyClick(peak, Qt::Key_Right);
        QCOMPARE(m_session->scenario().bill.peak_factor, 1.1);
        auto* const model = named<QComboBox>(QStringLiteral("Second model"));
        model->setCurrentText(QStringLiteral("Llama-2-13B"));
        emit model->activated(model->currentIndex());
        QCOMPARE(m_session->scenario().second.model, std::string("Llama-2-13B"));
        model->setCurrentIndex(0);
        emit model->activated(0);
        QCOMPARE(m_session->scenario().second.model, std::string());

        QVERIFY(m_pages->showView(QStringLiteral("ownership")));
        auto* const price = named<QLineEdit>(QStringLiteral("A100 PCIe: Purchase price"));
        QVERIFY(price);
        price->setText(QStringLiteral("15k"));
        QTest::keyClick(price, Qt::Key_Return);
        QCOMPARE(m_session->scenario().contenders[1].purchase_usd, std::optional(15000.0));
        // A third card less: its box goes too.
        Scenario two = m_session->scenario();
        two.contenders.pop_back();
        QCOMPARE(m_session->change(two, QStringLiteral("two")), Problem());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!named<QLineEdit>(QStringLiteral("A100 SXM: Purchase price")));
        QVERIFY(named<QLineEdit>(QStringLiteral("A100 PCIe: Purchase price")));
    }

    void pagesUseTheirRoom_data()
    {
        QTest::addColumn<QString>("view");
        for (const char* const view : {"training", "images", "memory", "energy", "sensitivity", "fleet"}) {
            QTest::newRow(view) << QString::fromLatin1(view);
        }
    }

    // What a window of 1280 x 720 and one of 1440 x 900 leave for the pages. In the low one a page scrolls as a whole
    // rather than cut a chart or a table; in the higher one nothing is hidden.
    void pagesUseTheirRoom()
    {
        QFETCH(QString, view);
        for (const QSize size : {QSize(934, 385), QSize(1094, 520)}) {
            m_pages->resize(size);
            QVERIFY(m_pages->showView(view));
            QCoreApplication::sendPostedEvents();
            const QWidget& page = *m_pages->currentWidget();
            for (const auto* const card : page.findChildren<ChartCard*>()) {
                const bool is_bars = qobject_cast<const BarChart*>(card) != nullptr;
                const int least = is_bars ? card->sizeHint().height() : 225;
                QVERIFY2(card->width() >= 330 && card->height() >= least,
                         qPrintable(QStringLiteral("%1 x %2").arg(card->width()).arg(card->height())));
            }
            for (const auto* const table : page.findChildren<TableView*>()) {
                if (!table->isVisible()) {
                    continue;
                }
                const int rows = std::min(4, table->model()->rowCount());
                QTRY_VERIFY2(table->viewport()->height() >= rows * table->rowHeight(0), qPrintable(view));
                const QLayout& column = *table->parentWidget()->layout();
                const int place = column.indexOf(table);
                const auto* const heading = qobject_cast<const QLabel*>(column.itemAt(place - 1)->widget());
                QVERIFY(heading && heading->isVisible() && !heading->text().isEmpty());
            }
            const auto* const area = page.findChild<QScrollArea*>(QStringLiteral("page-area"));
            QVERIFY(area);
            if (size.height() > 500) {
                QTRY_VERIFY2(area->verticalScrollBar()->maximum() == 0, qPrintable(view));
            }
        }
    }

    // A few inputs stand in a row above the charts, which then have the whole width.
    void fewInputsCostNoWidth()
    {
        m_pages->resize(1094, 520);
        QVERIFY(m_pages->showView(QStringLiteral("latency")));
        QCoreApplication::sendPostedEvents();
        const QWidget& page = *m_pages->currentWidget();
        const auto cards = page.findChildren<ChartCard*>();
        const auto top_of = [&page](const QWidget* widget) { return widget->mapTo(&page, QPoint(0, 0)).y(); };
        auto* const limit = named<QLineEdit>(QStringLiteral("TPOT limit"));
        QVERIFY(limit && cards.size() == 2);
        QTRY_VERIFY(top_of(limit) + limit->height() <= top_of(cards[0]) && top_of(cards[0]) < 60);
        const int right = cards[1]->mapTo(&page, QPoint(cards[1]->width(), 0)).x();
        QVERIFY2(right >= page.width() - 12, qPrintable(QString::number(right)));
        limit->setText(QStringLiteral("50"));
        QTest::keyClick(limit, Qt::Key_Return);
        QCOMPARE(m_session->scenario().limits.tpot_ms, std::optional(50.0));
        // Where they have no room side by side, they stand in rows.
        QVERIFY(m_pages->showView(QStringLiteral("sensitivity")));
        const auto* const bar = m_pages->currentWidget()->findChild<InputBar*>();
        QCoreApplication::sendPostedEvents();
        const int in_one_row = bar->height();
        m_pages->resize(660, 520);
        QCoreApplication::sendPostedEvents();
        QVERIFY(bar->height() > in_one_row);
        for (const auto* const control : bar->findChildren<InputColumn*>()) {
            QVERIFY(control->width() >= control->minimumSizeHint().width());
            QVERIFY(bar->rect().contains(control->geometry()));
        }
    }

    // One control for both charts that it is about: the session remembers it, and undo takes it back.
    void costsAreDrawnAsTheUserSays()
    {
        const auto choice = [this] { return named<QToolButton>(QStringLiteral("Costs on charts")); };
        QVERIFY(choice() && choice()->text() == QStringLiteral("As numbers"));
        choice()->menu()->actions().at(1)->trigger();
        QCOMPARE(m_session->scenario().view.cost_axis, CostAxis::TimesTheCheapest);
        QCOMPARE(choice()->text(), QStringLiteral("Times the cheapest"));
        const CurveChart* const cost = m_pages->mainCharts()[1];
        QVERIFY(!cost->data().log_y && cost->rect().contains(choice()->geometry()));
        QVERIFY(m_pages->showView(QStringLiteral("energy")));
        QCOMPARE(choice()->text(), QStringLiteral("Times the cheapest"));
        m_session->undoStack()->undo();
        QCOMPARE(choice()->text(), QStringLiteral("As numbers"));
    }

    // By default winner and runner-up; pairs are told by their names, and those that are missing are not offered.
    void thePairOfTheBreakevenIsChosenOnTheChart()
    {
        const auto choice = [this] { return named<QToolButton>(QStringLiteral("Breakeven of")); };
        const auto offered = [&choice] {
            QStringList texts;
            for (const QAction* const action : choice()->menu()->actions()) {
                if (action->isVisible()) {
                    texts << action->text();
                }
            }
            return texts;
        };
        QVERIFY(choice());
        QCOMPARE(choice()->text(), QStringLiteral("Winner and runner-up"));
        QCOMPARE(offered(),
                 (QStringList{QStringLiteral("Winner and runner-up"), QStringLiteral("L40S and A100 PCIe"),
                              QStringLiteral("L40S and A100 SXM"), QStringLiteral("A100 PCIe and A100 SXM")}));
        for (QAction* const action : choice()->menu()->actions()) {
            if (action->text() == QStringLiteral("A100 PCIe and A100 SXM")) {
                action->trigger();
            }
        }
        QCOMPARE(m_session->scenario().view.breakeven_of, BreakevenPair::SecondThird);
        QCOMPARE(choice()->text(), QStringLiteral("A100 PCIe and A100 SXM"));
        QCOMPARE(m_pages->mainCharts()[2]->data().y_label, QStringLiteral("A100 SXM, $ per GPU-hour"));
        // The two move up together when the first goes, and of two there is nothing to choose.
        QCOMPARE(m_session->removeContender(0), Problem());
        QCOMPARE(m_session->scenario().view.breakeven_of, BreakevenPair::FirstSecond);
        QVERIFY(!choice()->isVisibleTo(m_pages.get()));
        m_session->undoStack()->undo();
        QCOMPARE(m_session->removeContender(1), Problem()); // one of the two
        QCOMPARE(m_session->scenario().view.breakeven_of, BreakevenPair::Leaders);
        m_session->undoStack()->undo();
        m_session->undoStack()->undo();
        QCOMPARE(choice()->text(), QStringLiteral("Winner and runner-up"));
    }

    // An empty chart has the button that mends it, and only one that does.
    void emptyChartsOfferWhatMendsThem()
    {
        const auto button = [this](const char* text) {
            const auto buttons = m_pages->currentWidget()->findChildren<QPushButton*>();
            const auto found = std::ranges::find_if(buttons, [text](const QPushButton* each) {
                return each->text().startsWith(QLatin1String(text)) && each->isVisible();
            });
            return found == buttons.end() ? nullptr : *found;
        };
        const char* const model = "Evidence: ";
        QVERIFY(m_pages->showView(QStringLiteral("latency"))); // the article has no time to the first token
        QTRY_VERIFY(button(model));
        button(model)->click();
        QTRY_COMPARE(m_session->scenario().evidence, Evidence::Model);
        QTRY_VERIFY(!button(model));
        m_session->undoStack()->undo();
        QTRY_VERIFY(button(model));

        QCOMPARE(m_session->setText("question", "monthly_bill"), Problem());
        QCOMPARE(m_session->setText("load", "users"), Problem());
        const char* const tokens = "Question: ";
        for (const char* const view : {"sensitivity", "winner-map"}) {
            QVERIFY(m_pages->showView(QLatin1String(view)));
            QTRY_VERIFY(button(tokens));
        }
        button(tokens)->click();
        QTRY_COMPARE(m_session->scenario().question, Question::CostPerToken);
        QTRY_VERIFY(!button(tokens));
    }

    // Rather than three that are too narrow to be read.
    void theThirdChartStepsAside()
    {
        const std::vector<CurveChart*>& charts = m_pages->mainCharts();
        QCOMPARE(charts[2]->y(), charts[0]->y());
        m_pages->resize(900, 560);
        QTRY_VERIFY(charts[2]->y() > charts[0]->geometry().bottom());
        QCOMPARE(charts[1]->y(), charts[0]->y());
        QVERIFY(charts[0]->width() > 400 && charts[2]->width() > 800);
        for (const CurveChart* const chart : charts) { // most of a card is plot
            QTRY_VERIFY2(5 * chart->plotRect().height() >= 2 * chart->height(),
                         qPrintable(QStringLiteral("%1 of %2").arg(chart->plotRect().height()).arg(chart->height())));
        }
    }

    // The cursor of the fleet chart is the load.
    void theFleetCursorIsTheLoad()
    {
        QVERIFY(m_pages->showView(QStringLiteral("fleet")));
        auto* const chart = m_pages->currentWidget()->findChild<CurveChart*>();
        emit chart->cursorMoved(5.23456e9, false);
        emit chart->cursorMoved(6.11111e9, true);
        QCOMPARE(m_session->scenario().bill.tokens_per_month, 6.1e9);
        QCOMPARE(m_session->undoStack()->count(), 1);
        emit chart->cursorStepped(1);
        QCOMPARE(m_session->scenario().bill.tokens_per_month, 6.2e9);
    }
};

TIEBREAK_TEST(ChartPagesTest, QApplication)
#include "tst_chart_pages.moc"
