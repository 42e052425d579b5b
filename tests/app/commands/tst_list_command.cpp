// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/list_command.h"
#include "models/catalog/catalog_loader.h"
#include "tests/app/program.h"
#include "tests/support/test_class.h"
#include "ui/charts/chart_list.h"
#include "ui/window/presets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tiebreak;

namespace {

QJsonArray listed(const QString& what)
{
    const Run result = run({QStringLiteral("list"), what, QStringLiteral("--json")});
    const QJsonObject object = QJsonDocument::fromJson(result.out.toUtf8()).object();
    return result.status == 0 && object.size() == 1 ? object.value(what).toArray() : QJsonArray();
}

} // namespace

class TestListCommand : public QObject {
    Q_OBJECT

private slots:
    void listsAllThatThereIs()
    {
        const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
        const std::map<QString, std::size_t> sizes{
            {QStringLiteral("models"), catalogue->models.size()},
            {QStringLiteral("gpus"), catalogue->gpus.size()},
            {QStringLiteral("pipelines"), catalogue->pipelines.size()},
            {QStringLiteral("prices"), catalogue->prices.size()},
            {QStringLiteral("frameworks"), catalogue->calibration.stacks.size()},
            {QStringLiteral("inputs"), scenario_fields().size() + contender_fields().size()},
            {QStringLiteral("charts"), chartList().size()},
            {QStringLiteral("presets"), presets().size()},
            {QStringLiteral("library"), 0}}; // of a home where nothing was imported
        QCOMPARE(static_cast<std::size_t>(list_names().size()), sizes.size());
        for (const QString& name : list_names()) {
            QCOMPARE(static_cast<std::size_t>(listed(name).size()), sizes.at(name));
            const Run text = run({QStringLiteral("list"), name});
            QCOMPARE(text.status, 0);
            QCOMPARE(static_cast<std::size_t>(text.out.count(u'\n')), sizes.at(name));
        }
    }

    void modelsSayTheirSize()
    {
        const QJsonArray models = listed(QStringLiteral("models"));
        const auto found = std::find_if(models.begin(), models.end(), [](const QJsonValue& model) {
            return model[QStringLiteral("name")].toString() == QStringLiteral("Mixtral-8x7B");
        });
        QVERIFY(found != models.end());
        const QJsonObject model = found->toObject();
        QCOMPARE(model[QStringLiteral("maker")].toString(), QStringLiteral("Mistral AI"));
        QCOMPARE(model[QStringLiteral("released")].toString(), QStringLiteral("2023-12"));
        QVERIFY(std::abs(model[QStringLiteral("params_b")].toDouble() - 46.7) < 0.05);
        QVERIFY(std::abs(model[QStringLiteral("active_params_b")].toDouble() - 12.9) < 0.05);
        QCOMPARE(model[QStringLiteral("max_context")].toInt(), 32768);
        QVERIFY(model[QStringLiteral("ids")].toArray().contains(QStringLiteral("mistralai/Mixtral-8x7B-v0.1")));
    }

    // What --set takes is what is listed.
    void inputsCanBeSet()
    {
        for (const QJsonValue& input : listed(QStringLiteral("inputs"))) {
            const QString key =
                input[QStringLiteral("key")].toString().replace(QStringLiteral(".N."), QStringLiteral(".0."));
            QVERIFY2(find_field(key.toStdString()).field != nullptr, qPrintable(key));
        }
    }

    void otherWordsAreWrongUsage()
    {
        const Run result = run({QStringLiteral("list"), QStringLiteral("model")});
        QCOMPARE(result.status, 2);
        QVERIFY(result.err.contains(QStringLiteral("presets")));
        QCOMPARE(run({QStringLiteral("list")}).status, 2);
    }
};

TIEBREAK_TEST(TestListCommand, QCoreApplication)
#include "tst_list_command.moc"
