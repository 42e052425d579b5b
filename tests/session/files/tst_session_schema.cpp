// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/schema_check.h"
#include "models/catalog/problem_text.h"
#include "models/engine/inputs/field_edits.h"
#include "models/session/files/session_file.h"
#include "models/session/files/session_schema.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace tiebreak;

class SessionSchemaTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    QJsonObject m_schema;

    // Of the default session with this value in the scenario, or in its first contender.
    std::vector<JsonProblem> problemsWith(const QString& key, const QJsonValue& value, bool of_contender) const
    {
        const Document document{default_scenario(*m_catalogue), {}, {}};
        QJsonObject session = QJsonDocument::fromJson(session_to_text(document)).object();
        QJsonObject scenario = session[QStringLiteral("scenario")].toObject();
        QJsonArray contenders = scenario[QStringLiteral("contenders")].toArray();
        QJsonObject contender = contenders[0].toObject();
        (of_contender ? contender : scenario)[key] = value;
        contenders[0] = contender;
        scenario[QStringLiteral("contenders")] = contenders;
        session[QStringLiteral("scenario")] = scenario;
        return schema_problems(m_schema, session);
    }

    // The engine and the schema must agree on every one of these values.
    void compareField(const Field& field, bool of_contender)
    {
        const QString key = to_qstring(field.key);
        QStringList path{QStringLiteral("scenario")};
        path += of_contender ? QStringList{QStringLiteral("contenders"), QStringLiteral("0"), key} : QStringList{key};
        const bool is_choice = field.kind == FieldKind::Choice;
        QList<QJsonValue> right{field.minimum, field.maximum};
        QList<QJsonValue> wrong{field.minimum - 0.5, field.maximum * 1.5 + 1, QStringLiteral("8"), true, QJsonArray()};
        if (is_choice) {
            right.clear();
            for (const std::string& name : field.choices(*m_catalogue, default_scenario(*m_catalogue))) {
                right.append(to_qstring(name));
            }
            wrong = {QStringLiteral("no such name"), QString(), 1, false, QJsonObject()};
        }
        if (field.kind == FieldKind::Integer) {
            wrong.append(field.minimum + 0.5);
        }
        (field.may_be_empty ? right : wrong).append(QJsonValue::Null);
        for (const QJsonValue& value : right) {
            QVERIFY2(problemsWith(key, value, of_contender).empty(), qPrintable(key));
        }
        for (const QJsonValue& value : wrong) {
            const auto problems = problemsWith(key, value, of_contender);
            QVERIFY2(problems.size() == 1, qPrintable(key));
            QCOMPARE(problems[0].path, path);
            QVERIFY(!problems[0].value.isEmpty() && !problems[0].must_be.isEmpty());
        }
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalogue);
        m_schema = session_schema_object(*m_catalogue);
    }

    void theFileIsWhatTheProgramPrints()
    {
        QFile file(QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/schema/session.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == session_schema(*m_catalogue),
                 "renew it: tiebreak check --schema > resources/schema/session.schema.json");
    }

    void theTextIsTheObject()
    {
        const QByteArray text = session_schema(*m_catalogue);
        QCOMPARE(QJsonDocument::fromJson(text).object(), m_schema);
        QVERIFY(text.startsWith("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"));
    }

    void everyFieldIsRuledAsTheEngineRulesIt()
    {
        for (const Field& field : scenario_fields()) {
            compareField(field, false);
        }
        for (const Field& field : contender_fields()) {
            compareField(field, true);
        }
    }

    void everyKeyCanBeLocked()
    {
        QJsonArray keys;
        for (const Field& field : scenario_fields()) {
            keys.append(to_qstring(full_key({&field, 0})));
        }
        keys.append(to_qstring(full_key({&contender_fields().back(), max_contenders - 1})));
        QJsonObject session{{QStringLiteral("format"), QStringLiteral("tiebreak-session")},
                            {QStringLiteral("version"), 1},
                            {QStringLiteral("scenario"), QJsonObject()},
                            {QStringLiteral("locked"), keys}};
        QVERIFY(schema_problems(m_schema, session).empty());
        session[QStringLiteral("locked")] = QJsonArray{QStringLiteral("contenders.4.gpu")};
        QCOMPARE(schema_problems(m_schema, session).size(), 1U);
    }

    void allProblemsAreSaid()
    {
        const auto problems = schema_problems(m_schema, QJsonObject{{QStringLiteral("x"), 1}});
        QStringList texts;
        for (const JsonProblem& problem : problems) {
            texts.append(wrong_value(problem.path.join(u'.'), problem.value, problem.must_be));
        }
        QCOMPARE(texts, (QStringList{
                            QStringLiteral("format is missing; it must be \"tiebreak-session\""),
                            QStringLiteral("version is missing; it must be 1"),
                            QStringLiteral("scenario is missing; it must be an object"),
                            QStringLiteral("x is no key that belongs here; it must be one of the keys not used here "
                                           "yet: facts, format, locked, pins, scenario, version, view"),
                        }));
        QCOMPARE(schema_problems(m_schema, 7).size(), 1U);
        QCOMPARE(schema_problems(m_schema, QJsonValue()).at(0).value, QStringLiteral("null"));
        QCOMPARE(schema_problems(m_schema, QJsonValue()).at(0).must_be, QStringLiteral("an object"));
    }
};

TIEBREAK_TEST(SessionSchemaTest, QCoreApplication)
#include "tst_session_schema.moc"
