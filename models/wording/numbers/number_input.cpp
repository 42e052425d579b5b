// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/numbers/number_input.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cmath>
#include <span>

namespace tiebreak {

namespace {

struct WordValue {
    QLatin1String word; // in small letters, without dots and blanks
    double value;
};

using L1 = QLatin1String;

// Powers of ten. The long scale has its own billions and trillions.
constexpr std::array scale_words{
    WordValue{L1("k"), 3},          WordValue{L1("thousand"), 3},  WordValue{L1("tsd"), 3},
    WordValue{L1("tausend"), 3},    WordValue{L1("mille"), 3},     WordValue{L1("m"), 6},
    WordValue{L1("mio"), 6},        WordValue{L1("mln"), 6},       WordValue{L1("million"), 6},
    WordValue{L1("millions"), 6},   WordValue{L1("millionen"), 6}, WordValue{L1("b"), 9},
    WordValue{L1("bn"), 9},         WordValue{L1("g"), 9},         WordValue{L1("mrd"), 9},
    WordValue{L1("milliard"), 9},   WordValue{L1("milliards"), 9}, WordValue{L1("milliarde"), 9},
    WordValue{L1("milliarden"), 9}, WordValue{L1("t"), 12},        WordValue{L1("bio"), 12},
};
constexpr std::array short_scale_words{
    WordValue{L1("billion"), 9},
    WordValue{L1("billions"), 9},
    WordValue{L1("trillion"), 12},
    WordValue{L1("trillions"), 12},
};
constexpr std::array long_scale_words{
    WordValue{L1("billion"), 12},
    WordValue{L1("billions"), 12},
    WordValue{L1("billionen"), 12},
};

// Seconds. Its first row of each length is what units of inputs are called.
constexpr std::array time_words{
    WordValue{L1("ms"), 1e-3},
    WordValue{L1("msec"), 1e-3},
    WordValue{L1("millisecond"), 1e-3},
    WordValue{L1("milliseconds"), 1e-3},
    WordValue{L1("millisekunde"), 1e-3},
    WordValue{L1("millisekunden"), 1e-3},
    WordValue{L1("s"), 1},
    WordValue{L1("sec"), 1},
    WordValue{L1("secs"), 1},
    WordValue{L1("second"), 1},
    WordValue{L1("seconds"), 1},
    WordValue{L1("sek"), 1},
    WordValue{L1("sekunde"), 1},
    WordValue{L1("sekunden"), 1},
    WordValue{L1("min"), 60},
    WordValue{L1("mins"), 60},
    WordValue{L1("minute"), 60},
    WordValue{L1("minutes"), 60},
    WordValue{L1("minuten"), 60},
    WordValue{L1("h"), 3600},
    WordValue{L1("hr"), 3600},
    WordValue{L1("hrs"), 3600},
    WordValue{L1("hour"), 3600},
    WordValue{L1("hours"), 3600},
    WordValue{L1("std"), 3600},
    WordValue{L1("stunde"), 3600},
    WordValue{L1("stunden"), 3600},
    WordValue{L1("d"), 86400},
    WordValue{L1("day"), 86400},
    WordValue{L1("days"), 86400},
    WordValue{L1("tag"), 86400},
    WordValue{L1("tage"), 86400},
};

// Bytes.
constexpr std::array memory_words{
    WordValue{L1("mb"), 1e6},        WordValue{L1("gb"), 1e9},           WordValue{L1("tb"), 1e12},
    WordValue{L1("mib"), 1048576.0}, WordValue{L1("gib"), 1073741824.0}, WordValue{L1("tib"), 1099511627776.0},
};

// Other words for units of inputs.
struct OtherWord {
    QLatin1String unit;
    QLatin1String word;
};
constexpr std::array other_words{
    OtherWord{L1("seq"), L1("sequence")},  OtherWord{L1("seq"), L1("sequences")}, OtherWord{L1("seq"), L1("sequenz")},
    OtherWord{L1("seq"), L1("sequenzen")}, OtherWord{L1("tok"), L1("token")},     OtherWord{L1("tok"), L1("tokens")},
    OtherWord{L1("px"), L1("pixel")},      OtherWord{L1("px"), L1("pixels")},     OtherWord{L1("x"), L1("times")},
    OtherWord{L1("x"), L1("fach")},        OtherWord{L1("gpus"), L1("gpu")},      OtherWord{L1("gpu"), L1("gpus")},
    OtherWord{L1("%"), L1("percent")},     OtherWord{L1("%"), L1("prozent")},     OtherWord{L1("$/h"), L1("perhour")},
    OtherWord{L1("$/h"), L1("anhour")},    OtherWord{L1("$/h"), L1("/hour")},     OtherWord{L1("$/h"), L1("/std")},
    OtherWord{L1("$/h"), L1("prostunde")},
};

std::optional<double> valueOf(std::span<const WordValue> words, const QString& word)
{
    for (const WordValue& row : words) {
        if (word == row.word) {
            return row.value;
        }
    }
    return std::nullopt;
}

// A unit as it is compared: small letters, no blanks, no dots.
QString plainWord(QString text)
{
    text = text.toLower();
    return text.remove(u' ').remove(u'.').replace(QChar(0x00D7), u'x');
}

// All blanks, apostrophes, minus signs and digits as the C locale has them, which is how people paste them, too.
QString plainText(const QString& text, const QLocale& locale)
{
    QString plain = text;
    if (const QString exponent = locale.exponential(); exponent.size() > 1) {
        plain.replace(exponent, QStringLiteral("e"));
    }
    for (QChar& letter : plain) {
        constexpr char16_t apostrophe = 0x2019;
        constexpr char16_t minus = 0x2212;
        constexpr char16_t letter_apostrophe = 0x02BC;
        if (letter.isDigit()) {
            letter = QChar(u'0' + letter.digitValue());
        } else if (letter.isSpace()) {
            letter = u' ';
        } else if (letter == apostrophe || letter == letter_apostrophe) {
            letter = u'\'';
        } else if (letter == minus) {
            letter = u'-';
        }
    }
    return plain.trimmed();
}

// "1 500", "1'500": with blanks and apostrophes gone, if there were any between thousands; null where they stand
// elsewhere.
QString withoutBlanks(const QString& number, bool& had_any)
{
    had_any = number.contains(u' ') || number.contains(u'\'');
    static const QRegularExpression grouped(QStringLiteral("^\\d{1,3}([ ']\\d{3})+([.,]\\d*)?$"));
    if (had_any && !grouped.match(number).hasMatch()) {
        return {};
    }
    return QString(number).remove(u' ').remove(u'\'');
}

bool isGrouped(const QString& number, QChar separator)
{
    const QStringList groups = number.split(separator);
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != 3) {
            return false;
        }
    }
    return !groups.first().isEmpty() && groups.first().size() <= 3;
}

// The digits with a decimal point, in the order in which they are likely; none: it is no number.
QStringList readings(const QString& typed, bool has_exponent, const QLocale& locale)
{
    bool had_blanks = false;
    const QString number = withoutBlanks(typed, had_blanks);
    const qsizetype commas = number.count(u',');
    const qsizetype points = number.count(u'.');
    const auto without = [&number](QChar separator) { return QString(number).remove(separator); };
    const auto decimal = [](QString digits) { return digits.replace(u',', u'.'); };
    if (commas + points == 0) {
        return number.isEmpty() ? QStringList() : QStringList{number};
    }
    if (commas > 0 && points > 0) {
        const bool comma_is_last = number.lastIndexOf(u',') > number.lastIndexOf(u'.');
        const QChar last = comma_is_last ? u',' : u'.';
        const QChar first = comma_is_last ? u'.' : u',';
        const bool is_right = number.count(last) == 1 && !had_blanks && isGrouped(number.section(last, 0, 0), first);
        return is_right ? QStringList{decimal(without(first))} : QStringList();
    }
    const QChar separator = commas > 0 ? u',' : u'.';
    if (commas + points > 1) {
        return isGrouped(number, separator) && !had_blanks ? QStringList{without(separator)} : QStringList();
    }
    const bool has_lead = !QString(number.section(separator, 0, 0)).remove(u'0').isEmpty();
    if (had_blanks || has_exponent || !has_lead || !isGrouped(number, separator)) {
        return number.size() > 1 ? QStringList{decimal(number)} : QStringList();
    }
    QStringList both{decimal(number), without(separator)};
    if (locale.decimalPoint() != QString(separator) && locale.groupSeparator() == QString(separator)) {
        both.swapItemsAt(0, 1);
    }
    return both;
}

// What the words behind (and the sign of money before) a number make of it.
struct Factor {
    int power = 0;     // of ten
    double factor = 1; // beside it
    bool is_percent = false;
};

std::optional<int> powerOf(const QString& scale, const NumberRange& range, const QLocale& locale)
{
    if (scale.isEmpty()) {
        return 0;
    }
    if (range.kind == FieldKind::Share) {
        return std::nullopt;
    }
    const bool is_long = locale.language() == QLocale::German || locale.language() == QLocale::French;
    const auto words =
        is_long ? std::span<const WordValue>(long_scale_words) : std::span<const WordValue>(short_scale_words);
    const QString word = scale.toLower();
    std::optional<double> power = valueOf(scale_words, word);
    power = power ? power : valueOf(words, word);
    const bool may_be_minutes = scale == L1("m") && valueOf(time_words, range.unit);
    return power && !may_be_minutes ? std::optional(static_cast<int>(*power)) : std::nullopt;
}

std::optional<Factor> unitFactor(const QString& word, const NumberRange& range)
{
    const QString own = plainWord(range.unit);
    if (word.isEmpty() || word == own || (!range.shown.isEmpty() && word == plainWord(range.shown))) {
        return Factor{0, 1, word == L1("%")};
    }
    for (const OtherWord& other : other_words) {
        if (own == other.unit && word == other.word) {
            return Factor{0, 1, own == L1("%")};
        }
    }
    for (const std::span<const WordValue> family :
         {std::span<const WordValue>(time_words), std::span<const WordValue>(memory_words)}) {
        const auto here = valueOf(family, own);
        const auto there = valueOf(family, word);
        if (here && there) {
            return Factor{0, *there / *here, false};
        }
    }
    if (range.kind == FieldKind::Money) {
        for (const L1 dollar : {L1("$"), L1("usd"), L1("us$"), L1("dollars"), L1("dollar")}) {
            if (word == dollar) {
                return Factor{};
            }
        }
        for (const QString& unit : {own, plainWord(range.shown)}) { // "/h" of "$/h", and "usd/h"
            const QString tail = QString(unit).remove(u'$');
            if (!tail.isEmpty() && (word == tail || word == L1("usd") + tail || word == L1("us$") + tail)) {
                return Factor{};
            }
        }
    }
    return std::nullopt;
}

// Tries all places where a scale may end and a unit begin, the shortest scale first: "ms" is a unit, "Mtok" is both.
std::optional<Factor> factorOf(const QString& rest, const NumberRange& range, const QLocale& locale)
{
    const QString words = QString(rest).remove(u' ').remove(u'.');
    for (qsizetype end = 0; end <= words.size(); ++end) {
        const auto power = powerOf(words.first(end), range, locale);
        auto factor = power ? unitFactor(plainWord(words.sliced(end)), range) : std::nullopt;
        if (factor) {
            factor->power = *power;
            return factor;
        }
    }
    return std::nullopt;
}

// Rounds what a conversion left behind: 1.1 s are 1100 ms.
double tidy(double value)
{
    constexpr double exact = 1e-12;
    const double whole = std::round(value);
    return whole != 0 && std::abs(value / whole - 1) < exact ? whole : value;
}

// A bare number in a box of percent.
double percentMeant(double typed, const NumberRange& range)
{
    const bool is_share = typed > 0 && typed < 1;
    if (range.kind == FieldKind::Share) {
        return is_share ? typed : typed / 100;
    }
    return is_share && typed < range.minimum && fits(100 * typed, range) ? 100 * typed : typed;
}

} // namespace

bool fits(double value, const NumberRange& range)
{
    // Written so that a NaN does not.
    return value >= range.minimum && value <= range.maximum &&
           (range.kind != FieldKind::Integer || std::floor(value) == value);
}

std::optional<double> numberIn(const QString& text, const NumberRange& range, const QLocale& locale)
{
    constexpr qsizetype longest = 100;
    if (text.size() > longest) {
        return std::nullopt;
    }
    static const QRegularExpression parts(
        QStringLiteral(
            "^([+-]?) ?((?:us)?\\$ ?|usd ?)?([+-]?) ?((?:[.,]?\\d[\\d.,' ]*))(?:e([+-]?\\d{1,3})(?![\\d.,]))?(.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = parts.match(plainText(text, locale));
    const bool is_money = range.kind == FieldKind::Money;
    if (!match.hasMatch() || (match.hasCaptured(2) && !match.captured(2).isEmpty() && !is_money)) {
        return std::nullopt;
    }
    if (!match.captured(1).isEmpty() && !match.captured(3).isEmpty()) {
        return std::nullopt;
    }
    const QString exponent = match.captured(5);
    const auto factor = factorOf(match.captured(6), range, locale);
    if (!factor) {
        return std::nullopt;
    }
    const QString sign = match.captured(1) + match.captured(3);
    const bool is_share = range.kind == FieldKind::Share;
    const int power = exponent.toInt() + factor->power - (is_share && factor->is_percent ? 2 : 0);
    std::optional<double> first;
    for (const QString& digits : readings(match.captured(4).trimmed(), !exponent.isEmpty(), locale)) {
        bool is_number = false;
        const double typed = QString(sign + digits + u'e' + QString::number(power)).toDouble(&is_number);
        if (!is_number || !std::isfinite(typed * factor->factor)) {
            continue;
        }
        const bool is_bare_percent = !factor->is_percent && (is_share || range.unit == L1("%"));
        const double value = is_bare_percent       ? percentMeant(typed, range)
                             : factor->factor == 1 ? typed
                                                   : tidy(typed * factor->factor);
        if (fits(value, range)) {
            return value;
        }
        first = first ? first : value;
    }
    return first;
}

} // namespace tiebreak
