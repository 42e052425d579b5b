// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// What the readers of the single picture formats share; the rest of the program needs picture_session.h alone.
namespace tiebreak {

// What a picture was found to carry; nothing of it is checked yet.
struct EmbeddedSession {
    enum class State { None, Several, Encrypted, Damaged, TooLarge, Found };
    State state = State::None;
    QByteArray version; // of the form in which it is embedded
    QByteArray digest;  // session_digest() of the text when it was put in
    QByteArray text;
};

inline const QByteArray embedding_version = QByteArrayLiteral("1");

// SHA-256 in lower-case hexadecimal.
[[nodiscard]] QByteArray session_digest(const QByteArray& text);

// Appends what the zlib stream holds to `result`. TooLarge when that has more than `most` bytes, Damaged when it is no
// such stream, else Found. Stops as soon as it knows.
[[nodiscard]] EmbeddedSession::State unpack_zlib(QByteArrayView zlib, qsizetype most, QByteArray& result);

} // namespace tiebreak
