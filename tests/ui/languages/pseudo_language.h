// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/languages/translation_file.h"

#include <QRegularExpression>
#include <QTranslator>

#include <set>

// A language that nobody speaks: every text that has a translation stands between ⟦ and ⟧, so that a text of a window
// which has letters outside them is one that no translation reaches.
namespace tiebreak {

class PseudoLanguage : public QTranslator {
public:
    explicit PseudoLanguage(const QStringList& translations)
    {
        for (const QString& translation : translations) {
            for (const TranslatedText& text : readTranslations(translation)) {
                m_known.insert({text.context, text.source});
            }
        }
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* /*comment*/,
                                    int number) const override
    {
        const QString text = QString::fromUtf8(source);
        if (!m_known.contains({QString::fromUtf8(context), text})) {
            return {};
        }
        static const QRegularExpression forms(QStringLiteral("\\[([^|\\]]*)\\|([^\\]]*)\\]"));
        const QString one = number < 0 ? text : QString(text).replace(forms, QStringLiteral("\\2"));
        return QString(QChar(0x27e6)) + one + QChar(0x27e7);
    }

    // What of `text` stands in no marks.
    [[nodiscard]] static QString untranslated(const QString& text)
    {
        QString rest;
        int depth = 0;
        for (const QChar letter : text) {
            depth += letter == QChar(0x27e6) ? 1 : 0;
            if (depth == 0) {
                rest += letter;
            }
            if (letter == QChar(0x27e7)) {
                depth = std::max(0, depth - 1);
                rest += u' ';
            }
        }
        return rest;
    }

private:
    std::set<std::pair<QString, QString>> m_known;
};

} // namespace tiebreak
