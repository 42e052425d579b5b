// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/library/store/library_store.h"
#include "models/session/files/session_file.h"
#include "models/session/user_library.h"
#include "tests/library/vllm_run.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/mutations.h"
#include "tests/support/rounds.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <sys/stat.h>

#include <algorithm>

using namespace tiebreak;

// The File menu with a person whose answers are known.
class SessionFilesTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SessionFiles> m_files;

    std::unique_ptr<SlowDisk> m_disk; // null: the usual one

    // What the person answers, and what was asked or told.
    QString m_openAnswer, m_saveAnswer, m_suggested;
    FileDialogs::Unsaved m_unsavedAnswer = FileDialogs::Unsaved::Cancel;
    FileDialogs::Changed m_changedAnswer = FileDialogs::Changed::Cancel;
    FileDialogs::Lost m_restoreAnswer = FileDialogs::Lost::BringBack;
    QString m_openFolder;
    QStringList m_asked, m_waited;
    bool m_goesOn = false; // rather than wait

    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    FileDialogs person()
    {
        FileDialogs dialogs;
        dialogs.choose_open = [this](const QString& folder) {
            m_openFolder = folder;
            return m_openAnswer;
        };
        dialogs.choose_save = [this](const QString& suggested) {
            m_suggested = suggested;
            return m_saveAnswer;
        };
        dialogs.ask_unsaved = [this](const QString&) {
            m_asked << QStringLiteral("unsaved");
            return m_unsavedAnswer;
        };
        dialogs.ask_changed = [this](const QString&) {
            m_asked << QStringLiteral("changed");
            return m_changedAnswer;
        };
        dialogs.ask_restore = [this](const LostSession&) {
            m_asked << QStringLiteral("restore");
            return m_restoreAnswer;
        };
        dialogs.wait = [this](const QString& message, const std::function<bool()>& is_done) {
            m_waited << message;
            while (!is_done() && !m_goesOn) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
            }
            return is_done();
        };
        dialogs.tell = [this](const QString& message) { m_asked << message; };
        return dialogs;
    }

    bool saved() { return m_files->save() && m_files->finish(); }

    void openWindow()
    {
        m_files.reset();
        m_window.reset();
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = std::make_unique<MainWindow>(*m_session);
        MainWindow* const window = m_window.get();
        m_files = std::make_unique<SessionFiles>(
            *m_session,
            SessionFiles::View{[window] { return window->view(); },
                               [window](const QJsonObject& view) { window->setView(view); }},
            person(), m_folder->filePath(QStringLiteral("recovery")), nullptr,
            m_disk ? m_disk->writers() : FileWriters());
        m_window->setFiles(*m_files);
        m_window->show();
    }

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
    void edit(double batch) { QCOMPARE(m_session->set(find_field("batch"), batch), Problem()); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_asked.clear();
        m_waited.clear();
        m_unsavedAnswer = FileDialogs::Unsaved::Cancel;
        m_changedAnswer = FileDialogs::Changed::Cancel;
        m_restoreAnswer = FileDialogs::Lost::BringBack;
        m_goesOn = false;
        m_disk.reset();
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_files.reset();
    }

    // Everything that the window shows comes back from the file: inputs, pins, page, table and theme. Size and docks
    // are the window's own.
    void savesAndOpensAll()
    {
        edit(16);
        QCOMPARE(m_session->pin(QStringLiteral("Mine")), Problem());
        QVERIFY(m_window->showView(QStringLiteral("energy")));
        QVERIFY(m_window->showView(QStringLiteral("checklist")));
        m_window->resize(1300, 760);
        QCoreApplication::processEvents();
        QVERIFY(m_window->windowTitle().contains(QLatin1Char('*')));
        m_saveAnswer = path("mine");
        QVERIFY(saved());
        QVERIFY(QFile::exists(path("mine.tiebreak"))); // the ending was added
        QVERIFY(!m_window->windowTitle().contains(QLatin1Char('*')));
        const Document saved = m_session->document();
        const QJsonObject view = m_window->view();

        openWindow();
        m_openAnswer = path("mine.tiebreak");
        QVERIFY(m_files->open(m_openAnswer));
        QVERIFY(m_session->document() == saved);
        QCOMPARE(m_window->view().value(QStringLiteral("page")), view.value(QStringLiteral("page")));
        QCOMPARE(m_window->view().value(QStringLiteral("page")).toString(), QStringLiteral("energy"));
        QCOMPARE(m_window->view().value(QStringLiteral("tab")).toString(), QStringLiteral("checklist"));
        QVERIFY(m_window->size() != QSize(1300, 760));
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("mine")));
        QCOMPARE(m_files->recent(), QStringList{path("mine.tiebreak")});
    }

    // Qt trusts such bytes: these made it write out of bounds.
    void filesMoveNoDocks()
    {
        const QSize before = m_window->size();
        QFile file(path("hostile.tiebreak"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "tiebreak-session", "version": 1, "scenario": {"batch": 4}, "view": {"page": "energy",
            "geometry": "AdnQywADAAAAAAAAAAAAAAAABP8AAAT/", "docks": "AAAA/wAAAAH9AAAAAf8AAAAAAAFUAAAC8vw="}})");
        file.close();
        QVERIFY(m_files->open(file.fileName()));
        QCOMPARE(m_session->scenario().server.batch, 4);
        QCOMPARE(m_window->currentView(), QStringLiteral("energy"));
        QCOMPARE(m_window->size(), before);
        QCOMPARE(m_window->view().keys(), (QStringList{QStringLiteral("axes"), QStringLiteral("page"),
                                                       QStringLiteral("tab"), QStringLiteral("theme")}));
    }

    // Whatever a file says that a window shows.
    void viewsOfAnyBytes()
    {
        std::mt19937 random(17);
        const QByteArray view = R"({"page": "energy", "tab": "claims", "theme": "dark",
            "axes": {"cost": {"x": [1, 32], "y": [0.1, 2]}, "throughput": {"x": [2, 8]}}})";
        int taken = 0;
        for (int i = 0; i < rounds(300); ++i) {
            QStringList problems;
            const auto file = session_from_text(R"({"format": "tiebreak-session", "version": 1, "scenario": {},
                "view": )" + (i == 0 ? view : mutated(view, random)) +
                                                    '}',
                                                QStringLiteral("file"), *m_catalogue, problems);
            if (file) {
                m_window->setView(file->view);
                ++taken;
            }
        }
        QVERIFY(taken > 1);
        m_window->finishCharts();
        QCOMPARE(m_session->scenario(), default_scenario(*m_catalogue));
    }

    void asksBeforeEditsAreLost()
    {
        edit(16);
        m_files->startNew();
        QCOMPARE(m_session->scenario().server.batch, 16); // cancelled
        m_window->close();
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_asked.size(), 2);
        m_unsavedAnswer = FileDialogs::Unsaved::Save;
        m_saveAnswer.clear(); // but no name is chosen
        m_window->close();
        QVERIFY(m_window->isVisible());
        m_unsavedAnswer = FileDialogs::Unsaved::Discard;
        m_files->startNew();
        QCOMPARE(m_session->scenario().server.batch, 8);
        m_asked.clear();
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QVERIFY(m_asked.isEmpty());
    }

    void refusesWhatIsNoSession()
    {
        edit(16);
        m_unsavedAnswer = FileDialogs::Unsaved::Discard;
        QFile file(path("bad.tiebreak"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": \"tiebreak-session\", \"version\": 99}");
        file.close();
        QVERIFY(!m_files->open(path("bad.tiebreak")));
        QVERIFY(!m_files->open(path("missing.tiebreak")));
        QCOMPARE(m_session->scenario().server.batch, 16);
        QVERIFY2(m_asked.filter(QStringLiteral("99")).size() == 1, qPrintable(m_asked.join(u'\n')));
        QVERIFY(m_files->recent().isEmpty());
    }

    // The window would wait for whoever writes to it.
    void pipesAreNotOpened()
    {
        QCOMPARE(mkfifo(QFile::encodeName(path("a.tiebreak")).constData(), 0600), 0);
        QVERIFY(!m_files->open(path("a.tiebreak")));
        QCOMPARE(m_asked.size(), 1);
        QVERIFY2(m_asked.first().contains(QStringLiteral("is a folder or a device")), qPrintable(m_asked.first()));
    }

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

    void opensWhatIsDropped()
    {
        m_saveAnswer = path("dropped.tiebreak");
        edit(16);
        QVERIFY(saved());
        openWindow();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path("dropped.tiebreak"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_COMPARE(m_session->scenario().server.batch, 16);
    }

    // An exported picture brings back all that its session had, and is never the file that edits are saved in.
    void opensAPicture()
    {
        edit(16);
        QVERIFY(m_window->showView(QStringLiteral("energy")));
        const Document drawn = m_session->document();
        const QByteArray bytes = pictures::picture_with(PictureKind::Png, session_to_text(drawn, m_window->view()));
        QFile file(path("chart.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();

        openWindow();
        QSignalSpy said(m_files.get(), &SessionFiles::message);
        QVERIFY(m_files->open(path("chart.png")));
        QVERIFY(m_session->document() == drawn);
        QCOMPARE(m_window->view().value(QStringLiteral("page")).toString(), QStringLiteral("energy"));
        QCOMPARE(m_files->title(), QStringLiteral("chart"));
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("chart")));
        QCOMPARE(m_files->recent(), QStringList{path("chart.png")});
        QCOMPARE(said.count(), 1);
        QCOMPARE(said[0][0].toString(), QString(QStringLiteral("The session in ") % path("chart.png") %
                                                QStringLiteral(" is open; saving gives it a file of its own.")));

        edit(17);
        m_saveAnswer.clear();
        QVERIFY(!saved());
        QCOMPARE(m_suggested, path("chart.tiebreak")); // beside it
        m_saveAnswer = path("chart.png");              // which the person may choose all the same
        QVERIFY(!saved());
        QVERIFY2(m_asked.join(u'\n').contains(QStringLiteral("is a picture")), qPrintable(m_asked.join(u'\n')));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes);
        m_saveAnswer = path("mine.tiebreak");
        QVERIFY(saved());
        QCOMPARE(m_files->title(), QStringLiteral("mine"));
    }

    void refusesAPictureWithoutASession()
    {
        edit(16);
        m_unsavedAnswer = FileDialogs::Unsaved::Discard;
        QVERIFY(pictures::plain_image().save(path("plain.png")));
        QVERIFY(!m_files->open(path("plain.png")));
        QCOMPARE(m_session->scenario().server.batch, 16);
        QCOMPARE(m_asked.size(), 1); // nobody was asked to give up edits for it
        QVERIFY2(m_asked[0].contains(QStringLiteral("carries no session; open")), qPrintable(m_asked[0]));
        QVERIFY(m_files->recent().isEmpty());
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

    void recentFilesAreRemembered()
    {
        for (const char* const name : {"a.tiebreak", "b.tiebreak", "a.tiebreak"}) {
            m_saveAnswer = path(name);
            QVERIFY(m_files->saveAs() && m_files->finish());
        }
        QCOMPARE(m_files->recent(), (QStringList{path("a.tiebreak"), path("b.tiebreak")}));
        QSettings settings(path("settings.ini"), QSettings::IniFormat);
        m_files->saveRecent(settings);
        openWindow();
        m_files->restoreRecent(settings);
        QCOMPARE(m_files->recent(), (QStringList{path("a.tiebreak"), path("b.tiebreak")}));
        // Files are asked for where the last one was, also by a later window.
        m_openAnswer.clear();
        QMenu menu;
        m_files->addActions(menu);
        menu.actions().at(1)->trigger();
        QCOMPARE(m_openFolder, m_folder->path());
        m_saveAnswer.clear();
        QVERIFY(!m_files->saveAs());
        QCOMPARE(QFileInfo(m_suggested).absolutePath(), m_folder->path());
    }
};

TIEBREAK_TEST(SessionFilesTest, QApplication)
#include "tst_session_files.moc"
