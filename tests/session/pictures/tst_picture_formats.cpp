// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_file.h"
#include "models/session/pictures/embedded_session.h"
#include "models/session/pictures/pdf_writer.h"
#include "tests/session/pictures/pictures.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"

#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace tiebreak;
using namespace tiebreak::pictures;

namespace {

constexpr qsizetype too_large = (largest_session_mb + 1) * 1'000'000; // for a session

// What is drawn, as a list of tokens; not our <metadata>.
QStringList tokens_of(const QByteArray& svg)
{
    QStringList tokens;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"metadata") {
            reader.skipCurrentElement();
            continue;
        }
        if (reader.isWhitespace()) {
            continue;
        }
        tokens << reader.tokenString() % u' ' % reader.qualifiedName() % u' ' % reader.namespaceUri() % u' ' %
                      reader.text();
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            tokens << attribute.qualifiedName() % u'=' % attribute.value();
        }
    }
    return reader.hasError() ? QStringList{reader.errorString()} : tokens;
}

QImage rendered(const QByteArray& svg)
{
    QImage image(128, 80, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QSvgRenderer(svg).render(&painter);
    return image;
}

// Output and errors of a tool on a file; nothing when the machine does not have it.
std::optional<QString> said_by(const QString& tool, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(tool).isEmpty()) {
        return std::nullopt;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAll()) % QStringLiteral(" exit ") % QString::number(process.exitCode());
}

} // namespace

// What is particular to sessions in PNG, SVG and PDF.
class PictureFormatsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_session;

    QString written(const QString& name, const QByteArray& bytes) const { return writtenFile(m_folder, name, bytes); }

    // Whether the changed picture gives the same session or is refused.
    bool isSafe(const QByteArray& changed) const
    {
        const QString result = outcome(changed);
        return result == QString::fromUtf8(m_session) || result.startsWith(QStringLiteral("chart: "));
    }

private slots:
    void initTestCase()
    {
        const auto catalogue = load_catalogue().catalogue;
        QVERIFY(catalogue && m_folder.isValid());
        Document document{default_scenario(*catalogue), {}, {"batch"}};
        document.pins = {{"Today's ]]> <\"price\"> & café 日本", document.scenario, true}};
        document.scenario.server.batch = 12;
        m_session = session_to_text(document);
    }

    void unpackingStopsAtTheLimit()
    {
        const QByteArray bomb = qCompress(QByteArray(50'000'000, ' ')).sliced(4);
        QByteArray result;
        QCOMPARE(unpack_zlib(bomb, 100'000, result), EmbeddedSession::State::TooLarge);
        QVERIFY(result.size() <= 100'000);
        QCOMPARE(unpack_zlib("no zlib", 100'000, result = {}), EmbeddedSession::State::Damaged);
    }

    // Chunks that are not ours are passed over: these would unpack to eight gigabytes.
    void otherChunksAreNotUnpacked()
    {
        QImage image = plain_image();
        image.setText(QStringLiteral("bomb"), QString(8'000'000, u' '));
        QByteArray png = png_of(image);
        const qsizetype begin = png.indexOf("zTXt") - 4;
        const qsizetype size = png.indexOf("IDAT") - 4 - begin;
        QVERIFY(begin > 0 && size > 1000);
        const QByteArray bombs = png.mid(begin, size).repeated(1000);
        png = picture_with(PictureKind::Png, m_session);
        png.insert(png.indexOf("IDAT") - 4, bombs);
        png.insert(33, bombs); // after the header
        const CpuTimer timer;
        QCOMPARE(outcome(png), QString::fromUtf8(m_session));
        QVERIFY2(timer.elapsed_ms() < 2000, qPrintable(QString::number(timer.elapsed_ms())));
    }

    // Chunks of all three kinds, as other programs may write them, before or after the picture's own.
    void otherKindsOfChunks()
    {
        const QByteArray body = "1 " + session_digest("{}\n") + "\n{}\n";
        const QByteArray key = QByteArray("tiebreak-session").append('\0');
        const QByteArray plain = plain_picture(PictureKind::Png);
        const QByteArray zlib = qCompress(body).sliced(4);
        const auto with = [&](const QByteArray& type, const QByteArray& data) {
            QByteArray size(4, '\0');
            qToBigEndian(static_cast<quint32>(data.size()), size.data());
            return QByteArray(plain).insert(plain.size() - 12, size + type + data + "crc.");
        };
        const QString session = QStringLiteral("{}\n");
        QCOMPARE(outcome(with("tEXt", key + body)), session);
        QCOMPARE(outcome(with("zTXt", key + '\0' + zlib)), session);
        QCOMPARE(outcome(with("iTXt", key + QByteArray("\0\0de\0Sitzung\0", 13) + body)), session);
        QCOMPARE(outcome(with("iTXt", key + QByteArray("\1\0de\0Sitzung\0", 13) + zlib)), session);
        for (const auto& [type, data] : {std::pair<const char*, QByteArray>{"tEXt", {}},
                                         {"zTXt", {}},
                                         {"zTXt", "\1" + zlib},
                                         {"zTXt", QByteArray(1, '\0') + zlib.left(20)},
                                         {"iTXt", {}},
                                         {"iTXt", QByteArray("\1\0", 2)},
                                         {"iTXt", QByteArray("\0\0de", 4)}}) {
            QVERIFY2(outcome(with(type, key + data)).contains(QStringLiteral("damaged")), type);
        }
    }

    // Qt keeps the text, other programs may not; never is it another one.
    void savedAgain()
    {
        QImage image = QImage::fromData(picture_with(PictureKind::Png, m_session));
        QCOMPARE(image.size(), plain_image().size());
        QVERIFY(isSafe(png_of(image)));
        QVERIFY(isSafe(png_of(image.scaled(30, 30))));
        QVERIFY(isSafe(png_of(image.convertToFormat(QImage::Format_Indexed8))));
    }

    void anSvgIsAsBefore()
    {
        const QByteArray before = plain_svg();
        const QByteArray after = svg_with_session(before, m_session);
        QVERIFY(after.contains("\"batch\": 12,")); // people can read it
        QCOMPARE(tokens_of(after), tokens_of(before));
        QVERIFY(tokens_of(before).size() > 20);
        QVERIFY(rendered(after) == rendered(before) && rendered(plain_svg()) != rendered(svg_around({})));
        QVERIFY(after.indexOf("<title>") < after.indexOf("<metadata") &&
                after.indexOf("<metadata") < after.indexOf("<g"));
        QCOMPARE(svg_with_session("<svg><g></svg>", m_session), QByteArray());
        QCOMPARE(svg_with_session("no svg", m_session), QByteArray());
        QCOMPARE(svg_with_session("<svg/>", m_session), QByteArray());
        QCOMPARE(outcome(svg_with_session(svg_around({}), m_session)), QString::fromUtf8(m_session));
        const auto said =
            said_by(QStringLiteral("xmllint"), {QStringLiteral("--noout"), written(QStringLiteral("a.svg"), after)});
        if (!said) {
            QFAIL("xmllint: not installed (packaging/setup does)");
        }
        QCOMPARE(*said, QStringLiteral(" exit 0"));
    }

    // An editor may write what was CDATA in the other way, add a document type, or put things before it.
    void anSvgThatWasEdited()
    {
        QByteArray svg = svg_with_session(svg_around("<g/>"), m_session);
        const QByteArray data =
            svg.mid(svg.indexOf("<![CDATA["), svg.lastIndexOf("]]>") + 3 - svg.indexOf("<![CDATA["));
        svg.replace(data, QString::fromUtf8(m_session).toHtmlEscaped().toUtf8());
        svg.replace("<metadata", "<view x='1'/><metadata");
        svg.prepend("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                    "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n");
        QCOMPARE(outcome(svg), QString::fromUtf8(m_session));
    }

    // A figure made of several pictures is none of their sessions.
    void anSvgWithinAnSvg()
    {
        const QByteArray inner = svg_with_session(svg_around("<g/>"), m_session);
        QVERIFY(outcome(svg_around(inner)).contains(QStringLiteral("carries no session")));
        QVERIFY(outcome(svg_around("<g>" + inner + "</g>")).contains(QStringLiteral("carries no session")));
    }

    void entitiesAreNotExpanded()
    {
        const QByteArray session = svg_with_session(svg_around({}), "{}\n");
        for (const QByteArray& value : {QByteArray("x"), QByteArray(4000, 'x')}) {
            QByteArray svg = session;
            svg.replace("<![CDATA[{}\n]]>", QByteArray("&a;").repeated(200'000));
            const QString result = outcome("<!DOCTYPE svg [<!ENTITY a \"" + value + "\">]>" + svg);
            QVERIFY2(result.contains(QStringLiteral("carries no session")), qPrintable(result));
        }
        QByteArray laughs = "<!DOCTYPE svg [<!ENTITY a0 \"ha\">";
        for (int i = 1; i < 30; ++i) {
            const QByteArray last = "&a" + QByteArray::number(i - 1) + ";";
            laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + last.repeated(10) + "\">";
        }
        const QByteArray title = "<title>&a29;</title>";
        QVERIFY(isSafe(svg_around(title, laughs + "]>")));
        QCOMPARE(svg_with_session(svg_around(title, laughs + "]>"), m_session), QByteArray());
        QByteArray pieces = session;
        pieces.insert(pieces.indexOf("<![CDATA["), QByteArray("12345678<!---->").repeated(too_large / 8));
        QVERIFY(outcome(pieces).contains(QStringLiteral("too large")));
        QVERIFY(outcome(svg_around("&nothing;")).contains(QStringLiteral("damaged")));
    }

    // Each of these would take minutes or gigabytes if it were read to its end.
    void hugeXml()
    {
        QByteArray attributes;
        for (int i = 0; i < 200'000; ++i) {
            attributes += " a" + QByteArray::number(i) + "=''";
        }
        const CpuTimer timer;
        for (const QByteArray& content :
             {QByteArray("<g" + attributes + "/>"), QByteArray("<a>").repeated(2'000'000),
              QByteArray("<!--" + QByteArray(60'000'000, ' ') + "-->"), QByteArray(60'000'000, ' ')}) {
            QVERIFY(outcome(svg_around(content)).contains(QStringLiteral("carries no session")));
        }
        QVERIFY2(timer.elapsed_ms() < 5000, qPrintable(QString::number(timer.elapsed_ms())));
    }

    void aPdfChangesOnlyWithItsPages()
    {
        const QByteArray plain = plain_pdf();
        QByteArray later = plain;
        later.replace("/CreationDate (D:20", "/CreationDate (D:19");
        QVERIFY(later != plain);
        QByteArray other = plain;
        other.replace("/Size ", "/ID [<01> <02>] /Size ");
        const qsizetype font = other.indexOf("/FontName /Q") + 11;
        QVERIFY(font > 11 && other.at(font + 6) == '+');
        other.replace(font, 6, "QZYXWV"); // which it would be after another start
        for (const QByteArray& session : {m_session, QByteArray()}) {
            const QByteArray finished = finished_pdf(plain, session);
            QVERIFY(!finished.isEmpty());
            QCOMPARE(finished_pdf(later, session), finished);
            QCOMPARE(finished_pdf(other, session), finished);
            QVERIFY(!finished.contains("CreationDate") && !finished.contains("ModDate"));
            QVERIFY(finished.contains("/Title"));
        }
        const QByteArray xmp = finished_pdf(plain_pdf("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"), {});
        QVERIFY(!xmp.isEmpty() && !xmp.contains("/Metadata"));
        QCOMPARE(finished_pdf("no pdf", m_session), QByteArray());
        QCOMPARE(finished_pdf(plain.left(plain.size() / 2), m_session), QByteArray());
    }

    void aPdfIsRight()
    {
        const QString path = written(QStringLiteral("a.pdf"), finished_pdf(plain_pdf(), m_session));
        const auto checked = said_by(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        if (!checked) {
            QFAIL("qpdf: not installed (packaging/setup does)");
        }
        QVERIFY2(checked->endsWith(QStringLiteral("exit 0")) && !checked->contains(QStringLiteral("WARNING")),
                 qPrintable(*checked));
    }

    // What people save from their viewer is the session itself.
    void aPdfGivesTheFile()
    {
        const QString path = written(QStringLiteral("b.pdf"), finished_pdf(plain_pdf(), m_session));
        const QString saved = m_folder.filePath(QStringLiteral("saved.tiebreak"));
        const auto said =
            said_by(QStringLiteral("pdfdetach"), {QStringLiteral("-savefile"), QStringLiteral("session.tiebreak"),
                                                  QStringLiteral("-o"), saved, path});
        if (!said) {
            QFAIL("poppler-utils: not installed (packaging/setup does)");
        }
        QFile file(saved);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(*said));
        QCOMPARE(file.readAll(), m_session);
    }

    // Programs that write the file anew keep what is attached.
    void pdfsOfOtherPrograms()
    {
        const QString from = written(QStringLiteral("c.pdf"), picture_with(PictureKind::Pdf, m_session));
        const QString to = m_folder.filePath(QStringLiteral("d.pdf"));
        const auto changed = [&](const char* option) {
            QFile::remove(to);
            const auto said =
                said_by(QStringLiteral("qpdf"),
                        QString::fromLatin1(option).split(u' ', Qt::SkipEmptyParts) + QStringList{from, to});
            QFile file(to);
            return said && file.open(QIODevice::ReadOnly) ? outcome(file.readAll()) : QString();
        };
        for (const char* const option :
             {"", "--object-streams=generate", "--qdf", "--stream-data=uncompress", "--linearize"}) {
            QCOMPARE(changed(option), QString::fromUtf8(m_session));
        }
        const QString encrypted = changed("--encrypt secret secret 256 --");
        QVERIFY2(encrypted.contains(QStringLiteral("is encrypted")), qPrintable(encrypted));
    }

    void joinedPdfs()
    {
        const QByteArray pdf = picture_with(PictureKind::Pdf, m_session);
        QCOMPARE(outcome(pdf + pdf), QString::fromUtf8(m_session));
        const QString result = outcome(pdf + picture_with(PictureKind::Pdf, "{}\n"));
        QVERIFY2(result.contains(QStringLiteral("carries several sessions")), qPrintable(result));
    }

    // The attached file's dictionary, and nothing else, is read; whatever it says, little is unpacked.
    void strangePdfs()
    {
        const QByteArray digest = "/Tiebreak_Version 1 /Tiebreak_SHA256 /" + session_digest("{}\n");
        const auto with = [&](const QByteArray& entries, const QByteArray& data) -> QByteArray {
            return "%PDF-1.4\n1 0 obj\n<< " + digest + ' ' + entries + " >>\nstream\n" + data;
        };
        const QByteArray zlib = qCompress("{}\n").sliced(4);
        const QString session = QStringLiteral("{}\n");
        QCOMPARE(outcome(with("/Params << /Size 3 >>", "{}\n\nendstream")), session);
        QCOMPARE(outcome(with("/Filter /FlateDecode", zlib)), session);
        QCOMPARE(outcome(with("/Filter [ /FlateDecode ] /Length 9 0 R", zlib + "\nendstream")), session);
        QVERIFY(outcome(with("/Size " + QByteArray::number(too_large), "{}\n")).contains(QStringLiteral("too large")));
        for (const QByteArray& strange : std::initializer_list<QByteArray>{
                 with("/Size 3 /Filter [/FlateDecode /FlateDecode]", zlib), with("/Size 3 /Filter /LZWDecode", zlib),
                 with("/Filter /FlateDecode", {}), with("/Size 99999999999999999999", "{}\n"), with("", "{}\n"),
                 with("/Size -3", "{}\n"), with(QByteArray(5000, ' ') + "/Params << /Size 3 >>", "{}\n"),
                 "%PDF-1.4\n" + digest, QByteArray("%PDF-1.4\n/Tiebreak_SHA256")}) {
            const QString result = outcome(strange);
            QVERIFY2(result.contains(QStringLiteral("damaged")), qPrintable(result));
        }
    }
};

TIEBREAK_TEST(PictureFormatsTest, QGuiApplication)
#include "tst_picture_formats.moc"
