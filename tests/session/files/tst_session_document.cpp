// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_document.h"
#include "models/session/files/session_file.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/adverse.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace tiebreak;
using Outcome = SaveResult::Outcome;

class SessionDocumentTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // A session with its file in a folder of its own.
    struct Desk {
        explicit Desk(const std::shared_ptr<const Catalogue>& catalogue)
            : session(catalogue, default_scenario(*catalogue)), document(session)
        {
        }
        [[nodiscard]] QString file(const QString& name = QStringLiteral("a.tiebreak")) const
        {
            return root.filePath(QStringLiteral("folder/") % name);
        }
        bool makeFolder() { return QDir(root.path()).mkdir(QStringLiteral("folder")); }
        void edit(double batch) { QCOMPARE(session.set(find_field("batch"), batch), Problem()); }

        QTemporaryDir root;
        Session session;
        SessionDocument document;
        bool made = makeFolder();
    };

    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    static QStringList files(const QString& path)
    {
        return QFileInfo(path).dir().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void aNewOneHasNoFile()
    {
        Desk desk(m_catalogue);
        QCOMPARE(desk.document.path(), QString());
        QCOMPARE(desk.document.displayName(), QStringLiteral("Untitled"));
        QVERIFY(!desk.document.isModified());
        QVERIFY(!desk.document.changedOnDisk());
    }

    void modifiedMeansOtherThanSaved()
    {
        Desk desk(m_catalogue);
        QSignalSpy modified(&desk.document, &SessionDocument::modifiedChanged);
        desk.edit(9);
        desk.edit(10);
        QCOMPARE(modified.count(), 1);
        QVERIFY(modified.takeFirst().constFirst().toBool());
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        QVERIFY(!desk.document.isModified());
        desk.session.undoStack()->undo();
        QVERIFY(desk.document.isModified());
        desk.session.undoStack()->redo();
        QVERIFY(!desk.document.isModified());
    }

    void whatIsSavedIsOpened()
    {
        Desk desk(m_catalogue);
        QSignalSpy path(&desk.document, &SessionDocument::pathChanged);
        desk.edit(12);
        QCOMPARE(desk.session.pin(QStringLiteral("Baseline")), Problem());
        QCOMPARE(desk.session.setLocked(find_field("utilization"), true), Problem());
        const QJsonObject view{{QStringLiteral("page"), QStringLiteral("breakeven")}};
        const SaveResult result = desk.document.save(desk.file(), view);
        QCOMPARE(result.message, QString());
        QCOMPARE(path.count(), 1);
        QCOMPARE(desk.document.path(), desk.file());
        QCOMPARE(desk.document.displayName(), QStringLiteral("a"));

        Desk other(m_catalogue);
        other.edit(3);
        QJsonObject opened_view;
        QCOMPARE(other.document.open(desk.file(), &opened_view), QString());
        QVERIFY(other.session.document() == desk.session.document());
        QCOMPARE(opened_view, view);
        QVERIFY(!other.document.isModified());
        QVERIFY(!other.document.changedOnDisk());
        QCOMPARE(other.document.path(), desk.file());
        QCOMPARE(other.document.contentHash(), desk.document.contentHash());
        QCOMPARE(other.session.undoStack()->count(), 0);
    }

    void namesKeepOtherSuffixes()
    {
        Desk desk(m_catalogue);
        QCOMPARE(desk.document.save(desk.file(QStringLiteral("L40S v1.5.tiebreak")), {}).outcome, Outcome::Saved);
        QCOMPARE(desk.document.displayName(), QStringLiteral("L40S v1.5"));
        QCOMPARE(desk.document.save(desk.file(QStringLiteral("a.json")), {}).outcome, Outcome::Saved);
        QCOMPARE(desk.document.displayName(), QStringLiteral("a.json"));
    }

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

    void startNewForgetsTheFile()
    {
        Desk desk(m_catalogue);
        desk.edit(12);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        desk.edit(13);
        desk.document.startNew();
        QCOMPARE(desk.document.path(), QString());
        QVERIFY(!desk.document.isModified());
        QVERIFY(desk.session.scenario() == default_scenario(*m_catalogue));
        QVERIFY(desk.session.pins().empty());
    }

    void badFilesChangeNothing_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"missing", "folder", "pipe", "empty", "garbage", "cut off", "too large",
                                 "plain picture", "damaged picture"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind);
        }
    }

    void badFilesChangeNothing()
    {
        QFETCH(const QString, kind);
        Desk desk(m_catalogue);
        desk.edit(12);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        desk.edit(13);
        const Document before = desk.session.document();
        const QString bad = desk.file(QStringLiteral("bad.tiebreak"));
        const QByteArray good = contents(desk.file());
        if (kind == QLatin1String("folder")) {
            QVERIFY(QDir().mkdir(bad));
        } else if (kind == QLatin1String("pipe")) {
            QCOMPARE(mkfifo(QFile::encodeName(bad).constData(), 0600), 0);
        } else if (kind == QLatin1String("empty")) {
            QVERIFY(write(bad, {}));
        } else if (kind == QLatin1String("garbage")) {
            QVERIFY(write(bad, QByteArray("\0\xff{{{", 6)));
        } else if (kind == QLatin1String("cut off")) {
            QVERIFY(write(bad, good.left(good.size() / 2)));
        } else if (kind == QLatin1String("too large")) {
            QVERIFY(write(bad, good + QByteArray(30'000'000, ' ')));
        } else if (kind == QLatin1String("plain picture")) {
            QVERIFY(write(bad, pictures::plain_picture(PictureKind::Png)));
        } else if (kind == QLatin1String("damaged picture")) {
            QByteArray picture = pictures::picture_with(PictureKind::Svg, good);
            QVERIFY(write(bad, picture.replace("\"batch\": 12", "\"batch\": 13")));
        }
        QJsonObject view{{QStringLiteral("page"), QStringLiteral("kept")}};
        const QJsonObject kept = view;
        const QString problem = desk.document.open(bad, &view);
        QVERIFY2(problem.contains(bad), qPrintable(problem));
        QVERIFY(desk.session.document() == before);
        QCOMPARE(desk.document.path(), desk.file());
        QVERIFY(desk.document.isModified());
        QCOMPARE(desk.session.undoStack()->count(), 2);
        QCOMPARE(view, kept);
    }

    void aPictureIsNoFileToSaveIn_data()
    {
        QTest::addColumn<PictureKind>("kind");
        for (const PictureKind kind : pictures::kinds) {
            QTest::newRow(qPrintable(picture_kind_name(kind))) << kind;
        }
    }

    void aPictureIsNoFileToSaveIn()
    {
        QFETCH(const PictureKind, kind);
        Desk drawn(m_catalogue);
        drawn.edit(12);
        QCOMPARE(drawn.session.pin(QStringLiteral("Baseline")), Problem());
        const QJsonObject view{{QStringLiteral("page"), QStringLiteral("breakeven")}};
        const QString picture = drawn.file(QStringLiteral("Cost v1.5.picture"));
        const QByteArray bytes = pictures::picture_with(kind, session_to_text(drawn.session.document(), view));
        QVERIFY(write(picture, bytes));

        Desk desk(m_catalogue);
        desk.edit(3);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        desk.edit(4);
        QSignalSpy path(&desk.document, &SessionDocument::pathChanged);
        QJsonObject opened_view;
        QCOMPARE(desk.document.open(picture, &opened_view), QString());
        QVERIFY(desk.session.document() == drawn.session.document());
        QCOMPARE(opened_view, view);
        QCOMPARE(desk.document.path(), QString());
        QCOMPARE(desk.document.contentHash(), QByteArray());
        QCOMPARE(desk.document.displayName(), QStringLiteral("Cost v1.5"));
        QCOMPARE(path.count(), 1);
        QVERIFY(!desk.document.isModified());
        QVERIFY(!desk.document.changedOnDisk());
        QCOMPARE(desk.session.undoStack()->count(), 0);

        // Another one has no path either, but another name.
        const QString other = drawn.file(QStringLiteral("other.picture"));
        QVERIFY(write(other, bytes));
        QCOMPARE(desk.document.open(other), QString());
        QCOMPARE(path.count(), 2);
        QCOMPARE(desk.document.displayName(), QStringLiteral("other"));

        for (const IfChanged if_changed : {IfChanged::Refuse, IfChanged::Overwrite}) {
            const SaveResult result = desk.document.save(picture, {}, if_changed);
            QCOMPARE(result.outcome, Outcome::Failed);
            QVERIFY2(result.message.contains(QStringLiteral("is a picture; save")), qPrintable(result.message));
        }
        QCOMPARE(contents(picture), bytes);
        QCOMPARE(desk.document.displayName(), QStringLiteral("other"));
        QCOMPARE(desk.document.save(desk.file(QStringLiteral("b.tiebreak")), {}).outcome, Outcome::Saved);
        QCOMPARE(desk.document.displayName(), QStringLiteral("b"));
        QCOMPARE(desk.document.open(picture), QString());
        desk.document.startNew();
        QCOMPARE(desk.document.displayName(), QStringLiteral("Untitled"));
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

    void restoredEditsAreUnsaved()
    {
        Desk desk(m_catalogue);
        QCOMPARE(desk.document.save(desk.file(), {}).outcome, Outcome::Saved);
        desk.edit(12);

        Desk next(m_catalogue);
        QSignalSpy modified(&next.document, &SessionDocument::modifiedChanged);
        const auto restore = [&] {
            return next.document.restore(desk.session.document(), desk.file(), desk.document.contentHash());
        };
        QCOMPARE(restore(), QString());
        QVERIFY(next.document.isModified());
        QCOMPARE(modified.count(), 1);
        QCOMPARE(next.document.path(), desk.file());
        QCOMPARE(next.session.scenario().server.batch, 12);
        QVERIFY(!next.document.changedOnDisk());
        QCOMPARE(next.document.save(desk.file(), {}).outcome, Outcome::Saved);
        QVERIFY(!next.document.isModified());

        QCOMPARE(restore(), QString()); // but the file is a newer one now
        QCOMPARE(next.document.save(desk.file(), {}).outcome, Outcome::ChangedOnDisk);
        Document invalid = desk.session.document();
        invalid.scenario.server.batch = 0;
        QVERIFY(!next.document.restore(invalid, {}, {}).isEmpty());
        QCOMPARE(next.document.path(), desk.file());
        QCOMPARE(next.session.scenario().server.batch, 12);
    }
};

TIEBREAK_TEST(SessionDocumentTest, QGuiApplication)
#include "tst_session_document.moc"
