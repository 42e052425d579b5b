// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_file.h"
#include "tests/app/program.h"
#include "tests/support/files.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace tiebreak;

// `tiebreak report`, with no display.
class TestReportCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    // No display, and that seed of hashes; none: another one in each process.
    static Run report(const QString& output, const QStringList& more = {}, const char* seed = nullptr)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_HASH_SEED"}) {
            environment.remove(QLatin1String(name));
        }
        if (seed != nullptr) {
            environment.insert(QStringLiteral("QT_HASH_SEED"), QString::fromLatin1(seed));
        }
        return run(QStringList{QStringLiteral("report"), QStringLiteral("--output"), output} + more, environment,
                   60'000);
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void theSameBytesEachTime_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char* const suffix : {"pdf", "html", "md"}) {
            QTest::addRow("%s", suffix) << QString::fromLatin1(suffix);
        }
    }
    void theSameBytesEachTime()
    {
        QFETCH(QString, suffix);
        QByteArrayList reports;
        QByteArrayList pictures;
        const std::array<const char*, 2> seeds{nullptr, "0"};
        for (std::size_t i = 0; i < seeds.size(); i += each_of(2)) {
            const QString folder = m_folder.filePath(suffix + QString::number(reports.size()));
            QVERIFY(QDir().mkpath(folder));
            const Run result = report(folder + QStringLiteral("/r.") + suffix, {}, seeds[i]);
            QCOMPARE(result.err, QString());
            QCOMPARE(result.status, 0);
            reports << contentOf(folder + QStringLiteral("/r.") + suffix);
            pictures << contentOf(folder + QStringLiteral("/r-pictures/winner-map.png"));
        }
        QVERIFY(reports.first().size() > 20'000);
        QCOMPARE(pictures.first().isEmpty(), suffix != QStringLiteral("md"));
        for (qsizetype i = 1; i < reports.size(); ++i) {
            QVERIFY(reports[i] == reports.first());
            QVERIFY(pictures[i] == pictures.first());
        }
    }

    // The scenario of the settings, and back from the file.
    void settingsAndSessions()
    {
        const QStringList settings{QStringLiteral("--set"), QStringLiteral("batch=4")};
        QCOMPARE(report(path("set.pdf"), settings).status, 0);
        const Run analysis =
            run({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--session"), path("set.pdf")});
        QCOMPARE(
            QJsonDocument::fromJson(analysis.out.toUtf8())[QStringLiteral("scenario")][QStringLiteral("batch")].toInt(),
            4);
        QCOMPARE(report(path("again.html"), {QStringLiteral("--session"), path("set.pdf")}).status, 0);
        QCOMPARE(report(path("direct.html"), settings).status, 0);
        QVERIFY(contentOf(path("again.html")).contains("batch 4"));
        QVERIFY(contentOf(path("again.html")) == contentOf(path("direct.html")));

        QCOMPARE(report(path("bare.pdf"), {QStringLiteral("--no-session")}).status, 0);
        const Run none = run({QStringLiteral("analyze"), QStringLiteral("--session"), path("bare.pdf")});
        QCOMPARE(none.status, 1);
    }

    void datesAndThemes()
    {
        QCOMPARE(report(path("plain.html")).status, 0);
        QCOMPARE(report(path("dated.html"), {QStringLiteral("--date"), QStringLiteral("2026-01-31")}).status, 0);
        QVERIFY(contentOf(path("dated.html")).contains(">2026-01-31."));
        QVERIFY(!contentOf(path("plain.html")).contains("2026-01-31"));
        QCOMPARE(report(path("dark.html"), {QStringLiteral("--theme"), QStringLiteral("dark")}).status, 0);
        QVERIFY(contentOf(path("dark.html")) != contentOf(path("plain.html")));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const auto add = [this](const char* what, const char* output, const QStringList& more, const char* said) {
            QTest::newRow(what) << QStringList{QStringLiteral("report"), QStringLiteral("--output"), path(output)} +
                                       more
                                << QString::fromLatin1(said);
        };
        QTest::newRow("no output") << QStringList{QStringLiteral("report")} << QStringLiteral("--output");
        add("suffix", "r.docx", {}, "must end with .pdf, .html or .md");
        add("no suffix", "r", {}, "must end with .pdf, .html or .md");
        add("date", "r.pdf", {QStringLiteral("--date"), QStringLiteral("31.1.2026")}, "must be a date");
        add("theme", "r.pdf", {QStringLiteral("--theme"), QStringLiteral("pink")}, "--theme");
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Run result = run(arguments);
        QCOMPARE(result.status, 2);
        QVERIFY2(result.err.contains(said), qPrintable(result.err));
        QVERIFY(!QFile::exists(path("r.pdf")));
    }

    void wrongInput()
    {
        const Run folder = report(path("nowhere/r.pdf"));
        QCOMPARE(folder.status, 1);
        QVERIFY2(folder.err.contains(QStringLiteral("no such folder")), qPrintable(folder.err));
        const Run value = report(path("wrong.pdf"), {QStringLiteral("--set"), QStringLiteral("batch=0")});
        QCOMPARE(value.status, 1);
        QVERIFY(value.err.contains(QStringLiteral("batch")));
        QVERIFY(!QFile::exists(path("wrong.pdf")));
    }

    // Every kind of evidence, and a scenario without a single rate, make whole reports.
    void unusualScenarios_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::newRow("measured") << QStringList{QStringLiteral("evidence=measured")};
        QTest::newRow("no rate") << QStringList{QStringLiteral("model=Llama-3.1-70B")};
        QTest::newRow("two contenders") << QStringList{QStringLiteral("contenders=2"),
                                                       QStringLiteral("evidence=model")};
    }
    void unusualScenarios()
    {
        QFETCH(QStringList, settings);
        QStringList arguments;
        for (const QString& setting : settings) {
            arguments << QStringLiteral("--set") << setting;
        }
        // All formats tell the same content; the pages of a PDF are what is hard to make.
        const QStringList suffixes =
            QByteArrayView(QTest::currentDataTag()) == "no rate"
                ? QStringList{QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("md")}
                : QStringList{QStringLiteral("pdf")};
        for (const QString& suffix : suffixes) {
            const QByteArray name = "unusual." + suffix.toLatin1();
            const Run result = report(path(name.constData()), arguments);
            QCOMPARE(result.err, QString());
            QCOMPARE(result.status, 0);
        }
    }
};

TIEBREAK_TEST(TestReportCommand, QCoreApplication)
#include "tst_report_command.moc"
