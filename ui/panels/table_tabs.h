// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/price_basis.h"
#include "models/session/session.h"
#include "models/tables/grid_model.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "ui/theme.h"

#include <QTabWidget>

#include <optional>
#include <vector>

namespace tiebreak {

class ClaimsView;
class PinsPanel;
class BarChart;
class PriceModel;
class TableView;
struct AuditedClaim;

// The tables below the charts: results, specs, prices with their chart, published figures, the audit of the claims, the
// article's checklist and all assumptions.
class TableTabs : public QTabWidget {
    Q_OBJECT

public:
    explicit TableTabs(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Shows the table of that name ("claims"); false when there is none.
    bool showView(const QString& view);
    [[nodiscard]] QString currentView() const { return currentWidget()->objectName(); }
    [[nodiscard]] QStringList views() const;
    [[nodiscard]] QString titleOf(const QString& view) const; // on its tab; empty: there is no such table
    void setToday(Day today);                                 // by which quotes are old
    void pinNow();                                            // keeps the scenario as it is now
    [[nodiscard]] PinsPanel& pins();
    // Whether the results are of the load instead of the batch, so that they answer what is asked in front.
    void setAnswersLoad(bool answers_load);
    // What the results answer beside a page of charts, and what the cards are used for there.
    void setQuestion(Question question, Use use = Use::Serving);
    // Whether the page in front has results: of one that tells them itself others would only contradict it. Whoever
    // looked at them sees the published figures there, and them again on the next page.
    void setHasResults(bool has_results);
    // Room for the results of four contenders; whoever reads a longer table drags the edge.
    [[nodiscard]] QSize sizeHint() const override { return {600, 165}; }

signals:
    void problem(const QString& message);
    void claimRequested(const AuditedClaim& claim); // to be shown in the window

private:
    struct Tab;
    [[nodiscard]] static const std::vector<Tab>& tabList();
    QWidget* makeResults(QWidget* parent);
    QWidget* makePins(QWidget* parent);
    QWidget* makeSpecs(QWidget* parent);
    QWidget* makePrices(QWidget* parent);
    QWidget* makePublished(QWidget* parent);
    QWidget* makeClaims(QWidget* parent);
    QWidget* makeChecklist(QWidget* parent);
    QWidget* makeAssumptions(QWidget* parent);
    [[nodiscard]] int tabOf(const QString& view) const; // -1: there is none
    TableView* makeTable(const QString& title, QAbstractItemModel* model, QWidget* parent);
    void refresh();
    void refreshResults();
    [[nodiscard]] Grid resultsNow(Explain explain) const; // without rows while a load is played

    Session& m_session;
    bool m_answersLoad = false;
    Question m_question = Question::CostPerToken; // of the page in front
    Use m_use = Use::Serving;
    bool m_hidResults = false; // which were in front
    GridModel m_results;
    GridModel m_specs;
    GridModel m_published;
    GridModel m_checklist;
    // What follows is null until its tab is seen: most of a session's never are.
    PriceModel* m_prices = nullptr;
    BarChart* m_priceChart = nullptr;
    ClaimsView* m_claims = nullptr;
    PinsPanel* m_pins = nullptr;
    QWidget* m_spotInputs = nullptr; // beside the prices while a contender is at a spot price
    std::vector<TableView*> m_views;
    Theme m_theme;
    std::optional<Day> m_today;
};

} // namespace tiebreak
