// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports_fixture.h"

#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "ui/charts/chart_list.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/panels/table_view.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>

#include <map>
#include <set>

using namespace tiebreak;

// Copy, for whatever has the focus, and the menu of charts.
class WindowCopyTest : public ExportsFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

    // Every chart of the window belongs to one of the figures, and all of them are reached.
    void everyChartHasItsFigure()
    {
        const std::map<QString, QString> expected{
            {QStringLiteral("throughput"), QStringLiteral("throughput")},
            {QStringLiteral("cost"), QStringLiteral("cost")},
            {QStringLiteral("breakeven"), QStringLiteral("breakeven")},
            {QStringLiteral("fleet"), QStringLiteral("fleet")},
            {QStringLiteral("ownership"), QStringLiteral("ownership")},
            {QStringLiteral("energy"), QStringLiteral("energy")},
            {QStringLiteral("memory"), QStringLiteral("memory")},
            {QStringLiteral("images"), QStringLiteral("images")},
            {QStringLiteral("training"), QStringLiteral("training")},
            {QStringLiteral("training-memory"), QStringLiteral("training-memory")},
            {QStringLiteral("latency-tpot"), QStringLiteral("latency")},
            {QStringLiteral("latency-ttft"), QStringLiteral("latency")},
            {QStringLiteral("load-ttft"), QStringLiteral("load")},
            {QStringLiteral("load-tpot"), QStringLiteral("load")},
            {QStringLiteral("frontier"), QStringLiteral("frontier")},
            {QStringLiteral("sensitivity"), QStringLiteral("sensitivity")},
            {QStringLiteral("winner-map"), QStringLiteral("winner-map")},
            {QStringLiteral("prices"), QStringLiteral("prices")},
        };
        for (const QString& view : m_window->views()) {
            m_window->showView(view); // fills its page
        }
        std::map<QString, QString> found;
        std::set<QString> figures;
        for (const ChartCard* const each : m_window->findChildren<ChartCard*>()) {
            found[each->objectName()] = each->chartId();
            figures.insert(each->chartId());
        }
        QVERIFY(found == expected);
        QCOMPARE(figures, std::set<QString>(figureNames().begin(), figureNames().end()));
    }

    // Names that people say, none of two charts.
    void everyChartHasAName()
    {
        std::set<QString> names;
        std::size_t charts = 0;
        for (const QString& view : m_window->views()) {
            m_window->showView(view);
        }
        for (const ChartCard* const each : m_window->findChildren<ChartCard*>()) {
            QVERIFY2(each->accessibleName().startsWith(chartNamed(each->chartId()).label()),
                     qPrintable(each->objectName()));
            names.insert(each->accessibleName());
            ++charts;
        }
        QCOMPARE(names.size(), charts);
        QVERIFY(names.contains(QStringLiteral("Load: time to the first token")));
    }

    void copiesTheFocusedChart_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("chart");
        for (const char* const name :
             {"throughput", "cost", "breakeven", "fleet", "ownership", "energy", "memory", "sensitivity", "prices"}) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(name);
        }
        QTest::newRow("latency 1") << QStringLiteral("latency") << QStringLiteral("latency-tpot");
        QTest::newRow("latency 2") << QStringLiteral("latency") << QStringLiteral("latency-ttft");
        QTest::newRow("load 1") << QStringLiteral("load") << QStringLiteral("load-ttft");
        QTest::newRow("load 2") << QStringLiteral("load") << QStringLiteral("load-tpot");
        QTest::newRow("frontier") << QStringLiteral("frontier") << QStringLiteral("frontier");
        QTest::newRow("winner map") << QStringLiteral("winner-map") << QStringLiteral("winner-map");
    }

    void copiesTheFocusedChart()
    {
        QFETCH(QString, view);
        QFETCH(QString, chart);
        if (view == QLatin1String("load") || view == QLatin1String("frontier")) { // a batch has no such chart
            QCOMPARE(m_session->setText("load", "users"), Problem());
        }
        QVERIFY(m_window->showView(view));
        m_window->finishCharts();
        ChartCard* const card = this->chart(chart);
        QVERIFY(card != nullptr);
        card->setFocus(Qt::TabFocusReason);
        pressCopy();
        const Figure figure = figureOf(card->chartId(), *m_session);
        const FigureLook look = lookOf({});
        QVERIFY(clipboard().hasImage());
        QCOMPARE(clipboardImage().size(), QSize(2560, 1440)); // twice that of a slide of 1280 x 720
        QCOMPARE(clipboardSvg(),
                 figureBytes(figure, look, FigureFormat::Svg,
                             session_to_text(m_session->document(), viewOf({figure.name}, m_window->view()))));
        QVERIFY(!textsOf(clipboardSvg()).isEmpty());
        const QString message = m_window->statusBar()->currentMessage();
        QVERIFY2(message.startsWith(chartNamed(figure.name).label()) && message.contains(QStringLiteral("clipboard")),
                 qPrintable(message));
    }

    // The part of the axes that is looked at.
    void copiesWhatIsZoomed()
    {
        CurveChart* const cost = m_window->curveCharts()[1];
        m_window->finishCharts();
        cost->setFocus();
        pressCopy();
        const QByteArray whole = clipboardSvg();
        cost->setView(QRectF(QPointF(8, 0.1), QPointF(16, 0.4)));
        pressCopy();
        QVERIFY(clipboardSvg() != whole);
        const Figure figure = figureOf(QStringLiteral("cost"), *m_session, m_window->axes());
        QCOMPARE(std::get<ChartData>(figure.panels[0].body).x_max, 16.0);
        QCOMPARE(textsOf(clipboardSvg()), textsOf(figureBytes(figure, lookOf({}), FigureFormat::Svg)));
    }

    void copiesTheFocusedTable()
    {
        for (const char* const view : {"results", "specs", "published", "assumptions"}) {
            QVERIFY(m_window->showView(QString::fromLatin1(view)));
            TableView* table = nullptr;
            for (TableView* const each : m_window->findChildren<TableView*>()) {
                table = each->isVisible() ? each : table;
            }
            QVERIFY(table != nullptr);
            table->setFocus();
            pressCopy();
            QVERIFY(clipboard().hasText() && clipboard().hasHtml());
            QVERIFY(clipboard().text().contains(QLatin1Char('\t')));
            const QString by_key = clipboard().text();
            QApplication::clipboard()->clear();
            action("Edit", "Copy")->trigger();
            QCOMPARE(clipboard().text(), by_key);
            QVERIFY(clipboard().hasHtml());
            QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("clipboard")));
        }
    }

    void copiesTheVerdictElsewhere()
    {
        m_window->findChild<QSlider*>()->setFocus();
        pressCopy();
        const QString verdict = verdictText(m_session->analysis()).plain;
        QCOMPARE(clipboard().text(), verdict);
        QVERIFY(!clipboard().hasImage());
        QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("verdict")));
        // Whatever has the focus, with its own key.
        m_window->curveCharts()[0]->setFocus();
        QApplication::clipboard()->clear();
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(clipboard().text(), verdict);
    }

    void textFieldsKeepTheirKey()
    {
        QVERIFY(m_window->showView(QStringLiteral("claims")));
        QLineEdit* search = nullptr;
        for (QLineEdit* const each : m_window->findChildren<QLineEdit*>()) {
            search = each->accessibleName() == QLatin1String("Search the claims") ? each : search;
        }
        QVERIFY(search != nullptr);
        search->setText(QStringLiteral("bandwidth"));
        search->setFocus();
        search->selectAll();
        pressCopy();
        QCOMPARE(clipboard().text(), QStringLiteral("bandwidth"));
        QApplication::clipboard()->clear();
        action("Edit", "Copy")->trigger();
        QCOMPARE(clipboard().text(), QStringLiteral("bandwidth"));
        // The boxes of numbers as well.
        auto* const box = m_window->findChild<QAbstractSpinBox*>();
        box->setFocus();
        box->selectAll();
        pressCopy();
        QCOMPARE(clipboard().text(), box->text());
    }

    // Alt+E, C: the menu bar takes the focus in between.
    void theMenuCopiesWhatHadTheFocus()
    {
        m_window->curveCharts()[2]->setFocus();
        QApplication::clipboard()->clear();
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_C);
        QVERIFY(clipboard().hasImage());
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(QStringLiteral("Breakeven")));
    }

    void chartsHaveAMenu_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("chart");
        QTest::newRow("curves") << QStringLiteral("cost") << QStringLiteral("cost");
        QTest::newRow("bars") << QStringLiteral("memory") << QStringLiteral("memory");
        QTest::newRow("beside a table") << QStringLiteral("prices") << QStringLiteral("prices");
        QTest::newRow("map") << QStringLiteral("winner-map") << QStringLiteral("winner-map");
    }

    void chartsHaveAMenu()
    {
        QFETCH(QString, view);
        QFETCH(QString, chart);
        if (view == QLatin1String("load") || view == QLatin1String("frontier")) { // a batch has no such chart
            QCOMPARE(m_session->setText("load", "users"), Problem());
        }
        QVERIFY(m_window->showView(view));
        m_window->finishCharts();
        ChartCard* const card = this->chart(chart);
        card->setFocus();
        QWidget* const focus = m_window->focusWidget();
        QContextMenuEvent by_key(QContextMenuEvent::Keyboard, focus->rect().center(),
                                 focus->mapToGlobal(focus->rect().center()));
        QApplication::sendEvent(focus, &by_key);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().at(0)->trigger();
        menu->close();
        QVERIFY(clipboard().hasImage());
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(chartNamed(card->chartId()).label()));

        // By the mouse, at its title and in its body.
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        const QPoint at(40, 12);
        QContextMenuEvent by_mouse(QContextMenuEvent::Mouse, at, card->mapToGlobal(at));
        QApplication::sendEvent(card, &by_mouse);
        menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        menu->actions().at(1)->trigger();
        menu->close();
        QCOMPARE(m_exports->dialog()->charts(), QStringList{card->chartId()});
        QVERIFY(m_exports->dialog()->isVisible());
    }

    // The right button pans the plot, and opens the menu only when it did not.
    void panningOpensNoMenu()
    {
        CurveChart* const cost = m_window->curveCharts()[1];
        m_window->finishCharts();
        const QPoint middle = cost->plotRect().center();
        QTest::mousePress(cost, Qt::RightButton, {}, middle);
        QContextMenuEvent pressed(QContextMenuEvent::Mouse, middle, cost->mapToGlobal(middle));
        QApplication::sendEvent(cost, &pressed); // as X11 sends it
        QVERIFY(QApplication::activePopupWidget() == nullptr);
        QTest::mouseMove(cost, middle + QPoint(40, 0));
        QTest::mouseRelease(cost, Qt::RightButton, {}, middle + QPoint(40, 0));
        QCoreApplication::processEvents();
        QVERIFY(QApplication::activePopupWidget() == nullptr);
        QTest::mouseClick(cost, Qt::RightButton, {}, middle);
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr);
        QApplication::activePopupWidget()->close();
    }

    void keysAndMnemonicsAreUnique()
    {
        std::set<QString> keys;
        for (const QAction* const top : m_window->menuBar()->actions()) {
            std::set<QChar> letters;
            for (const QAction* const each : top->menu()->actions()) {
                const qsizetype at = each->text().indexOf(QLatin1Char('&'));
                QVERIFY2(at < 0 || letters.insert(each->text()[at + 1].toUpper()).second, qPrintable(each->text()));
                const QString key = each->shortcut().toString();
                QVERIFY2(key.isEmpty() || keys.insert(key).second, qPrintable(key));
            }
        }
    }
};

TIEBREAK_TEST(WindowCopyTest, QApplication)
#include "tst_window_copy.moc"
