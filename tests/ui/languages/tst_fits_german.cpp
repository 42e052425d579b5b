// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/language.h"
#include "tests/support/test_class.h"
#include "tests/ui/languages/fits_window.h"

using namespace tiebreak;

// German words are longer.
class TestFitsGerman : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(setLanguage(QStringLiteral("de"))); }

    void aSmallScreen() { checkThatItFits({1280, 720}); }
    void anUsualScreen() { checkThatItFits({1440, 900}); }
    void theLeastWindow() { checkThatItFits({1024, 640}); }
};

TIEBREAK_TEST(TestFitsGerman, QApplication)
#include "tst_fits_german.moc"
