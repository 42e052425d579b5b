// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/quotes.h"

#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

namespace {

PriceQuote quote_of(const char* id, const char* provider, const char* gpu, double usd)
{
    PriceQuote quote;
    quote.id = id;
    quote.provider = provider;
    quote.gpu = gpu;
    quote.usd_per_gpu_hour = usd;
    return quote;
}

} // namespace

class TestQuotes : public QObject {
    Q_OBJECT

    Catalogue m_catalogue;
    Scenario m_scenario;

    [[nodiscard]] QString shown(const char* gpu) const
    {
        QStringList ids;
        for (const PriceQuote* const quote : shown_quotes(m_catalogue, m_scenario, gpu)) {
            ids.append(QString::fromStdString(quote->id));
        }
        return ids.join(u' ');
    }

    void follow(const QList<const char*>& ids)
    {
        m_scenario.contenders.clear();
        for (const char* const id : ids) {
            m_scenario.contenders.emplace_back().price_source = id;
        }
    }

private slots:
    void init()
    {
        m_scenario = {};
        m_catalogue.prices = {quote_of("a-dear", "A", "X", 2), quote_of("a-cheap", "A", "X", 1),
                              quote_of("b", "B", "X", 0.5), quote_of("a-other", "A", "Y", 0.1)};
    }

    void theLowestOfEachProviderTheLowestFirst()
    {
        QCOMPARE(shown("X"), QStringLiteral("b a-cheap"));
        QCOMPARE(shown("Y"), QStringLiteral("a-other"));
        QVERIFY(shown("Z").isEmpty());
    }

    void followedOnesStand()
    {
        follow({"a-dear"});
        QCOMPARE(shown("X"), QStringLiteral("b a-dear"));
        follow({"a-dear", "a-cheap"});
        QCOMPARE(shown("X"), QStringLiteral("b a-cheap a-dear"));
        QVERIFY(is_followed(m_scenario, m_catalogue.prices[0]) && !is_followed(m_scenario, m_catalogue.prices[2]));
    }

    void ofAnotherWayOfPayingTheLowestOfAllProviders()
    {
        m_catalogue.prices[2].billing = QuoteBilling::Spot; // "b"
        m_catalogue.prices.push_back(quote_of("c-spot", "C", "X", 0.25));
        m_catalogue.prices.back().billing = QuoteBilling::Spot;
        QCOMPARE(shown("X"), QStringLiteral("c-spot a-cheap"));
        follow({"b"});
        QCOMPARE(shown("X"), QStringLiteral("b a-cheap"));
        QVERIFY(is_usual(QuoteBilling::Bundle) && !is_usual(QuoteBilling::ByUseActive));
    }

    void pricesOfTheScenarioCount()
    {
        m_scenario.price_edits = {{"b", 5}, {"a-dear", 0.25}};
        QCOMPARE(shown("X"), QStringLiteral("a-dear b"));
    }
};

TIEBREAK_TEST(TestQuotes, QCoreApplication)
#include "tst_quotes.moc"
