// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/test_class.h"
#include "ui/charts/bars/bar_chart.h"
#include "ui/charts/chart_list.h"
#include "ui/charts/plot_card.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace tiebreak;

// How much of each chart's card is chart, in a whole window: the height of the plot between its axes, and for bars all
// of their rows or the same share.
class TestPlotShare : public QObject {
    Q_OBJECT

private slots:
    void usualWindow() { check({1440, 900}, 1); }
    void lowWindow() { check({1280, 720}, 1); }
    void largeLetters() { check({1440, 900}, 1.5); }

private:
    static void check(QSize size, double letters)
    {
        const QFont usual = QApplication::font();
        QFont font = usual;
        font.setPointSizeF(letters * usual.pointSizeF());
        QApplication::setFont(font);
        for (const char* const load : {"batch", "users"}) {
            const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
            Session session(catalogue, default_scenario(*catalogue));
            QVERIFY(session.setText("load", load).empty());
            MainWindow window(session);
            window.resize(size);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            for (const QString& view : figureNames()) {
                QVERIFY(window.showView(view));
                window.finishCharts();
                for (const ChartCard* const card : window.findChildren<ChartCard*>()) {
                    if (card->isVisible() && card->chartId() == view && view != QLatin1String("prices")) {
                        checkCard(*card, QStringLiteral("%1, %2 of %3x%4")
                                             .arg(QLatin1String(load), view)
                                             .arg(card->width())
                                             .arg(card->height()));
                    }
                }
            }
        }
        QApplication::setFont(usual);
    }

    static void checkCard(const ChartCard& card, const QString& what)
    {
        if (const auto* const plot = qobject_cast<const PlotCard*>(&card)) {
            if (!plot->hasPlot()) {
                return;
            }
            const double share = static_cast<double>(plot->plotRect().height()) / card.height();
            qInfo("%s", qPrintable(QStringLiteral("%1: %2 %, aside %3")
                                       .arg(what)
                                       .arg(100 * share, 0, 'f', 0)
                                       .arg(static_cast<int>(card.aside()))));
            QVERIFY2(share >= ChartCard::plot_share, qPrintable(what + u": " + QString::number(share)));
        } else {
            const auto* const rows = card.findChild<QScrollArea*>();
            const double share = static_cast<double>(rows->height()) / card.height();
            qInfo("%s", qPrintable(QStringLiteral("%1: %2 %, aside %3, hidden %4")
                                       .arg(what)
                                       .arg(100 * share, 0, 'f', 0)
                                       .arg(static_cast<int>(card.aside()))
                                       .arg(rows->verticalScrollBar()->maximum())));
            QVERIFY2(rows->verticalScrollBar()->maximum() == 0 || share >= ChartCard::plot_share,
                     qPrintable(what + u": " + QString::number(share)));
        }
        // All of it can be seen at once.
        for (const QWidget* area = card.parentWidget(); area != nullptr; area = area->parentWidget()) {
            if (const auto* const scroll = qobject_cast<const QScrollArea*>(area)) {
                QVERIFY2(card.height() <= scroll->viewport()->height(), qPrintable(what));
            }
        }
    }
};

TIEBREAK_TEST(TestPlotShare, QApplication)
#include "tst_plot_share.moc"
