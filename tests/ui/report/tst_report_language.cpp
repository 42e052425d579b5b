// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/text_locale.h"
#include "models/session/session.h"
#include "models/wording/language.h"
#include "tests/support/test_class.h"
#include "tests/ui/report/report_texts.h"
#include "ui/report/formats/report_html.h"
#include "ui/report/report.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace tiebreak;

namespace {

// All that people read in a report, which has every table and answer of the window.
QStringList textsOf(const ReportContent& report)
{
    QStringList texts{report.title, report.scenario};
    for (const ReportSection& section : report.sections) {
        texts << textsOf(section, true);
    }
    return texts;
}

// What stands word by word in sentences, for translators, and in the catalogue's sources and notes.
QByteArray textsOfTheProgram()
{
    QByteArray all;
    for (const char* const folder : {"models", "ui", "resources/catalog"}) {
        QDirIterator files(QStringLiteral(TIEBREAK_SOURCE_DIR "/") + QLatin1String(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.json"), QStringLiteral("*.csv")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) {
                all += file.readAll();
            }
        }
    }
    return all;
}

// "1,234.5" as German has it.
QString inGerman(QString number)
{
    return number.replace(u'.', u'_').replace(u',', u'.').replace(u'_', u',');
}

} // namespace

class TestReportLanguage : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { set_text_locale(QLocale::c()); }

    // With numbers as German writes them every number with a separator changes, but for those that are words: releases,
    // names, numbers in sentences and in the notes of sources.
    void numbersFollowTheLanguage()
    {
        const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
        Session session(catalogue, default_scenario(*catalogue));
        for (const auto& [key, value] : {std::pair("second_share", "30%"), std::pair("needs_training", "yes"),
                                         std::pair("load", "users"), std::pair("prompt_tokens", "2048")}) {
            QCOMPARE(session.setText(key, value), Problem());
        }
        const QStringList plain = textsOf(reportOf(session));
        set_text_locale(QLocale(QStringLiteral("de")));
        const QStringList german = textsOf(reportOf(session));
        QCOMPARE(german.size(), plain.size());
        static const QRegularExpression numbers(QStringLiteral("(?<![\\w.-])\\d[\\d.,]*[.,][\\d.,]*\\d(?![\\w-]*\\d)"));
        static const QRegularExpression days(QStringLiteral("\\d\\d\\.\\d\\d\\.\\d{4}"));
        const QByteArray written = textsOfTheProgram();
        int changed = 0;
        QStringList kept;
        for (qsizetype i = 0; i < plain.size(); ++i) {
            auto before = numbers.globalMatch(plain[i]);
            auto after = numbers.globalMatch(QString(german[i]).remove(days));
            while (before.hasNext() && after.hasNext()) {
                const QString number = before.next().captured();
                const QString now = after.next().captured();
                if (now == inGerman(number)) {
                    ++changed;
                } else if (now != number || !written.contains(number.toUtf8())) {
                    kept << QStringLiteral("%1 > %2 in %3").arg(number, now, german[i].left(200));
                }
            }
        }
        kept.removeDuplicates();
        QVERIFY2(kept.isEmpty(), qPrintable(kept.join(u'\n')));
        QVERIFY(changed > 500);
    }

    // A reader of screens speaks it so.
    void htmlSaysItsLanguage()
    {
        for (const Language& each : languages()) {
            QVERIFY(setLanguage(each.code));
            const QByteArray html = reportHtml({}, {});
            setLanguage(language_of_sources);
            const QByteArray said = "<html lang=\"" + each.code.toUtf8() + "\">";
            QVERIFY2(html.contains(said), qPrintable(each.code));
        }
    }
};

TIEBREAK_TEST(TestReportLanguage, QApplication)
#include "tst_report_language.moc"
