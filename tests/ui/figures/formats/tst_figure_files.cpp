// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_file.h"
#include "models/session/pictures/picture_session.h"
#include "tests/support/adverse.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"
#include "tests/ui/figures/formats/figure_export_fixture.h"
#include "ui/figures/formats/export_steps.h"
#include "ui/figures/formats/figure_export.h"
#include "ui/figures/formats/figure_table.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace tiebreak;

// What files of figures hold beside the picture, and how they are written.
class FigureFilesTest : public FigureExportFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }

    void namesMayHoldAnything()
    {
        Figure shown = figure("cost");
        const QString name = QStringLiteral("R&D <\"quoted\"> 'x' ]]>");
        shown.panels[0].title = name;
        shown.caption = name;
        std::get<ChartData>(shown.panels[0].body).lines.back().end_label = name;
        QXmlStreamReader reader(figureBytes(shown, lookOf({1200, 800}), FigureFormat::Svg, m_text));
        QStringList found;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() &&
                (reader.name() == QLatin1String("title") || reader.name() == QLatin1String("text"))) {
                found.append(reader.readElementText());
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(found.count(name), 4); // title, the same drawn, end label, caption
        QVERIFY(!figureBytes(shown, lookOf({1200, 800}), FigureFormat::Pdf, m_text).isEmpty());
    }

    void csvIsTheDataAlone()
    {
        const Figure shown = figure("throughput");
        QCOMPARE(figureBytes(shown, lookOf({800, 600}), FigureFormat::Csv, m_text), figureCsv(shown));
    }

    void theSameFigureGivesTheSameBytes()
    {
        for (const FigureFormat format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Csv}) {
            const auto bytes = [&] { return figureBytes(figure("winner-map"), lookOf({800, 600}), format, m_text); };
            QCOMPARE(bytes(), bytes());
        }
    }

    void aPictureCarriesItsSessionUnlessToldOtherwise()
    {
        Document document = m_session->document();
        document.scenario.server.batch = 11;
        document.scenario.contenders[0].usd_per_gpu_hour = 0.4242;
        document.scenario.contenders[0].price_source.clear();
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(session.open(document), Problem());
        const QByteArray text = session_to_text(document);
        for (const FigureFormat format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf}) {
            const Figure shown = figureOf(QStringLiteral("cost"), session);
            QStringList problems;
            const QByteArray with = figureBytes(shown, lookOf({800, 600}), format, text);
            QCOMPARE(session_in_picture(with, QStringLiteral("x"), problems), text);
            QCOMPARE(problems, QStringList());
            const QByteArray without = figureBytes(shown, lookOf({800, 600}), format);
            QVERIFY(!session_in_picture(without, QStringLiteral("x"), problems));
            QCOMPARE(problems.size(), 1);
        }
    }

    void whatIsLeftOutIsNotInTheMetadata()
    {
        const Figure cost = figure("cost");
        FigureLook look = lookOf({800, 600});
        look.has_title = look.has_caption = look.has_source = false;
        const QByteArray svg = figureBytes(cost, look, FigureFormat::Svg);
        QVERIFY(!svg.contains(cost.panels[0].title.toUtf8().left(12)) && !svg.contains(cost.caption.toUtf8().left(12)));
        const QString path = written(QStringLiteral("bare.pdf"), figureBytes(cost, look, FigureFormat::Pdf));
        if (const auto info = outputOf(QStringLiteral("pdfinfo"), {path})) {
            QVERIFY2(!info->contains(cost.panels[0].title.left(12)), qPrintable(*info));
        }
    }

    void aPictureOpensOnItsChart()
    {
        const QString page = QStringLiteral("page");
        QCOMPARE(viewOf({QStringLiteral("fleet")}, {}).value(page).toString(), QStringLiteral("fleet"));
        QCOMPARE(viewOf({QStringLiteral("prices")}, {}).value(QStringLiteral("tab")).toString(),
                 QStringLiteral("prices"));
        QCOMPARE(viewOf(figureNames(), {{page, QStringLiteral("memory")}}).value(page).toString(),
                 QStringLiteral("memory"));
    }

    void stepsWriteEachFile()
    {
        FigureExport what;
        what.names = figureNames();
        what.format = FigureFormat::Svg;
        what.path = m_folder.filePath(QStringLiteral("all/")); // a slash is no other folder
        QCOMPARE(runSteps(exportSteps(what, *m_session)), QString());
        for (const QString& file : filesOf(what)) {
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
        QCOMPARE(filesOf(what).size(), figureNames().size());
    }

    void charactersThatXmlCannotHoldAreLeftOut()
    {
        Figure shown = figure("cost");
        shown.caption = QStringLiteral("a\u0001b\uffffc");
        QXmlStreamReader reader(figureBytes(shown, lookOf({800, 600}), FigureFormat::Svg));
        bool is_there = false;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("text")) {
                is_there = reader.readElementText() == QLatin1String("abc") || is_there;
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(is_there);
    }

    void failuresSaySoAndLeaveNothing()
    {
        FigureExport what;
        what.names = {QStringLiteral("cost")};
        what.path = m_folder.filePath(QStringLiteral("missing/cost.png"));
        QVERIFY2(problemOf(what).contains(QLatin1String("no such folder")), qPrintable(problemOf(what)));
        what.path = m_folder.path();
        QVERIFY2(problemOf(what).contains(QLatin1String("is a folder")), qPrintable(problemOf(what)));
        what.names = figureNames();
        what.path = written(QStringLiteral("taken"), "x");
        QVERIFY2(problemOf(what).contains(QLatin1String("no folder")), qPrintable(problemOf(what)));

        what.names = {QStringLiteral("cost")};
        what.path = written(QStringLiteral("kept.png"), "as it was");
        what.look.size = {100, 100};
        QVERIFY2(problemOf(what).contains(QLatin1String("do not fit")), qPrintable(problemOf(what)));
        what.look = {};
        {
            const FullDisk full(1000);
            QVERIFY2(problemOf(what).contains(QLatin1String("cannot be written")), qPrintable(problemOf(what)));
        }
        QCOMPARE(contentOf(what.path), QByteArray("as it was"));
        const QStringList left = QDir(m_folder.path()).entryList({QStringLiteral("kept.png*")});
        QCOMPARE(left, QStringList{QStringLiteral("kept.png")});

        const QString closed = m_folder.filePath(QStringLiteral("closed"));
        QVERIFY(QDir().mkdir(closed));
        what.path = closed + QStringLiteral("/cost.svg");
        what.format = FigureFormat::Svg;
        {
            const ReadOnlyFolder locked(m_folder, closed);
            QVERIFY2(problemOf(what).contains(QLatin1String("cannot be written")), qPrintable(problemOf(what)));
        }
        QVERIFY(QDir(closed).isEmpty());
    }

    void aCancelledPngWritesNothing()
    {
        FigureExport what;
        what.names = {QStringLiteral("cost")};
        what.path = m_folder.filePath(QStringLiteral("cancelled.png"));
        const auto cancelled = std::make_shared<std::atomic<bool>>(false);
        const std::vector<WorkStep> steps = exportSteps(what, *m_session, cancelled);
        for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
            QCOMPARE(steps[i].work(), QString());
        }
        *cancelled = true;
        QVERIFY(steps.back().is_aside);
        QCOMPARE(steps.back().work(), QString());
        QVERIFY(!QFile::exists(what.path));
    }

private:
    QString problemOf(const FigureExport& what) const { return runSteps(exportSteps(what, *m_session)); }
};

TIEBREAK_TEST(FigureFilesTest, QApplication)
#include "tst_figure_files.moc"
