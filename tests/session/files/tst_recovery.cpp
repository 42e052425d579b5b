// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/recovery.h"
#include "models/session/files/session_file.h"
#include "tests/support/adverse.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <optional>

using namespace tiebreak;
using Outcome = SaveResult::Outcome;

// Rings when a test says so, which takes no time.
class RungAlarm : public Alarm {
public:
    RungAlarm() : Alarm(std::chrono::hours(1)) {}

    void set() override
    {
        starts += m_isSet ? 0 : 1;
        m_isSet = true;
    }
    void cancel() override { m_isSet = false; }
    // As time would: only when it is set.
    void ring()
    {
        if (std::exchange(m_isSet, false)) {
            emit rang();
        }
    }

    int starts = 0;

private:
    bool m_isSet = false;
};

class RecoveryTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_root;

    // One window of Tiebreak, without the window.
    struct Window {
        Window(const std::shared_ptr<const Catalogue>& catalogue, const QString& folder, FileWriters writers)
            : session(catalogue, default_scenario(*catalogue)), document(session),
              recovery(
                  document,
                  [] {
                      return QJsonObject{{QStringLiteral("page"), QStringLiteral("costs")}};
                  },
                  folder, nullptr, std::unique_ptr<Alarm>(alarm), std::move(writers)),
              failures(&recovery, &Recovery::failed)
        {
        }
        void edit(double batch, int gesture = 0)
        {
            QCOMPARE(session.set(find_field("batch"), batch, gesture), Problem());
        }

        // With all that it leads to.
        void ring()
        {
            alarm->ring();
            recovery.finish();
        }

        Session session;
        SessionDocument document;
        RungAlarm* alarm = new RungAlarm; // the recovery's
        Recovery recovery;
        QSignalSpy failures;
    };

    [[nodiscard]] std::unique_ptr<Window> window(FileWriters writers = {}) const
    {
        return std::make_unique<Window>(m_catalogue, folder(), std::move(writers));
    }
    [[nodiscard]] QString folder() const { return m_root->filePath(QStringLiteral("state/recovery")); }
    [[nodiscard]] QString sessionFile() const { return m_root->filePath(QStringLiteral("a.tiebreak")); }
    [[nodiscard]] std::vector<LostSession> lost() const { return Recovery::lost(folder(), *m_catalogue); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    // The scenario that the file of a window that lives keeps.
    [[nodiscard]] std::optional<Scenario> kept(const QString& path) const
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return std::nullopt;
        }
        const QByteArray text = file.readAll();
        QStringList problems;
        const auto session = session_from_text(text.left(text.lastIndexOf('\n') + 1), path, *m_catalogue, problems);
        return session ? std::optional(session->document.scenario) : std::nullopt;
    }

    // A file of a window that ended without asking about its edits.
    QString leaveOne(double batch)
    {
        const auto ended = window();
        ended->edit(batch);
        ended->ring();
        return QFile::exists(ended->recovery.file()) ? ended->recovery.file() : QString();
    }

    static QString safe(const QString& file) { return file % QStringLiteral(".safe"); }

    static bool write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }
    void init() { m_root = std::make_unique<QTemporaryDir>(); }

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

    // The system stopped, and the disk has no more than the name of the last copy.
    void theSafeCopyStandsIn()
    {
        const QString file = leaveOne(12);
        QVERIFY(write(file, {}));
        auto all = lost();
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all[0].problem, QString());
        QCOMPARE(all[0].document.scenario.server.batch, 12);
        all.clear();
        QVERIFY(QFile::remove(file));
        all = lost();
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all[0].document.scenario.server.batch, 12);
        QVERIFY(Recovery::discard(all[0]));
        QCOMPARE(files(), QStringList());
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

    void otherEndsAreOffered()
    {
        auto a = window();
        a->edit(11);
        QCOMPARE(a->session.pin(QStringLiteral("Baseline")), Problem());
        QCOMPARE(a->document.save(sessionFile(), {}).outcome, Outcome::Saved);
        a->edit(12);
        a->ring();
        QVERIFY(QFile::exists(a->recovery.file()));
        QVERIFY(lost().empty()); // its window lives
        const Document edited = a->session.document();
        const QByteArray hash = a->document.contentHash();
        a.reset();
        const auto all = lost();
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all[0].problem, QString());
        QCOMPARE(all[0].path, sessionFile());
        QCOMPARE(all[0].hash, hash);
        QVERIFY(all[0].document == edited);
        QCOMPARE(all[0].view, (QJsonObject{{QStringLiteral("page"), QStringLiteral("costs")}}));
        QVERIFY(std::abs(all[0].written.secsTo(QDateTime::currentDateTime())) < 60);
    }

    void windowsHaveFilesOfTheirOwn()
    {
        auto a = window();
        auto b = window();
        QVERIFY(a->recovery.file() != b->recovery.file());
        a->edit(12);
        b->edit(13);
        a->ring();
        QCOMPARE(kept(a->recovery.file()), std::optional(a->session.scenario()));
        b->ring();
        QCOMPARE(kept(b->recovery.file()), std::optional(b->session.scenario()));
        QVERIFY(lost().empty());
        QCOMPARE(a->document.save(sessionFile(), {}).outcome, Outcome::Saved);
        a->recovery.finish();
        QVERIFY(!QFile::exists(a->recovery.file()));
        QCOMPARE(kept(b->recovery.file()), std::optional(b->session.scenario()));
        a->edit(14);
        a->ring();
        QVERIFY(QFile::exists(a->recovery.file()));
        b.reset();
        const auto of_b = lost(); // a lives on
        QCOMPARE(of_b.size(), std::size_t{1});
        QCOMPARE(of_b[0].document.scenario.server.batch, 13);
        a.reset();
        const auto of_a = lost(); // b is spoken for
        QCOMPARE(of_a.size(), std::size_t{1});
        QCOMPARE(of_a[0].document.scenario.server.batch, 14);
    }

    void onlyOneOfTwoStartingWindowsIsOffered()
    {
        QVERIFY(!leaveOne(12).isEmpty());
        {
            const auto first = lost();
            QCOMPARE(first.size(), std::size_t{1});
            QVERIFY(lost().empty());
        }
        QCOMPARE(lost().size(), std::size_t{1}); // the first did not want to decide
    }

    void takenOnesKeepTheirFile()
    {
        const QString file = leaveOne(12);
        auto next = window();
        next->edit(7);
        next->ring();
        QVERIFY(QFile::exists(next->recovery.file()));
        const QString unwanted = next->recovery.file();
        auto all = lost();
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(next->recovery.take(all[0]), QString());
        all.clear();
        QCOMPARE(next->session.scenario().server.batch, 12);
        QVERIFY(next->document.isModified());
        QCOMPARE(next->recovery.file(), file);
        QVERIFY(QFile::exists(file));
        next->recovery.finish();
        QVERIFY(!QFile::exists(unwanted));
        QVERIFY(lost().empty());
        next->edit(13);
        next->ring();
        QCOMPARE(kept(file), std::optional(next->session.scenario()));
        next.reset(); // crashes again
        all = lost();
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all[0].document.scenario.server.batch, 13);
        next = window();
        QCOMPARE(next->recovery.take(all[0]), QString());
        QCOMPARE(next->document.save(sessionFile(), {}).outcome, Outcome::Saved);
        next->recovery.finish();
        QVERIFY(!QFile::exists(file));
        next.reset();
        QCOMPARE(files(), QStringList());
    }

    void discardedOnesAreGone()
    {
        QVERIFY(!leaveOne(12).isEmpty());
        auto all = lost();
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(Recovery::discard(all[0]));
        QCOMPARE(files(), QStringList());
    }

    void theLatestComesFirst()
    {
        QVERIFY(!leaveOne(12).isEmpty());
        QVERIFY(!leaveOne(13).isEmpty());
        const auto all = lost();
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all[0].document.scenario.server.batch, 13);
        QCOMPARE(all[1].document.scenario.server.batch, 12);
    }

    void damagedOnesAreReportedAndKept_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("empty") << 0.0;
        QTest::newRow("a tenth") << 0.1;
        QTest::newRow("half") << 0.5;
        QTest::newRow("all but the last byte") << 1.0;
    }

    void damagedOnesAreReportedAndKept()
    {
        QFETCH(const double, share);
        const QString damaged = leaveOne(12);
        QVERIFY(QFile::remove(safe(damaged)));
        const QString good = leaveOne(13);
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(static_cast<qint64>(share * static_cast<double>(file.size() - 1))));
        file.close();
        auto all = lost();
        QCOMPARE(all.size(), std::size_t{2});
        const auto at = std::ranges::find(all, damaged, &LostSession::file);
        QVERIFY(at != all.end());
        QVERIFY2(at->problem.contains(damaged), qPrintable(at->problem));
        const auto next = window();
        QVERIFY(!next->recovery.take(*at).isEmpty());
        QVERIFY(!next->document.isModified());
        const auto other = std::ranges::find(all, good, &LostSession::file);
        QVERIFY(other != all.end());
        QCOMPARE(other->problem, QString());
        QCOMPARE(other->document.scenario.server.batch, 13);
        all.clear();
        QVERIFY(QFile::exists(damaged));
    }

    // Whatever is in it, also nothing: what counts is whether a process holds it.
    void locksThatNobodyHoldsAreStale()
    {
        const QString file = leaveOne(12);
        QVERIFY(write(file % QStringLiteral(".lock"), {}));
        QCOMPARE(lost().size(), std::size_t{1});
        QVERIFY(write(file % QStringLiteral(".lock"), QByteArray::number(QCoreApplication::applicationPid())));
        QCOMPARE(lost().size(), std::size_t{1});
        QCOMPARE(files(), (QStringList{QFileInfo(file).fileName(), QFileInfo(safe(file)).fileName()}));
    }

    void locksThatWereRemovedAreFree()
    {
        const QString path = m_root->filePath(QStringLiteral("lock"));
        auto first = FileLock::try_lock(path);
        QVERIFY(first);
        QString reason;
        QVERIFY(!FileLock::try_lock(path, &reason));
        QCOMPARE(reason, qt_error_string(EWOULDBLOCK));
        QVERIFY(QFile::remove(path));
        QVERIFY(!first->is_there());
        const auto second = FileLock::try_lock(path);
        QVERIFY(second);
        first.reset(); // leaves the file of the second alone
        QVERIFY(second->is_there());
        QVERIFY(!FileLock::try_lock(m_root->filePath(QStringLiteral("none/lock")), &reason));
        QCOMPARE(reason, qt_error_string(ENOENT));
    }

    void otherFilesAreLeftAlone()
    {
        QVERIFY(!leaveOne(12).isEmpty());
        const QStringList others{QStringLiteral(".hidden"), QStringLiteral("mine.recovery"),
                                 QStringLiteral("notes.txt")};
        for (const QString& name : others) {
            QVERIFY(write(folder() % u'/' % name, "mine"));
        }
        auto all = lost();
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(Recovery::discard(all[0]));
        QCOMPARE(files(), others);
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
