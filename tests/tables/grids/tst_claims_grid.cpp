// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/tables/claims_filter.h"
#include "models/tables/grids/claims_grid.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

class TestClaimsGrid : public QObject {
    Q_OBJECT

    enum Column { Topic, What, Stated, Recomputed, Answer, Difference, Formula, Note };

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::vector<AuditedClaim> m_audited;
    Grid m_grid;

    const std::vector<Cell>& of(const char* id) const
    {
        const auto found =
            std::ranges::find_if(m_audited, [&](const AuditedClaim& each) { return each.claim->id == id; });
        if (found == m_audited.end()) {
            qFatal("no claim %s", id);
        }
        return m_grid.rows[static_cast<std::size_t>(found - m_audited.begin())];
    }

    [[nodiscard]] int rows() const { return static_cast<int>(m_catalogue->claims.size()); }
    [[nodiscard]] int failing() const
    {
        return static_cast<int>(
            std::ranges::count_if(m_audited, [](const AuditedClaim& each) { return fails(each.verdict); }));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalogue);
        m_audited = audit_claims(*m_catalogue);
        m_grid = claimsGrid(m_audited);
    }

    void oneRowForEachClaim()
    {
        QCOMPARE(m_grid.columns.size(), std::size_t(8));
        QCOMPARE(m_grid.columns[claims_topic_column].title, QStringLiteral("Topic"));
        QCOMPARE(m_grid.columns[claims_verdict_column].title, QStringLiteral("Verdict"));
        QCOMPARE(m_grid.rows.size(), m_catalogue->claims.size());
        for (const std::vector<Cell>& row : m_grid.rows) {
            QCOMPARE(row.size(), m_grid.columns.size());
            for (const Cell& cell : row) {
                QVERIFY(cell.source.contains(QStringLiteral("Source: Deploybase article")));
                QVERIFY(!cell.text.contains(QStringLiteral("nan")) && !cell.text.contains(QStringLiteral("inf")));
            }
        }
    }

    void figuresReadInTheirUnits_data()
    {
        QTest::addColumn<QString>("stated");
        QTest::addColumn<QString>("recomputed");
        const auto row = [](const char* id, const QString& stated, const QString& recomputed) {
            QTest::newRow(id) << stated << recomputed;
        };
        row("price-premium-pcie", QStringLiteral("51 %"), QStringLiteral("50.63 %")); // 1.19 / 0.79
        row("price-coreweave-l40s", QStringLiteral("$2.25/GPU/h"), QStringLiteral("$2.25/GPU/h"));
        row("month-l40s", QStringLiteral("$568.80"), QStringLiteral("$568.80"));
        row("year-l40s", QStringLiteral("$6,920.40"), QStringLiteral("$6,920.40"));
        row("fleet-100", QStringLiteral("$28,800.00"), QStringLiteral("$28,800.00"));
        row("cpt-b8-l40s", QStringLiteral("1.3 × 10⁻⁷ $/token"), QStringLiteral("1.306 × 10⁻⁷ $/token"));
        row("cpt-b32-l40s", QStringLiteral("9.93 × 10⁻⁸ $/token"), QStringLiteral("9.975 × 10⁻⁸ $/token"));
        row("joule-l40s", QStringLiteral("6.25 × 10⁻⁷ $/J"), QStringLiteral("6.27 × 10⁻⁷ $/J"));
        row("mj-l40s", QStringLiteral("$6.84/MJ"), QStringLiteral("$0.63/MJ"));
        row("daily-tokens", QStringLiteral("20 M tokens"), QStringLiteral("20 M tokens"));
        row("daily-rate", QStringLiteral("231 tok/s"), QStringLiteral("231.5 tok/s"));
        row("fleet-l40s", QStringLiteral("1 GPU"), QStringLiteral("1 GPU"));
        row("kv-13b", QStringLiteral("6 GB"), QStringLiteral("6.554 GB"));
        row("bw-ratio-a", QStringLiteral("2.1 ×"), QStringLiteral("2.36 ×")); // 2039 / 864
        row("limit-b1-l40s", QStringLiteral("864 GB/s of weight reads"), QStringLiteral("4,480 GB/s of weight reads"));
        row("decline-low", QStringLiteral("$0.65/h"), QStringLiteral("$0.63/h"));
        row("full-a100", QStringLiteral("30 B parameters"), QStringLiteral("5 B parameters"));
        row("precision-levels", QStringLiteral("64 levels"), QStringLiteral("7 levels"));
    }

    void figuresReadInTheirUnits()
    {
        QFETCH(QString, stated);
        QFETCH(QString, recomputed);
        const std::vector<Cell>& row = of(QTest::currentDataTag());
        QCOMPARE(row[Stated].text, stated);
        QCOMPARE(row[Recomputed].text, recomputed);
        QCOMPARE(row[Stated].value.typeId(), int(QMetaType::Double));
        QCOMPARE(row[Recomputed].value.typeId(), int(QMetaType::Double));
    }

    void verdictIsReadWithoutColour()
    {
        QCOMPARE(of("month-l40s")[Answer].text, QStringLiteral("✓ holds"));
        QCOMPARE(of("kv-13b")[Answer].text, QStringLiteral("≈ holds roughly"));
        QCOMPARE(of("saving-b1")[Answer].text, QStringLiteral("✗ does not hold"));
        QCOMPARE(of("limit-b1-l40s")[Answer].text, QStringLiteral("✗ exceeds the card's limit"));
        QCOMPARE(of("a100-conflation")[Answer].text, QStringLiteral("✗ contradicts the datasheet"));
        QCOMPARE(of("full-l40s")[Answer].text, QStringLiteral("✗ implausible"));
        // Sorted by severity.
        QVERIFY(of("month-l40s")[Answer].value.toDouble() < of("kv-13b")[Answer].value.toDouble());
        QVERIFY(of("kv-13b")[Answer].value.toDouble() < of("saving-b1")[Answer].value.toDouble());
    }

    void differenceIsOfStatedAgainstRecomputed()
    {
        const Cell& datasheet = of("a100-conflation")[Difference];
        QVERIFY(std::abs(datasheet.value.toDouble() - 5.3747) < 1e-3); // 2039 / 1935
        QCOMPARE(datasheet.text, QStringLiteral("+5.4 %"));
        QCOMPARE(of("month-l40s")[Difference].text, QStringLiteral("0.0 %"));
        // 4,480 / 864 = 5.185 and 481.25 / 864 = 0.557: here it is the need against the peak.
        const Cell& above = of("limit-b1-l40s")[Difference];
        QCOMPARE(above.text, QStringLiteral("5.19 × the limit"));
        QVERIFY(std::abs(above.value.toDouble() - 418.52) < 0.01);
        const Cell& below = of("limit-b32-l40s")[Difference];
        QCOMPARE(below.text, QStringLiteral("0.557 × the limit"));
        QVERIFY(std::abs(below.value.toDouble() + 44.30) < 0.01);
    }

    void tooltipHasFormulaWithNumbersReasonNoteAndSource()
    {
        const std::vector<Cell>& token = of("cpt-b8-l40s");
        QCOMPARE(token[Formula].text, QStringLiteral("rent / (3600 × throughput)"));
        QCOMPARE(token[Recomputed].source.split(QLatin1Char('\n')),
                 QStringList({QStringLiteral("rent / (3600 × throughput)"), QStringLiteral("= 0.79 / (3600 × 1,680)"),
                              QStringLiteral("= 1.306 × 10⁻⁷ $/token"),
                              QStringLiteral("Stated and recomputed differ by at most 0.9 %."),
                              QStringLiteral("Source: Deploybase article \"L40S vs A100\"")}));
        const QString cache = of("kv-13b")[Note].source;
        QVERIFY(cache.contains(QStringLiteral("= 8 × 1,000 × 2 × 40 × 40 × 128 × 2 / 10^9\n")));
        QVERIFY(cache.contains(QStringLiteral("Off by more than 4.5 %, but not in binary units (GiB).")));
        QVERIFY(cache.contains(QStringLiteral("6.1 GiB, so the figure is right in binary units")));
        QVERIFY(of("limit-b1-l40s")[Answer].source.contains(
            QStringLiteral("takes 5.19 × the card's peak bandwidth of 864 GB/s")));
        QVERIFY(of("ft-4bit-l40s")[Answer].source.contains(QStringLiteral("Said to be above 48 GB, which it is not.")));
        QVERIFY(of("fp32-verdict")[Answer].source.contains(QStringLiteral("Said to be below 1 ×, which it is not.")));
        QVERIFY(of("full-a100")[Answer].source.contains(QStringLiteral("The memory holds 5 B parameters at most.")));
        QVERIFY(of("saving-b1")[Answer].source.contains(QStringLiteral("differ by more than 4.5 %")));
        QVERIFY(of("b1-adv-pcie")[Answer].source.contains(QStringLiteral("differ by at most 4.5 %")));
        QVERIFY(of("precision-levels")[Answer].source.contains(QStringLiteral("The datasheet says otherwise.")));
    }

    void noteMayBeMissing()
    {
        QVERIFY(!of("month-l40s")[Note].value.isValid()); // sorts last
        QVERIFY(of("month-l40s")[Note].text.isEmpty());
        QCOMPARE(of("diff-5B")[Note].text, QStringLiteral("Ten times too much."));
        QCOMPARE(of("month-l40s")[Note].alignment, of("diff-5B")[Note].alignment);
    }

    void summaryCounts()
    {
        const auto hold = [this](ClaimVerdict verdict) {
            return std::ranges::count(m_audited, verdict, &AuditedClaim::verdict);
        };
        QCOMPARE(claimsSummary(m_audited), QStringLiteral("%1 of %2 figures hold, %3 hold roughly, %4 do not")
                                               .arg(hold(ClaimVerdict::Consistent))
                                               .arg(m_catalogue->claims.size())
                                               .arg(hold(ClaimVerdict::Rounded))
                                               .arg(failing()));
        QCOMPARE(claimsSummary({}), QStringLiteral("0 of 0 figures hold, 0 hold roughly, 0 do not"));
    }

    void missingInputsAreTold()
    {
        Catalogue catalogue;
        catalogue.claims.resize(2);
        catalogue.claims[0].id = "month-l40s";
        catalogue.claims[0].unit = "$";
        catalogue.claims[0].stated = 568.8;
        const std::vector<AuditedClaim> audited = audit_claims(catalogue);
        const Grid grid = claimsGrid(audited);
        const std::vector<Cell>& row = grid.rows[0];
        QCOMPARE(row[Stated].text, QStringLiteral("$568.80"));
        QCOMPARE(row[Recomputed].text, noValue());
        QVERIFY(!row[Recomputed].value.isValid());
        QVERIFY(!row[Difference].value.isValid());
        QVERIFY(!row[Formula].value.isValid());
        QCOMPARE(row[Answer].text, QStringLiteral("? cannot be told"));
        QVERIFY(
            row[Recomputed].source.startsWith(QStringLiteral("The catalogue has no parameter \"hours_per_month\".")));
        QCOMPARE(grid.rows[1][Stated].text, noValue());
        QCOMPARE(claimsSummary(audited),
                 QStringLiteral("0 of 2 figures hold, 0 hold roughly, 0 do not, 2 cannot be told"));
    }

    void filterByTopicVerdictAndWords()
    {
        GridModel model;
        ClaimsFilter filter;
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        filter.setSourceModel(&model);
        QCOMPARE(filter.rowCount(), 0);
        model.setGrid(m_grid);
        QCOMPARE(filter.rowCount(), rows());

        filter.setOnlyFailing(true);
        QCOMPARE(filter.rowCount(), failing());
        filter.setTopic(QStringLiteral("power"));
        QCOMPARE(filter.rowCount(), 3); // both prices of a megajoule, and the difference of a joule's
        filter.setOnlyFailing(false);
        QCOMPARE(filter.rowCount(), 7);
        filter.setTopic(QStringLiteral("no such topic"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setTopic(QString());
        QCOMPARE(filter.rowCount(), rows());

        filter.setText(QStringLiteral("MIXTRAL"));
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, What).data().toString(), QStringLiteral("Weights of Mixtral 8x7B in FP16"));
        filter.setText(QStringLiteral("ten times")); // in the notes only
        QCOMPARE(filter.rowCount(), 2);
        filter.setText(QStringLiteral("  times   TEN ")); // words in any order
        QCOMPARE(filter.rowCount(), 2);
        filter.setText(QStringLiteral("contradicts")); // in the verdicts
        QCOMPARE(filter.rowCount(), 3);
        filter.setText(QStringLiteral("stable diffusion"));
        QCOMPARE(filter.rowCount(), 3); // the lead of the A100, and each card's rate, which is far too low
        filter.setOnlyFailing(true);
        QCOMPARE(filter.rowCount(), 2);
        filter.setText(QStringLiteral("(")); // no pattern language
        QVERIFY(filter.rowCount() > 0);
        filter.setText(QString());
        QCOMPARE(filter.rowCount(), failing());
    }

    void filterFollowsTheGrid()
    {
        Catalogue catalogue = *m_catalogue;
        std::ranges::find(catalogue.prices, "runpod-l40s", &PriceQuote::id)->usd_per_gpu_hour = 7.9;
        const std::vector<AuditedClaim> dearer = audit_claims(catalogue);
        GridModel model;
        ClaimsFilter filter;
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        filter.setSourceModel(&model);
        model.setGrid(m_grid);
        filter.setOnlyFailing(true);
        filter.setText(QStringLiteral("rent of one l40s"));
        QCOMPARE(filter.rowCount(), 0);
        model.setGrid(claimsGrid(dearer)); // now a month and a year of rent do not hold
        QCOMPARE(filter.rowCount(), 2);
    }
};

TIEBREAK_TEST(TestClaimsGrid, QCoreApplication)
#include "tst_claims_grid.moc"
