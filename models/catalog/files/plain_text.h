// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

// One rule for every text that comes from a file or a keyboard and is shown, whoever reads it: names, notes, sources.
// What keeps it opens, draws and exports; a text that a person types is made to keep it (fitted), a file that breaks it
// is refused.
namespace tiebreak {

// In characters, not in UTF-16.
inline constexpr int longest_pin_name = 80; // more fit no column's title
inline constexpr int longest_name = 200;    // of a card, a model, a price, an entry of the library
inline constexpr int longest_note = 2000;   // of all other texts

// All of it on one line: no control characters, nothing that turns the direction of what follows, and no more than four
// marks on one letter, which would cover the lines around it. Something of it can be seen: neither only spaces nor
// characters without width. The empty text is a line, too; where a text must be there, the length says so.
[[nodiscard]] bool is_plain_line(const QString& text);

// Such a line of at most so many characters.
[[nodiscard]] bool is_plain_line(const QString& text, int longest);

// The text made to be one, without spaces at its ends or two in a row; it may end up empty.
[[nodiscard]] QString fitted(const QString& text, int longest);

// What is no such text, and is shown all the same, as names of files are: on one line, with the code of each character
// that has no place in a line, as \x0a. A plain line stays as it is.
[[nodiscard]] QString printable(const QString& text);
[[nodiscard]] QString printable(std::string_view utf8);

// The part of the rule that JSON Schema has words for, as its "pattern"; a keyword of our own, which others pass over,
// asks for all of it.
inline const QString plain_line_pattern = QStringLiteral("^[^\\x00-\\x1f\\x7f]*$");
inline const QString plain_line_keyword = QStringLiteral("plainLine");

} // namespace tiebreak
