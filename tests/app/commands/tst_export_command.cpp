// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/csv_table.h"
#include "tests/app/program.h"
#include "tests/support/files.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"
#include "ui/figures/figure.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tiebreak;

// `tiebreak export`, with no display.
class TestExportCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    static QStringList exporting(const QString& chart, const QString& output, const QStringList& more = {})
    {
        return QStringList{QStringLiteral("export"), QStringLiteral("--chart"), chart, QStringLiteral("--output"),
                           output} +
               more;
    }

    static QJsonObject scenarioOf(const QString& picture)
    {
        const Run analysis =
            run({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--session"), picture});
        return QJsonDocument::fromJson(analysis.out.toUtf8()).object().value(QStringLiteral("scenario")).toObject();
    }

    // No display, and the order of hashes another in each process.
    static QProcessEnvironment bare()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* const name :
             {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR", "QT_HASH_SEED"}) {
            environment.remove(QLatin1String(name));
        }
        return environment;
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void allChartsInAllFormats_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* const format : {"png", "svg", "pdf", "csv"}) {
            QTest::addRow("%s", format) << QString::fromLatin1(format);
        }
    }
    void allChartsInAllFormats()
    {
        QFETCH(QString, format);
        QStringList folders;
        for (int i = 0; i < 2; i += each_of(2)) { // with other seeds of hashes
            const QString folder = m_folder.filePath(format + QString::number(i));
            folders.append(folder);
            QStringList arguments = exporting(QStringLiteral("all"), folder, {QStringLiteral("--format"), format});
            arguments += {QStringLiteral("--set"), QStringLiteral("evidence=model")};
            arguments += {QStringLiteral("--set"), QStringLiteral("load=users")}; // a batch has no load to draw
            QProcessEnvironment environment = bare();
            if (i == 1) { // of another user, or none: no complaint of Qt's reaches standard error
                environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("/there/is/none"));
            }
            const Run result = run(arguments, environment);
            QCOMPARE(result.err, QString());
            QCOMPARE(result.status, 0);
            QCOMPARE(result.out.trimmed().split(u'\n').size(), figureNames().size());
        }
        for (const QString& name : figureNames()) {
            const QString file = QString(u'/' % name % u'.' % format);
            const QByteArray bytes = contentOf(folders[0] + file);
            QVERIFY2(bytes.size() > 300, qPrintable(file));
            for (const QString& again : folders) { // byte for byte
                QVERIFY2(bytes == contentOf(again + file), qPrintable(again + file));
            }
        }
        // Alone it is the same file: among all, too, a picture opens on its own chart.
        const QString alone = m_folder.filePath(QString(u"alone." % format));
        const Run one =
            run(exporting(QStringLiteral("winner-map"), alone,
                          {QStringLiteral("--format"), format, QStringLiteral("--set"),
                           QStringLiteral("evidence=model"), QStringLiteral("--set"), QStringLiteral("load=users")}),
                bare());
        QCOMPARE(one.err, QString());
        QVERIFY(contentOf(alone) == contentOf(folders[0] + QString(u"/winner-map." % format)));
    }

    // A file for each chart, or documents that show them would break: those of the load say that a batch has none.
    void allChartsOfABatch()
    {
        const Run result =
            run(exporting(QStringLiteral("all"), m_folder.filePath(QStringLiteral("batch")), {}), bare());
        QCOMPARE(result.status, 0);
        QCOMPARE(result.out.trimmed().split(u'\n').size(), figureNames().size());
        const QStringList told = result.err.trimmed().split(u'\n');
        QCOMPARE(told.size(), 2);
        QVERIFY2(told[0].startsWith(QStringLiteral("load: nothing to draw.")), qPrintable(told[0]));
        QVERIFY2(told[1].startsWith(QStringLiteral("frontier: nothing to draw.")), qPrintable(told[1]));
    }

    void sizeScaleAndDensity_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<int>("dots_per_metre");
        const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
        QTest::addRow("default") << QStringList() << QSize(1200, 800) << 3780;
        QTest::addRow("scale") << words("--size 800x600 --scale 2") << QSize(1600, 1200) << 7559;
        QTest::addRow("dots") << words("--size 1920x1080 --dpi 144") << QSize(1920, 1080) << 5669;
        QTest::addRow("density alone") << words("--dpi 192") << QSize(2400, 1600) << 7559;
        QTest::addRow("mm") << words("--size 170x100mm --dpi 300") << QSize(2008, 1181) << 11811;
        QTest::addRow("largest") << words("--size 7680x4320") << QSize(7680, 4320) << 3780;
    }
    void sizeScaleAndDensity()
    {
        QFETCH(QStringList, options);
        QFETCH(QSize, pixels);
        QFETCH(int, dots_per_metre);
        QCOMPARE(run(exporting(QStringLiteral("fleet"), path("size.png"), options)).status, 0);
        const QImage image(path("size.png"));
        QCOMPARE(image.size(), pixels);
        QCOMPARE(image.dotsPerMeterX(), dots_per_metre);
    }

    void thePictureIsTheSession()
    {
        const QStringList inputs{QStringLiteral("--set"), QStringLiteral("batch=13"), QStringLiteral("--set"),
                                 QStringLiteral("contenders.0.usd_per_gpu_hour=0.6543")};
        for (const char* const name : {"session.png", "session.svg", "session.pdf"}) {
            QCOMPARE(run(exporting(QStringLiteral("cost"), path(name), inputs)).status, 0);
            const QJsonObject scenario = scenarioOf(path(name));
            QCOMPARE(scenario.value(QStringLiteral("batch")).toInt(), 13);
            QCOMPARE(run({QStringLiteral("check"), path(name)}).status, 0);
            // A picture of a picture's session is the same picture.
            const QString again = path("again.") + QFileInfo(path(name)).suffix();
            QCOMPARE(run(exporting(QStringLiteral("cost"), again, {QStringLiteral("--session"), path(name)})).status,
                     0);
            QVERIFY2(contentOf(again) == contentOf(path(name)), name);

            QCOMPARE(
                run(exporting(QStringLiteral("cost"), path(name), inputs + QStringList{QStringLiteral("--no-session")}))
                    .status,
                0);
            QCOMPARE(run({QStringLiteral("check"), path(name)}).status, 1);
        }
    }

    void smallerLettersAreTold()
    {
        const Run result = run(exporting(QStringLiteral("cost"), path("letters.png"),
                                         {QStringLiteral("--font-size"), QStringLiteral("60")}));
        QCOMPARE(result.status, 0);
        QVERIFY2(result.err.contains(QLatin1String("60 pt do not fit")), qPrintable(result.err));
    }

    void chartsWithoutDataAreTold()
    {
        const Run result = run(exporting(QStringLiteral("fleet"), path("empty.png"),
                                         {QStringLiteral("--set"), QStringLiteral("batch=100")}));
        QCOMPARE(result.status, 0); // the picture says why
        QVERIFY2(result.err.contains(QLatin1String("fleet: nothing to draw")), qPrintable(result.err));
    }

    void csvHasUnits()
    {
        QCOMPARE(run(exporting(QStringLiteral("throughput"), path("data.csv"))).status, 0);
        QStringList problems;
        const auto table = read_csv(QStringLiteral("data.csv"), contentOf(path("data.csv")), problems);
        QVERIFY(table);
        QVERIFY(table->column("batch size (sequences)"));
        QVERIFY(table->column("value (tokens/s)"));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& arguments, int status, const char* said) {
            QTest::addRow("%s", name) << arguments << status << QString::fromLatin1(said);
        };
        const QString good = path("x.png");
        const QString chart = QStringLiteral("cost");
        row("chart", exporting(QStringLiteral("speed"), good), 2, "winner-map");
        row("format", exporting(chart, path("x.gif")), 2, "png, svg, pdf or csv");
        row("size", exporting(chart, good, {QStringLiteral("--size"), QStringLiteral("0x10")}), 2, "100 to 7680");
        row("huge", exporting(chart, good, {QStringLiteral("--size"), QStringLiteral("9999x9999")}), 2, "100 to 7680");
        row("scale", exporting(chart, good, {QStringLiteral("--scale"), QStringLiteral("5")}), 2, "--scale");
        row("theme", exporting(chart, good, {QStringLiteral("--theme"), QStringLiteral("pink")}), 2, "--theme");
        row("input", exporting(chart, good, {QStringLiteral("--set"), QStringLiteral("batch=0")}), 1, "--set batch=0");
        row("session", exporting(chart, good, {QStringLiteral("--session"), path("none.tiebreak")}), 1,
            "none.tiebreak");
        row("ending", exporting(chart, path("x.svg"), {QStringLiteral("--format"), QStringLiteral("png")}), 2,
            "must end with .png");
        row("over a session", exporting(chart, path("x.tiebreak"), {QStringLiteral("--format"), QStringLiteral("png")}),
            2, "must end with .png");
        row("folder with an ending", exporting(QStringLiteral("all"), path("x.pdf")), 2, "folder");
        row("small", exporting(chart, good, {QStringLiteral("--size"), QStringLiteral("100x100")}), 1, "do not fit");
        row("too many dots",
            exporting(chart, good,
                      {QStringLiteral("--size"), QStringLiteral("1900x1900mm"), QStringLiteral("--dpi"),
                       QStringLiteral("1200")}),
            1, "too large");
        row("folder", exporting(chart, path("no/x.png")), 1, "no such folder");
        row("taken", exporting(chart, m_folder.path(), {QStringLiteral("--format"), QStringLiteral("png")}), 1,
            "is a folder");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, said);
        const Run result = run(arguments);
        QCOMPARE(result.status, status);
        QVERIFY2(result.err.contains(said), qPrintable(result.err));
        QVERIFY(!QFile::exists(path("x.png")));
    }
};

TIEBREAK_TEST(TestExportCommand, QCoreApplication)
#include "tst_export_command.moc"
