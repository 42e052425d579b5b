// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_file.h"
#include "models/session/pictures/embedded_session.h"
#include "models/session/pictures/pdf_writer.h"
#include "tests/session/files/damage.h"
#include "tests/session/files/random_document.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/files.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace tiebreak;
using namespace tiebreak::pictures;

namespace {

const QString file_name = QStringLiteral("chart");

} // namespace

class PictureSessionTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    QTemporaryDir m_folder;
    QByteArray m_session;

    QString written(const QString& name, const QByteArray& bytes) const { return writtenFile(m_folder, name, bytes); }

    // Whether the changed picture gives the same session or is refused.
    bool isSafe(const QByteArray& changed) const
    {
        const QString result = outcome(changed);
        return result == QString::fromUtf8(m_session) || result.startsWith(QStringLiteral("chart: "));
    }

    static void kindColumn()
    {
        QTest::addColumn<PictureKind>("kind");
        for (const PictureKind kind : kinds) {
            QTest::newRow(qPrintable(picture_kind_name(kind))) << kind;
        }
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalogue && m_folder.isValid());
        Document document{default_scenario(*m_catalogue), {}, {"batch"}};
        document.pins = {{"Today's ]]> <\"price\"> & café 日本 \xEF\xBF\xBF", document.scenario, true}};
        document.scenario.server.batch = 12;
        // XML cannot hold U+FFFF; everything else must come back byte for byte.
        m_session = session_to_text(document, {{QStringLiteral("page"), QStringLiteral("cost")}});
        m_session.replace("\xEF\xBF\xBF", "\\uffff");
    }

    void kindsAreKnownByContent_data() { kindColumn(); }
    void kindsAreKnownByContent()
    {
        QFETCH(const PictureKind, kind);
        QCOMPARE(picture_kind(plain_picture(kind)), kind);
        QCOMPARE(picture_kind(picture_with(kind, m_session)), kind);
        QCOMPARE(picture_kind_of_file(written(QStringLiteral("a.tiebreak"), plain_picture(kind))), kind);
    }

    void otherFilesAreNoPictures()
    {
        for (const QByteArray& bytes :
             {QByteArray(), m_session, QByteArray("<html><svg/></html>"), QByteArray("<"), QByteArray("\x89PNG\n"),
              QByteArray("svg"), QByteArray("GIF89a"), QByteArray("<svg")}) {
            QCOMPARE(picture_kind(bytes), PictureKind::None);
            QVERIFY(outcome(bytes).startsWith(QStringLiteral("chart: the file carries no session; open")));
        }
        QCOMPARE(picture_kind("\xEF\xBB\xBF\n<!-- A --><svg>"), PictureKind::Svg);
        QCOMPARE(picture_kind_of_file(m_folder.path()), PictureKind::None);
        QCOMPARE(picture_kind_of_file(m_folder.filePath(QStringLiteral("none.png"))), PictureKind::None);
    }

    void comesBackByteForByte_data() { kindColumn(); }
    void comesBackByteForByte()
    {
        QFETCH(const PictureKind, kind);
        QCOMPARE(outcome(picture_with(kind, m_session)), QString::fromUtf8(m_session));
        QCOMPARE(picture_with(kind, m_session), picture_with(kind, m_session)); // and so do the bytes of the picture
    }

    void randomDocumentsComeBack_data() { kindColumn(); }
    void randomDocumentsComeBack()
    {
        QFETCH(const PictureKind, kind);
        const auto survives = [&] {
            const Document document = random_document::document(*m_catalogue);
            const QJsonObject view{{QStringLiteral("theme"), QStringLiteral("dark")}};
            QStringList problems;
            const auto text = session_in_picture(picture_with(kind, session_to_text(document, view)), {}, problems);
            RC_ASSERT(text.has_value());
            const auto session = session_from_text(*text, file_name, *m_catalogue, problems);
            RC_ASSERT(session.has_value());
            RC_ASSERT(session->document == document);
            RC_ASSERT(session->view == view);
        };
        const std::string name = "any document survives in a " + picture_kind_name(kind).toStdString();
        QVERIFY(rc::check(name, survives));
    }

    // JSON has another way to write them.
    void charactersThatXmlDoesNotHave()
    {
        const QByteArray text = QByteArray("{\"\xEF\xBF\xBE\": \"\xEF\xBF\xBF\"}\n");
        QCOMPARE(outcome(picture_with(PictureKind::Svg, text)), QStringLiteral("{\"\\ufffe\": \"\\uffff\"}\n"));
        QCOMPARE(outcome(picture_with(PictureKind::Png, text)), QString::fromUtf8(text));
        QCOMPARE(outcome(picture_with(PictureKind::Pdf, text)), QString::fromUtf8(text));
    }

    void picturesWithoutOne_data() { kindColumn(); }
    void picturesWithoutOne()
    {
        QFETCH(const PictureKind, kind);
        const QString expected =
            QStringLiteral("chart: the %1 carries no session; open a picture that Tiebreak exported with its session, "
                           "or a .tiebreak file")
                .arg(picture_kind_name(kind));
        QCOMPARE(outcome(plain_picture(kind)), expected);
        QVERIFY(outcome(finished_pdf(plain_pdf(), {})).contains(QStringLiteral("carries no session")));
    }

    // Wherever a file is cut off, it opens as it was or not at all.
    void cutOff_data() { kindColumn(); }
    void cutOff()
    {
        QFETCH(const PictureKind, kind);
        const QByteArray whole = picture_with(kind, m_session);
        for (qsizetype size = 0; size < whole.size(); size += 1 + size / 300) {
            QVERIFY2(isSafe(whole.left(size)), qPrintable(QString::number(size)));
        }
        const QString half = outcome(whole.left(whole.indexOf(kind == PictureKind::Png   ? "zTXt"
                                                              : kind == PictureKind::Svg ? "<![CDATA"
                                                                                         : "/Tiebreak_SHA") +
                                                300));
        QVERIFY2(half.contains(QStringLiteral("damaged")), qPrintable(half));
    }

    void everyByteOfTheTextCounts()
    {
        const QByteArray svg = picture_with(PictureKind::Svg, m_session);
        const qsizetype begin = svg.indexOf("<![CDATA[") + 9;
        const qsizetype end = svg.indexOf("</tiebreak:session>") - 3;
        QVERIFY(begin > 9 && end - begin > 1000);
        for (qsizetype at = begin; at < end; ++at) {
            for (const char bit : {'\x01', '\x10', '\x80'}) {
                QByteArray changed = svg;
                changed[at] = static_cast<char>(changed[at] ^ bit);
                const QString result = outcome(changed);
                QVERIFY2(result.contains(QStringLiteral("damaged")), qPrintable(result));
            }
        }
    }

    void everyByteOfTheFile_data() { kindColumn(); }
    void everyByteOfTheFile()
    {
        QFETCH(const PictureKind, kind);
        const QByteArray whole = picture_with(kind, m_session);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
            if (!isSafe(changed)) { // the outcome is worked out when it is told, and takes as long
                QFAIL(qPrintable(QString::number(at) % u' ' % outcome(changed)));
            }
        }
    }

    void anyDamage_data() { kindColumn(); }
    void anyDamage()
    {
        QFETCH(const PictureKind, kind);
        const QByteArray whole = picture_with(kind, m_session);
        Damage damage;
        for (int i = 0; i < rounds(2000); ++i) {
            const QByteArray changed = damage.doneTo(whole);
            if (!isSafe(changed)) {
                QFAIL(qPrintable(QString::number(i) % u' ' % outcome(changed)));
            }
        }
    }

    void otherVersions()
    {
        const auto later = [](const char* name) {
            return QStringLiteral("chart: the session in the %1 is kept in a form of version 2, and this Tiebreak "
                                  "reads version 1; open it with a newer Tiebreak")
                .arg(QLatin1String(name));
        };
        QImage image = plain_image();
        const QByteArray digest = session_digest(m_session);
        image.setText(QStringLiteral("tiebreak-session"), QString::fromUtf8("2 " + digest + '\n' + m_session));
        QCOMPARE(outcome(png_of(image)), later("PNG picture"));
        QByteArray svg = picture_with(PictureKind::Svg, m_session);
        QCOMPARE(outcome(svg.replace("session version=\"1\"", "session version=\"2\"")), later("SVG picture"));
        QByteArray pdf = picture_with(PictureKind::Pdf, m_session);
        QCOMPARE(outcome(pdf.replace("/Tiebreak_Version 1", "/Tiebreak_Version 2")), later("PDF file"));
        svg.replace("session version=\"2\"", "session version=\"0\"");
        QVERIFY(outcome(svg).contains(QStringLiteral("damaged")));
    }

    // The largest session passes, one byte more does not, and sixty megabytes are not unpacked to find that out.
    void sizes_data() { kindColumn(); }
    void sizes()
    {
        QFETCH(const PictureKind, kind);
        const QByteArray most = m_session + QByteArray(13'000'000 - m_session.size(), ' ');
        QVERIFY(outcome(picture_with(kind, most)) == QString::fromUtf8(most));
        const QString too_large = QStringLiteral("chart: the session in the %1 is too large; it must be at most 13 MB")
                                      .arg(picture_kind_name(kind));
        QCOMPARE(outcome(picture_with(kind, most + ' ')), too_large);
        QCOMPARE(outcome(picture_with(kind, QByteArray(60'000'000 / each_of(3), ' '))), too_large);
    }

    // Whatever opens a session opens a picture of it, whatever its name is.
    void filesAreRead_data() { kindColumn(); }
    void filesAreRead()
    {
        QFETCH(const PictureKind, kind);
        QStringList problems;
        const QString path = written(QStringLiteral("picture.tiebreak"), picture_with(kind, m_session));
        const auto session = read_session(path, *m_catalogue, problems);
        QVERIFY2(session.has_value(), qPrintable(problems.join(u'\n')));
        QCOMPARE(session->document.scenario.server.batch, 12);
        QCOMPARE(session->view.value(QStringLiteral("page")).toString(), QStringLiteral("cost"));
        QCOMPARE(session->picture, kind);
        QByteArray invalid = m_session;
        invalid.replace("\"batch\": 12", "\"batch\": -1");
        QVERIFY(!read_session(written(QStringLiteral("a.png"), picture_with(kind, invalid)), *m_catalogue, problems));
        QVERIFY2(problems[0].contains(QStringLiteral("batch is -1")), qPrintable(problems[0]));
    }

    // A picture may be larger than a session may be.
    void largePictures()
    {
        QStringList problems;
        const QByteArray svg = svg_with_session(svg_around("<g/>" + QByteArray(6'000'000, ' ')), m_session);
        QVERIFY(read_session(written(QStringLiteral("large.svg"), svg), *m_catalogue, problems));
        QCOMPARE(problems, QStringList());
        QFile file(written(QStringLiteral("huge.png"), picture_with(PictureKind::Png, m_session)));
        QVERIFY(file.resize(qint64(largest_picture_mb) * 1'000'000)); // a hole
        QVERIFY(!read_session(file.fileName(), *m_catalogue, problems));
        QVERIFY2(problems[0].contains(QStringLiteral("it must be less than 100 MB")), qPrintable(problems[0]));
    }
};

TIEBREAK_TEST(PictureSessionTest, QGuiApplication)
#include "tst_picture_session.moc"
