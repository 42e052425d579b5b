// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/language.h"

#include "models/catalog/text_locale.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace tiebreak {

namespace {

const QString translations_folder = QStringLiteral(":/translations");

struct Spoken {
    QString code = language_of_sources;
    QTranslator texts;
    QTranslator texts_of_qt;
};

Spoken& spoken()
{
    static Spoken now;
    return now;
}

// English writes numbers as the C locale does. Of a language that several countries speak: as the user's country does.
QLocale numbersOf(const QString& code)
{
    const QLocale user = QLocale(QLocale::system().name());
    return code == language_of_sources ? QLocale::c() : user.name().startsWith(code) ? user : QLocale(code);
}

} // namespace

const std::vector<Language>& languages()
{
    static const std::vector<Language> all = [] {
        initTranslations();
        std::vector<Language> found{{language_of_sources, QStringLiteral("English")}};
        for (const QString& file :
             QDir(translations_folder).entryList({QStringLiteral("*.qm")}, QDir::Files, QDir::Name)) {
            const QString code = file.chopped(3);
            found.push_back({code, QLocale(code).nativeLanguageName()});
        }
        return found;
    }();
    return all;
}

QString desktopLanguage()
{
    for (const QString& preferred : QLocale::system().uiLanguages()) { // "de-AT"
        const QString code = preferred.section(u'-', 0, 0);
        if (std::ranges::count(languages(), code, &Language::code) > 0) {
            return code;
        }
    }
    return language_of_sources;
}

bool setLanguage(const QString& code)
{
    if (std::ranges::count(languages(), code, &Language::code) == 0) {
        return false;
    }
    Spoken& now = spoken();
    QCoreApplication::removeTranslator(&now.texts);
    QCoreApplication::removeTranslator(&now.texts_of_qt);
    now.code = code;
    set_text_locale(numbersOf(code));
    if (code != language_of_sources) {
        if (now.texts_of_qt.load(QStringLiteral("qtbase_") + code,
                                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(&now.texts_of_qt);
        }
        if (now.texts.load(translations_folder + u'/' + code)) {
            QCoreApplication::installTranslator(&now.texts);
        }
    }
    return true;
}

QString language()
{
    return spoken().code;
}

} // namespace tiebreak
