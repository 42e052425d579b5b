// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart_page.h"

#include "models/tables/slider_scale.h"
#include "ui/charts/curve_chart.h"
#include "ui/input_column.h"
#include "ui/table_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr int input_width = 250;
constexpr int table_height = 150;

// Inputs scroll when the window is low, so that they never squeeze the chart, and never sideways.
class InputArea : public QScrollArea {
public:
    InputArea(QWidget* content, QWidget* parent) : QScrollArea(parent)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {std::max(input_width, widget()->minimumSizeHint().width()) + verticalScrollBar()->sizeHint().width(),
                100};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {sizeHint().width(), 60}; }
};

} // namespace

ChartPage::ChartPage(Session& session, QStringList views, QWidget* parent)
    : QWidget(parent), m_session(session), m_views(std::move(views)), m_charts(new QHBoxLayout),
      m_column(new QVBoxLayout), m_page(new QHBoxLayout(this))
{
    m_page->setContentsMargins(6, 6, 6, 0);
    m_page->setSpacing(8);
    m_charts->setSpacing(8);
    m_column->addLayout(m_charts);
    m_page->addLayout(m_column, 1);
}

CurveChart* ChartPage::addCurves(ChartOf chart_of, std::string_view cursor_key)
{
    auto* const chart = new CurveChart(this);
    connect(chart, &CurveChart::cursorMoved, this,
            [this, cursor_key](double x, bool finished) { moveCursor(cursor_key, x, finished); });
    connect(chart, &CurveChart::cursorStepped, this, [this, cursor_key](int steps) { stepCursor(cursor_key, steps); });
    connect(chart, &CurveChart::headerHeightChanged, this, &ChartPage::alignHeaders);
    chart->setAccessibleName(chart_of(m_session.analysis()).name); // it has one before it is seen
    m_curves.push_back(chart);
    addCard(chart, [this, chart, chart_of] { chart->setData(chart_of(m_session.analysis())); });
    return chart;
}

void ChartPage::addCard(ChartCard* card, std::function<void()> refresh)
{
    m_charts->addWidget(card, 1);
    m_column->setStretchFactor(m_charts, 1);
    m_cards.push_back(card);
    m_refresh.push_back(std::move(refresh));
}

TableView* ChartPage::addTable(const QString& name, std::function<Grid()> grid_of, std::function<QString()> title_of)
{
    auto* const title = new QLabel(this);
    title->setWordWrap(true);
    title->setProperty("role", QStringLiteral("heading"));
    auto* const model = new GridModel(this);
    auto* const view = new TableView(name, this);
    view->setMinimumHeight(m_cards.empty() ? 60 : table_height);
    view->setSource(model);
    m_column->addWidget(title);
    m_column->addWidget(view, m_curves.empty() ? 1 : 0); // curves need the height more
    m_tables.push_back(view);
    m_refresh.push_back([title, model, grid_of = std::move(grid_of), title_of = std::move(title_of)] {
        const QString text = title_of();
        if (title->text() != text) {
            title->setText(text);
        }
        model->setGrid(grid_of());
    });
    return view;
}

void ChartPage::addInputs(const std::vector<InputGroup>& groups)
{
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 0, 8, 6);
    layout->setSpacing(4);
    for (const InputGroup& group : groups) {
        auto* const heading = new QLabel(group.heading, content);
        heading->setProperty("role", QStringLiteral("heading"));
        layout->addWidget(heading);
        auto* const column = new InputColumn(m_session, group.keys, content);
        connect(column, &InputColumn::problem, this, &ChartPage::problem);
        layout->addWidget(column);
    }
    layout->addStretch();
    m_page->addWidget(new InputArea(content, this));
}

void ChartPage::refresh()
{
    if (!isVisible()) {
        return;
    }
    for (const auto& refresh : m_refresh) {
        refresh();
    }
}

void ChartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChartPage::setTheme(const Theme& theme)
{
    for (ChartCard* const card : m_cards) {
        card->setTheme(theme);
    }
    for (TableView* const table : m_tables) {
        table->setSeriesColours([theme](int series) { return theme.series(series); });
    }
}

// Plots that stand side by side start at the same height.
void ChartPage::alignHeaders()
{
    int tallest = 0;
    for (const CurveChart* const chart : m_curves) {
        tallest = std::max(tallest, chart->headerHeight());
    }
    for (CurveChart* const chart : m_curves) {
        chart->setMinimumHeaderHeight(tallest);
    }
}

void ChartPage::moveCursor(std::string_view key, double value, bool finished)
{
    const FieldRef ref = find_field(key);
    if (m_cursorGesture == 0) {
        m_cursorGesture = m_session.newGesture();
    }
    const double whole = std::clamp(std::round(value), ref.field->minimum, ref.field->maximum);
    const double next = ref.field->kind == FieldKind::Integer ? whole : SliderScale(*ref.field).nearest(value);
    emit problem(QString::fromStdString(m_session.set(ref, next, m_cursorGesture)));
    if (finished) {
        m_cursorGesture = 0;
    }
}

void ChartPage::stepCursor(std::string_view key, int steps)
{
    const FieldRef ref = find_field(key);
    const double now = std::get<double>(get_field(m_session.scenario(), ref));
    const double next = SliderScale(*ref.field).stepped(now, steps, false);
    emit problem(QString::fromStdString(m_session.set(ref, next, m_session.newGesture())));
}

} // namespace tiebreak
