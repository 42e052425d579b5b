// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/panels/claims_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

using namespace tiebreak;

class ClaimsViewTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<ClaimsView> m_view;
    std::string m_shown;

    QTableView* table() const { return m_view->findChild<QTableView*>(); }
    QAbstractButton* button(const QString& text) const
    {
        const auto buttons = m_view->findChildren<QAbstractButton*>();
        const auto found =
            std::ranges::find_if(buttons, [&](const QAbstractButton* each) { return each->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

private slots:
    void init()
    {
        m_shown.clear();
        m_view = std::make_unique<ClaimsView>(*m_catalogue);
        connect(m_view.get(), &ClaimsView::showRequested, m_view.get(),
                [this](const AuditedClaim& claim) { m_shown = claim.claim->id; });
        m_view->resize(1000, 300);
        m_view->show();
    }

    void saysHowManyHold()
    {
        const auto labels = m_view->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text().contains(QStringLiteral("48")) && label->text().contains(QStringLiteral("84"));
        }));
        QCOMPARE(table()->model()->rowCount(), 84);
    }

    void searchesAndFilters()
    {
        auto* const search = m_view->findChild<QLineEdit*>();
        search->setText(QStringLiteral("CoreWeave"));
        QCOMPARE(table()->model()->rowCount(), 2);
        search->clear();
        button(QStringLiteral("Only those that do not hold"))->setChecked(true);
        QCOMPARE(table()->model()->rowCount(), 23);
        auto* const topics = m_view->findChild<QComboBox*>();
        topics->setCurrentText(QStringLiteral("power"));
        QCOMPARE(table()->model()->rowCount(), 3); // the two misprinted megajoules and their difference
        QVERIFY(topics->count() > 8);
    }

    // The row as it is sorted and filtered, not as the catalogue has it.
    void jumpsToTheClaimThatIsShown()
    {
        auto* const search = m_view->findChild<QLineEdit*>();
        search->setText(QStringLiteral("8-GPU"));
        table()->sortByColumn(2, Qt::DescendingOrder); // 2.70 before 2.25
        table()->setCurrentIndex(table()->model()->index(0, 0));
        button(QStringLiteral("Show in the window"))->click();
        QCOMPARE(m_shown, std::string("price-coreweave-a100"));
        search->setText(QStringLiteral("no such claim"));
        m_shown.clear();
        button(QStringLiteral("Show in the window"))->click();
        QCOMPARE(m_shown, std::string());
    }
};

TIEBREAK_TEST(ClaimsViewTest, QApplication)
#include "tst_claims_view.moc"
