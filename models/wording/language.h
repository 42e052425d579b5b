// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

// The language of every text that a person reads, and with it how numbers are written for them. English stands in the
// sources; every other language is a file of resources/translations, and being there makes it a choice everywhere.
// Files, keys and what scripts read are the same in all of them.
namespace tiebreak {

inline const QString language_of_sources = QStringLiteral("en");

struct Language {
    QString code; // "de"
    QString name; // what those who speak it call it, "Deutsch"
};

// English first, the others by their code.
[[nodiscard]] const std::vector<Language>& languages();

// The first of what the desktop prefers that is one of `languages`: "de" for de_AT. English where there is none.
[[nodiscard]] QString desktopLanguage();

// Texts made from now on are in this language, and numbers as it writes them; those of Qt itself, too, where Debian's
// package of them is installed. Call it once there is an application and before there are windows: made texts stay.
// False, and nothing changes, where it is none of `languages`.
bool setLanguage(const QString& code);

// That of setLanguage; English before.
[[nodiscard]] QString language();

} // namespace tiebreak
