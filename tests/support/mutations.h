// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <random>

namespace tiebreak {

// The bytes with one to three changes that break files: other bytes, ends cut off, parts taken out or doubled, numbers
// too large and of the other sign. The same random numbers give the same bytes.
inline QByteArray mutated(QByteArray bytes, std::mt19937& random)
{
    const auto upto = [&random](qsizetype end) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(end));
    };
    for (qsizetype changes = 1 + upto(3); changes > 0 && !bytes.isEmpty(); --changes) {
        const qsizetype at = upto(bytes.size());
        switch (upto(6)) {
        case 0:
            bytes[at] = static_cast<char>(upto(256));
            break;
        case 1:
            bytes.truncate(at);
            break;
        case 2:
            bytes.remove(at, 1 + upto(20));
            break;
        case 3:
            bytes.insert(at, bytes.mid(upto(bytes.size()), upto(200)));
            break;
        case 4:
            bytes[at] = static_cast<char>('0' + upto(10));
            break;
        default:
            bytes.insert(at, upto(2) == 0 ? "1e308" : "-");
        }
    }
    return bytes;
}

} // namespace tiebreak
