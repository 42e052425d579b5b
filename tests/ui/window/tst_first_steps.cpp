// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/panels/table_tabs.h"
#include "ui/window/first_steps/examples_dialog.h"
#include "ui/window/first_steps/window_tour.h"
#include "ui/window/main_window.h"
#include "ui/window/presets.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace tiebreak;

class TestFirstSteps : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = std::make_unique<MainWindow>(*m_session);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        settle();
    }

    void cleanup() { m_window.reset(); }

    void noWindowStartsItByItself() { QVERIFY(tour() == nullptr); }

    void eachStepPointsAtSomethingInSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1440, 900);
        QTest::newRow("small") << QSize(1024, 640);
        QTest::newRow("wide") << QSize(2400, 1000);
    }
    void eachStepPointsAtSomethingInSight()
    {
        QFETCH(const QSize, size);
        m_window->resize(size);
        settle();
        m_window->startTour();
        constexpr std::size_t steps = 5;
        for (std::size_t step = 0; step < steps; ++step) {
            settle();
            QCOMPARE(tour()->step(), step);
            const QRect place = tour()->place();
            QVERIFY(place.width() > 10 && place.height() > 10);
            QVERIFY2(m_window->rect().adjusted(-1, -1, 1, 1).contains(place.center()), "it is out of sight");
            QVERIFY(m_window->rect().contains(tour()->geometry()));
            QVERIFY2(!tour()->geometry().intersects(place), qPrintable(QStringLiteral("step %1 covers it").arg(step)));
            for (const QLabel* const label : tour()->findChildren<QLabel*>()) {
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
            QVERIFY(button(QStringLiteral("Back"))->isEnabled() == (step > 0));
            const bool is_last = step + 1 == steps;
            QPushButton* const next = button(is_last ? QStringLiteral("Done") : QStringLiteral("Next"));
            QVERIFY(next->accessibleDescription().size() > 20);
            const QSignalSpy finished(tour(), &Tour::finished);
            next->click();
            QCOMPARE(finished.size(), is_last ? 1 : 0);
        }
        settle();
        QVERIFY(tour() == nullptr);
    }

    void itGoesBackAndCanBeSkipped()
    {
        m_window->startTour();
        QTest::keyClick(button(QStringLiteral("Next")), Qt::Key_Return);
        QCOMPARE(tour()->step(), std::size_t{1});
        button(QStringLiteral("Back"))->click();
        QCOMPARE(tour()->step(), std::size_t{0});
        button(QStringLiteral("Skip"))->click();
        settle();
        QVERIFY(tour() == nullptr);
        m_window->startTour(); // again
        m_window->startTour(); // also while it is shown
        QVERIFY(tour() != nullptr);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        settle();
        QVERIFY(tour() == nullptr);
    }

    // What it opens on its way does not stay in front, and it changes nothing.
    void whatWasInFrontComesBack()
    {
        QVERIFY(m_window->showView(QStringLiteral("memory")));
        QVERIFY(m_window->showView(QStringLiteral("claims")));
        m_window->startTour();
        for (int i = 0; i < 5; ++i) {
            button(i < 4 ? QStringLiteral("Next") : QStringLiteral("Done"))->click();
        }
        settle();
        QCOMPARE(m_window->currentView(), QStringLiteral("memory"));
        QCOMPARE(m_window->findChild<TableTabs*>()->currentView(), QStringLiteral("claims"));
        QCOMPARE(m_session->undoStack()->count(), 0);
    }

    void closedDocksAreOpened()
    {
        for (QDockWidget* const dock : m_window->findChildren<QDockWidget*>()) {
            if (dock->features().testFlag(QDockWidget::DockWidgetClosable)) {
                dock->hide();
            }
        }
        m_window->startTour();
        button(QStringLiteral("Next"))->click();
        settle();
        QVERIFY(tour()->place().width() > 10);
        QVERIFY(m_window->rect().contains(tour()->place().center()));
    }

    void bubblesStandBesideWhatTheyPointAt()
    {
        const QRect room(0, 0, 1000, 700);
        const QSize size(300, 150);
        for (const QRect& place : {QRect(0, 0, 100, 40), QRect(900, 600, 100, 100), QRect(0, 0, 1000, 60),
                                   QRect(0, 640, 1000, 60), QRect(300, 200, 300, 300)}) {
            const QRect bubble = bubbleBeside(place, size, room);
            QCOMPARE(bubble.size(), size);
            QVERIFY(room.contains(bubble));
            QVERIFY(!bubble.intersects(place));
        }
        QVERIFY(room.contains(bubbleBeside(room, size, room))); // there is no room beside it
    }

    void examplesAreThePresets()
    {
        ExamplesDialog dialog(
            m_catalogue, [](const QString& view) { return view; }, nullptr);
        const auto* const list = dialog.findChild<QTreeWidget*>();
        QSignalSpy wanted(&dialog, &ExamplesDialog::wanted);
        int found = 0;
        for (const Preset& preset : presets()) {
            const auto items = list->findItems(preset.name, Qt::MatchExactly);
            QVERIFY2(!items.isEmpty(), qPrintable(preset.name));
            QCOMPARE(items.first()->text(1), preset.description);
            dialog.findChild<QTreeWidget*>()->setCurrentItem(items.first());
            const auto labels = dialog.findChildren<QLabel*>();
            QVERIFY(std::ranges::any_of(labels, [&preset](const QLabel* label) {
                return label->text().contains(preset.description) && label->text().contains(preset.view);
            }));
            ++found;
        }
        QVERIFY(found > 20);
        for (QPushButton* const each : dialog.findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == QLatin1String("Show it")) {
                each->click();
            }
        }
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<Preset>().name, presets().back().name);
    }

private:
    static void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
    }

    [[nodiscard]] Tour* tour() const { return m_window->findChild<Tour*>(); }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* const each : tour()->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == text) {
                return each;
            }
        }
        return nullptr;
    }

    const std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

TIEBREAK_TEST(TestFirstSteps, QApplication)
#include "tst_first_steps.moc"
