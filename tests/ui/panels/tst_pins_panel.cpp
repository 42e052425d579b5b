// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/tables/pins_model.h"
#include "tests/support/test_class.h"
#include "ui/panels/pins_panel.h"
#include "ui/panels/table_view.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace tiebreak;

class PinsPanelTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PinsPanel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QListView* list() const { return m_panel->findChild<QListView*>(); }
    TableView* table() const { return m_panel->findChild<TableView*>(); }
    QAbstractButton* button(const QString& text) const
    {
        const auto buttons = m_panel->findChildren<QAbstractButton*>();
        const auto found =
            std::ranges::find_if(buttons, [&](const QAbstractButton* each) { return each->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }
    void click(const QString& text) const { QTest::mouseClick(button(text), Qt::LeftButton); }
    QModelIndex row(int number) const { return list()->model()->index(number, 0); }
    QPoint nameAt(int number) const
    {
        const QRect area = list()->visualRect(row(number));
        return {area.left() + 60, area.center().y()};
    }
    QPoint checkAt(int number) const
    {
        const QRect area = list()->visualRect(row(number));
        return {area.left() + 10, area.center().y()};
    }
    void select(int number) const
    {
        list()->setFocus();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, nameAt(number));
    }
    void doubleClick(QPoint where) const
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, where);
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, where);
        QTest::mouseRelease(list()->viewport(), Qt::LeftButton, {}, where);
    }
    QString names() const
    {
        QStringList all;
        for (const Pin& pin : m_session->pins()) {
            all << QString::fromStdString(pin.name);
        }
        return all.join(QLatin1Char(' '));
    }
    void undo() const { m_session->undoStack()->undo(); }

private slots:
    // Three pins: A at batch 8, B at 16, C at 32; now 4.
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        for (const auto& [name, batch] : {std::pair{"A", 8.0}, {"B", 16.0}, {"C", 32.0}}) {
            QCOMPARE(m_session->set(find_field("batch"), batch), Problem());
            QCOMPARE(m_session->pin(QString::fromUtf8(name)), Problem());
        }
        QCOMPARE(m_session->set(find_field("batch"), 4.0), Problem());
        m_session->undoStack()->clear();
        m_panel = std::make_unique<PinsPanel>(*m_session);
        m_tester = std::make_unique<QAbstractItemModelTester>(list()->model(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_panel->resize(700, 500);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void cleanup()
    {
        m_tester.reset();
        m_panel.reset();
    }

    void emptyStateSaysWhatPinsAreFor()
    {
        Document none = m_session->document();
        none.pins.clear();
        QCOMPARE(m_session->open(none), Problem());
        auto* const sentence = m_panel->findChild<QLabel*>();
        QVERIFY(sentence->isVisible());
        QVERIFY(sentence->text().contains(QStringLiteral("Ctrl+D")));
        QVERIFY(!list()->isVisible() && !table()->isVisible() && !button(QStringLiteral("Remove"))->isVisible());
        click(QStringLiteral("Pin now"));
        QCOMPARE(names(), QStringLiteral("L40S, A100 PCIe and A100 SXM, batch 4")); // what it holds
        QVERIFY(!sentence->isVisible());
        QVERIFY(list()->isVisible() && table()->isVisible() && button(QStringLiteral("Remove"))->isVisible());
        QCOMPARE(list()->currentIndex().row(), 0);
        undo();
        QVERIFY(m_session->pins().empty());
        QVERIFY(sentence->isVisible());
    }

    void pinNow()
    {
        QTest::keyClick(button(QStringLiteral("Pin now")), Qt::Key_Space);
        QCOMPARE(names(), QStringLiteral("A B C batch 4")); // what differs from the first
        QCOMPARE(m_session->pins()[3].scenario.server.batch, 4);
        QCOMPARE(list()->currentIndex().row(), 3);
        undo();
        QCOMPARE(names(), QStringLiteral("A B C"));
    }

    // How charts are drawn is no part of what a pin holds.
    void namesLeaveOutWhatOnlyViewsNeed()
    {
        QCOMPARE(m_session->setText("cost_axis", "times_the_cheapest"), Problem());
        QCOMPARE(m_session->setText("batch_sweep_max", "64"), Problem());
        click(QStringLiteral("Pin now"));
        QCOMPARE(names(), QStringLiteral("A B C batch 4"));
    }

    void tooManyAreRefused()
    {
        QSignalSpy problems(m_panel.get(), &PinsPanel::problem);
        for (int i = 0; i < 6; ++i) {
            click(QStringLiteral("Pin now"));
        }
        QCOMPARE(m_session->pins().size(), max_pins);
        QCOMPARE(problems.count(), 1);
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("remove one first")));
    }

    void checkBoxShows()
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, checkAt(1));
        QVERIFY(!m_session->pins()[1].shown);
        select(1);
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(m_session->pins()[1].shown);
        undo();
        QVERIFY(!m_session->pins()[1].shown);
        undo();
        QVERIFY(m_session->pins()[1].shown);
    }

    // Clicking the check box twice in a hurry must not take the pin back.
    void doubleClickOnTheCheckBox()
    {
        doubleClick(checkAt(1));
        QCOMPARE(m_session->scenario().server.batch, 4);
    }

    void renamedInPlace()
    {
        select(1);
        QTest::keyClick(list(), Qt::Key_F2);
        auto* const editor = list()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("Cheap nights"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(names(), QStringLiteral("A Cheap nights C"));
        QCOMPARE(m_session->scenario().server.batch, 4); // Enter ended the editing, and took nothing back
        QCOMPARE(m_session->undoStack()->count(), 1);
        QCOMPARE(table()->model()->headerData(3, Qt::Horizontal).toString(), QStringLiteral("Cheap nights"));
        undo();
        QCOMPARE(names(), QStringLiteral("A B C"));
    }

    void aUsedNameIsRefused()
    {
        QSignalSpy problems(m_panel.get(), &PinsPanel::problem);
        select(0);
        click(QStringLiteral("Rename"));
        auto* const editor = list()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("C"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(problems.count(), 1);
        QCOMPARE(names(), QStringLiteral("A B C"));
    }

    // Keys that act on pins belong to the text while a name is edited.
    void keysInTheEditorEditTheName()
    {
        select(0);
        QTest::keyClick(list(), Qt::Key_F2);
        auto* const editor = list()->findChild<QLineEdit*>();
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(names(), QStringLiteral("A B C"));
        QCOMPARE(m_session->undoStack()->count(), 0);
    }

    void movedByKeysAndButtons()
    {
        select(0);
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(names(), QStringLiteral("B A C"));
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(names(), QStringLiteral("B C A"));
        QVERIFY(!button(QStringLiteral("Down"))->isEnabled());
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(names(), QStringLiteral("B C A"));
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        click(QStringLiteral("Up"));
        QCOMPARE(names(), QStringLiteral("A B C"));
        QVERIFY(!button(QStringLiteral("Up"))->isEnabled());
        click(QStringLiteral("Down"));
        QCOMPARE(names(), QStringLiteral("B A C"));
        QCOMPARE(m_session->undoStack()->count(), 5);
        undo();
        QCOMPARE(names(), QStringLiteral("A B C"));
        QVERIFY(!button(QStringLiteral("Up"))->isEnabled()); // undo moves the row, too
    }

    // The offscreen platform refuses drags; what a drop does is tst_pins_model's moveRows().
    void canBeDragged()
    {
        QVERIFY(list()->dragEnabled() && list()->acceptDrops());
        QCOMPARE(list()->dragDropMode(), QAbstractItemView::InternalMove);
        QVERIFY(row(0).flags() & Qt::ItemIsDragEnabled);
        QVERIFY(!(row(0).flags() & Qt::ItemIsDropEnabled));
    }

    void removedByKeyAndButton()
    {
        select(1);
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(names(), QStringLiteral("A C"));
        QVERIFY(list()->currentIndex().isValid());
        undo();
        QCOMPARE(names(), QStringLiteral("A B C"));
        select(0);
        click(QStringLiteral("Remove"));
        QCOMPARE(names(), QStringLiteral("B C"));
        undo();
        QCOMPARE(names(), QStringLiteral("A B C"));
    }

    void takenBack()
    {
        select(2);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(m_session->scenario().server.batch, 32);
        undo();
        QCOMPARE(m_session->scenario().server.batch, 4);
        doubleClick(nameAt(1));
        QCOMPARE(m_session->scenario().server.batch, 16);
        qWarning() << list()->currentIndex().row() << list()->visualRect(row(0)) << list()->indexAt(nameAt(0))
                   << list()->viewport()->geometry();
        select(0);
        qWarning() << list()->currentIndex().row();
        click(QStringLiteral("Take back"));
        QCOMPARE(m_session->scenario().server.batch, 8);
        QCOMPARE(names(), QStringLiteral("A B C"));
        QCOMPARE(m_session->undoStack()->count(), 2);
    }

    void withoutACurrentPinNothingCanBeDone()
    {
        list()->setCurrentIndex({});
        for (const char* const text : {"Take back", "Rename", "Up", "Down", "Remove"}) {
            QVERIFY2(!button(QString::fromUtf8(text))->isEnabled(), text);
        }
        select(1);
        for (const char* const text : {"Take back", "Rename", "Up", "Down", "Remove"}) {
            QVERIFY2(button(QString::fromUtf8(text))->isEnabled(), text);
            QVERIFY2(!button(QString::fromUtf8(text))->toolTip().isEmpty(), text);
            QVERIFY2(button(QString::fromUtf8(text))->focusPolicy() == Qt::StrongFocus, text);
        }
    }

    void theTableIsKeptUpToDate()
    {
        QAbstractItemModel* const shown = table()->model();
        QCOMPARE(shown->columnCount(), 5);
        QCOMPARE(shown->index(0, 0).data().toString(), QStringLiteral("Batch size"));
        QCOMPARE(shown->index(0, 1).data().toString(), QStringLiteral("4 seq"));
        QCOMPARE(shown->index(0, 3).data().toString(), QStringLiteral("16 seq"));
        QCOMPARE(m_session->set(find_field("batch"), 5.0), Problem());
        QCOMPARE(shown->index(0, 1).data().toString(), QStringLiteral("5 seq"));
        QCOMPARE(m_session->removePin(0), Problem());
        QCOMPARE(shown->columnCount(), 4);
        undo();
        QCOMPARE(shown->columnCount(), 5);
    }

    // Nothing is computed for a table that nobody sees.
    void aHiddenTableWaits()
    {
        m_panel->hide();
        const QModelIndex batch = table()->model()->index(0, 1);
        QCOMPARE(m_session->set(find_field("batch"), 5.0), Problem());
        QCOMPARE(batch.data().toString(), QStringLiteral("4 seq"));
        m_panel->show();
        QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("5 seq"));
    }

    // No cell is cut, whatever appears behind the first numbers.
    void columnsHaveRoom()
    {
        QCOMPARE(m_session->set(find_field("batch"), 32.0), Problem());
        QCOMPARE(m_session->set(find_field("second_prompt_tokens"), 100.0), Problem());
        QCOMPARE(m_session->pin(QStringLiteral("D")), Problem());
        QCOMPARE(m_session->set(find_field("utilization"), 0.5), Problem());
        const QAbstractItemModel& shown = *table()->model();
        for (int column = 0; column < shown.columnCount(); ++column) {
            for (int line = 0; line < shown.rowCount(); ++line) {
                const int needed = table()->sizeHintForIndex(shown.index(line, column)).width();
                QVERIFY2(needed <= table()->columnWidth(column),
                         qPrintable(shown.index(line, column).data().toString()));
            }
        }
    }

    void wideAndHigh()
    {
        m_panel->resize(1200, 200);
        QVERIFY(list()->mapTo(m_panel.get(), QPoint()).x() < table()->mapTo(m_panel.get(), QPoint()).x());
        QVERIFY(list()->width() < table()->width());
        m_panel->resize(500, 700);
        QVERIFY(list()->mapTo(m_panel.get(), QPoint()).y() < table()->mapTo(m_panel.get(), QPoint()).y());
        QVERIFY(list()->height() < table()->height());
    }

    void accessibleNames()
    {
        QCOMPARE(list()->accessibleName(), QStringLiteral("Pins"));
        QCOMPARE(table()->accessibleName(), QStringLiteral("Compare"));
        QCOMPARE(list()->actions().size(), 5); // the menu under the right mouse button
    }
};

TIEBREAK_TEST(PinsPanelTest, QApplication)
#include "tst_pins_panel.moc"
