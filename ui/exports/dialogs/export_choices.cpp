// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/dialogs/export_choices.h"

#include <QSettings>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double mm_per_inch = 25.4;

const std::vector<Name<SizePreset>> size_presets{{SizePreset::Slide, "slide"},
                                                 {SizePreset::Column, "column"},
                                                 {SizePreset::Page, "page"},
                                                 {SizePreset::Custom, "custom"}};
const std::vector<Name<SizeUnit>> units{{SizeUnit::Px, "px"}, {SizeUnit::Mm, "mm"}};

QSizeF millimetres(double width, double height)
{
    return QSizeF(width, height) * (px_per_inch / mm_per_inch);
}

QSizeF sizeOf(const CustomSize& size)
{
    return size.unit == SizeUnit::Mm ? millimetres(size.width, size.height)
                                     : QSizeF(size.width, size.height) * (px_per_inch / size.dpi);
}

CustomSize clamped(CustomSize size)
{
    const bool is_px = size.unit == SizeUnit::Px;
    for (double* const side : {&size.width, &size.height}) {
        *side = is_px ? std::clamp(std::round(*side), least_px, most_px) : std::clamp(*side, least_mm, most_mm);
    }
    size.dpi = std::clamp(size.dpi, least_dpi, most_dpi);
    return size;
}

QString keyOf(const char* name)
{
    return QStringLiteral("export/") + QLatin1String(name);
}

// Reads settings over defaults.
struct Reader {
    const QSettings& settings;

    template <class Choice>
    void one(const char* name, const std::vector<Name<Choice>>& names, Choice& value) const
    {
        value = named(settings.value(keyOf(name)).toString(), names).value_or(value);
    }

    void number(const char* name, double& value) const
    {
        bool is_number = false;
        const double read = settings.value(keyOf(name)).toDouble(&is_number);
        value = is_number && std::isfinite(read) ? read : value;
    }

    void tick(const char* name, bool& value) const { value = settings.value(keyOf(name), value).toBool(); }
};

} // namespace

CustomSize inUnit(const CustomSize& size, SizeUnit unit)
{
    if (size.unit == unit) {
        return size;
    }
    const double factor = unit == SizeUnit::Mm ? mm_per_inch / size.dpi : size.dpi / mm_per_inch;
    return clamped({size.width * factor, size.height * factor, unit, size.dpi});
}

FigureLook lookOf(const ExportChoices& choices)
{
    FigureLook look;
    switch (choices.preset) {
    case SizePreset::Slide:
        look.size = {1280, 720};
        look.dpi = 144;
        break;
    case SizePreset::Column:
        look.size = millimetres(85, 85);
        look.dpi = 300;
        look.font_pt = 8;
        break;
    case SizePreset::Page:
        look.size = millimetres(170, 100);
        look.dpi = 300;
        look.font_pt = 9;
        break;
    case SizePreset::Custom:
        look.size = sizeOf(choices.custom);
        look.dpi = choices.custom.dpi;
        break;
    }
    if (choices.has_own_letters) {
        look.font_pt = choices.letters_pt;
    }
    look.theme = choices.theme;
    look.has_title = choices.has_title;
    look.has_caption = choices.has_caption;
    look.has_source = choices.has_source;
    return look;
}

bool carriesSession(const ExportChoices& choices)
{
    return choices.carries_session && rowOf(choices.format).is_picture;
}

ExportChoices readChoices(const QSettings& settings)
{
    ExportChoices choices;
    const Reader read{settings};
    choices.format = formatNamed(settings.value(keyOf("format")).toString()).value_or(choices.format);
    read.one("size", size_presets, choices.preset);
    read.one("unit", units, choices.custom.unit);
    read.number("width", choices.custom.width);
    read.number("height", choices.custom.height);
    read.number("dpi", choices.custom.dpi);
    choices.custom = clamped(choices.custom);
    read.one("theme", figureThemes(), choices.theme);
    read.tick("own-letters", choices.has_own_letters);
    read.number("letters", choices.letters_pt);
    choices.letters_pt = std::clamp(choices.letters_pt, least_letters_pt, most_letters_pt);
    read.tick("title", choices.has_title);
    read.tick("caption", choices.has_caption);
    read.tick("source", choices.has_source);
    read.tick("session", choices.carries_session);
    read.tick("own-facts", choices.has_own_facts);
    return choices;
}

void writeChoices(QSettings& settings, const ExportChoices& choices)
{
    const auto write = [&settings](const char* name, const QVariant& value) { settings.setValue(keyOf(name), value); };
    write("format", formatName(choices.format));
    write("size", nameOf(choices.preset, size_presets));
    write("unit", nameOf(choices.custom.unit, units));
    write("width", choices.custom.width);
    write("height", choices.custom.height);
    write("dpi", choices.custom.dpi);
    write("theme", nameOf(choices.theme, figureThemes()));
    write("own-letters", choices.has_own_letters);
    write("letters", choices.letters_pt);
    write("title", choices.has_title);
    write("caption", choices.has_caption);
    write("source", choices.has_source);
    write("session", choices.carries_session);
    write("own-facts", choices.has_own_facts);
}

} // namespace tiebreak
