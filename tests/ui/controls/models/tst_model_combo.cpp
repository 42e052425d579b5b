// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/models/model_combo.h"

#include "models/catalog/catalog_loader.h"
#include "models/wording/model_wording.h"
#include "tests/support/test_class.h"
#include "ui/controls/models/model_popup.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace tiebreak;

class TestModelCombo : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void init()
    {
        m_combo = std::make_unique<ModelCombo>(*m_catalogue, false);
        m_combo->show();
        m_combo->setFocus();
        m_popup = m_combo->findChild<ModelPopup*>();
        m_search = m_popup->findChild<QLineEdit*>();
        m_list = m_popup->findChild<QTreeWidget*>();
        m_combo->setCurrentIndex(m_combo->findData(QStringLiteral("Llama-2-7B")));
    }

    void modelsStandByMakerNewestFirst()
    {
        const auto groups = modelsByMaker(m_catalogue->models);
        std::size_t count = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            QVERIFY(i == 0 || groups[i - 1].maker < groups[i].maker);
            for (std::size_t k = 0; k < groups[i].models.size(); ++k) {
                QCOMPARE(QString::fromStdString(groups[i].models[k]->maker), groups[i].maker);
                QVERIFY(k == 0 || groups[i].models[k - 1]->released >= groups[i].models[k]->released);
            }
            count += groups[i].models.size();
        }
        QCOMPARE(count, m_catalogue->models.size());
        QCOMPARE(m_combo->count(), static_cast<int>(count));
    }

    void entriesSaySizeAndMonth()
    {
        m_combo->showPopup();
        QVERIFY(m_popup->isVisible());
        QTreeWidgetItem* const item = m_list->currentItem();
        QCOMPARE(item->text(0), QStringLiteral("Llama-2-7B"));
        QCOMPARE(item->text(1), QStringLiteral("6.74 B"));
        QCOMPARE(item->text(2), QStringLiteral("2023-07"));
        QCOMPARE(item->data(0, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Llama-2-7B, 6.74 B, released 2023-07"));
        QCOMPARE(sizeText(*m_catalogue->model("Mixtral-8x7B")), QStringLiteral("46.7 B, 12.9 B active"));
        QCOMPARE(shown(), m_catalogue->models.size());
    }

    void typingOpensTheListAndSearchesIt()
    {
        QSignalSpy activated(m_combo.get(), &QComboBox::activated);
        QTest::keyClick(m_combo.get(), Qt::Key_O);
        QVERIFY(m_popup->isVisible());
        QTest::keyClicks(m_search, QStringLiteral("ss"));
        QCOMPARE(m_search->text(), QStringLiteral("oss"));
        QCOMPARE(shown(), std::size_t{2});
        QTest::keyClick(m_search, Qt::Key_Down);
        QTest::keyClick(m_search, Qt::Key_Return);
        QVERIFY(!m_popup->isVisible());
        QCOMPARE(m_combo->currentText(), QStringLiteral("gpt-oss-120b"));
        QCOMPARE(activated.size(), 1);
    }

    void theSearchTakesPartsMakersAndIds_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("first");
        QTest::newRow("part") << QStringLiteral("SCOUT") << QStringLiteral("Llama-4-Scout-17B-16E");
        QTest::newRow("two parts") << QStringLiteral("8b qwen3 vl") << QStringLiteral("Qwen3-VL-8B");
        QTest::newRow("maker") << QStringLiteral("microsoft") << QStringLiteral("Phi-4");
        QTest::newRow("id") << QStringLiteral("deepseek-ai/DeepSeek-R1-0528") << QStringLiteral("DeepSeek-V3");
        QTest::newRow("none") << QStringLiteral("rwkv") << QString();
    }
    void theSearchTakesPartsMakersAndIds()
    {
        QFETCH(const QString, search);
        QFETCH(const QString, first);
        m_combo->showPopup();
        QTest::keyClicks(m_search, search);
        const QTreeWidgetItem* const item = m_list->currentItem();
        QCOMPARE(item != nullptr ? item->text(0) : QString(), first);
        if (first.isEmpty()) { // Return chooses nothing then
            QTest::keyClick(m_search, Qt::Key_Return);
            QCOMPARE(m_combo->currentText(), QStringLiteral("Llama-2-7B"));
            QVERIFY(m_list->topLevelItem(0)->text(0).contains(search));
        }
    }

    void theArrowsPassTheMakers()
    {
        m_combo->showPopup();
        QTest::keyClicks(m_search, QStringLiteral("gpt"));
        QCOMPARE(m_list->currentItem()->text(0), QStringLiteral("GPT-NeoX-20B")); // EleutherAI's
        QTest::keyClick(m_search, Qt::Key_Down);
        QCOMPARE(m_list->currentItem()->text(0), QStringLiteral("GPT-J-6B"));
        QTest::keyClick(m_search, Qt::Key_Down);
        QCOMPARE(m_list->currentItem()->text(0), QStringLiteral("gpt-oss-20b")); // OpenAI's
    }

    void escapeLeavesAllAsItWas()
    {
        QSignalSpy activated(m_combo.get(), &QComboBox::activated);
        m_combo->showPopup();
        QTest::keyClick(m_search, Qt::Key_Down);
        QTest::keyClick(m_search, Qt::Key_Escape);
        QVERIFY(!m_popup->isVisible());
        QCOMPARE(m_combo->currentText(), QStringLiteral("Llama-2-7B"));
        QVERIFY(activated.isEmpty());
    }

    void aModelMayBeNone()
    {
        ModelCombo combo(*m_catalogue, true);
        combo.show();
        combo.setCurrentIndex(3);
        combo.showPopup();
        auto* const list = combo.findChild<QTreeWidget*>();
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("none"));
        list->scrollToTop();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->topLevelItem(0)).center());
        QCOMPARE(combo.currentIndex(), 0);
        QCOMPARE(combo.currentData().toString(), QString());
    }

private:
    // Models in the list.
    [[nodiscard]] std::size_t shown() const
    {
        std::size_t count = 0;
        for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
            count += m_list->topLevelItem(row)->flags().testFlag(Qt::ItemIsEnabled) ? 1 : 0;
        }
        return count;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<ModelCombo> m_combo;
    ModelPopup* m_popup = nullptr;
    QLineEdit* m_search = nullptr;
    QTreeWidget* m_list = nullptr;
};

TIEBREAK_TEST(TestModelCombo, QApplication)
#include "tst_model_combo.moc"
