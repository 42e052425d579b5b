// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>
#include <QXmlStreamReader>

#include <vector>

// A file of resources/translations, as lupdate writes it.
namespace tiebreak {

struct TranslatedText {
    QString context;
    QString source;
    QString comment;
    QStringList forms; // of the other language: one, or as many as it has plural forms
    bool has_plurals = false;
    bool is_finished = false;
};

inline std::vector<TranslatedText> readTranslations(const QString& path)
{
    std::vector<TranslatedText> texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return texts;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            texts.push_back(
                {context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), false});
        } else if (name == QLatin1String("source")) {
            texts.back().source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            texts.back().comment = xml.readElementText();
        } else if (name == QLatin1String("numerusform")) {
            texts.back().forms += xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            texts.back().is_finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!texts.back().has_plurals) {
                texts.back().forms += xml.readElementText();
            }
        }
    }
    return texts;
}

} // namespace tiebreak
