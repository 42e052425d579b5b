// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_document.h"
#include "models/session/files/session_file.h"
#include "tests/session/files/session_document_fixture.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/adverse.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"

#include <QtTest>

using namespace tiebreak;
using Outcome = SaveResult::Outcome;

// Disks that fail, and others who write the same file.
class SessionSavingTest : public SessionDocumentFixture {
    Q_OBJECT

    static QStringList files(const QString& path)
    {
        return QFileInfo(path).dir().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private slots:
    void initTestCase() { startAll(); }

    // What is written is what was there when it was asked for.
    void savesOffTheThreadInOrder()
    {
        Desk desk(m_catalogue);
        SlowDisk disk;
        const FileWriters writers = disk.writers();
        QList<Outcome> outcomes;
        DiskWorker worker;
        const auto save = [&](const QString& path) {
            desk.document.save(worker, writers, path, {}, IfChanged::Refuse,
                               [&](const SaveResult& result) { outcomes.append(result.outcome); });
        };
        const auto batch_in = [&](const QString& path) {
            QStringList problems;
            const auto file = read_session(path, *m_catalogue, problems);
            return file ? file->document.scenario.server.batch : 0;
        };
        desk.edit(12);
        save(desk.file());
        QVERIFY(disk.sees(1));
        QVERIFY(desk.document.isSaving() && desk.document.isModified());
        QCOMPARE(desk.document.path(), QString());
        desk.edit(13);
        save(desk.file()); // no other program's file, although it is not written yet
        save(desk.file(QStringLiteral("b.tiebreak")));
        desk.edit(14);
        disk.letThrough(1);
        QVERIFY(disk.sees(2));
        QCOMPARE(batch_in(desk.file()), 12);
        QVERIFY(desk.document.isModified());
        QCOMPARE(desk.document.path(), desk.file());
        disk.letThrough(2);
        while (desk.document.isSaving()) {
            worker.finish();
        }
        QCOMPARE(outcomes, QList<Outcome>(3, Outcome::Saved));
        QCOMPARE(batch_in(desk.file()), 13);
        QCOMPARE(batch_in(desk.file(QStringLiteral("b.tiebreak"))), 13);
        QCOMPARE(desk.document.displayName(), QStringLiteral("b"));
        QVERIFY(desk.document.isModified());
        desk.session.undoStack()->undo();
        QVERIFY(!desk.document.isModified());

        disk.fail(true);
        disk.letThrough(1);
        desk.edit(15);
        save(desk.document.path());
        worker.finish();
        QCOMPARE(outcomes.last(), Outcome::Failed);
        QVERIFY(desk.document.isModified());
        QCOMPARE(batch_in(desk.document.path()), 13);
        desk.session.undoStack()->undo();
        QVERIFY(!desk.document.isModified());
    }

    // Nothing that was asked for is lost when a program ends.
    void theEndWaitsForTheDisk()
    {
        QStringList done;
        {
            DiskWorker worker;
            QSemaphore gate;
            worker.run(QStringLiteral("a"), [&] {
                gate.acquire();
                done << QStringLiteral("a1");
                return [] {};
            });
            for (const char* const what : {"a2", "a3", "b1"}) {
                worker.run(QString::fromLatin1(what).left(1), [&done, what] {
                    done << QString::fromLatin1(what);
                    return [] {};
                });
            }
            gate.release();
        }
        QCOMPARE(done, (QStringList{QStringLiteral("a1"), QStringLiteral("a3"), QStringLiteral("b1")}));
    }

    void failuresLeaveTheOldFile_data()
    {
        QTest::addColumn<bool>("full");
        QTest::addColumn<bool>("same_file");
        QTest::newRow("full disk") << true << true;
        QTest::newRow("full disk, save as") << true << false;
        QTest::newRow("read-only folder") << false << true;
        QTest::newRow("read-only folder, save as") << false << false;
    }

    void failuresLeaveTheOldFile()
    {
        QFETCH(const bool, full);
        QFETCH(const bool, same_file);
        Desk desk(m_catalogue);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        const QByteArray before = contents(desk.file());
        desk.edit(12);
        const QString target = same_file ? desk.file() : desk.file(QStringLiteral("b.tiebreak"));
        SaveResult result;
        if (full) {
            const FullDisk disk(1000); // a session has more
            result = desk.document.save(target, {});
        } else {
            const ReadOnlyFolder folder(desk.root, QFileInfo(target).absolutePath());
            result = desk.document.save(target, {});
        }
        QCOMPARE(result.outcome, Outcome::Failed);
        QVERIFY2(result.message.contains(target), qPrintable(result.message));
        const QString reason = full ? qt_error_string(EFBIG) : qt_error_string(EACCES);
        QVERIFY2(result.message.contains(reason), qPrintable(result.message));
        QCOMPARE(contents(desk.file()), before);
        QCOMPARE(files(desk.file()), QStringList{QStringLiteral("a.tiebreak")});
        QCOMPARE(desk.document.path(), desk.file());
        QVERIFY(desk.document.isModified());
        QVERIFY(!desk.document.changedOnDisk());
        QCOMPARE(desk.document.save(target, {}).outcome, Outcome::Saved); // as soon as it can be
        QVERIFY(!desk.document.isModified());
    }

    void aFolderThatVanished()
    {
        Desk desk(m_catalogue);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        desk.edit(12);
        QVERIFY(QFileInfo(desk.file()).dir().removeRecursively());
        QVERIFY(desk.document.changedOnDisk());
        for (const IfChanged if_changed : {IfChanged::Refuse, IfChanged::Overwrite}) {
            const SaveResult result = desk.document.save(desk.file(), {}, if_changed);
            QCOMPARE(result.outcome, Outcome::Failed);
            QVERIFY(result.message.contains(desk.file()));
        }
        QVERIFY(desk.document.isModified());
        QVERIFY(desk.makeFolder());
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::ChangedOnDisk); // it is not what it was
        QCOMPARE(desk.document.save(desk.file(), {}, IfChanged::Overwrite).outcome, Outcome::Saved);
    }

    void foldersAndDevicesAreNotReplaced()
    {
        Desk desk(m_catalogue);
        const QString pipe = desk.file(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString& target : {pipe, QFileInfo(pipe).absolutePath(), QString()}) {
            const SaveResult result = desk.document.save(target, {});
            QCOMPARE(result.outcome, Outcome::Failed);
            QVERIFY(!result.message.isEmpty());
        }
        QCOMPARE(desk.document.path(), QString());
        QVERIFY(!QFileInfo(pipe).isFile());
    }

    void somebodyElseChangedIt()
    {
        Desk mine(m_catalogue);
        Desk theirs(m_catalogue);
        QCOMPARE(mine.document.save(mine.file(), {}).outcome, Outcome::Saved);
        QCOMPARE(theirs.document.open(mine.file()), QString());
        theirs.edit(9);
        mine.edit(7); // as long as theirs
        const QDateTime time = QFileInfo(mine.file()).lastModified();
        QCOMPARE(theirs.document.save(mine.file(), {}).outcome, Outcome::Saved);
        const QByteArray their_bytes = contents(mine.file());
        QFile file(mine.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime)); // neither time nor size tell
        file.close();
        QVERIFY(mine.document.changedOnDisk());
        const SaveResult refused = mine.document.save(mine.file(), {});
        QCOMPARE(refused.outcome, Outcome::ChangedOnDisk);
        QVERIFY(refused.message.contains(mine.file()));
        QCOMPARE(contents(mine.file()), their_bytes);
        QVERIFY(mine.document.isModified());
        QCOMPARE(mine.document.save(mine.file(QStringLiteral("mine.tiebreak")), {}).outcome, Outcome::Saved);
        QVERIFY(!mine.document.changedOnDisk());

        theirs.edit(10);
        QCOMPARE(theirs.document.save(mine.file(QStringLiteral("mine.tiebreak")), {}).outcome, Outcome::Saved);
        QCOMPARE(mine.document.save(mine.document.path(), {}, IfChanged::Overwrite).outcome, Outcome::Saved);
        QVERIFY(!mine.document.changedOnDisk());
        QVERIFY(theirs.document.changedOnDisk());
    }

    void somebodyElseRemovedIt()
    {
        Desk desk(m_catalogue);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        QVERIFY(QFile::remove(desk.file()));
        QVERIFY(desk.document.changedOnDisk());
        const SaveResult refused = desk.document.save(desk.file(), {});
        QCOMPARE(refused.outcome, Outcome::ChangedOnDisk);
        QVERIFY(refused.message.contains(QStringLiteral("removed")));
        QVERIFY(!QFile::exists(desk.file()));
        QCOMPARE(desk.document.save(desk.file(), {}, IfChanged::Overwrite).outcome, Outcome::Saved);
        QVERIFY(QFile::exists(desk.file()));
    }

    void anotherTimeIsNoChange()
    {
        Desk desk(m_catalogue);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        QFile file(desk.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(!desk.document.changedOnDisk());
    }

    void linksAreFollowedAndPermissionsKept()
    {
        Desk desk(m_catalogue);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        const auto permissions =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser | QFile::ReadGroup;
        QVERIFY(QFile::setPermissions(desk.file(), permissions));
        const QString link = desk.root.filePath(QStringLiteral("link.tiebreak"));
        QVERIFY(QFile::link(desk.file(), link));

        Desk linked(m_catalogue);
        QCOMPARE(linked.document.open(link), QString());
        linked.edit(12);
        const QByteArray before = contents(desk.file());
        QCOMPARE(linked.document.save(link, {}).outcome, Outcome::Saved);
        QCOMPARE(linked.document.path(), link);
        QCOMPARE(QFileInfo(link).symLinkTarget(), desk.file());
        QVERIFY(contents(desk.file()) != before);
        QCOMPARE(contents(desk.file()), contents(link));
        QCOMPARE(QFile::permissions(desk.file()), permissions);
        QVERIFY(!linked.document.changedOnDisk());
        QVERIFY(desk.document.changedOnDisk());
    }
};

TIEBREAK_TEST(SessionSavingTest, QGuiApplication)
#include "tst_session_saving.moc"
