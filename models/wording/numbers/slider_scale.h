// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"
#include "models/wording/numbers/number_scale.h"

#include <QString>

namespace tiebreak {

// How one numeric field behaves under a slider and in a spin box: positions, steps in value units, texts.
class SliderScale : public NumberScale {
public:
    static constexpr int positions = 1000;

    explicit SliderScale(const Field& field);

    // Nearest slider position of a value, 0 to `positions`.
    [[nodiscard]] int position(double value) const;
    // Value at a position, rounded as nearest() does.
    [[nodiscard]] double value(int position) const;
    // The value some keyboard steps on: one unit, one cent, one percent, or a tenth of the decade; a page step is a
    // factor of two on logarithmic fields and ten steps on others. Stays in range.
    [[nodiscard]] double stepped(double value, int steps, bool page) const override;

    // The nearest value that the field is usually given in: whole sequences, cents, percent, two digits. In range.
    [[nodiscard]] double nearest(double value) const;

    // "8", "100" (percent), "0.79", "100 M": without the unit, but "0.5 %" below one percent, where a bare number would
    // be a share.
    [[nodiscard]] QString text(double value) const override;
    [[nodiscard]] NumberRange range() const override; // to the field's maximum, beyond the slider's

    [[nodiscard]] double minimum() const { return m_field->minimum; }
    [[nodiscard]] double maximum() const { return m_field->slider_maximum; }
    [[nodiscard]] const Field& field() const { return *m_field; }

private:
    [[nodiscard]] double step(double value) const;

    const Field* m_field;
};

} // namespace tiebreak
