// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports_fixture.h"

#include "tests/support/test_class.h"
#include "ui/report/report.h"
#include "ui/report/report_steps.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QProcess>
#include <QPushButton>

#include <set>

using namespace tiebreak;

// The report from the menu: as a file, and on paper.
class WindowReportsTest : public ExportsFixture {
    Q_OBJECT

    void writeReport(ReportFormat format, const QString& name, bool carries = true, bool has_date = false)
    {
        m_report_answer = ReportChoices{format, carries, has_date};
        m_path_answer = path(name);
        m_window->activateWindow(); // which a desktop does when the progress goes
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        waitForFiles();
    }

    // That the command writes for the same session.
    QByteArray expected(ReportFormat format, const QString& date = {}) const
    {
        ReportOptions what;
        what.path = path(QStringLiteral("same")); // as long as "mine": lines of Markdown are wrapped
        what.format = format;
        what.theme = format == ReportFormat::Pdf ? FigureTheme::Print : FigureTheme::Light;
        what.date = date;
        what.session = session_to_text(m_session->document(), m_window->view());
        what.axes = m_window->axes();
        const QString problem = runSteps(reportSteps(what, *m_session));
        return problem.isEmpty() ? contentOf(what.path) : problem.toUtf8();
    }

    static QByteArray contentOf(const QString& file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    static QString textOf(const QString& pdf)
    {
        QProcess texts;
        texts.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        texts.waitForFinished();
        return QString::fromUtf8(texts.readAllStandardOutput());
    }

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

    void writesWhatTheCommandWrites_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("written");
        QTest::newRow("pdf") << 0 << QStringLiteral("mine") << QStringLiteral("mine.pdf");
        QTest::newRow("html") << 1 << QStringLiteral("mine.html") << QStringLiteral("mine.html");
        QTest::newRow("htm") << 1 << QStringLiteral("mine.htm") << QStringLiteral("mine.htm");
        QTest::newRow("markdown") << 2 << QStringLiteral("mine.md") << QStringLiteral("mine.md");
    }

    void writesWhatTheCommandWrites()
    {
        QFETCH(int, format);
        QFETCH(QString, given);
        QFETCH(QString, written);
        const auto chosen = static_cast<ReportFormat>(format);
        writeReport(chosen, given);
        QCOMPARE(m_told, QStringList());
        QByteArray wanted = expected(chosen);
        wanted.replace("same-pictures", "mine-pictures");
        QCOMPARE(contentOf(path(written)), wanted);
        QVERIFY(wanted.size() > 10000);
        QVERIFY(m_window->statusBar()->currentMessage().contains(path(written)));
        QVERIFY(m_suggested.constFirst().startsWith(path(QStringLiteral("mine-report."))));
        if (chosen == ReportFormat::Markdown) {
            QCOMPARE(QDir(path(QStringLiteral("mine-pictures"))).entryList(QDir::Files).size(), figureNames().size());
        }
    }

    void carriesTheSessionAndTheDate()
    {
        QStringList problems;
        writeReport(ReportFormat::Pdf, QStringLiteral("with.pdf"), true, true);
        QVERIFY(read_session(path(QStringLiteral("with.pdf")), *m_catalogue, problems).has_value());
        QVERIFY(textOf(m_path_answer).contains(QDate::currentDate().toString(Qt::ISODate)));
        writeReport(ReportFormat::Pdf, QStringLiteral("without.pdf"), false, false);
        QVERIFY(!read_session(path(QStringLiteral("without.pdf")), *m_catalogue, problems).has_value());
        QVERIFY(contentOf(m_path_answer).startsWith("%PDF"));
        QString text = textOf(m_path_answer);
        text.remove(QString::fromStdString(m_catalogue->calibration.date)); // which may be today's
        QVERIFY(!text.contains(QDate::currentDate().toString(Qt::ISODate)));
    }

    // Of Markdown, its pictures too.
    void asksBeforeItReplaces()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("mine-pictures")));
        for (const char* const name : {"mine.md", "mine-pictures/cost.png"}) {
            QFile file(path(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        writeReport(ReportFormat::Markdown, QStringLiteral("mine.md"));
        QCOMPARE(m_replaced,
                 (QStringList{path(QStringLiteral("mine.md")), path(QStringLiteral("mine-pictures/cost.png"))}));
        QCOMPARE(contentOf(path(QStringLiteral("mine.md"))), QByteArray());
        m_replace_answer = true;
        writeReport(ReportFormat::Markdown, QStringLiteral("mine.md"));
        QVERIFY(!contentOf(path(QStringLiteral("mine.md"))).isEmpty());
        QVERIFY(!contentOf(path(QStringLiteral("mine-pictures/cost.png"))).isEmpty());
    }

    void nothingChosenWritesNothing()
    {
        action("File", "Report…")->trigger(); // cancelled at the first question
        QVERIFY(m_suggested.isEmpty());
        m_report_answer = ReportChoices();
        action("File", "Report…")->trigger(); // and at the second
        QVERIFY(!m_exports->isWriting());
        action("File", "Print report…")->trigger();
        QVERIFY(!m_exports->isWriting());
        QCOMPARE(m_told, QStringList());
    }

    void failuresAreTold()
    {
        writeReport(ReportFormat::Html, QStringLiteral("nowhere/mine.html"));
        QCOMPARE(m_told.size(), 1);
        QVERIFY2(m_told.constFirst().contains(QStringLiteral("no such folder")), qPrintable(m_told.constFirst()));
        writeReport(ReportFormat::Pdf, QStringLiteral("/proc/mine.pdf"));
        QCOMPARE(m_told.size(), 2);
        QVERIFY2(m_told.constLast().contains(QStringLiteral("/proc")), qPrintable(m_told.constLast()));
    }

    // Every page with its number, and the last of the text on the last of them.
    void prints()
    {
        m_print_to = path(QStringLiteral("printed.pdf"));
        action("File", "Print report…")->trigger();
        QVERIFY(m_exports->isWriting());
        waitForFiles();
        QCOMPARE(m_told, QStringList());
        QVERIFY(m_window->statusBar()->currentMessage().contains(m_print_to));
        const QStringList pages = textOf(m_print_to).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 5);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY2(pages[i].trimmed().endsWith(QStringLiteral("%1 / %2").arg(i + 1).arg(pages.size())),
                     qPrintable(pages[i]));
        }
        writeReport(ReportFormat::Pdf, QStringLiteral("written.pdf")); // on the same paper, as many pages
        QCOMPARE(textOf(m_path_answer).count(QLatin1Char('\f')), pages.size());
        const ReportContent report = reportOf(*m_session);
        QVERIFY(pages.constFirst().contains(report.title));
        for (const ReportSection& section : report.sections) {
            QVERIFY2(pages.join(QString()).contains(section.title), qPrintable(section.title));
        }
    }

    void printingWhereNothingCanBeWritten()
    {
        m_print_to = path(QStringLiteral("nowhere/printed.pdf"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(".*")));
        action("File", "Print report…")->trigger();
        waitForFiles();
        QCOMPARE(m_told.size(), 1);
        QVERIFY(m_told.constFirst().contains(m_print_to));
    }

    void choicesAreRemembered()
    {
        const ReportChoices other{ReportFormat::Markdown, false, true};
        writeReport(other.format, QStringLiteral("mine.md"), other.carries_session, other.has_date);
        QSettings settings(path(QStringLiteral("other.ini")), QSettings::IniFormat);
        QCOMPARE(readReportChoices(settings), ReportChoices());
        m_exports->save(settings);
        QCOMPARE(readReportChoices(settings), other);
        settings.setValue(QStringLiteral("report/format"), QStringLiteral("docx"));
        QCOMPARE(readReportChoices(settings).format, ReportFormat::Pdf);
    }

    void theDialogMakesTheChoices()
    {
        ReportDialog dialog({ReportFormat::Html, true, true}, nullptr);
        dialog.show();
        QCOMPARE(dialog.choices(), (ReportChoices{ReportFormat::Html, true, true}));
        auto* const format = dialog.findChild<QComboBox*>();
        const QList<QCheckBox*> ticks = dialog.findChildren<QCheckBox*>();
        QCOMPARE(ticks.size(), 2);
        QCheckBox* const session = ticks[ticks[0]->text().contains(QStringLiteral("session")) ? 0 : 1];
        QCheckBox* const date = ticks[session == ticks[0] ? 1 : 0];
        QVERIFY(!session->isChecked() && !session->isEnabled()); // HTML cannot
        format->setCurrentIndex(0);
        QVERIFY(session->isChecked() && session->isEnabled());
        session->click();
        date->click();
        QCOMPARE(dialog.choices(), (ReportChoices{ReportFormat::Pdf, false, false}));
        std::set<QChar> letters;
        for (QWidget* const widget : dialog.findChildren<QWidget*>()) {
            const auto* const button = qobject_cast<QAbstractButton*>(widget);
            if (button != nullptr || widget == format) {
                QVERIFY(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
                QVERIFY(!widget->toolTip().isEmpty());
            }
            const QString text = button != nullptr ? button->text() : QString();
            const qsizetype at = text.indexOf(QLatin1Char('&'));
            QVERIFY2(at < 0 || letters.insert(text[at + 1].toUpper()).second, qPrintable(text));
        }
    }
};

TIEBREAK_TEST(WindowReportsTest, QApplication)
#include "tst_window_reports.moc"
