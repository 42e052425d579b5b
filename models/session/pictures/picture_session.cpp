// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/pictures/picture_session.h"

#include "models/catalog/files/plain_text.h"
#include "models/session/files/session_file.h"
#include "models/session/pictures/embedded_session.h"
#include "models/session/pictures/pdf_session.h"
#include "models/session/pictures/png_session.h"
#include "models/session/pictures/svg_session.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <iterator>

namespace tiebreak {

namespace {

using State = EmbeddedSession::State;

constexpr qsizetype sniffed_bytes = 16 * 1024;

// Whether the first element is <svg>.
bool is_svg(const QByteArray& start)
{
    const QByteArray text = start.startsWith("\xEF\xBB\xBF") ? start.mid(3) : start;
    if (!text.trimmed().startsWith('<')) {
        return false;
    }
    QXmlStreamReader reader;
    // Up to one '>' after the other: what follows the element may be damaged, and is no matter here. Pieces are not too
    // short, since each costs the reader a look at all that came before.
    constexpr qsizetype least_piece = 256;
    for (qsizetype at = 0; at < text.size() && !reader.isStartElement();) {
        const qsizetype bracket = text.indexOf('>', at == 0 ? 0 : at + least_piece);
        const qsizetype end = bracket < 0 ? text.size() : bracket + 1;
        reader.addData(text.mid(at, end - at));
        at = end;
        do {
            reader.readNext();
        } while (!reader.atEnd() && !reader.isStartElement());
    }
    return reader.isStartElement() && reader.name() == u"svg";
}

struct Format {
    PictureKind kind;
    QString suffix;
    const char* name; // of "PictureSession", for translators
    bool (*is_start)(const QByteArray& bytes);
    EmbeddedSession (*read)(const QByteArray& bytes);
};

const std::array formats{
    Format{PictureKind::Png, QStringLiteral("png"), QT_TRANSLATE_NOOP("PictureSession", "PNG picture"),
           [](const QByteArray& bytes) { return bytes.startsWith("\x89PNG\r\n\x1A\n"); }, &session_in_png},
    Format{PictureKind::Svg, QStringLiteral("svg"), QT_TRANSLATE_NOOP("PictureSession", "SVG picture"),
           [](const QByteArray& bytes) { return is_svg(bytes.left(sniffed_bytes)); }, &session_in_svg},
    Format{PictureKind::Pdf, QStringLiteral("pdf"), QT_TRANSLATE_NOOP("PictureSession", "PDF file"),
           [](const QByteArray& bytes) { return bytes.startsWith("%PDF-"); }, &session_in_pdf},
};

class Check {
    Q_DECLARE_TR_FUNCTIONS(PictureSession)

public:
    static QString nameOf(PictureKind kind)
    {
        const auto* const format = std::ranges::find(formats, kind, &Format::kind);
        return format == formats.end() ? QString() : tr(format->name);
    }

    // What is wrong, and what would be right; empty when all is well.
    static QString problem(const EmbeddedSession& session, PictureKind kind)
    {
        if (session.state == State::None) {
            return tr("the %1 carries no session; open a picture that Tiebreak exported with its session, or a "
                      ".tiebreak file")
                .arg(kind == PictureKind::None ? tr("file") : nameOf(kind));
        }
        if (session.state == State::Several) {
            return tr("the %1 carries several sessions; open one of the pictures that it was made of")
                .arg(nameOf(kind));
        }
        if (session.state == State::Encrypted) {
            return tr("the %1 is encrypted; open it as it was before, or a .tiebreak file").arg(nameOf(kind));
        }
        if (session.state == State::TooLarge || session.text.size() > largest_session_mb * 1'000'000) {
            return tr("the session in the %1 is too large; it must be at most %2 MB")
                .arg(nameOf(kind), QString::number(largest_session_mb));
        }
        if (session.state == State::Found && session.version.toInt() > embedding_version.toInt()) {
            return tr("the session in the %1 is kept in a form of version %2, and this Tiebreak reads version %3; "
                      "open it with a newer Tiebreak")
                .arg(nameOf(kind), QString::number(session.version.toInt()), QString::fromLatin1(embedding_version));
        }
        if (session.state == State::Damaged || session.version != embedding_version ||
            session.digest != session_digest(session.text)) {
            return tr("the %1, or the session in it, is damaged; open an undamaged copy, or a .tiebreak file")
                .arg(nameOf(kind));
        }
        return {};
    }
};

} // namespace

PictureKind picture_kind(const QByteArray& bytes)
{
    const auto* const format =
        std::ranges::find_if(formats, [&bytes](const Format& candidate) { return candidate.is_start(bytes); });
    return format == formats.end() ? PictureKind::None : format->kind;
}

PictureKind picture_kind_of_file(const QString& path)
{
    QFile file(path);
    const bool is_read = QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly);
    return is_read ? picture_kind(file.read(sniffed_bytes)) : PictureKind::None;
}

QString picture_kind_name(PictureKind kind)
{
    return Check::nameOf(kind);
}

QStringList picture_suffixes()
{
    QStringList suffixes;
    std::ranges::transform(formats, std::back_inserter(suffixes), &Format::suffix);
    return suffixes;
}

std::optional<QByteArray> session_in_picture(const QByteArray& bytes, const QString& name, QStringList& problems)
{
    const PictureKind kind = picture_kind(bytes);
    const auto* const format = std::ranges::find(formats, kind, &Format::kind);
    const EmbeddedSession session = format == formats.end() ? EmbeddedSession() : format->read(bytes);
    if (const QString problem = Check::problem(session, kind); !problem.isEmpty()) {
        problems.append(printable(name) % QStringLiteral(": ") % problem);
        return std::nullopt;
    }
    return session.text;
}

} // namespace tiebreak
