// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QCPPainter;
class QPaintDevice;
class QPainter;

namespace tiebreak {

// The painter that plots need, without the header of QCustomPlot, which takes seconds to compile.
class PlotPainter {
public:
    PlotPainter(); // on nothing yet: base().begin() says on what
    explicit PlotPainter(QPaintDevice* device);
    ~PlotPainter();
    PlotPainter(const PlotPainter&) = delete;
    PlotPainter& operator=(const PlotPainter&) = delete;

    [[nodiscard]] QPainter& base();
    [[nodiscard]] QCPPainter& plots() { return *m_painter; }
    // Of everything; those of base() leave out what plots keep.
    void save();
    void restore();
    // Lines of one unit grow like all others, and texts stay texts on devices that have them.
    void setForDocuments();

private:
    std::unique_ptr<QCPPainter> m_painter;
};

} // namespace tiebreak
