// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/load/played_bill.h"
#include "models/tables/grids/contenders/load_grid.h"

#include "models/catalog/catalog_loader.h"
#include "models/wording/charts/load_chart_wording.h"
#include "models/wording/load/load_wording.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tiebreak;

class TestLoadGrid : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    [[nodiscard]] Analysis played(const Settings& changes = {}) const
    {
        return analyze_with_load(*m_catalogue, chatWith(*m_catalogue, changes));
    }

    static const Cell& cellOf(const Grid& grid, std::size_t row, const QString& title)
    {
        const auto column = std::ranges::find(grid.columns, title, &Column::title);
        if (column == grid.columns.end()) {
            qFatal("no column %s", qPrintable(title));
        }
        return grid.rows[row][static_cast<std::size_t>(column - grid.columns.begin())];
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void saysWhatTheEngineAnswers()
    {
        const Analysis analysis = played();
        const Grid grid = loadGrid(analysis);
        QCOMPARE(grid.rows.size(), analysis.contenders.size());
        std::set<QString> titles;
        for (const Column& column : grid.columns) {
            QVERIFY2(titles.insert(column.title).second, qPrintable(column.title));
            QVERIFY(!column.tooltip.isEmpty());
        }
        for (std::size_t row = 0; row < grid.rows.size(); ++row) {
            QCOMPARE(grid.rows[row].size(), grid.columns.size());
            QCOMPARE(grid.rows[row].front().series, static_cast<int>(row));
            const LoadAnswer& answer = analysis.load->contenders[row];
            const LoadSummary& now = answer.now.summary;
            const std::vector<std::pair<QString, double>> expected{
                {QStringLiteral("Users a replica"), answer.highest},
                {QStringLiteral("GPUs now"), answer.now.gpus},
                {QStringLiteral("GPUs at 2 ×"), answer.twice.gpus},
                {QStringLiteral("Bill a month"), answer.now.usd_per_month},
                {QStringLiteral("Bill at 2 ×"), answer.twice.usd_per_month},
                {QStringLiteral("$ per M tokens"), answer.now.usd_per_million_tokens},
                {QStringLiteral("First token P50"), now.ttft_ms.p50},
                {QStringLiteral("First token P95"), now.ttft_ms.at_share},
                {QStringLiteral("First token P99"), now.ttft_ms.p99},
                {QStringLiteral("Each token P95"), now.tpot_ms.at_share},
                {QStringLiteral("Whole answer"), now.e2e_ms.mean / 1000},
                {QStringLiteral("Whole answer P95"), now.e2e_ms.p95 / 1000},
                {QStringLiteral("Running"), now.running},
                {QStringLiteral("Waiting"), now.waiting},
                {QStringLiteral("KV used"), now.kv_use},
                {QStringLiteral("Goodput"), now.goodput},
                {QStringLiteral("Rests on"), answer.tpot_band.rows},
            };
            for (const auto& [title, value] : expected) {
                QCOMPARE(cellOf(grid, row, title).value.toDouble(), value);
            }
            const QString highest = cellOf(grid, row, QStringLiteral("Users a replica")).text;
            QVERIFY2(highest.startsWith(QString::number(answer.highest)), qPrintable(highest));
            QVERIFY2(!highest.contains(QLatin1Char('.')), qPrintable(highest)); // users are whole
        }
    }

    // Banner, chart and table name the same fleets and bills to the last digit.
    void agreesWithBannerAndTitle()
    {
        const Analysis analysis = played();
        const Grid grid = loadGrid(analysis);
        const LoadText text = loadText(analysis);
        QVERIFY(text.leader >= 0);
        const auto winner = static_cast<std::size_t>(text.leader);
        const QString bill = cellOf(grid, winner, QStringLiteral("Bill a month")).text.section(QLatin1Char(' '), 0, 0);
        QVERIFY2(text.headline.contains(bill), qPrintable(text.headline + bill));
        const QString most = loadTtftWords(analysis).title;
        const auto is_best = [&](std::size_t row) {
            const QString users =
                cellOf(grid, row, QStringLiteral("Users a replica")).text.section(QLatin1Char(' '), 0, 0);
            return most.contains(QStringLiteral("Up to %1 users").arg(users));
        };
        QVERIFY2(is_best(0) || is_best(1) || is_best(2), qPrintable(most));
    }

    void unitsFollowTheLoad()
    {
        const Grid grid = loadGrid(played({{"load", "requests"}, {"requests_per_s", "3"}, {"limit_percentile", "90"}}));
        QVERIFY(cellOf(grid, 0, QStringLiteral("Requests/s a replica")).value.toDouble() > 0);
        const double first = cellOf(grid, 0, QStringLiteral("First token P90")).value.toDouble();
        QVERIFY(first > cellOf(grid, 0, QStringLiteral("First token P50")).value.toDouble());
        QVERIFY(first < cellOf(grid, 0, QStringLiteral("First token P95")).value.toDouble());
        QVERIFY(cellOf(grid, 0, QStringLiteral("Each token P90")).value.toDouble() > 0);
    }

    void whoHasNoAnswerSaysWhy()
    {
        const Analysis analysis = played({{"model", "Llama-3.1-70B"}});
        const Grid grid = loadGrid(analysis);
        for (std::size_t row = 0; row < grid.rows.size(); ++row) {
            const Cell& bill = cellOf(grid, row, QStringLiteral("Bill a month"));
            QVERIFY(!bill.value.isValid());
            QVERIFY2(bill.source.contains(QStringLiteral("do not fit")), qPrintable(bill.source));
            QCOMPARE(cellOf(grid, row, QStringLiteral("State")).text, QStringLiteral("no answer"));
        }
        QCOMPARE(playedSentence(analysis, *m_catalogue), QString());
    }

    void aBatchHasNoTable()
    {
        QVERIFY(loadGrid(played({{"load", "batch"}})).rows.empty());
        QVERIFY(loadGrid(analyze(*m_catalogue, chatWith(*m_catalogue))).rows.empty()); // not played yet
    }
};

TIEBREAK_TEST(TestLoadGrid, QCoreApplication)
#include "tst_load_grid.moc"
