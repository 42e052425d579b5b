// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/scenario_json.h"
#include "models/session/files/session_file.h"
#include "tests/app/program.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tiebreak;

// Sessions on the command line: `tiebreak check`, `tiebreak analyze --session` and `tiebreak FILE`.
class TestSessionCommand : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    QTemporaryDir m_folder;

    Document document() const
    {
        Document document{default_scenario(*m_catalogue), {}, {"batch"}};
        document.pins = {{"A", document.scenario, true}, {"B", document.scenario, false}};
        document.scenario.server.batch = 4;
        document.scenario.contenders[1].usd_per_gpu_hour = 1.25;
        document.scenario.contenders[1].price_source.clear();
        return document;
    }

    QString written(const char* name, const QByteArray& text) const
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("%s cannot be written", name);
        }
        return path;
    }

    QString good() const { return written("good.tiebreak", session_to_text(document())); }

    QString bad() const
    {
        return written("bad.tiebreak", "{\n\"format\": \"tiebreak-session\", \"version\": 1,\n\"scenario\": {\n"
                                       "\"batch\": 0,\n\"pue\": \"low\"}}\n");
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue && m_folder.isValid()); }

    void validSessions()
    {
        const Run one = run({QStringLiteral("check"), good()});
        QCOMPARE(one.err, QString());
        QCOMPARE(one.out, QString(good() % QStringLiteral(": a valid session (version 1, 2 pins)\n")));
        QCOMPARE(one.status, 0);
        const QString draft =
            written("draft.tiebreak", R"({"format": "tiebreak-session", "version": 0, "scenario": {}})");
        Document single = document();
        single.pins.pop_back();
        const QString other = written("other.tiebreak", session_to_text(single));
        const Run two = run({QStringLiteral("check"), draft, other});
        QCOMPARE(two.out, QString(draft % QStringLiteral(": a valid session (version 0, 0 pins)\n") % other %
                                  QStringLiteral(": a valid session (version 1, 1 pin)\n")));
        QCOMPARE(two.status, 0);
    }

    void wrongSessions()
    {
        const QString nowhere = m_folder.filePath(QStringLiteral("nowhere.tiebreak"));
        const Run result = run({QStringLiteral("check"), bad(), good(), nowhere});
        QCOMPARE(result.status, 1);
        QCOMPARE(result.out, QString(good() % QStringLiteral(": a valid session (version 1, 2 pins)\n")));
        const QStringList lines = result.err.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], QString(bad() % QStringLiteral(":4: scenario.batch is 0; it must be a whole number from 1 "
                                                          "to 1024")));
        QCOMPARE(lines[1], QString(bad() % QStringLiteral(":5: scenario.pue is \"low\"; it must be a number from 1 to "
                                                          "5")));
        QVERIFY2(lines[2].startsWith(QString(nowhere % QStringLiteral(":1: the file cannot be read"))),
                 qPrintable(lines[2]));
    }

    void pictures()
    {
        const QByteArray session = session_to_text(document());
        QStringList files;
        for (const PictureKind kind : pictures::kinds) {
            files << written(qPrintable(QString::number(files.size()) % u'p'), pictures::picture_with(kind, session));
        }
        const QString plain = written("plain.png", pictures::plain_picture(PictureKind::Png));
        const Run result = run(QStringList{QStringLiteral("check")} + files + QStringList{plain});
        QCOMPARE(result.status, 1);
        const QString rest = QStringLiteral(" with a valid session in it (version 1, 2 pins)\n");
        QCOMPARE(result.out,
                 QString(files[0] % QStringLiteral(": a PNG picture") % rest % files[1] %
                         QStringLiteral(": an SVG picture") % rest % files[2] % QStringLiteral(": a PDF file") % rest));
        QCOMPARE(result.err, QString(plain % QStringLiteral(": the PNG picture carries no session; open a picture that "
                                                            "Tiebreak exported with its session, or a .tiebreak "
                                                            "file\n")));
        for (const QString& file : files) {
            const auto printed = [](const QString& from) {
                return run({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--session"), from})
                    .out;
            };
            QVERIFY(!printed(file).isEmpty());
            QCOMPARE(printed(file), printed(good()));
        }
    }

    // The window shows what the picture was made of.
    void windowOfAPicture()
    {
        const auto shown = [this](const QString& file) {
            const QString picture = m_folder.filePath(QStringLiteral("window.png"));
            QFile::remove(picture);
            const Run result = run({file, QStringLiteral("--screenshot"), picture});
            QFile bytes(picture);
            return result.status == 0 && bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
        };
        const QJsonObject view{{QStringLiteral("page"), QStringLiteral("energy")}};
        const QByteArray session = session_to_text(document(), view);
        const QByteArray window = shown(written("view.tiebreak", session));
        QVERIFY(!window.isEmpty());
        QVERIFY(shown(written("view.png", pictures::picture_with(PictureKind::Png, session))) == window);
        QVERIFY(shown(good()) != window);
    }

    void schema()
    {
        QFile file(QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/schema/session.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Run result = run({QStringLiteral("check"), QStringLiteral("--schema")});
        QCOMPARE(result.status, 0);
        QVERIFY(result.out.toUtf8() == file.readAll());
    }

    void wrongUsage()
    {
        for (const QStringList& arguments :
             {QStringList{QStringLiteral("check")},
              QStringList{QStringLiteral("check"), QStringLiteral("--schema"), good()},
              QStringList{QStringLiteral("check"), QStringLiteral("--nonsense"), good()},
              QStringList{QStringLiteral("analyze"), good()},
              QStringList{QStringLiteral("analyze"), QStringLiteral("--session")}, QStringList{good(), good()}}) {
            const Run result = run(arguments);
            QVERIFY2(result.status == 2, qPrintable(arguments.join(u' ')));
            QVERIFY(result.out.isEmpty() && !result.err.isEmpty());
        }
    }

    void help()
    {
        const QString all = run({QStringLiteral("--help")}).out;
        QVERIFY(all.contains(QStringLiteral("FILE")) && all.contains(QStringLiteral("check")));
        QVERIFY(run({QStringLiteral("analyze"), QStringLiteral("--help")}).out.contains(QStringLiteral("--session")));
        const Run check = run({QStringLiteral("check"), QStringLiteral("--help")});
        QCOMPARE(check.status, 0);
        QVERIFY(check.out.contains(QStringLiteral("--schema")) && check.out.contains(QStringLiteral("--catalog")));
    }

    void analyzeStartsFromTheSession()
    {
        const auto scenario_of = [](const QStringList& more) {
            const Run result = run(QStringList{QStringLiteral("analyze"), QStringLiteral("--json")} + more);
            return QJsonDocument::fromJson(result.out.toUtf8()).object()[QStringLiteral("scenario")].toObject();
        };
        const QStringList session{QStringLiteral("--session"), good()};
        QCOMPARE(scenario_of(session), scenario_to_json(document().scenario));
        Scenario changed = document().scenario;
        QCOMPARE(set_from_text(changed, *m_catalogue, "pue", "1.5"), Problem());
        QCOMPARE(scenario_of(session + QStringList{QStringLiteral("--set"), QStringLiteral("pue=1.5")}),
                 scenario_to_json(changed));
    }

    void wrongSessionsAreNotAnalyzed()
    {
        const Run analyze = run({QStringLiteral("analyze"), QStringLiteral("--session"), bad()});
        QCOMPARE(analyze.status, 1);
        QCOMPARE(analyze.out, QString());
        QVERIFY2(analyze.err.startsWith(QString(bad() % QStringLiteral(":4: scenario.batch"))),
                 qPrintable(analyze.err));
    }
};

TIEBREAK_TEST(TestSessionCommand, QGuiApplication)
#include "tst_session_command.moc"
