// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/wording.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/inputs/fields.h"
#include "models/wording/numbers/amounts.h"
#include "models/wording/numbers/english_plurals.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace tiebreak {

namespace {

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString fixed(double value, int decimals)
{
    if (!std::isfinite(value)) {
        return noValue();
    }
    return text_locale().toString(value == 0 ? 0.0 : value, 'f', decimals);
}

// Decimals that show `value` with that many significant digits; negative for large values.
int decimalsFor(double value, int digits)
{
    if (value == 0 || !std::isfinite(value)) {
        return 0;
    }
    auto exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    const double shown = std::abs(value) / std::pow(10.0, exponent - digits + 1);
    if (std::round(shown) >= std::pow(10.0, digits)) {
        ++exponent; // 0.0999 is written 0.10, which has one decimal fewer
    }
    return digits - 1 - exponent;
}

constexpr int most_decimals = 12;

QString dollars(double usd, int decimals)
{
    const QString amount = fixed(std::abs(usd), std::clamp(decimals, 0, most_decimals));
    if (!std::isfinite(usd)) {
        return amount;
    }
    return (usd < 0 ? QStringLiteral("-") : QString()) + dollarText(amount);
}

// ---- names

using Trait = std::function<QString(const Contender&)>;

// What may tell contenders of one name apart, in the order in which people speak of it.
const std::array<Trait, 3>& traits()
{
    static const std::array<Trait, 3> all{
        [](const Contender& contender) { return precisionText(contender.weight_precision); },
        [](const Contender& contender) { return Wording::tr("×%1").arg(contender.tensor_parallel); },
        [](const Contender& contender) { return Wording::tr("%1 KV").arg(precisionText(contender.kv_precision)); },
    };
    return all;
}

} // namespace

QString noValue()
{
    return QStringLiteral("–");
}

QString dollarText(const QString& digits)
{
    const bool is_negative = digits.startsWith(QLatin1Char('-'));
    const QString amount = Wording::tr("$%1", "US dollars").arg(is_negative ? digits.sliced(1) : digits);
    return is_negative ? QLatin1Char('-') + amount : amount;
}

QString number(double value, int digits)
{
    QString text = fixed(value, std::clamp(decimalsFor(value, digits), 0, most_decimals));
    const QString point = text_locale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(QLatin1Char('0'))) {
            text.chop(1);
        }
        if (text.endsWith(point)) {
            text.chop(point.size());
        }
    }
    return text;
}

QString exact(double value)
{
    return number(value, 4);
}

QString money(double usd, int extra_decimals)
{
    const bool whole = std::abs(usd) >= 999.995;
    return dollars(usd, extra_decimals + (whole ? 0 : std::max(2, usd == 0 ? 2 : decimalsFor(usd, 2))));
}

QString exactMoney(double usd)
{
    return dollarText(exactAmount(usd));
}

QString exactAmount(double usd)
{
    constexpr int most = 5;
    constexpr int least = 2;
    constexpr int digits = 2; // of what is smaller still
    QString text = fixed(usd, std::max(most, std::min(decimalsFor(usd, digits), most_decimals)));
    const QString point = text_locale().decimalPoint();
    const qsizetype cents = text.indexOf(point) + 1 + least;
    while (text.size() > cents && text.endsWith(QLatin1Char('0'))) {
        text.chop(1);
    }
    const bool is_whole = text.endsWith(point + QStringLiteral("00"));
    if (usd >= 1000 && is_whole) {
        text.chop(least + 1);
    }
    return text;
}

QString costPerMillion(double usd, int digits)
{
    return dollars(usd, std::max(2, decimalsFor(usd, digits)));
}

QString rate(double tok_s)
{
    return Wording::tr("%1 tok/s").arg(number(tok_s));
}

QString milliseconds(double ms)
{
    return Wording::tr("%1 ms").arg(number(ms));
}

QString percent(double fraction, int digits)
{
    return Wording::tr("%1 %").arg(number(100 * fraction, digits));
}

QString signedPercent(double fraction)
{
    const QString text = fixed(100 * fraction, 1);
    const QString zero = fixed(0, 1);
    const bool is_zero = text == zero || text == text_locale().negativeSign() + zero;
    const QString sign = fraction > 0 && !is_zero ? QStringLiteral("+") : QString();
    return Wording::tr("%1 %").arg(is_zero ? zero : QString(sign + text));
}

QString chance(double probability)
{
    if (probability > 0.99 && probability < 1) {
        return Wording::tr("over 99 %");
    }
    if (probability > 0 && probability < 0.01) {
        return Wording::tr("under 1 %");
    }
    return Wording::tr("%1 %").arg(fixed(100 * probability, 0));
}

QString gigabytes(double gb)
{
    return Wording::tr("%1 GB").arg(fixed(gb, 1));
}

QString usedOf(double used_gb, double capacity_gb)
{
    return Wording::tr("%1 of %2 GB").arg(fixed(used_gb, 1), fixed(capacity_gb, 1));
}

QString tokens(double count)
{
    constexpr std::array<std::pair<double, const char*>, 4> scales{{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "k"}}};
    for (const auto& [scale, name] : scales) {
        if (std::abs(count) >= 0.9995 * scale) { // 999,950,000 is written 1 B, not 1,000 M
            const QString scaled = number(count / scale);
            return scaled + QLatin1Char(' ') + QLatin1String(name);
        }
    }
    return number(count);
}

QString batch(double sequences)
{
    return Wording::tr("batch %1").arg(number(sequences));
}

QString times(double factor)
{
    return Wording::tr("%1 ×").arg(number(factor));
}

QString hourly(double usd, const Contender& contender, int extra_decimals)
{
    const QString price = money(usd, extra_decimals);
    return contender.tensor_parallel > 1 ? Wording::tr("%1 per GPU-hour").arg(price)
                                         : Wording::tr("%1 an hour").arg(price);
}

QString gpus(double count)
{
    return Wording::tr("%1 [GPU|GPUs]", nullptr, pluralNumber(count)).arg(number(count));
}

QString precisionText(Precision precision)
{
    return to_qstring(to_string(precision));
}

QString limitedByText(LimitedBy limit)
{
    switch (limit) {
    case LimitedBy::Unknown:
        return noValue();
    case LimitedBy::Measured:
        return Wording::tr("measured");
    case LimitedBy::Published:
        return Wording::tr("published");
    case LimitedBy::WeightBandwidth:
        return Wording::tr("weight reads");
    case LimitedBy::KvBandwidth:
        return Wording::tr("KV cache reads");
    case LimitedBy::Compute:
        return Wording::tr("compute");
    case LimitedBy::Overhead:
        return Wording::tr("fixed overhead");
    case LimitedBy::Interconnect:
        return Wording::tr("interconnect");
    case LimitedBy::Memory:
        return Wording::tr("memory size");
    case LimitedBy::ActivationBandwidth:
        return Wording::tr("activation reads");
    }
    return noValue();
}

QString evidenceText(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Article:
        return Wording::tr("Article");
    case Evidence::Model:
        return Wording::tr("Model");
    case Evidence::Measured:
        return Wording::tr("Measured");
    }
    return {};
}

QString listed(const QStringList& items)
{
    if (items.size() < 2) {
        return items.join(QString());
    }
    return Wording::tr("%1 and %2").arg(items.first(items.size() - 1).join(Wording::tr(", ")), items.last());
}

QString gpuName(const ContenderAnalysis& contender)
{
    return QString::fromStdString(contender.short_name.empty() ? contender.contender.gpu : contender.short_name);
}

QStringList contenderNames(const Analysis& analysis)
{
    QStringList names;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        names << gpuName(contender);
    }
    if (QSet<QString>(names.begin(), names.end()).size() == names.size()) {
        return names; // the usual case, asked for many times at each slider step
    }
    for (const Trait& trait : traits()) {
        const QStringList before = names;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString own = trait(analysis.contenders[static_cast<std::size_t>(i)].contender);
            for (qsizetype other = 0; other < names.size(); ++other) {
                if (before.at(other) == before.at(i) &&
                    trait(analysis.contenders[static_cast<std::size_t>(other)].contender) != own) {
                    names[i] = before.at(i) + QLatin1Char(' ') + own;
                }
            }
        }
    }
    const QStringList before = names;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (before.count(before.at(i)) > 1) {
            names[i] = Wording::tr("%1 (%2)").arg(before.at(i), QString::number(i + 1));
        }
    }
    return names;
}

QString contenderName(const Analysis& analysis, std::size_t contender)
{
    return contenderNames(analysis).at(static_cast<qsizetype>(contender));
}

namespace {

// Words among the choices of inputs, as they are shown; a window in another language shows which are missing.
[[maybe_unused]] constexpr std::array choice_words{QT_TRANSLATE_NOOP("Choices", "article"),
                                                   QT_TRANSLATE_NOOP("Choices", "model"),
                                                   QT_TRANSLATE_NOOP("Choices", "measured"),
                                                   QT_TRANSLATE_NOOP("Choices", "Cost per token"),
                                                   QT_TRANSLATE_NOOP("Choices", "Monthly bill"),
                                                   QT_TRANSLATE_NOOP("Choices", "newest"),
                                                   QT_TRANSLATE_NOOP("Choices", "static"),
                                                   QT_TRANSLATE_NOOP("Choices", "in-flight"),
                                                   QT_TRANSLATE_NOOP("Choices", "always"),
                                                   QT_TRANSLATE_NOOP("Choices", "scheduled"),
                                                   QT_TRANSLATE_NOOP("Choices", "By use"),
                                                   QT_TRANSLATE_NOOP("Choices", "no"),
                                                   QT_TRANSLATE_NOOP("Choices", "yes"),
                                                   QT_TRANSLATE_NOOP("Choices", "As numbers"),
                                                   QT_TRANSLATE_NOOP("Choices", "Times the cheapest"),
                                                   QT_TRANSLATE_NOOP("Choices", "full"),
                                                   QT_TRANSLATE_NOOP("Choices", "Fleet cost"),
                                                   QT_TRANSLATE_NOOP("Choices", "Own month"),
                                                   QT_TRANSLATE_NOOP("Choices", "Image cost"),
                                                   QT_TRANSLATE_NOOP("Choices", "Training cost"),
                                                   QT_TRANSLATE_NOOP("Choices", "Price ratio"),
                                                   QT_TRANSLATE_NOOP("Choices", "Winner and runner-up"),
                                                   QT_TRANSLATE_NOOP("Choices", "First and second"),
                                                   QT_TRANSLATE_NOOP("Choices", "First and third"),
                                                   QT_TRANSLATE_NOOP("Choices", "First and fourth"),
                                                   QT_TRANSLATE_NOOP("Choices", "Second and third"),
                                                   QT_TRANSLATE_NOOP("Choices", "Second and fourth"),
                                                   QT_TRANSLATE_NOOP("Choices", "Third and fourth")};

// What arrives; the names of its kinds are those of inputs, too.
QString loadKindText(const std::string& choice)
{
    return choice == "batch"      ? Wording::tr("A batch")
           : choice == "users"    ? Wording::tr("Users")
           : choice == "requests" ? Wording::tr("Requests a second")
                                  : Wording::tr("A recorded trace");
}

} // namespace

QString choiceText(const Field& field, const std::string& choice)
{
    if (field.key == "load") {
        return loadKindText(choice);
    }
    const FieldRef ref = find_field(choice);
    if (ref.field != nullptr) {
        return label_of(*ref.field);
    }
    QString text = QString::fromStdString(choice);
    if (text.contains(QLatin1Char('_')) && text.front().isLower()) {
        text.replace(QLatin1Char('_'), QLatin1Char(' '));
        text.front() = text.front().toUpper();
    }
    return QCoreApplication::translate("Choices", text.toUtf8().constData()); // names of data stay
}

QString measurementText(const Measurement& row, const Scenario& scenario)
{
    const QString size = row.in_flight ? Wording::tr("in-flight batching") : batch(row.batch);
    return Wording::tr("Measured at %1, %2 in, %3 out (here %4, %5 in, %6 out): %7 %8, %9.")
        .arg(size, tokens(row.input_len), tokens(row.output_len), batch(scenario.server.batch),
             tokens(scenario.request.prompt_tokens), tokens(scenario.request.output_tokens),
             QString::fromStdString(row.framework), QString::fromStdString(row.framework_version),
             QString::fromStdString(row.source));
}

} // namespace tiebreak
