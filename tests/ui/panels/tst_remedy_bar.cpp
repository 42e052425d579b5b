// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/panels/remedy_bar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tiebreak;

class TestRemedyBar : public QObject {
    Q_OBJECT

private slots:
    void itOffersWhatHasAnAnswer()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(session.setText("batch", "64"), Problem());
        RemedyBar bar(session, nullptr);
        bar.setEmpty(&hasWinner);
        QTRY_VERIFY(bar.isVisible()); // once the edits rest
        const QList<QPushButton*> buttons = bar.findChildren<QPushButton*>();
        QVERIFY(buttons.size() >= 2);
        QVERIFY2(buttons.first()->text().contains(QLatin1String("Model")), qPrintable(buttons.first()->text()));
        const int steps = session.undoStack()->count();
        buttons.first()->click();
        QTRY_VERIFY(hasWinner(session.analysis()));
        QCOMPARE(session.undoStack()->count(), steps + 1);
        bar.setEmpty({});
        QVERIFY(!bar.isVisible());
    }

    void itCanBeFinishedAtOnce()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(session.setText("batch", "64"), Problem());
        RemedyBar bar(session, nullptr);
        bar.finish(); // there is nothing to do
        QVERIFY(!bar.isVisible());
        bar.setEmpty(&hasWinner);
        QVERIFY(!bar.isVisible());
        bar.finish();
        QVERIFY(bar.isVisible());
        QVERIFY(bar.findChildren<QPushButton*>().size() >= 2);
    }

    void whereNothingHelpsAnInputIsLookedFor()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        RemedyBar bar(session, nullptr);
        bar.setEmpty([](const Analysis&) { return false; });
        bar.look();
        bar.look(); // again, the buttons are no more
        QCoreApplication::processEvents();
        const QSignalSpy asked(&bar, &RemedyBar::findRequested);
        int shown = 0;
        for (QPushButton* const button : bar.findChildren<QPushButton*>()) {
            if (button->isVisible()) {
                ++shown;
                button->click();
            }
        }
        QCOMPARE(shown, 1);
        QTRY_COMPARE(asked.size(), 1);
    }

private:
    static bool hasWinner(const Analysis& analysis) { return analysis.verdict.winner.has_value(); }

    const std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
};

TIEBREAK_TEST(TestRemedyBar, QApplication)
#include "tst_remedy_bar.moc"
