// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "tests/ui/languages/fitting.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QTest>

namespace tiebreak {

// On each page at that size: no text is cut, the status bar is in the window, and the verdict is as high as on the page
// before.
inline void checkThatItFits(QSize size)
{
    const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
    Session session(catalogue, default_scenario(*catalogue));
    MainWindow window(session);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    if (window.size() != size) { // which it should not ask for
        for (const QWidget* const part : window.findChildren<QWidget*>()) {
            if (part->minimumSizeHint().width() > 300) {
                qWarning("%s %s: at least %d px", part->metaObject()->className(),
                         qPrintable(part->objectName() + u' ' + part->accessibleName()),
                         part->minimumSizeHint().width());
            }
        }
    }
    QCOMPARE(window.size(), size);
    const auto* const verdict = window.findChild<VerdictBanner*>();
    const int height = verdict->height();
    for (const QString& view : window.views()) {
        window.showView(view);
        window.finishCharts();
        const QStringList cut = clippedTexts(window);
        QVERIFY2(cut.isEmpty(), qPrintable(view + u": " + cut.join(QStringLiteral("; "))));
        QCOMPARE(verdict->height(), height);
        const QString overlap = overlappingParts(window);
        QVERIFY2(overlap.isEmpty(), qPrintable(view + u": " + overlap));
        const QRect status(window.statusBar()->mapTo(&window, QPoint()), window.statusBar()->size());
        QVERIFY(status.height() > 0 && status.bottom() < window.height());
    }
}

} // namespace tiebreak
