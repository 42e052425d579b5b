// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/language.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"
#include "tests/ui/languages/translation_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

using namespace tiebreak;

namespace {

const QString translations_of_project = QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/translations");

// Everything in `text` that the program replaces or reads: places of values, tags.
std::multiset<QString> fixedParts(const QString& text, const QRegularExpression& kind)
{
    std::multiset<QString> parts;
    for (auto each = kind.globalMatch(text); each.hasNext();) {
        parts.insert(each.next().captured());
    }
    return parts;
}

std::set<QString> unique(const std::multiset<QString>& parts)
{
    return {parts.begin(), parts.end()};
}

std::set<std::pair<QString, QString>> keysOf(const std::vector<TranslatedText>& texts)
{
    std::set<std::pair<QString, QString>> keys;
    for (const TranslatedText& text : texts) {
        keys.insert({text.context, text.source});
    }
    return keys;
}

} // namespace

// Each file of resources/translations against the sources and against itself.
class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_files = QDir(translations_of_project).entryInfoList({QStringLiteral("tiebreak_*.ts")}, QDir::Files);
        QVERIFY(!m_files.isEmpty());
    }

    void eachIsAChoice()
    {
        for (const QFileInfo& file : m_files) {
            const QString code = file.completeBaseName().section(u'_', 1);
            QCOMPARE(std::ranges::count(languages(), code, &Language::code), 1);
        }
        QCOMPARE(languages().size(), static_cast<std::size_t>(m_files.size()) + 1); // English is in the sources
        QCOMPARE(languages().front().code, QStringLiteral("en"));
        QVERIFY(!setLanguage(QStringLiteral("xx")));
        QCOMPARE(language(), QStringLiteral("en"));
    }

    void nothingIsUnfinished()
    {
        for (const QFileInfo& file : m_files) {
            for (const TranslatedText& text : readTranslations(file.filePath())) {
                const bool is_whole =
                    text.is_finished && !text.forms.isEmpty() && std::ranges::none_of(text.forms, &QString::isEmpty);
                QVERIFY2(is_whole, qPrintable(file.fileName() + u' ' + text.context + u": " + text.source));
            }
        }
    }

    void placesOfValuesAndTagsAreKept()
    {
        const QRegularExpression places(QStringLiteral("%L?([0-9]+|n)"));
        const QRegularExpression tags(QStringLiteral("</?[a-z]+[^>]*>"));
        for (const QFileInfo& file : m_files) {
            for (const TranslatedText& text : readTranslations(file.filePath())) {
                for (const QString& form : text.forms) {
                    const QString what = text.context + u": " + text.source + u" -> " + form;
                    auto wanted = unique(fixedParts(text.source, places));
                    auto found = unique(fixedParts(form, places));
                    if (text.has_plurals) { // "one GPU" needs no number
                        wanted.erase(QStringLiteral("%n"));
                        found.erase(QStringLiteral("%n"));
                    }
                    QVERIFY2(wanted == found, qPrintable(what));
                    QVERIFY2(fixedParts(text.source, tags) == fixedParts(form, tags), qPrintable(what));
                    QVERIFY2(!form.contains(QRegularExpression(QStringLiteral("\\[[^|\\]]*\\|[^\\]]*\\]"))),
                             qPrintable(what)); // the plural forms of English
                    QCOMPARE(form.count(u'\n'), text.source.count(u'\n'));
                }
            }
        }
    }

    // Those of lupdate, which resources/translations/update runs.
    void allTextsOfTheSourcesAreThere()
    {
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(TIEBREAK_SOURCE_DIR));
        const QString of_debian = QStringLiteral("/usr/lib/qt6/bin/lupdate");
        lupdate.start(QFileInfo::exists(of_debian) ? of_debian : QStringLiteral("lupdate"),
                      {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                       QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-recursive"),
                       QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("-ts"),
                       fresh});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        const auto wanted = keysOf(readTranslations(fresh));
        QVERIFY(wanted.size() > 1'000);
        for (const QFileInfo& file : m_files) {
            const auto found = keysOf(readTranslations(file.filePath()));
            for (const auto& [context, source] : wanted) {
                QVERIFY2(found.contains({context, source}),
                         qPrintable(QStringLiteral("not in %1: %2: %3; run resources/translations/update")
                                        .arg(file.fileName(), context, source)));
            }
            for (const auto& [context, source] : found) {
                QVERIFY2(wanted.contains({context, source}),
                         qPrintable(QStringLiteral("only in %1: %2: %3").arg(file.fileName(), context, source)));
            }
        }
    }

    // Rows of a list name the context of their texts, and whoever shows them must ask for that one; a class with
    // Q_OBJECT has another, with its namespace.
    void contextsOfRowsAreAskedFor()
    {
        const QRegularExpression named(QStringLiteral("QT_TRANSLATE(?:_N)?_NOOP\\(\\s*\"([^\"]+)\""));
        const QRegularExpression asked(
            QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\(([^)]+)\\)|translate\\(\\s*\"([^\"]+)\""));
        std::set<QString> of_rows;
        std::set<QString> of_askers;
        for (const char* const folder : {"app", "models", "ui"}) {
            QDirIterator files(QStringLiteral(TIEBREAK_SOURCE_DIR "/") + QLatin1String(folder),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString text = QString::fromUtf8(contentOf(files.next()));
                for (auto each = named.globalMatch(text); each.hasNext();) {
                    of_rows.insert(each.next().captured(1));
                }
                for (auto each = asked.globalMatch(text); each.hasNext();) {
                    const QRegularExpressionMatch match = each.next();
                    of_askers.insert(match.captured(1) + match.captured(2));
                }
            }
        }
        QVERIFY(of_rows.size() > 10);
        for (const QString& context : of_rows) {
            QVERIFY2(of_askers.contains(context), qPrintable(context));
        }
    }

    // What claims, notes and prices say in words is data, which lupdate does not read.
    void allTextsOfTheCatalogueAreThere()
    {
        const QString folder = QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/catalog/");
        std::set<QString> wanted;
        for (const char* const file : {"claims", "published", "prices"}) {
            QFile json(folder + QLatin1String(file) + QStringLiteral(".json"));
            QVERIFY(json.open(QIODevice::ReadOnly));
            const QJsonObject rows = QJsonDocument::fromJson(json.readAll()).object();
            for (const QJsonValue& row : rows.value(QLatin1String(file)).toArray()) {
                for (const char* const key : {"what", "note", "topic", "workload"}) {
                    wanted.insert(row.toObject().value(QLatin1String(key)).toString());
                }
            }
        }
        wanted.erase(QString());
        QVERIFY(wanted.size() > 100);
        for (const QFileInfo& file : m_files) {
            const QString name = file.filePath().replace(QStringLiteral("tiebreak_"), QStringLiteral("catalogue_"));
            std::set<QString> found;
            for (const TranslatedText& text : readTranslations(name)) {
                QVERIFY2(text.is_finished && !text.forms.join(QString()).isEmpty(), qPrintable(text.source));
                found.insert(text.source);
            }
            for (const QString& text : wanted) {
                QVERIFY2(found.contains(text), qPrintable(QFileInfo(name).fileName() + u": " + text));
            }
        }
    }

    // Two entries of one menu or one bar may not share a letter; that is not known here, but each keeps having one.
    void keysOfMenusStay()
    {
        const QRegularExpression key(QStringLiteral("(^|[^&])&[^&\\s]"));
        for (const QFileInfo& file : m_files) {
            for (const TranslatedText& text : readTranslations(file.filePath())) {
                for (const QString& form : text.forms) {
                    QVERIFY2(text.source.contains(key) == form.contains(key),
                             qPrintable(text.context + u": " + text.source + u" -> " + form));
                }
            }
        }
    }

    // One word for one thing, wherever it is said: what a text of the sources calls so is called so in German.
    void germanKeepsItsTerms()
    {
        struct Term {
            const char* english; // words
            const char* german;  // what they have in common
        };
        const std::array terms{
            Term{"contenders?", "kandidat"},
            Term{"utili[sz]ations?", "auslast"},
            Term{"replicas?", "replikat"},
            Term{"fleets?", "flotte"},
            Term{"claims?", "aussage"},
            Term{"verdicts?", "urteil"},
            Term{"evidence", "beleg"},
            Term{"throughput", "durchsatz"},
            Term{"resale", "wiederverk"},
            Term{"horizon", "zeithorizont"},
            Term{"breakevens?", "gleichstand"},
            Term{"prefill", "prefill"},
            Term{"depreciation", "abschreibung"},
            Term{"discount rate", "diskontsatz"},
            Term{"presets?", "vorlage"},
            Term{"library", "bibliothek"},
            Term{"winner map", "siegerkarte"},
            Term{"burstiness", "burst-stärke"},
            Term{"billing", "abrechnung"},
            Term{"baseline", "basis"},
            Term{"rent(?:s|ed|ing)?", "miet"},
            Term{"calibrat(?:ed|ion)", "kalibrier"},
            Term{"limits?", "grenz"},
            Term{"bill", "rechnung"},
            Term{"session", "sitzung"},
            Term{"batch size", "batchgröße"},
            Term{"requests?", "anfrage"},
            Term{"article", "artikel"},
        };
        std::vector<int> used(terms.size());
        QStringList others;
        for (const char* const file : {"tiebreak_de.ts", "catalogue_de.ts"}) {
            for (const TranslatedText& text : readTranslations(translations_of_project + u'/' + QLatin1String(file))) {
                const QString source = QString(text.source).remove(u'&');
                const QString german = text.forms.join(u' ').remove(u'&');
                for (std::size_t i = 0; i < terms.size(); ++i) {
                    const QRegularExpression word(
                        QStringLiteral("(?<![\\w.-])(?:%1)(?![\\w.-])").arg(QLatin1String(terms[i].english)),
                        QRegularExpression::CaseInsensitiveOption);
                    if (!word.match(source).hasMatch()) {
                        continue;
                    }
                    ++used[i];
                    // What files have for a key stays as it is.
                    if (!german.contains(QString::fromUtf8(terms[i].german), Qt::CaseInsensitive) &&
                        !word.match(german).hasMatch()) {
                        others += source + u" -> " + german;
                    }
                }
            }
        }
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
        QVERIFY(std::ranges::all_of(used, [](int times) { return times > 0; }));
    }

private:
    QFileInfoList m_files;
};

TIEBREAK_TEST(TestTranslations, QCoreApplication)
#include "tst_translations.moc"
