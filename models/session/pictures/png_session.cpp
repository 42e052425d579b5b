// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/pictures/png_session.h"

#include "models/session/files/session_file.h"
#include "models/session/pictures/picture_session.h"

#include <QImage>
#include <QtEndian>

#include <algorithm>

// The text chunk has a line with the version and the digest, and then the session. Qt writes it as tEXt, zTXt or iTXt,
// whichever suits; other programs that keep it may choose anew. Qt's reader is not asked: it strips texts of their line
// breaks, and inflates each of up to a thousand chunks to megabytes.
namespace tiebreak {

namespace {

using State = EmbeddedSession::State;

constexpr qsizetype signature_size = 8;
constexpr qsizetype around_data = 12; // length and type before it, check sum after it
const QByteArray keyword = QByteArrayLiteral("tiebreak-session");
constexpr qsizetype most_chunk_bytes = largest_session_mb * 1'000'000 + 1000; // with the line before

// Takes what comes before the next zero byte, and that byte; all when there is none.
QByteArrayView take_field(QByteArrayView& data)
{
    const qsizetype zero = data.indexOf('\0');
    const QByteArrayView field = zero < 0 ? data : data.first(zero);
    data = zero < 0 ? QByteArrayView() : data.sliced(zero + 1);
    return field;
}

// Takes one byte; -1 when there is none.
int take_byte(QByteArrayView& data)
{
    const int byte = data.isEmpty() ? -1 : static_cast<unsigned char>(data.front());
    data = data.sliced(std::min<qsizetype>(1, data.size()));
    return byte;
}

// The text as UTF-8 of a chunk whose keyword has been taken.
State read_text(QByteArrayView type, QByteArrayView data, QByteArray& text)
{
    bool is_compressed = type == "zTXt";
    const bool is_utf8 = type == "iTXt";
    if (is_utf8) {
        is_compressed = take_byte(data) == 1;
    }
    if ((is_utf8 || is_compressed) && take_byte(data) != 0) {
        return State::Damaged; // no other method of compression exists
    }
    if (is_utf8) {
        take_field(data); // language
        take_field(data); // the keyword in that language
    }
    if (is_compressed) {
        if (const State state = unpack_zlib(data, most_chunk_bytes, text); state != State::Found) {
            return state;
        }
    } else if (data.size() > most_chunk_bytes) {
        return State::TooLarge;
    } else {
        text = data.toByteArray();
    }
    text = is_utf8 ? text : QString::fromLatin1(text).toUtf8();
    return State::Found;
}

EmbeddedSession read_session_chunk(QByteArrayView type, QByteArrayView data)
{
    QByteArray text;
    const State state = read_text(type, data, text);
    const qsizetype line_break = text.indexOf('\n');
    const QList<QByteArray> line = text.left(line_break).split(' ');
    if (state != State::Found || line_break < 0 || line.size() != 2) {
        return {state == State::Found ? State::Damaged : state, {}, {}, {}};
    }
    return {State::Found, line[0], line[1], text.mid(line_break + 1)};
}

} // namespace

void put_session(QImage& image, const QByteArray& session)
{
    const QByteArray line = embedding_version + ' ' + session_digest(session) + '\n';
    image.setText(QString::fromLatin1(keyword), QString::fromUtf8(line + session));
}

EmbeddedSession session_in_png(const QByteArray& png)
{
    QByteArrayView rest = QByteArrayView(png).sliced(signature_size);
    while (rest.size() >= around_data) {
        const qsizetype size = qFromBigEndian<quint32>(rest.data());
        const QByteArrayView type = rest.sliced(4, 4);
        if (type == "IEND") {
            return {};
        }
        if (size > rest.size() - around_data) {
            break;
        }
        QByteArrayView data = rest.sliced(signature_size, size);
        if ((type == "tEXt" || type == "zTXt" || type == "iTXt") && take_field(data) == keyword) {
            return read_session_chunk(type, data);
        }
        rest = rest.sliced(around_data + size);
    }
    return {State::Damaged, {}, {}, {}}; // cut off
}

} // namespace tiebreak
