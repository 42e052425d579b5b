// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/numbers/number_scale.h"
#include "ui/controls/numbers/spoken_number.h"

#include <QAbstractSpinBox>
#include <QPointer>

#include <memory>

namespace tiebreak {

class RefusalNote;

// A spin box over a NumberScale: takes "2k", "50 %", "$0.79" or "0,79", shows what the scale writes. It only shows and
// asks: the owner applies an edit and calls setValue(). What it does not take stays in it, with the reason beside it,
// until it is mended or Escape brings the value back.
class NumberBox : public QAbstractSpinBox, public SpokenNumber {
    Q_OBJECT

public:
    explicit NumberBox(std::shared_ptr<const NumberScale> scale, QWidget* parent = nullptr);
    ~NumberBox() override;
    NumberBox(const NumberBox&) = delete;
    NumberBox(NumberBox&&) = delete;
    NumberBox& operator=(const NumberBox&) = delete;
    NumberBox& operator=(NumberBox&&) = delete;

    [[nodiscard]] double value() const { return m_value; }
    // Shows it and emits nothing. A typed text that was refused stays as long as the value is the same.
    void setValue(double value);
    [[nodiscard]] const NumberScale& scale() const { return *m_scale; }
    [[nodiscard]] QLineEdit* line() const { return lineEdit(); }
    [[nodiscard]] bool isRefused() const;
    [[nodiscard]] bool reads() const; // whether what stands in it is a number that it takes

    void stepBy(int steps) override;
    void take();    // what was typed, as Enter does
    void restore(); // what was typed is forgotten, as Escape does

    [[nodiscard]] SpokenValue spoken() const override;
    void askSpoken(double value) override;
    void stepSpoken(int steps) override;

signals:
    void valueEdited(double value);
    void refused(const QString& sentence); // typed, but no value of the scale
    void restored();
    void nearestTaken(); // the value that was offered, after valueEdited

protected:
    bool event(QEvent* event) override;
    [[nodiscard]] StepEnabled stepEnabled() const override;
    QValidator::State validate(QString& input, int& position) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void showText();
    void ask(double value);

    std::shared_ptr<const NumberScale> m_scale;
    double m_value = 0;
    QPointer<RefusalNote> m_note;
};

// One of a form, where each keystroke that makes a number counts at once.
class FormNumber : public NumberBox {
    Q_OBJECT

public:
    explicit FormNumber(std::shared_ptr<const NumberScale> scale, QWidget* parent = nullptr);

    void enter(double value);             // as typing it does
    [[nodiscard]] double current() const; // what stands in it, typed or not; the last one where that is no number

signals:
    void changed(); // the value, or whether the text is one
};

} // namespace tiebreak
