// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/recovery.h"
#include "models/session/files/session_file.h"
#include "tests/session/files/recovery/recovery_fixture.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <optional>

using namespace tiebreak;
using Outcome = SaveResult::Outcome;

// What windows that ended leave to those that start.
class LostSessionsTest : public RecoveryFixture {
    Q_OBJECT

    // A file of a window that ended without asking about its edits.
    QString leaveOne(double batch)
    {
        const auto ended = window();
        ended->edit(batch);
        ended->ring();
        return QFile::exists(ended->recovery.file()) ? ended->recovery.file() : QString();
    }

    static bool write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

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
};

TIEBREAK_TEST(LostSessionsTest, QCoreApplication)
#include "tst_lost_sessions.moc"
