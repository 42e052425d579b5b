// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/schema_check.h"
#include "models/session/files/session_file.h"
#include "models/session/files/session_schema.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace tiebreak;

// Our own check and a validator of all of JSON Schema must agree on what is valid.
class SchemaCheckTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    QJsonObject m_schema;
    valijson::Schema m_rules;
    QRandomGenerator m_random{11};

    bool isValid(const QJsonValue& value) const
    {
        return valijson::Validator().validate(m_rules, valijson::adapters::QtJsonAdapter(value), nullptr);
    }

    QJsonValue anyValue()
    {
        const QList<QJsonValue> values{0,
                                       1,
                                       -1,
                                       0.5,
                                       1e300,
                                       true,
                                       QJsonValue(),
                                       QString(),
                                       QStringLiteral("FP8"),
                                       QStringLiteral("batch"),
                                       QString(101, u'a'),
                                       QString::fromUcs4(U"\U0001F600").repeated(100),
                                       QJsonArray(),
                                       QJsonArray{QStringLiteral("batch"), QStringLiteral("pue")},
                                       QJsonArray{QStringLiteral("batch"), QStringLiteral("batch")},
                                       QJsonObject(),
                                       QJsonObject{{QStringLiteral("gpu"), QStringLiteral("L40S")}}};
        return values[m_random.bounded(values.size())];
    }

    // With one value somewhere in it changed, added, taken away or put in another's place.
    QJsonValue damaged(const QJsonValue& value)
    {
        const bool goes_deeper = m_random.bounded(4) != 0;
        if (value.isObject() && !value.toObject().isEmpty() && goes_deeper) {
            QJsonObject object = value.toObject();
            const QString key = object.keys().at(m_random.bounded(object.size()));
            switch (m_random.bounded(8)) {
            case 0:
                object.remove(key);
                break;
            case 1:
                object.insert(QString(key % u'x'), anyValue());
                break;
            default:
                object.insert(key, damaged(object.value(key)));
            }
            return object;
        }
        if (value.isArray() && !value.toArray().isEmpty() && goes_deeper) {
            QJsonArray list = value.toArray();
            const int place = static_cast<int>(m_random.bounded(list.size()));
            m_random.bounded(4) == 0 ? list.append(list.at(place)) : list.replace(place, damaged(list.at(place)));
            return list;
        }
        return anyValue();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalogue);
        m_schema = session_schema_object(*m_catalogue);
        valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(m_schema), m_rules);
    }

    void agreesWithTheStandard()
    {
        const Scenario scenario = default_scenario(*m_catalogue);
        const Document document{scenario, {{"A", scenario, true}, {"B", scenario, false}}, {"batch", "pue"}};
        const QJsonObject view{{QStringLiteral("page"), QStringLiteral("Cost")}};
        const QJsonValue session = QJsonDocument::fromJson(session_to_text(document, view)).object();
        QVERIFY(isValid(session) && schema_problems(m_schema, session).empty());
        int valid = 0;
        for (int i = 0; i < rounds(3000); ++i) {
            QJsonValue other = damaged(session);
            if (i % 3 == 0) {
                other = damaged(other);
            }
            const bool expected = isValid(other);
            valid += expected ? 1 : 0;
            QVERIFY2(schema_problems(m_schema, other).empty() == expected,
                     QJsonDocument(QJsonArray{other}).toJson().constData());
        }
        QVERIFY2(valid > rounds(3000) / 30 && valid < rounds(3000) / 30 * 29, QByteArray::number(valid).constData());
    }
};

TIEBREAK_TEST(SchemaCheckTest, QCoreApplication)
#include "tst_schema_check.moc"
