// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_file.h"
#include "models/session/pictures/picture_session.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/wording/charts/batch_titles.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "tests/support/adverse.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"
#include "tests/ui/report/report_texts.h"
#include "ui/report/formats/column_widths.h"
#include "ui/report/formats/inline_svg.h"
#include "ui/report/formats/report_html.h"
#include "ui/report/formats/report_markdown.h"
#include "ui/report/formats/report_pdf.h"
#include "ui/report/report_steps.h"

#include <QDir>
#include <QFont>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QXmlStreamReader>

#include <numeric>

using namespace tiebreak;

namespace {

QString textOf(const ReportSection& section)
{
    return textsOf(section).join(QLatin1Char('\n'));
}

const ReportSection& sectionOf(const ReportContent& report, const char* id)
{
    const auto found = std::ranges::find(report.sections, QLatin1String(id), &ReportSection::id);
    if (found == report.sections.end()) {
        qFatal("there is no section %s", id);
    }
    return *found;
}

QStringList idsOf(const ReportContent& report)
{
    QStringList ids;
    for (const ReportSection& section : report.sections) {
        ids << section.id;
    }
    return ids;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;

    void set(const char* key, const char* value) { QCOMPARE(m_session->setText(key, value), Problem()); }

    // As a file, and what went wrong.
    QString written(const QString& name, ReportFormat format, const QByteArray& session = {})
    {
        ReportOptions what;
        what.path = m_folder.filePath(name);
        what.format = format;
        what.session = session;
        return runSteps(reportSteps(what, *m_session));
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue && m_folder.isValid()); }
    void init() { m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue)); }

    void sectionsInTheirOrder()
    {
        const ReportContent report = reportOf(*m_session);
        QCOMPARE(idsOf(report),
                 QStringLiteral("answer changes charts results images training assumptions contenders inputs sources "
                                "published prices specifications accuracy claims")
                     .split(u' '));
        QCOMPARE(report.title, QStringLiteral("L40S, A100 PCIe or A100 SXM for Llama-2-7B?"));
        QVERIFY(report.scenario.contains(QStringLiteral("batch 8")));
        QVERIFY(!report.made.contains(QRegularExpression(QStringLiteral("\\d{4}-"))));
        const ReportContent dated = reportOf(*m_session, {}, QStringLiteral("2026-01-31"));
        QVERIFY(dated.made.startsWith(QStringLiteral("2026-01-31")));
    }

    void partsThatNotEverySessionHas()
    {
        QCOMPARE(m_session->pin(QStringLiteral("Before")), Problem());
        set("batch", "4");
        set("second_share", "30%");
        set("needs_training", "yes");
        const ReportContent report = reportOf(*m_session);
        const qsizetype results = idsOf(report).indexOf(QStringLiteral("results"));
        QCOMPARE(idsOf(report).mid(results + 1, 4), QStringLiteral("pins fleets images training").split(u' '));
        QVERIFY(textOf(sectionOf(report, "pins")).contains(QStringLiteral("8 seq")));
        QVERIFY(textOf(sectionOf(report, "answer")).contains(QStringLiteral("against Before")));
        QVERIFY(textOf(sectionOf(report, "inputs")).contains(QStringLiteral("4 seq (changed)")));
        QVERIFY(textOf(sectionOf(report, "assumptions")).startsWith(QStringLiteral("3 inputs differ")));
    }

    void theLoadHasASection()
    {
        set("load", "users");
        const ReportContent report = reportOf(*m_session);
        QCOMPARE(idsOf(report).indexOf(QStringLiteral("load")), idsOf(report).indexOf(QStringLiteral("results")) + 1);
        const QString text = textOf(sectionOf(report, "load"));
        const Analysis& analysis = m_session->analysisWithLoad();
        QVERIFY2(text.startsWith(loadVerdict(analysis).headline), qPrintable(text));
        QVERIFY(text.contains(money(analysis.load->contenders[0].now.usd_per_month)));
    }

    void numbersAreThoseOfTheAnalysis()
    {
        const ReportContent report = reportOf(*m_session);
        const Analysis& analysis = m_session->analysis();
        QVERIFY(textOf(sectionOf(report, "answer")).startsWith(verdictText(analysis).headline));
        const QString results = textOf(sectionOf(report, "results"));
        for (const std::vector<Cell>& row : resultsGrid(analysis, *m_catalogue).rows) {
            for (std::size_t column = 1; column < row.size(); ++column) {
                QVERIFY2(results.contains(row[column].text), qPrintable(row[column].text));
            }
        }
        QVERIFY(results.contains(QStringLiteral("$0.131"))); // 0.79 / (3600 × 1680) × 10^6
        QVERIFY(textOf(sectionOf(report, "changes")).contains(QStringLiteral("$0.99 an hour (now $1.19)")));
        QVERIFY(textOf(sectionOf(report, "claims")).contains(QStringLiteral("28 do not")));
    }

    void pricesSayWhatTheyAreUsedForAndWhatWasChanged()
    {
        QCOMPARE(m_session->setQuote("runpod-l40s", 0.7), Problem());
        set("contenders.1.usd_per_gpu_hour", "1.05");
        const QString prices = textOf(sectionOf(reportOf(*m_session), "prices"));
        QVERIFY(prices.contains(QStringLiteral("$0.70 (changed from $0.79)\nfor L40S")));
        QVERIFY(prices.contains(QStringLiteral("The price of the A100 PCIe, $1.05 an hour, is the user's own")));
        QVERIFY(!prices.contains(QStringLiteral("for A100 PCIe")));
    }

    // All, or a sentence for each that has nothing to show.
    void everyChartIsThereOrItsReason()
    {
        for (const char* const key :
             {"contenders.0.purchase_usd", "contenders.1.purchase_usd", "contenders.2.purchase_usd"}) {
            set(key, "none");
        }
        set("load", "users");
        const ReportSection charts = sectionOf(reportOf(*m_session), "charts");
        QStringList drawn;
        for (const ReportBlock& block : charts.blocks) {
            if (const auto* const figure = std::get_if<Figure>(&block)) {
                drawn << figure->name;
            }
        }
        QStringList expected = figureNames();
        expected.removeAll(QStringLiteral("ownership"));
        QCOMPARE(drawn, expected);
        QVERIFY(textOf(charts).startsWith(QStringLiteral("No chart of ownership: Owning cannot be compared")));
    }

    void htmlIsWholeAndLoadsNothing()
    {
        QCOMPARE(m_session->pin(QStringLiteral("<b>&\"pin\"")), Problem());
        set("batch", "4");
        set("load", "users");
        QCOMPARE(written(QStringLiteral("r.html"), ReportFormat::Html), QString());
        const QByteArray html = contentOf(m_folder.filePath(QStringLiteral("r.html")));
        QXmlStreamReader reader(html);
        QStringList charts;
        QStringList ids;
        QStringList references;
        QStringList tables;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            const QString name = reader.name().toString();
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                const QString value = attribute.value().toString();
                if (attribute.name() == u"id") {
                    ids << value;
                } else if (attribute.name() == u"href" || attribute.name() == u"src") {
                    QVERIFY2(value.startsWith(u'#') || value.startsWith(QStringLiteral("data:")), qPrintable(value));
                    references << value.mid(1);
                }
                static const QRegularExpression url(QStringLiteral("url\\((.*?)\\)"));
                for (auto found = url.globalMatch(value); found.hasNext();) {
                    const QString target = found.next().captured(1);
                    QVERIFY2(target.startsWith(u'#'), qPrintable(target));
                    references << target.mid(1);
                }
            }
            if (name == QStringLiteral("svg")) {
                charts << reader.attributes().value(QStringLiteral("aria-label")).toString();
            } else if (name == QStringLiteral("link") || name == QStringLiteral("script")) {
                QFAIL("nothing is loaded or run");
            } else if (name == QStringLiteral("thead")) {
                tables << name;
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(charts.size(), figureNames().size());
        QVERIFY(!charts.contains(QString()));
        QVERIFY(tables.size() >= 9);
        QCOMPARE(ids.removeDuplicates(), 0);
        QVERIFY(!references.isEmpty());
        for (const QString& reference : references) {
            QVERIFY2(ids.contains(reference) || reference.startsWith(QStringLiteral("ata:")), qPrintable(reference));
        }
        QVERIFY(html.contains("&lt;b&gt;&amp;"));
        QVERIFY(html.contains("<html lang=\"en\">") && html.startsWith("<!DOCTYPE html>"));
        const auto lint = outputOf(QStringLiteral("xmllint"),
                                   {QStringLiteral("--noout"), m_folder.filePath(QStringLiteral("r.html"))});
        if (lint) {
            QCOMPARE(*lint, QString());
        }
    }

    void inlineSvgsDoNotClash()
    {
        const QByteArray svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9px\" "
                               "height=\"9px\" viewBox=\"0 0 9 9\"><title>t</title><metadata><x/></metadata><defs>"
                               "<clipPath id=\"a\"/></defs><g clip-path=\"url(#a)\"><use href=\"#a\"/></g></svg>";
        QByteArray out;
        QXmlStreamWriter xml(&out);
        writeInlineSvg(xml, svg, QStringLiteral("cost"), QStringLiteral("A < B"));
        QCOMPARE(out, QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" role=\"img\" "
                                 "aria-label=\"A &lt; B\"><defs><clipPath id=\"cost-a\"/></defs>"
                                 "<g clip-path=\"url(#cost-a)\"><use href=\"#cost-a\"/></g></svg>"));
    }

    void markdownRefersToItsPictures()
    {
        set("load", "users");
        QCOMPARE(written(QStringLiteral("my report.md"), ReportFormat::Markdown), QString());
        const QString text = QString::fromUtf8(contentOf(m_folder.filePath(QStringLiteral("my report.md"))));
        static const QRegularExpression picture(QStringLiteral("!\\[([^\\n]+)\\]\\(([^)\\s]+)\\)"));
        QStringList files;
        for (auto found = picture.globalMatch(text); found.hasNext();) {
            files << QString::fromUtf8(QByteArray::fromPercentEncoding(found.next().captured(2).toUtf8()));
        }
        QCOMPARE(files.size(), figureNames().size());
        for (const QString& file : files) {
            QVERIFY2(!QImage(m_folder.filePath(file)).isNull(), qPrintable(file));
        }
        QVERIFY(text.contains(QStringLiteral("**") + verdictText(m_session->analysis()).headline));
        QVERIFY(text.contains(QStringLiteral("## What would change the answer")));
    }

    // What the text says is what a reader of Markdown shows.
    void markdownIsEscaped()
    {
        for (const char* const text : {"a | b", "*a* _b_ `c`", "<b>x</b> &amp; [y](z)", "1. one - two + three # four",
                                       "$0.79/$0.99 a $/M", "\\ ~~x~~"}) {
            QTextDocument document;
            document.setMarkdown(markdownText(QString::fromUtf8(text)), QTextDocument::MarkdownDialectGitHub);
            QCOMPARE(document.toPlainText(), QString::fromUtf8(text));
        }
        QCOMPARE(markdownText(QStringLiteral("$0.79 = 17 % (now $1.19)")), QStringLiteral("$0.79 = 17 % (now $1.19)"));
    }

    void pdfHasPagesAndText()
    {
        QCOMPARE(written(QStringLiteral("r.pdf"), ReportFormat::Pdf), QString());
        const QString file = m_folder.filePath(QStringLiteral("r.pdf"));
        const auto check = outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), file});
        const auto fonts = outputOf(QStringLiteral("pdffonts"), {file});
        const auto text = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
        if (!check || !fonts || !text) {
            QFAIL("qpdf and poppler-utils: not installed (packaging/setup does)");
        }
        QVERIFY2(check->contains(QStringLiteral("No syntax or stream encoding errors")), qPrintable(*check));
        for (const QString& line : fonts->split(u'\n', Qt::SkipEmptyParts).mid(2)) {
            QVERIFY2(line.contains(QRegularExpression(QStringLiteral("Identity-H +yes"))), qPrintable(line));
        }
        const QStringList pages = text->split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 5);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString number = QStringLiteral("%1 / %2").arg(i + 1).arg(pages.size());
            QVERIFY2(pages[i].trimmed().endsWith(number), qPrintable(pages[i]));
            QVERIFY(pages[i].trimmed().count(u'\n') > 5); // no page is nearly empty
        }
        const QString words = text->simplified();
        QVERIFY(words.contains(verdictText(m_session->analysis()).headline));
        const ReportContent report = reportOf(*m_session);
        for (const ReportSection& section : report.sections) {
            QVERIFY2(words.contains(section.title), qPrintable(section.title));
        }
        // The contents name the pages on which sections begin.
        for (const ReportSection& section : report.sections) {
            const QRegularExpression entry(QRegularExpression::escape(section.title) + QStringLiteral(" +(\\d+)\\n"));
            const auto found = entry.match(pages.first());
            if (found.hasMatch()) {
                const QString& page = pages.at(found.captured(1).toInt() - 1);
                QVERIFY2(page.contains(QRegularExpression(QRegularExpression::escape(section.title) + u'\n')),
                         qPrintable(section.title));
            }
        }
        // No chart is drawn twice, nor cut by a page.
        QCOMPARE(words.count(throughputTitle(m_session->analysis())), 1);
        QCOMPARE(words.count(breakevenTitle(m_session->analysis())), 1);
    }

    void sessionsTravelAlong()
    {
        const QByteArray session = session_to_text(m_session->document());
        QStringList problems;
        QCOMPARE(written(QStringLiteral("with.pdf"), ReportFormat::Pdf, session), QString());
        const QByteArray with = contentOf(m_folder.filePath(QStringLiteral("with.pdf")));
        QCOMPARE(session_in_picture(with, {}, problems).value_or(QByteArray()), session);
        QCOMPARE(written(QStringLiteral("with.md"), ReportFormat::Markdown, session), QString());
        const QByteArray picture = contentOf(m_folder.filePath(QStringLiteral("with-pictures/cost.png")));
        QCOMPARE(session_in_picture(picture, {}, problems).value_or(QByteArray()), session);
        QCOMPARE(problems, QStringList());
        QCOMPARE(written(QStringLiteral("without.pdf"), ReportFormat::Pdf), QString());
        const QByteArray without = contentOf(m_folder.filePath(QStringLiteral("without.pdf")));
        QVERIFY(!session_in_picture(without, {}, problems) && !problems.isEmpty());
    }

    void failuresSaySoAndLeaveNothing()
    {
        QVERIFY(written(QStringLiteral("no/r.html"), ReportFormat::Html).contains(QStringLiteral("no such folder")));
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder.md")));
        QVERIFY(
            written(QStringLiteral("folder.md"), ReportFormat::Markdown).contains(QStringLiteral("this is a folder")));
        QVERIFY(!QDir(m_folder.filePath(QStringLiteral("folder-pictures"))).exists());
        for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Html}) {
            QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("full")));
            QString problem;
            {
                const FullDisk disk(10'000);
                problem = written(QStringLiteral("full/r"), format);
            }
            QVERIFY2(problem.contains(QStringLiteral("cannot be written")), qPrintable(problem));
            QVERIFY(QDir(m_folder.filePath(QStringLiteral("full"))).isEmpty());
        }
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("locked")));
        QString problem;
        {
            const ReadOnlyFolder locked(m_folder, m_folder.filePath(QStringLiteral("locked")));
            problem = written(QStringLiteral("locked/r.md"), ReportFormat::Markdown);
        }
        QVERIFY2(problem.contains(QStringLiteral("r-pictures")), qPrintable(problem));
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("locked"))).isEmpty());
    }

    void columnsTakeWhatTheyNeed()
    {
        Grid grid;
        grid.columns = {{QStringLiteral("Id"), {}}, {QStringLiteral("Words"), {}}, {QStringLiteral("Few"), {}}};
        grid.rows.push_back({textCell(QStringLiteral("1"), {}),
                             textCell(QStringLiteral("many words ").repeated(60), {}),
                             textCell(QStringLiteral("some words ").repeated(20), {})});
        const std::vector<double> shares = columnShares(grid, QFont(QStringLiteral("DejaVu Sans"), 8), 640, 10);
        QVERIFY(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 100) < 1e-9);
        QVERIFY(shares[0] < 6 && shares[1] > 2 * shares[2] && shares[2] > 15);
    }
};

TIEBREAK_TEST(TestReport, QApplication)
#include "tst_report.moc"
