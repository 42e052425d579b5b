// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/formats/export_steps.h"

class QSettings;

namespace tiebreak {

// For what the figure is made; each gives a size, and the size of its letters.
enum class SizePreset {
    Slide,  // 16:9, 1920 x 1080 px
    Column, // of a paper: 85 x 85 mm at 300 dpi, in which most charts have room for its letters
    Page,   // across the whole page of a paper: 170 x 100 mm at 300 dpi
    Custom
};

enum class SizeUnit { Px, Mm };

struct CustomSize {
    double width = 1200;
    double height = 800;
    SizeUnit unit = SizeUnit::Px;
    double dpi = 96;

    bool operator==(const CustomSize&) const = default;
};

// The limits of a custom size.
inline constexpr double least_px = 200;
inline constexpr double most_px = 15360;
inline constexpr double least_mm = 20;
inline constexpr double most_mm = 2000;
inline constexpr double least_dpi = 36;
inline constexpr double most_dpi = 1200;
inline constexpr double least_letters_pt = 4;
inline constexpr double most_letters_pt = 400;

// The same size in the other unit, within its limits.
[[nodiscard]] CustomSize inUnit(const CustomSize& size, SizeUnit unit);

// What people choose for exports. It stays from one to the next.
struct ExportChoices {
    FigureFormat format = FigureFormat::Png;
    SizePreset preset = SizePreset::Slide;
    CustomSize custom;
    FigureTheme theme = FigureTheme::Light;
    bool has_own_letters = false; // else the preset's
    double letters_pt = 10;       // if so
    bool has_title = true;
    bool has_caption = true;
    bool has_source = true;
    bool carries_session = true; // where the format can
    bool has_own_facts = true;   // in that session

    bool operator==(const ExportChoices&) const = default;
};

[[nodiscard]] FigureLook lookOf(const ExportChoices& choices);
// CSV has no place for it.
[[nodiscard]] bool carriesSession(const ExportChoices& choices);

// What is missing or makes no sense in the settings takes its default.
[[nodiscard]] ExportChoices readChoices(const QSettings& settings);
void writeChoices(QSettings& settings, const ExportChoices& choices);

} // namespace tiebreak
