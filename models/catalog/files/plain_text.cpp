// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/plain_text.h"

#include <QChar>
#include <QList>

namespace tiebreak {

namespace {

constexpr int most_marks = 4; // of a letter; no language needs more

bool is_mark(char32_t character)
{
    return QChar::isMark(character);
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
    if (!text.isValidUtf16()) {
        return false;
    }
    int marks = 0;
    for (const uint character : text.toUcs4()) {
        marks = is_mark(character) ? marks + 1 : 0;
        if (marks > most_marks || is_unfit(character)) {
            return false;
        }
    }
    return true;
}

bool is_plain_line(const QString& text, int longest)
{
    // No character is more than two of UTF-16.
    return text.size() <= 2 * qsizetype(longest) && text.toUcs4().size() <= longest && is_plain_line(text);
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
    return QString::fromUcs4(kept.constData(), kept.size()).simplified();
}

} // namespace tiebreak
