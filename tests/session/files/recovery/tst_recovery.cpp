// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/recovery.h"
#include "models/session/files/session_file.h"
#include "tests/session/files/recovery/recovery_fixture.h"
#include "tests/support/adverse.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace tiebreak;
using Outcome = SaveResult::Outcome;

// When a window keeps its edits, and what happens when a disk does not take them.
class RecoveryTest : public RecoveryFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void nothingIsWrittenWithoutUnsavedEdits()
    {
        const auto a = window();
        a->edit(12);
        a->session.undoStack()->undo();
        a->ring();
        QVERIFY(!QFile::exists(folder()));
        QVERIFY(lost().empty());
    }

    // A drag: edits follow each other without pause and merge. Were the write put off by each, there would be none.
    void writtenWithinASecondOfTheFirstEdit()
    {
        QVERIFY(Recovery::interval < std::chrono::seconds(1));
        const auto a = window();
        const int drag = a->session.newGesture();
        for (int batch = 9; batch <= 200; ++batch) {
            a->edit(batch, drag);
        }
        QCOMPARE(a->alarm->starts, 1); // by the first, put off by none
        QVERIFY(!QFile::exists(a->recovery.file()));
        a->ring();
        QVERIFY(QFile::exists(a->recovery.file()));
        a->edit(201, drag);
        QCOMPARE(a->session.undoStack()->count(), 1);
        a->ring();
        QCOMPARE(kept(a->recovery.file()), std::optional(a->session.scenario()));
        QCOMPARE(a->failures.count(), 0);
    }

    // However long a disk takes to sync, edits go on, and a window that ends loses none but those since the last alarm.
    void aSlowDiskKeepsNothingUp()
    {
        SlowDisk disk;
        const auto a = window(disk.writers());
        const QString file = a->recovery.file();
        const auto keeps = [&](double batch) {
            return QTest::qWaitFor([&] {
                const auto scenario = kept(file);
                return scenario && scenario->server.batch == batch;
            });
        };
        a->edit(12);
        a->alarm->ring();
        QVERIFY(keeps(12));
        QVERIFY(disk.sees(1));
        for (const int batch : {13, 14, 15}) { // the disk syncs still
            a->edit(batch);
            a->alarm->ring();
            QVERIFY(keeps(batch));
        }
        QVERIFY(!QFile::exists(safe(file)));
        QCOMPARE(disk.begun(), 1);
        disk.letThrough(2);
        a->recovery.finish();
        QCOMPARE(disk.begun(), 2); // and then the latest
        QCOMPARE(kept(safe(file))->server.batch, 15);
        QCOMPARE(a->failures.count(), 0);

        a->edit(16);
        a->alarm->ring();
        QVERIFY(disk.sees(3));
        QCOMPARE(a->document.save(sessionFile(), {}).outcome, Outcome::Saved);
        disk.letThrough(1);
        a->recovery.finish();
        QVERIFY(!QFile::exists(file));
        QVERIFY(!QFile::exists(safe(file))); // although it came late
    }

    void aDiskThatFailsIsToldOnceAndOvercome()
    {
        SlowDisk disk;
        disk.letThrough(100);
        disk.fail(true);
        const auto a = window(disk.writers());
        a->edit(12);
        a->ring();
        a->ring();
        QCOMPARE(a->failures.count(), 1);
        QVERIFY(a->failures[0][0].toString().contains(QStringLiteral("(the disk is gone)")));
        disk.fail(false);
        a->ring(); // without another edit
        QCOMPARE(kept(safe(a->recovery.file())), std::optional(a->session.scenario()));
        QCOMPARE(a->failures.count(), 1);
    }

    // For a report of the crash: what was done before it, and nothing of the user's own.
    void theStepsBeforeACrashAreKept()
    {
        {
            const auto ended = window();
            ended->edit(12);
            QCOMPARE(ended->session.pin(QStringLiteral("My secret")), Problem());
            ended->ring();
        }
        std::vector<LostSession> found = lost();
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].steps, QStringList({QStringLiteral("batch"), QStringLiteral("pin")}));
        const auto next = window();
        QCOMPARE(next->recovery.take(found[0]), QString());
        QCOMPARE(next->session.lastSteps().first(3),
                 QStringList({QStringLiteral("batch"), QStringLiteral("pin"), QStringLiteral("end without asking")}));
    }

    void anAlarmIsNotPutOff()
    {
        constexpr std::chrono::milliseconds interval{40};
        Alarm alarm(interval);
        QSignalSpy rings(&alarm, &Alarm::rang);
        QElapsedTimer since_first;
        since_first.start();
        alarm.set();
        QVERIFY(QTest::qWaitFor([&] {
            alarm.set(); // again and again
            return !rings.isEmpty();
        }));
        QVERIFY(since_first.elapsed() >= interval.count() - 1);
        alarm.cancel(); // what the last turn set
        rings.clear();
        QVERIFY(!rings.wait(2 * static_cast<int>(interval.count())));
    }

    void removedWhenNothingIsUnsaved()
    {
        const auto a = window();
        const QString file = a->recovery.file();
        const auto exists = [&] {
            a->recovery.finish();
            return QFile::exists(file) || QFile::exists(safe(file));
        };
        a->edit(12);
        a->ring();
        QVERIFY(exists());
        QCOMPARE(a->document.save(sessionFile(), {}).outcome, Outcome::Saved);
        QVERIFY(!exists());

        a->edit(13);
        a->ring();
        QVERIFY(exists());
        a->session.undoStack()->undo();
        QVERIFY(!exists());

        a->edit(14);
        a->ring();
        QVERIFY(exists());
        a->recovery.discard();
        QVERIFY(!exists());

        a->edit(15);
        a->ring();
        QVERIFY(exists());
        QCOMPARE(a->document.open(sessionFile()), QString());
        QVERIFY(!exists());

        a->edit(16);
        a->ring();
        QVERIFY(exists());
        a->document.startNew();
        QVERIFY(!exists());
        a->ring();
        QVERIFY(!exists());
        QCOMPARE(a->failures.count(), 0);
    }

    void aSaveThatFailsKeepsIt()
    {
        const auto a = window();
        a->edit(12);
        a->ring();
        QVERIFY(QFile::exists(a->recovery.file()));
        QCOMPARE(a->document.save(m_root->filePath(QStringLiteral("none/a.tiebreak")), {}).outcome, Outcome::Failed);
        QVERIFY(QFile::exists(a->recovery.file()));
    }

    void cleanEndsLeaveNothing()
    {
        auto a = window();
        a->edit(12);
        a->ring();
        QVERIFY(QFile::exists(a->recovery.file()));
        QCOMPARE(a->document.save(sessionFile(), {}).outcome, Outcome::Saved);
        a.reset();
        QVERIFY(lost().empty());
        QCOMPARE(files(), QStringList());
    }

    void aFullDiskIsToldOnceAndOvercome()
    {
        const auto a = window();
        a->edit(12);
        a->ring();
        QVERIFY(QFile::exists(a->recovery.file()));
        {
            const FullDisk disk(1000); // room for a lock, not for a session
            for (int batch = 20; batch < 45; ++batch) {
                a->edit(batch);
                a->ring();
            }
            QCOMPARE(a->failures.count(), 1);
            QCOMPARE(kept(a->recovery.file())->server.batch, 12); // still the last that could be written
        }
        const QString message = a->failures[0][0].toString();
        QVERIFY2(message.contains(a->recovery.file()), qPrintable(message));
        QVERIFY2(message.contains(qt_error_string(EFBIG)), qPrintable(message));
        a->ring();
        QCOMPARE(kept(a->recovery.file())->server.batch, 44); // without another edit
        QCOMPARE(files().size(), 3);                          // with the safe copy and the lock
        const FullDisk disk(1000);
        a->edit(50);
        a->ring();
        QCOMPARE(a->failures.count(), 2); // a new trouble
    }

    void aReadOnlyFolderIsToldOnceAndOvercome()
    {
        const auto a = window();
        QVERIFY(QDir().mkpath(folder()));
        {
            const ReadOnlyFolder read_only(*m_root, folder());
            a->edit(12);
            a->ring();
            a->ring();
            a->ring();
            QCOMPARE(a->failures.count(), 1);
            QVERIFY(a->failures[0][0].toString().contains(a->recovery.file()));
            QCOMPARE(files(), QStringList());
        }
        a->ring();
        QCOMPARE(kept(a->recovery.file()), std::optional(a->session.scenario()));
        QCOMPARE(a->failures.count(), 1);
    }

    void aCopyThatCannotBeRemovedIsTold()
    {
        const auto a = window();
        a->edit(12);
        a->ring();
        QVERIFY(QFile::exists(a->recovery.file()));
        const ReadOnlyFolder read_only(*m_root, folder());
        a->recovery.discard();
        a->recovery.finish();
        QCOMPARE(a->failures.count(), 1);
    }

    void aFolderThatVanishedIsMadeAgain()
    {
        auto a = window();
        a->edit(12);
        a->ring();
        QVERIFY(QFile::exists(a->recovery.file()));
        QVERIFY(QDir(folder()).removeRecursively());
        a->edit(13);
        a->ring();
        QCOMPARE(kept(a->recovery.file()), std::optional(a->session.scenario()));
        QCOMPARE(a->failures.count(), 0);
        QVERIFY(lost().empty()); // locked again
        a.reset();
        QCOMPARE(lost().size(), std::size_t{1});
    }
};

TIEBREAK_TEST(RecoveryTest, QCoreApplication)
#include "tst_recovery.moc"
