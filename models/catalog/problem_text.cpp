// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/problem_text.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace tiebreak {

namespace {

struct JsonWords {
    Q_DECLARE_TR_FUNCTIONS(JsonWords)
};

constexpr std::array all_phrases{
    QT_TRANSLATE_NOOP("Problems", "%1 is %2; it must be %3"),
    QT_TRANSLATE_NOOP("Problems", "a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("Problems", "a number from %1 to %2"),
    QT_TRANSLATE_NOOP("Problems", "a share from %1 to %2, or %3% to %4%"),
    QT_TRANSLATE_NOOP("Problems", "%1 (%2)"),
    QT_TRANSLATE_NOOP("Problems", "%1, or none"),
    QT_TRANSLATE_NOOP("Problems", "one of: %1"),
    QT_TRANSLATE_NOOP("Problems", "one of: %1, none"),
    QT_TRANSLATE_NOOP("Problems", "one of %1 names; the nearest are %2"),
    QT_TRANSLATE_NOOP("Problems", "no name"),
    QT_TRANSLATE_NOOP("Problems", "empty"),
    QT_TRANSLATE_NOOP("Problems", "%1, a price for %2"),
    QT_TRANSLATE_NOOP("Problems", "a number of dollars for one GPU-hour"),
    QT_TRANSLATE_NOOP("Problems", "how many to keep, %1 to %2 (contenders.%2.gpu=NAME adds one)"),
    QT_TRANSLATE_NOOP("Problems", "what you pay for a GPU-hour: the catalogue has no price of the %1"),
    QT_TRANSLATE_NOOP("Problems", "one that %2 serves on the %1: %3"),
    QT_TRANSLATE_NOOP("Problems", "%1, or another release"),
    QT_TRANSLATE_NOOP("Problems", "a release of %1: %2, or another from %3 on"),
    QT_TRANSLATE_NOOP("Problems", "a divisor of the %1 attention heads of %2"),
    QT_TRANSLATE_NOOP("Problems",
                      "%1 takes at most %2 tokens; prompt and output are %3. Shorten them, or choose a model "
                      "with a longer context, such as %4"),
    QT_TRANSLATE_NOOP("Problems",
                      "%1 takes at most %2 tokens; prompt and output are %3. Shorten them: no model takes that many"),
    QT_TRANSLATE_NOOP("Problems", "%1 is no input; the inputs are: %2"),
    QT_TRANSLATE_NOOP("Problems", "%1: contenders are numbered 0 to %2, and %1 is no input; the inputs are: %3"),
    QT_TRANSLATE_NOOP("Problems",
                      "%1: there is no contender %2; they are numbered 0 to %3, and contenders.%4.gpu=NAME adds one"),
    QT_TRANSLATE_NOOP("Problems", "prices.%1 is no price of the catalogue; its ids are: %2"),
    QT_TRANSLATE_NOOP("Problems", "contenders has %1 entries; it must have %2 to %3"),
    QT_TRANSLATE_NOOP("Problems", "a name that no other entry has"),
    QT_TRANSLATE_NOOP("Problems", "above 0"),
    QT_TRANSLATE_NOOP("Problems", "a family of cards that Tiebreak knows"),
    QT_TRANSLATE_NOOP("Problems", "a card of the catalogue or of your own"),
    QT_TRANSLATE_NOOP("Problems", "a model of the catalogue or of your own"),
    QT_TRANSLATE_NOOP("Problems", "a framework of the catalogue"),
    QT_TRANSLATE_NOOP("Problems", "two requests or more, not all at once"),
    QT_TRANSLATE_NOOP("Problems", "its framework, card and weights, such as vLLM L40S FP16"),
    QT_TRANSLATE_NOOP("Problems", "a factor between 0.1 and 10"),
    QT_TRANSLATE_NOOP("Problems", "seconds since the start, not before the line above, and tokens of prompt and "
                                  "answer, each 1 or more"),
};

// As english(phrase) does it.
QString filled(const QString& text, const std::vector<Phrase>& values)
{
    QString words;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = i + 1 < text.size() ? text[i + 1].unicode() - u'1' : -1;
        if (text[i] == u'%' && place >= 0 && static_cast<std::size_t>(place) < values.size()) {
            words += text_of(values[static_cast<std::size_t>(place)]);
            ++i;
        } else {
            words += text[i];
        }
    }
    return words;
}

} // namespace

QString text_of(const Phrase& phrase)
{
    const bool is_known = std::ranges::find(phrases::all, phrase.text) != phrases::all.end();
    const QString text =
        is_known ? QCoreApplication::translate("Problems", phrase.text.c_str()) : to_qstring(phrase.text);
    return phrase.values.empty() ? text : filled(text, phrase.values);
}

QString text_of(const Problem& problem)
{
    return text_of(problem.sentence());
}

QString wrong_value(const QString& where, const QString& value, const QString& must_be)
{
    return text_of(Phrase(phrases::wrong, {where.toStdString(), value.toStdString(), must_be.toStdString()}));
}

QString plain_number(double number)
{
    constexpr double largest_written_out = 1e15;
    const bool is_short = std::abs(number) < largest_written_out && number == std::floor(number);
    return is_short ? QString::number(number, 'f', 0) : QString::number(number, 'g', 15);
}

QString shown_json(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return plain_number(value.toDouble());
    case QJsonValue::String:
        return quoted(value.toString());
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Array:
        return value.toArray().isEmpty() ? JsonWords::tr("an empty list") : JsonWords::tr("a list");
    case QJsonValue::Object:
        return JsonWords::tr("an object");
    case QJsonValue::Undefined:
        return JsonWords::tr("missing");
    case QJsonValue::Null:
        break;
    }
    return QStringLiteral("null");
}

std::span<const char* const> problem_texts()
{
    return all_phrases;
}

} // namespace tiebreak
