// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/pictures/pdf_writer.h"

#include "models/session/pictures/embedded_session.h"
#include "models/session/pictures/pdf_keys.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QCryptographicHash>

#include <exception>
#include <string>

// All that needs QPDF, which never sees a file from outside.
namespace tiebreak {

namespace {

constexpr const char* attachment = "session.tiebreak";

void attach(QPDF& document, const QByteArray& session)
{
    auto stream = QPDFEFStreamObjectHelper::createEFStream(document, session.toStdString());
    stream.setSubtype("application/json");
    QPDFObjectHandle dictionary = stream.getObjectHandle().getDict();
    dictionary.replaceKey(pdf_version_key, QPDFObjectHandle::newInteger(embedding_version.toInt()));
    dictionary.replaceKey(pdf_digest_key, QPDFObjectHandle::newName("/" + session_digest(session).toStdString()));
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

} // namespace tiebreak
