// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/article/audit.h"
#include "tests/support/test_class.h"
#include "ui/panels/claims_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

#include <algorithm>
#include <functional>

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

    int count(const std::function<bool(const AuditedClaim&)>& is_counted) const
    {
        const std::vector<AuditedClaim> all = audit_claims(*m_catalogue);
        return static_cast<int>(std::ranges::count_if(all, is_counted));
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

    void aSearchThatFindsNothingCanBeUndone()
    {
        auto* const search = m_view->findChild<QLineEdit*>();
        QAbstractButton* const all = button(QStringLiteral("Show all claims"));
        QVERIFY(all != nullptr && !all->isVisible());
        search->setText(QStringLiteral("no such words"));
        QVERIFY(all->isVisible());
        QVERIFY(!table()->isVisible());
        all->click();
        QVERIFY(table()->isVisible());
        QVERIFY(!all->isVisible());
        QCOMPARE(table()->model()->rowCount(), static_cast<int>(m_catalogue->claims.size()));
    }

    void saysHowManyHold()
    {
        const auto labels = m_view->findChildren<QLabel*>();
        const int all = static_cast<int>(m_catalogue->claims.size());
        const int hold = count([](const AuditedClaim& each) { return each.verdict == ClaimVerdict::Consistent; });
        QVERIFY(0 < hold && hold < all);
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->text().contains(QString::number(hold)) && label->text().contains(QString::number(all));
        }));
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void searchesAndFilters()
    {
        auto* const search = m_view->findChild<QLineEdit*>();
        search->setText(QStringLiteral("CoreWeave"));
        QCOMPARE(table()->model()->rowCount(), 2);
        search->clear();
        button(QStringLiteral("Only those that do not hold"))->setChecked(true);
        const int failing = count([](const AuditedClaim& each) { return fails(each.verdict); });
        QVERIFY(failing > 3);
        QCOMPARE(table()->model()->rowCount(), failing);
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
