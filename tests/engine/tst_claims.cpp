// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/analysis.h"
#include "models/engine/economics.h"
#include "models/engine/fields.h"
#include "models/engine/memory.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

// The article's numbers against the engine: the expectations are the recomputed values of the claims audit, never the
// article's misprints.
class ClaimsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    double recomputed(const QString& id) const
    {
        const auto claim = std::ranges::find(m_catalogue->claims, id.toStdString(), &Claim::id);
        return claim == m_catalogue->claims.end() ? std::nan("") : claim->recomputed;
    }

    Analysis at(std::vector<std::pair<const char*, const char*>> inputs) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : inputs) {
            const Problem problem = set_from_text(scenario, *m_catalogue, key, value);
            if (!problem.empty()) {
                qWarning("%s", problem.c_str());
            }
        }
        return analyze(*m_catalogue, scenario);
    }

    static constexpr std::size_t l40s = 0;
    static constexpr std::size_t pcie = 1;
    static constexpr std::size_t sxm = 2;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void claimsAreMet_data()
    {
        QTest::addColumn<double>("computed");
        const auto row = [](const char* id, double computed) { QTest::newRow(id) << computed; };

        const Gpu& l40s_card = *m_catalogue->gpu("L40S");
        const Gpu& sxm_card = *m_catalogue->gpu("A100-80GB-SXM");
        const LlmModel& seven_b = *m_catalogue->model("Llama-2-7B");
        const LlmModel& thirteen_b = *m_catalogue->model("Llama-2-13B");
        const Analysis b1 = at({{"batch", "1"}});
        const Analysis b8 = at({});
        const Analysis b32 = at({{"batch", "32"}, {"tokens_per_month", "500M"}});
        const auto usd_a_token = [](const Analysis& analysis, std::size_t contender) {
            return *analysis.contenders[contender].usd_per_million_tokens.value / 1e6;
        };
        const auto tok_s = [](const Analysis& analysis, std::size_t contender) {
            return *analysis.contenders[contender].throughput_tok_s.value;
        };
        const auto price = [&](std::size_t contender) { return b8.scenario.contenders[contender].usd_per_gpu_hour; };
        const auto by_use = [](const Analysis& analysis, std::size_t contender) {
            return *analysis.contenders[contender].usd_per_month_by_use;
        };

        row("price-premium-pcie", 100 * (price(pcie) / price(l40s) - 1));
        row("price-premium-sxm", 100 * (price(sxm) / price(l40s) - 1));
        row("price-coreweave-l40s", m_catalogue->price("coreweave-l40s")->usd_per_gpu_hour);
        row("price-coreweave-a100", m_catalogue->price("coreweave-a100-80gb-sxm")->usd_per_gpu_hour);
        row("month-l40s", *b8.contenders[l40s].usd_per_month);
        row("month-a100", *b8.contenders[pcie].usd_per_month);
        row("month-diff", *b8.contenders[pcie].usd_per_month - *b8.contenders[l40s].usd_per_month);
        row("year-l40s", *b8.contenders[l40s].usd_per_year);
        row("year-a100", *b8.contenders[pcie].usd_per_year);
        row("year-diff", *b8.contenders[pcie].usd_per_year - *b8.contenders[l40s].usd_per_year);
        row("fleet-100", rent_usd(price(pcie), 100, 720) - rent_usd(price(l40s), 100, 720));

        row("b1-adv-pcie", 100 * (tok_s(b1, pcie) / tok_s(b1, l40s) - 1));
        row("b1-adv-sxm", 100 * (tok_s(b1, sxm) / tok_s(b1, l40s) - 1));
        row("b32-adv-pcie", 100 * (tok_s(b32, pcie) / tok_s(b32, l40s) - 1));
        row("b32-adv-sxm", 100 * (tok_s(b32, sxm) / tok_s(b32, l40s) - 1));

        row("limit-b1-l40s", b1.contenders[l40s].points[0].needed_gb_s);
        row("limit-b1-a100-pcie", b1.contenders[pcie].points[0].needed_gb_s);
        row("limit-b1-a100-sxm", b1.contenders[sxm].points[0].needed_gb_s);
        row("limit-b8-l40s", b1.contenders[l40s].points[1].needed_gb_s);
        row("limit-b8-a100", b1.contenders[pcie].points[1].needed_gb_s);
        row("limit-b32-l40s", b1.contenders[l40s].points[2].needed_gb_s);
        row("limit-b32-a100-pcie", b1.contenders[pcie].points[2].needed_gb_s);
        row("limit-b32-a100-sxm", b1.contenders[sxm].points[1].needed_gb_s);

        row("cpt-b8-l40s", usd_a_token(b8, l40s));
        row("cpt-b8-a100", usd_a_token(b8, pcie));
        row("month-100M-l40s", by_use(b8, l40s));
        row("month-100M-a100", by_use(b8, pcie));
        row("cpt-b1-l40s", usd_a_token(b1, l40s));
        row("cpt-b1-a100", usd_a_token(b1, pcie));
        row("month-100M-b1-l40s", by_use(b1, l40s));
        row("month-100M-b1-a100", by_use(b1, pcie));
        row("saving-b1", 100 * (1 - usd_a_token(b1, l40s) / usd_a_token(b1, pcie)));
        row("cpt-b32-l40s", usd_a_token(b32, l40s));
        row("cpt-b32-a100", usd_a_token(b32, pcie));
        row("month-500M-l40s", by_use(b32, l40s));
        row("month-500M-a100", by_use(b32, pcie));
        row("premium-b32", 100 * *b32.contenders[pcie].against_baseline);
        row("hours-500M-l40s", hours_for_tokens(500e6, tok_s(b32, l40s)));
        row("hours-500M-a100", hours_for_tokens(500e6, tok_s(b32, pcie)));
        row("spend-500M-l40s", rent_usd(price(l40s), 1, hours_for_tokens(500e6, tok_s(b32, l40s))));
        row("spend-500M-a100", rent_usd(price(pcie), 1, hours_for_tokens(500e6, tok_s(b32, pcie))));
        row("annual-diff-500M", 12 * (by_use(b32, pcie) - by_use(b32, l40s)));
        row("diff-5B", 10 * (by_use(b32, pcie) - by_use(b32, l40s)));

        const double rate = rate_for_daily_tokens(100000.0 * 200);
        row("daily-rate", rate);
        row("fleet-l40s", replicas_for_rate(rate, tok_s(b8, l40s), 1, 0));
        row("fleet-a100", replicas_for_rate(rate, tok_s(b8, pcie), 1, 0));

        row("mem-7b-fp16", nominal_weights_gb(seven_b, Precision::Fp16));
        row("mem-7b-int8", nominal_weights_gb(seven_b, Precision::Int8));
        row("mem-13b-fp16", nominal_weights_gb(thirteen_b, Precision::Fp16));
        row("mem-13b-int8", nominal_weights_gb(thirteen_b, Precision::Int8));
        row("mem-mixtral", nominal_weights_gb(*m_catalogue->model("Mixtral-8x7B"), Precision::Fp16));
        row("kv-13b", 8 * 1000 * kv_bytes_per_token(thirteen_b, Precision::Fp16, 1) / 1e9);
        row("joule-l40s", rent_usd_per_joule(price(l40s), l40s_card.tdp_w));
        row("joule-a100", rent_usd_per_joule(price(pcie), sxm_card.tdp_w)); // the article pairs PCIe price, SXM power
    }

    void claimsAreMet()
    {
        QFETCH(double, computed);
        const double expected = recomputed(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(std::isfinite(expected), "no such claim");
        // The audit gives six significant digits, differences of printed amounts fewer.
        const double tolerance = 2e-4 * std::abs(expected);
        QVERIFY2(std::abs(computed - expected) <= tolerance,
                 qPrintable(QStringLiteral("%1, the audit says %2").arg(computed, 0, 'g', 9).arg(expected, 0, 'g', 9)));
    }

    // The article's 100,000 users as a scenario: 20 M tokens a day are 600 M in a month of 720 hours, 231.48 tok/s.
    void hundredThousandUsersNeedOneCardOfEitherKind()
    {
        const Analysis analysis = at({{"tokens_per_month", "600M"}});
        QVERIFY(std::abs(peak_rate(analysis.scenario) - 231.4815) < 1e-3);
        QCOMPARE(*analysis.contenders[l40s].gpus_needed, 1.0);
        QCOMPARE(*analysis.contenders[pcie].gpus_needed, 1.0);
        QVERIFY(std::abs(*analysis.contenders[l40s].usd_per_month - 568.80) < 1e-9);
        QVERIFY(std::abs(*analysis.contenders[pcie].usd_per_month - 856.80) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(ClaimsTest)
#include "tst_claims.moc"
