// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/kept_document.h"
#include "models/session/session.h"
#include "tests/support/test_class.h"

#include <QSignalSpy>
#include <QtTest>

using namespace tiebreak;

class SessionTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void oneEditOneAnalyzeOneSignal()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QSignalSpy spy(&session, &Session::analysisChanged);
        QCOMPARE(session.analyses(), 1);
        QCOMPARE(session.set(find_field("batch"), 4.0), Problem());
        QCOMPARE(session.analyses(), 2);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(session.set(find_field("batch"), 4.0), Problem()); // no change, no work
        QCOMPARE(session.analyses(), 2);
        QCOMPARE(session.undoStack()->count(), 1);
    }

    void refusedEditsLeaveEverything()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const Scenario before = session.scenario();
        QVERIFY(!session.set(find_field("batch"), 0.0).empty());
        QVERIFY(!session.setText("nonsense", "1").empty());
        QVERIFY(!session.setText("contenders.1.weight_precision", "FP8").empty());
        QVERIFY(!session.setQuote("runpod-l40s", -1).empty());
        QVERIFY(session.scenario() == before);
        QCOMPARE(session.analyses(), 1);
        QCOMPARE(session.undoStack()->count(), 0);
    }

    void everyKindOfEditIsUndone()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const Scenario before = session.scenario();
        QCOMPARE(session.set(find_field("contenders.1.usd_per_gpu_hour"), 1.0), Problem());
        QCOMPARE(session.undoStack()->undoText(), QStringLiteral("A100-80GB-PCIe Price: 1"));
        QCOMPARE(session.setQuote("runpod-l40s", 0.5), Problem());
        QCOMPARE(session.setText("contenders.3.gpu", "L40S"), Problem());
        const Scenario after = session.scenario();
        for (int i = 0; i < 3; ++i) {
            session.undoStack()->undo();
        }
        QVERIFY(session.scenario() == before);
        for (int i = 0; i < 3; ++i) {
            session.undoStack()->redo();
        }
        QVERIFY(session.scenario() == after);
    }

    void oneDragIsOneStep()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const int drag = session.newGesture();
        for (const double batch : {9.0, 12.0, 20.0}) {
            QCOMPARE(session.set(find_field("batch"), batch, drag), Problem());
        }
        const int next = session.newGesture();
        QCOMPARE(session.set(find_field("batch"), 30.0, next), Problem());
        QCOMPARE(session.undoStack()->count(), 2);
        session.undoStack()->undo();
        QCOMPARE(session.scenario().server.batch, 20);
        session.undoStack()->undo();
        QCOMPARE(session.scenario().server.batch, 8);
    }

    void aDragBackToItsStartLeavesNoStep()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const int drag = session.newGesture();
        QCOMPARE(session.set(find_field("batch"), 12.0, drag), Problem());
        QCOMPARE(session.set(find_field("batch"), 8.0, drag), Problem());
        QCOMPARE(session.undoStack()->count(), 0);
        QCOMPARE(session.scenario().server.batch, 8);
        QVERIFY(session.undoStack()->isClean());
    }

    // What follows an edit is in its step, and said.
    void followersAreInTheSameStep()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QSignalSpy notices(&session, &Session::noticed);
        const auto notice = [&notices] {
            return notices.isEmpty() ? QString() : notices.takeLast().first().toString();
        };
        QCOMPARE(session.setText("model", "Qwen3-VL-8B"), Problem());
        QCOMPARE(session.scenario().evidence, Evidence::Model);
        QCOMPARE(notice(), QStringLiteral("The article has no figures of Qwen3-VL-8B: the evidence is now Model."));
        QCOMPARE(session.setText("prompt_tokens", "12000"), Problem());
        QCOMPARE(notice(), QString());
        QCOMPARE(session.setText("framework_version", "0.12"), Problem());
        const Scenario before = session.scenario();

        QCOMPARE(session.setText("model", "Llama-2-13B"), Problem());
        QCOMPARE(session.scenario().request, (Request{3840, 256}));
        QCOMPARE(notice(),
                 QStringLiteral("Llama-2-13B takes at most 4096 tokens: prompts now have 3840 tokens, outputs "
                                "256."));
        session.undoStack()->undo();
        QVERIFY(session.scenario() == before);

        QCOMPARE(session.setText("framework", "vLLM"), Problem());
        QCOMPARE(session.scenario().server.framework_version, std::string("newest"));
        QCOMPARE(session.scenario().server.batching, Batching::InFlight);
        QCOMPARE(notice(), QStringLiteral("The release is now the newest of vLLM. Batching is now in-flight, as vLLM "
                                          "serves."));
        session.undoStack()->undo();
        QVERIFY(session.scenario() == before);

        // A locked length is not cut, so that the model is refused; the message names the limit.
        QCOMPARE(session.setLocked(find_field("prompt_tokens"), true), Problem());
        const Problem refused = session.setText("model", "Llama-2-13B");
        QVERIFY2(refused.english().starts_with("Llama-2-13B takes at most 4096 tokens"), refused.english().c_str());
        QVERIFY(session.scenario() == before);
        QCOMPARE(notice(), QString());
    }

    // A new input that undo forgets fails here.
    void everyFieldIsUndone()
    {
        Scenario start = default_scenario(*m_catalogue);
        start.model = "Qwen3-VL-8B"; // which takes the longest prompts and outputs
        const auto check = [&](FieldRef ref) {
            Session session(m_catalogue, start);
            const FieldValue now = get_field(start, ref);
            FieldValue other = now == FieldValue(ref.field->maximum) ? ref.field->minimum : ref.field->maximum;
            if (ref.field->kind == FieldKind::Choice) {
                const std::vector<std::string> choices =
                    ref.field->choices(*m_catalogue, default_scenario(*m_catalogue));
                other = FieldValue(choices.back()) == now ? choices.front() : choices.back();
            }
            const bool of_a_card = ref.field->key == "price_source" || ref.field->key == "gpu";
            if (of_a_card) {
                other = ref.field->key == "gpu" ? FieldValue("A100-80GB-SXM") : FieldValue("coreweave-l40s");
            }
            QCOMPARE(session.set(ref, other), Problem());
            QVERIFY2(get_field(session.scenario(), ref) == other, full_key(ref).c_str());
            QVERIFY(!session.undoStack()->undoText().isEmpty());
            session.undoStack()->undo();
            QVERIFY2(session.scenario() == start, full_key(ref).c_str());
        };
        for (const Field& field : scenario_fields()) {
            check({&field, 0});
        }
        for (const Field& field : contender_fields()) {
            check({&field, 0});
        }
    }

    // However long somebody works: the oldest steps go, and large facts are kept once for all steps that have them.
    void historyHasALimit()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const FieldRef field = find_field("requests_per_s");
        for (int i = 1; i <= 1010; ++i) {
            QCOMPARE(session.setLocked(field, i % 2 == 1), Problem());
        }
        QCOMPARE(session.undoStack()->count(), 1000);

        OwnFacts facts;
        Trace trace;
        trace.name = "log";
        for (int i = 0; i < 300'000; ++i) {
            trace.requests.push_back({0.01 * i, 10, 10});
        }
        facts.traces = {trace};
        const std::size_t bytes = bytes_of(facts);
        QVERIFY(bytes > 3'000'000);
        QCOMPARE(session.setFacts(facts, QStringLiteral("Log")), Problem());
        for (int i = 0; i < 16; ++i) { // as many other logs, and each with a step that shares it
            facts.traces[0].requests[0].prompt_tokens = 20 + i;
            QCOMPARE(session.setFacts(facts, QStringLiteral("Log")), Problem());
            QCOMPARE(session.setLocked(field, i % 2 == 0), Problem());
        }
        QCOMPARE(session.undoStack()->count(), 7); // it began anew when the first 14 took more than 64 MB
        session.undoStack()->undo();
        QVERIFY(session.document().facts == facts);
        session.undoStack()->undo();
        QCOMPARE(session.document().facts.traces[0].requests[0].prompt_tokens, 34);
        session.undoStack()->redo();
        QVERIFY(session.document().facts == facts);
    }

    void pinsKeepAScenario()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QSignalSpy pins(&session, &Session::pinsChanged);
        QCOMPARE(session.pin(QStringLiteral("Baseline")), Problem());
        QCOMPARE(session.set(find_field("batch"), 32.0), Problem());
        QCOMPARE(session.pin(QStringLiteral("Baseline")), Problem());
        QCOMPARE(session.pin(QString()), Problem());
        QCOMPARE(pins.count(), 3);
        QCOMPARE(session.pins()[0].name, std::string("Baseline"));
        QCOMPARE(session.pins()[1].name, std::string("Baseline 2"));
        QCOMPARE(session.pins()[2].name, std::string("Pin"));
        QCOMPARE(session.pins()[0].scenario.server.batch, 8);
        QCOMPARE(session.pinAnalysis(0).contenders[0].throughput_tok_s.value, std::optional(1680.0));
        QCOMPARE(session.pinAnalysis(1).contenders[0].throughput_tok_s.value, std::optional(2200.0));
        QCOMPARE(session.baselinePin(), &session.pins()[0]);
        QCOMPARE(session.showPin(0, false), Problem());
        QCOMPARE(session.baselinePin(), &session.pins()[1]);
        QCOMPARE(session.movePin(2, 0), Problem());
        QCOMPARE(session.pins()[0].name, std::string("Pin"));
        QCOMPARE(session.pins()[1].name, std::string("Baseline"));
        QCOMPARE(session.takePin(1), Problem());
        QCOMPARE(session.scenario().server.batch, 8);
        QCOMPARE(session.removePin(0), Problem());
        QCOMPARE(session.pins().size(), std::size_t{2});
        while (session.undoStack()->canUndo()) {
            session.undoStack()->undo();
        }
        QVERIFY(session.document() == (Document{default_scenario(*m_catalogue), {}, {}}));
    }

    void pinsAreRefusedWhatTheyCannotBe()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        for (std::size_t i = 0; i < max_pins; ++i) {
            QCOMPARE(session.pin(QString()), Problem());
        }
        const Document before = session.document();
        QVERIFY(!session.pin(QString()).empty());
        QVERIFY(!session.renamePin(0, QStringLiteral(" ")).empty());
        QVERIFY(!session.renamePin(0, QStringLiteral("Pin 2")).empty());
        QVERIFY(session.document() == before);
        QCOMPARE(session.renamePin(0, QStringLiteral("Today")), Problem());
    }

    // A drag beside four pins costs one analyze a step; pins are analysed when they are made.
    void pinsCostNothingWhileDragging()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(session.pin(QString()), Problem());
        }
        QSignalSpy pins(&session, &Session::pinsChanged);
        const Analysis* const pinned = &session.pinAnalysis(3);
        const int analyses = session.analyses();
        const int drag = session.newGesture();
        for (const double batch : {9.0, 10.0, 11.0}) {
            QCOMPARE(session.set(find_field("batch"), batch, drag), Problem());
        }
        QCOMPARE(session.analyses(), analyses + 3);
        QCOMPARE(pins.count(), 0);
        QCOMPARE(&session.pinAnalysis(3), pinned);
    }

    void lockedFieldsStay()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const FieldRef batch = find_field("batch");
        const FieldRef price = find_field("contenders.1.usd_per_gpu_hour");
        QCOMPARE(session.setLocked(batch, true), Problem());
        QCOMPARE(session.setLocked(price, true), Problem());
        QVERIFY(session.isLocked(batch) && !session.isLocked(find_field("pue")));
        QVERIFY(!session.set(batch, 4.0).empty());
        QVERIFY(!session.setText("batch", "4").empty());
        Scenario preset = session.scenario();
        preset.server.batch = 32;
        preset.power.pue = 1.5;
        preset.contenders[1].usd_per_gpu_hour = 2;
        preset.contenders[1].price_source.clear();
        QCOMPARE(session.change(preset, QStringLiteral("Preset")), Problem());
        QCOMPARE(session.scenario().server.batch, 8);
        QCOMPARE(session.scenario().power.pue, 1.5);
        QCOMPARE(session.scenario().contenders[1].usd_per_gpu_hour, 1.19);
        QCOMPARE(session.setLocked(batch, false), Problem());
        QCOMPARE(session.set(batch, 4.0), Problem());
    }

    // A lock moves nothing by itself, and goes with its contender.
    void locksKeepWhatBelongsToThem()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const FieldRef price = find_field("contenders.1.usd_per_gpu_hour");
        const std::string source = session.scenario().contenders[1].price_source;
        QCOMPARE(session.setLocked(price, true), Problem());
        QCOMPARE(session.set(find_field("batch"), 4.0), Problem());
        QCOMPARE(session.scenario().contenders[1].price_source, source);
        QVERIFY(!source.empty());
        Scenario preset = session.scenario();
        preset.contenders[1].usd_per_gpu_hour = 2;
        preset.contenders[1].price_source.clear();
        QCOMPARE(session.change(preset, QStringLiteral("Preset")), Problem());
        QCOMPARE(session.scenario().contenders[1].usd_per_gpu_hour, 1.19);
        QCOMPARE(session.scenario().contenders[1].price_source, source);

        const Document before = session.document();
        QCOMPARE(session.removeContender(0), Problem());
        QCOMPARE(session.document().locked, std::vector<std::string>{"contenders.0.usd_per_gpu_hour"});
        QCOMPARE(session.scenario().contenders[0].usd_per_gpu_hour, 1.19);
        QCOMPARE(session.scenario().contenders[1].usd_per_gpu_hour, 1.39);
        session.undoStack()->undo();
        QVERIFY(session.document() == before);
        QVERIFY(!session.set(price, 1.0).empty());
        QCOMPARE(session.unlockAll(), Problem());
        QCOMPARE(session.set(price, 1.0), Problem());

        QCOMPARE(session.setLocked(find_field("contenders.0.gpu"), true), Problem());
        QCOMPARE(session.setText("contenders.0.price_source", "coreweave-l40s"), Problem());
        QCOMPARE(session.scenario().contenders[0].usd_per_gpu_hour, 2.25);
    }

    void aNewDocumentIsNotModified()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        session.undoStack()->resetClean(); // as after restoring lost edits
        QVERIFY(!session.undoStack()->isClean());
        QCOMPARE(session.open({default_scenario(*m_catalogue), {}, {}}), Problem());
        QVERIFY(session.undoStack()->isClean());
    }

    void openingBeginsAnew()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(session.set(find_field("batch"), 4.0), Problem());
        Document document = session.document();
        document.scenario.server.batch = 2;
        document.pins = {{"A", default_scenario(*m_catalogue), true}};
        QSignalSpy analysed(&session, &Session::analysisChanged);
        QSignalSpy pins(&session, &Session::pinsChanged);
        QCOMPARE(session.open(document), Problem());
        QVERIFY(session.document() == document);
        QCOMPARE(session.undoStack()->count(), 0);
        QCOMPARE(analysed.count(), 1);
        QCOMPARE(pins.count(), 1);
        document.pins.push_back(document.pins.front());
        QVERIFY(!session.open(document).empty()); // two pins of one name
        document.pins.pop_back();
        document.scenario.contenders.clear();
        QVERIFY(!session.open(document).empty());
        QCOMPARE(session.scenario().server.batch, 2);
    }
};

TIEBREAK_TEST(SessionTest, QCoreApplication)
#include "tst_session.moc"
