// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/numbers/number_scale.h"

#include <QString>

namespace tiebreak {

// A number as it is told to assistive technology: the value itself rather than the place of a handle. Shares are in
// percent, as they are shown.
struct SpokenValue {
    double value = 0;
    double minimum = 0;
    double maximum = 0;
    double step = 0;
    QString text; // with the unit: "8 sequences"
};

// Of a control that shows `value` as the scale writes it, and is moved within `range`.
[[nodiscard]] SpokenValue spokenValue(double value, const NumberScale& scale, const NumberRange& range);
// The value that such a number asks for: in the range, and whole where it must be.
[[nodiscard]] double valueSpoken(double spoken, const NumberRange& range);

// A control of a number that speaks.
class SpokenNumber {
public:
    SpokenNumber() = default;
    virtual ~SpokenNumber() = default;
    SpokenNumber(const SpokenNumber&) = delete;
    SpokenNumber(SpokenNumber&&) = delete;
    SpokenNumber& operator=(const SpokenNumber&) = delete;
    SpokenNumber& operator=(SpokenNumber&&) = delete;

    [[nodiscard]] virtual SpokenValue spoken() const = 0;
    virtual void askSpoken(double value) = 0;
    virtual void stepSpoken(int steps) = 0;
};

// Makes the accessible interfaces of such controls and of their refusals. Once is enough; more do no harm.
void speakNumbers();

} // namespace tiebreak
