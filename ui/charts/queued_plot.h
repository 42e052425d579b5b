// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace tiebreak {

// QCustomPlot draws at once when it is resized; here a resize and new data make one drawing.
class QueuedPlot : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

protected:
    void resizeEvent(QResizeEvent* /*event*/) override
    {
        setViewport(rect());
        replot(rpQueuedReplot);
    }
};

} // namespace tiebreak
