// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/session/document.h"
#include "models/session/pictures/picture_session.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

// The `.tiebreak` file: a document and what the window shows of it, as JSON that people can read, compare and write.
namespace tiebreak {

inline const QString session_format_key = QStringLiteral("format");
inline const QString session_version_key = QStringLiteral("version");
inline const QString session_format = QStringLiteral("tiebreak-session");
inline constexpr int session_version = 1;
inline constexpr int largest_session_mb = 13; // 10^6 bytes

struct SessionFile {
    Document document;
    QJsonObject view;                        // keys of view_schema(), each with a value that fits, but no layout
    int version = session_version;           // that the file has
    QStringList notices;                     // what was changed to open it, as sentences
    PictureKind picture = PictureKind::None; // that it was in
};

// The same document and view always give the same bytes. Entries of the view that view_schema() does not allow are left
// out: a window's layout must not keep a session from being opened again.
[[nodiscard]] QByteArray session_to_text(const Document& document, const QJsonObject& view = {});

// The opposite; `name` is what messages call the file. Inputs, pins, locks and view that are missing take their
// defaults, and files of older versions are brought up to this one. Anything else that is not as session_schema() and
// validate() want it is a problem, "name:line: field: what is wrong, and what would be right" (at most 20 of them), and
// then nothing is returned: a session is read whole or not at all. A price that its source no longer has is kept as the
// user's own, and lengths beyond the model's context are cut.
[[nodiscard]] std::optional<SessionFile> session_from_text(const QByteArray& text, const QString& name,
                                                           const Catalogue& catalogue, QStringList& problems);

// The text of the session in a file.
struct StoredSession {
    QByteArray text;
    PictureKind picture = PictureKind::None; // that carries it
};

// Of the file at `path`, a `.tiebreak` file or a picture with a session in it.
[[nodiscard]] std::optional<StoredSession> read_session_text(const QString& path, QStringList& problems);

// Both at once.
[[nodiscard]] std::optional<SessionFile> read_session(const QString& path, const Catalogue& catalogue,
                                                      QStringList& problems);

} // namespace tiebreak
