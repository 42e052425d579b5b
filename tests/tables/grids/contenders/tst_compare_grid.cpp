// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/tables/grids/contenders/compare_grid.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"

#include <QtTest>

using namespace tiebreak;

class CompareGridTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;

    void set(const char* key, const char* value) { QCOMPARE(m_session->setText(key, value), Problem()); }
    void pin(const char* name) { QCOMPARE(m_session->pin(QString::fromUtf8(name)), Problem()); }

    static QStringList texts(const std::vector<Cell>& row)
    {
        QStringList result;
        for (const Cell& cell : row) {
            result << cell.text;
        }
        return result;
    }

    // The row of that label, or an empty one.
    std::vector<Cell> row(const QString& label) const
    {
        for (const std::vector<Cell>& each : compareGrid(*m_session).rows) {
            if (each.front().text == label) {
                return each;
            }
        }
        return {};
    }
    QString line(const QString& label) const { return texts(row(label)).join(QStringLiteral(" | ")); }

    QStringList inputs() const
    {
        QStringList labels;
        for (const std::vector<Cell>& each : compareGrid(*m_session).rows) {
            if (each.front().text == QStringLiteral("Cheapest")) {
                return labels;
            }
            labels << each.front().text;
        }
        return {QStringLiteral("no answer")};
    }

private slots:
    void init() { m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue)); }

    void onePinThatIsTheScenario()
    {
        pin("Baseline");
        const Grid grid = compareGrid(*m_session);
        QCOMPARE(grid.columns.size(), std::size_t{3});
        QCOMPARE(grid.columns[1].title, QStringLiteral("Now"));
        QCOMPARE(grid.columns[2].title, QStringLiteral("Baseline"));
        QCOMPARE(inputs(), QStringList());
        QCOMPARE(grid.rows.size(), std::size_t{2 + 3 * 6}); // the verdict's two, and six for each of three cards
        for (const auto& each : grid.rows) {
            QCOMPARE(each.size(), grid.columns.size());
            for (const Cell& cell : each) {
                QVERIFY(!cell.source.isEmpty());
                QVERIFY(!cell.is_strong);
            }
        }
        QCOMPARE(line(QStringLiteral("Cheapest")), QStringLiteral("Cheapest | L40S | L40S"));
        QCOMPARE(line(QStringLiteral("L40S: Throughput")),
                 QStringLiteral("L40S: Throughput | 1,680 tok/s | 1,680 tok/s (same)"));
    }

    // Inputs first, in the order of the fields, with units; the pin's in bold where they differ.
    void inputsThatDiffer()
    {
        pin("Baseline");
        set("tokens_per_month", "2B");
        set("batch", "32");
        set("utilization", "50%");
        set("contenders.1.usd_per_gpu_hour", "1.1925");
        set("contenders.0.throughput_gain", "6.5%");
        set("tpot_limit_ms", "50");
        QCOMPARE(inputs(), (QStringList{QStringLiteral("Batch size"), QStringLiteral("Utilization"),
                                        QStringLiteral("Tokens per month"), QStringLiteral("TPOT limit"),
                                        QStringLiteral("L40S: Throughput gain"), QStringLiteral("A100 PCIe: Price"),
                                        QStringLiteral("A100 PCIe: Price source")}));
        QCOMPARE(line(QStringLiteral("Batch size")), QStringLiteral("Batch size | 32 seq | 8 seq"));
        QCOMPARE(line(QStringLiteral("Utilization")), QStringLiteral("Utilization | 50 % | 100 %"));
        QCOMPARE(line(QStringLiteral("Tokens per month")), QStringLiteral("Tokens per month | 2 B tok | 100 M tok"));
        QCOMPARE(line(QStringLiteral("TPOT limit")), QStringLiteral("TPOT limit | 50 ms | none"));
        QCOMPARE(line(QStringLiteral("A100 PCIe: Price")), QStringLiteral("A100 PCIe: Price | $1.1925/h | $1.19/h"));
        QCOMPARE(line(QStringLiteral("A100 PCIe: Price source")),
                 QStringLiteral("A100 PCIe: Price source | none | RunPod"));
        QVERIFY(row(QStringLiteral("Batch size"))[2].is_strong);
        QVERIFY(!row(QStringLiteral("Batch size"))[1].is_strong);
        QCOMPARE(row(QStringLiteral("Batch size"))[2].value, QVariant(8.0));
        QCOMPARE(row(QStringLiteral("A100 PCIe: Price"))[0].series, 1);
        QVERIFY(row(QStringLiteral("Batch size"))[0].source.contains(QStringLiteral("at the same time")));
    }

    // What two pins differ in is listed although the scenario is as one of them.
    void severalPins()
    {
        pin("A");
        set("evidence", "model");
        set("batch", "16");
        pin("B");
        set("evidence", "article");
        set("batch", "8");
        QCOMPARE(inputs(), (QStringList{QStringLiteral("Evidence"), QStringLiteral("Batch size")}));
        QCOMPARE(line(QStringLiteral("Evidence")), QStringLiteral("Evidence | Article | Article | Model"));
        QCOMPARE(line(QStringLiteral("Batch size")), QStringLiteral("Batch size | 8 seq | 8 seq | 16 seq"));
        QVERIFY(!row(QStringLiteral("Evidence"))[2].is_strong);
        QVERIFY(row(QStringLiteral("Evidence"))[3].is_strong);
    }

    // 2,200 tok/s against 1,680 is 30.95 % more and costs 23.64 % less. 1 B tokens in 720 h are 385.8 tok/s, for one
    // GPU; 10 B are 3,858: two GPUs of 2,200, three of 1,680.
    void resultsAndTheirDifferences()
    {
        set("tokens_per_month", "10B");
        pin("Baseline");
        set("batch", "32");
        QCOMPARE(line(QStringLiteral("L40S: Throughput")),
                 QStringLiteral("L40S: Throughput | 2,200 tok/s | 1,680 tok/s (now +31.0 %)"));
        QCOMPARE(line(QStringLiteral("L40S: Cost per M")),
                 QStringLiteral("L40S: Cost per M | $0.0997 | $0.131 (now -23.6 %)"));
        QCOMPARE(line(QStringLiteral("L40S: GPUs")), QStringLiteral("L40S: GPUs | 2 | 3 (now -1)"));
        // 2 and 3 x 720 h x $0.79
        QCOMPARE(line(QStringLiteral("L40S: Per month")),
                 QStringLiteral("L40S: Per month | $1,138 | $1,706 (now -33.3 %)"));
        // The L40S takes 87.5 % of 350 W: 306.25 / 2,200 and / 1,680.
        QCOMPARE(line(QStringLiteral("L40S: J/token")), QStringLiteral("L40S: J/token | 0.139 | 0.182 (now -23.6 %)"));
        // (1.19/2,800) / (0.79/2,200) = 1.1835; (1.19/2,100) / (0.79/1,680) = 1.2051
        QCOMPARE(line(QStringLiteral("Next costs more by")),
                 QStringLiteral("Next costs more by | 18 % | 21 % (now -2.2 points)"));
    }

    void chancesAreToldInWholePoints()
    {
        pin("Baseline");
        set("contenders.0.usd_per_gpu_hour", "0.01");
        const QString text = row(QStringLiteral("L40S: Chance of being cheapest"))[2].text;
        static const QRegularExpression expected(QStringLiteral("^\\d+ % \\(now \\+\\d+ points\\)$"));
        QVERIFY2(expected.match(text).hasMatch(), qPrintable(text));
    }

    void anotherWinnerStandsOut()
    {
        pin("Baseline");
        set("contenders.0.usd_per_gpu_hour", "1.60");
        const std::vector<Cell> winners = row(QStringLiteral("Cheapest"));
        QCOMPARE(texts(winners).mid(1), (QStringList{QStringLiteral("A100 PCIe"), QStringLiteral("L40S")}));
        QVERIFY(winners[2].is_strong && !winners[1].is_strong);
        QCOMPARE(winners[1].series, 1);
        QCOMPARE(winners[2].series, 0);
        QVERIFY(winners[2].source.startsWith(QStringLiteral("L40S is cheapest")));
    }

    // 1.19 x 1,680 / 2,100 = 0.952: in the pin both are the cheapest, and no colour stands for them.
    void aTieHasNoSingleWinner()
    {
        set("contenders.0.usd_per_gpu_hour", "0.952");
        pin("Tie");
        const std::vector<Cell> same = row(QStringLiteral("Cheapest"));
        QCOMPARE(same[1].text, QStringLiteral("L40S and A100 PCIe"));
        QCOMPARE(same[2].text, same[1].text);
        QCOMPARE(same[2].series, -1);
        QVERIFY(!same[2].is_strong);
        set("contenders.0.usd_per_gpu_hour", "0.5");
        const std::vector<Cell> winners = row(QStringLiteral("Cheapest"));
        QCOMPARE(winners[1].text, QStringLiteral("L40S"));
        QCOMPARE(winners[1].series, 0);
        QVERIFY(winners[2].is_strong);
    }

    void aPinWithFewerContenders()
    {
        set("contenders", "2");
        pin("Two %2");
        set("contenders.2.gpu", "A100-80GB-SXM");
        QCOMPARE(inputs(), QStringList(QStringLiteral("A100 SXM: GPU")));
        QCOMPARE(line(QStringLiteral("A100 SXM: GPU")), QStringLiteral("A100 SXM: GPU | A100-80GB-SXM | –"));
        QCOMPARE(row(QStringLiteral("A100 SXM: GPU"))[2].source, QStringLiteral("Two %2 compares 2 contenders."));
        const std::vector<Cell> cost = row(QStringLiteral("A100 SXM: Cost per M"));
        QCOMPARE(cost[2].text, noValue());
        QVERIFY(!cost[2].value.isValid());
        QCOMPARE(cost[2].source, QStringLiteral("A100 SXM is not in Two %2."));
    }

    // A card that only the pin compares has rows, too; a card that moved is found again.
    void aPinWithOtherCards()
    {
        pin("Before");
        set("contenders.0.gpu", "A100-80GB-PCIe");
        set("contenders.1.gpu", "L40S");
        set("contenders.2.gpu", "A100-80GB-PCIe");
        QCOMPARE(inputs().first(), QStringLiteral("Contender 1: GPU"));
        QCOMPARE(line(QStringLiteral("L40S: Throughput")),
                 QStringLiteral("L40S: Throughput | 1,680 tok/s | 1,680 tok/s (same)"));
        const std::vector<Cell> gone = row(QStringLiteral("A100 SXM: Throughput"));
        QCOMPARE(gone[1].text, noValue());
        QCOMPARE(gone[1].source, QStringLiteral("A100 SXM is not compared now."));
        QVERIFY(gone[2].value.isValid());
        QVERIFY(!gone[2].text.contains(QStringLiteral("now")));
        QCOMPARE(gone[0].series, -1);
    }

    // Beyond the article's batches there is no cost: the reason stands in the cell.
    void numbersThatDoNotExist()
    {
        pin("Baseline");
        set("batch", "64");
        const std::vector<Cell> rates = row(QStringLiteral("L40S: Throughput"));
        QCOMPARE(texts(rates).mid(1), (QStringList{noValue(), QStringLiteral("1,680 tok/s")}));
        QVERIFY(rates[1].source.contains(QStringLiteral("beyond batch 32")));
        QCOMPARE(row(QStringLiteral("Cheapest"))[1].text, noValue());
        QCOMPARE(row(QStringLiteral("Cheapest"))[2].text, QStringLiteral("L40S"));
    }

    void editedQuotes()
    {
        pin("Baseline");
        QCOMPARE(m_session->setQuote("runpod-l40s", 0.5), Problem());
        QCOMPARE(line(QStringLiteral("RunPod price of L40S")),
                 QStringLiteral("RunPod price of L40S | $0.50/h | $0.79/h"));
        QVERIFY(row(QStringLiteral("RunPod price of L40S"))[2].is_strong);
    }

    // Every input can be compared: its row says something for both.
    void everyFieldHasARow()
    {
        pin("Baseline");
        for (const Field& field : scenario_fields()) {
            const FieldRef ref{&field, 0};
            const FieldValue now = get_field(m_session->scenario(), ref);
            Problem refused;
            if (field.kind == FieldKind::Choice) {
                for (const std::string& choice : field.choices(*m_catalogue, m_session->scenario())) {
                    if (now == get_field(m_session->scenario(), ref)) {
                        refused = m_session->set(ref, choice);
                    }
                }
            } else {
                refused = m_session->set(ref, now == FieldValue(field.minimum) ? field.maximum : field.minimum);
            }
            QVERIFY2(now != get_field(m_session->scenario(), ref), refused.english().c_str());
            const QStringList cells =
                texts(row(QString::fromUtf8(field.label.data(), static_cast<qsizetype>(field.label.size()))));
            QCOMPARE(cells.size(), 3);
            QVERIFY2(cells[1] != cells[2], qPrintable(cells.join(QLatin1Char(' '))));
            m_session->undoStack()->undo();
        }
    }
};

TIEBREAK_TEST(CompareGridTest, QCoreApplication)
#include "tst_compare_grid.moc"
