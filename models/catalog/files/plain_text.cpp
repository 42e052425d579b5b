// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/plain_text.h"

#include "models/catalog/files/qt_text.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

constexpr int most_marks = 4; // of a letter; no language needs more

bool is_mark(char32_t character)
{
    return QChar::isMark(character);
}

// Letters by their category, which are drawn as nothing: fillers of Hangul and the empty pattern of Braille.
bool is_empty_letter(char32_t character)
{
    constexpr std::array empty_letters{U'\u115F', U'\u1160', U'\u2800', U'\u3164', U'\uFFA0'};
    return std::ranges::find(empty_letters, character) != empty_letters.end();
}

// Whether it leaves something to be seen by itself.
bool is_ink(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format: // spaces without width, joiners, tags
    case QChar::Other_Surrogate:
        return false;
    case QChar::Other_NotAssigned: // a box, but not in the planes that are kept for what is not drawn
        return !(character >= 0xE0000 && character <= 0xE0FFF);
    default:
        return !is_empty_letter(character);
    }
}

// What has no place in a line, wherever it stands.
bool is_unfit(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    const QChar::Direction direction = QChar::direction(character);
    return direction == QChar::DirLRE || direction == QChar::DirRLE || direction == QChar::DirLRO ||
           direction == QChar::DirRLO || direction == QChar::DirPDF || direction == QChar::DirLRI ||
           direction == QChar::DirRLI || direction == QChar::DirFSI || direction == QChar::DirPDI;
}

} // namespace

bool is_plain_line(const QString& text)
{
    // Nearly all that is read. What is no control is fit for a line, and all but spaces is ink.
    const auto is_printable_ascii = [](QChar character) { return character >= u' ' && character <= u'~'; };
    if (std::ranges::all_of(text, is_printable_ascii)) {
        return text.isEmpty() || std::ranges::any_of(text, [](QChar character) { return character != u' '; });
    }
    if (!text.isValidUtf16()) {
        return false;
    }
    int marks = 0;
    bool has_ink = text.isEmpty();
    for (const uint character : text.toUcs4()) {
        marks = is_mark(character) ? marks + 1 : 0;
        if (marks > most_marks || is_unfit(character)) {
            return false;
        }
        has_ink = has_ink || is_ink(character);
    }
    return has_ink;
}

bool is_plain_line(const QString& text, int longest)
{
    // No character is more than two of UTF-16.
    const bool has_room =
        text.size() <= longest || (text.size() <= 2 * qsizetype(longest) && text.toUcs4().size() <= longest);
    return has_room && is_plain_line(text);
}

QString fitted(const QString& text, int longest)
{
    QList<char32_t> kept;
    int marks = 0;
    for (const uint given : text.simplified().toUcs4()) {
        const auto character = char32_t(given);
        if (is_unfit(character)) {
            continue;
        }
        marks = is_mark(character) ? marks + 1 : 0;
        if (marks <= most_marks) {
            kept.append(character);
        }
        if (kept.size() == longest) {
            break;
        }
    }
    return std::ranges::any_of(kept, is_ink) ? QString::fromUcs4(kept.constData(), kept.size()).simplified()
                                             : QString();
}

QString printable(const QString& text)
{
    QString shown;
    for (const uint character : text.toUcs4()) {
        if (!is_unfit(character)) {
            const char32_t kept = character;
            shown += QString::fromUcs4(&kept, 1);
        } else if (character <= 0xFF) {
            shown += QStringLiteral("\\x%1").arg(character, 2, 16, QLatin1Char('0')); // as a terminal's are shown
        } else {
            shown += QStringLiteral("\\u%1").arg(character, 4, 16, QLatin1Char('0'));
        }
    }
    return shown;
}

QString printable(std::string_view utf8)
{
    return printable(to_qstring(utf8));
}

} // namespace tiebreak
