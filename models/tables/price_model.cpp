// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/price_model.h"

#include "models/catalog/problem_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/costs/economics.h"
#include "models/wording/data_text.h"
#include "models/wording/numbers/slider_scale.h"
#include "models/wording/prices/price_notes.h"
#include "models/wording/prices/quote_wording.h"
#include "models/wording/wording.h"

#include <QStringList>

#include <algorithm>
#include <memory>

namespace tiebreak {

namespace {

constexpr std::string_view price_source_key = "price_source";

// The contender whose price follows the quote, or -1.
int follower(const Scenario& scenario, const PriceQuote& quote)
{
    const auto found = std::ranges::find(scenario.contenders, quote.id, &Contender::price_source);
    return found == scenario.contenders.end() ? -1 : static_cast<int>(found - scenario.contenders.begin());
}

bool competes(const Scenario& scenario, const PriceQuote& quote)
{
    return std::ranges::find(scenario.contenders, quote.gpu, &Contender::gpu) != scenario.contenders.end();
}

FieldRef priceSourceOf(std::size_t contender)
{
    const auto fields = contender_fields();
    return {&*std::ranges::find(fields, price_source_key, &Field::key), contender};
}

Cell useCell(const Scenario& scenario, const PriceQuote& quote)
{
    Cell cell = emptyCell(QString(), PriceModel::tr("No contender is a %1.").arg(QString::fromStdString(quote.gpu)));
    cell.alignment = Qt::AlignLeft | Qt::AlignVCenter;
    if (competes(scenario, quote)) {
        cell.series = follower(scenario, quote);
        cell.checked = cell.series >= 0;
        cell.value = *cell.checked ? 1.0 : 0.0;
        cell.source = *cell.checked ? PriceModel::tr("The contender's price follows this quote.")
                                    : PriceModel::tr("Check to make the contender's price follow this quote.");
    }
    return cell;
}

Cell priceCell(const Scenario& scenario, const PriceQuote& quote)
{
    const double usd = quoted_price(scenario, quote);
    Cell cell = numberCell(usd, quoteText(usd), quoteOrigin(quote));
    cell.editable = true;
    if (usd != quote.usd_per_gpu_hour) {
        cell.source = PriceModel::tr("Your price; the catalogue says %1 (%2)")
                          .arg(quoteText(quote.usd_per_gpu_hour), quoteOrigin(quote));
    }
    return cell;
}

// Spot prices are told as what an hour of work costs; said where that is another price.
Cell explained(Cell cell, const Scenario& scenario, const PriceQuote& quote)
{
    const double usd = quoted_price(scenario, quote);
    if (followed_price(scenario, quote) != usd) {
        cell.source = PriceModel::tr("%1\n%2").arg(effectivePriceText(usd, scenario.spot), cell.source);
    }
    return cell;
}

Cell monthCell(const Scenario& scenario, const PriceQuote& quote)
{
    const double usd = followed_price(scenario, quote);
    const double month = rent_usd(usd, 1, scenario.bill.hours_per_month);
    return numberCell(
        month, money(month),
        PriceModel::tr("%1/h × %2 h = %3").arg(quoteText(usd), number(scenario.bill.hours_per_month, 4), money(month)));
}

Cell yearCell(const Scenario& scenario, const PriceQuote& quote)
{
    const double usd = followed_price(scenario, quote);
    const double year = rent_usd(usd, 1, months_per_year * scenario.bill.hours_per_month);
    return numberCell(year, money(year),
                      PriceModel::tr("%1/h × 12 months of %2 h = %3")
                          .arg(quoteText(usd), number(scenario.bill.hours_per_month, 4), money(year)));
}

// Over the price that the baseline has now.
Cell premiumCell(const Analysis& analysis, const PriceQuote& quote)
{
    const double usd = followed_price(analysis.scenario, quote);
    const double baseline = analysis.scenario.contenders.front().usd_per_gpu_hour;
    const QString text = signedPercent(usd / baseline - 1);
    return numberCell(usd / baseline - 1, text,
                      PriceModel::tr("%1 ÷ %2 of %3 - 1 = %4")
                          .arg(quoteText(usd), quoteText(baseline), contenderNames(analysis).front(), text));
}

Cell nodeCell(const PriceQuote& quote)
{
    return quote.gpus_per_node > 0
               ? numberCell(quote.gpus_per_node, number(quote.gpus_per_node), gpus(quote.gpus_per_node))
               : emptyCell(noValue(), PriceModel::tr("Not said by the source: %1").arg(quoteOrigin(quote)));
}

// The date, marked where it is missing or long ago.
Cell datedCell(const PriceQuote& quote, Day today)
{
    const QString date =
        quote.as_of.empty() ? PriceModel::tr("undated") : date_text(QString::fromStdString(quote.as_of));
    const QuoteAge age = age_of(quote, today);
    Cell cell = textCell(age == QuoteAge::Old ? PriceModel::tr("%1, old").arg(date) : date,
                         age == QuoteAge::Undated
                             ? PriceModel::tr("The source does not say when the price was read, so it may be old.")
                             : ageText(quote, today));
    cell.is_strong = age != QuoteAge::Recent;
    cell.value = quote.as_of.empty() ? QVariant() : QVariant(QString::fromStdString(quote.as_of)); // by time, not text
    return cell;
}

std::vector<Cell> row(const Session& session, const PriceQuote& quote, std::optional<Day> today)
{
    const Scenario& scenario = session.scenario();
    const QString from = quoteOrigin(quote);
    const auto said = [&from](const std::string& value) {
        if (!value.empty()) {
            return textCell(QString::fromStdString(value), from);
        }
        Cell cell = emptyCell(noValue(), PriceModel::tr("Not said by the source: %1").arg(from));
        cell.alignment = Qt::AlignLeft | Qt::AlignVCenter;
        return cell;
    };
    const Gpu* const gpu = session.catalogue().gpu(quote.gpu);
    Cell source = said(quote.source);
    if (!quote.note.empty()) {
        source.text += QStringLiteral(": ") + dataText(quote.note);
    }
    const Cell billing = textCell(billingLabel(quote.billing), billingMeaning(quote.billing));
    return {
        useCell(scenario, quote),
        said(quote.provider),
        said(gpu != nullptr ? gpu->short_name : quote.gpu),
        priceCell(scenario, quote),
        billing,
        nodeCell(quote),
        said(quote.offer),
        said(quote.region),
        explained(monthCell(scenario, quote), scenario, quote),
        explained(yearCell(scenario, quote), scenario, quote),
        explained(premiumCell(session.analysis(), quote), scenario, quote),
        today ? datedCell(quote, *today) : said(quote.as_of),
        source,
    };
}

} // namespace

Grid priceGrid(const Session& session, std::optional<Day> today)
{
    Grid grid;
    grid.columns = {
        {PriceModel::tr("Use"), PriceModel::tr("Which quote the price of a contender follows")},
        {PriceModel::tr("Provider"), PriceModel::tr("Who rents it out")},
        {PriceModel::tr("GPU"), PriceModel::tr("The card")},
        {PriceModel::tr("$/GPU-hour"), PriceModel::tr("Rent of one GPU for one hour; double-click to change it")},
        {PriceModel::tr("Billing"), PriceModel::tr("How the provider wants to be paid")},
        {PriceModel::tr("Node"), PriceModel::tr("GPUs in the machine that is rented")},
        {PriceModel::tr("Offer"), PriceModel::tr("Instance type or bundle")},
        {PriceModel::tr("Region"), PriceModel::tr("Where the price holds")},
        {PriceModel::tr("Per month"),
         PriceModel::tr("Rent of one GPU for %1 hours").arg(number(session.scenario().bill.hours_per_month, 4))},
        {PriceModel::tr("Per year"), PriceModel::tr("Rent of one GPU for 12 months of %1 hours")
                                         .arg(number(session.scenario().bill.hours_per_month, 4))},
        {PriceModel::tr("Over %1").arg(contenderNames(session.analysis()).front()),
         PriceModel::tr("The price over what the baseline costs now")},
        {PriceModel::tr("As of"),
         PriceModel::tr("When the price was read; old: more than %1 days ago").arg(days_until_old)},
        {PriceModel::tr("Source"), PriceModel::tr("Where the price comes from")},
    };
    for (const PriceQuote& quote : session.catalogue().prices) {
        grid.rows.push_back(row(session, quote, today));
    }
    return grid;
}

PriceModel::PriceModel(Session& session, QObject* parent) : GridModel(parent), m_session(session)
{
    connect(&session, &Session::analysisChanged, this, &PriceModel::refresh);
    refresh();
}

void PriceModel::refresh()
{
    // Most edits move no price; 96 rows of texts are not worth making again for them.
    const Scenario& scenario = m_session.scenario();
    const bool same = m_session.sharedCatalogue() == m_catalogue && scenario.contenders == m_shown.contenders &&
                      scenario.price_edits == m_shown.price_edits && scenario.spot == m_shown.spot &&
                      scenario.bill.hours_per_month == m_shown.bill.hours_per_month;
    if (same) {
        return;
    }
    m_shown = scenario;
    m_catalogue = m_session.sharedCatalogue();
    setGrid(priceGrid(m_session, m_today));
}

void PriceModel::setToday(Day today)
{
    m_today = today;
    setGrid(priceGrid(m_session, m_today));
}

QVariant PriceModel::data(const QModelIndex& index, int role) const
{
    if (role == NumberRole && index.isValid() && index.column() == UsdPerGpuHour) {
        const Field& price = *find_field("contenders.0.usd_per_gpu_hour").field;
        static const auto scale =
            std::make_shared<FormScale>(SliderScale(price).range(), FormScale::Look{2, 4, 0.01, {}});
        return QVariant::fromValue(CellNumber{scale, GridModel::data(index, Qt::EditRole).toDouble()});
    }
    return GridModel::data(index, role);
}

bool PriceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const PriceQuote& quote = m_session.catalogue().prices[static_cast<std::size_t>(index.row())];
    if (role == Qt::EditRole && index.column() == UsdPerGpuHour) {
        return setPrice(quote, value);
    }
    if (role == Qt::CheckStateRole && index.column() == Use && flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return setFollowed(quote, value.toInt() == Qt::Checked);
    }
    return false;
}

bool PriceModel::setPrice(const PriceQuote& quote, const QVariant& value)
{
    bool is_number = false;
    const double usd = value.toDouble(&is_number);
    if (!is_number) {
        emit problem(tr("\"%1\" is no price; type dollars for one GPU-hour, such as 0.79.").arg(value.toString()));
        return false;
    }
    return done(m_session.setQuote(quote.id, usd));
}

bool PriceModel::setFollowed(const PriceQuote& quote, bool followed)
{
    const std::vector<Contender> contenders = m_session.scenario().contenders;
    const int gesture = m_session.newGesture(); // several contenders, one undo step
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        const bool follows = contenders[i].price_source == quote.id;
        if (contenders[i].gpu != quote.gpu || follows == followed) {
            continue;
        }
        const FieldValue source = followed ? FieldValue(quote.id) : FieldValue();
        if (!done(m_session.set(priceSourceOf(i), source, gesture))) {
            return false;
        }
        if (followed) {
            break; // the first that follows another; its twin keeps its own quote
        }
    }
    return true;
}

bool PriceModel::done(const Problem& what)
{
    if (what.empty()) {
        return true;
    }
    emit problem(text_of(what));
    return false;
}

} // namespace tiebreak
