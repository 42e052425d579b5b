// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/support/timers.h"
#include "tests/ui/panels/what_if_fixture.h"
#include "ui/controls/input_column.h"
#include "ui/controls/numbers/refusal_note.h"
#include "ui/controls/numbers/slider_menu.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace tiebreak;

namespace {

QPoint handleOf(const QSlider& slider)
{
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.orientation = slider.orientation();
    option.maximum = slider.maximum();
    option.sliderPosition = option.sliderValue = slider.value();
    return slider.style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider).center();
}

void turnWheel(QWidget& widget)
{
    const QPoint at = widget.rect().center();
    QWheelEvent event(at, widget.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

// Sliders and boxes for numbers.
class WhatIfSlidersTest : public WhatIfFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

    void slidersAndBoxesEditTheirField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        for (const char* const key : {"batch", "utilization", "prompt_tokens", "output_tokens", "tokens_per_month"}) {
            QTest::newRow(key) << toText(find_field(key).field->label) << QString::fromLatin1(key);
        }
        int i = 0;
        for (const char* const gpu : {"L40S", "A100-80GB-PCIe", "A100-80GB-SXM"}) {
            QTest::newRow(gpu) << QString(QLatin1String(gpu) + QStringLiteral(" price"))
                               << QStringLiteral("contenders.%1.usd_per_gpu_hour").arg(i++);
        }
    }

    void slidersAndBoxesEditTheirField()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QStringList expected{key};
        if (key.endsWith(QLatin1String("usd_per_gpu_hour"))) {
            expected << QString(key.left(13) % QStringLiteral("price_source")); // it is no quote's any more
        }
        const Scenario before = m_session->scenario();
        auto* const slider = named<QSlider>(name);
        auto* const box = named<QAbstractSpinBox>(name);
        const int position = slider->value();
        const QString text = box->text();
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(differences(before, m_session->scenario()), expected);
        QVERIFY(box->text() != text);
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(slider->value(), 0);
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(differences(before, m_session->scenario()), expected);
        QCOMPARE(m_session->undoStack()->count(), 3);

        // Back to the default in one step, by a button that is there only when it has something to do.
        const QString reset = QStringLiteral("Reset ") + name;
        click(reset);
        QCOMPARE(m_session->undoStack()->count(), 4);
        QCOMPARE(get_field(m_session->scenario(), find_field(key.toStdString())),
                 get_field(before, find_field(key.toStdString())));
        QVERIFY(named<QAbstractButton>(reset) == nullptr);
        QCOMPARE(slider->value(), position);
        QCOMPARE(box->text(), text);
        m_session->undoStack()->setIndex(0);
        QVERIFY(m_session->scenario() == before);
    }

    // A column of all inputs that may be empty: boxes.
    void boxesEditTheirField()
    {
        std::vector<std::string_view> keys;
        for (const Field& field : scenario_fields()) {
            if (field.may_be_empty && field.kind != FieldKind::Choice) {
                keys.push_back(field.key);
            }
        }
        InputColumn column(*m_session, keys);
        QSignalSpy problems(&column, &InputColumn::problem);
        column.show();
        column.activateWindow();
        QVERIFY(keys.size() >= 4); // memory overhead, the two latency limits, the price of an API and more
        for (const std::string_view key : keys) {
            const auto lines = column.findChildren<QLineEdit*>();
            const QString label = toText(find_field(key).field->label);
            auto* const line = *std::ranges::find(lines, label, &QLineEdit::accessibleName);
            const Scenario before = m_session->scenario();
            QVERIFY(line->text().isEmpty());
            const double value = std::max(2.0, find_field(key).field->minimum); // the default of none
            enter(line, QByteArray::number(value).constData());
            QCOMPARE(differences(before, m_session->scenario()), QStringList{toText(key)});
            QCOMPARE(line->text().toDouble(), value);
            enter(line, "");
            QVERIFY(m_session->scenario() == before);
            enter(line, "nonsense");
            QVERIFY(m_session->scenario() == before);
            QCOMPARE(line->text(), QStringLiteral("nonsense")); // until it is mended, with the reason beside it
            const auto notes = column.findChildren<RefusalNote*>();
            QCOMPARE(std::ranges::count_if(notes, &RefusalNote::isVisible), 1);
            QTest::keyClick(line, Qt::Key_Escape);
            QVERIFY(line->text().isEmpty());
            QCOMPARE(std::ranges::count_if(notes, &RefusalNote::isVisible), 0);
        }
        QCOMPARE(static_cast<std::size_t>(problems.count()), keys.size());
    }

    void takesWhatPeopleType()
    {
        enter(box("Prompt tokens"), "2k");
        QCOMPARE(m_session->scenario().request.prompt_tokens, 2000);
        QCOMPARE(box("Prompt tokens")->text(), QStringLiteral("2000"));
        enter(box("Utilization"), "50 %");
        QCOMPARE(m_session->scenario().bill.utilization, 0.5);
        enter(box("L40S price"), "$0.85");
        QCOMPARE(m_session->scenario().contenders[0].usd_per_gpu_hour, 0.85);
        QVERIFY(m_session->scenario().contenders[0].price_source.empty());
        enter(box("Tokens per month"), "1.5 B");
        QCOMPARE(m_session->scenario().bill.tokens_per_month, 1.5e9);
        QCOMPARE(m_problems->count(), 0);
    }

    void sliderMenusSetUsualValues()
    {
        const auto batch = [this] { return m_session->scenario().server.batch; };
        pick("Batch size", "Double");
        QCOMPARE(batch(), 16);
        pick("Batch size", "Half");
        pick("Batch size", "Half");
        QCOMPARE(batch(), 4);
        pick("Batch size", "Largest");
        QCOMPARE(batch(), 256);
        pick("Batch size", "Smallest");
        QCOMPARE(batch(), 1);
        pick("Batch size", "Default");
        QCOMPARE(batch(), 8);
    }

    void lockedSlidersStay()
    {
        auto* const slider = named<QSlider>(QStringLiteral("Batch size"));
        pick("Batch size", "Lock");
        QVERIFY(m_session->isLocked(find_field("batch")));
        QVERIFY(!slider->isEnabled() && !box("Batch size")->isEnabled());
        pick("Batch size", "Double");
        QCOMPARE(m_session->scenario().server.batch, 8);
        QCOMPARE(m_problems->count(), 1); // says that it is locked
        pick("Batch size", "Lock");
        QVERIFY(slider->isEnabled());
        pick("Batch size", "Double");
        QCOMPARE(m_session->scenario().server.batch, 16);
    }

    void keyboardStepsCanBeCoarse()
    {
        pick("Batch size", "× 5");
        QTest::keyClick(named<QSlider>(QStringLiteral("Batch size")), Qt::Key_Right);
        QCOMPARE(m_session->scenario().server.batch, 13);
    }

    // From the smallest value on, in one undo step, until somebody takes the slider in hand.
    void sweepsSlowly()
    {
        auto* const slider = named<QSlider>(QStringLiteral("Utilization"));
        pick("Utilization", "Sweep");
        QTRY_VERIFY(m_session->scenario().bill.utilization < 0.02);
        QTRY_VERIFY(m_session->scenario().bill.utilization > 0.02);
        const auto is_sweeping = [this] {
            return std::ranges::any_of(m_panel->findChildren<SliderMenu*>(),
                                       [](SliderMenu* menu) { return hasTimer(*menu); });
        };
        QVERIFY(is_sweeping());
        QTest::keyClick(slider, Qt::Key_Right);
        const double stopped = m_session->scenario().bill.utilization;
        QVERIFY(!is_sweeping());
        QCoreApplication::processEvents();
        QCOMPARE(m_session->scenario().bill.utilization, stopped);
        QCOMPARE(m_session->undoStack()->count(), 2); // the sweep, and the key
        m_session->undoStack()->undo();
        m_session->undoStack()->undo();
        QCOMPARE(m_session->scenario().bill.utilization, 1.0);
    }

    void badTextsKeepTheOldValue()
    {
        const Scenario before = m_session->scenario();
        for (const char* const name : {"Batch size", "Utilization", "Prompt tokens", "L40S price"}) {
            const QString shown = box(name)->text();
            for (const char* const text : {"abc", "-3", "1e99", ""}) {
                enter(box(name), text);
                QCOMPARE(box(name)->text(), QLatin1String(text)); // what was typed stays to be mended
                QTest::keyClick(box(name), Qt::Key_Escape);
                QCOMPARE(box(name)->text(), shown);
            }
            box(name)->selectAll();
            QTest::keyClicks(box(name), QStringLiteral("abc"));
            named<QSlider>(QStringLiteral("Batch size"))->setFocus(); // the same when the focus leaves
            QCOMPARE(box(name)->text(), QStringLiteral("abc"));
            QTest::keyClick(box(name), Qt::Key_Escape);
            QCOMPARE(box(name)->text(), shown);
        }
        QVERIFY(m_session->scenario() == before);
        QCOMPARE(m_session->undoStack()->count(), 0);
    }

    void aDragIsOneUndoStep()
    {
        auto* const slider = named<QSlider>(QStringLiteral("Batch size"));
        for (const int pixels : {0, 30}) { // from the handle, and from a click beside it
            const QPoint start = handleOf(*slider) + QPoint(pixels, 0);
            QTest::mousePress(slider, Qt::LeftButton, {}, start);
            QTest::mouseMove(slider, start + QPoint(10, 0));
            QTest::mouseMove(slider, start + QPoint(40, 0));
            QTest::mouseRelease(slider, Qt::LeftButton, {}, start + QPoint(40, 0));
            QVERIFY(m_session->scenario().server.batch > 8);
            QCOMPARE(m_session->undoStack()->index(), 1);
            QTest::keyClick(slider, Qt::Key_Right); // the next edit is a step of its own
            QCOMPARE(m_session->undoStack()->index(), 2);
            m_session->undoStack()->setIndex(0);
        }
    }

    void theWheelNeedsTheFocus()
    {
        const Scenario before = m_session->scenario();
        for (QWidget* const control : m_panel->findChildren<QWidget*>()) {
            const bool turns = qobject_cast<QSlider*>(control) || qobject_cast<QAbstractSpinBox*>(control) ||
                               qobject_cast<QComboBox*>(control);
            if (turns && !control->hasFocus()) {
                // Qt gives the focus by the wheel before the wheel event itself.
                QVERIFY2(control->focusPolicy() != Qt::WheelFocus, qPrintable(control->accessibleName()));
                turnWheel(*control);
                QVERIFY2(m_session->scenario() == before, qPrintable(control->accessibleName()));
            }
        }
        auto* const batch = named<QSlider>(QStringLiteral("Batch size"));
        batch->setFocus();
        turnWheel(*batch);
        QCOMPARE(m_session->scenario().server.batch, 7);
    }

private:
    // An action of the menu of the slider of that name.
    void pick(const char* slider, const char* text)
    {
        QWidget* const owner = named<QSlider>(QLatin1String(slider))->parentWidget();
        QList<QAction*> actions = owner->actions();
        for (const QAction* const action : owner->actions()) {
            if (action->menu() != nullptr) {
                actions += action->menu()->actions();
            }
        }
        const auto found = std::ranges::find_if(actions, [text](const QAction* action) {
            return action->text().remove(QLatin1Char('&')) == QString::fromUtf8(text);
        });
        QVERIFY2(found != actions.end(), text);
        (*found)->trigger();
    }

    template <typename Box>
    void enter(Box* box, const char* text) const
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClick(box, Qt::Key_Delete);
        QTest::keyClicks(box, QLatin1String(text));
        QTest::keyClick(box, Qt::Key_Return);
    }
};

TIEBREAK_TEST(WhatIfSlidersTest, QApplication)
#include "tst_what_if_sliders.moc"
