// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_file.h"
#include "models/session/pictures/embedded_session.h"
#include "models/session/pictures/picture_session.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <exception>
#include <string>

// The attached file is the session as it would be saved; version and digest are entries of its stream's dictionary.
// Such a dictionary is never compressed, and these entries are never encrypted, whichever program has written the file
// anew. So they are found without reading the rest: a PDF can be made to unpack to any size, and to take QPDF as deep
// into its objects as the stack goes, and further.
namespace tiebreak {

namespace {

using State = EmbeddedSession::State;

constexpr const char* attachment = "session.tiebreak";
constexpr const char* version_key = "/Tiebreak_Version"; // names of one's own begin with one's own name
constexpr const char* digest_key = "/Tiebreak_SHA256";
constexpr qsizetype entry_size = 16 + 2 + 64;  // key, " /", digest
constexpr qsizetype longest_dictionary = 2000; // bytes before and after the digest
constexpr qsizetype most_bytes = largest_session_mb * 1'000'000;

void attach(QPDF& document, const QByteArray& session)
{
    auto stream = QPDFEFStreamObjectHelper::createEFStream(document, session.toStdString());
    stream.setSubtype("application/json");
    QPDFObjectHandle dictionary = stream.getObjectHandle().getDict();
    dictionary.replaceKey(version_key, QPDFObjectHandle::newInteger(embedding_version.toInt()));
    dictionary.replaceKey(digest_key, QPDFObjectHandle::newName("/" + session_digest(session).toStdString()));
    auto file = QPDFFileSpecObjectHelper::createFileSpec(document, attachment, stream);
    file.setDescription("The session that this picture shows; open the picture, or this file, with Tiebreak");
    QPDFEmbeddedFileDocumentHelper(document).replaceEmbeddedFile(attachment, file);
}

void remove_changing(QPDF& document)
{
    QPDFObjectHandle trailer = document.getTrailer();
    trailer.removeKey("/ID"); // else half of it would be kept
    if (QPDFObjectHandle info = trailer.getKey("/Info"); info.isDictionary()) {
        info.removeKey("/CreationDate");
        info.removeKey("/ModDate");
    }
    document.getRoot().removeKey("/Metadata");
}

// Six letters that tell one font subset from another.
std::string subset_tag(QPDFObjectHandle font_file)
{
    const auto data = font_file.getRawStreamData();
    const QByteArray digest = QCryptographicHash::hash(
        QByteArrayView(data->getBuffer(), static_cast<qsizetype>(data->getSize())), QCryptographicHash::Sha256);
    std::string tag;
    for (const char byte : digest.first(6)) {
        tag += static_cast<char>('A' + static_cast<unsigned char>(byte) % 26);
    }
    return tag;
}

// Qt embeds fonts in the order of a hash table with a random seed, and makes their tags from their places.
void name_fonts_by_content(QPDF& document)
{
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (!object.isDictionaryOfType("/FontDescriptor")) {
            continue;
        }
        const std::string name = object.getKey("/FontName").getName();
        const std::size_t plus = name.find('+');
        QPDFObjectHandle file = object.getKey("/FontFile2");
        if (plus != std::string::npos && file.isStream()) {
            object.replaceKey("/FontName", QPDFObjectHandle::newName('/' + subset_tag(file) + name.substr(plus)));
        }
    }
}

// What the first group of the pattern matches in the dictionary.
QByteArray entry(const QString& dictionary, const QString& pattern)
{
    return QRegularExpression(pattern).match(dictionary).captured(1).toLatin1();
}

// Either as it is or deflated, as we write it; chains of filters could unpack to any size on their way.
State read_stream(const QString& dictionary, QByteArrayView data, QByteArray& text)
{
    if (entry(dictionary, QStringLiteral("/Filter\\s*(/\\w+|\\[\\s*/\\w+\\s*\\])")).contains("/FlateDecode")) {
        return unpack_zlib(data, most_bytes, text);
    }
    if (dictionary.contains(QLatin1String("/Filter"))) {
        return State::Damaged;
    }
    // Of the attached file; the length of the stream may stand elsewhere.
    const qsizetype size = entry(dictionary, QStringLiteral("/Size\\s+(\\d+)\\b")).toLongLong();
    if (size > most_bytes) {
        return State::TooLarge;
    }
    text = data.first(std::min(size, data.size())).toByteArray();
    return State::Found;
}

// The session whose digest is at that place.
EmbeddedSession session_at(const QByteArray& pdf, qsizetype place)
{
    const QByteArrayView rest = QByteArrayView(pdf).sliced(place);
    const qsizetype end = rest.first(std::min(longest_dictionary, rest.size())).indexOf("stream");
    if (end < 0) {
        return {State::Damaged, {}, {}, {}};
    }
    const qsizetype begin = std::max({qsizetype(0), place - longest_dictionary, pdf.lastIndexOf("obj", place)});
    const QString dictionary = QString::fromLatin1(pdf.mid(begin, place + end - begin));
    QByteArrayView data = rest.sliced(end + static_cast<qsizetype>(qstrlen("stream")));
    data = data.sliced(data.startsWith("\r\n") ? 2 : data.startsWith('\n') ? 1 : 0);
    EmbeddedSession session;
    session.version = entry(dictionary, QLatin1String(version_key) % QStringLiteral("\\s+(\\d{1,9})\\b"));
    session.digest = entry(dictionary, QLatin1String(digest_key) % QStringLiteral("\\s*/(\\w+)\\b"));
    session.state = read_stream(dictionary, data, session.text);
    return session;
}

} // namespace

QByteArray finished_pdf(const QByteArray& pdf, const QByteArray& session)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.setAttemptRecovery(false);
        document.processMemoryFile("PDF", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        remove_changing(document);
        name_fonts_by_content(document);
        if (!session.isEmpty()) {
            attach(document, session);
        }
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const auto finished = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(finished->getBuffer()), static_cast<qsizetype>(finished->getSize())};
    } catch (const std::exception&) {
        return {};
    }
}

EmbeddedSession session_in_pdf(const QByteArray& pdf)
{
    const qsizetype place = pdf.indexOf(digest_key);
    if (place < 0) {
        return {};
    }
    const QByteArray first = pdf.mid(place, entry_size);
    for (qsizetype next = place; next >= 0; next = pdf.indexOf(digest_key, next + 1)) {
        if (pdf.mid(next, entry_size) != first) { // pictures were joined
            return {State::Several, {}, {}, {}};
        }
    }
    if (pdf.contains("/Encrypt")) {
        return {State::Encrypted, {}, {}, {}};
    }
    return session_at(pdf, place);
}

} // namespace tiebreak
