// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/library_store.h"
#include "models/session/files/session_file.h"
#include "models/session/user_library.h"
#include "tests/library/vllm_run.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"
#include "tests/ui/window/session_files_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QSlider>
#include <QTimer>
#include <QtTest>

#include <algorithm>

using namespace tiebreak;

// What happens to edits when disks are slow or fail, others write the file, or a program ended.
class UnsavedEditsTest : public SessionFilesFixture {
    Q_OBJECT

    qsizetype copies() const
    {
        return QDir(m_folder->filePath(QStringLiteral("recovery")))
            .entryList({QStringLiteral("*.recovery")}, QDir::Files)
            .size();
    }

    static LibraryEntry renamed(LibraryEntry entry, int number)
    {
        entry.name = QStringLiteral("run %1").arg(number);
        return entry;
    }

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    // The window goes on while the disk does not, and says that edits are unsaved until they are written.
    void slowDisksAreWaitedForAtTheEnd()
    {
        m_disk = std::make_unique<SlowDisk>();
        openWindow();
        edit(16);
        m_saveAnswer = path("slow.tiebreak");
        QVERIFY(m_files->save());
        QVERIFY(m_disk->sees(1));
        QVERIFY(m_window->windowTitle().contains(QLatin1Char('*')));
        QVERIFY(!QFile::exists(m_saveAnswer));
        edit(17); // which this save does not have
        QVERIFY(m_files->save());
        m_goesOn = true;
        m_window->close(); // no, rather not
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_waited, QStringList{QStringLiteral("Untitled is being written; the disk is slow.")});
        QVERIFY(m_asked.isEmpty());
        m_goesOn = false;
        m_disk->letThrough(100);
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QVERIFY(m_asked.isEmpty());
        QStringList problems;
        const auto written = read_session(m_saveAnswer, *m_catalogue, problems);
        QVERIFY(written);
        QCOMPARE(written->document.scenario.server.batch, 17);
        QCOMPARE(copies(), 0);
    }

    // A save, the safe copy of unsaved edits and the library are all stuck on the disk, which answers nobody until the
    // end: every key moves the slider, is analysed and drawn, and the event loop turns meanwhile.
    void editsGoOnWhileTheDiskIsStuck()
    {
        m_disk = std::make_unique<SlowDisk>();
        openWindow();
        UserLibrary library(path("library"), nullptr, m_disk->writers());
        edit(16);
        m_saveAnswer = path("stuck.tiebreak");
        QVERIFY(m_files->save());
        LibraryEntry run;
        run.id = run.name = QStringLiteral("run");
        run.fact = vllm_run(100);
        library.add({run}, QStringLiteral("Import"));
        edit(17);
        QVERIFY(m_disk->sees(3)); // the copy within a second of the edit
        const int begun = m_disk->begun();

        QSignalSpy analyses(m_session.get(), &Session::analysisChanged);
        QElapsedTimer since;
        since.start();
        qint64 longest_ms = 0;
        int turns = 0;
        QTimer probe;
        connect(&probe, &QTimer::timeout, this, [&] {
            ++turns;
            longest_ms = std::max(longest_ms, since.restart());
        });
        probe.start(0);
        constexpr int edits = 20;
        auto* const slider = m_window->findChild<QSlider*>();
        QVERIFY(slider != nullptr);
        for (int i = 0; i < edits; ++i) {
            QTest::keyClick(slider, i % 2 == 0 ? Qt::Key_Right : Qt::Key_Left);
            const int before = turns;
            QTRY_VERIFY(turns > before);
            m_window->finishCharts();
            if (i % 5 == 0) {
                QVERIFY(m_files->save()); // which waits for the first
                QCOMPARE(library.change(renamed(library.entries().front(), i), QStringLiteral("Rename")), QString());
            }
        }
        QCOMPARE(analyses.size(), edits);
        QCOMPARE(m_disk->begun(), begun); // still stuck: nothing more has come to it
        QVERIFY(!QFile::exists(m_saveAnswer));
        QVERIFY(read_library(library.folder()).entries.empty());
        qInfo("%d turns of the event loop, the longest %lld ms", turns, longest_ms);

        m_disk->letThrough(1000);
        library.finish();
        QVERIFY(m_files->finish());
        QCOMPARE(read_library(library.folder()).entries.front().name, library.entries().front().name);
        QStringList problems;
        const auto written = read_session(m_saveAnswer, *m_catalogue, problems);
        QVERIFY(written);
        m_unsavedAnswer = FileDialogs::Unsaved::Discard;
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }

    void windowsStayWhenADiskFails()
    {
        m_disk = std::make_unique<SlowDisk>();
        m_disk->fail(true);
        m_disk->letThrough(100);
        openWindow();
        edit(16);
        m_unsavedAnswer = FileDialogs::Unsaved::Save;
        m_saveAnswer = path("gone.tiebreak");
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY2(m_asked.join(u'\n').contains(QStringLiteral("(the disk is gone)")), qPrintable(m_asked.join(u'\n')));
        QVERIFY(m_window->windowTitle().contains(QLatin1Char('*')));
        m_disk->fail(false);
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QVERIFY(QFile::exists(m_saveAnswer));
    }

    // Somebody else wrote the file: neither is overwritten without a word.
    void noticesSomebodyElsesEdits()
    {
        m_saveAnswer = path("shared.tiebreak");
        QVERIFY(saved());
        QFile file(path("shared.tiebreak"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n");
        file.close();
        edit(16);
        QVERIFY(!saved());
        QCOMPARE(m_asked, QStringList{QStringLiteral("changed")});
        m_changedAnswer = FileDialogs::Changed::SaveAs;
        m_saveAnswer = path("mine.tiebreak");
        QVERIFY(saved());
        QVERIFY(m_files->title() == QStringLiteral("mine"));
    }

    void offersWhatACrashLeft()
    {
        edit(16);
        QTRY_VERIFY_WITH_TIMEOUT(copies() > 0, 3000);
        const Document edited = m_session->document();
        openWindow(); // the other one is gone without a question
        m_files->offerLost();
        QCOMPARE(m_asked, QStringList{QStringLiteral("restore")});
        QVERIFY(m_session->document() == edited);
        QVERIFY(m_window->windowTitle().contains(QLatin1Char('*'))); // still unsaved
    }

    // "Later" keeps the copy: the next start offers it again.
    void whatIsLeftForLaterIsOfferedAgain()
    {
        edit(16);
        QTRY_VERIFY_WITH_TIMEOUT(copies() > 0, 3000);
        m_restoreAnswer = FileDialogs::Lost::Later;
        openWindow();
        m_files->offerLost();
        QCOMPARE(m_session->scenario().server.batch, default_scenario(m_session->catalogue()).server.batch);
        QCOMPARE(copies(), 1);
        m_restoreAnswer = FileDialogs::Lost::ThrowAway;
        openWindow();
        m_files->offerLost();
        QCOMPARE(m_asked.size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(copies(), 0, 3000);
    }

    // Edits of what came out of a picture outlive a crash like any others.
    void recoversEditsOfAPicture()
    {
        QImage image = pictures::plain_image();
        put_session(image, session_to_text(m_session->document()));
        QVERIFY(image.save(path("chart.png")));
        QVERIFY(m_files->open(path("chart.png")));
        edit(16);
        QTRY_VERIFY_WITH_TIMEOUT(copies() > 0, 3000);
        openWindow();
        m_files->offerLost();
        QCOMPARE(m_asked, QStringList{QStringLiteral("restore")});
        QCOMPARE(m_session->scenario().server.batch, 16);
        QCOMPARE(m_files->title(), QStringLiteral("Untitled*"));
    }
};

TIEBREAK_TEST(UnsavedEditsTest, QApplication)
#include "tst_unsaved_edits.moc"
