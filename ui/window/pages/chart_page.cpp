// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/chart_page.h"

#include "models/session/load_runner.h"
#include "ui/charts/bars/bar_chart.h"
#include "ui/charts/curves/chart_view.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/charts/wrapped_text.h"
#include "ui/panels/remedy_bar.h"
#include "ui/panels/table_view.h"
#include "ui/window/pages/chart_choice.h"
#include "ui/window/pages/chart_edits.h"
#include "ui/window/pages/chart_flow.h"
#include "ui/window/pages/input_bar.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr int least_rows = 4;       // of a long table that are seen at once
constexpr int most_rows = 8;        // of a table that shows them all
constexpr int most_rows_alone = 16; // of one on a page without charts
// Of a plot with its texts above tables, with letters of the usual size, where the page is so high.
constexpr int wanted_above_tables = 270;

} // namespace

ChartPage::ChartPage(Session& session, QStringList views, Fill fill, QWidget* parent)
    : QWidget(parent), m_session(session), m_views(std::move(views)), m_fill(std::move(fill)),
      m_edits(new ChartEdits(session, this))
{
    connect(m_edits, &ChartEdits::problem, this, &ChartPage::problem);
    connect(&session, &Session::pinsChanged, this, [this] {
        m_pinsAreOld = true;
        refresh();
    });
}

void ChartPage::makeArea()
{
    m_page = new QHBoxLayout(this);
    m_page->setContentsMargins(6, 6, 6, 0);
    m_page->setSpacing(8);
    m_area = new QScrollArea(this);
    auto* const content = new QWidget(m_area->viewport());
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins({});
    m_charts = new ChartFlow(content);
    m_column->addWidget(m_charts, 1);
    m_area->setObjectName(QStringLiteral("page-area"));
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    content->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->viewport()->installEventFilter(this);
    m_page->addWidget(m_area, 1);
    m_area->setGeometry(contentsRect()); // at once, in a page that is being shown
    m_area->setVisible(true);
}

CurveChart* ChartPage::addCurves(const char* id, const ChartOf& chart_of, CursorOf cursor_of)
{
    auto* const chart = new CurveChart(this);
    m_edits->follow(*chart, cursor_of);
    connect(chart, &CurveChart::hovered, this, [this](int series) {
        for (const Curves& each : m_curves) {
            each.chart->setHighlighted(series);
        }
    });
    connect(chart, &CurveChart::viewChanged, this, &ChartPage::viewChanged);
    const std::size_t index = m_curves.size();
    m_curves.push_back({QLatin1String(id), chart, chart_of, {}});
    addCard(chart, [this, index] {
        const Curves& curves = m_curves[index];
        ChartData shown = curves.chart_of(m_session.analysis());
        addPins(shown, curves.pins);
        curves.chart->setData(shown);
    });
    addEmptiable([chart] { return !chart->data().no_data.isEmpty(); },
                 [chart_of](const Analysis& analysis) { return chart_of(analysis).no_data.isEmpty(); });
    return chart;
}

void ChartPage::addChoice(PlotCard& chart, std::string_view key)
{
    auto* const choice = new ChartChoice(m_session, find_field(key), chart);
    connect(choice, &ChartChoice::problem, this, &ChartPage::problem);
    m_refresh.push_back([choice] { choice->refresh(); });
}

// What pins look like on a chart changes only with the pins, and with how all are drawn.
void ChartPage::pinCurves()
{
    m_pinsAreOld = false;
    m_pinnedView = m_session.scenario().view;
    for (Curves& curves : m_curves) {
        curves.pins = shownPins(m_session, curves.chart_of);
    }
}

void ChartPage::addCard(ChartCard* card, std::function<void()> refresh)
{
    m_charts->addChart(card);
    connect(card, &ChartCard::headerHeightChanged, m_charts, &ChartFlow::arrange);
    connect(card, &ChartCard::headerHeightChanged, this, &ChartPage::fitTexts);
    connect(card, &ChartCard::resized, this, &ChartPage::fitTexts);
    m_cards.push_back(card);
    m_refresh.push_back(std::move(refresh));
}

QLabel* ChartPage::addText(const QString& role)
{
    auto* const text = new QLabel(m_area->widget());
    text->setWordWrap(true);
    text->setProperty("role", role);
    text->hide(); // until it has one
    m_column->addWidget(text);
    m_texts.push_back(text);
    return text;
}

TableView* ChartPage::addTable(const QString& name, std::function<Grid()> grid_of, std::function<QString()> title_of)
{
    QLabel* const title = addText(QStringLiteral("heading"));
    auto* const model = new GridModel(this);
    auto* const view = new TableView(name, m_area->widget());
    view->freezeFirstColumn();
    view->setSource(model);
    const bool is_below_curves = !m_curves.empty();
    m_column->addWidget(view, is_below_curves ? 0 : 1);
    m_tables.push_back(view);
    m_refresh.push_back([title, view, model, grid_of = std::move(grid_of), title_of = std::move(title_of)] {
        const QString text = title_of();
        if (title->text() != text) {
            title->setText(text);
            title->setVisible(!text.isEmpty());
        }
        model->setGrid(grid_of());
        view->setVisible(model->rowCount() > 0); // the sentence says why there is nothing
    });
    if (!is_below_curves) {
        view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it has what the charts leave
    }
    return view;
}

void ChartPage::addEmptiable(std::function<bool()> is_empty, std::function<bool(const Analysis&)> is_answered)
{
    m_emptiable.push_back({std::move(is_empty), std::move(is_answered)});
}

// A load is played off this thread, so that nobody can try what would give it an answer: its page says it in words.
void ChartPage::offerRemedies()
{
    const bool is_of_load =
        m_isOfLoad && (m_session.scenario().load.is_played() || m_views.contains(QLatin1String("load")));
    const auto empty = is_of_load
                           ? m_emptiable.end()
                           : std::ranges::find_if(m_emptiable, [](const Emptiable& each) { return each.is_empty(); });
    if (empty == m_emptiable.end()) {
        if (m_remedies != nullptr) {
            m_remedies->setEmpty({});
        }
        return;
    }
    if (m_remedies == nullptr) {
        m_remedies = new RemedyBar(m_session, m_area->widget());
        connect(m_remedies, &RemedyBar::problem, this, &ChartPage::problem);
        connect(m_remedies, &RemedyBar::findRequested, this, &ChartPage::findRequested);
        m_column->insertWidget(0, m_remedies);
    }
    m_remedies->setEmpty(empty->is_answered);
}

void ChartPage::finishRemedies()
{
    if (m_remedies != nullptr) {
        m_remedies->finish();
    }
}

void ChartPage::addSentence(std::function<QString()> text_of)
{
    QLabel* const sentence = addText(QStringLiteral("quiet"));
    m_refresh.push_back([sentence, text_of = std::move(text_of)] {
        sentence->setText(text_of());
        sentence->setVisible(!sentence->text().isEmpty());
    });
}

void ChartPage::setEmptyState(EmptyState state)
{
    m_emptyState = new QWidget(m_area->widget());
    auto* const text = new QLabel(m_emptyState);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto* const button = new QPushButton(state.button, m_emptyState);
    connect(button, &QPushButton::clicked, this, state.act);
    auto* const layout = new QVBoxLayout(m_emptyState);
    layout->addStretch();
    layout->addWidget(text);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_column->insertWidget(m_column->indexOf(m_charts), m_emptyState, 1);
    m_refresh.push_back([this, text, text_of = std::move(state.text_of)] {
        text->setText(text_of());
        m_emptyState->setVisible(!text->text().isEmpty());
        m_charts->setVisible(text->text().isEmpty());
    });
}

// Short tables are as high as their rows; long ones take what is left, where bars leave the height that they cannot
// use.
void ChartPage::fitHeights()
{
    // What scrolls as a whole gets no more height than its parts must have, and of a text that is one line.
    const int width = m_area->viewport()->width() - m_area->verticalScrollBar()->sizeHint().width();
    for (QLabel* const text : m_texts) {
        text->ensurePolished();
        const int needed = wrappedHeight(text->font(), width, text->text()); // the label's own would keep the last one
        if (text->maximumHeight() != needed) {
            text->setFixedHeight(needed);
        }
    }
    bool has_tables = false;
    bool is_long = false;
    for (TableView* const table : m_tables) {
        const int rows = table->model()->rowCount();
        const int most = m_cards.empty() ? most_rows_alone : most_rows;
        const bool takes_rest = m_curves.empty() && rows > most;
        table->showRows(takes_rest ? least_rows : most, takes_rest);
        has_tables = has_tables || rows > 0;
        is_long = is_long || takes_rest;
    }
    const auto least_height = [this](const QWidget& chart) {
        if (qobject_cast<const BarChart*>(&chart) != nullptr) { // bars need no more than their rows
            return chart.sizeHint().height();
        }
        return m_charts->leastHeight(m_area->viewport()->height(), wanted_above_tables);
    };
    m_charts->setLeastHeight(has_tables ? least_height : std::function<int(const QWidget&)>(), is_long);
}

void ChartPage::addInputsAbove(const std::vector<std::string_view>& keys)
{
    auto* const bar = new InputBar(m_session, keys, m_area->widget());
    connect(bar, &InputBar::problem, this, &ChartPage::problem);
    m_column->insertWidget(0, bar);
}

void ChartPage::addInputs(std::vector<PageInputs::Group> groups)
{
    m_inputs = new PageInputs(m_session, std::move(groups), m_isOfLoad, this);
    connect(m_inputs, &PageInputs::problem, this, &ChartPage::problem);
    m_page->addWidget(m_inputs);
}

void ChartPage::setPlayer(LoadRunner& runner, std::function<bool()> answers_bill, OfLoad of_load)
{
    m_player = &runner;
    m_isOfLoad = of_load == OfLoad::Yes;
    m_answersBill = std::move(answers_bill);
    connect(&m_session, &Session::loadChanged, this, &ChartPage::refresh);
    connect(&m_session, &Session::pinLoadsChanged, this, [this] {
        m_pinsAreOld = true;
        refresh();
    });
}

void ChartPage::fill()
{
    if (const Fill fill = std::exchange(m_fill, {})) {
        makeArea();
        fill(*this);
        if (m_cards.empty()) {
            m_column->addStretch(); // what is left is below the tables
        }
        setTheme(m_theme);
    }
}

void ChartPage::refresh()
{
    if (!isVisible()) {
        return;
    }
    if (m_inputs != nullptr) {
        m_inputs->refresh();
    }
    if (m_player != nullptr && m_session.scenario().load.is_played()) {
        m_player->request(); // which may have it at hand
        if (m_isDrawn && !m_session.analysis().load && m_answersBill()) {
            return;
        }
    }
    m_isDrawn = true;
    if (m_pinsAreOld || m_pinnedView != m_session.scenario().view) {
        pinCurves();
    }
    for (const auto& refresh : m_refresh) {
        refresh();
    }
    fitHeights();
    fitTexts();
    offerRemedies();
}

void ChartPage::showEvent(QShowEvent* event)
{
    fill();
    QWidget::showEvent(event);
    refresh();
}

// Its size is that of the parts only once the page has laid them out.
bool ChartPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area->viewport() && event->type() == QEvent::Resize) {
        fitHeights();
    }
    return QWidget::eventFilter(watched, event);
}

void ChartPage::reveal(const QString& view)
{
    const auto shown = std::ranges::find(m_cards, view, &ChartCard::chartId);
    if (shown != m_cards.end()) {
        m_charts->reveal(*shown);
        m_area->ensureWidgetVisible(m_charts);
    }
}

void ChartPage::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (ChartCard* const card : m_cards) {
        card->setTheme(theme);
    }
    for (TableView* const table : m_tables) {
        table->setSeriesColours([theme](int series) { return theme.series(series); });
    }
}

// What a page shows steps aside on all of its charts alike, and plots that stand side by side start at the same height.
void ChartPage::fitTexts()
{
    const auto tallest = [this](Aside aside) {
        int height = 0;
        for (const Curves& curves : m_curves) {
            height = std::max(height, curves.chart->headerHeight(aside));
        }
        return height;
    };
    const auto has_room = [&](Aside aside) {
        const int header = tallest(aside);
        return std::ranges::all_of(m_cards, [&](const ChartCard* card) {
            return card->hasRoom(aside, std::max(header, card->headerHeight(aside)));
        });
    };
    const auto* const found = std::ranges::find_if(all_asides, has_room);
    const Aside aside = found == all_asides.end() ? all_asides.back() : *found;
    for (ChartCard* const card : m_cards) {
        card->setAside(aside);
    }
    for (const Curves& curves : m_curves) {
        curves.chart->setMinimumHeaderHeight(tallest(aside));
    }
}

void ChartPage::addAxes(QJsonObject& axes) const
{
    for (const Curves& curves : m_curves) {
        axes.remove(curves.id);
        if (const auto view = curves.chart->view()) {
            axes.insert(curves.id, viewToJson(*view));
        }
    }
}

void ChartPage::setAxes(const QJsonObject& axes)
{
    for (const Curves& curves : m_curves) {
        curves.chart->setView(viewFromJson(axes.value(curves.id)));
    }
}

} // namespace tiebreak
