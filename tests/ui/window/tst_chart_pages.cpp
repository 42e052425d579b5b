// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/controls/input_column.h"
#include "ui/window/chart_pages.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSlider>
#include <QTableView>
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
        auto* const price = named<QLineEdit>(QStringLiteral("A100 PCIe purchase price"));
        QVERIFY(price);
        price->setText(QStringLiteral("15k"));
        QTest::keyClick(price, Qt::Key_Return);
        QCOMPARE(m_session->scenario().contenders[1].purchase_usd, std::optional(15000.0));
        // A third card less: its box goes too.
        Scenario two = m_session->scenario();
        two.contenders.pop_back();
        QCOMPARE(m_session->change(two, QStringLiteral("two")), Problem());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!named<QLineEdit>(QStringLiteral("A100 SXM purchase price")));
        QVERIFY(named<QLineEdit>(QStringLiteral("A100 PCIe purchase price")));
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
