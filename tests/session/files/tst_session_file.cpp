// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/qt_text.h"
#include "models/engine/inputs/field_edits.h"
#include "models/session/files/session_file.h"
#include "models/session/files/session_schema.h"
#include "tests/session/files/random_document.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QtTest>

#include <clocale>
#include <locale>

using namespace tiebreak;

namespace {

const QString file_name = QStringLiteral("s.tiebreak");

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

int line_count(const QByteArray& text)
{
    return static_cast<int>(text.count('\n')) + 1;
}

} // namespace

class SessionFileTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // Two pins, locks, a changed quote and a full view.
    Document sample() const
    {
        Document document{default_scenario(*m_catalogue), {}, {"batch", "contenders.1.gpu"}};
        if (!set_quote(document.scenario, *m_catalogue, "runpod-l40s", 0.81).empty()) {
            qFatal("no such quote");
        }
        document.pins = {{"Baseline", default_scenario(*m_catalogue), true}, {"Today", document.scenario, false}};
        document.pins[0].scenario.server.batch = 32;
        return document;
    }

    static QJsonObject view()
    {
        return {{QStringLiteral("page"), QStringLiteral("Cost")},
                {QStringLiteral("tab"), QStringLiteral("Results")},
                {QStringLiteral("theme"), QStringLiteral("dark")},
                {QStringLiteral("axes"), QJsonObject{{QStringLiteral("throughput"),
                                                      QJsonObject{{QStringLiteral("x"), QJsonArray{1, 256.5}}}}}}};
    }

    std::optional<SessionFile> read(const QByteArray& text, QStringList* said = nullptr) const
    {
        QStringList problems;
        auto session = session_from_text(text, file_name, *m_catalogue, problems);
        if (session.has_value() == !problems.isEmpty()) {
            qFatal("a session and problems, or neither");
        }
        if (said != nullptr) {
            *said = problems;
        } else if (!problems.isEmpty()) {
            qWarning("%s", qPrintable(problems.join(u'\n')));
        }
        return session;
    }

    bool survives(const Document& document) const
    {
        const auto session = read(session_to_text(document));
        return session && session->document == document;
    }

    // What a refused text is told; every message names a line that the text has.
    QStringList refusal(const QByteArray& text) const
    {
        static const QRegularExpression form(QStringLiteral("^s\\.tiebreak:(\\d+): \\P{Cc}+$"));
        QStringList problems;
        if (read(text, &problems)) {
            return {};
        }
        for (const QString& problem : problems) {
            const auto match = form.match(problem);
            const int line = match.captured(1).toInt();
            if (!match.hasMatch() || line < 1 || line > line_count(text) || problems.size() > 20) {
                qWarning("%s", qPrintable(problem));
                return {};
            }
        }
        return problems;
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
    void initTestCase() { QVERIFY(m_catalogue); }

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

    void problemsSayWhereAndWhat_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<int>("nth"); // of the places where that stands, from 0
        QTest::addColumn<QByteArray>("becomes");
        QTest::addColumn<QString>("says"); // after the line
        QTest::addColumn<int>("further");  // lines from there to the one that is named
        const auto row = [](const char* name, QByteArray was, int nth, QByteArray becomes, const char* says,
                            int further = 0) {
            QTest::newRow(name) << was << nth << becomes << QString::fromUtf8(says) << further;
        };
        const QByteArray batch = "\"batch\": 8";
        row("low", batch, 0, "\"batch\": 0", "scenario.batch is 0; it must be a whole number from 1 to 1024");
        row("fraction", batch, 0, "\"batch\": 2.5", "scenario.batch is 2.5; it must be a whole number");
        row("huge", batch, 0, "\"batch\": 1e300", "scenario.batch is 1e+300; it must be a whole number from 1 to 1024");
        row("text", batch, 0, "\"batch\": \"8\"", "scenario.batch is \"8\"; it must be a whole number");
        row("flag", batch, 0, "\"batch\": true", "scenario.batch is true; it must be a whole number");
        row("null", batch, 0, "\"batch\": null", "scenario.batch is null; it must be a whole number from 1 to 1024");
        row("list", batch, 0, "\"batch\": [8, 8]", "scenario.batch is a list of 2; it must be a whole number");
        row("NaN", batch, 0, "\"batch\": NaN", "this is not JSON");
        row("overflow", batch, 0, "\"batch\": 1e999", "this is not JSON");
        row("share", "\"utilization\": 1", 0, "\"utilization\": 50",
            "scenario.utilization is 50; it must be a number from 0.01 to 1");
        row("or null", "\"tpot_limit_ms\": null", 0, "\"tpot_limit_ms\": 0",
            "scenario.tpot_limit_ms is 0; it must be a number from 0.1 to 100000, or null");
        row("choice", "\"Llama-2-7B\"", 0, "\"GPT-5\"",
            "scenario.model is \"GPT-5\"; it must be one of: \"Llama-3.1-8B\", ");
        row("unknown key", batch, 0, "\"btch\": 8",
            "scenario.btch is no key that belongs here; it must be one of the keys not used here yet: batch");
        row("odd key", batch, 0, R"("a\nb": 8)", "scenario.\"a\\nb\" is no key that belongs here");
        row("repeated key", batch, 0, "\"batch\": 8, \"batch\": 8", "\"batch\" stands twice in one object");
        row("comma", "\"batch\": 8,", 0, "\"batch\": 8", "this is not JSON", 1);
        row("format", "\"tiebreak-session\"", 0, "\"charts\"",
            "this is no session of Tiebreak; its format must be \"tiebreak-session\"");
        row("no format", "\"format\"", 0, "\"formal\"", "this is no session of Tiebreak", -1);
        row("newer", "\"version\": 1", 0, "\"version\": 2",
            "the file is of version 2, and this Tiebreak reads versions up to 1; open it with a newer");
        row("older than all", "\"version\": 1", 0, "\"version\": -1", "version is missing or no version; it must be");
        row("no number", "\"version\": 1", 0, "\"version\": \"1\"", "version is missing or no version; it must be");
        row("number for a name", "\"tensor_parallel\": \"1\"", 1, "\"tensor_parallel\": 1",
            "scenario.contenders.1.tensor_parallel is 1; it must be one of: \"1\", \"2\", \"4\", \"8\"");
        row("card", "\"weight_precision\": \"FP16\"", 1, "\"weight_precision\": \"FP8\"",
            "scenario.contenders.1.weight_precision is \"FP8\"; it must be one that TensorRT-LLM serves on the A100");
        row("quote of another card", "\"price_source\": \"runpod-l40s\"", 0,
            "\"price_source\": \"runpod-a100-80gb-pcie\"",
            "scenario.contenders.0.price_source is \"runpod-a100-80gb-pcie\", a price for A100-80GB-PCIe; it must be");
        row("unknown card", "\"gpu\": \"L40S\"", 0, "\"gpu\": \"H100\"",
            "scenario.contenders.0.gpu is \"H100\"; it must be one of: \"L40S\", ");
        row("no card", "\"gpu\": \"L40S\",", 0, "",
            "scenario.contenders.0.gpu is missing; it must be one of: \"L40S\", ", -2);
        row("price", "\"runpod-l40s\": 0.81", 0, "\"runpod-l40s\": -1",
            "scenario.prices.runpod-l40s is -1; it must be a number from 0.01 to 1000");
        row("quote", "\"runpod-l40s\": 0.81", 0, "\"nobody\": 0.81",
            "scenario.prices.nobody is no key that belongs here; it must be one of the keys not used here yet: aws-");
        row("pin", "\"batch\": 32", 0, "\"batch\": 3200", "pins.0.scenario.batch is 3200; it must be a whole number");
        row("names", "\"name\": \"Today\"", 0, "\"name\": \"Baseline\"",
            "pins.1.name is \"Baseline\", as an earlier pin is; it must be a name of its own");
        row("no name", "\"name\": \"Today\"", 0, "\"name\": \"\"",
            "pins.1.name is \"\"; it must be one line of 1 to 80 characters");
        row("long name", "\"name\": \"Today\"", 0, "\"name\": \"" + QByteArray(81, 'T') + "\"",
            "pins.1.name is \"TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT...\"; it must be one line "
            "of");
        row("two lines", "\"name\": \"Today\"", 0, "\"name\": \"To\\nday\"",
            "pins.1.name is \"To\\nday\"; it must be one line of 1 to 80 characters");
        row("shown", "\"shown\": false", 0, "\"shown\": 0", "pins.1.shown is 0; it must be true or false");
        row("lock", "\"contenders.1.gpu\"", 0, "\"contenders.9.gpu\"",
            "locked.1 is \"contenders.9.gpu\"; it must be one of: \"model\", ");
        row("lock twice", "\"contenders.1.gpu\"", 0, "\"batch\"", "locked is a list of 2; it must be a list of 0 to ",
            -2);
        row("view", "\"page\": ", 0, "\"pages\": ",
            "view.pages is no key that belongs here; it must be one of the keys not used here yet: docks, geometry, "
            "page");
        row("page", "\"page\": \"Cost\"", 0, "\"page\": 3", "view.page is 3; it must be a text of 0 to 100 characters");
        row("layout", "\"page\": ", 0,
            "\"docks\": 3, \"page\": ", "view.docks is 3; it must be a text of 0 to 65536 characters");
        row("axes", "\"axes\": {", 0, "\"axes\": 7, \"axles\": {", "view.axes is 7; it must be an object");
    }

    void problemsSayWhereAndWhat()
    {
        QFETCH(const QByteArray, was);
        QFETCH(const int, nth);
        QFETCH(const QByteArray, becomes);
        QFETCH(const QString, says);
        QFETCH(const int, further);
        QByteArray text = session_to_text(sample(), view());
        qsizetype at = text.indexOf(was);
        for (int i = 0; i < nth; ++i) {
            at = text.indexOf(was, at + 1);
        }
        QVERIFY(at >= 0);
        text.replace(at, was.size(), becomes);
        const QStringList problems = refusal(text);
        QVERIFY(!problems.isEmpty());
        const QString place = QString(file_name % u':' % QString::number(line_count(text.left(at)) + further));
        QVERIFY2(problems[0].startsWith(QString(place % QStringLiteral(": ") % says)), qPrintable(problems[0]));
    }
};

TIEBREAK_TEST(SessionFileTest, QCoreApplication)
#include "tst_session_file.moc"
