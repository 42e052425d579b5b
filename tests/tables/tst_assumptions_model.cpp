// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/tables/assumptions_model.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace tiebreak;

class AssumptionsModelTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<AssumptionsModel> m_model;

    QModelIndex cell(const QString& input, int column = AssumptionsModel::Value) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->index(row, AssumptionsModel::Input).data() == input) {
                return m_model->index(row, column);
            }
        }
        return {};
    }

private slots:
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_model = std::make_unique<AssumptionsModel>(*m_session);
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_model.get());
    }

    // Every input and every constant of the model has a row, with its default and where that comes from.
    void everyAssumptionIsThereWithItsSource()
    {
        const std::size_t expected =
            scenario_fields().size() + 3 * contender_fields().size() + m_catalogue->calibration.constants.rows().size();
        QCOMPARE(m_model->rowCount(), static_cast<int>(expected));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            for (const int column : {AssumptionsModel::Group, AssumptionsModel::Input, AssumptionsModel::Value,
                                     AssumptionsModel::Default, AssumptionsModel::Source, AssumptionsModel::Meaning}) {
                QVERIFY2(!m_model->index(row, column).data().toString().isEmpty(),
                         qPrintable(m_model->index(row, AssumptionsModel::Input).data().toString()));
            }
        }
        QCOMPARE(m_model->changed(), 0);
        QCOMPARE(cell(QStringLiteral("L40S: Purchase price")).data().toString(), QStringLiteral("8000"));
        QCOMPARE(cell(QStringLiteral("A100 SXM: Purchase price")).data().toString(), QStringLiteral("11500"));
    }

    void takesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        const auto row = [](const char* input, const char* typed, const char* key, const QVariant& value) {
            QTest::newRow(key) << QString::fromLatin1(input) << QString::fromLatin1(typed) << QString::fromLatin1(key)
                               << value;
        };
        row("PUE", "1.5", "pue", 1.5);
        row("Power draw", "90 %", "power_draw_fraction", 0.9);
        row("Electricity", "$0.25", "usd_per_kwh", 0.25);
        row("Training tokens", "2B", "training_tokens", 2e9);
        row("TPOT limit", "40", "tpot_limit_ms", 40.0);
        row("Training method", "full", "training_method", QStringLiteral("full"));
        row("Winner map across", "Prompt tokens", "map_x", QStringLiteral("prompt_tokens"));
        row("Second model", "Llama-2-13B", "second_model", QStringLiteral("Llama-2-13B"));
        row("Checkpointing", "yes", "activation_checkpointing", QStringLiteral("yes"));
        row("L40S: Throughput gain", "6.5", "contenders.0.throughput_gain", 0.065);
    }

    void takesWhatPeopleType()
    {
        QFETCH(QString, input);
        QFETCH(QString, typed);
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QVERIFY(cell(input).isValid());
        QVERIFY(m_model->setData(cell(input), typed));
        const FieldValue now = get_field(m_session->scenario(), find_field(key.toStdString()));
        if (value.typeId() == QMetaType::Double) {
            QCOMPARE(std::get<double>(now), value.toDouble());
        } else {
            QCOMPARE(QString::fromStdString(std::get<std::string>(now)), value.toString());
        }
        QCOMPARE(m_session->undoStack()->count(), 1);
        QCOMPARE(m_model->changed(), 1);
        QVERIFY(cell(input).data(GridModel::StrongRole).toBool());
        m_session->undoStack()->undo();
        QCOMPARE(m_model->changed(), 0);
    }

    // What the panel asks for is here, too; one step of a slider changes one cell.
    void followsTheSliders()
    {
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QCOMPARE(m_session->set(find_field("batch"), 16.0), Problem());
        QCOMPARE(cell(QStringLiteral("Batch size")).data().toString(), QStringLiteral("16"));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex(), changes[0][1].toModelIndex());
        QCOMPARE(resets.count(), 0);
        QCOMPARE(m_model->changed(), 1);
        QVERIFY(m_model->setData(cell(QStringLiteral("Batch size")), QStringLiteral("8")));
        QCOMPARE(m_model->changed(), 0);
        QCOMPARE(m_session->setText("contenders.0.usd_per_gpu_hour", "0.5"), Problem());
        QCOMPARE(cell(QStringLiteral("Model")).data().toString(), QStringLiteral("Llama-2-7B"));
        QCOMPARE(m_model->changed(), 2); // the price, and that it follows no quote
    }

    // Constants are fitted: they are shown and not typed.
    void constantsAreNotEdited()
    {
        const Constant& first = m_catalogue->calibration.constants.rows().front();
        const QModelIndex value = cell(QString::fromStdString(first.key));
        QVERIFY(value.isValid() && !value.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(std::abs(value.data().toDouble() / first.value - 1) < 1e-3);
        QVERIFY(!m_model->setData(value, QStringLiteral("1")));
        QVERIFY(!value.data(GridModel::ChoicesRole).isValid());
    }

    void emptiesWhatMayBeEmpty()
    {
        QVERIFY(m_model->setData(cell(QStringLiteral("L40S: Purchase price")), QStringLiteral("none")));
        QVERIFY(!m_session->scenario().contenders[0].purchase_usd);
        QVERIFY(m_model->setData(cell(QStringLiteral("L40S: Purchase price")), QStringLiteral("9k")));
        QCOMPARE(m_session->scenario().contenders[0].purchase_usd, std::optional(9000.0));
    }

    // Cells of numbers are edited in a box that knows their range and, where they may be empty, "none".
    void numbersHaveTheirScales()
    {
        const auto number = [this](const char* input) {
            return cell(QLatin1String(input)).data(GridModel::NumberRole).value<CellNumber>();
        };
        const CellNumber pue = number("PUE");
        QCOMPARE(pue.value, m_session->scenario().power.pue);
        QCOMPARE(pue.scale->valueOf(QStringLiteral("1,25")), std::optional(1.25));
        QVERIFY(!pue.scale->valueOf(QStringLiteral("none")) && !pue.scale->valueOf(QStringLiteral("6")));
        QVERIFY(m_model->setData(cell(QStringLiteral("PUE")), 1.25));
        QCOMPARE(m_session->scenario().power.pue, 1.25);

        const CellNumber bought = number("L40S: Purchase price");
        QCOMPARE(bought.value, m_session->scenario().contenders[0].purchase_usd.value_or(0));
        const std::optional<double> none = bought.scale->valueOf(QStringLiteral("none"));
        QVERIFY(none && std::isnan(*none));
        QVERIFY(m_model->setData(cell(QStringLiteral("L40S: Purchase price")), *none));
        QVERIFY(!m_session->scenario().contenders[0].purchase_usd);
        QCOMPARE(number("L40S: Purchase price").scale->text(number("L40S: Purchase price").value),
                 QStringLiteral("none"));
        QVERIFY(!cell(QStringLiteral("Training method")).data(GridModel::NumberRole).isValid());
    }

    void refusesWithWhatWouldBeRight()
    {
        QSignalSpy problems(m_model.get(), &AssumptionsModel::problem);
        QVERIFY(!m_model->setData(cell(QStringLiteral("PUE")), QStringLiteral("lots")));
        QVERIFY(!m_model->setData(cell(QStringLiteral("PUE")), QStringLiteral("0.5")));
        QVERIFY(!m_model->setData(cell(QStringLiteral("Training method")), QStringLiteral("magic")));
        QVERIFY(!m_model->setData(cell(QStringLiteral("PUE"), AssumptionsModel::Source), QStringLiteral("1.2")));
        QCOMPARE(problems.count(), 3);
        QVERIFY(problems[1][0].toString().contains(QStringLiteral("from 1 to 5")));
        QCOMPARE(m_session->undoStack()->count(), 0);
    }

    // Opening and closing an editor changes nothing, though it shows a rounded value.
    void keepsWhatIsOnlyShownRounded()
    {
        QCOMPARE(m_session->set(find_field("pue"), 1.23456789), Problem());
        QVERIFY(m_model->setData(cell(QStringLiteral("PUE")), cell(QStringLiteral("PUE")).data()));
        QCOMPARE(m_session->scenario().power.pue, 1.23456789);
    }

    void choicesAreOffered()
    {
        const QStringList models = cell(QStringLiteral("Second model")).data(GridModel::ChoicesRole).toStringList();
        QCOMPARE(models.first(), QStringLiteral("none"));
        QVERIFY(models.contains(QStringLiteral("Mixtral-8x7B")));
        QVERIFY(!cell(QStringLiteral("PUE")).data(GridModel::ChoicesRole).isValid());
    }

    // A card that takes another's place brings its own default.
    void theDefaultIsTheCards()
    {
        QCOMPARE(m_session->setText("contenders.0.gpu", "A100-80GB-SXM"), Problem());
        QCOMPARE(m_session->scenario().contenders[0].purchase_usd, std::optional(11500.0));
        QCOMPARE(m_model->changed(), 0);
        QCOMPARE(m_session->setText("contenders.0.gpu", "A100-40GB-SXM"), Problem());
        QVERIFY(!m_session->scenario().contenders[0].purchase_usd);
        QCOMPARE(m_model->changed(), 0);
    }
};

TIEBREAK_TEST(AssumptionsModelTest, QCoreApplication)
#include "tst_assumptions_model.moc"
