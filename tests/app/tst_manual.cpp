// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/fields.h"
#include "models/library/formats.h"
#include "models/library/reading.h"
#include "tests/app/program.h"
#include "tests/support/test_class.h"
#include "ui/charts/chart_list.h"
#include "ui/help/manual.h"
#include "ui/help/manual_files.h"
#include "ui/help/manual_pictures.h"
#include "ui/window/pages/chart_pages.h"

#include <QApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace tiebreak;

// The manual names what there is, leads where it says, and its examples are what the program answers.
class TestManual : public QObject {
    Q_OBJECT

private slots:
    void everyNameMeansSomething()
    {
        QVERIFY(m_manual.topics().size() >= 9);
        for (const ManualTopic& topic : m_manual.topics()) {
            QVERIFY2(!htmlOf(topic).contains(QLatin1String("{{")), qPrintable(topic.id));
            QVERIFY(!topic.title.isEmpty());
        }
    }

    void everyChartPageAndInputHasItsPlace()
    {
        for (const ChartRow& chart : chartList()) {
            QVERIFY2(m_manual.has(QStringLiteral("charts#") + chart.name()), chart.id);
            QVERIFY2(textOf(QStringLiteral("charts")).contains(QStringLiteral("(chart:") + chart.name()), chart.id);
        }
        for (const QString& page : ChartPages::pageNames()) {
            QVERIFY2(m_manual.has(QStringLiteral("pages#") + page), qPrintable(page));
        }
        const QString inputs = textOf(QStringLiteral("inputs"));
        for (const auto fields : {scenario_fields(), contender_fields()}) {
            for (const Field& field : fields) {
                QVERIFY2(m_manual.has(QStringLiteral("inputs#") + QString::fromStdString(std::string(field.key))),
                         field.key.data());
                QVERIFY(inputs.contains(QString::fromStdString(std::string(field.help))));
            }
        }
        for (const Evidence evidence : {Evidence::Article, Evidence::Model, Evidence::Measured}) {
            QVERIFY(
                m_manual.has(QStringLiteral("evidence#") + QString::fromStdString(std::string(to_string(evidence)))));
        }
        for (const Format& format : formats()) {
            QVERIFY2(textOf(QStringLiteral("files")).contains(Import::tr(format.name)), format.name);
        }
        QVERIFY(!m_manual.has(QStringLiteral("charts#nothing")));
        QVERIFY(!m_manual.has(QStringLiteral("nothing")));
    }

    // Titles are those of the program, so that the manual says what the window says.
    void headingsAreTheLabels()
    {
        const ManualTopic& charts = *m_manual.topic(QStringLiteral("charts"));
        const auto cost = std::ranges::find(charts.headings, QStringLiteral("cost"), &ManualHeading::anchor);
        QCOMPARE(cost->title, chartNamed(QStringLiteral("cost")).label());
    }

    // In the files of the package, and so in the window.
    void everyLinkAndPictureLeadsSomewhere()
    {
        static const QRegularExpression attribute(QStringLiteral("(href|src)=\"([^\"]*)\""));
        std::map<QString, QByteArray> files;
        for (const ManualFile& file : manualFiles(m_catalogue)) {
            QVERIFY2(file.bytes.size() > 500, qPrintable(file.name));
            files[file.name] = file.bytes;
        }
        QVERIFY(files.contains(QStringLiteral("index.html")));
        int links = 0;
        for (const auto& [name, bytes] : files) {
            if (!name.endsWith(QLatin1String(".html"))) {
                continue;
            }
            auto matches = attribute.globalMatch(QString::fromUtf8(bytes));
            while (matches.hasNext()) {
                const QString target = matches.next().captured(2);
                const QString file = target.section(u'#', 0, 0);
                const QString anchor = target.section(u'#', 1);
                QVERIFY2(files.contains(file), qPrintable(name + QStringLiteral(": ") + target));
                QVERIFY2(anchor.isEmpty() || files[file].contains(QStringLiteral("id=\"%1\"").arg(anchor).toUtf8()),
                         qPrintable(target));
                ++links;
            }
        }
        QVERIFY(links > 100);
        QVERIFY(manualPicture(QUrl(QStringLiteral("chart:nothing")), m_catalogue, FigureTheme::Light).isNull());
        QVERIFY(manualPicture(QUrl(QStringLiteral("chart:cost?batch=0")), m_catalogue, FigureTheme::Light).isNull());
    }

    void examplesAreWhatTheProgramAnswers()
    {
        int checked = 0;
        QString answer;
        for (const QString& line : textOf(QStringLiteral("examples")).split(u'\n')) {
            if (line.startsWith(QLatin1String("$ tiebreak "))) {
                const Run example = run(QProcess::splitCommand(line.mid(11)));
                QCOMPARE(example.status, 0);
                answer = u'\n' + example.out;
            } else if (line.startsWith(QLatin1String("```"))) {
                answer.clear();
            } else if (!answer.isEmpty()) {
                QVERIFY2(answer.contains(u'\n' + line + u'\n'), qPrintable(line + QStringLiteral("\nIt is:") + answer));
                ++checked;
            }
        }
        QVERIFY(checked >= 4);
        // What the text computes beside them.
        QCOMPARE(qRound(0.79 / (3600 * 1680) * 1e6 * 1e4), 1306);
        QCOMPARE(qRound(1.19 / (3600 * 2100) * 1e6 * 1e4), 1574);
        QCOMPARE(qRound(0.79 * 2100 / 1680 * 100), 99);
        QCOMPARE(qRound(0.79 * 720 * 100), 56880);
        QCOMPARE(qRound(2 * 0.79 * 720), 1138);
    }

    void otherLanguagesFallBackToEnglish()
    {
        QCOMPARE(Manual(*m_catalogue, QStringLiteral("xx")).topics().size(), m_manual.topics().size());
    }

private:
    [[nodiscard]] QString textOf(const QString& id) const
    {
        QString text;
        for (const ManualHeading& heading : m_manual.topic(id)->headings) {
            text += heading.title + u'\n' + heading.text;
        }
        return text.remove(u'\\'); // before what Markdown would take for its own
    }

    const std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    const Manual m_manual{*m_catalogue};
};

TIEBREAK_TEST(TestManual, QApplication)
#include "tst_manual.moc"
