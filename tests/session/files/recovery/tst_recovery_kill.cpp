// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/recovery.h"
#include "models/session/files/session_file.h"
#include "tests/support/built_programs.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

using namespace tiebreak;

namespace {

// A victim: what it said, and when it was killed.
struct Killed {
    QByteArray said;
    long long ms = 0;
    bool offered = false; // its edits, while it lived
};

long long now_ms()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

} // namespace

// Kills real processes (recovery_victim.cpp) while they edit and save.
class RecoveryKillTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    QTemporaryDir m_root;

    [[nodiscard]] QString folder() const { return m_root.filePath(QStringLiteral("state/recovery")); }
    [[nodiscard]] QString sessionFile() const { return m_root.filePath(QStringLiteral("a.tiebreak")); }
    [[nodiscard]] std::vector<LostSession> lost() const { return Recovery::lost(folder(), *m_catalogue); }

    // Two rounds of five in the middle of a save, the others at any time.
    [[nodiscard]] Killed killOne(int round, QRandomGenerator& random) const
    {
        const bool at_save = round % 5 < 2;
        // Without a save for long, all depends on the recovery file.
        const long long between_saves = at_save ? 20 : round % 5 == 2 ? 60 : 1'000'000;
        const long long first = 1'000'000'000LL * (round + 1); // no round repeats the counts of another
        QProcess victim;
        victim.start(built_program(QStringLiteral("recovery_victim")),
                     {folder(), sessionFile(), QString::number(first), QString::number(between_saves)});
        Killed killed;
        const auto wait_for = [&](const QByteArray& what) {
            while (!killed.said.contains(what) && victim.waitForReadyRead()) {
                killed.said += victim.readAllStandardOutput();
            }
        };
        wait_for("edit");
        if (at_save) {
            wait_for("save " + QByteArray::number(first + between_saves * (1 + random.bounded(3))));
            QThread::usleep(random.bounded(2000U));
        } else {
            QThread::msleep(random.bounded(2200U));
            killed.offered = !lost().empty();
        }
        killed.ms = now_ms();
        victim.kill();
        victim.waitForFinished();
        killed.said += victim.readAllStandardOutput();
        return killed;
    }

    // The count that a document of the victim has; all else must be as expected.
    static long long countOf(const Document& document, Document expected)
    {
        expected.scenario.bill.tokens_per_month = document.scenario.bill.tokens_per_month;
        [&] { QVERIFY(document == expected); }();
        return static_cast<long long>(document.scenario.bill.tokens_per_month);
    }

    void checkLosses(const Killed& killed, const std::vector<LostSession>& all, const Document& expected) const
    {
        QStringList problems;
        const auto file = read_session(sessionFile(), *m_catalogue, problems);
        QVERIFY2(file, qPrintable(problems.join(u'\n')));
        long long survived = countOf(file->document, expected);
        for (const LostSession& one : all) {
            QCOMPARE(one.problem, QString());
            QCOMPARE(one.path, sessionFile());
            survived = std::max(survived, countOf(one.document, expected));
        }
        std::vector<std::pair<long long, long long>> edits; // time and count
        long long longest_gap = 0;
        for (const QByteArray& line : killed.said.split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 3 && words[0] == "edit") {
                edits.emplace_back(words[2].toLongLong(), words[1].toLongLong());
                longest_gap =
                    edits.size() < 2 ? 0 : std::max(longest_gap, edits.back().first - edits[edits.size() - 2].first);
            }
        }
        QVERIFY(!edits.empty());
        longest_gap = std::max(longest_gap, killed.ms - edits.back().first);
        // A busy machine may stop the victim for a while: as it cannot edit then, it cannot write either.
        const long long safe_until = killed.ms - 1000 - longest_gap;
        const auto after = std::ranges::upper_bound(edits, safe_until, {}, &std::pair<long long, long long>::first);
        const long long must_survive = after == edits.begin() ? 0 : (after - 1)->second;
        QVERIFY2(survived >= must_survive,
                 qPrintable(QStringLiteral("%1 survived, but %2 was made early enough; the longest gap is %3 ms")
                                .arg(survived)
                                .arg(must_survive)
                                .arg(longest_gap)));
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // SIGKILL at any time, also in the middle of a save: the session file is whole, and it or the recovery file has all
    // edits but those of the last second.
    void killedProcessesLoseAtMostASecond()
    {
        QRandomGenerator random(20240607);
        Document expected;
        {
            Session session(m_catalogue, default_scenario(*m_catalogue));
            SessionDocument document(session);
            for (std::size_t i = 0; i < max_pins; ++i) { // pins make the file, and so each write, larger
                QCOMPARE(session.pin(QStringLiteral("Pin")), Problem());
            }
            QCOMPARE(document.save(sessionFile(), {}).message, QString());
            expected = session.document();
        }
        int during_saves = 0;
        int recovered = 0;
        for (int round = 0; round < 25 && !QTest::currentTestFailed(); ++round) {
            Killed killed = killOne(round, random);
            during_saves += killed.said.lastIndexOf("save ") > killed.said.lastIndexOf("saved ") ? 1 : 0;
            QVERIFY(!killed.offered);
            auto all = lost();
            QVERIFY(all.size() <= 1);
            checkLosses(killed, all, expected);
            for (LostSession& one : all) {
                ++recovered;
                QVERIFY(Recovery::discard(one));
            }
            QVERIFY(QDir(folder()).isEmpty()); // no rubbish stays
        }
        qInfo("%d of the kills were during a save, %d left edits to recover", during_saves, recovered);
        QVERIFY(recovered > 0);
    }
};

TIEBREAK_TEST(RecoveryKillTest, QCoreApplication)
#include "tst_recovery_kill.moc"
