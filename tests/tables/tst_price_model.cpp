// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/price_model.h"

#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

#include <algorithm>

using namespace tiebreak;

class TestPriceModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const LoadResult loaded = load_catalogue();
        QVERIFY2(loaded.catalogue, qPrintable(loaded.problems.join(QLatin1Char('\n'))));
        m_catalogue = loaded.catalogue;
    }

    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_model = std::make_unique<PriceModel>(*m_session);
    }

    void cleanup()
    {
        m_model.reset();
        m_session.reset();
    }

    void showsTheCatalogue()
    {
        QCOMPARE(m_model->rowCount(), static_cast<int>(m_catalogue->prices.size()));
        QCOMPARE(text("runpod-l40s", PriceModel::Provider), QStringLiteral("RunPod"));
        QCOMPARE(text("runpod-l40s", PriceModel::UsdPerGpuHour), QStringLiteral("$0.79"));
        QCOMPARE(text("runpod-l40s", PriceModel::PerMonth), QStringLiteral("$568.80")); // x 720 h
        QCOMPARE(text("runpod-l40s", PriceModel::AsOf), QStringLiteral("2026-03-22"));
        QCOMPARE(text("runpod-a100-80gb-pcie", PriceModel::GpuName), QStringLiteral("A100 PCIe"));
        QCOMPARE(text("runpod-l40s", PriceModel::Offer), QStringLiteral("–"));
        QCOMPARE(text("coreweave-l40s", PriceModel::Billing), QStringLiteral("bundle"));
        QCOMPARE(text("coreweave-l40s", PriceModel::Node), QStringLiteral("8"));
        QCOMPARE(text("civo-l40s-reserved-1y-2025-08-12", PriceModel::Billing), QStringLiteral("1 year"));
        QCOMPARE(text("civo-l40s-reserved-1y-2025-08-12", PriceModel::Node), QStringLiteral("–"));
        QVERIFY(text("coreweave-l40s", PriceModel::Source).endsWith(QStringLiteral("18 $/h for eight GPUs.")));
        QCOMPARE(cell("runpod-l40s", PriceModel::PerMonth).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("$0.79/h × 720 h = $568.80"));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            for (int column = 0; column < m_model->columnCount(); ++column) {
                QVERIFY(!m_model->index(row, column).data(Qt::ToolTipRole).toString().isEmpty());
            }
        }
    }

    void anEditReachesTheSessionAndItsContenders()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(m_model.get());
        proxy.setSortRole(GridModel::RawValueRole);
        proxy.sort(PriceModel::UsdPerGpuHour);
        const QAbstractItemModelTester proxy_tester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy changes(m_model.get(), &GridModel::dataChanged);
        QSignalSpy resets(m_model.get(), &GridModel::modelReset);

        QVERIFY(m_model->setData(price("runpod-a100-80gb-pcie"), 0.2));
        QCOMPARE(m_session->analyses(), 2);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(m_session->scenario().contenders[1].usd_per_gpu_hour, 0.2);
        QCOMPARE(text("runpod-a100-80gb-pcie", PriceModel::UsdPerGpuHour), QStringLiteral("$0.20"));
        QCOMPARE(proxy.index(0, PriceModel::UsdPerGpuHour).data().toString(), QStringLiteral("$0.20"));
        QVERIFY(price("runpod-a100-80gb-pcie")
                    .data(Qt::ToolTipRole)
                    .toString()
                    .startsWith(QStringLiteral("Your price; the catalogue says $1.19")));

        QVERIFY(m_model->setData(price("runpod-a100-80gb-pcie"), 0.2)); // the same again is no change
        QCOMPARE(m_session->analyses(), 2);
        QCOMPARE(changes.count(), 1);

        m_session->undoStack()->undo();
        QCOMPARE(changes.count(), 2);
        QCOMPARE(text("runpod-a100-80gb-pcie", PriceModel::UsdPerGpuHour), QStringLiteral("$1.19"));

        QVERIFY(m_session->setText("batch", "16").empty()); // no price depends on it
        QCOMPARE(changes.count(), 2);
        QVERIFY(m_session->setText("hours_per_month", "730").empty());
        QCOMPARE(changes.count(), 3);
        QCOMPARE(text("runpod-l40s", PriceModel::PerMonth), QStringLiteral("$576.70"));
        QCOMPARE(resets.count(), 0);
    }

    void aBadPriceChangesNothing_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("zero") << QVariant(0.0);
        QTest::newRow("negative") << QVariant(-1.0);
        QTest::newRow("huge") << QVariant(1e6);
        QTest::newRow("words") << QVariant(QStringLiteral("cheap"));
        QTest::newRow("nothing") << QVariant();
    }

    void aBadPriceChangesNothing()
    {
        QFETCH(QVariant, value);
        QSignalSpy problems(m_model.get(), &PriceModel::problem);
        QSignalSpy changes(m_model.get(), &GridModel::dataChanged);
        QVERIFY(!m_model->setData(price("runpod-l40s"), value));
        QCOMPARE(problems.count(), 1);
        QVERIFY(!problems[0][0].toString().isEmpty());
        QCOMPARE(changes.count(), 0);
        QCOMPARE(m_session->analyses(), 1);
    }

    void onlyPricesAreEditable()
    {
        QVERIFY(price("runpod-l40s").flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!cell("runpod-l40s", PriceModel::Provider).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(cell("runpod-l40s", PriceModel::Provider), QStringLiteral("me")));
        QVERIFY(!m_model->setData(QModelIndex(), 1.0));
    }

    void checkingAQuoteMakesTheContenderFollowIt()
    {
        QVERIFY(isChecked("runpod-l40s"));
        QVERIFY(!isChecked("coreweave-l40s"));
        QCOMPARE(cell("runpod-l40s", PriceModel::Use).data(GridModel::SeriesRole).toInt(), 0);

        QSignalSpy changes(m_model.get(), &GridModel::dataChanged);
        QVERIFY(m_model->setData(cell("coreweave-l40s", PriceModel::Use), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_session->scenario().contenders[0].price_source, std::string("coreweave-l40s"));
        QCOMPARE(m_session->scenario().contenders[0].usd_per_gpu_hour, 2.25);
        QCOMPARE(changes.count(), 1);
        QVERIFY(!isChecked("runpod-l40s"));
        QVERIFY(isChecked("coreweave-l40s"));

        QVERIFY(m_model->setData(cell("coreweave-l40s", PriceModel::Use), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(m_session->scenario().contenders[0].price_source.empty());
        QCOMPARE(m_session->scenario().contenders[0].usd_per_gpu_hour, 2.25); // kept as the user's own
        QVERIFY(!isChecked("coreweave-l40s"));
        QCOMPARE(m_session->undoStack()->count(), 2);
    }

    void twinsMayFollowDifferentQuotes()
    {
        QVERIFY(m_session->setText("contenders.2.gpu", "L40S").empty()); // follows runpod-l40s too
        QVERIFY(m_model->setData(cell("coreweave-l40s", PriceModel::Use), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(isChecked("runpod-l40s"));
        QVERIFY(isChecked("coreweave-l40s"));
        QCOMPARE(cell("runpod-l40s", PriceModel::Use).data(GridModel::SeriesRole).toInt(), 2);
    }

    void quotesOfOtherCardsCannotBeChecked()
    {
        QVERIFY(m_session->setText("contenders", "2").empty()); // no SXM is left
        const QModelIndex use = cell("lambda-a100-80gb-sxm", PriceModel::Use);
        QVERIFY(!use.data(Qt::CheckStateRole).isValid());
        QVERIFY(!use.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!m_model->setData(use, Qt::Checked, Qt::CheckStateRole));
    }

private:
    [[nodiscard]] QModelIndex cell(const char* quote, PriceModel::ColumnIndex column) const
    {
        const auto found = std::ranges::find(m_catalogue->prices, quote, &PriceQuote::id);
        return m_model->index(static_cast<int>(found - m_catalogue->prices.begin()), column);
    }

    [[nodiscard]] QModelIndex price(const char* quote) const { return cell(quote, PriceModel::UsdPerGpuHour); }

    [[nodiscard]] QString text(const char* quote, PriceModel::ColumnIndex column) const
    {
        return cell(quote, column).data().toString();
    }

    [[nodiscard]] bool isChecked(const char* quote) const
    {
        return cell(quote, PriceModel::Use).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PriceModel> m_model;
};

TIEBREAK_TEST(TestPriceModel, QCoreApplication)
#include "tst_price_model.moc"
