// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/answer/price_strip.h"

#include "models/catalog/catalog_loader.h"
#include "models/tables/price_model.h"
#include "tests/support/test_class.h"
#include "ui/panels/table_tabs.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace tiebreak;

// The prices beside the verdict, in the window.
class TestPriceStrip : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    static constexpr Day m_soon = std::chrono::year(2026) / 4 / 1; // ten days after the article
    static constexpr Day m_later = std::chrono::year(2026) / 11 / 29;

    [[nodiscard]] QString text() const { return m_window->findChild<PriceStrip*>()->findChild<QLabel*>()->text(); }
    [[nodiscard]] QPushButton* remedy() const { return m_window->findChild<PriceStrip*>()->findChild<QPushButton*>(); }
    void set(const char* key, const char* value) { QCOMPARE(m_session->setText(key, value), Problem()); }

private slots:
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = std::make_unique<MainWindow>(*m_session);
        m_window->resize(1280, 720);
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void theArticlesPricesSayTheirDateOnly()
    {
        QCOMPARE(text(), QStringLiteral("Prices: RunPod, 2026-03-22."));
        QVERIFY(remedy()->isHidden());
        m_window->setToday(m_soon);
        QCOMPARE(text(), QStringLiteral("Prices: RunPod, 2026-03-22."));
    }

    // 22 March to 29 November: 9 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 29 days.
    void oldPricesAreMarkedInTheWindowOnly()
    {
        m_window->setToday(m_later);
        QCOMPARE(text(),
                 QStringLiteral("Prices: RunPod, 2026-03-22. That is 252 days ago: ask again before you decide."));
        QVERIFY(remedy()->isHidden());
        QCOMPARE(priceNote(m_session->analysis(), *m_catalogue).text, QStringLiteral("Prices: RunPod, 2026-03-22."));

        QVERIFY(m_window->showView(QStringLiteral("prices")));
        const auto* const prices = m_window->findChild<PriceModel*>();
        QCOMPARE(prices->index(0, PriceModel::AsOf).data().toString(), QStringLiteral("2026-03-22, old"));
        QCOMPARE(priceGrid(*m_session).rows[0][PriceModel::AsOf].text, QStringLiteral("2026-03-22"));
        m_window->setToday(m_soon);
        QCOMPARE(prices->index(0, PriceModel::AsOf).data().toString(), QStringLiteral("2026-03-22"));
    }

    void theButtonPutsAllOnOneProviderInOneStep()
    {
        set("contenders.0.price_source", "aws-g6e-xlarge");
        QCOMPARE(text(),
                 QStringLiteral("Prices of different providers and dates: L40S: AWS, undated; A100 PCIe and A100 "
                                "SXM: RunPod, 2026-03-22."));
        QVERIFY(!remedy()->isHidden());
        QCOMPARE(remedy()->text(), QStringLiteral("All from RunPod"));
        QVERIFY2(remedy()->toolTip().contains(QStringLiteral("L40S $0.79, A100 PCIe $1.19 and A100 SXM $1.39")),
                 qPrintable(remedy()->toolTip()));
        const int steps = m_session->undoStack()->count();
        QTest::mouseClick(remedy(), Qt::LeftButton);
        QCOMPARE(m_session->undoStack()->count(), steps + 1);
        QCOMPARE(text(), QStringLiteral("Prices: RunPod, 2026-03-22."));
        QVERIFY(remedy()->isHidden());
        QCOMPARE(m_session->scenario(), default_scenario(*m_catalogue));

        m_session->undoStack()->undo();
        QVERIFY(text().startsWith(QStringLiteral("Prices of different providers and dates")));
        QVERIFY(!remedy()->isHidden());
    }

    void spotSaysWhatInterruptionsDo()
    {
        set("contenders.0.price_source", "aws-g6e-xlarge-us-east-2-spot");
        QVERIFY(text().contains(QStringLiteral("no interruptions are counted")));
        set("spot_minutes_lost", "18");
        set("spot_interruptions_per_day", "4");
        QVERIFY2(text().contains(QStringLiteral("$0.5261 ÷ 95 % of the time that works = $0.554")), qPrintable(text()));
        QVERIFY(!text().contains(QStringLiteral("limit")));
        set("ttft_limit_ms", "1000");
        QVERIFY(text().contains(QStringLiteral("longer than the limit of the first token")));
        QVERIFY(text().contains(QStringLiteral("5 % of all")));
        set("spot_minutes_lost", "0.01"); // 600 ms
        QVERIFY(text().contains(QStringLiteral("shorter than the limit of the first token")));
    }

    void itIsAsHighAsItsText()
    {
        set("contenders.0.price_source", "aws-g6e-xlarge-us-east-2-spot");
        set("spot_minutes_lost", "18");
        set("spot_interruptions_per_day", "4");
        set("ttft_limit_ms", "1000");
        const auto* const strip = m_window->findChild<PriceStrip*>();
        for (const int width : {1024, 1280, 1920, 1280}) {
            m_window->resize(width, 900);
            m_window->finishCharts();
            QTRY_COMPARE(strip->height(), strip->heightForWidth(strip->width()));
        }
    }

    void ownPricesNeedNoNote()
    {
        for (const char* const key :
             {"contenders.0.usd_per_gpu_hour", "contenders.1.usd_per_gpu_hour", "contenders.2.usd_per_gpu_hour"}) {
            set(key, "1");
        }
        QCOMPARE(text(), QString());
        QVERIFY(!m_window->findChild<PriceStrip*>()->isVisible());
    }
};

TIEBREAK_TEST(TestPriceStrip, QApplication)
#include "tst_price_strip.moc"
