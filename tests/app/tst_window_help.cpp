// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/support/whole_window.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/controls/input_column.h"
#include "ui/help/explained.h"
#include "ui/help/manual_window.h"
#include "ui/panels/contender_card.h"
#include "ui/panels/table_tabs.h"
#include "ui/window/presets.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace tiebreak;

// A whole window, as the program makes it.
class TestWindowHelp : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_window.resize(1400, 900);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
        m_help.addActions(m_window.helpMenu());
    }

    void f1OpensThePlaceOfWhatHasTheFocus()
    {
        press(slider(QStringLiteral("Batch size")));
        QCOMPARE(m_help.manual()->place(), QStringLiteral("inputs#batch"));
        press(slider(QStringLiteral("L40S price")));
        QCOMPARE(m_help.manual()->place(), QStringLiteral("inputs#usd_per_gpu_hour"));
        m_window.curveCharts().front()->setFocus();
        manualAction()->trigger();
        QCOMPARE(m_help.manual()->place(), QStringLiteral("charts#throughput"));
    }

    void itGoesBackAndForward()
    {
        ManualWindow& manual = *m_help.manual();
        manual.open(QStringLiteral("keyboard"));
        manual.open(QStringLiteral("evidence#model"));
        auto* const text = manual.findChild<QTextBrowser*>();
        QTest::keyClick(text, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(manual.place(), QStringLiteral("keyboard"));
        QTest::keyClick(text, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(manual.place(), QStringLiteral("evidence#model"));
        QCOMPARE(manual.findChild<QTreeWidget*>()->currentItem()->text(0), QStringLiteral("Model"));
        manual.open(QStringLiteral("no such place"));
        QCOMPARE(manual.place(), QStringLiteral("start"));
    }

    // The text moves to the heading, not only its address.
    void placesAreScrolledTo()
    {
        ManualWindow& manual = *m_help.manual();
        manual.open(QStringLiteral("inputs#map_y"));
        const auto* const text = manual.findChild<QTextBrowser*>();
        QTRY_VERIFY(text->verticalScrollBar()->value() > 1'000);
    }

    void searchKeepsWhatHasTheWords()
    {
        ManualWindow& manual = *m_help.manual();
        auto* const words = manual.findChild<QLineEdit*>();
        const auto* const contents = manual.findChild<QTreeWidget*>();
        words->setText(QStringLiteral("winner map axes"));
        int shown = 0;
        for (int i = 0; i < contents->topLevelItemCount(); ++i) {
            shown += contents->topLevelItem(i)->isHidden() ? 0 : 1;
        }
        QVERIFY(shown >= 1 && shown < contents->topLevelItemCount());
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(manual.place(), QStringLiteral("pages#winner-map"));
        words->clear();
        QVERIFY(!contents->topLevelItem(0)->isHidden());
    }

    void textForAReportHasNoValues()
    {
        QVERIFY(m_session.setText("contenders.1.usd_per_gpu_hour", "0.4711").empty());
        QVERIFY(m_session.setText("batch", "417").empty());
        m_help.showReportText();
        const auto* const text = m_window.findChild<QPlainTextEdit*>();
        const QString shown = text->toPlainText();
        QVERIFY(shown.contains(QLatin1String("; batch\n")));
        QVERIFY(shown.contains(QLatin1String("contenders.1.usd_per_gpu_hour")));
        QVERIFY(shown.contains(QLatin1String(qVersion())));
        QVERIFY(!shown.contains(QLatin1String("4711")));
        QVERIFY(!shown.contains(QLatin1String("417")));
        text->window()->close();
    }

    void everyTableHasItsPlace()
    {
        const auto* const tables = m_window.findChild<TableTabs*>();
        for (int tab = 0; tab < tables->count(); ++tab) {
            const QString place = manualPlaceOf(tables->widget(tab));
            QCOMPARE(place, QStringLiteral("tables#") + tables->widget(tab)->objectName());
            QVERIFY2(m_manual.has(place), qPrintable(place));
        }
    }

    void everyControlOfAnInputIsExplained()
    {
        int controls = 0;
        for (const QString& view : m_window.views()) {
            m_window.showView(view);
            QCoreApplication::processEvents();
        }
        for (QWidget* const widget : m_window.findChildren<QWidget*>()) {
            const bool is_control = qobject_cast<QSlider*>(widget) != nullptr ||
                                    qobject_cast<QComboBox*>(widget) != nullptr ||
                                    (qobject_cast<QLineEdit*>(widget) != nullptr &&
                                     qobject_cast<InputColumn*>(widget->parentWidget()->parentWidget()) != nullptr);
            if (!is_control || !isInput(widget)) {
                continue;
            }
            const QString place = manualPlaceOf(widget);
            QVERIFY2(place.startsWith(QLatin1String("inputs#")) && m_manual.has(place),
                     qPrintable(widget->accessibleName() + QStringLiteral(": ") + place));
            QWidget* explained = widget;
            while (explained->whatsThis().isEmpty() && explained->parentWidget() != nullptr) {
                explained = explained->parentWidget();
            }
            QVERIFY2(!explained->whatsThis().isEmpty(), qPrintable(widget->accessibleName()));
            ++controls;
        }
        QVERIFY(controls > 50);
    }

    void everyShortcutIsInTheManual()
    {
        QString text;
        for (const ManualHeading& heading : m_manual.topic(QStringLiteral("keyboard"))->headings) {
            text += heading.text;
        }
        text.replace(QLatin1Char(','), QLatin1Char(' '));
        QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        QStringList presets_keys;
        for (const Preset& preset : presets()) {
            presets_keys << preset.key.toString();
        }
        QVERIFY(m_window.showView(QStringLiteral("pins"))); // which is made when it is first seen, with its keys
        int found = 0;
        for (const QAction* const action : m_window.findChildren<QAction*>() + m_help.findChildren<QAction*>()) {
            for (const QKeySequence& key : action->shortcuts()) {
                const bool is_of_a_list = action->shortcutContext() == Qt::WidgetShortcut;
                if (!is_of_a_list && !presets_keys.contains(key.toString())) {
                    QVERIFY2(words.contains(key.toString()),
                             qPrintable(action->text() + QStringLiteral(": ") + key.toString()));
                    ++found;
                }
            }
        }
        QVERIFY(found > 15);
    }

private:
    static bool isInput(const QWidget* widget)
    {
        for (; widget != nullptr; widget = widget->parentWidget()) {
            if (qobject_cast<const InputColumn*>(widget) != nullptr ||
                qobject_cast<const ContenderCard*>(widget) != nullptr) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] QSlider* slider(const QString& name) const
    {
        for (QSlider* const each : m_window.findChildren<QSlider*>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QAction* manualAction() { return m_window.helpMenu().actions().constFirst(); }

    void press(QWidget* widget)
    {
        QVERIFY(widget != nullptr);
        m_window.activateWindow();
        widget->setFocus();
        QCOMPARE(manualAction()->shortcut(), QKeySequence(Qt::Key_F1));
        manualAction()->trigger();
    }

    WholeWindow m_whole;
    const Manual m_manual{*m_whole.catalogue};
    Session& m_session = m_whole.session;
    MainWindow& m_window = m_whole.window;
    WindowHelp& m_help = m_whole.help;
};

TIEBREAK_TEST(TestWindowHelp, QApplication)
#include "tst_window_help.moc"
