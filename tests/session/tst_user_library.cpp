// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/user_library.h"
#include "tests/library/vllm_run.h"
#include "tests/support/files.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <utility>

using namespace tiebreak;

// The library of a window on disks that are slow, or fail, or change under it.
class UserLibraryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;

    static LibraryEntry entry(int number)
    {
        LibraryEntry entry;
        entry.fact = vllm_run(100 + number);
        entry.id = QStringLiteral("run-%1").arg(number);
        entry.name = QStringLiteral("run %1").arg(number);
        entry.from.file = QStringLiteral("file%1.json").arg(number);
        return entry;
    }
    static LibraryEntry named(LibraryEntry entry, const char* name)
    {
        entry.name = QString::fromLatin1(name);
        return entry;
    }
    template <typename Entries>
    static QStringList names(const Entries& entries)
    {
        QStringList names;
        for (const LibraryEntry& entry : entries) {
            names << entry.name;
        }
        return names;
    }
    QStringList onDisk() const { return names(read_library(m_folder).entries); }
    void keep(const std::vector<LibraryEntry>& entries) const
    {
        for (const LibraryEntry& each : entries) { // each in a file of its own
            QCOMPARE(add_to_library(m_folder, {each}).problem, QString());
        }
    }

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_folder = m_root->filePath(QStringLiteral("library"));
    }

    // Neither who wants to see it nor who adds to it waits in the window's thread until it is read.
    void nobodyWaitsForReading()
    {
        keep({entry(1), entry(2)});
        UserLibrary library(m_folder);
        int read = 0;
        library.whenRead([&read] { ++read; });
        library.whenRead([&read] { ++read; });
        int known = 0;
        std::size_t added = 0;
        library.add({entry(2), entry(3)}, QStringLiteral("Import"), [&](const AddedToLibrary& done) {
            known = done.known;
            added = done.added.size();
        });
        QCOMPARE(read, 0);
        QVERIFY(library.isWriting()); // so that no window closes before
        library.finish();
        QCOMPARE(read, 2);
        QCOMPARE(known, 1);
        QCOMPARE(added, std::size_t(1));
        QVERIFY(!library.isWriting());
        QCOMPARE(onDisk().size(), 3);
        QCOMPARE(names(library.entries()), onDisk());
        library.undoStack()->undo();
        library.finish();
        QCOMPARE(onDisk().size(), 2);
        library.whenRead([&read] { ++read; });
        QCOMPARE(read, 3);
    }

    // Nobody waits while the disk does not answer, and all of it comes to the disk in the order of the edits.
    void editsDoNotWaitForTheDisk()
    {
        SlowDisk disk;
        UserLibrary library(m_folder, nullptr, disk.writers());
        QSignalSpy idle(&library, &UserLibrary::idle);
        int told = 0;
        library.add({entry(1)}, QStringLiteral("Import"), [&told](const AddedToLibrary& done) {
            ++told;
            QCOMPARE(done.problem, QString());
            QCOMPARE(done.added.size(), std::size_t(1));
        });
        QVERIFY(disk.sees(1));
        QCOMPARE(library.change(named(library.entries().front(), "mine"), QStringLiteral("Rename")), QString());
        library.add({entry(1), entry(2)}, QStringLiteral("Import"),
                    [](const AddedToLibrary& done) { QCOMPARE(done.known, 1); });
        library.remove({library.entries().front()});
        library.undoStack()->undo();
        QCOMPARE(names(library.entries()), QStringList({QStringLiteral("mine"), QStringLiteral("run 2")}));
        QCOMPARE(onDisk(), QStringList());
        QCOMPARE(told, 0); // that it is kept, as long as it is not
        QVERIFY(library.isWriting());
        QCOMPARE(disk.begun(), 1);
        disk.letThrough(100);
        library.finish();
        QCOMPARE(told, 1);
        QCOMPARE(idle.size(), 1);
        QCOMPARE(onDisk(), names(library.entries()));
        QCOMPARE(names(library.entries()), QStringList({QStringLiteral("mine"), QStringLiteral("run 2")}));
        while (library.undoStack()->canUndo()) {
            library.undoStack()->undo();
        }
        QVERIFY(library.entries().empty());
        library.finish();
        QCOMPARE(onDisk(), QStringList());
        QCOMPARE(told, 1);
    }

    // What could not be written is told, shows no longer, and can be tried again; what is queued behind it is not lost.
    void failuresAreToldAndTakenBack()
    {
        keep({entry(1), entry(2), entry(3)});
        SlowDisk disk;
        UserLibrary library(m_folder, nullptr, disk.writers());
        QSignalSpy failures(&library, &UserLibrary::failed);
        disk.fail(true);
        disk.letThrough(1);
        QCOMPARE(library.change(named(library.entries()[0], "A"), QStringLiteral("Rename")), QString());
        library.finish();
        QCOMPARE(failures.size(), 1);
        const QString reason = failures[0][0].toString();
        QVERIFY2(reason.contains(m_folder) && reason.contains(QStringLiteral("the disk is gone")), qPrintable(reason));
        QCOMPARE(names(library.entries()).front(), QStringLiteral("run 1"));
        QVERIFY(!library.undoStack()->canUndo());
        QVERIFY(library.undoStack()->canRedo());
        disk.fail(false);
        disk.letThrough(100);
        library.undoStack()->redo();
        library.finish();
        QCOMPARE(onDisk().front(), QStringLiteral("A"));

        // Taking back fails: then it still is done, and may be taken back later.
        disk.fail(true);
        library.undoStack()->undo();
        QCOMPARE(names(library.entries()).front(), QStringLiteral("run 1"));
        library.finish();
        QCOMPARE(failures.size(), 2);
        QCOMPARE(names(library.entries()).front(), QStringLiteral("A"));
        QVERIFY(library.undoStack()->canUndo());
        QVERIFY(!library.undoStack()->canRedo());
        disk.fail(false);
        library.undoStack()->undo();
        library.finish();
        QCOMPARE(onDisk().front(), QStringLiteral("run 1"));
        QCOMPARE(failures.size(), 2);
    }

    // Two edits of which the first fails: undo takes back the second alone, and then there is none.
    void aFailureBetweenOthers()
    {
        keep({entry(1), entry(2)});
        bool fails = true;
        FileWriters writers;
        writers.synced = [&fails](const QString& path, const QByteArray& bytes, Readers readers) {
            return std::exchange(fails, false) ? QStringLiteral("full") : replace_file(path, bytes, readers);
        };
        UserLibrary library(m_folder, nullptr, writers);
        const std::vector<LibraryEntry> before = library.entries();
        QCOMPARE(library.change(named(before[0], "A"), QStringLiteral("Rename")), QString());
        QCOMPARE(library.change(named(before[1], "B"), QStringLiteral("Rename")), QString());
        library.finish();
        QCOMPARE(names(library.entries()), QStringList({QStringLiteral("run 1"), QStringLiteral("B")}));
        library.undoStack()->undo();
        library.finish();
        QCOMPARE(onDisk(), names(before));
        QVERIFY(!library.undoStack()->canUndo());
        library.undoStack()->redo(); // both may be tried again
        library.undoStack()->redo();
        library.finish();
        QCOMPARE(onDisk(), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    }

    // What was asked for is written, also when the window goes before the disk answers.
    void nothingIsLeftUndone()
    {
        keep({entry(1), entry(2)});
        SlowDisk disk;
        {
            UserLibrary library(m_folder, nullptr, disk.writers());
            const std::vector<LibraryEntry> before = library.entries();
            QCOMPARE(library.change(named(before[0], "A"), QStringLiteral("Rename")), QString());
            QCOMPARE(library.change(named(before[1], "B"), QStringLiteral("Rename")), QString());
            library.add({entry(3)}, QStringLiteral("Import"), [](const AddedToLibrary&) { QFAIL("nobody is there"); });
            QVERIFY(disk.sees(1));
            disk.letThrough(100);
        }
        QCOMPARE(onDisk(), QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("run 3")}));
    }

    // Two windows edit entries of one file, and import the same one, while the disks of both do not answer.
    void twoWindowsOnOneLibrary()
    {
        QCOMPARE(add_to_library(m_folder, {entry(1), entry(2)}).problem, QString());
        SlowDisk disk_a;
        SlowDisk disk_b;
        UserLibrary a(m_folder, nullptr, disk_a.writers());
        UserLibrary b(m_folder, nullptr, disk_b.writers());
        QCOMPARE(a.change(named(a.entries()[0], "A"), QStringLiteral("Rename")), QString());
        QCOMPARE(b.change(named(b.entries()[1], "B"), QStringLiteral("Rename")), QString());
        int told = 0;
        a.add({entry(3)}, QStringLiteral("Import"), [&told](const AddedToLibrary& done) {
            ++told;
            QCOMPARE(done.added.size() + std::size_t(done.known), std::size_t(1));
        });
        b.add({entry(3)}, QStringLiteral("Import"), [&told](const AddedToLibrary& done) {
            ++told;
            QCOMPARE(done.added.size() + std::size_t(done.known), std::size_t(1));
        });
        QVERIFY(QTest::qWaitFor([&] { return disk_a.begun() + disk_b.begun() >= 1; })); // the other waits for the lock
        disk_a.letThrough(100);
        disk_b.letThrough(100);
        QTRY_VERIFY(!a.isWriting() && !b.isWriting());
        QCOMPARE(told, 2);
        QStringList found = onDisk();
        std::ranges::sort(found);
        QCOMPARE(found, QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("run 3")}));
        QTRY_COMPARE(names(a.entries()), onDisk());
        QTRY_COMPARE(names(b.entries()), onDisk());
        // Each takes back its own: the rename, and the entry only where it came first.
        b.undoStack()->undo();
        b.undoStack()->undo();
        b.finish();
        QVERIFY(onDisk().contains(QStringLiteral("A")));
        QVERIFY(onDisk().contains(QStringLiteral("run 2")));
        a.undoStack()->undo();
        a.finish();
        QVERIFY(!onDisk().contains(QStringLiteral("run 3")));
        QCOMPARE(onDisk().size(), 2);
    }

    // A folder that is gone is made again, and one that cannot be is said with its path.
    void aFolderThatVanishes()
    {
        keep({entry(1)});
        UserLibrary library(m_folder);
        QSignalSpy failures(&library, &UserLibrary::failed);
        const LibraryEntry kept = library.entries().front();
        QVERIFY(QDir(m_folder).removeRecursively());
        QCOMPARE(library.change(named(kept, "A"), QStringLiteral("Rename")), QString());
        library.finish();
        QCOMPARE(onDisk(), QStringList{QStringLiteral("A")});
        QVERIFY(QDir(m_folder).removeRecursively());
        QTRY_VERIFY(library.entries().empty());
        writtenFile(*m_root, QStringLiteral("library"), "a file in its place");
        library.add({entry(2)}, QStringLiteral("Import"));
        library.finish();
        QCOMPARE(failures.size(), 1);
        QVERIFY(failures[0][0].toString().contains(m_folder));
        QVERIFY(library.entries().empty());
    }
};

TIEBREAK_TEST(UserLibraryTest, QCoreApplication)
#include "tst_user_library.moc"
