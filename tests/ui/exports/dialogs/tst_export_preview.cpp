// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/exports/dialogs/export_dialog_fixture.h"
#include "ui/exports/dialogs/export_dialog.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace tiebreak;

// Sizes and looks, in the preview as in the file.
class ExportPreviewTest : public ExportDialogFixture {
    Q_OBJECT

    void type(const char* label, double value) const
    {
        auto* const box = labelled<QDoubleSpinBox>(label);
        QVERIFY2(box != nullptr, label);
        QVERIFY(box->isVisible() && box->isEnabled());
        box->setValue(value);
    }

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

    void presetsGiveTheirPixels_data()
    {
        QTest::addColumn<int>("preset");
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<double>("dpi");
        QTest::addColumn<double>("letters");
        QTest::newRow("slide") << 0 << QSize(1920, 1080) << 144.0 << 13.5;
        QTest::newRow("column") << 1 << QSize(1004, 1004) << 300.0 << 8.0; // 85 mm / 25.4 * 300
        QTest::newRow("page") << 2 << QSize(2008, 1181) << 300.0 << 9.0;   // 170 and 100 mm
        QTest::newRow("custom") << 3 << QSize(1200, 800) << 96.0 << 15.0;
    }

    // In the dialog, in its words, and in the file.
    void presetsGiveTheirPixels()
    {
        QFETCH(int, preset);
        QFETCH(QSize, pixels);
        QFETCH(double, dpi);
        QFETCH(double, letters);
        open();
        choose("Size", preset);
        settle();
        const FigureLook look = lookOf(m_dialog->choices());
        QCOMPARE(pixelSize(look), pixels);
        QCOMPARE(look.dpi, dpi);
        const QString words =
            QStringLiteral("%1 × %2 px, %3 dpi, letters ").arg(pixels.width()).arg(pixels.height()).arg(dpi);
        QVERIFY2(details().startsWith(words), qPrintable(details()));
        QVERIFY(preview().fontPt() <= letters + 0.01 && preview().fontPt() > 0.9 * letters);
        const bool fits = preview().fontPt() > letters - 0.05;
        QVERIFY2(fits || look.font_pt == 0 || details().endsWith(QStringLiteral("so that everything fits")),
                 qPrintable(details()));
        const Figure figure = figureOf(QStringLiteral("cost"), *m_session);
        const QImage image = QImage::fromData(figureBytes(figure, look, FigureFormat::Png), "PNG");
        QCOMPARE(image.size(), pixels);
        QCOMPARE(image.dotsPerMeterX(), qRound(dpi / 0.0254));
        QCOMPARE(image.dotsPerMeterY(), qRound(dpi / 0.0254));
    }

    void letters()
    {
        open();
        QVERIFY(button<QCheckBox>("Automatic")->isChecked());
        QVERIFY(!labelled<QDoubleSpinBox>("Letters")->isEnabled());
        QCOMPARE(labelled<QDoubleSpinBox>("Letters")->value(), 13.5); // of a slide
        button<QCheckBox>("Automatic")->click();
        type("Letters", 8.5);
        QCOMPARE(lookOf(m_dialog->choices()).font_pt, 8.5);
        settle();
        QVERIFY2(details().endsWith(QStringLiteral("letters 8.5 pt")), qPrintable(details()));
        type("Letters", 60);
        settle();
        QVERIFY(preview().fontPt() < 60);
        QVERIFY2(details().endsWith(QStringLiteral("so that everything fits")), qPrintable(details()));
        button<QCheckBox>("Automatic")->click();
        QCOMPARE(lookOf(m_dialog->choices()).font_pt, 0.0);
    }

    void customSize()
    {
        open();
        QVERIFY(!labelled<QDoubleSpinBox>("Width")->isVisible());
        choose("Size", 3);
        type("Width", 1000);
        type("Height", 600);
        type("Dots per inch", 200);
        QCOMPARE(pixelSize(lookOf(m_dialog->choices())), QSize(1000, 600));
        // In the other unit it is the same size.
        choose("Unit", 1);
        QCOMPARE(labelled<QDoubleSpinBox>("Width")->text(), QStringLiteral("127.0"));
        QCOMPARE(pixelSize(lookOf(m_dialog->choices())), QSize(1000, 600));
        type("Width", 254);
        QCOMPARE(pixelSize(lookOf(m_dialog->choices())), QSize(2000, 600));
        choose("Unit", 0);
        QCOMPARE(labelled<QDoubleSpinBox>("Width")->text(), QStringLiteral("2000"));
        // Another preset and back: it is still there.
        choose("Size", 0);
        choose("Size", 3);
        QCOMPARE(pixelSize(lookOf(m_dialog->choices())), QSize(2000, 600));
        choose("Format", 1);
        settle();
        QVERIFY2(details().startsWith(QStringLiteral("254.0 × 76.2 mm, letters ")), qPrintable(details()));
    }

    // Each control changes its part of the look and nothing else, and the preview once.
    void everyControlIsSeen_data()
    {
        QTest::addColumn<QString>("control");
        for (const char* const name :
             {"Theme 1", "Theme 2", "Size 1", "Size 2", "Size 3", "Title", "Assumptions", "Sources"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void everyControlIsSeen()
    {
        QFETCH(QString, control);
        open();
        const QImage before = preview().image().copy();
        const FigureLook look = lookOf(m_dialog->choices());
        const int renders = preview().renders();
        const int figures = m_figures;
        QSignalSpy changed(m_dialog.get(), &ExportDialog::choicesChanged);
        const QStringList parts = control.split(QLatin1Char(' '));
        if (parts.size() == 2) {
            choose(qPrintable(parts[0]), parts[1].toInt());
        } else {
            button<QCheckBox>(qPrintable(control))->click();
        }
        QCOMPARE(changed.size(), 1);
        settle();
        QCOMPARE(preview().renders(), renders + 1);
        QCOMPARE(m_figures, figures + 1);
        QVERIFY(preview().image() != before);
        QVERIFY(!(lookOf(m_dialog->choices()) == look));
    }

    void thePreviewHasTheShapeOfTheFigure()
    {
        for (const int preset : {0, 1, 2, 3}) {
            ExportChoices choices;
            choices.preset = static_cast<SizePreset>(preset);
            choices.custom = {400, 1200, SizeUnit::Px, 96};
            open(choices);
            const QSizeF wanted = lookOf(choices).size;
            const QSizeF shown = preview().figureRect().size();
            QVERIFY(std::abs(shown.width() / shown.height() / (wanted.width() / wanted.height()) - 1) < 0.01);
            QVERIFY(preview().rect().contains(preview().figureRect()));
            // As much of the room as that shape can have.
            QVERIFY(preview().width() - shown.width() <= 4 || preview().height() - shown.height() <= 4);
        }
    }

    // One edit, one render; many edits in one turn, one render; none while nobody sees it.
    void followsTheSession()
    {
        open();
        connect(m_session.get(), &Session::analysisChanged, m_dialog.get(), &ExportDialog::refresh);
        connect(m_session.get(), &Session::pinsChanged, m_dialog.get(), &ExportDialog::refresh);
        m_dialog->setChart(QStringLiteral("cost"));
        settle();
        int renders = preview().renders();
        const QImage before = preview().image().copy();
        const QString title = preview().accessibleDescription();
        QCOMPARE(m_session->setText("contenders.0.usd_per_gpu_hour", "3"), Problem());
        settle();
        QCOMPARE(preview().renders(), renders + 1);
        QVERIFY(preview().image() != before);
        QVERIFY(preview().accessibleDescription() != title);
        renders = preview().renders();
        for (const char* const batch : {"9", "10", "11", "12"}) {
            QCOMPARE(m_session->setText("batch", batch), Problem());
        }
        QCOMPARE(m_session->pin(QStringLiteral("A pin")), Problem());
        settle();
        QCOMPARE(preview().renders(), renders + 1);
        const int figures = m_figures;
        m_dialog->hide();
        QCOMPARE(m_session->setText("batch", "13"), Problem());
        settle();
        QCOMPARE(m_figures, figures);
        m_dialog->show(); // and is up to date when it comes back
        settle();
        QCOMPARE(m_figures, figures + 1);
    }
};

TIEBREAK_TEST(ExportPreviewTest, QApplication)
#include "tst_export_preview.moc"
