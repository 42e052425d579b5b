// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/theme.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using tiebreak::Theme;

namespace {

double contrast(const QColor& a, const QColor& b)
{
    return Theme::contrast(a, b);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void contrastFunctionIsRight();
    void textIsLegible_data();
    void textIsLegible();
    void contendersStandOut_data();
    void contendersStandOut();
    void coloursGoWithTheCards();
    void coloursOfTheDesign();
    void seriesOutsideAreQuiet();
    void matchesThePalette();
    void paletteCarriesTheColours();
    void styleSheetHasNoPlaceholders_data();
    void styleSheetHasNoPlaceholders();

private:
    static void bothThemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

void TestTheme::contrastFunctionIsRight()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01); // the well-known limit grey
}

void TestTheme::textIsLegible_data()
{
    bothThemes();
}

void TestTheme::textIsLegible()
{
    QFETCH(bool, dark);
    const Theme theme = dark ? Theme::darkTheme() : Theme::light();
    QCOMPARE(theme.dark, dark);
    for (const QColor& ground : {theme.window, theme.card}) {
        QCOMPARE_GE(contrast(theme.text, ground), 7.0);
        QCOMPARE_GE(contrast(theme.secondary, ground), 4.5);
    }
    QCOMPARE_GE(contrast(theme.accent, theme.card), 4.5); // links
    QCOMPARE_GE(contrast(theme.accent_text, theme.accent), 4.5);
    QCOMPARE_GE(contrast(theme.warning_text, theme.warning_fill), 4.5);
    QCOMPARE_GE(contrast(theme.card, theme.text), 4.5); // the cursor's tag
}

void TestTheme::contendersStandOut_data()
{
    bothThemes();
}

void TestTheme::contendersStandOut()
{
    QFETCH(bool, dark);
    const Theme theme = dark ? Theme::darkTheme() : Theme::light();
    std::vector<QColor> all(theme.contenders.begin(), theme.contenders.end());
    all.insert(all.end(), theme.other_cards.begin(), theme.other_cards.end());
    for (const QColor& colour : all) { // marks
        QCOMPARE_GE(contrast(colour, theme.card), 3.0);
        QCOMPARE_GE(contrast(colour, theme.window), 3.0);
        Theme with = theme;
        with.contenders[0] = colour;
        for (const QColor& ground : {theme.card, theme.window}) { // text
            QCOMPARE_GE(contrast(with.seriesText(0), ground), 4.5);
        }
    }
    QCOMPARE_GE(contrast(theme.seriesText(-1), theme.card), 4.5);
}

// Wherever they stand, and every card another one; a card that no theme names has its own, too.
void TestTheme::coloursGoWithTheCards()
{
    const Theme plain = Theme::light();
    const Theme turned = plain.forCards({"A100-80GB-SXM", "H100-SXM", "L40S"});
    QCOMPARE(turned.series(0), plain.series(2));
    QCOMPARE(turned.series(2), plain.series(0));
    QVERIFY(turned.series(1) != plain.series(0) && turned.series(1) != plain.series(1));
    QCOMPARE(plain.forCards({"H100-SXM", "L40S"}).series(0), turned.series(1));
    const Theme twice = plain.forCards({"L40S", "L40S", "L40S", "H100-SXM"});
    for (int a = 0; a < 4; ++a) {
        for (int b = a + 1; b < 4; ++b) {
            QVERIFY(twice.series(a) != twice.series(b));
        }
    }
    QCOMPARE(plain.forCards({}).contenders, plain.contenders);
}

void TestTheme::coloursOfTheDesign()
{
    const Theme theme = Theme::light();
    QCOMPARE(theme.series(0).name(), QStringLiteral("#0072b2"));
    QCOMPARE(theme.series(1).name(), QStringLiteral("#d55e00"));
    QCOMPARE(theme.series(2).name(), QStringLiteral("#8a6fb0"));
    QCOMPARE(theme.text.name(), QStringLiteral("#1f2933"));
    QCOMPARE(theme.secondary.name(), QStringLiteral("#616e7c"));
    QCOMPARE(theme.warning_fill.name(), QStringLiteral("#fff7ed"));
}

void TestTheme::seriesOutsideAreQuiet()
{
    const Theme theme = Theme::light();
    QCOMPARE(theme.series(-1), theme.secondary);
    QCOMPARE(theme.series(4), theme.secondary);
}

void TestTheme::matchesThePalette()
{
    QVERIFY(!Theme::matching(Theme::light().palette()).dark);
    QVERIFY(Theme::matching(Theme::darkTheme().palette()).dark);
}

void TestTheme::paletteCarriesTheColours()
{
    const Theme theme = Theme::darkTheme();
    const QPalette palette = theme.palette();
    QCOMPARE(palette.color(QPalette::Window), theme.window);
    QCOMPARE(palette.color(QPalette::Base), theme.card);
    QCOMPARE(palette.color(QPalette::Text), theme.text);
    QCOMPARE(palette.color(QPalette::Highlight), theme.accent);
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), theme.secondary);
}

void TestTheme::styleSheetHasNoPlaceholders_data()
{
    bothThemes();
}

void TestTheme::styleSheetHasNoPlaceholders()
{
    QFETCH(bool, dark);
    const Theme theme = dark ? Theme::darkTheme() : Theme::light();
    const QString sheet = theme.styleSheet();
    QVERIFY(!sheet.contains(u'@'));
    QVERIFY(!sheet.contains(u'%'));
    QVERIFY(!sheet.contains(QStringLiteral("_text")));
    QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
    for (const QColor& colour : theme.contenders) {
        QVERIFY(sheet.contains(colour.name()));
    }
}

TIEBREAK_TEST(TestTheme, QCoreApplication)
#include "tst_theme.moc"
