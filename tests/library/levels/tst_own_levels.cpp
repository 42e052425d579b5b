// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/field_edits.h"
#include "models/library/levels/level_runs.h"
#include "models/library/levels/level_text.h"
#include "models/library/levels/own_levels.h"
#include "models/library/store/library_facts.h"
#include "models/library/store/library_file.h"
#include "models/library/store/library_kinds.h"
#include "tests/library/reading_of.h"
#include "tests/library/vllm_run.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

class TestOwnLevels : public QObject {
    Q_OBJECT

    static constexpr double z = 1.2815515655446004; // 80 % of a normal distribution lie within

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // Under a public calibration whose band has the variance 0.02.
    static LevelRun run(double log_speed, const char* gpu = "L40S")
    {
        return {"vLLM", gpu, Precision::Fp16, "Llama-3.1-8B", log_speed, z * std::sqrt(0.02)};
    }
    static bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

    // Of a server with 16 requests in it, so many times as fast as the public calibration says.
    [[nodiscard]] LibraryEntry measured(double speed, int output_len) const
    {
        MeasurementRecord record = vllm_run(output_len);
        record.running = 16;
        record.in_system = 16;
        record.tpot.mean_ms = 20;
        LibraryEntry entry;
        entry.fact = record;
        const MeasuredRun as_20_ms = measured_run(entry, *m_catalogue);
        std::get<MeasurementRecord>(entry.fact).tpot.mean_ms = as_20_ms.predicted.value / speed;
        entry.id = id_of(entry.fact);
        entry.name = QStringLiteral("run of %1").arg(output_len);
        return entry;
    }
    [[nodiscard]] OwnLevel level(double speed) const
    {
        return {level_id("vLLM", "L40S", Precision::Fp16), "vLLM", "L40S", Precision::Fp16, speed, 0.05, 0.1, 9, 1, {}};
    }
    [[nodiscard]] Catalogue with(const OwnLevel& own) const
    {
        OwnFacts facts;
        facts.levels = {own};
        return merged(*m_catalogue, facts);
    }
    [[nodiscard]] Scenario scenario() const
    {
        Scenario of = default_scenario(*m_catalogue);
        for (const auto& [key, value] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"model", "Llama-3.1-8B"}, {"evidence", "model"}, {"framework", "vLLM"}}) {
            const Problem problem = set_from_text(of, *m_catalogue, key, value);
            Q_ASSERT(problem.empty());
        }
        return of;
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // By hand: the scatter of runs is capped at half of 0.02, the other half is the prior of levels.
    void oneRunMovesHalfTheWay()
    {
        const std::vector<OwnLevel> levels = own_levels(std::vector{run(0.2)}, 0.01);
        QCOMPARE(levels.size(), std::size_t(1));
        QCOMPARE(levels[0].id, std::string("vLLM L40S FP16"));
        QVERIFY(near(levels[0].speed, std::exp(0.1)));
        QVERIFY(near(levels[0].half_width, z * std::sqrt(0.01 * 0.5 + 0.01)));
        QVERIFY(near(levels[0].public_half_width, z * std::sqrt(0.02)));
        QCOMPARE(levels[0].runs, 1);
        QVERIFY(own_levels({}, 0.01).empty());
        QVERIFY(near(own_levels(std::vector{run(0.2)}, 0.5)[0].speed, std::exp(0.1))); // the cap
    }

    void fourRunsByHand()
    {
        const std::vector<OwnLevel> levels = own_levels(std::vector{run(0.1), run(0.3), run(0.1), run(0.3)}, 0.01);
        const double scatter = (4 * 0.01 + 0.04) / 7; // about their mean, 0.2
        const double certainty = 4 * 0.01 / (4 * 0.01 + scatter);
        QVERIFY(near(levels[0].speed, std::exp(0.2 * certainty)));
        QVERIFY(near(levels[0].half_width, z * std::sqrt(0.01 * (1 - certainty) + scatter)));
        QCOMPARE(levels[0].runs, 4);
        QCOMPARE(levels[0].models, 1);
    }

    void manyRunsSpeakForThemselves()
    {
        double before = 0;
        for (const std::size_t count : {1, 3, 10, 100}) {
            const OwnLevel now = own_levels(std::vector(count, run(-0.2)), 0.01)[0];
            QVERIFY(std::log(now.speed) < before && std::log(now.speed) > -0.2); // towards what they say, never past it
            before = std::log(now.speed);
        }
        QVERIFY(std::abs(before + 0.2) < 0.002);
    }

    void groupsAreApart()
    {
        const std::vector<OwnLevel> levels =
            own_levels(std::vector{run(0.2), run(-0.2, "A100-80GB-SXM"), run(0.2)}, 0.01);
        QCOMPARE(levels.size(), std::size_t(2));
        QCOMPARE(levels[0].gpu, std::string("A100-80GB-SXM"));
        QVERIFY(levels[0].speed < 1 && levels[1].speed > 1);
        QCOMPARE(levels[1].runs, 2);
        // Each of the two is predicted by the other, half the way; the third by nobody.
        const std::vector<double> errors =
            left_out_errors(std::vector{run(0.2), run(-0.2, "A100-80GB-SXM"), run(0.2)}, 0.01);
        QVERIFY(near(errors[0], -0.1) && near(errors[1], 0.2) && near(errors[2], -0.1));
    }

    void thePublicScatterIsOfRuns()
    {
        const double scatter = run_scatter(*m_catalogue);
        qInfo("public runs scatter by %.3f about their level", std::sqrt(scatter));
        QVERIFY(scatter >= 0.02 * 0.02 && scatter < 0.2 * 0.2);
    }

    // Every time shrinks alike; shapes, memory, other cards and other weights stay.
    void levelsShiftAndShapesStay()
    {
        const Catalogue ours = with(level(1.25));
        Scenario asked = scenario();
        for (const Batching batching : {Batching::Static, Batching::InFlight}) {
            asked.server.batching = batching;
            const Analysis before = analyze(*m_catalogue, asked);
            const Analysis after = analyze(ours, asked);
            const ContenderAnalysis& was = before.contenders[0];
            const ContenderAnalysis& is = after.contenders[0];
            QCOMPARE(is.contender.gpu, std::string("L40S"));
            QVERIFY(near(*is.throughput_tok_s.value / *was.throughput_tok_s.value, 1.25));
            QVERIFY(near(*was.tpot_ms / *is.tpot_ms, 1.25));
            QVERIFY(near(*was.ttft_ms / *is.ttft_ms, 1.25));
            QCOMPARE(is.memory.total_gb, was.memory.total_gb);
            QCOMPARE(is.basis->own_runs, 9);
            // 0.05^2 - 0.1^2 off the variance of each band
            const double width = std::log(*was.throughput_tok_s.high / *was.throughput_tok_s.value);
            QVERIFY(near(std::log(*is.throughput_tok_s.high / *is.throughput_tok_s.value),
                         std::max(0.05, std::sqrt(std::max(0.0, width * width - 0.0075)))));
            QCOMPARE(*after.contenders[1].throughput_tok_s.value, *before.contenders[1].throughput_tok_s.value);
            QCOMPARE(after.contenders[1].basis->own_runs, 0);
            asked.server.own_levels = false; // the one control
            QCOMPARE(*analyze(ours, asked).contenders[0].throughput_tok_s.value, *was.throughput_tok_s.value);
            QCOMPARE(analyze(ours, asked).contenders[0].basis->own_runs, 0);
            asked.server.own_levels = true;
            asked.contenders[0].weight_precision = Precision::Fp8;
            QCOMPARE(*analyze(ours, asked).contenders[0].throughput_tok_s.value,
                     *analyze(*m_catalogue, asked).contenders[0].throughput_tok_s.value);
            asked.contenders[0].weight_precision = Precision::Fp16;
        }
        asked.load.kind = LoadOf::Users;
        asked.contenders.resize(1);
        const LoadAnalysis slow = analyze_load(with(level(0.5)), asked);
        const LoadAnalysis fast = analyze_load(ours, asked);
        QVERIFY(slow.contenders[0].now.summary.e2e_ms.mean > 1.5 * fast.contenders[0].now.summary.e2e_ms.mean);
        QCOMPARE(fast.contenders[0].tpot_band.own_runs, 9);
    }

    // Runs of a server that is faster than the public calibration: the levels say by how much, and the model then says
    // what was measured. What the catalogue has of levels already does not matter.
    void runsCalibrate()
    {
        const Catalogue other = with(level(0.7));
        std::vector<LevelRun> runs;
        std::vector<MeasuredRun> measured_runs;
        for (const int output_len : {100, 150, 200, 250, 300, 350}) {
            const LibraryEntry entry = measured(1.3, output_len);
            measured_runs.push_back(measured_run(entry, *m_catalogue));
            QVERIFY2(measured_runs.back().says, qPrintable(measured_runs.back().why_not));
            QCOMPARE(measured_runs.back().row.metric, std::string("tpot_ms"));
            QVERIFY(near(measured_runs.back().says->log_speed, std::log(1.3)));
            QVERIFY(near(measured_run(entry, other).says->log_speed, std::log(1.3)));
            runs.push_back(*measured_runs.back().says);
        }
        const std::vector<OwnLevel> levels = own_levels(runs, run_scatter(*m_catalogue));
        QCOMPARE(levels.size(), std::size_t(1));
        QVERIFY2(levels[0].speed > 1.2 && levels[0].speed < 1.3, qPrintable(level_text(levels[0])));
        QVERIFY(levels[0].half_width < levels[0].public_half_width);
        Calibration calibration = m_catalogue->calibration;
        calibration.own_levels = levels;
        for (const MeasuredRun& of : measured_runs) {
            const auto after = predicted_by(calibration, of, *m_catalogue);
            QVERIFY(after);
            // All steps are 1 / speed of the time; how they fall together under load may differ a little.
            QVERIFY(is_near(after->value, of.predicted.value / levels[0].speed, 0.02));
            QVERIFY(std::abs(after->value / of.row.value - 1) < std::abs(of.predicted.value / of.row.value - 1));
        }
        // Into a library and back, and among the facts.
        const std::vector<LibraryEntry> entries = entries_of_levels(levels, QStringLiteral("2026-11-29"));
        QStringList problems;
        const auto back = library_from_text(QStringLiteral("f"), library_text(entries), problems);
        QCOMPARE(problems.join(u'\n'), QString());
        QVERIFY(back && back->size() == 1 && back->front().fact == entries[0].fact);
        QCOMPARE(entries_of_levels({level(2)}, {})[0].id, entries[0].id); // the next calibration takes its place
        const OwnFacts facts = facts_of(entries, *m_catalogue);
        QCOMPARE(facts.levels.size(), std::size_t(1));
        QCOMPARE(facts.levels[0].speed, levels[0].speed);
    }

    void whatSaysNothingIsSaid()
    {
        const auto why = [this](const auto& change) {
            LibraryEntry entry = measured(1, 200);
            change(std::get<MeasurementRecord>(entry.fact));
            const MeasuredRun run = measured_run(entry, *m_catalogue);
            return run.says ? QString() : run.why_not;
        };
        QCOMPARE(why([](MeasurementRecord&) {}), QString());
        QVERIFY(why([](MeasurementRecord& record) { record.tpot = {}; }).contains(QLatin1String("neither TPOT")));
        QVERIFY(why([](MeasurementRecord& record) {
                    record.model = QStringLiteral("Nobody-7B");
                }).contains(QLatin1String("not known here")));
        QVERIFY(why([](MeasurementRecord& record) {
                    record.tpot.mean_ms = 9000;
                }).contains(QLatin1String("factor of ten")));
        const auto of_rate = [](double requests) {
            return [requests](MeasurementRecord& record) {
                record.tpot = {};
                record.output_tok_s = 700;
                record.in_system = requests;
                record.running = std::nullopt;
            };
        };
        QVERIFY(why(of_rate(2)).contains(QLatin1String("Without TPOT")));
        QCOMPARE(why(of_rate(16)), QString());
        LibraryEntry price;
        price.fact = PriceQuote();
        QVERIFY(!measured_run(price, *m_catalogue).says);
    }
};

TIEBREAK_TEST(TestOwnLevels, QCoreApplication)
#include "tst_own_levels.moc"
