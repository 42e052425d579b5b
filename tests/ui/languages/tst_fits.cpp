// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/languages/fits_window.h"

using namespace tiebreak;

// What has to have room, in the language of the sources.
class TestFits : public QObject {
    Q_OBJECT

private slots:
    void aSmallScreen() { checkThatItFits({1280, 720}); }
    void theLeastWindow() { checkThatItFits({1024, 640}); }

    // 144 dpi: letters of one and a half times the size.
    void largeLetters()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(1.5 * usual.pointSizeF());
        QApplication::setFont(large);
        checkThatItFits({1440, 900});
        QApplication::setFont(usual);
    }
};

TIEBREAK_TEST(TestFits, QApplication)
#include "tst_fits.moc"
