// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/exports/written_notice.h"

#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace tiebreak;

class TestWrittenNotice : public QObject {
    Q_OBJECT

private slots:
    void showsTheFolderWhileTheMessageStands()
    {
        const QTemporaryDir folder;
        QStatusBar bar;
        bar.show();
        WrittenNotice notice(bar);
        QVERIFY(!notice.button()->isVisible());
        notice.show(QStringLiteral("Saved as cost.png."), folder.filePath(QStringLiteral("cost.png")), 10'000);
        QCOMPARE(bar.currentMessage(), QStringLiteral("Saved as cost.png."));
        QVERIFY(notice.button()->isVisible());
        QCOMPARE(notice.folder(), folder.path());
        bar.showMessage(QStringLiteral("Something else"));
        QVERIFY(!notice.button()->isVisible());
        notice.show(QStringLiteral("All charts are there."), folder.path(), 10'000); // of a folder it is that one
        QCOMPARE(notice.folder(), folder.path());
        QVERIFY(notice.button()->isVisible());
        bar.clearMessage();
        QVERIFY(!notice.button()->isVisible());
    }
};

TIEBREAK_TEST(TestWrittenNotice, QApplication)
#include "tst_written_notice.moc"
