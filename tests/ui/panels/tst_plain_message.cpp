// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/panels/plain_message.h"

#include <QtTest>

using namespace tiebreak;

// Messages hold names that other people gave.
class PlainMessageTest : public QObject {
    Q_OBJECT

private slots:
    void messagesAreAsTheyStand()
    {
        const PlainMessage box(QMessageBox::Warning, QStringLiteral("Tiebreak"),
                               QStringLiteral("<h1>a</h1>.tiebreak:1: no"), QMessageBox::Ok, nullptr);
        QCOMPARE(box.textFormat(), Qt::PlainText);
        QCOMPARE(box.text(), QStringLiteral("<h1>a</h1>.tiebreak:1: no"));
    }
};

TIEBREAK_TEST(PlainMessageTest, QApplication)
#include "tst_plain_message.moc"
