// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/pictures/pdf_session.h"

#include "models/session/files/session_file.h"
#include "models/session/pictures/pdf_keys.h"
#include "models/session/pictures/picture_session.h"

#include <QRegularExpression>

#include <algorithm>

// Version and digest are entries of a dictionary that is never compressed, and they are never encrypted, whichever
// program has written the file anew. So they are found without reading the rest: a PDF can be made to unpack to any
// size, and to take QPDF as deep into its objects as the stack goes, and further.
namespace tiebreak {

namespace {

using State = EmbeddedSession::State;

constexpr qsizetype entry_size = 16 + 2 + 64;  // key, " /", digest
constexpr qsizetype longest_dictionary = 2000; // bytes before and after the digest
constexpr qsizetype most_bytes = largest_session_mb * 1'000'000;

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
    session.version = entry(dictionary, QLatin1String(pdf_version_key) % QStringLiteral("\\s+(\\d{1,9})\\b"));
    session.digest = entry(dictionary, QLatin1String(pdf_digest_key) % QStringLiteral("\\s*/(\\w+)\\b"));
    session.state = read_stream(dictionary, data, session.text);
    return session;
}

} // namespace

EmbeddedSession session_in_pdf(const QByteArray& pdf)
{
    const qsizetype place = pdf.indexOf(pdf_digest_key);
    if (place < 0) {
        return {};
    }
    const QByteArray first = pdf.mid(place, entry_size);
    for (qsizetype next = place; next >= 0; next = pdf.indexOf(pdf_digest_key, next + 1)) {
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
