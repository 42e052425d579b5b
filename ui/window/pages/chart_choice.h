// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QToolButton>

namespace tiebreak {

class PlotCard;

// A button in the corner of a chart with the choices of how it is drawn: those that mean something now.
class ChartChoice : public QToolButton {
    Q_OBJECT

public:
    ChartChoice(Session& session, FieldRef field, PlotCard& chart);

    void refresh(); // after the chart: it stands only where there is a plot

signals:
    void problem(const QString& message);

private:
    Session& m_session;
    FieldRef m_field;
    PlotCard& m_chart;
};

} // namespace tiebreak
