// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/contenders/compare_grid.h"

#include "models/catalog/field_texts.h"
#include "models/engine/inputs/differences.h"
#include "models/wording/economy_wording.h"
#include "models/wording/input_wording.h"
#include "models/wording/outputs/outputs.h"
#include "models/wording/pin_wording.h"
#include "models/wording/verdicts/difference_wording.h"
#include "models/wording/verdicts/leaders.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

struct Compare {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

// What one column shows: the scenario, or a pin.
struct Version {
    QString name;
    const Scenario& scenario;
    const Analysis& analysis;
};

using Versions = std::vector<Version>; // the first is the scenario as it is now

Versions versionsOf(const Session& session)
{
    Versions versions{{Compare::tr("Now"), session.scenario(), session.analysis()}};
    for (std::size_t i = 0; i < session.pins().size(); ++i) {
        const Pin& pin = session.pins()[i];
        versions.push_back({QString::fromStdString(pin.name), pin.scenario, session.pinAnalysis(i)});
    }
    return versions;
}

Cell leftAligned(Cell cell)
{
    cell.alignment = Qt::AlignLeft | Qt::AlignVCenter; // texts and numbers share the column
    return cell;
}

Cell numberOnTheLeft(double value, const QString& text, const QString& source)
{
    return leftAligned(numberCell(value, text, source));
}

// ---- inputs

bool isOfContender(FieldRef ref)
{
    return full_key(ref) != ref.field->key;
}

// By the card when it is one card in all versions that have a contender there, else by the position.
QString positionName(std::size_t contender, const Versions& versions)
{
    QString name;
    std::string gpu;
    for (const Version& version : versions) {
        if (contender >= version.scenario.contenders.size()) {
            continue;
        }
        const std::string& here = version.scenario.contenders[contender].gpu;
        if (!gpu.empty() && here != gpu) {
            return Compare::tr("Contender %1").arg(contender + 1);
        }
        if (gpu.empty()) {
            gpu = here;
            name = contenderName(version.analysis, contender);
        }
    }
    return name;
}

std::vector<Cell> inputRow(FieldRef ref, const Versions& versions, const Catalogue& catalogue)
{
    const auto help = help_of(*ref.field);
    QString label = label_of(*ref.field);
    if (isOfContender(ref)) {
        label = Compare::tr("%1: %2").arg(positionName(ref.contender, versions), label);
    }
    std::vector<Cell> row{textCell(label, help)};
    if (isOfContender(ref) && ref.contender < versions.front().scenario.contenders.size()) {
        row.front().series = static_cast<int>(ref.contender);
    }
    const auto has = [ref](const Version& version) {
        return !isOfContender(ref) || ref.contender < version.scenario.contenders.size();
    };
    const auto differs = [&](const Version& version) {
        const Version& now = versions.front();
        return !has(now) || get_field(version.scenario, ref) != get_field(now.scenario, ref);
    };
    for (const Version& version : versions) {
        if (!has(version)) {
            row.push_back(leftAligned(
                emptyCell(noValue(), Compare::tr("%1 compares %2 contenders.")
                                         .arg(version.name, QString::number(version.scenario.contenders.size())))));
            continue;
        }
        Cell cell = textCell(inputText(ref, version.scenario, catalogue), help);
        if (const FieldValue value = get_field(version.scenario, ref); std::holds_alternative<double>(value)) {
            cell.value = std::get<double>(value);
        }
        cell.is_strong = differs(version);
        row.push_back(cell);
    }
    return row;
}

std::vector<Cell> quoteRow(const PriceQuote& quote, const Versions& versions)
{
    const QString label =
        Compare::tr("%1 price of %2").arg(QString::fromStdString(quote.provider), QString::fromStdString(quote.gpu));
    const QString help = Compare::tr("In the price table: %1").arg(QString::fromStdString(quote.offer));
    std::vector<Cell> row{textCell(label, help)};
    const double now = quoted_price(versions.front().scenario, quote);
    for (const Version& version : versions) {
        const double usd = quoted_price(version.scenario, quote);
        row.push_back(numberOnTheLeft(usd, Compare::tr("%1/h").arg(exactMoney(usd)), help));
        row.back().is_strong = usd != now;
    }
    return row;
}

void addInputs(Grid& grid, const Versions& versions, const Catalogue& catalogue)
{
    std::vector<const Scenario*> scenarios;
    std::ranges::transform(versions, std::back_inserter(scenarios),
                           [](const Version& version) { return &version.scenario; });
    for (const FieldRef ref : differing_fields(scenarios)) {
        grid.rows.push_back(inputRow(ref, versions, catalogue));
    }
    for (const PriceQuote& quote : catalogue.prices) {
        const double now = quoted_price(*scenarios.front(), quote);
        if (std::ranges::any_of(scenarios, [&](const Scenario* each) { return quoted_price(*each, quote) != now; })) {
            grid.rows.push_back(quoteRow(quote, versions));
        }
    }
}

// ---- results

QString byPoints(double now, double pinned)
{
    const QString points = number(100 * std::abs(now - pinned), 2);
    return now > pinned ? Compare::tr("+%1 points").arg(points) : Compare::tr("-%1 points").arg(points);
}

// A number of a version beside its difference from the scenario's, where there is one to tell; `now` is empty for the
// scenario itself.
Cell resultCell(double value, const QString& text, const std::optional<double>& now,
                QString (*difference)(double now, double pinned), const QString& help)
{
    if (!now) {
        return numberOnTheLeft(value, text, help);
    }
    if (std::abs(*now - value) <= 1e-9 * std::abs(value)) {
        return numberOnTheLeft(value, Compare::tr("%1 (same)").arg(text), help);
    }
    const QString change = difference(*now, value);
    return numberOnTheLeft(value, change.isEmpty() ? text : Compare::tr("%1 (now %2)").arg(text, change), help);
}

// The leaders as contenders of the scenario `now`, in its order; -1: it lacks that card.
std::vector<int> leadersAmong(const Ranking& costs, const Scenario& scenario, const Scenario& now)
{
    std::vector<int> contenders;
    for (const Ranking::Place& leader : costs.leaders()) {
        const auto here = counterpart(scenario, leader.contender, now);
        contenders.push_back(here ? static_cast<int>(*here) : -1);
    }
    std::ranges::sort(contenders);
    return contenders;
}

// What the next contender costs over the cheapest.
std::optional<double> nextOver(const Verdict& verdict)
{
    return verdict.saving_fraction ? std::optional(excessOfSaving(*verdict.saving_fraction)) : std::nullopt;
}

void addWinners(Grid& grid, const Versions& versions)
{
    const QString help = Compare::tr("The contender of the least cost per token or bill, by the version's question");
    const QString saving_help = Compare::tr("By how much the next costs more than the cheapest");
    std::vector<Cell> winners{textCell(Compare::tr("Cheapest"), help)};
    std::vector<Cell> savings{textCell(Compare::tr("Next costs more by"), saving_help)};
    const Version& now = versions.front();
    const std::vector<int> leaders_now = leadersAmong(costRanking(now.analysis), now.scenario, now.scenario);
    for (const Version& version : versions) {
        const Verdict& verdict = version.analysis.verdict;
        const bool is_now = &version == &now;
        if (!verdict.winner) {
            const QString why = verdictText(version.analysis).plain;
            winners.push_back(leftAligned(emptyCell(noValue(), why)));
            savings.push_back(winners.back());
            continue;
        }
        const Ranking costs = costRanking(version.analysis);
        const std::vector<int> here = leadersAmong(costs, version.scenario, now.scenario);
        winners.push_back(textCell(listed(costs.leaderNames()), verdictText(version.analysis).headline));
        winners.back().series = costs.isTie() ? -1 : here.front();
        winners.back().is_strong = here != leaders_now;
        const std::optional<double> excess = nextOver(verdict);
        savings.push_back(excess ? resultCell(*excess, excessText(*excess),
                                              is_now ? std::nullopt : nextOver(now.analysis.verdict), &byPoints,
                                              saving_help)
                                 : leftAligned(emptyCell(noValue(), Compare::tr("No other contender has a cost."))));
    }
    grid.rows.push_back(std::move(winners));
    grid.rows.push_back(std::move(savings));
}

// What pins are compared in, by the question that it answers.
std::vector<const Output*> comparedOutputs()
{
    std::vector<const Output*> compared;
    for (const Output& output : outputs()) {
        if (output.difference != nullptr) {
            compared.push_back(&output);
        }
    }
    std::ranges::stable_sort(compared, {}, &Output::subject);
    return compared;
}

// A card of any version, and which contender it is in each.
struct Card {
    QString name;
    int series = -1;
    std::vector<std::optional<std::size_t>> contenders;
};

std::vector<Card> cardsOf(const Versions& versions)
{
    std::vector<Card> cards;
    for (std::size_t v = 0; v < versions.size(); ++v) {
        for (std::size_t i = 0; i < versions[v].scenario.contenders.size(); ++i) {
            if (std::ranges::any_of(cards, [&](const Card& card) { return card.contenders[v] == i; })) {
                continue;
            }
            Card card{contenderName(versions[v].analysis, i), v == 0 ? static_cast<int>(i) : -1, {}};
            for (const Version& other : versions) {
                card.contenders.push_back(counterpart(versions[v].scenario, i, other.scenario));
            }
            cards.push_back(std::move(card));
        }
    }
    return cards;
}

std::vector<Cell> resultRow(const Output& output, const Card& card, const Versions& versions,
                            const Catalogue& catalogue)
{
    const QString help = comparedHelp(output);
    std::vector<Cell> row{textCell(Compare::tr("%1: %2").arg(card.name, comparedLabel(output)), help)};
    row.front().series = card.series;
    std::optional<double> now; // empty until the scenario's own cell is made
    for (std::size_t v = 0; v < versions.size(); ++v) {
        const Analysis& analysis = versions[v].analysis;
        const auto& contender = card.contenders[v];
        const auto value = contender ? output.value({analysis, catalogue, *contender}) : std::nullopt;
        if (value) {
            row.push_back(resultCell(*value, output.text(*value), now, output.difference, help));
        } else {
            const QString why = v == 0 && !contender ? Compare::tr("%1 is not compared now.").arg(card.name)
                                                     : whyNoNumber(versions[v].name, analysis, contender, card.name);
            row.push_back(leftAligned(emptyCell(noValue(), why)));
        }
        if (v == 0) {
            now = value;
        }
    }
    return row;
}

} // namespace

Grid compareGrid(const Session& session)
{
    const Versions versions = versionsOf(session);
    Grid grid;
    grid.columns = {{Compare::tr("What"), Compare::tr("The inputs that differ, then the answers")}};
    for (const Version& version : versions) {
        grid.columns.push_back({version.name, verdictText(version.analysis).headline});
    }
    addInputs(grid, versions, session.catalogue());
    addWinners(grid, versions);
    for (const Card& card : cardsOf(versions)) {
        for (const Output* const output : comparedOutputs()) {
            grid.rows.push_back(resultRow(*output, card, versions, session.catalogue()));
        }
    }
    return grid;
}

} // namespace tiebreak
