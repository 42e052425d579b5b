// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "tests/support/timers.h"
#include "ui/charts/chart_list.h"
#include "ui/exports/dialogs/export_dialog.h"
#include "ui/exports/dialogs/figure_preview.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace tiebreak;

namespace {

// Another value of each choice than the default's.
ExportChoices otherChoices()
{
    ExportChoices choices;
    choices.format = FigureFormat::Pdf;
    choices.preset = SizePreset::Custom;
    choices.custom = {123.4, 56.7, SizeUnit::Mm, 250};
    choices.theme = FigureTheme::Print;
    choices.has_own_letters = true;
    choices.letters_pt = 7.5;
    choices.has_title = false;
    choices.has_caption = false;
    choices.has_source = false;
    choices.carries_session = false;
    choices.has_own_facts = false;
    return choices;
}

} // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ExportDialog> m_dialog;
    int m_figures = 0; // that were asked for

    void open(const ExportChoices& choices = {})
    {
        m_dialog = std::make_unique<ExportDialog>(
            [this](const QString& name) {
                ++m_figures;
                return figureOf(name, *m_session);
            },
            choices);
        m_dialog->show();
        settle();
    }

    // The preview follows with a delay.
    void settle() const
    {
        elapse(*m_dialog, "refresh");
        QCoreApplication::processEvents(); // layouts, then what they paint
        QCoreApplication::processEvents();
    }

    const FigurePreview& preview() const { return *m_dialog->findChild<FigurePreview*>(); }

    template <class Control>
    Control* labelled(const char* text) const
    {
        for (const QLabel* const label : m_dialog->findChildren<QLabel*>()) {
            if (QString(label->text()).remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
                return qobject_cast<Control*>(label->buddy());
            }
        }
        return nullptr;
    }

    template <class Button>
    Button* button(const char* text) const
    {
        for (Button* const each : m_dialog->findChildren<Button*>()) {
            if (QString(each->text()).remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
                return each;
            }
        }
        return nullptr;
    }

    // As a person chooses it.
    void choose(const char* label, int index) const
    {
        auto* const combo = labelled<QComboBox>(label);
        QVERIFY2(combo != nullptr, label);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }

    void type(const char* label, double value) const
    {
        auto* const box = labelled<QDoubleSpinBox>(label);
        QVERIFY2(box != nullptr, label);
        QVERIFY(box->isVisible() && box->isEnabled());
        box->setValue(value);
    }

    QString details() const
    {
        QString text;
        for (const QLabel* const label : m_dialog->findChildren<QLabel*>()) {
            if (label->text().contains(QLatin1String(" pt")) || label->text().contains(QLatin1String("lines"))) {
                text = label->text();
            }
        }
        return text;
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QApplication::setStyle(QStringLiteral("fusion"));
        qApp->setStyleSheet(Theme::light().styleSheet());
    }

    void init()
    {
        m_figures = 0;
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
    }

    void cleanup() { m_dialog.reset(); }

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

    void choosesCharts()
    {
        open();
        auto* const combo = labelled<QComboBox>("Chart");
        for (const QString& name : figureNames()) {
            m_dialog->setChart(name);
            QCOMPARE(combo->currentText(), chartNamed(name).label());
            QCOMPARE(m_dialog->charts(), QStringList{name});
            QVERIFY(!chartNamed(name).label().isEmpty());
        }
        settle();
        QVERIFY(button<QPushButton>("Copy")->isEnabled());
        const QString shown = preview().accessibleDescription();
        combo->setCurrentIndex(combo->count() - 1);
        QCOMPARE(combo->currentText(), QStringLiteral("All charts"));
        QCOMPARE(m_dialog->charts(), figureNames());
        settle();
        QCOMPARE(preview().accessibleDescription(), shown); // one of them stays in view
        QVERIFY2(details().startsWith(QStringLiteral("%1 files").arg(figureNames().size())), qPrintable(details()));
        QVERIFY(!button<QPushButton>("Copy")->isEnabled());
    }

    void csvIsText()
    {
        open();
        QVERIFY(button<QCheckBox>("Carry the session in the picture")->isChecked());
        choose("Format", 3);
        settle();
        const auto* const text = m_dialog->findChild<QPlainTextEdit*>();
        QVERIFY(text->isVisible() && !preview().isVisible());
        const QByteArray csv = figureBytes(figureOf(QStringLiteral("throughput"), *m_session), {}, FigureFormat::Csv);
        QVERIFY(csv.startsWith(text->toPlainText().section(QLatin1Char('\n'), 0, 20).toUtf8()));
        QVERIFY(text->toPlainText().size() > 100);
        const auto* const carries = button<QCheckBox>("Carry the session in the picture");
        QVERIFY(!carries->isChecked() && !carries->isEnabled());
        QVERIFY(!carriesSession(m_dialog->choices()));
        QVERIFY(!labelled<QComboBox>("Size")->isEnabled());
        QVERIFY(!button<QPushButton>("Print…")->isEnabled());
        choose("Format", 0);
        settle();
        QVERIFY(carries->isChecked() && carries->isEnabled()); // as it was
        QVERIFY(labelled<QComboBox>("Size")->isEnabled());
        QVERIFY(preview().isVisible());
        QCOMPARE(m_dialog->choices(), ExportChoices());
    }

    void ownFactsCanStayAtHome()
    {
        open();
        auto* const own = button<QCheckBox>("With the facts of your own");
        QVERIFY(own->isChecked() && own->isEnabled());
        own->click();
        QVERIFY(!m_dialog->choices().has_own_facts && m_dialog->choices().carries_session);
        button<QCheckBox>("Carry the session in the picture")->click();
        QVERIFY(!own->isEnabled() && !own->isChecked());
        QVERIFY(!m_dialog->choices().has_own_facts);
    }

    void showsTheChoicesItIsGiven()
    {
        open(otherChoices());
        QCOMPARE(m_dialog->choices(), otherChoices());
        QCOMPARE(labelled<QComboBox>("Format")->currentIndex(), 2);
        QCOMPARE(labelled<QComboBox>("Size")->currentIndex(), 3);
        QCOMPARE(labelled<QComboBox>("Theme")->currentIndex(), 2);
        QCOMPARE(labelled<QDoubleSpinBox>("Width")->value(), 123.4);
        QCOMPARE(labelled<QDoubleSpinBox>("Letters")->value(), 7.5);
        QVERIFY(!button<QCheckBox>("Title")->isChecked());
        QVERIFY(!button<QCheckBox>("Carry the session in the picture")->isChecked());
    }

    void settingsKeepThem()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        QCOMPARE(readChoices(settings), ExportChoices());
        writeChoices(settings, otherChoices());
        settings.sync();
        const QSettings again(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        QCOMPARE(readChoices(again), otherChoices());
        // What makes no sense takes its default, or the nearest that does.
        settings.setValue(QStringLiteral("export/format"), QStringLiteral("gif"));
        settings.setValue(QStringLiteral("export/width"), QStringLiteral("wide"));
        settings.setValue(QStringLiteral("export/height"), QStringLiteral("inf"));
        settings.setValue(QStringLiteral("export/dpi"), -3);
        settings.setValue(QStringLiteral("export/letters"), 1e9);
        const ExportChoices read = readChoices(settings);
        QCOMPARE(read.format, FigureFormat::Png);
        QCOMPARE(read.custom.width, ExportChoices().custom.width);
        QCOMPARE(read.custom.height, ExportChoices().custom.height);
        QCOMPARE(read.custom.dpi, least_dpi);
        QCOMPARE(read.letters_pt, most_letters_pt);
        QCOMPARE(read.theme, FigureTheme::Print);
    }

    void buttonsAsk()
    {
        open();
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exportRequested);
        QSignalSpy copied(m_dialog.get(), &ExportDialog::copyRequested);
        QSignalSpy printed(m_dialog.get(), &ExportDialog::printRequested);
        button<QPushButton>("Export…")->click();
        button<QPushButton>("Print…")->click();
        QTest::keyClick(m_dialog.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(exported.size(), 1);
        QCOMPARE(printed.size(), 1);
        QCOMPARE(copied.size(), 1);
        m_dialog->setBusy(true);
        button<QPushButton>("Export…")->click();
        QCOMPARE(exported.size(), 1);
        QVERIFY(!m_dialog->isModal());
        QSignalSpy cancelled(m_dialog.get(), &ExportDialog::cancelRequested);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape); // ends the writing, not the dialog
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(m_dialog->isVisible());
        button<QPushButton>("Close")->click();
        QVERIFY(!m_dialog->isVisible());
    }

    // Every control has a name and a tooltip, and no two the same mnemonic.
    void everyControlHasItsName()
    {
        ExportChoices choices;
        choices.preset = SizePreset::Custom; // all are seen
        open(choices);
        std::set<QChar> mnemonics;
        const auto add = [&](const QString& text) {
            const qsizetype at = text.indexOf(QLatin1Char('&'));
            QVERIFY2(at >= 0 && mnemonics.insert(text[at + 1].toUpper()).second, qPrintable(text));
        };
        int controls = 0;
        for (QWidget* const widget : m_dialog->findChildren<QWidget*>()) {
            const bool is_part = qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr ||
                                 qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr;
            if (is_part || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                widget->inherits("QScrollBar")) {
                continue;
            }
            ++controls;
            const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(name));
            if (const auto* const button = qobject_cast<QAbstractButton*>(widget)) {
                add(button->text());
            }
        }
        QCOMPARE(controls, 19);
        for (const QLabel* const label : m_dialog->findChildren<QLabel*>()) {
            if (label->buddy() != nullptr) {
                add(label->text());
            }
        }
    }

    void tabReachesEverything()
    {
        open();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        auto* const start = labelled<QComboBox>("Format");
        start->setFocus();
        std::set<QWidget*> reached;
        for (int i = 0; i < 40 && (i == 0 || QApplication::focusWidget() != start); ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), start);
        for (const char* const text : {"Export…", "Copy", "Print…", "Close"}) {
            QVERIFY2(reached.contains(button<QPushButton>(text)), text);
        }
        for (const char* const text : {"Size", "Theme", "Chart"}) {
            QVERIFY2(reached.contains(labelled<QComboBox>(text)), text);
        }
    }

    // On a low screen the options scroll, and buttons and preview are seen.
    void fitsOnALowScreen()
    {
        ExportChoices choices;
        choices.preset = SizePreset::Custom;
        open(choices);
        m_dialog->resize(620, 330); // 1280x720 at 200 %, without the frame
        settle();
        QCOMPARE(m_dialog->size(), QSize(620, 330));
        QVERIFY(preview().width() >= 220 && preview().height() >= 120);
        const auto* const close = button<QPushButton>("Close");
        QVERIFY(m_dialog->rect().contains(QRect(close->mapTo(m_dialog.get(), QPoint()), close->size())));
        auto* const scroll = m_dialog->findChild<QScrollArea*>();
        QVERIFY(scroll->viewport()->height() < scroll->widget()->height());
        QVERIFY(scroll->viewport()->width() >= scroll->widget()->minimumSizeHint().width());
    }
};

TIEBREAK_TEST(ExportDialogTest, QApplication)
#include "tst_export_dialog.moc"
