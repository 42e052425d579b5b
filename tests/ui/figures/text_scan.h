// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>
#include <QString>
#include <QTransform>

#include <vector>

// A device that keeps nothing but the texts that are drawn on it, and where: what a reader of a chart has to be able to
// read.
namespace tiebreak {

struct DrawnText {
    QString text;
    QRectF rect;   // in the device's pixels
    double px = 0; // height of the font there
};

class TextScan : public QPaintDevice {
public:
    explicit TextScan(QSizeF size) : m_size(size) {}

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] const std::vector<DrawnText>& texts() const { return m_engine.texts; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return qCeil(m_size.width());
        case PdmHeight:
            return qCeil(m_size.height());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 24;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return qRound(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine : public QPaintEngine {
    public:
        Engine() : QPaintEngine(AllFeatures) {}

        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState& now) override
        {
            if (now.state() & DirtyTransform) {
                m_transform = now.transform();
            }
        }
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF& at, const QTextItem& item) override
        {
            if (item.text().trimmed().isEmpty()) {
                return;
            }
            const QRectF rect(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
            texts.push_back({item.text(), m_transform.mapRect(rect), item.font().pixelSize() * m_transform.m22()});
        }
        [[nodiscard]] Type type() const override { return User; }

        std::vector<DrawnText> texts;

    private:
        QTransform m_transform;
    };

    QSizeF m_size;
    mutable Engine m_engine;
};

} // namespace tiebreak
