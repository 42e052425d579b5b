// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numbers/number_box.h"

#include "models/catalog/text_locale.h"
#include "models/wording/numbers/slider_scale.h"
#include "tests/support/test_class.h"
#include "ui/controls/numbers/refusal_note.h"
#include "ui/controls/numbers/value_slider.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>

using namespace tiebreak;

namespace {

const Field& fieldOf(const char* key)
{
    return *find_field(key).field;
}

// One slider in a window, whose owner takes every edit.
struct Shown {
    explicit Shown(const char* key, double value)
    {
        slider = new ValueSlider(fieldOf(key), QStringLiteral("Input"), QStringLiteral("Input"), false, &window);
        slider->setDefault(value);
        slider->setValue(value);
        other = new QLineEdit(&window);
        auto* const layout = new QVBoxLayout(&window);
        layout->addWidget(slider);
        layout->addWidget(other);
        layout->addStretch();
        QObject::connect(slider, &ValueSlider::edited, slider, [this](double edited) {
            ++edits;
            slider->setValue(edited);
        });
        window.resize(420, 240);
        window.show();
        window.activateWindow();
        is_active = QTest::qWaitForWindowActive(&window);
        box = slider->findChild<NumberBox*>();
        handle = slider->findChild<StepSlider*>();
    }

    void type(const char* text, Qt::Key end = Qt::Key_Return) const
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::fromUtf8(text));
        if (end != Qt::Key_unknown) {
            QTest::keyClick(box, end);
        }
    }

    [[nodiscard]] RefusalNote* note() const { return window.findChild<RefusalNote*>(); }

    QWidget window;
    ValueSlider* slider;
    QLineEdit* other;
    NumberBox* box;
    StepSlider* handle;
    int edits = 0;
    bool is_active = false;
};

} // namespace

class TestNumberBox : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { set_text_locale(QLocale::c()); }

    void keepsWhatItRefuses()
    {
        Shown shown("batch", 8);
        QSignalSpy refusals(shown.slider, &ValueSlider::refused);
        const QString help = shown.box->accessibleDescription();
        shown.type("2k");
        const QString sentence = QStringLiteral("Between 1 and 1,024 sequences.");
        QAccessibleInterface* const alert = QAccessible::queryAccessibleInterface(shown.note());
        QCOMPARE(alert->role(), QAccessible::AlertMessage);
        QCOMPARE(alert->text(QAccessible::Name), sentence);
        QCOMPARE(shown.edits, 0);
        QCOMPARE(shown.box->text(), QStringLiteral("2k"));
        QVERIFY(shown.box->isRefused() && shown.note()->isVisible());
        QCOMPARE(shown.note()->sentence(), sentence);
        QVERIFY(shown.box->property("refused").toBool());
        QVERIFY(shown.box->accessibleDescription().startsWith(sentence));
        QCOMPARE(refusals.count(), 1);
        // Below its box, inside the window, and not over what is typed.
        const QRect box(shown.box->mapTo(&shown.window, QPoint()), shown.box->size());
        QVERIFY(shown.note()->y() >= box.bottom());
        QVERIFY(shown.window.rect().contains(shown.note()->geometry()));
        QVERIFY(!shown.note()->geometry().intersects(box));

        // The focus may go: the text and its reason stay, and are told once.
        shown.other->setFocus();
        QVERIFY(shown.note()->isVisible());
        QCOMPARE(shown.box->text(), QStringLiteral("2k"));
        QCOMPARE(refusals.count(), 1);
        shown.slider->setValue(8); // another part of the scenario was edited
        QCOMPARE(shown.box->text(), QStringLiteral("2k"));

        shown.box->setFocus();
        QTest::keyClick(shown.box, Qt::Key_Escape);
        QCOMPARE(shown.box->text(), QStringLiteral("8"));
        QVERIFY(!shown.note()->isVisible() && !shown.box->isRefused());
        QCOMPARE(shown.box->accessibleDescription(), help);
        QVERIFY(!shown.box->property("refused").toBool());
    }

    void offersTheNearest()
    {
        Shown shown("batch", 8);
        shown.type("2k");
        auto* const offer = shown.note()->findChild<QAbstractButton*>();
        QCOMPARE(offer->text(), QStringLiteral("Use 1,024"));
        // By keyboard: the next stop behind the box.
        QTest::keyClick(shown.box, Qt::Key_Tab);
        QVERIFY(offer->hasFocus());
        QTest::keyClick(offer, Qt::Key_Space);
        QCOMPARE(shown.slider->value(), 1024.0);
        QCOMPARE(shown.box->text(), QStringLiteral("1024"));
        QVERIFY(shown.box->hasFocus() && !shown.note()->isVisible());
        QCOMPARE(shown.edits, 1);

        // What is no number has no nearest, but a way back.
        shown.type("lots");
        QCOMPARE(offer->text(), QStringLiteral("Undo typing"));
        QTest::mouseClick(offer, Qt::LeftButton);
        QCOMPARE(shown.box->text(), QStringLiteral("1024"));
        QVERIFY(!shown.box->isRefused());
        QCOMPARE(shown.edits, 1);
    }

    void isMended()
    {
        Shown shown("utilization", 0.5);
        shown.type("120");
        QVERIFY(shown.box->isRefused());
        shown.type("80", Qt::Key_unknown);
        QVERIFY(!shown.box->isRefused()); // already while it is typed
        QTest::keyClick(shown.box, Qt::Key_Return);
        QCOMPARE(shown.slider->value(), 0.8);

        shown.type("120");
        shown.slider->setValue(0.6); // as undo does
        QVERIFY(!shown.box->isRefused());
        QCOMPARE(shown.box->text(), QStringLiteral("60"));

        shown.type("120");
        QTest::keyClick(shown.box, Qt::Key_Up); // a step from the value that holds
        QVERIFY(!shown.box->isRefused());
        QCOMPARE(shown.slider->value(), 0.61);
    }

    // Whoever goes on to the next input sees it, wherever the box stands.
    void coversNoOtherInput_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<QSize>("size");
        QTest::newRow("at the left, room at the right") << 0 << QSize(900, 200);
        QTest::newRow("in a narrow form") << 1 << QSize(320, 200);
    }
    void coversNoOtherInput()
    {
        QFETCH(int, before);
        QFETCH(QSize, size);
        QWidget window;
        auto* const form = new QVBoxLayout(&window);
        const auto add_line = [&] {
            auto* const line = new QLineEdit(&window);
            line->setFixedWidth(220);
            form->addWidget(line);
            return line;
        };
        for (int i = 0; i < before; ++i) {
            add_line();
        }
        auto* const box = new NumberBox(std::make_shared<SliderScale>(fieldOf("batch")), &window);
        box->setFixedWidth(220);
        form->addWidget(box);
        const QLineEdit* const next = add_line();
        const QLineEdit* const last = add_line();
        form->addStretch();
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("2k"));
        box->take();
        const auto* const note = window.findChild<RefusalNote*>();
        QVERIFY(note->isVisible());
        QVERIFY(window.rect().contains(note->geometry()));
        for (const QWidget* const other :
             {static_cast<const QWidget*>(box), static_cast<const QWidget*>(next), static_cast<const QWidget*>(last)}) {
            QVERIFY(!note->geometry().intersects(other->geometry()));
        }
    }

    // A note goes where its box goes, and away when the box is scrolled out of sight.
    void staysAtItsBox()
    {
        QScrollArea area;
        auto* const content = new QWidget;
        auto* const layout = new QVBoxLayout(content);
        layout->addSpacing(60);
        auto* const box = new NumberBox(std::make_shared<SliderScale>(fieldOf("batch")), content);
        layout->addWidget(box);
        layout->addSpacing(600);
        area.setWidget(content);
        area.setWidgetResizable(true);
        area.resize(400, 300);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("x"));
        box->take();
        auto* const note = area.findChild<RefusalNote*>();
        QVERIFY(note->isVisible());
        const int y = note->y();
        area.verticalScrollBar()->setValue(40);
        QTRY_COMPARE(note->y(), y - 40);
        area.verticalScrollBar()->setValue(200);
        QTRY_VERIFY(!note->isVisible());
        area.verticalScrollBar()->setValue(0);
        QTRY_VERIFY(note->isVisible());
        delete box;
        QVERIFY(area.findChild<RefusalNote*>() == nullptr);
    }

    void speaksTheLanguage()
    {
        set_text_locale(QLocale(QStringLiteral("de")));
        Shown shown("contenders.0.usd_per_gpu_hour", 0.79);
        QCOMPARE(shown.box->text(), QStringLiteral("0,79"));
        shown.type("1,05 $");
        QCOMPARE(shown.slider->value(), 1.05);
        shown.type("0.99");
        QCOMPARE(shown.slider->value(), 0.99);
        QCOMPARE(shown.box->text(), QStringLiteral("0,99"));
    }

    void givesItsValueToScreenReaders_data()
    {
        QTest::addColumn<bool>("is_slider");
        QTest::newRow("box") << false;
        QTest::newRow("slider") << true;
    }

    void givesItsValueToScreenReaders()
    {
        QFETCH(bool, is_slider);
        Shown batch("batch", 8);
        const auto interface_of = [is_slider](const Shown& shown) {
            return QAccessible::queryAccessibleInterface(is_slider ? static_cast<QObject*>(shown.handle) : shown.box);
        };
        QAccessibleInterface* const face = interface_of(batch);
        QVERIFY(face != nullptr);
        QCOMPARE(face->role(), is_slider ? QAccessible::Slider : QAccessible::SpinBox);
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Input"));
        QCOMPARE(face->text(QAccessible::Value), QStringLiteral("8 sequences"));
        QVERIFY(face->text(QAccessible::Description).startsWith(QStringLiteral("8 sequences. Sequences that")));
        QAccessibleValueInterface* const value = face->valueInterface();
        QVERIFY(value != nullptr);
        QCOMPARE(value->currentValue().toDouble(), 8.0);
        QCOMPARE(value->minimumValue().toDouble(), 1.0);
        QCOMPARE(value->maximumValue().toDouble(), is_slider ? 256.0 : 1024.0);
        QCOMPARE(value->minimumStepSize().toDouble(), 1.0);
        value->setCurrentValue(32);
        QCOMPARE(batch.slider->value(), 32.0);
        QCOMPARE(value->currentValue().toDouble(), 32.0);
        value->setCurrentValue(1e9); // the most there is
        QCOMPARE(batch.slider->value(), is_slider ? 256.0 : 1024.0);
        value->setCurrentValue(QStringLiteral("x"));
        QCOMPARE(batch.edits, 2);
        QAccessibleActionInterface* const actions = face->actionInterface();
        actions->doAction(QAccessibleActionInterface::decreaseAction());
        QVERIFY(batch.slider->value() < (is_slider ? 256.0 : 1024.0));

        // Shares are told as they are shown.
        Shown share("utilization", 0.5);
        QAccessibleValueInterface* const percent = interface_of(share)->valueInterface();
        QCOMPARE(percent->currentValue().toDouble(), 50.0);
        QCOMPARE(percent->maximumValue().toDouble(), 100.0);
        QVERIFY(std::abs(percent->minimumStepSize().toDouble() - 1) < 1e-9);
        percent->setCurrentValue(75);
        QCOMPARE(share.slider->value(), 0.75);
        share.slider->setLocked(true);
        percent->setCurrentValue(25);
        QCOMPARE(share.slider->value(), 0.75);
        QCOMPARE(interface_of(share)->text(QAccessible::Value), QStringLiteral("75 %"));
    }

    // What stands in the box can be read and written like in any line.
    void givesItsTextToScreenReaders()
    {
        Shown shown("batch", 8);
        QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(shown.box);
        QVERIFY(face->textInterface() != nullptr && face->editableTextInterface() != nullptr);
        QCOMPARE(face->textInterface()->text(0, 10), QStringLiteral("8"));
        QCOMPARE(face->textInterface()->characterCount(), 1);
        face->editableTextInterface()->replaceText(0, 1, QStringLiteral("64"));
        QCOMPARE(shown.box->text(), QStringLiteral("64"));
        face->textInterface()->setSelection(0, 0, 2);
        int start = 0;
        int end = 0;
        face->textInterface()->selection(0, &start, &end);
        QCOMPARE(end - start, 2);
        QVERIFY(face->textInterface()->characterRect(1).isValid());
        QTest::keyClick(shown.box, Qt::Key_Return);
        QCOMPARE(shown.slider->value(), 64.0);
    }
};

TIEBREAK_TEST(TestNumberBox, QApplication)
#include "tst_number_box.moc"
