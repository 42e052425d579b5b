// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/numbers/slider_scale.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/wording.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tiebreak {

namespace {

double powerOfTenBelow(double value)
{
    return std::pow(10.0, std::floor(std::log10(value)));
}

// 1,000,000 as "1 M": only exact multiples down to a thousandth are shortened, so that nothing is hidden.
QString shortened(double value)
{
    struct Unit {
        double size;
        char letter;
    };
    constexpr std::array<Unit, 3> units{{{1e12, 'T'}, {1e9, 'B'}, {1e6, 'M'}}};
    for (const Unit& unit : units) {
        if (value >= unit.size) {
            return box_locale().toString(value / unit.size, 'g', 6) + QLatin1Char(' ') + QLatin1Char(unit.letter);
        }
    }
    return box_locale().toString(value, 'g', 12);
}

} // namespace

SliderScale::SliderScale(const Field& field) : m_field(&field)
{
}

int SliderScale::position(double value) const
{
    const double clamped = std::clamp(value, minimum(), maximum());
    const double share = m_field->logarithmic ? std::log(clamped / minimum()) / std::log(maximum() / minimum())
                                              : (clamped - minimum()) / (maximum() - minimum());
    return static_cast<int>(std::lround(share * positions));
}

double SliderScale::value(int position) const
{
    if (position >= positions) {
        return maximum(); // however it is rounded on the way
    }
    const double share = static_cast<double>(position) / positions;
    return nearest(m_field->logarithmic ? minimum() * std::pow(maximum() / minimum(), share)
                                        : minimum() + share * (maximum() - minimum()));
}

double SliderScale::nearest(double value) const
{
    const double unit = m_field->logarithmic ? std::max(powerOfTenBelow(value) / 10, 1.0) : step(value);
    return std::clamp(std::round(value / unit) * unit, minimum(), m_field->maximum);
}

double SliderScale::step(double value) const
{
    switch (m_field->kind) {
    case FieldKind::Share:
        return 0.01;
    case FieldKind::Money:
        return m_field->slider_maximum > 100 ? 1 : 0.01;
    case FieldKind::Integer:
        return m_field->logarithmic && value >= 100 ? powerOfTenBelow(value) / 10 : 1;
    case FieldKind::Number:
    case FieldKind::Choice:
        break;
    }
    return m_field->logarithmic ? powerOfTenBelow(value) / 10 : m_field->maximum > 100 ? 1 : 0.1;
}

double SliderScale::stepped(double value, int steps, bool page) const
{
    double next = value;
    for (int i = 0; i < std::abs(steps); ++i) {
        const int sign = steps > 0 ? 1 : -1;
        if (page && m_field->logarithmic) {
            next = sign > 0 ? next * 2 : next / 2;
        } else {
            // Going down from 100 the step is that of 99, so that up and down visit the same values.
            const double unit = step(sign > 0 ? next : std::max(next * (1 - 1e-9), minimum()));
            next = std::round((next + sign * unit * (page ? 10 : 1)) / unit) * unit;
        }
        next = std::clamp(next, minimum(), m_field->maximum);
    }
    if (m_field->kind == FieldKind::Integer) {
        next = std::round(next);
    }
    return std::clamp(next, minimum(), m_field->maximum);
}

QString SliderScale::text(double value) const
{
    switch (m_field->kind) {
    case FieldKind::Share:
        return box_locale().toString(value * 100, 'g', 6) +
               (value > 0 && value < 0.01 ? QStringLiteral(" %") : QString());
    case FieldKind::Money:
        return exactAmount(value).remove(text_locale().groupSeparator()); // as other numbers that are typed
    case FieldKind::Integer:
        return box_locale().toString(value, 'f', 0);
    case FieldKind::Number:
    case FieldKind::Choice:
        break;
    }
    return shortened(value);
}

NumberRange SliderScale::range() const
{
    return {m_field->kind, to_qstring(m_field->unit), unit_of(*m_field), m_field->minimum, m_field->maximum};
}

} // namespace tiebreak
