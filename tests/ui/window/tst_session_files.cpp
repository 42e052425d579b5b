// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_file.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/mutations.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"
#include "tests/ui/window/session_files_fixture.h"
#include "ui/window/session_files.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

#include <sys/stat.h>

using namespace tiebreak;

// A window and its file: opened, saved, asked about.
class SessionFilesTest : public SessionFilesFixture {
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

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
