// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/differences.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <array>

using namespace tiebreak;

class DifferencesTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    static QStringList keys(const std::vector<FieldRef>& fields)
    {
        QStringList result;
        for (const FieldRef field : fields) {
            result << QString::fromStdString(full_key(field));
        }
        return result;
    }

    // Some other value of the field, not always a valid one: only the member matters here.
    FieldValue otherValue(FieldRef field, const Scenario& scenario) const
    {
        const FieldValue value = get_field(scenario, field);
        if (field.field->kind == FieldKind::Choice) {
            for (const std::string& choice : field.field->choices(*m_catalogue, default_scenario(*m_catalogue))) {
                if (value != FieldValue(choice)) {
                    return choice;
                }
            }
        }
        return value == FieldValue(field.field->minimum) ? field.field->maximum : field.field->minimum;
    }

    QStringList changed(FieldRef field) const
    {
        const Scenario before = default_scenario(*m_catalogue);
        Scenario after = before;
        field.field->set(after, field.contender, otherValue(field, before));
        const QStringList there = keys(differing_fields(before, after));
        return there == keys(differing_fields(after, before)) ? there : QStringList(QStringLiteral("not symmetric"));
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void equalScenariosDifferInNothing()
    {
        const Scenario scenario = default_scenario(*m_catalogue);
        QVERIFY(differing_fields(scenario, scenario).empty());
        QVERIFY(differing_fields(std::span<const Scenario* const>()).empty());
    }

    // Each field by itself, and no other.
    void everyFieldOfTheScenario()
    {
        for (const Field& field : scenario_fields()) {
            QCOMPARE(changed({&field, 0}), QStringList(QString::fromStdString(std::string(field.key))));
        }
    }

    void everyFieldOfEachContender()
    {
        for (std::size_t contender = 0; contender < 3; ++contender) {
            for (const Field& field : contender_fields()) {
                QCOMPARE(changed({&field, contender}),
                         QStringList(QString::fromStdString(full_key({&field, contender}))));
            }
        }
    }

    // All at once come in the order of the list.
    void theOrderIsThatOfTheFields()
    {
        const Scenario before = default_scenario(*m_catalogue);
        Scenario after = before;
        QStringList expected;
        for (const Field& field : scenario_fields()) {
            field.set(after, 0, otherValue({&field, 0}, before));
            expected << QString::fromStdString(full_key({&field, 0}));
        }
        for (std::size_t contender = 0; contender < before.contenders.size(); ++contender) {
            for (const Field& field : contender_fields()) {
                field.set(after, contender, otherValue({&field, contender}, before));
                expected << QString::fromStdString(full_key({&field, contender}));
            }
        }
        QCOMPARE(keys(differing_fields(before, after)), expected);
    }

    void aContenderThatOnlyOneHasIsItsGpu()
    {
        const Scenario three = default_scenario(*m_catalogue);
        Scenario two = three;
        two.contenders.pop_back();
        const QStringList expected{QStringLiteral("contenders.2.gpu")};
        QCOMPARE(keys(differing_fields(three, two)), expected);
        QCOMPARE(keys(differing_fields(two, three)), expected);
    }

    // Scenarios without the contender do not hide what differs among the others.
    void severalScenarios()
    {
        const Scenario first = default_scenario(*m_catalogue);
        Scenario second = first;
        second.contenders.pop_back();
        second.server.batch = 4;
        Scenario third = first;
        third.contenders[2].usd_per_gpu_hour = 2;
        third.power.pue = 1.5;
        const std::array<const Scenario*, 3> all{&first, &second, &third};
        const QStringList expected{QStringLiteral("batch"), QStringLiteral("pue"), QStringLiteral("contenders.2.gpu"),
                                   QStringLiteral("contenders.2.usd_per_gpu_hour")};
        QCOMPARE(keys(differing_fields(all)), expected);
    }

    void counterpartsAreTheSameCard()
    {
        Scenario first = default_scenario(*m_catalogue); // L40S, A100 PCIe, A100 SXM
        Scenario second = first;
        std::swap(second.contenders[0], second.contenders[2]);
        QCOMPARE(counterpart(first, 0, second), std::optional<std::size_t>(2));
        QCOMPARE(counterpart(first, 1, second), std::optional<std::size_t>(1));
        second.contenders.pop_back();
        QCOMPARE(counterpart(first, 0, second), std::optional<std::size_t>());
        // Two of one GPU: the second stands for the second.
        first.contenders[1] = first.contenders[0];
        second.contenders = {first.contenders[2], first.contenders[0], first.contenders[0]};
        QCOMPARE(counterpart(first, 0, second), std::optional<std::size_t>(1));
        QCOMPARE(counterpart(first, 1, second), std::optional<std::size_t>(2));
        second.contenders.pop_back();
        QCOMPARE(counterpart(first, 1, second), std::optional<std::size_t>());
    }
};

TIEBREAK_TEST(DifferencesTest, QCoreApplication)
#include "tst_differences.moc"
