// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/numbers/number_scale.h"

#include "models/catalog/text_locale.h"
#include "models/wording/numbers/amounts.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

struct NumberBoxes {
    Q_DECLARE_TR_FUNCTIONS(NumberBoxes)
};

// Units that are words where there is room for them.
struct UnitWords {
    QLatin1String unit;
    const char* text;
};

constexpr std::array unit_words{
    UnitWords{QLatin1String("seq"), QT_TRANSLATE_N_NOOP("NumberBoxes", "%1 [sequence|sequences]")},
    UnitWords{QLatin1String("tok"), QT_TRANSLATE_N_NOOP("NumberBoxes", "%1 [token|tokens]")},
    UnitWords{QLatin1String("h"), QT_TRANSLATE_N_NOOP("NumberBoxes", "%1 [hour|hours]")},
    UnitWords{QLatin1String("min"), QT_TRANSLATE_N_NOOP("NumberBoxes", "%1 [minute|minutes]")},
    UnitWords{QLatin1String("px"), QT_TRANSLATE_N_NOOP("NumberBoxes", "%1 [pixel|pixels]")},
    UnitWords{QLatin1String("GPU"), QT_TRANSLATE_N_NOOP("NumberBoxes", "%1 [GPU|GPUs]")},
    UnitWords{QLatin1String("GPUs"), QT_TRANSLATE_N_NOOP("NumberBoxes", "%1 [GPU|GPUs]")},
};

// An end of a range: with separators between thousands, which a box has not.
QString endText(double value, const NumberRange& range)
{
    constexpr int digits = 7;
    constexpr double long_number = 1e6;
    return value >= long_number ? tokens(value) : number(range.kind == FieldKind::Share ? 100 * value : value, digits);
}

} // namespace

QString withUnit(double value, const QString& text, const NumberRange& range)
{
    const QString unit = range.shown.isEmpty() ? range.unit : range.shown;
    if (range.kind == FieldKind::Money) {
        return dollarText(text) + QString(unit).remove(QLatin1Char('$'));
    }
    for (const UnitWords& words : unit_words) {
        if (words.unit == range.unit) {
            return NumberBoxes::tr(words.text, nullptr, pluralNumber(value)).arg(text);
        }
    }
    const bool has_unit = !unit.isEmpty() && !text.endsWith(unit);
    return has_unit ? NumberBoxes::tr("%1 %2", "number and unit").arg(text, unit) : text;
}

std::optional<double> NumberScale::valueOf(const QString& text) const
{
    const NumberRange its = range();
    const std::optional<double> value = numberIn(text, its, text_locale());
    return value && fits(*value, its) ? value : std::nullopt;
}

Refusal NumberScale::refusal(const QString& text) const
{
    const NumberRange its = range();
    const bool has_small_unit = its.kind == FieldKind::Money || its.kind == FieldKind::Share;
    const QString least = endText(its.minimum, its);
    const QString most = endText(its.maximum, its);
    NumberRange amount = its; // "$0.01", while only the last has all of its unit: "$1,000/h"
    if (its.kind == FieldKind::Money) {
        amount.unit = QStringLiteral("$");
        amount.shown.clear();
    }
    const QString from = has_small_unit ? withUnit(its.minimum, least, amount) : least;
    const QString to = withUnit(its.maximum, most, its);
    const std::optional<double> value = numberIn(text, its, text_locale());
    if (!value) {
        return {NumberBoxes::tr("This is no number. It must be between %1 and %2.").arg(from, to), std::nullopt, {}};
    }
    double nearest = std::clamp(*value, its.minimum, its.maximum);
    const bool is_in_range = nearest == *value;
    if (its.kind == FieldKind::Integer) {
        nearest = std::clamp(std::round(nearest), std::ceil(its.minimum), std::floor(its.maximum));
    }
    const QString sentence = is_in_range ? NumberBoxes::tr("A whole number between %1 and %2.").arg(from, to)
                                         : NumberBoxes::tr("Between %1 and %2.").arg(from, to);
    const QString offered = endText(nearest, its);
    return {sentence, nearest,
            NumberBoxes::tr("Use %1").arg(has_small_unit ? withUnit(nearest, offered, amount) : offered)};
}

QString NumberScale::spoken(double value) const
{
    return withUnit(value, text(value), range());
}

FormScale::FormScale(NumberRange range, Look look) : m_range(std::move(range)), m_look(std::move(look))
{
}

QString FormScale::text(double value) const
{
    if (value == m_range.minimum && !m_look.words_for_least.isEmpty()) {
        return m_look.words_for_least;
    }
    QString text = box_locale().toString(value, 'f', m_look.most);
    for (int decimals = m_look.most; decimals > m_look.least && text.endsWith(QLatin1Char('0')); --decimals) {
        text.chop(1);
    }
    const QString point = box_locale().decimalPoint();
    return text.endsWith(point) ? text.chopped(point.size()) : text;
}

double FormScale::stepped(double value, int steps, bool page) const
{
    constexpr int page_steps = 10;
    return std::clamp(value + steps * m_look.step * (page ? page_steps : 1), m_range.minimum, m_range.maximum);
}

std::optional<double> FormScale::valueOf(const QString& text) const
{
    const QString plain = text.trimmed();
    if (!m_look.words_for_least.isEmpty() && (plain.isEmpty() || plain == m_look.words_for_least)) {
        return m_range.minimum;
    }
    return NumberScale::valueOf(text);
}

} // namespace tiebreak
