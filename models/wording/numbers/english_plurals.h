// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

// Plural forms. Texts whose words depend on a number have both English forms, "%1 [GPU|GPUs]", and are asked for with
// that number: tr(text, nullptr, pluralNumber(count)).
namespace tiebreak {

// Chooses between the two English forms. It is installed with the application; translators installed later come first.
class EnglishPlurals : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int number) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

// The number that languages choose the form by: `count` (0 or more) itself, and two for fractions.
[[nodiscard]] int pluralNumber(double count);

} // namespace tiebreak
