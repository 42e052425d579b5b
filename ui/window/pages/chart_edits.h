// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/charts/chart_list.h"

#include <QObject>

#include <string_view>

namespace tiebreak {

class CurveChart;
struct ChartMarker;

// What is done to line charts by mouse and keyboard, as edits of the session: a drag is one step to undo.
class ChartEdits : public QObject {
    Q_OBJECT

public:
    ChartEdits(Session& session, QObject* parent);

    // `cursor_of`: the input that the chart's cursor edits; null: none.
    void follow(CurveChart& chart, CursorOf cursor_of);

signals:
    void problem(const QString& message);

private:
    void set(FieldRef field, const FieldValue& value, int gesture);
    void move(std::string_view key, double value, bool finished);
    void step(std::string_view key, int steps);
    void takeMarker(const ChartMarker& marker);

    Session& m_session;
    int m_gesture = 0; // of the drag under way; 0: none
};

} // namespace tiebreak
