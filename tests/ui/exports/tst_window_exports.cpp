// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports_fixture.h"

#include "tests/support/test_class.h"
#include "tests/support/timers.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/figures/formats/figure_image.h"

#include <QProcess>
#include <QProgressDialog>
#include <QPushButton>
#include <QSlider>

using namespace tiebreak;

// The files of charts, and their way to paper.
class WindowExportsTest : public ExportsFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

    // In the clipboard's picture, its SVG, and in files; or in none of them.
    void carriesTheSession_data()
    {
        QTest::addColumn<FigureFormat>("format");
        QTest::addColumn<bool>("carries");
        for (const bool carries : {true, false}) {
            for (const auto format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf}) {
                QTest::addRow("%s %d", qPrintable(formatName(format)), carries) << format << carries;
            }
        }
    }

    void carriesTheSession()
    {
        QFETCH(FigureFormat, format);
        QFETCH(bool, carries);
        ExportChoices choices;
        choices.format = format;
        choices.carries_session = carries;
        openWindow(choices);
        QCOMPARE(m_session->setText("batch", "17"), Problem());
        QCOMPARE(m_session->pin(QStringLiteral("A pin")), Problem());
        m_window->curveCharts()[0]->setFocus();
        pressCopy();
        QStringList problems;
        QFile file(path(QStringLiteral("clip.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(clipboardSvg());
        file.close();
        QCOMPARE(sessionIn(file.fileName(), problems).has_value(), carries);
        QVERIFY(clipboardImage().save(path(QStringLiteral("clip.png"))));
        QCOMPARE(sessionIn(path(QStringLiteral("clip.png")), problems).has_value(), carries);

        m_path_answer = path(QStringLiteral("chart.") + formatName(format));
        m_exports->openDialog();
        exportNow();
        const auto session = sessionIn(m_path_answer, problems);
        QCOMPARE(session.has_value(), carries);
        if (carries) {
            QVERIFY(session->document == m_session->document());
        }
    }

    void theDialogIsForTheChartInUse()
    {
        m_window->findChild<QSlider*>()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(m_exports->dialog()->isVisible());
        QCOMPARE(m_exports->dialog()->charts(), QStringList{QStringLiteral("throughput")});
        m_window->curveCharts()[2]->setFocus();
        action("File", "Export chart…")->trigger();
        QCOMPARE(m_exports->dialog()->charts(), QStringList{QStringLiteral("breakeven")});
        QVERIFY(m_window->showView(QStringLiteral("winner-map")));
        m_window->finishCharts();
        m_window->findChild<QSlider*>()->setFocus();
        action("File", "Export chart…")->trigger();
        QCOMPARE(m_exports->dialog()->charts(), QStringList{QStringLiteral("winner-map")});
        QVERIFY(m_window->showView(QStringLiteral("training-article"))); // which has none
        m_window->findChild<QSlider*>()->setFocus();
        action("File", "Export chart…")->trigger();
        QCOMPARE(m_exports->dialog()->charts(), QStringList{QStringLiteral("throughput")});
    }

    void writesTheFile_data()
    {
        QTest::addColumn<FigureFormat>("format");
        for (const auto format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Csv}) {
            QTest::addRow("%s", qPrintable(formatName(format))) << format;
        }
    }

    void writesTheFile()
    {
        QFETCH(FigureFormat, format);
        ExportChoices choices;
        choices.format = format;
        choices.preset = SizePreset::Column;
        openWindow(choices);
        m_window->curveCharts()[1]->setFocus();
        m_exports->openDialog();
        m_path_answer = path(QStringLiteral("chart")); // the ending is added
        exportNow();
        QCOMPARE(m_told, QStringList());
        const QString suffix = formatName(format);
        QCOMPARE(m_suggested, QStringList{path(QStringLiteral("mine-cost.") + suffix)});
        QVERIFY(m_filters.constFirst().contains(QStringLiteral("(*.") + suffix + QLatin1Char(')')));
        QFile file(path(QStringLiteral("chart.") + suffix));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray session =
            format == FigureFormat::Csv
                ? QByteArray()
                : session_to_text(m_session->document(), viewOf({QStringLiteral("cost")}, m_window->view()));
        const Figure figure = figureOf(QStringLiteral("cost"), *m_session, m_window->axes());
        QCOMPARE(file.readAll(), figureBytes(figure, lookOf(choices), format, session));
        QVERIFY(m_window->statusBar()->currentMessage().contains(file.fileName()));
        QVERIFY(m_replaced.isEmpty());
    }

    void writesAllCharts()
    {
        m_exports->openDialog();
        ExportDialog* const dialog = m_exports->dialog();
        chooseAllCharts();
        QCOMPARE(dialog->charts(), figureNames());
        m_path_answer = path(QStringLiteral("all"));
        emit dialog->exportRequested();
        QVERIFY(m_exports->isWriting());
        const Document before = m_session->document();
        for (const QPushButton* const button : dialog->findChildren<QPushButton*>()) {
            QCOMPARE(button->isEnabled(), !button->text().contains(QStringLiteral("Export")) && // one thing at a time
                                              button->text() != QStringLiteral("C&opy"));
        }
        QVERIFY(!action("File", "Report…")->isEnabled() && !action("File", "Print report…")->isEnabled());
        // The sliders stay in use, and the files belong together all the same.
        QCOMPARE(m_session->setText("batch", "31"), Problem());
        waitForFiles();
        QVERIFY(action("File", "Report…")->isEnabled());
        QCOMPARE(m_told, QStringList());
        for (const QString& name : figureNames()) {
            QStringList problems;
            const QString file = path(QStringLiteral("all/") + name + QStringLiteral(".png"));
            const auto session = sessionIn(file, problems);
            QVERIFY2(session && session->document == before, qPrintable(problems.join(QLatin1Char('\n'))));
        }
        const Session same(m_catalogue, before.scenario);
        const QImage last(path(QStringLiteral("all/winner-map.png")));
        const QImage expected = figureImage(figureOf(QStringLiteral("winner-map"), same), lookOf({}));
        QCOMPARE(last.convertToFormat(QImage::Format_RGB32), expected);
    }

    void asksBeforeItReplaces()
    {
        QFile file(path(QStringLiteral("chart.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        m_exports->openDialog();
        m_path_answer = path(QStringLiteral("chart")); // the dialog cannot have known the name
        exportNow();
        QCOMPARE(m_replaced, QStringList{file.fileName()});
        QCOMPARE(file.size(), 4);
        m_replace_answer = true;
        exportNow();
        QVERIFY(QFileInfo(file.fileName()).size() > 4);

        // For all charts, those that exist are listed.
        m_replaced.clear();
        m_replace_answer = false;
        QVERIFY(file.copy(path(QStringLiteral("cost.png"))));
        QVERIFY(file.copy(path(QStringLiteral("energy.png"))));
        chooseAllCharts();
        m_path_answer = m_folder->path();
        exportNow();
        QCOMPARE(m_replaced, (QStringList{path(QStringLiteral("cost.png")), path(QStringLiteral("energy.png"))}));
        QVERIFY(!QFile::exists(path(QStringLiteral("throughput.png"))));
    }

    void nothingChosenWritesNothing()
    {
        m_exports->openDialog();
        exportNow();
        QVERIFY(!m_exports->isWriting());
        QCOMPARE(m_told.size() + m_replaced.size(), 0);
        m_exports->print(); // cancelled as well
        QCOMPARE(m_told.size(), 0);
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("says");
        QTest::newRow("no folder") << QStringLiteral("nowhere/chart.png")
                                   << QStringLiteral("/nowhere: there is no such folder");
        QTest::newRow("a folder") << QStringLiteral("taken.png") << QStringLiteral("/taken.png: this is a folder");
        QTest::newRow("not allowed") << QStringLiteral("/proc/chart.png")
                                     << QStringLiteral("/proc/chart.png: the file cannot be written");
        QTest::newRow("under a file") << QStringLiteral("file/chart.png") << QStringLiteral("/file: this is no folder");
    }

    void failuresAreTold()
    {
        QFETCH(QString, target);
        QFETCH(QString, says);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("taken.png")));
        QFile file(path(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_exports->openDialog();
        m_path_answer = QDir(m_folder->path()).absoluteFilePath(target);
        const Document before = m_session->document();
        exportNow();
        QCOMPARE(m_told.size(), 1);
        QVERIFY2(m_told.constFirst().contains(says), qPrintable(m_told.constFirst()));
        QVERIFY(!QFileInfo(m_path_answer).isFile());
        QVERIFY(m_session->document() == before);
        QVERIFY(m_exports->dialog()->isVisible());
        m_path_answer = path(QStringLiteral("other.png")); // and it can be tried again
        exportNow();
        QVERIFY(QFile::exists(m_path_answer));
    }

    void longWorkCanBeCancelled()
    {
        ExportChoices choices;
        choices.preset = SizePreset::Custom;
        choices.custom = {7680, 4320, SizeUnit::Px, 192};
        openWindow(choices);
        m_exports->openDialog();
        m_path_answer = path(QStringLiteral("huge.png"));
        emit m_exports->dialog()->exportRequested();
        QTRY_VERIFY(m_window->findChild<QProgressDialog*>() != nullptr); // not seen yet
        auto* const progress = m_window->findChild<QProgressDialog*>();
        QCOMPARE(progress->labelText(), QStringLiteral("huge.png"));
        progress->findChild<QPushButton*>()->click();
        QTRY_VERIFY(!m_exports->isWriting());
        QVERIFY(!QFile::exists(m_path_answer));
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(QStringLiteral("Cancelled")));
        QCOMPARE(m_told, QStringList());
    }

    void prints()
    {
        m_window->curveCharts()[1]->setFocus();
        m_print_to = path(QStringLiteral("printed.pdf"));
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(m_told, QStringList());
        QProcess texts;
        texts.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_print_to, QStringLiteral("-")});
        QVERIFY(texts.waitForFinished());
        const QString page = QString::fromUtf8(texts.readAllStandardOutput());
        const Figure figure = figureOf(QStringLiteral("cost"), *m_session);
        QVERIFY2(page.contains(figure.panels[0].title.section(QLatin1Char(' '), 0, 2)), qPrintable(page));
        QCOMPARE(page.count(QLatin1Char('\f')), 1);
        QVERIFY(m_window->statusBar()->currentMessage().contains(m_print_to));

        // All of it lies within the page, in the middle, and takes what the shape allows.
        QProcess::execute(QStringLiteral("pdftoppm"),
                          {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-png"),
                           QStringLiteral("-singlefile"), m_print_to, path(QStringLiteral("page"))});
        const QImage image(path(QStringLiteral("page.png")));
        QVERIFY(image.width() > image.height()); // as the figure
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                ink |= qGray(image.pixel(x, y)) < 200 ? QRect(x, y, 1, 1) : QRect();
            }
        }
        QVERIFY(ink.width() > image.width() * 0.8);
        QVERIFY(std::abs(ink.center().x() - image.width() / 2) < image.width() * 0.05);
        QVERIFY(std::abs(ink.center().y() - image.height() / 2) < image.height() * 0.05);
    }

    void printsAllOnPagesOfTheirOwn()
    {
        m_exports->openDialog();
        chooseAllCharts();
        m_print_to = path(QStringLiteral("printed.pdf"));
        emit m_exports->dialog()->printRequested();
        QCOMPARE(m_told, QStringList());
        QProcess info;
        info.start(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), m_print_to});
        QVERIFY(info.waitForFinished());
        QCOMPARE(info.readAllStandardOutput().trimmed(), QByteArray::number(figureNames().size()));
    }

    void printingWhereNothingCanBeWritten()
    {
        m_print_to = path(QStringLiteral("nowhere/printed.pdf"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(".*")));
        m_exports->print();
        QCOMPARE(m_told.size(), 1);
        QVERIFY(m_told.constFirst().contains(m_print_to));
    }

    void choicesAreRemembered()
    {
        m_exports->openDialog();
        ExportDialog* const dialog = m_exports->dialog();
        auto* const format = dialog->findChildren<QComboBox*>().constFirst();
        format->setCurrentIndex(1);
        emit format->activated(1);
        dialog->resize(900, 555);
        m_path_answer = path(QStringLiteral("chart.svg"));
        exportNow();
        QSettings settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
        settings.clear();
        m_exports->save(settings);
        WindowExports again(*m_session,
                            {[] { return QString(); }, [] { return QJsonObject(); }, [] { return QJsonObject(); },
                             [] { return QStringLiteral("mine"); }},
                            person(), *m_window);
        again.restore(settings);
        QCOMPARE(again.choices(), m_exports->choices());
        QCOMPARE(again.choices().format, FigureFormat::Svg);
        again.openDialog();
        QCOMPARE(again.dialog()->size(), QSize(900, 555));
        QCOMPARE(again.dialog()->choices(), again.choices());
        m_suggested.clear();
        m_path_answer.clear();
        emit again.dialog()->exportRequested();
        QCOMPARE(m_suggested, QStringList{path(QStringLiteral("mine-throughput.svg"))});
    }

    // The preview shows what the window looks at.
    void zoomingIsFollowed()
    {
        m_window->curveCharts()[0]->setFocus();
        m_exports->openDialog();
        QCoreApplication::processEvents();
        auto* const preview = m_exports->dialog()->findChild<QWidget*>(QStringLiteral("preview"));
        QVERIFY(preview != nullptr);
        const QImage before = preview->grab().toImage();
        QTest::keyClick(m_window->curveCharts()[0], Qt::Key_Plus);
        QVERIFY(elapse(*m_exports->dialog(), "refresh"));
        QVERIFY(preview->grab().toImage() != before);
    }
};

TIEBREAK_TEST(WindowExportsTest, QApplication)
#include "tst_window_exports.moc"
