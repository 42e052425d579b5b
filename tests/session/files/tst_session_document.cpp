// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_document.h"
#include "models/session/files/session_file.h"
#include "tests/session/files/session_document_fixture.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/test_class.h"

#include <QSignalSpy>
#include <QtTest>

#include <sys/stat.h>

using namespace tiebreak;
using Outcome = SaveResult::Outcome;

// A session and its file.
class SessionDocumentTest : public SessionDocumentFixture {
    Q_OBJECT

    static bool write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private slots:
    void initTestCase() { startAll(); }

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
