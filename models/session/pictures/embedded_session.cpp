// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/pictures/embedded_session.h"

#include <QCryptographicHash>

#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_Function.hh>

#include <exception>

namespace tiebreak {

using State = EmbeddedSession::State;

QByteArray session_digest(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

State unpack_zlib(QByteArrayView zlib, qsizetype most, QByteArray& result)
{
    struct TooLarge : std::exception {};
    Pl_Function end("session", nullptr, [most, &result](const unsigned char* data, std::size_t size) {
        if (size > static_cast<std::size_t>(most - result.size())) {
            throw TooLarge();
        }
        result.append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    });
    try {
        Pl_Flate inflating("session", &end, Pl_Flate::a_inflate);
        inflating.write(reinterpret_cast<const unsigned char*>(zlib.data()), static_cast<std::size_t>(zlib.size()));
        inflating.finish();
    } catch (const TooLarge&) {
        return State::TooLarge;
    } catch (const std::exception&) {
        return State::Damaged;
    }
    return State::Found;
}

} // namespace tiebreak
