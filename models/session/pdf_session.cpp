// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/embedded_session.h"
#include "models/session/picture_session.h"
#include "models/session/session_file.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <charconv>
#include <exception>
#include <string>
#include <string_view>

// The attached file is the session as it would be saved; version and digest are entries of its file specification.
namespace tiebreak {

namespace {

using State = EmbeddedSession::State;

constexpr const char* attachment = "session.tiebreak";
constexpr const char* version_key = "/Tiebreak_Version"; // names of one's own begin with one's own name
constexpr const char* digest_key = "/Tiebreak_SHA256";

// Reads without a word on stderr, and without searching a damaged file for what might be meant.
void load(QPDF& document, const QByteArray& pdf)
{
    document.setSuppressWarnings(true);
    document.setAttemptRecovery(false);
    document.processMemoryFile("PDF", pdf.constData(), static_cast<std::size_t>(pdf.size()));
}

void attach(QPDF& document, const QByteArray& session)
{
    auto stream = QPDFEFStreamObjectHelper::createEFStream(document, session.toStdString());
    stream.setSubtype("application/json");
    auto file = QPDFFileSpecObjectHelper::createFileSpec(document, attachment, stream);
    file.setDescription("The session that this picture shows; open the picture, or this file, with Tiebreak");
    file.getObjectHandle().replaceKey(version_key, QPDFObjectHandle::newString(embedding_version.toStdString()));
    file.getObjectHandle().replaceKey(digest_key, QPDFObjectHandle::newString(session_digest(session).toStdString()));
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

// Whether the file spells the name anywhere; any letter of a name may be written as #xx.
bool spells(const QByteArray& pdf, std::string_view name)
{
    const auto end = pdf.cend();
    for (auto slash = std::find(pdf.cbegin(), end, '/'); slash != end; slash = std::find(slash + 1, end, '/')) {
        const char* at = slash + 1;
        const auto takes = [&at, end](char letter) {
            int code = -1;
            if (end - at >= 3 && *at == '#') {
                std::from_chars(at + 1, at + 3, code, 16);
                at += 3;
            } else if (at != end) {
                code = *at++;
            }
            return code == letter;
        };
        if (std::ranges::all_of(name, takes)) {
            return true;
        }
    }
    return false;
}

// Either as it is or deflated, as we write it; any other filter or chain of filters could unpack to more than anybody
// has room for.
State read_stream(QPDFObjectHandle stream, QByteArray& text)
{
    constexpr qsizetype most_bytes = largest_session_mb * 1'000'000;
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    const auto raw = stream.getRawStreamData();
    const QByteArrayView bytes(raw->getBuffer(), static_cast<qsizetype>(raw->getSize()));
    if (filter.isNameAndEquals("/FlateDecode")) {
        return unpack_zlib(bytes, most_bytes, text);
    }
    if (!filter.isNull()) {
        return State::Damaged;
    }
    if (bytes.size() > most_bytes) {
        return State::TooLarge;
    }
    text = bytes.toByteArray();
    return State::Found;
}

EmbeddedSession attached_session(QPDF& document)
{
    QPDFObjectHandle files = document.getRoot().getKeyIfDict("/Names").getKeyIfDict("/EmbeddedFiles");
    QPDFObjectHandle file;
    if (!files.isDictionary() || !QPDFNameTreeObjectHelper(files, document, false).findObject(attachment, file)) {
        return {};
    }
    QPDFObjectHandle stream = file.isDictionary() ? QPDFFileSpecObjectHelper(file).getEmbeddedFileStream() : file;
    if (!stream.isStream() || !file.getKey(version_key).isString() || !file.getKey(digest_key).isString()) {
        return {State::Damaged, {}, {}, {}};
    }
    EmbeddedSession session;
    session.version = QByteArray::fromStdString(file.getKey(version_key).getStringValue());
    session.digest = QByteArray::fromStdString(file.getKey(digest_key).getStringValue());
    session.state = read_stream(stream, session.text);
    return session;
}

} // namespace

QByteArray finished_pdf(const QByteArray& pdf, const QByteArray& session)
{
    try {
        QPDF document;
        load(document, pdf);
        remove_changing(document);
        if (!session.isEmpty()) {
            attach(document, session);
        }
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable); // session_in_pdf() reads no others
        writer.write();
        const auto finished = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(finished->getBuffer()), static_cast<qsizetype>(finished->getSize())};
    } catch (const std::exception&) {
        return {};
    }
}

EmbeddedSession session_in_pdf(const QByteArray& pdf)
{
    // QPDF would unpack cross-reference streams, and the object streams that only they refer to, whatever they unpack
    // to. Until one is unpacked, their names are in the bytes of the file as they are.
    if (spells(pdf, "XRef")) {
        return {};
    }
    try {
        QPDF document;
        load(document, pdf);
        return attached_session(document);
    } catch (const QPDFExc& problem) {
        return {problem.getErrorCode() == qpdf_e_password ? State::None : State::Damaged, {}, {}, {}};
    } catch (const std::exception&) {
        return {State::Damaged, {}, {}, {}};
    }
}

} // namespace tiebreak
