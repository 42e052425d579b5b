// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_painter.h"

#include "ui/charts/wrapped_text.h"
#include "ui/figures/figure_body.h"
#include "ui/figures/plot_painter.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

// A figure is laid out in units in which its labels are 12 high (9 pt on a screen), and then enlarged: lines, marks and
// gaps keep their proportions to the text.
constexpr int label_px = 12;
constexpr double label_pt = 9;
constexpr int title_px = 15;
constexpr int note_px = 11;
constexpr double pad = 16;
constexpr double subtitle_gap = 3;
constexpr double body_gap = 8;
constexpr double note_gap = 8; // above caption and source
constexpr double panel_gap = 22;
constexpr QSizeF usual_units(640, 480);     // of a figure whose text grows with its size
constexpr double least_pt = 7.5;            // of such a text; smaller only where nothing else fits
constexpr double shrink = 0.97;             // a step towards a fit
constexpr double least_zoom = 4 / label_pt; // nobody reads less than 4 pt
constexpr double wide = 1.2;                // times as wide as high: panels stand side by side

QFont fontOf(int px, bool is_bold = false)
{
    QFont font(QStringLiteral("DejaVu Sans")); // the one that is measured is the one that is embedded
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(px);
    font.setBold(is_bold);
    font.setHintingPreference(QFont::PreferNoHinting); // widths grow evenly with the size
    return font;
}

double askedZoom(const FigureLook& look)
{
    if (look.font_pt > 0) {
        return look.font_pt / label_pt;
    }
    const double grown = std::min(look.size.width() / usual_units.width(), look.size.height() / usual_units.height());
    return std::max(grown, least_pt / label_pt);
}

} // namespace

struct FigurePainter::Parts {
    struct Panel {
        QString title;
        QString subtitle;
        std::unique_ptr<FigureDrawing> drawing;
        bool is_remark = false; // a sentence beside a chart
    };
    struct Place { // of one panel
        QRectF title;
        QRectF subtitle;
        QRectF body;
    };
    struct Layout {
        std::vector<Place> panels;
        QRectF caption;
        QRectF source;
        bool fits = true;
    };

    FigureLook look;
    Theme theme;
    QFont label = fontOf(label_px);
    QFont title = fontOf(title_px, true);
    QFont note = fontOf(note_px);
    std::vector<Panel> panels;
    QString caption;
    QString source;
    double zoom = 1;

    Parts(Figure figure, const FigureLook& wanted)
        : look(wanted), theme(themeOf(wanted.theme).forCards(figure.gpus)),
          caption(look.has_caption ? unbroken(figure.caption) : QString()),
          source(look.has_source ? unbroken(figure.source) : QString())
    {
        const bool has_data = std::ranges::any_of(figure.panels, &QString::isEmpty, &FigurePanel::no_data);
        for (const FigurePanel& panel : figure.panels) {
            const bool is_remark = has_data && !panel.no_data.isEmpty();
            panels.push_back({look.has_title ? unbroken(panel.title) : QString(),
                              look.has_title ? unbroken(panel.subtitle) : QString(),
                              drawingOf(panel, {theme, label, !isWide(), is_remark}), is_remark});
        }
        zoom = askedZoom(look);
        while (!layout().fits && zoom * shrink >= least_zoom) {
            zoom *= shrink;
        }
    }

    [[nodiscard]] bool isWide() const { return look.size.width() >= wide * look.size.height(); }

    [[nodiscard]] double headerHeight(const Panel& panel, double width) const
    {
        const int top = wrappedHeight(title, width, panel.title);
        const int below = wrappedHeight(label, width, panel.subtitle);
        return top + below + (top > 0 && below > 0 ? subtitle_gap : 0) + (top + below > 0 ? body_gap : 0);
    }

    [[nodiscard]] Place place(const Panel& panel, const QRectF& room, double header) const
    {
        Place result;
        const int top = wrappedHeight(title, room.width(), panel.title);
        result.title = {room.topLeft(), QSizeF(room.width(), top)};
        result.subtitle = {room.left(), room.top() + top + subtitle_gap, room.width(),
                           static_cast<double>(wrappedHeight(label, room.width(), panel.subtitle))};
        result.body = room.adjusted(0, header, 0, 0);
        return result;
    }

    // Two panels stand side by side where the figure is wide.
    void placeDrawn(Layout& result, const std::vector<std::size_t>& drawn, const QRectF& room) const
    {
        const auto count = static_cast<double>(drawn.size());
        const bool is_row = isWide();
        const QSizeF share(is_row ? (room.width() - panel_gap * (count - 1)) / count : room.width(),
                           is_row ? room.height() : (room.height() - panel_gap * (count - 1)) / count);
        double tallest = 0; // plots side by side start at the same height
        for (const std::size_t i : drawn) {
            tallest = std::max(tallest, headerHeight(panels[i], share.width()));
        }
        QRectF next(room.topLeft(), share);
        for (const std::size_t i : drawn) {
            const double header = is_row ? tallest : headerHeight(panels[i], share.width());
            result.panels[i] = place(panels[i], next, header);
            const QSizeF body = result.panels[i].body.size();
            const QSizeF least = panels[i].drawing->leastSize(body.width());
            result.fits = result.fits && body.width() >= least.width() && body.height() >= least.height();
            next.translate(is_row ? share.width() + panel_gap : 0, is_row ? 0 : share.height() + panel_gap);
        }
    }

    [[nodiscard]] Layout layout() const
    {
        Layout result;
        QRectF room = QRectF({0, 0}, look.size / zoom).adjusted(pad, pad, -pad, -pad);
        for (const auto& [text, rect] : {std::pair{&source, &result.source}, std::pair{&caption, &result.caption}}) {
            const double height = wrappedHeight(note, room.width(), *text);
            *rect = {room.left(), room.bottom() - height, room.width(), height};
            room.setBottom(rect->top());
        }
        if (result.source.height() + result.caption.height() > 0) {
            room.setBottom(room.bottom() - note_gap);
        }

        result.panels.resize(panels.size());
        std::vector<std::size_t> drawn;
        for (std::size_t i = panels.size(); i-- > 0;) {
            if (!panels[i].is_remark) {
                drawn.insert(drawn.begin(), i);
                continue;
            }
            // A sentence beside a chart takes only the lines that it needs, below it.
            const double header = headerHeight(panels[i], room.width());
            const double height = header + panels[i].drawing->leastSize(room.width()).height();
            result.panels[i] = place(panels[i], {room.left(), room.bottom() - height, room.width(), height}, header);
            room.setBottom(room.bottom() - height - panel_gap);
        }
        placeDrawn(result, drawn, room);
        return result;
    }

    static void write(QPainter& painter, const QRectF& rect, const QFont& font, const QColor& colour,
                      const QString& text)
    {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(rect, wrapped_text | Qt::TextDontClip, text);
    }

    void paint(PlotPainter& painter) const
    {
        const Layout places = layout();
        for (std::size_t i = 0; i < panels.size(); ++i) {
            write(painter.base(), places.panels[i].title, title, theme.text, panels[i].title);
            write(painter.base(), places.panels[i].subtitle, label, theme.secondary, panels[i].subtitle);
            panels[i].drawing->paint(painter, places.panels[i].body);
        }
        write(painter.base(), places.caption, note, theme.text, caption);
        write(painter.base(), places.source, note, theme.secondary, source);
    }
};

FigurePainter::FigurePainter(Figure figure, const FigureLook& look)
    : m_parts(std::make_unique<Parts>(std::move(figure), look))
{
}

FigurePainter::~FigurePainter() = default;

double FigurePainter::fontPt() const
{
    return m_parts->zoom * label_pt;
}

bool FigurePainter::fits() const
{
    return m_parts->layout().fits;
}

void FigurePainter::paint(PlotPainter& painter, const QRectF& target)
{
    painter.save();
    painter.setForDocuments();
    QPainter& base = painter.base();
    base.setRenderHint(QPainter::Antialiasing);
    base.setRenderHint(QPainter::TextAntialiasing);
    base.fillRect(target, m_parts->theme.card);
    base.translate(target.topLeft());
    const QSizeF units = m_parts->look.size / m_parts->zoom;
    base.scale(target.width() / units.width(), target.height() / units.height());
    m_parts->paint(painter);
    painter.restore();
}

} // namespace tiebreak
