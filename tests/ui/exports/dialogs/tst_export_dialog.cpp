// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/exports/dialogs/export_dialog_fixture.h"
#include "ui/charts/chart_list.h"
#include "ui/exports/dialogs/export_dialog.h"
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

// Choices, buttons and keys.
class ExportDialogTest : public ExportDialogFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

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
