// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/palette/palette_search.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

namespace {

PaletteEntry entry(PaletteKind kind, const QString& title, const QString& detail = {}, const QString& keywords = {})
{
    return {kind, title, title, detail, {}, keywords, {}};
}

const std::vector<PaletteEntry> few{
    entry(PaletteKind::Input, QStringLiteral("Batch size"), QStringLiteral("Sequences together")),
    entry(PaletteKind::Action, QStringLiteral("Export chart…"), QStringLiteral("File")),
    entry(PaletteKind::Action, QStringLiteral("Print chart…"), QStringLiteral("File")),
    entry(PaletteKind::Preset, QStringLiteral("Batch jobs, batch 32"), QStringLiteral("Throughput first")),
    entry(PaletteKind::Model, QStringLiteral("Qwen3-32B"), QStringLiteral("Qwen, 32.8 B"),
          QStringLiteral("Qwen/Qwen3-32B")),
    entry(PaletteKind::Card, QStringLiteral("Compare the A100 SXM too"), {}, QStringLiteral("A100-80GB-SXM")),
    entry(PaletteKind::Page, QStringLiteral("Fleet")),
};

QStringList titles(const QString& typed, const QStringList& recent = {}, std::size_t most = 20)
{
    QStringList found;
    for (const PaletteEntry& each : bestOf(few, typed, recent, most)) {
        found << each.title;
    }
    return found;
}

} // namespace

class TestPaletteSearch : public QObject {
    Q_OBJECT

private slots:
    void wordsAreLettersAndDigits()
    {
        QCOMPARE(wordsOf(QStringLiteral("A100-80GB-PCIe, $0.79")),
                 QStringList({QStringLiteral("a100"), QStringLiteral("80gb"), QStringLiteral("pcie"),
                              QStringLiteral("0"), QStringLiteral("79")}));
        QVERIFY(wordsOf(QStringLiteral(" – ")).isEmpty());
    }

    void whatIsTypedIsFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        const auto row = [](const char* typed, const char* first) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromUtf8(first);
        };
        row("batch size", "Batch size");
        row("size batch", "Batch size");             // in any order
        row("EXP", "Export chart…");                 // by how words begin, whatever the case
        row("print file", "Print chart…");           // by what stands behind the title, too
        row("exprot", "Export chart…");              // two letters swapped
        row("exort", "Export chart…");               // one missing
        row("exporrt", "Export chart…");             // one too many
        row("qwen/qwen3", "Qwen3-32B");              // by what is not shown
        row("a10080gb", "Compare the A100 SXM too"); // over the ends of words
        row("32", "Batch jobs, batch 32");           // a whole word before the beginning of one
        row("page", "Fleet");                        // by its kind
    }
    void whatIsTypedIsFound()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, first);
        QCOMPARE(titles(typed).value(0), first);
    }

    void everyWordMustFit()
    {
        QVERIFY(titles(QStringLiteral("batch zebra")).isEmpty());
        QVERIFY(titles(QStringLiteral("xyz")).isEmpty());
        QVERIFY(titles(QStringLiteral("flet")).contains(QStringLiteral("Fleet")));
        QVERIFY(!titles(QStringLiteral("fxt")).contains(QStringLiteral("Fleet"))); // too short to be misspelt
    }

    void theOrderIsOfFitThenOfKind()
    {
        const QStringList batch = titles(QStringLiteral("batch"));
        QCOMPARE(batch.size(), 2);
        QCOMPARE(batch[0], QStringLiteral("Batch size")); // inputs before presets
        const QStringList chart = titles(QStringLiteral("chart"));
        QCOMPARE(chart, QStringList({QStringLiteral("Export chart…"), QStringLiteral("Print chart…")})); // as listed
        QCOMPARE(titles(QStringLiteral("chart")), chart);
    }

    void recentComesFirst()
    {
        const QStringList recent{rememberedName(few[6]), rememberedName(few[2])};
        const QStringList all = titles({}, recent);
        QCOMPARE(all.size(), static_cast<qsizetype>(few.size()));
        QCOMPARE(all.first(2), QStringList({QStringLiteral("Fleet"), QStringLiteral("Print chart…")}));
        QCOMPARE(titles(QStringLiteral("chart"), recent).value(0), QStringLiteral("Print chart…"));
        // But not before what is meant.
        QCOMPARE(titles(QStringLiteral("export"), recent).value(0), QStringLiteral("Export chart…"));
    }

    void thereAreNoMoreThanAsked() { QCOMPARE(titles({}, {}, 3).size(), 3); }

    void editsAreFirstWhateverTheirWords()
    {
        std::vector<PaletteEntry> entries = few;
        entries.push_back(entry(PaletteKind::Edit, QStringLiteral("nothing alike")));
        const auto found = bestOf(entries, QStringLiteral("batch"), {}, 20);
        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(found[0].kind, PaletteKind::Edit);
    }

    void aRowIsSpokenWhole()
    {
        PaletteEntry refused = few[1];
        refused.refusal = QStringLiteral("It cannot be done now");
        refused.beside = QStringLiteral("Ctrl+E");
        QCOMPARE(spokenText(refused), QStringLiteral("Export chart…, It cannot be done now, Action, File, Ctrl+E"));
    }
};

TIEBREAK_TEST(TestPaletteSearch, QCoreApplication)
#include "tst_palette_search.moc"
