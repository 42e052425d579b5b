// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

class QImage;

// Pictures that carry the session that they show. The text goes in as it is, with its SHA-256 and the version of this
// form beside it: a PNG has it in a text chunk, an SVG in a <metadata> element, a PDF as an attached file.
namespace tiebreak {

enum class PictureKind { None, Png, Svg, Pdf };

inline constexpr int largest_picture_mb = 100; // 10^6 bytes; pictures that are opened are smaller

// By content, never by name. Looks no further than the first 16 KiB.
[[nodiscard]] PictureKind picture_kind(const QByteArray& bytes);
// Of the file at `path`; None as well when it cannot be read or is a folder or a device.
[[nodiscard]] PictureKind picture_kind_of_file(const QString& path);
// "PNG picture"; empty for None.
[[nodiscard]] QString picture_kind_name(PictureKind kind);

// The endings of such pictures' names, "png" and so on: what dialogs offer to open.
[[nodiscard]] QStringList picture_suffixes();

// In all of these, `session` is a text of session_to_text().

// The PNG writer of Qt then writes it. No other format of Qt keeps it.
void put_session(QImage& image, const QByteArray& session);

// As before, byte for byte, but for a <metadata> element ahead of all that is drawn. Nothing when `svg` is no
// well-formed XML in UTF-8 with something in its root.
[[nodiscard]] QByteArray svg_with_session(const QByteArray& svg, const QByteArray& session);

// The text of the session in a picture, byte for byte, to be read by session_from_text(). Nothing, and a problem "name:
// what is wrong, and what would be right", when there is none, or when a bit of it is not as it was put in. Pictures
// are not decoded, and memory and time are bounded whatever the bytes are: the text has at most largest_session_mb.
[[nodiscard]] std::optional<QByteArray> session_in_picture(const QByteArray& bytes, const QString& name,
                                                           QStringList& problems);

} // namespace tiebreak
