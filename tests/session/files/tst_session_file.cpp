// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/field_edits.h"
#include "models/session/files/session_file.h"
#include "tests/session/files/random_document.h"
#include "tests/session/files/session_file_fixture.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QJsonDocument>
#include <QLocale>
#include <QtTest>

#include <clocale>
#include <locale>

using namespace tiebreak;

namespace {

// As people write numbers in Germany, whether or not the machine knows that locale.
class GermanNumbers : public std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

std::vector<FieldValue> allowed_values(const Field& field, const Catalogue& catalogue)
{
    std::vector<FieldValue> values;
    if (field.may_be_empty) {
        values.emplace_back();
    }
    if (field.kind == FieldKind::Choice) {
        for (const std::string& name : field.choices(catalogue, default_scenario(catalogue))) {
            values.emplace_back(name);
        }
    } else {
        const double middle = (field.minimum + field.maximum) / 3;
        const double inside = field.kind == FieldKind::Integer ? std::floor(middle) : middle;
        values.insert(values.end(), {field.minimum, field.maximum, std::clamp(inside, field.minimum, field.maximum)});
    }
    return values;
}

} // namespace

// What is written is read again.
class SessionFileTest : public SessionFileFixture {
    Q_OBJECT

    bool survives(const Document& document) const
    {
        const auto session = read(session_to_text(document));
        return session && session->document == document;
    }

    bool allSurvive(FieldRef ref, const Scenario& start) const
    {
        int tried = 0;
        int index = 0;
        for (const FieldValue& value : allowed_values(*ref.field, *m_catalogue)) {
            if (index++ % each_of(5) != 0 && tried > 0) {
                continue;
            }
            Document document{start, {{"Pin", start, true}}, {}};
            const bool is_other = value != get_field(start, ref);
            if (is_other && set_field(document.scenario, *m_catalogue, ref, value).empty() &&
                validate(document.scenario, *m_catalogue).empty()) {
                ++tried;
                if (!survives(document) || !survives({start, {{"Pin", document.scenario, false}}, {}})) {
                    return false;
                }
            }
        }
        return tried > 0;
    }

private slots:
    void initTestCase() { startAll(); }

    void everyFieldSurvives()
    {
        const Scenario start = default_scenario(*m_catalogue);
        for (const Field& field : scenario_fields()) {
            QVERIFY2(allSurvive({&field, 0}, start), field.key.data());
        }
        for (std::size_t contender = 0; contender < start.contenders.size(); ++contender) {
            for (const Field& field : contender_fields()) {
                QVERIFY2(allSurvive({&field, contender}, start), field.key.data());
            }
        }
    }

    void everythingElseSurvives()
    {
        const Document document = sample();
        const auto session = read(session_to_text(document, view()));
        QVERIFY(session);
        QVERIFY(session->document == document);
        QCOMPARE(session->view, view());
        QCOMPARE(session->version, 1);
        QVERIFY(survives({document.scenario, {}, {}}));
        Document numbers = document;
        numbers.scenario.power.pue = 0.1 + 0.2 + 1;
        numbers.scenario.bill.tokens_per_month = 1e13 / 3;
        numbers.scenario.bill.utilization = std::nextafter(1.0, 0.0);
        numbers.scenario.api.usd_per_million_tokens = 1.0 / 3;
        QVERIFY(survives(numbers));
        const QByteArray text = session_to_text(numbers);
        QVERIFY(text.contains("\"utilization\": 0.9999999999999999,\n"));
        QVERIFY(text.contains("\"batch_sweep_max\": 256,\n"));
    }

    // Files from before the limit open, and what was cut is told.
    void lengthsBeyondTheContextAreCut()
    {
        Document old = sample();
        old.scenario = default_scenario(*m_catalogue);
        old.scenario.request = {12000, 300};
        old.pins = {{"short", default_scenario(*m_catalogue)}, {"long", old.scenario}};
        const auto session = read(session_to_text(old));
        QVERIFY(session);
        QCOMPARE(session->document.scenario.request, (Request{3796, 300}));
        QCOMPARE(session->document.pins[0].scenario.request, Request());
        QCOMPARE(session->document.pins[1].scenario.request, (Request{3796, 300}));
        const QString notice =
            QStringLiteral("Llama-2-7B takes at most 4096 tokens: prompts now have 3796 tokens, outputs 300.");
        QCOMPARE(session->notices, (QStringList{notice, notice}));
        QVERIFY(read(session_to_text(session->document))->notices.isEmpty());
    }

    // A layout that could not be read again must not keep the session from being opened.
    void whatCannotBeReadOfAViewIsLeftOut()
    {
        QJsonObject odd = view();
        odd[QStringLiteral("page")] = 3;
        odd[QStringLiteral("tab")] = QString(101, u't');
        odd[QStringLiteral("docks")] = QStringLiteral("AAAA/w==");
        odd[QStringLiteral("colour")] = QStringLiteral("red");
        const auto session = read(session_to_text(sample(), odd));
        QVERIFY(session && session->document == sample());
        QCOMPARE(session->view.keys(), (QStringList{QStringLiteral("axes"), QStringLiteral("theme")}));
    }

    void aThousandRandomSessionsSurvive()
    {
        qputenv("RC_PARAMS", "seed=20260322 max_success=" + QByteArray::number(rounds(1000)));
        QVERIFY(rc::check("any session that is saved opens as it was", [this] {
            const Document document = random_document::document(*m_catalogue);
            RC_ASSERT(validate(document.scenario, *m_catalogue) == Problem());
            const QByteArray text = session_to_text(document, view());
            const auto session = read(text);
            RC_ASSERT(session.has_value());
            RC_ASSERT(session->document == document);
            RC_ASSERT(session_to_text(session->document, session->view) == text);
        }));
    }

    void textIsInOrderAndDiffsCleanly()
    {
        const QByteArray text = session_to_text(sample(), view());
        QVERIFY(text.startsWith("{\n  \"format\": \"tiebreak-session\",\n  \"version\": 1,\n  \"scenario\": {\n    "
                                "\"model\": \"Llama-2-7B\",\n"));
        qsizetype at = 0;
        for (const char* const key : {"format", "version", "scenario", "pins", "locked", "view"}) {
            const qsizetype next = text.indexOf(QByteArray(QByteArray("\n  \"") + key + "\": "));
            QVERIFY2(next > at, key);
            at = next;
        }
        at = 0;
        for (const Field& field : scenario_fields()) {
            const qsizetype next = text.indexOf(QByteArray("\n    \"" + QByteArray(field.key.data()) + "\": "));
            QVERIFY2(next > at, field.key.data());
            at = next;
        }
        QVERIFY(text.endsWith("\n}\n"));
        QVERIFY(!text.contains('\t') && !text.contains(" \n"));

        Document other = sample();
        other.scenario.server.batch = 9;
        const QList<QByteArray> before = text.split('\n');
        const QList<QByteArray> after = session_to_text(other, view()).split('\n');
        QCOMPARE(after.size(), before.size());
        int changed_lines = 0;
        for (qsizetype i = 0; i < before.size(); ++i) {
            changed_lines += before[i] == after[i] ? 0 : 1;
        }
        QCOMPARE(changed_lines, 1);
    }

    void localeChangesNothing()
    {
        Document document = sample();
        document.scenario.bill.tokens_per_month = 123456789.25;
        const QByteArray text = session_to_text(document, view());
        const QLocale before;
        const std::locale plain = std::locale::global(std::locale(std::locale(), new GermanNumbers)); // it owns them
        QLocale::setDefault(QLocale(QLocale::German));
        std::setlocale(LC_ALL, "de_DE.UTF-8");
        const QByteArray german = session_to_text(document, view());
        const auto session = read(text);
        QStringList problems;
        const bool is_refused = !read(QByteArray(text).replace("\"pue\": 1.3", "\"pue\": 1234.5"), &problems);
        std::setlocale(LC_ALL, "C.UTF-8");
        QLocale::setDefault(before);
        std::locale::global(plain);
        QCOMPARE(german, text);
        QVERIFY(session && session->document == document);
        QVERIFY(is_refused && problems[0].contains(QStringLiteral("is 1234.5; it must be a number from 1 to 5")));
    }

    void missingFieldsTakeDefaults()
    {
        const Document defaults{default_scenario(*m_catalogue), {}, {}};
        const auto least = read(R"({"format": "tiebreak-session", "version": 1, "scenario": {}})");
        QVERIFY(least && least->document == defaults && least->view.isEmpty());
        const auto one = read(R"({"format": "tiebreak-session", "version": 1, "scenario": {"batch": 4,
            "contenders": [{"gpu": "L40S"}, {"gpu": "A100-80GB-SXM", "kv_precision": "INT8"}]},
            "pins": [{"name": "P", "scenario": {"pue": 2}}]})");
        QVERIFY(one);
        Document document = defaults;
        document.scenario.server.batch = 4;
        document.scenario.contenders = {default_contender(*m_catalogue, "L40S"),
                                        default_contender(*m_catalogue, "A100-80GB-SXM")};
        document.scenario.contenders[1].kv_precision = Precision::Int8;
        document.pins = {{"P", defaults.scenario, true}};
        document.pins[0].scenario.power.pue = 2;
        QVERIFY(one->document == document);
    }

    // There was no version before the first, but its drafts had the scenario alone.
    void olderVersionsOpen()
    {
        QJsonObject draft = QJsonDocument::fromJson(session_to_text(sample())).object();
        draft[QStringLiteral("version")] = 0;
        for (const char* const key : {"pins", "locked", "view"}) {
            draft.remove(QLatin1String(key));
        }
        const auto session = read(QJsonDocument(draft).toJson());
        QVERIFY(session);
        QVERIFY(session->document == (Document{sample().scenario, {}, {}}));
        QCOMPARE(session->version, 0);
    }
};

TIEBREAK_TEST(SessionFileTest, QCoreApplication)
#include "tst_session_file.moc"
