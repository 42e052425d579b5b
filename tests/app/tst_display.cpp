// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QImage>
#include <QProcess>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace tiebreak;

// On the platform that the test is started with: offscreen, or by tests/app/displays on a Wayland compositor.
class TestDisplay : public QObject {
    Q_OBJECT

private slots:
    void runsOnTheDisplayThatWasAskedFor() { QCOMPARE(QGuiApplication::platformName(), m_display); }

    void drawsAndAnswers()
    {
        const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
        QVERIFY(catalogue);
        Session session(catalogue, default_scenario(*catalogue));
        MainWindow window(session);
        window.resize(1400, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.finishCharts();
        QTRY_VERIFY(coloursOf(picture(window)) > 100); // letters, curves and controls
        const QImage before = picture(window);

        const QList<QSlider*> sliders = window.findChildren<QSlider*>();
        const auto batch = std::find_if(sliders.begin(), sliders.end(), [](const QSlider* slider) {
            return slider->accessibleName() == QStringLiteral("Batch size");
        });
        QVERIFY(batch != sliders.end());
        (*batch)->setFocus();
        QTest::keyClick(*batch, Qt::Key_PageUp);
        QCOMPARE(session.scenario().server.batch, 16);
        window.finishCharts();
        QTRY_VERIFY(differing(before, picture(window)) > 2'000); // curves' cursors, titles and the table
    }

private:
    // What stands on the display, not what the window would draw.
    [[nodiscard]] QImage picture(QWidget& window) const
    {
        if (m_display != QLatin1String("wayland")) {
            return window.grab().toImage();
        }
        const QTemporaryDir folder;
        QProcess screenshooter;
        screenshooter.setWorkingDirectory(folder.path());
        screenshooter.start(QStringLiteral("weston-screenshooter"), {});
        while (screenshooter.state() != QProcess::NotRunning) {
            QTest::qWait(20); // the window must go on answering
        }
        const QStringList files = QDir(folder.path()).entryList({QStringLiteral("*.png")}, QDir::Files);
        return files.isEmpty() ? QImage() : QImage(folder.filePath(files.constFirst()));
    }

    static std::size_t coloursOf(const QImage& image)
    {
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2) {
                colours.insert(image.pixel(x, y));
            }
        }
        return colours.size();
    }

    static int differing(const QImage& one, const QImage& other)
    {
        int count = 0;
        for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
            for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
                count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
            }
        }
        return count;
    }

    const QString m_display = qEnvironmentVariable("TIEBREAK_DISPLAY", QStringLiteral("offscreen"));
};

TIEBREAK_TEST(TestDisplay, QApplication)
#include "tst_display.moc"
