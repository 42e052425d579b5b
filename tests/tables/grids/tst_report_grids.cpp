// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/tables/grids/accuracy_grid.h"
#include "models/tables/grids/claims_grid.h"
#include "models/tables/grids/contenders/ties_grid.h"
#include "models/tables/grids/inputs_grid.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

// The tables that reports have and the window has not.
class TestReportGrids : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Analysis analysed(const std::vector<std::pair<std::string, std::string>>& settings) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : settings) {
            if (const Problem problem = set_from_text(scenario, *m_catalogue, key, value); !problem.empty()) {
                qFatal("%s", problem.english().c_str());
            }
        }
        return analyze(*m_catalogue, scenario);
    }

    static QStringList row(const Grid& grid, std::size_t column, const QString& name)
    {
        for (const std::vector<Cell>& cells : grid.rows) {
            if (cells[column].text == name) {
                QStringList texts;
                for (const Cell& cell : cells) {
                    texts << cell.text;
                }
                return texts;
            }
        }
        return {};
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // By hand: $0.79 × 2,100 ÷ 1,680 = $0.9875; the A100 costs 0.1574 / 0.1306 as much, so even at 100 % it does not
    // tie with the L40S at 100 %, but at 60 % × 0.1574 / 0.1306 = 72.3 % with the L40S at 60 %.
    void ties()
    {
        const Grid grid = tiesGrid(analysed({}));
        QCOMPARE(grid.columns.size(), std::size_t{3});
        QCOMPARE(grid.columns[1].title, QStringLiteral("A100 PCIe"));
        QCOMPARE(grid.rows.size(), std::size_t{5});
        QCOMPARE(grid.rows[0][1].text, QStringLiteral("$0.99 an hour (now $1.19)"));
        QVERIFY(std::abs(grid.rows[0][1].value.toDouble() - 0.9875) < 1e-9);
        QVERIFY(grid.rows[2][1].text.startsWith(QStringLiteral("none: even at 100 %")));
        QVERIFY2(grid.rows[4][1].text.startsWith(QStringLiteral("after 13.8 months")),
                 qPrintable(grid.rows[4][1].text));
        const Grid rented = tiesGrid(analysed({{"contenders.1.purchase_usd", "none"}}));
        QVERIFY(rented.rows[4][1].text.contains(QStringLiteral("purchase price")));

        const Grid less = tiesGrid(analysed({{"utilization", "60%"}, {"contenders.1.purchase_usd", "12000"}}));
        QCOMPARE(less.rows[2][1].text, QStringLiteral("72.3 %"));
        QVERIFY2(less.rows[4][1].text.startsWith(QStringLiteral("after ")), qPrintable(less.rows[4][1].text));
    }

    // The article has no figures for the model: every cell says so instead of a number.
    void tiesThatDoNotExist()
    {
        const Grid grid = tiesGrid(analysed({{"model", "Llama-3.1-8B"}, {"evidence", "article"}}));
        for (std::size_t line = 0; line < 4; ++line) {
            QVERIFY2(grid.rows[line][1].text.startsWith(QStringLiteral("The article has no figures for Llama-3.1-8B")),
                     qPrintable(grid.rows[line][1].text));
        }
    }

    void everyInputIsThereOnce()
    {
        const Analysis analysis = analysed({});
        const Grid grid = inputsGrid(analysis, *m_catalogue);
        QCOMPARE(grid.rows.size(), scenario_fields().size());
        QStringList groups;
        for (const std::vector<Cell>& cells : grid.rows) {
            if (groups.isEmpty() || groups.last() != cells.front().text) {
                groups << cells.front().text;
            }
            QVERIFY(!cells[1].text.isEmpty() && !cells[4].text.isEmpty());
            QCOMPARE(cells[2].text, cells[3].text);
            QVERIFY(!cells[2].is_strong);
        }
        QVERIFY(groups.removeDuplicates() == 0); // each group stands together
        const Grid contenders = contenderInputsGrid(analysis, *m_catalogue);
        QCOMPARE(contenders.rows.size(), contender_fields().size());
        QCOMPARE(contenders.columns.size(), std::size_t{4});
        QCOMPARE(changedInputs(analysis, *m_catalogue), 0);
    }

    void changedInputsSayTheirDefault()
    {
        const Analysis analysis = analysed({{"utilization", "60%"}, {"contenders.1.usd_per_gpu_hour", "1.25"}});
        QCOMPARE(row(inputsGrid(analysis, *m_catalogue), 1, QStringLiteral("Utilization")).mid(2, 2),
                 QStringList({QStringLiteral("60 % (changed)"), QStringLiteral("100 %")}));
        const Grid contenders = contenderInputsGrid(analysis, *m_catalogue);
        QCOMPARE(row(contenders, 0, QStringLiteral("Price")),
                 QStringList({QStringLiteral("Price"), QStringLiteral("$0.79/h"),
                              QStringLiteral("$1.25/h (changed from $1.19/h)"), QStringLiteral("$1.39/h")}));
        // The price's source went with it.
        QCOMPARE(row(contenders, 0, QStringLiteral("Price source")).at(2),
                 QStringLiteral("none (changed from RunPod)"));
        QCOMPARE(changedInputs(analysis, *m_catalogue), 3);
    }

    // Against the residuals that the calibration keeps of the same rows, and its bands.
    void accuracy()
    {
        const Grid grid = accuracyGrid(*m_catalogue);
        std::vector<BandGroup> groups; // by card
        std::ranges::copy_if(m_catalogue->calibration.bands.groups(), std::back_inserter(groups),
                             [](const BandGroup& group) { return group.depth == band_depth - 1; });
        QVERIFY(!groups.empty());
        QCOMPARE(grid.rows.size(), groups.size() + 1);
        double seen = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const std::vector<Cell>& cells = grid.rows[i];
            QVERIFY(cells[0].text.startsWith(QString::fromStdString(groups[i].of.framework)));
            seen += cells[1].value.toDouble();
            QVERIFY(cells[2].value.toDouble() < 0.3);
            QCOMPARE(cells[4].value.toDouble(), std::expm1(groups[i].half_width));
        }
        const std::vector<Cell>& all = grid.rows.back();
        QCOMPARE(all[1].value.toDouble(), static_cast<double>(m_catalogue->calibration.residuals.size()));
        QVERIFY(seen <= all[1].value.toDouble());
        QVERIFY(all[2].value.toDouble() < 0.05);
        QVERIFY(all[3].value.toDouble() > 0.8); // bands are made for 80 % of unseen rows
    }

    void claimsThatDoNotHold()
    {
        const std::vector<AuditedClaim> audited = audit_claims(*m_catalogue);
        const Grid grid = failingClaimsGrid(audited);
        const auto failing =
            std::ranges::count_if(audited, [](const AuditedClaim& each) { return fails(each.verdict); });
        QVERIFY(failing > 0);
        QCOMPARE(grid.rows.size(), static_cast<std::size_t>(failing));
        const QStringList claim = row(grid, 0, QStringLiteral("Rent of an L40S per megajoule at its TDP"));
        QCOMPARE(claim.mid(1, 3), QStringList({QStringLiteral("$6.84/MJ"), QStringLiteral("$0.63/MJ"),
                                               QStringLiteral("✗ does not hold")}));
        QVERIFY2(claim.last().contains(QStringLiteral("= 10^6 × 0.79 / (350 × 3600)")), qPrintable(claim.last()));
    }
};

TIEBREAK_TEST(TestReportGrids, QCoreApplication)
#include "tst_report_grids.moc"
