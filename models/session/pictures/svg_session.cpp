// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/pictures/svg_session.h"

#include "models/session/files/session_file.h"
#include "models/session/pictures/picture_session.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <optional>

// <metadata><tiebreak:session version="1" sha256="..."><![CDATA[{...}]]></tiebreak:session></metadata>
namespace tiebreak {

namespace {

using State = EmbeddedSession::State;

const QString session_namespace = QStringLiteral("urn:tiebreak:session");
const QString prefix = QStringLiteral("tiebreak");
const QString metadata_element = QStringLiteral("metadata");
const QString session_element = QStringLiteral("session");
const QString version_attribute = QStringLiteral("version");
const QString digest_attribute = QStringLiteral("sha256");

// Of the file, before the session begins. Ours begins at the top; editors put little before it.
constexpr qsizetype most_before = 1024 * 1024;
// At a time; a token outside of the session must not be longer than two of them, because QXmlStreamReader compares each
// attribute of an element with each other one.
constexpr qsizetype piece_size = 8 * 1024;
// Of the session as it stands in the file. Other programs may have put &quot; for each quotation mark.
constexpr qsizetype most_escaped = 6 * largest_session_mb * 1'000'000;

// XML has no way to write these two; JSON has, and in a session they can only be part of a string.
QByteArray writable_in_xml(QByteArray json)
{
    return json.replace("\xEF\xBF\xBE", "\\ufffe").replace("\xEF\xBF\xBF", "\\uffff");
}

QString metadata(const QByteArray& session)
{
    QString text;
    QXmlStreamWriter writer(&text);
    writer.writeStartElement(metadata_element);
    writer.writeNamespace(session_namespace, prefix);
    writer.writeStartElement(session_namespace, session_element);
    writer.writeAttribute(version_attribute, QString::fromLatin1(embedding_version));
    writer.writeAttribute(digest_attribute, QString::fromLatin1(session_digest(session)));
    writer.writeCDATA(QString::fromUtf8(session));
    writer.writeEndElement();
    writer.writeEndElement();
    return text % u'\n';
}

// Finds root > metadata > session, piece by piece of the file. Pictures within the picture have their own root: a
// figure made of several is not any of their sessions.
class SvgReader {
public:
    explicit SvgReader(const QByteArray& svg) : m_svg(svg) { m_reader.setEntityExpansionLimit(0); }

    EmbeddedSession session()
    {
        while (!m_end) {
            m_reader.readNext();
            if (m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
                feed();
            } else {
                m_sinceToken = 0;
                takeToken();
            }
        }
        m_session.state = *m_end;
        return m_session;
    }

private:
    void feed()
    {
        if (m_fed == m_svg.size()) {
            m_end = State::Damaged; // cut off
        } else if (m_inSession && m_sinceToken > most_escaped) {
            m_end = State::TooLarge;
        } else if (!m_inSession && (m_sinceToken > piece_size || m_fed > most_before)) {
            m_end = State::None;
        } else {
            // The reader begins a token anew with each piece.
            const QByteArray piece = m_svg.mid(m_fed, std::max(piece_size, m_inSession ? m_sinceToken : 0));
            m_reader.addData(piece);
            m_fed += piece.size();
            m_sinceToken += piece.size();
        }
    }

    void takeToken()
    {
        switch (m_reader.tokenType()) {
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EntityReference:
            m_end = State::Damaged;
            break;
        case QXmlStreamReader::DTD:
            if (!m_reader.entityDeclarations().isEmpty()) {
                m_end = State::None; // ours have none, and they may expand without end
            }
            break;
        case QXmlStreamReader::StartElement:
            startElement();
            break;
        case QXmlStreamReader::Characters:
            addText();
            break;
        case QXmlStreamReader::EndElement:
            endElement();
            break;
        case QXmlStreamReader::EndDocument:
            m_end = State::None;
            break;
        default:
            break;
        }
    }

    void addText()
    {
        if (m_inSession) {
            m_session.text += m_reader.text().toUtf8();
            if (m_session.text.size() > largest_session_mb * 1'000'000) {
                m_end = State::TooLarge;
            }
        }
    }

    void startElement()
    {
        ++m_depth;
        if (m_inSession) {
            m_end = State::Damaged;
        } else if (m_depth == 2) {
            m_inMetadata = m_reader.name() == metadata_element;
        } else if (m_depth == 3 && m_inMetadata && m_reader.name() == session_element &&
                   m_reader.namespaceUri() == session_namespace) {
            m_inSession = true;
            m_session.version = m_reader.attributes().value(version_attribute).toUtf8();
            m_session.digest = m_reader.attributes().value(digest_attribute).toUtf8();
        }
    }

    void endElement()
    {
        --m_depth;
        if (m_inSession) {
            m_end = State::Found;
        }
    }

    const QByteArray& m_svg;
    QXmlStreamReader m_reader;
    EmbeddedSession m_session;
    std::optional<State> m_end;
    qsizetype m_fed = 0;        // bytes
    qsizetype m_sinceToken = 0; // that were fed
    int m_depth = 0;            // 1: in the root
    bool m_inMetadata = false;
    bool m_inSession = false;
};

} // namespace

QByteArray svg_with_session(const QByteArray& svg, const QByteArray& session)
{
    QString text = QString::fromUtf8(svg);
    QXmlStreamReader reader(text);
    qsizetype place = -1; // before what is drawn, or the end of the root
    int depth = 0;
    while (!reader.atEnd()) {
        const qint64 before = reader.characterOffset();
        const QXmlStreamReader::TokenType token = reader.readNext();
        const bool is_title = reader.name() == u"title" || reader.name() == u"desc"; // which viewers want first
        const bool starts_drawing = token == QXmlStreamReader::StartElement && depth == 1 && !is_title;
        const bool ends_root = token == QXmlStreamReader::EndElement && depth == 1;
        if (place < 0 && (starts_drawing || ends_root)) {
            place = text.lastIndexOf(u'<', before); // the reader may have taken it to know where characters end
        }
        depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
    }
    const bool is_empty_root = text.mid(std::max<qsizetype>(place, 0)).startsWith(u"<svg"); // there is no place in it
    return reader.hasError() || place < 0 || is_empty_root
               ? QByteArray()
               : text.insert(place, metadata(writable_in_xml(session))).toUtf8();
}

EmbeddedSession session_in_svg(const QByteArray& svg)
{
    return SvgReader(svg).session();
}

} // namespace tiebreak
