// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/session/session.h"
#include "models/wording/palette/fact_entries.h"
#include "models/wording/palette/palette_search.h"
#include "models/wording/palette/typed_edits.h"
#include "tests/support/test_class.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace tiebreak;

class TestTypedEdits : public QObject {
    Q_OBJECT

private slots:
    void init() { m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue)); }

    void whatIsTypedIsSet_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* typed, const char* key, const char* value) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(key) << QString::fromLatin1(value);
        };
        row("batch 32", "batch", "32");
        row("32 batch", "batch", "32");
        row("Batch size: 32", "batch", "32");
        row("BATCH SIZE 1k", "batch", "1000");
        row("users 80", "users", "80");
        row("80 users", "users", "80");
        row("l40s 0.65", "contenders.0.usd_per_gpu_hour", "0.65");
        row("l40s price $0.65", "contenders.0.usd_per_gpu_hour", "0.65");
        row("a100 pcie 1.05", "contenders.1.usd_per_gpu_hour", "1.05");
        row("a100 sxm: 1.5", "contenders.2.usd_per_gpu_hour", "1.5");
        row("l40s int8", "contenders.0.weight_precision", "INT8");
        row("model qwen3-32b", "model", "Qwen3-32B");
        row("evidence model", "evidence", "model");
        row("utilization 50 %", "utilization", "50%");
        row("tokens per month 2 B", "tokens_per_month", "2B");
        row("ttft limit 500", "ttft_limit_ms", "500");
        row("ttft limit none", "ttft_limit_ms", "none");
        row("load users", "load", "users");
    }
    void whatIsTypedIsSet()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        const std::vector<PaletteEntry> edits = meant(typed);
        QVERIFY2(!edits.empty(), "it means nothing");
        QVERIFY2(edits[0].refusal.isEmpty(), qPrintable(edits[0].refusal));
        const auto edit = editOf(edits[0].id, m_session->scenario());
        QVERIFY(edit);
        QCOMPARE(QString::fromStdString(full_key(edit->ref)), key);
        QCOMPARE(m_session->set(edit->ref, edit->value), Problem());
        Scenario wanted = default_scenario(*m_catalogue);
        QCOMPARE(set_from_text(wanted, *m_catalogue, key.toStdString(), value.toStdString()), Problem());
        QVERIFY(m_session->scenario() == wanted);
        QVERIFY(m_session->undoStack()->count() <= 1);
    }

    void anEditSaysWhatItDoes()
    {
        QCOMPARE(meant(QStringLiteral("batch 32")).at(0).title, QStringLiteral("Batch size: 8 seq → 32 seq"));
        QCOMPARE(meant(QStringLiteral("batch 8")).at(0).title, QStringLiteral("Batch size is 8 seq now"));
        QCOMPARE(meant(QStringLiteral("l40s 0.65")).at(0).title, QStringLiteral("L40S: Price: $0.79/h → $0.65/h"));
    }

    void whatIsOutOfRangeSaysTheRange()
    {
        const std::vector<PaletteEntry> edits = meant(QStringLiteral("batch 5000"));
        QVERIFY(!edits.empty());
        QVERIFY2(edits[0].title.contains(QLatin1String("5000")) || edits[0].title.contains(QLatin1String("5,000")),
                 qPrintable(edits[0].title));
        QVERIFY2(edits[0].refusal.contains(QLatin1String("1024")) || edits[0].refusal.contains(QLatin1String("1,024")),
                 qPrintable(edits[0].refusal));
        QVERIFY(!meant(QStringLiteral("l40s price -1")).at(0).refusal.isEmpty());
        QVERIFY(meant(QStringLiteral("batch soon")).empty() ||
                meant(QStringLiteral("batch soon")).at(0).id != QLatin1String("batch=soon"));
    }

    void lockedInputsSaySo()
    {
        QCOMPARE(m_session->setLocked(find_field("batch"), true), Problem());
        QVERIFY(meant(QStringLiteral("batch 32")).at(0).refusal.contains(QLatin1String("locked")));
    }

    void behindAColonThereAreAllChoices()
    {
        std::set<QString> titles;
        for (const PaletteEntry& edit : meant(QStringLiteral("Evidence: "))) {
            titles.insert(edit.title);
        }
        QCOMPARE(titles.size(), std::size_t{3});
        const std::vector<PaletteEntry> number = meant(QStringLiteral("Batch size: "));
        QVERIFY(!number.empty());
        QVERIFY(number[0].refusal.contains(QLatin1String("1")));
        QVERIFY(!editOf(number[0].id, m_session->scenario())); // it cannot be run
    }

    // What the palette fills in for an input is understood again, of every input.
    void everyInputIsFoundByItsName()
    {
        for (const PaletteEntry& input : inputEntries(m_session->scenario(), *m_catalogue)) {
            const std::vector<PaletteEntry> edits = meant(input.title + QStringLiteral(": "), 1000);
            const bool is_there = std::ranges::any_of(edits, [&input](const PaletteEntry& edit) {
                return edit.id == input.id || edit.id.startsWith(input.id + u'=');
            });
            QVERIFY2(is_there, qPrintable(input.title));
            QVERIFY(!input.beside.isEmpty());
        }
    }

    void idsOutliveTheSession()
    {
        const QString id = meant(QStringLiteral("a100 pcie 1.05")).at(0).id;
        QCOMPARE(m_session->removeContender(0), Problem());
        const auto edit = editOf(id, m_session->scenario());
        QVERIFY(edit);
        QCOMPARE(edit->ref.contender, std::size_t{0}); // the card moved up
        QCOMPARE(m_session->setText("contenders.0.gpu", "L40S"), Problem());
        QVERIFY(!editOf(id, m_session->scenario())); // and is gone
        QVERIFY(!editOf(QStringLiteral("nonsense=3"), m_session->scenario()));
        QVERIFY(!editOf(QStringLiteral("batch=many"), m_session->scenario()));
        QVERIFY(!editOf({}, m_session->scenario()));
    }

    void twoOfOneCardAreApart()
    {
        QCOMPARE(m_session->setText("contenders.1.gpu", "L40S"), Problem());
        const auto edits = meant(QStringLiteral("l40s 0.65"));
        QCOMPARE(editOf(edits.at(0).id, m_session->scenario())->ref.contender, std::size_t{0});
        QCOMPARE(editOf(edits.at(1).id, m_session->scenario())->ref.contender, std::size_t{1});
    }

    void factsAreAllThere()
    {
        const Scenario& scenario = m_session->scenario();
        QCOMPARE(modelEntries(scenario, *m_catalogue).size(), m_catalogue->models.size());
        QCOMPARE(cardEntries(scenario, *m_catalogue).size(), m_catalogue->gpus.size());
        QCOMPARE(claimEntries(audit_claims(*m_catalogue)).size(), m_catalogue->claims.size());
        for (const PaletteEntry& card : cardEntries(scenario, *m_catalogue)) {
            const bool competes = card.id == QLatin1String("L40S") || card.id.startsWith(QLatin1String("A100-80GB"));
            QCOMPARE(!card.refusal.isEmpty(), competes);
        }
    }

    // No text makes it stumble.
    void oddTextsMeanNothingMuch()
    {
        for (const char* const odd : {"", " ", ":", "::", "= =", "1", "$", "batch", "batch ", "%%% 3", "→ 3", "l40s"}) {
            for (const PaletteEntry& edit : meant(QString::fromUtf8(odd))) {
                QVERIFY(!edit.title.isEmpty());
            }
        }
        QVERIFY(meant(QString(10'000, u'x') + QStringLiteral(" 3")).empty());
    }

private:
    [[nodiscard]] std::vector<PaletteEntry> meant(const QString& text, std::size_t most = 8) const
    {
        return typedEdits(
            text, m_session->scenario(), *m_catalogue,
            [this](FieldRef field, const FieldValue& value) { return m_session->refusal(field, value); }, most);
    }

    const std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
};

TIEBREAK_TEST(TestTypedEdits, QCoreApplication)
#include "tst_typed_edits.moc"
