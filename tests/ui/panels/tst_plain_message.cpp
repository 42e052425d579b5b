// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/panels/plain_message.h"

#include <QImage>
#include <QLabel>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QUrl>
#include <QtTest>

using namespace tiebreak;

// What other people's names do to the texts in which they stand.
class PlainMessageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_picture = m_folder.filePath(QStringLiteral("a.png"));

    [[nodiscard]] QSize sizeOf(const QString& source) const
    {
        return QLabel(QStringLiteral("<img src='%1'>").arg(source)).sizeHint();
    }

private slots:
    void initTestCase()
    {
        QImage picture(700, 300, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(m_picture));
        QVERIFY(sizeOf(m_picture).width() >= 700); // what Qt does by itself
        keepTextsFromFetching();
    }

    void noTextFetchesAFile()
    {
        QVERIFY(sizeOf(m_picture).width() < 100);
        QVERIFY(sizeOf(QUrl::fromLocalFile(m_picture).toString()).width() < 100);
        QVERIFY(sizeOf(QStringLiteral("/dev/zero")).width() < 100); // or it would not end
    }

    // As the charts of the manual are.
    void textsOfTheProgramHaveTheirs()
    {
        QTextDocument document;
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart:cost")),
                             QImage(700, 300, QImage::Format_RGB32));
        document.setHtml(QStringLiteral("<img src='chart:cost'>"));
        QVERIFY(document.idealWidth() >= 700);
    }

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
