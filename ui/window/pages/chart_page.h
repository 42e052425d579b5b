// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/tables/grid_model.h"
#include "ui/charts/content/chart_pins.h"
#include "ui/theme.h"
#include "ui/window/pages/page_inputs.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <string_view>
#include <vector>

class QHBoxLayout;
class QJsonObject;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace tiebreak {

class ChartCard;
class ChartEdits;
class ChartFlow;
class CurveChart;
class LoadRunner;
class RemedyBar;
class PlotCard;
class TableView;
struct ChartData;

// One question with its charts side by side, tables below them, and above or at the right the inputs that only it
// needs. It is brought up to date by refresh(), which costs nothing while the page is not seen.
class ChartPage : public QWidget {
    Q_OBJECT

public:
    // `views`: the names of its charts and tables, as `--chart` says them. `fill` adds them when the page is seen for
    // the first time: most pages of a session never are.
    using Fill = std::function<void(ChartPage&)>;
    ChartPage(Session& session, QStringList views, Fill fill, QWidget* parent);

    [[nodiscard]] const QStringList& views() const { return m_views; }

    // A line chart whose zoom is saved under `id`, and the input that its cursor edits; null: none.
    CurveChart* addCurves(const char* id, const ChartOf& chart_of, CursorOf cursor_of);
    // A control on the chart of the choice of that name: how it is drawn.
    void addChoice(PlotCard& chart, std::string_view key);
    // Another chart, brought up to date by `refresh`.
    void addCard(ChartCard* card, std::function<void()> refresh);
    // A chart that may have nothing to draw: then buttons offer what would give it something.
    void addEmptiable(std::function<bool()> is_empty, std::function<bool(const Analysis&)> is_answered);
    void offerRemedies();  // anew, for a chart that was drawn later than its page
    void finishRemedies(); // now, if they are still to be looked for
    // A table under a sentence, if there is one, that says what it shows; an empty grid leaves only the sentence.
    TableView* addTable(const QString& name, std::function<Grid()> grid_of, std::function<QString()> title_of);
    // A sentence below the charts; an empty one takes no room.
    void addSentence(std::function<QString()> text_of);
    // What stands in place of the charts while they have nothing to show, and the button that mends it.
    struct EmptyState {
        std::function<QString()> text_of; // empty: they have
        QString button;
        std::function<void()> act;
    };
    void setEmptyState(EmptyState state);
    // Controls of these few fields in a row above the charts.
    void addInputsAbove(const std::vector<std::string_view>& keys);
    // Controls of these fields at the right.
    void addInputs(std::vector<PageInputs::Group> groups);

    // A scenario's load is played when the page is seen. While it is, the page keeps what it showed before if it
    // answers the bill, which is the load's. `runner` must outlive the page. `of_load`: the page shows nothing but the
    // load.
    enum class OfLoad { Yes, No };
    void setPlayer(LoadRunner& runner, std::function<bool()> answers_bill, OfLoad of_load);

    void fill(); // now, if it was not yet
    void refresh();
    void reveal(const QString& view); // scrolls to the chart of that name
    void setTheme(const Theme& theme);

    // The part of each chart that the user looks at: chart name to [left, lowest, right, highest]; charts that show all
    // are left out.
    void addAxes(QJsonObject& axes) const;
    void setAxes(const QJsonObject& axes);

    // Pages are seen one at a time: none of them may hold the window open while another is in front.
    [[nodiscard]] QSize minimumSizeHint() const override { return {640, 240}; }

signals:
    void problem(const QString& message);
    void viewChanged();   // of a chart: zoomed or panned
    void findRequested(); // of an input that would give a chart something to draw

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeArea();
    QLabel* addText(const QString& role); // that wraps, below what there is
    void fitTexts();
    void pinCurves();
    void fitHeights();

    Session& m_session;
    QStringList m_views;
    Fill m_fill; // empty once it is done
    Theme m_theme;
    ChartEdits* m_edits = nullptr;
    ChartFlow* m_charts = nullptr;
    QWidget* m_emptyState = nullptr; // in place of the charts; null: they always stand there
    QVBoxLayout* m_column = nullptr; // scrolls as a whole where its parts need more than the height
    QScrollArea* m_area = nullptr;
    QHBoxLayout* m_page = nullptr;
    std::vector<std::function<void()>> m_refresh;
    struct Curves {
        QString id;
        CurveChart* chart = nullptr;
        ChartOf chart_of;
        std::vector<ChartPin> pins;
    };
    std::vector<Curves> m_curves;
    PageInputs* m_inputs = nullptr; // null: it has none at the right
    LoadRunner* m_player = nullptr;
    std::function<bool()> m_answersBill; // what it shows waits for a load that is being played
    bool m_isOfLoad = false;             // all of it
    bool m_isDrawn = false;
    std::vector<ChartCard*> m_cards;
    std::vector<TableView*> m_tables;
    std::vector<QLabel*> m_texts; // between charts and tables
    struct Emptiable {
        std::function<bool()> is_empty;
        std::function<bool(const Analysis&)> is_answered;
    };
    std::vector<Emptiable> m_emptiable;
    RemedyBar* m_remedies = nullptr; // once a chart was empty
    View m_pinnedView;               // as which the pins' curves are drawn
    bool m_pinsAreOld = true;        // their curves are made anew when the page is next seen
};

} // namespace tiebreak
