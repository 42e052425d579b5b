// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/chart_edits.h"

#include "models/catalog/problem_text.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/numbers/slider_scale.h"
#include "ui/charts/curves/curve_chart.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace tiebreak {

namespace {

std::string priceOf(int contender)
{
    return "contenders." + std::to_string(contender) + ".usd_per_gpu_hour";
}

} // namespace

ChartEdits::ChartEdits(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
}

void ChartEdits::follow(CurveChart& chart, CursorOf cursor_of)
{
    if (cursor_of != nullptr) {
        connect(&chart, &CurveChart::cursorMoved, this,
                [this, cursor_of](double x, bool finished) { move(cursor_of(m_session.scenario()), x, finished); });
        connect(&chart, &CurveChart::cursorStepped, this,
                [this, cursor_of](int steps) { step(cursor_of(m_session.scenario()), steps); });
    }
    connect(&chart, &CurveChart::ruleMoved, this,
            [this](int series, double usd, bool finished) { move(priceOf(series), usd, finished); });
    connect(&chart, &CurveChart::ruleStepped, this, [this](int series, int steps) { step(priceOf(series), steps); });
    connect(&chart, &CurveChart::markerPicked, this,
            [this, &chart](int marker) { takeMarker(chart.data().markers[static_cast<std::size_t>(marker)]); });
}

void ChartEdits::set(FieldRef field, const FieldValue& value, int gesture)
{
    emit problem(text_of(m_session.set(field, value, gesture)));
}

void ChartEdits::move(std::string_view key, double value, bool finished)
{
    const FieldRef ref = find_field(key);
    if (m_gesture == 0) {
        m_gesture = m_session.newGesture();
    }
    const double whole = std::clamp(std::round(value), ref.field->minimum, ref.field->maximum);
    set(ref, ref.field->kind == FieldKind::Integer ? whole : SliderScale(*ref.field).nearest(value), m_gesture);
    if (finished) {
        m_gesture = 0;
    }
}

void ChartEdits::step(std::string_view key, int steps)
{
    const FieldRef ref = find_field(key);
    const double now = std::get<double>(get_field(m_session.scenario(), ref));
    set(ref, SliderScale(*ref.field).stepped(now, steps, false), m_session.newGesture());
}

// The settings of a published or measured figure, in one undo step.
void ChartEdits::takeMarker(const ChartMarker& marker)
{
    if (!marker.settings) {
        return;
    }
    const MarkerSettings& settings = *marker.settings;
    Scenario next = m_session.scenario();
    Problem refused;
    const auto put = [&](const std::string& key, const FieldValue& value) {
        if (refused.empty()) {
            refused = set_field(next, m_session.catalogue(), find_field(key), value);
        }
    };
    const Field& batch = *find_field("batch").field;
    put("batch", std::clamp(std::round(settings.batch), batch.minimum, batch.maximum));
    if (settings.prompt_tokens > 0) {
        put("prompt_tokens", static_cast<double>(settings.prompt_tokens));
        put("output_tokens", static_cast<double>(settings.output_tokens));
    }
    put("contenders." + std::to_string(marker.series) + ".weight_precision", settings.weight_precision.toStdString());
    if (refused.empty()) {
        refused = m_session.change(std::move(next), tr("Settings of a figure"));
    }
    emit problem(text_of(refused));
}

} // namespace tiebreak
