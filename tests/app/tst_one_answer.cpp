// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json/analysis_json.h"
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/qt_text.h"
#include "models/engine/answers/map/winner_map.h"
#include "models/engine/inputs/context.h"
#include "models/engine/inputs/field_edits.h"
#include "models/session/session.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/wording/charts/batch_titles.h"
#include "models/wording/verdicts/answer_wording.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"
#include "ui/charts/chart_list.h"
#include "ui/charts/content/economy_charts.h"
#include "ui/charts/content/scenario_charts.h"
#include "ui/report/report_sections.h"
#include "ui/window/presets.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

#include <memory>
#include <random>

using namespace tiebreak;

namespace {

// The least of a page's costs by a search of its own.
std::optional<std::size_t> cheapest(const Analysis& analysis, Question question)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ContenderAnalysis& each = analysis.contenders[i];
        const auto cost = question == Question::MonthlyBill ? each.usd_per_month : each.usd_per_million_tokens.value;
        const auto least = best ? asked_cost(analysis.contenders[*best], question) : std::nullopt;
        if (cost && (!least || *cost < *least)) {
            best = i;
        }
    }
    return best;
}

bool api_is_cheapest(const Analysis& analysis)
{
    const auto best = cheapest(analysis, Question::MonthlyBill);
    const auto api = best ? analysis.contenders[*best].api.api_usd_per_month : std::nullopt;
    return api && *api < *analysis.contenders[*best].usd_per_month * (1 - 1e-9);
}

} // namespace

// All that a page says of its question names the same winner, amounts and difference, and a second statement is there
// exactly where the other question has another winner.
class OneAnswerTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // What is wrong with one page; empty: nothing.
    [[nodiscard]] QString wrong(const Analysis& analysis, Question question) const
    {
        const Verdict& verdict = analysis.verdict_on(question);
        const VerdictText banner = verdictText(analysis, question);
        const bool of_bill = question == Question::MonthlyBill;
        const bool api = of_bill && api_is_cheapest(analysis);
        const std::optional<std::size_t> best = cheapest(analysis, question);
        if (verdict.question != question || verdict.api_wins != api) {
            return QStringLiteral("question or API");
        }
        if (verdict.winner.has_value() != best.has_value()) {
            return QStringLiteral("who has a cost");
        }
        const Question other = of_bill ? Question::CostPerToken : Question::MonthlyBill;
        const QString second = otherAnswer(analysis, question);
        if (second.isEmpty() == differs(analysis, question, other)) {
            return QStringLiteral("second statement: ") + second;
        }
        if (!second.isEmpty() && !banner.plain.contains(second)) {
            return QStringLiteral("the banner lacks the second statement");
        }
        if (!best) {
            return {};
        }
        const double least = *asked_cost(analysis.contenders[*best], question);
        if (*asked_cost(analysis.contenders[*verdict.winner], question) > least * (1 + 1e-9)) {
            return QStringLiteral("the winner is not the cheapest");
        }
        const Grid results = resultsGrid(analysis, *m_catalogue, Explain::No, question);
        const auto row = static_cast<std::size_t>(*verdict.winner);
        const QString amount = of_bill ? money(least) : costPerMillion(least);
        const bool is_listed = std::ranges::any_of(results.rows[row], [&](const Cell& cell) {
            return cell.text.startsWith(amount) || cell.text.startsWith(costPerMillion(least, 4));
        });
        if (!is_listed) {
            return QStringLiteral("results lack ") + amount;
        }
        if (of_bill && fleetChart(analysis).title != withoutStop(banner.headline)) {
            return QStringLiteral("fleet chart: ") + fleetChart(analysis).title;
        }
        if (!of_bill && !banner.headline.contains(amount)) {
            return QStringLiteral("the banner lacks ") + amount;
        }
        if (verdict.saving_fraction && *verdict.saving_fraction > 1e-9 && !verdict.api_wins) {
            const QString name = contenderName(analysis, *verdict.winner);
            const QString saving = excessText(excessOfSaving(*verdict.saving_fraction));
            if (!banner.headline.contains(name) || !banner.headline.contains(saving)) {
                return QStringLiteral("banner: ") + banner.headline;
            }
            const QString title = question == analysis.scenario.question ? costTitle(analysis) : banner.headline;
            if (!title.contains(name) || !title.contains(saving)) {
                return QStringLiteral("cost chart: ") + title;
            }
        }
        return {};
    }

    // What of JSON and report, which speak of the scenario's question, says something else than its page; empty:
    // nothing.
    [[nodiscard]] QString wrongInFiles(const Session& session) const
    {
        const Analysis& analysis = session.analysisWithLoad();
        const Verdict& verdict = analysis.verdict;
        const VerdictText banner = verdictText(analysis);
        const QJsonObject json = analysis_to_json(analysis, *m_catalogue);
        const QJsonObject told = json.value(QStringLiteral("verdict")).toObject();
        if (told.value(QStringLiteral("question")).toString() != to_qstring(to_string(analysis.scenario.question)) ||
            told.value(QStringLiteral("sentence")).toString() != banner.plain ||
            told.value(QStringLiteral("other")).isNull() != otherAnswer(analysis, verdict.question).isEmpty()) {
            return QStringLiteral("verdict of the JSON");
        }
        const QString winner = verdict.api_wins ? QStringLiteral("API")
                               : verdict.winner ? to_qstring(analysis.contenders[*verdict.winner].contender.gpu)
                                                : QString();
        if (told.value(QStringLiteral("winner")).toString() != winner ||
            told.value(QStringLiteral("saving_fraction")).toDouble() != verdict.saving_fraction.value_or(0)) {
            return QStringLiteral("winner of the JSON");
        }
        const bool of_bill = verdict.question == Question::MonthlyBill;
        const QString key = of_bill ? QStringLiteral("usd_per_month") : QStringLiteral("usd_per_million_tokens");
        const QJsonArray contenders = json.value(QStringLiteral("contenders")).toArray();
        for (qsizetype i = 0; i < contenders.size(); ++i) {
            const QJsonObject one = contenders[i].toObject();
            const auto cost = asked_cost(analysis.contenders[static_cast<std::size_t>(i)], verdict.question);
            if (one.value(key).toDouble() != cost.value_or(0)) {
                return QStringLiteral("costs of the JSON");
            }
            const QJsonObject load = one.value(QStringLiteral("load")).toObject();
            if (of_bill && analysis.scenario.load.is_played() && load.value(key).toDouble() != cost.value_or(0)) {
                return QStringLiteral("load of the JSON");
            }
        }
        // The report: its answer, and the table of results with the amount.
        const ReportSection answer = answerSection(session);
        const auto& lead = std::get<ReportText>(answer.blocks.front());
        if (lead.text != banner.headline ||
            (!banner.detail.isEmpty() && std::get<ReportText>(answer.blocks[1]).text != banner.detail)) {
            return QStringLiteral("answer of the report: ") + lead.text;
        }
        std::vector<ReportSection> sections;
        addResults(sections, session);
        const Grid& results = std::get<ReportTable>(sections.front().blocks.front()).grid;
        if (!verdict.winner) {
            return {};
        }
        const double least = *asked_cost(analysis.contenders[*verdict.winner], verdict.question);
        const QString amount = of_bill ? money(least) : costPerMillion(least);
        const bool is_listed = std::ranges::any_of(results.rows, [&](const std::vector<Cell>& row) {
            return row[*verdict.winner + 1].text.startsWith(amount);
        });
        return is_listed ? QString() : QStringLiteral("results of the report lack ") + amount;
    }

    // Whether the other question's winner beats this one's there.
    static bool differs(const Analysis& analysis, Question here, Question there)
    {
        const auto winner = cheapest(analysis, here);
        const auto other = cheapest(analysis, there);
        if (!winner || !other) {
            return false;
        }
        const bool api_here = here == Question::MonthlyBill && api_is_cheapest(analysis);
        const bool api_there = there == Question::MonthlyBill && api_is_cheapest(analysis);
        if (api_here || api_there) {
            return true;
        }
        const auto cost = asked_cost(analysis.contenders[*analysis.verdict_on(here).winner], there);
        return !cost || *cost > *asked_cost(analysis.contenders[*other], there) * (1 + 1e-9);
    }

    // The map's answer is that of an analysis at the same place.
    void compareMap(const Scenario& scenario) const
    {
        const WinnerMap map = winner_map(*m_catalogue, scenario, 3, 3);
        QCOMPARE(map.question, map_question(scenario));
        QCOMPARE(chartNamed(QStringLiteral("winner-map")).questionOf(scenario), map.question);
        for (const int i : {0, 1, 2}) {
            const Scenario there = at_map_value(at_map_value(scenario, map.x.input, computed_value(map.x, i, 3)),
                                                map.y.input, computed_value(map.y, i, 3));
            if (!validate(there, *m_catalogue).empty()) {
                continue;
            }
            const Analysis analysis = analyze(*m_catalogue, there);
            const Verdict& verdict = analysis.verdict_on(map.question);
            const MapCell& cell = map.at(i, i);
            QCOMPARE(cell.winner >= 0, verdict.winner.has_value());
            if (cell.winner >= 0 && cell.saving > 1e-6F) {
                QCOMPARE(cell.winner == api_winner, verdict.api_wins);
                QVERIFY(verdict.api_wins || static_cast<std::size_t>(cell.winner) == *verdict.winner);
            }
        }
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void everyPreset()
    {
        for (const Preset& preset : presets()) {
            const Session session(m_catalogue, scenarioOf(preset, *m_catalogue));
            const Analysis& analysis = session.analysisWithLoad();
            for (const Question question : {Question::CostPerToken, Question::MonthlyBill}) {
                const QString fault = wrong(analysis, question);
                QVERIFY2(fault.isEmpty(), qPrintable(preset.name + QStringLiteral(": ") + fault));
            }
            const QString fault = wrongInFiles(session);
            QVERIFY2(fault.isEmpty(), qPrintable(preset.name + QStringLiteral(": ") + fault));
            compareMap(session.scenario());
        }
    }

    // Of users, requests and traces, at every way of paying and with an API.
    void loadsThatArePlayed()
    {
        std::mt19937 random(15); // NOLINT: the same scenarios each time
        const auto pick = [&](std::initializer_list<const char*> values) {
            return *(values.begin() + static_cast<std::ptrdiff_t>(random() % values.size()));
        };
        const int played = rounds(30);
        int apis = 0;
        for (int i = 0; i < played; ++i) {
            Scenario scenario = default_scenario(*m_catalogue);
            const std::vector<std::pair<std::string, std::string>> inputs{
                {"model", "Llama-3.1-8B"},
                {"evidence", pick({"article", "model"})},
                {"framework", "vLLM"},
                {"question", i % 3 == 0 ? "cost_per_token" : "monthly_bill"},
                {"load", pick({"users", "requests"})},
                {"users", pick({"3", "60", "200"})},
                {"requests_per_s", pick({"0.5", "6"})},
                {"burstiness", pick({"1", "1", "2"})},
                {"billing", pick({"always", "scheduled", "by_use"})},
                {"contenders.1.billing", pick({"none", "by_use"})},
                {"spare_replicas", pick({"0", "1"})},
                {"ttft_limit_ms", pick({"none", "1500"})},
                {"cold_start_s", pick({"0", "30"})},
                {"api_usd_per_million_tokens", pick({"none", "0.1", "3"})},
            };
            for (const auto& [key, value] : inputs) {
                QVERIFY2(set_from_text(scenario, *m_catalogue, key, value).empty(), key.c_str());
            }
            const Session session(m_catalogue, scenario);
            // Until it is played there is no bill that could be another one.
            QVERIFY(!cheapest(session.analysis(), Question::MonthlyBill) && !session.analysis().bill.winner);
            QVERIFY(!verdictText(session.analysis(), Question::MonthlyBill).headline.contains(QLatin1Char('$')));
            const Analysis& analysis = session.analysisWithLoad();
            for (const Question question : {Question::CostPerToken, Question::MonthlyBill}) {
                const QString fault = wrong(analysis, question);
                QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(i).arg(fault)));
            }
            const QString fault = wrongInFiles(session);
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(i).arg(fault)));
            for (std::size_t c = 0; c < analysis.contenders.size(); ++c) {
                const LoadAnswer& answer = analysis.load->contenders[c];
                const ContenderAnalysis& each = analysis.contenders[c];
                QCOMPARE(each.usd_per_month.has_value(), answer.gap == LoadGap::None);
                if (each.usd_per_month) {
                    QCOMPARE(*each.usd_per_month, answer.now.usd_per_month);
                    QCOMPARE(*each.gpus_needed, answer.now.gpus);
                    QVERIFY(*each.used_gpu_hours <= *each.paid_gpu_hours * (1 + 1e-9));
                }
            }
            // Nothing else has a bill of this load.
            const Scenario map_of_bill = [&] {
                Scenario asked = scenario;
                asked.question = Question::MonthlyBill;
                return asked;
            }();
            const WinnerMap map = winner_map(*m_catalogue, map_of_bill, 2, 2);
            QVERIFY(std::ranges::all_of(map.cells, [](const MapCell& cell) { return cell.winner < 0; }));
            apis += analysis.bill.api_wins ? 1 : 0;
        }
        QVERIFY(apis > 1 || played < 30);
    }

    void aThousandRandomScenarios()
    {
        std::mt19937 random(14); // NOLINT: the same scenarios each time
        const auto pick = [&](std::initializer_list<const char*> values) {
            return *(values.begin() + static_cast<std::ptrdiff_t>(random() % values.size()));
        };
        int seconds = 0;
        for (int i = 0; i < rounds(1000); ++i) {
            Scenario scenario = default_scenario(*m_catalogue);
            const std::vector<std::pair<std::string, std::string>> inputs{
                {"question", pick({"cost_per_token", "monthly_bill"})},
                {"evidence", pick({"article", "model"})},
                {"batch", pick({"1", "4", "8", "16"})},
                {"billing", pick({"always", "scheduled", "by_use"})},
                {"contenders.1.billing", pick({"none", "always", "by_use"})},
                {"utilization", pick({"30%", "70%", "100%"})},
                {"tokens_per_month", pick({"10M", "100M", "3B", "40B"})},
                {"peak_factor", pick({"1", "2.5"})},
                {"spare_replicas", pick({"0", "1"})},
                {"second_share", pick({"0", "0", "40%"})},
                {"second_batch", pick({"8", "32"})},
                {"api_usd_per_million_tokens", pick({"none", "none", "0.05", "0.3", "6"})},
                {"contenders.0.usd_per_gpu_hour", pick({"0.5", "0.79", "1.19", "1.9"})},
                {"map_x", pick({"batch", "tokens_per_month"})},
            };
            for (const auto& [key, value] : inputs) {
                QVERIFY2(set_from_text(scenario, *m_catalogue, key, value).empty(), key.c_str());
            }
            const Session session(m_catalogue, scenario);
            const Analysis& analysis = session.analysis();
            const QString in_files = wrongInFiles(session);
            QVERIFY2(in_files.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(i).arg(in_files)));
            for (const Question question : {Question::CostPerToken, Question::MonthlyBill}) {
                const QString fault = wrong(analysis, question);
                QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(i).arg(fault)));
                seconds += analysis.verdict_on(question).other ? 1 : 0;
            }
            if (i % 20 == 0) {
                compareMap(scenario);
            }
        }
        QVERIFY(seconds > rounds(1000) / 10);
    }
};

TIEBREAK_TEST(OneAnswerTest, QCoreApplication)
#include "tst_one_answer.moc"
