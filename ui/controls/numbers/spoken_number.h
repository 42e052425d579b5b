// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tiebreak {

// What a control of a number tells to assistive technology, and takes from it: the value itself rather than the place
// of a handle. Shares are told in percent, as they are shown.
class SpokenNumber {
public:
    SpokenNumber() = default;
    virtual ~SpokenNumber() = default;
    SpokenNumber(const SpokenNumber&) = delete;
    SpokenNumber(SpokenNumber&&) = delete;
    SpokenNumber& operator=(const SpokenNumber&) = delete;
    SpokenNumber& operator=(SpokenNumber&&) = delete;

    [[nodiscard]] virtual double spokenValue() const = 0;
    [[nodiscard]] virtual double spokenMinimum() const = 0;
    [[nodiscard]] virtual double spokenMaximum() const = 0;
    [[nodiscard]] virtual double spokenStep() const = 0;
    [[nodiscard]] virtual QString spokenText() const = 0; // with the unit: "8 sequences"
    virtual void askSpoken(double value) = 0;             // clamped to the range
    virtual void stepSpoken(int steps) = 0;
};

// Makes the accessible interfaces of such controls and of their refusals. Once is enough; more do no harm.
void speakNumbers();

} // namespace tiebreak
