// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/bar_rows.h"

#include "ui/charts/bars/tornado_math.h"
#include "ui/charts/chart_math.h"
#include "ui/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace tiebreak {

namespace {

using Place = BarText::Place;

// What bars say beyond their data.
struct BarWords {
    Q_DECLARE_TR_FUNCTIONS(BarWords)
};

Hatching plain(const QColor& colour)
{
    return {colour, colour, Qt::NoBrush};
}

// ---- memory

enum MemoryPart : std::size_t { Weights, KvCache, Workspace, Free, PartCount };

std::array<double, PartCount> amountsOf(const MemoryBar& bar)
{
    return {bar.weights, bar.kv_cache, bar.workspace, bar.free};
}

Hatching partFill(std::size_t part, const QColor& colour, const Theme& theme)
{
    const auto tint = [&](double share) { return blend(colour, theme.card, share); };
    switch (part) {
    case Weights:
        return plain(tint(theme.dark ? 1 : 0.6));
    case KvCache:
        return {tint(0.18), tint(0.45), Qt::BDiagPattern};
    case Workspace:
        return {tint(0.18), tint(0.7), Qt::Dense5Pattern};
    default:
        return plain(tint(0.08));
    }
}

// A bar that is too long for its mark has the warning colour.
BarRow memoryRow(const MemoryBar& bar, std::size_t first_fill, const QStringList& parts, const Theme& theme)
{
    BarRow row{{bar.name, theme.seriesText(bar.series), Place::Name, true}, {}, {}, bar.capacity, {}};
    QStringList tip{bar.name % u": " % bar.used, bar.room};
    const auto amounts = amountsOf(bar);
    double from = 0;
    for (std::size_t part = 0; part < PartCount; ++part) {
        const QString& name = parts[static_cast<qsizetype>(part)];
        const QString amount = numberText(amounts[part], 1);
        const QColor& colour = part == Weights && theme.dark ? theme.card : theme.text;
        row.parts.push_back({first_fill + part, amounts[part]});
        row.texts.push_back(
            {QString(name % u' ' % amount), colour, Place::Inside, false, from, from + amounts[part], amount});
        tip << BarWords::tr("%1: %2 GB").arg(name, amount);
        from += amounts[part];
    }
    row.texts.push_back({bar.used, bar.fits ? theme.text : theme.warning_text, Place::Column, true});
    row.texts.push_back({bar.room, theme.secondary, Place::SpareColumn});
    row.texts.push_back({BarWords::tr("%1 %2, %3 %4, %5 %6 GB", "three parts of the memory with their amounts")
                             .arg(parts[Weights], numberText(bar.weights, 1), parts[KvCache],
                                  numberText(bar.kv_cache, 1), parts[Workspace], numberText(bar.workspace, 1)),
                         theme.secondary, Place::Below});
    row.tip = tip.join(u'\n');
    return row;
}

BarRows rowsOf(const MemoryBars& memory, const Theme& theme)
{
    const QStringList parts = !memory.parts.isEmpty() ? memory.parts
                                                      : QStringList{BarWords::tr("weights"), BarWords::tr("KV cache"),
                                                                    BarWords::tr("workspace"), BarWords::tr("free")};
    BarRows rows;
    rows.has_names_left = true;
    rows.tallest_row = memory.parts.isEmpty() ? 1 : 2.5; // beside a chart of curves there is room
    rows.gaps = {.right = 1, .names = 10, .texts = 10, .keys = 10, .swatch = 5, .least_bars = 140};
    for (std::size_t part = 0; part < PartCount; ++part) {
        rows.keys.push_back({parts[static_cast<qsizetype>(part)], partFill(part, theme.secondary, theme)});
    }
    rows.keys.push_back({BarWords::tr("capacity"), {}});
    for (const MemoryBar& bar : memory.bars) {
        rows.rows.push_back(memoryRow(bar, rows.fills.size(), parts, theme));
        const QColor colour = bar.fits ? theme.series(bar.series) : theme.warning_text;
        for (std::size_t part = 0; part < PartCount; ++part) {
            rows.fills.push_back(partFill(part, colour, theme));
        }
    }
    return rows;
}

// ---- prices

// Cents, and a tenth of a cent where there is one.
QString priceOf(const PriceBar& bar)
{
    const bool is_finer = std::abs(bar.usd * 100 - std::round(bar.usd * 100)) > 1e-6;
    return numberText(bar.usd, is_finer ? 3 : 2, QStringLiteral("$"));
}

BarRows rowsOf(const PriceBars& prices, const Theme& theme)
{
    BarRows rows;
    rows.gaps = {.top = 2, .bottom = 2, .right = 4, .names = 8, .texts = 8, .least_bars = 50};
    std::set<std::pair<int, bool>> looks; // each series, in use and not
    for (const PriceBar& bar : prices.bars) {
        looks.emplace(bar.series, bar.in_use);
    }
    for (const auto& [series, in_use] : looks) {
        const QColor colour = theme.series(series);
        // Hatched in the full colour: a pale one would not stand out from the card.
        rows.fills.push_back(in_use ? plain(colour)
                                    : Hatching{blend(colour, theme.card, 0.18), colour, Qt::BDiagPattern});
    }
    QStringList groups;
    for (const PriceBar& first : prices.bars) {
        if (groups.contains(first.gpu_short_name)) {
            continue;
        }
        groups << first.gpu_short_name;
        rows.rows.push_back({{first.gpu_short_name, theme.text, Place::Heading, true}, {}, {}, {}, {}});
        for (const PriceBar& bar : prices.bars) {
            if (bar.gpu_short_name == first.gpu_short_name) {
                Q_ASSERT(std::isfinite(bar.usd) && bar.usd >= 0);
                const QColor& colour = bar.in_use ? theme.text : theme.secondary;
                const auto look = looks.find({bar.series, bar.in_use});
                rows.rows.push_back({{bar.provider, colour, Place::Name, bar.in_use},
                                     {{static_cast<std::size_t>(std::distance(looks.begin(), look)), bar.usd}},
                                     {{priceOf(bar), colour, Place::Right, bar.in_use, 0, bar.usd}},
                                     {},
                                     {}});
            }
        }
    }
    return rows;
}

// ---- sensitivity

Hatching sideFill(TornadoSide side, const Theme& theme)
{
    const auto tint = [&theme](double share) { return blend(theme.secondary, theme.card, share); };
    return side == LowSide ? Hatching{tint(0.15), tint(0.6), Qt::BDiagPattern} : plain(tint(0.6));
}

QString textOf(const TornadoEnd& end, bool tells_answer)
{
    const QString told = tells_answer ? QString(end.input % u": " % end.answer_text) : end.input;
    return end.mark.isEmpty() ? told : QString(told % u", " % end.mark);
}

BarRow tornadoRow(const TornadoBar& bar, double middle, const Theme& theme)
{
    BarRow row{{bar.name, bar.series < 0 ? theme.text : theme.seriesText(bar.series)}, {}, {}, {}, {}};
    const auto lengths = stackedLengths(bar, middle);
    for (std::size_t set = 0; set < SetCount; ++set) {
        row.parts.push_back({set, lengths[set]});
    }
    const EndSpots spots = endSpots(bar, middle);
    QStringList tip{bar.note.isEmpty() ? bar.name : QString(bar.name % u": " % bar.note)};
    for (const TornadoSide side : {LowSide, HighSide}) {
        const TornadoEnd& end = side == LowSide ? bar.low : bar.high;
        row.texts.push_back({textOf(end, spots[side].tells_answer),
                             end.mark.isEmpty() ? theme.text : theme.warning_text,
                             spots[side].direction < 0 ? Place::Left : Place::Right, false, 0, spots[side].offset});
        tip << textOf(end, true);
    }
    row.tip = tip.join(u'\n');
    return row;
}

BarRows rowsOf(const TornadoData& tornado, const Theme& theme)
{
    BarRows rows;
    rows.no_data = tornado.no_data;
    rows.gaps = {.bottom = 6, .names = 16, .texts = 6, .keys = 14, .swatch = 6, .least_bars = 100};
    rows.tallest_row = 1.7;
    rows.least_card = {400, 220};
    rows.keys = {{BarWords::tr("low end of the input"), sideFill(LowSide, theme)},
                 {BarWords::tr("high end of the input"), sideFill(HighSide, theme)}};
    rows.fills = {sideFill(LowSide, theme), sideFill(HighSide, theme), sideFill(LowSide, theme)};
    rows.axis =
        BarAxis{tornado.axis_label, tornado.unit, tornado.middle, tornado.middle_text, tornado.tie, tornado.tie_text};
    for (const TornadoBar& bar : tornado.bars) {
        rows.rows.push_back(tornadoRow(bar, tornado.middle, theme));
    }
    return rows;
}

} // namespace

BarRows barRows(const BarData& data, const Theme& theme)
{
    return std::visit(
        [&theme](const auto& bars) {
            BarRows rows = rowsOf(bars, theme);
            rows.title = bars.title;
            rows.subtitle = bars.subtitle;
            return rows;
        },
        data);
}

} // namespace tiebreak
