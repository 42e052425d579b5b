// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/numbers/number_input.h"

#include <QString>

#include <memory>
#include <optional>

namespace tiebreak {

// Why a box does not take what was typed, for beside it.
struct Refusal {
    QString sentence;              // "Between 1 and 1,024 sequences"
    std::optional<double> nearest; // what it would take instead; empty where the text is no number
    QString offer;                 // to press: "Use 1,024"

    bool operator==(const Refusal&) const = default;
};

// "8 sequences", "$0.79/h", "100 %": a number of the range with its unit in words, as `text` writes it.
[[nodiscard]] QString withUnit(double value, const QString& text, const NumberRange& range);

// How one number stands in a box, is read from there and is stepped.
class NumberScale {
public:
    NumberScale() = default;
    virtual ~NumberScale() = default;

    [[nodiscard]] virtual NumberRange range() const = 0;
    // Without the unit, in the text locale, so that valueOf() reads it back.
    [[nodiscard]] virtual QString text(double value) const = 0;
    // The value some keyboard steps on, in range.
    [[nodiscard]] virtual double stepped(double value, int steps, bool page) const = 0;

    // What people type (number_input.h says what that may be), in the text locale. Empty when it is no number that
    // fits.
    [[nodiscard]] virtual std::optional<double> valueOf(const QString& text) const;
    [[nodiscard]] Refusal refusal(const QString& text) const; // of a text that valueOf() does not take
    [[nodiscard]] QString spoken(double value) const;         // withUnit

protected:
    NumberScale(const NumberScale&) = default;
    NumberScale(NumberScale&&) = default;
    NumberScale& operator=(const NumberScale&) = default;
    NumberScale& operator=(NumberScale&&) = default;
};

using NumberScalePtr = std::shared_ptr<const NumberScale>;

// Of a form: a range with steps of one size.
class FormScale : public NumberScale {
public:
    // Shows at least `least` and at most `most` decimals. `words_for_least` stand for the minimum, if there are any,
    // and an empty box means it then ("not known").
    struct Look {
        int least = 0;
        int most = 0;
        double step = 1;
        QString words_for_least;
    };

    FormScale(NumberRange range, Look look);

    [[nodiscard]] NumberRange range() const override { return m_range; }
    [[nodiscard]] QString text(double value) const override;
    [[nodiscard]] double stepped(double value, int steps, bool page) const override;
    [[nodiscard]] std::optional<double> valueOf(const QString& text) const override;

private:
    NumberRange m_range;
    Look m_look;
};

} // namespace tiebreak
