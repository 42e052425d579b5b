// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/schema_check.h"
#include "models/catalog/own_facts/own_facts_json.h"
#include "models/catalog/own_facts/own_facts_schema.h"
#include "models/session/files/session_file.h"
#include "models/session/public_document.h"
#include "models/session/session.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

class OwnFactsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // A card, a model, a quote and a measurement that nobody else has.
    OwnFacts someFacts() const
    {
        OwnFacts facts;
        facts.gpus = {*m_catalogue->gpu("L40S")};
        facts.gpus[0].name = "L40S-cut";
        facts.gpus[0].memory_gb = 24;
        facts.gpus[0].usable_gb = 23.5;
        facts.gpus[0].source = "our lab";
        facts.models = {*m_catalogue->model("Mixtral-8x7B")};
        facts.models[0].name = "Our-MoE";
        facts.prices = {m_catalogue->prices.front()};
        facts.prices[0].id = "our-rack";
        facts.prices[0].gpu = "L40S-cut";
        facts.prices[0].usd_per_gpu_hour = 0.4;
        facts.measurements = {m_catalogue->measurements.front()};
        facts.measurements[0].id = "our-run";
        facts.measurements[0].gpu = "L40S-cut";
        facts.measurements[0].model = "Our-MoE";
        facts.levels = {{level_id("vLLM", "L40S-cut", Precision::Int4), "vLLM", "L40S-cut", Precision::Int4, 1.07, 0.05,
                         0.12, 12, 2, "our runs"}};
        facts.pipelines = {*m_catalogue->pipeline_called("SDXL")};
        facts.pipelines[0].name = "Our-DiT";
        facts.pipelines[0].ids = {"us/our-dit"};
        facts.pipelines[0].linear_tflop = 12;
        return facts;
    }

    std::optional<SessionFile> read(const QByteArray& text, QStringList& problems) const
    {
        return session_from_text(text, QStringLiteral("s"), *m_catalogue, problems);
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // The keys leave nothing out: whatever the catalogue knows survives as an own fact.
    void everyFactComesBackAsItWas()
    {
        const OwnFacts all{m_catalogue->gpus,   m_catalogue->models, m_catalogue->prices,   m_catalogue->measurements,
                           m_catalogue->traces, someFacts().levels,  m_catalogue->pipelines};
        const QJsonObject json = own_facts_to_json(all);
        QVERIFY(schema_problems(own_facts_schema(), json).empty());
        const OwnFacts back = own_facts_from_json(json);
        QVERIFY(back.gpus == all.gpus);
        QVERIFY(back.models == all.models);
        QVERIFY(back.prices == all.prices);
        QVERIFY(back.measurements == all.measurements);
        QVERIFY(back.traces == all.traces);
        QVERIFY(back.levels == all.levels);
        QVERIFY(back.pipelines == all.pipelines);
        QCOMPARE(own_facts_to_json(back), json);
        QVERIFY(own_facts_to_json({}).isEmpty());
    }

    void theUsersFactsWin()
    {
        QVERIFY(OwnFacts().empty() && !someFacts().empty());
        const Catalogue same = merged(*m_catalogue, {});
        QVERIFY(same.gpus == m_catalogue->gpus && same.prices == m_catalogue->prices);

        const Catalogue with = merged(*m_catalogue, someFacts());
        QCOMPARE(with.gpus.size(), m_catalogue->gpus.size() + 1);
        QCOMPARE(with.gpu("L40S-cut")->memory_gb, 24.0);
        QCOMPARE(with.gpu("L40S-cut")->source, std::string("our lab"));
        QVERIFY(with.model("Our-MoE") && with.price("our-rack"));
        QCOMPARE(with.measurements.size(), m_catalogue->measurements.size() + 1);

        OwnFacts better{{*m_catalogue->gpu("L40S")}, {}, {}, {}};
        better.gpus[0].bandwidth_gb_s = 900;
        better.gpus[0].source = "our lab";
        const Catalogue ours = merged(*m_catalogue, better);
        QCOMPARE(ours.gpus.size(), m_catalogue->gpus.size());
        QCOMPARE(ours.gpus.front().name, m_catalogue->gpus.front().name); // in its place
        QCOMPARE(ours.gpu("L40S")->bandwidth_gb_s, 900.0);
        QCOMPARE(ours.gpu("L40S")->source, std::string("our lab; yours, in place of the catalogue's"));
        QVERIFY(with.calibration.own_levels == someFacts().levels);
        QCOMPARE(with.pipeline_called("Our-DiT")->linear_tflop, 12.0);
        QVERIFY(with.own.pipelines == std::set<std::string>{"Our-DiT"});
        // The name comes before what others are called, too.
        OwnFacts alias = someFacts();
        alias.pipelines[0].name = "stable diffusion 1.5";
        const Catalogue called = merged(*m_catalogue, alias);
        QCOMPARE(called.pipeline_called("stable diffusion 1.5")->linear_tflop, 12.0);
        QCOMPARE(called.pipeline_called("Stable Diffusion 1.5")->name, std::string("SD-1.5"));
        const Catalogue twice = merged(merged(*m_catalogue, someFacts()), someFacts());
        QVERIFY(twice.gpus == with.gpus);
    }

    void factsThatCannotBeMergedAreRefused()
    {
        const auto where = [this](const auto& damage) {
            OwnFacts facts = someFacts();
            damage(facts);
            return check(facts, *m_catalogue).where();
        };
        QCOMPARE(where([](OwnFacts&) {}), std::string());
        QCOMPARE(where([](OwnFacts& facts) { facts.gpus[0].name.clear(); }), std::string("facts.gpus.0.name"));
        QCOMPARE(where([](OwnFacts& facts) { facts.gpus.push_back(facts.gpus[0]); }), std::string("facts.gpus.0.name"));
        QCOMPARE(where([](OwnFacts& facts) { facts.gpus[0].architecture = "Z"; }),
                 std::string("facts.gpus.0.architecture"));
        QCOMPARE(where([](OwnFacts& facts) { facts.gpus[0].bandwidth_gb_s = 0; }),
                 std::string("facts.gpus.0.bandwidth_gb_s"));
        QCOMPARE(where([](OwnFacts& facts) { facts.models[0].shape.groups.clear(); }),
                 std::string("facts.models.0.shape.groups"));
        QCOMPARE(where([](OwnFacts& facts) { facts.pipelines[0].linear_tflop = 0; }),
                 std::string("facts.pipelines.0.linear_tflop"));
        QCOMPARE(where([](OwnFacts& facts) { facts.pipelines[0].steps = 1001; }),
                 std::string("facts.pipelines.0.steps"));
        QCOMPARE(where([](OwnFacts& facts) { facts.pipelines[0].text_tflop = NAN; }),
                 std::string("facts.pipelines.0.text_tflop"));
        QCOMPARE(where([](OwnFacts& facts) { facts.gpus.clear(); }), std::string("facts.prices.0.gpu"));
        QCOMPARE(where([](OwnFacts& facts) { facts.models.clear(); }), std::string("facts.measurements.0.model"));
        QCOMPARE(where([](OwnFacts& facts) {
                     facts.traces = {{"log", {}, {}, {}, {{0, 1, 1}}}};
                 }),
                 std::string("facts.traces.0.requests"));
        QCOMPARE(where([](OwnFacts& facts) {
                     facts.traces = {{"log", {}, {}, {}, {{0, 1, 1}, {2, 1, 1}, {1, 1, 1}, {3, 1, 1}}}};
                 }),
                 std::string("facts.traces.0.requests.2"));
        QCOMPARE(where([](OwnFacts& facts) { facts.measurements[0].framework = "Z"; }),
                 std::string("facts.measurements.0.framework"));
        QCOMPARE(where([](OwnFacts& facts) { facts.levels[0].id = "mine"; }), std::string("facts.levels.0.id"));
        QCOMPARE(where([](OwnFacts& facts) { facts.levels[0].speed = 0; }), std::string("facts.levels.0.speed"));
        QCOMPARE(where([](OwnFacts& facts) { facts.levels[0].speed = 11; }), std::string("facts.levels.0.speed"));
        QCOMPARE(where([](OwnFacts& facts) { facts.levels[0].runs = 0; }), std::string("facts.levels.0.runs"));
        QCOMPARE(where([](OwnFacts& facts) { facts.levels.push_back(facts.levels[0]); }),
                 std::string("facts.levels.0.id"));
    }

    void sessionsCarryThem()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const QByteArray without = session_to_text(session.document());
        QVERIFY(!without.contains("facts"));

        QCOMPARE(session.setFacts(someFacts(), QStringLiteral("Our facts")), Problem());
        QCOMPARE(QString::fromStdString(session.setText("contenders.0.gpu", "L40S-cut").english()), QString());
        QCOMPARE(session.setText("contenders.0.price_source", "our-rack"), Problem());
        QCOMPARE(session.setText("model", "Our-MoE"), Problem());
        QCOMPARE(session.pin(QStringLiteral("Ours")), Problem());
        const QByteArray text = session_to_text(session.document());
        QStringList problems;
        const std::optional<SessionFile> file = read(text, problems);
        QCOMPARE(problems.join(u'\n'), QString());
        QVERIFY(file && file->document == session.document());
        QCOMPARE(session_to_text(file->document), text);

        Session other(m_catalogue, default_scenario(*m_catalogue)); // opens anywhere
        QCOMPARE(other.open(file->document), Problem());
        QCOMPARE(other.catalogue().gpu("L40S-cut")->memory_gb, 24.0);
        QCOMPARE(other.analysis().contenders[0].contender.usd_per_gpu_hour, 0.4);
        QCOMPARE(other.open({default_scenario(*m_catalogue), {}, {}}), Problem());
        QVERIFY(other.catalogue().gpu("L40S-cut") == nullptr);
        QCOMPARE(session_to_text(other.document()), without);
    }

    void picturesCanGoWithoutThem()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        OwnFacts facts = someFacts();
        facts.prices[0].gpu = "L40S";
        QCOMPARE(session.setFacts(facts, QStringLiteral("Our facts")), Problem());
        QCOMPARE(session.setText("contenders.0.price_source", "our-rack"), Problem());
        QCOMPARE(session.pin(QStringLiteral("Ours")), Problem());
        const auto plain = without_own_facts(session.document(), *m_catalogue);
        QVERIFY(plain && plain->facts.empty());
        const QByteArray text = session_to_text(*plain);
        QVERIFY(!text.contains("our-rack") && !text.contains("L40S-cut") && !text.contains("Our-MoE"));
        QCOMPARE(plain->scenario.contenders[0].usd_per_gpu_hour, 0.4); // an input now
        Session other(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(other.open(*plain), Problem());
        QCOMPARE(other.analysis().contenders[0].usd_per_million_tokens.value,
                 session.analysis().contenders[0].usd_per_million_tokens.value);
        // What cannot stand without them goes nowhere; also where only a pin needs one.
        QCOMPARE(session.setText("model", "Our-MoE"), Problem());
        QVERIFY(!without_own_facts(session.document(), *m_catalogue));
        QCOMPARE(session.pin(QStringLiteral("With our model")), Problem());
        QCOMPARE(session.setText("model", "Llama-2-7B"), Problem());
        QVERIFY(!without_own_facts(session.document(), *m_catalogue));
        QVERIFY(without_own_facts({default_scenario(*m_catalogue), {}, {}}, *m_catalogue));
    }

    void wrongFactsInFilesAreSaid()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(session.setFacts(someFacts(), QStringLiteral("Our facts")), Problem());
        const QByteArray text = session_to_text(session.document());
        const auto problem_with = [&](const QByteArray& was, const QByteArray& becomes) {
            QByteArray changed = text;
            QStringList problems;
            const bool is_read = read(changed.replace(was, becomes), problems).has_value();
            return is_read ? QString() : problems.value(0);
        };
        QVERIFY(problem_with("\"usable_gb\": 23.5", "\"usable_gb\": 0")
                    .endsWith(QStringLiteral("facts.gpus.0.usable_gb is 0; it must be above 0")));
        QVERIFY(problem_with("\"usable_gb\": 23.5", "\"usable_gb\": \"x\"")
                    .contains(QStringLiteral(": facts.gpus.0.usable_gb is \"x\"; it must be a number from 0 to ")));
        QVERIFY(problem_with("\"usable_gb\": 23.5", "\"usable\": 23.5")
                    .contains(QStringLiteral("facts.gpus.0.usable is no key that belongs here; it must be one of")));
    }

    // Of the largest log that imports take, with times as long as they get; two of them are more than a session holds,
    // which is said before a file is replaced by one that nobody could open.
    void whatASessionTakesOpensAgain()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        OwnFacts facts;
        facts.traces = {{"log", "a log", "our gateway", {}, {}}};
        for (int i = 0; i < most_trace_requests; ++i) {
            facts.traces[0].requests.push_back({i / 3.0 + 1e5, 50'000'000 + i, 50'000'000 + i});
        }
        QCOMPARE(QString::fromStdString(session.setFacts(facts, QStringLiteral("Log")).english()), QString());
        const QByteArray text = session_to_text(session.document());
        QVERIFY(text.size() > 9'000'000);
        QStringList problems;
        const auto again = read(text, problems);
        QVERIFY2(again, qPrintable(problems.join(u'\n')));
        QVERIFY(again->document == session.document());

        facts.traces.push_back(facts.traces[0]);
        facts.traces[1].name = "log 2";
        const QString refusal = QString::fromStdString(session.setFacts(facts, QStringLiteral("Logs")).english());
        QVERIFY2(refusal.startsWith(QStringLiteral("facts is 2")), qPrintable(refusal));
        QVERIFY2(refusal.contains(QStringLiteral(" MB of text; it must be at most 12 MB")), qPrintable(refusal));
        QCOMPARE(session.document().facts.traces.size(), 1U);
    }

    void theyAreOneUndoStep()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(session.pin(QStringLiteral("Before")), Problem());
        const Document before = session.document();
        const int analyses = session.analyses();
        OwnFacts faster{{*m_catalogue->gpu("L40S")}, {}, {}, {}};
        faster.gpus[0].tdp_w = 100;
        const double watts = m_catalogue->gpu("L40S")->tdp_w;
        QCOMPARE(session.setFacts(faster, QStringLiteral("A frugal card")), Problem());
        QCOMPARE(session.analyses(), analyses + 1);
        QCOMPARE(session.undoStack()->count(), 2);
        QCOMPARE(session.catalogue().gpu("L40S")->tdp_w, 100.0);
        session.undoStack()->undo();
        QVERIFY(session.document() == before);
        QCOMPARE(session.catalogue().gpu("L40S")->tdp_w, watts);
        QVERIFY(&session.catalogue() == m_catalogue.get());
        session.undoStack()->redo();
        QCOMPARE(session.catalogue().gpu("L40S")->tdp_w, 100.0);

        // What the scenario or a pin needs does not go.
        QCOMPARE(session.setFacts(someFacts(), QStringLiteral("Our facts")), Problem());
        QCOMPARE(QString::fromStdString(session.setText("contenders.0.gpu", "L40S-cut").english()), QString());
        QCOMPARE(session.setFacts({}, QStringLiteral("None")).where(), std::string("contenders.0.gpu"));
        QVERIFY(session.document().facts == someFacts());
    }
};

TIEBREAK_TEST(OwnFactsTest, QCoreApplication)
#include "tst_own_facts.moc"
