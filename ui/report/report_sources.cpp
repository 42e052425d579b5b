// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_sources.h"

#include "models/engine/article/audit.h"
#include "models/engine/costs/quotes.h"
#include "models/tables/grids/accuracy_grid.h"
#include "models/tables/grids/claims_grid.h"
#include "models/tables/grids/inputs_grid.h"
#include "models/tables/grids/own_facts_grid.h"
#include "models/tables/grids/published_grid.h"
#include "models/tables/grids/specs_grid.h"
#include "models/tables/price_model.h"
#include "models/wording/economy_wording.h"
#include "models/wording/own_wording.h"
#include "models/wording/prices/price_notes.h"
#include "models/wording/wording.h"
#include "ui/report/report_sections.h"
#include "ui/report/report_texts.h"

#include <algorithm>

// What the answer rests on.
namespace tiebreak {

namespace {

using Kind = ReportText::Kind;

ReportText plain(const QString& text)
{
    return {Kind::Plain, text};
}

// The cards that are compared, each once, in the catalogue's order.
std::vector<const Gpu*> comparedGpus(const Session& session)
{
    std::vector<const Gpu*> gpus;
    const auto& contenders = session.scenario().contenders;
    for (const Gpu& gpu : session.catalogue().gpus) {
        if (std::ranges::find(contenders, gpu.name, &Contender::gpu) != contenders.end()) {
            gpus.push_back(&gpu);
        }
    }
    return gpus;
}

bool isCompared(const Session& session, const std::string& gpu)
{
    return std::ranges::find(session.scenario().contenders, gpu, &Contender::gpu) !=
           session.scenario().contenders.end();
}

// ---- prices

// Who follows the quote.
QStringList followers(const Session& session, const PriceQuote& quote)
{
    const QStringList names = contenderNames(session.analysis());
    QStringList found;
    for (std::size_t i = 0; i < session.scenario().contenders.size(); ++i) {
        if (session.scenario().contenders[i].price_source == quote.id) {
            found << names.at(static_cast<qsizetype>(i));
        }
    }
    return found;
}

// As the chart of prices has them, by card.
std::vector<const PriceQuote*> toldQuotes(const Session& session)
{
    std::vector<const PriceQuote*> told;
    for (const Gpu* const gpu : comparedGpus(session)) {
        const auto of_gpu = shown_quotes(session.catalogue(), session.scenario(), gpu->name);
        told.insert(told.end(), of_gpu.begin(), of_gpu.end());
    }
    return told;
}

// Those that a contender follows are strong and say so.
Grid quotes(const Session& session)
{
    const Grid all = priceGrid(session);
    Grid grid{all.columns, {}};
    for (const PriceQuote* const quote : toldQuotes(session)) {
        std::vector<Cell> row = all.rows[static_cast<std::size_t>(quote - session.catalogue().prices.data())];
        if (const QStringList names = followers(session, *quote); !names.isEmpty()) {
            row[PriceModel::Use].text = ReportTexts::tr("for %1").arg(listed(names));
            row[PriceModel::Use].is_strong = true;
        }
        if (quoted_price(session.scenario(), *quote) != quote->usd_per_gpu_hour) {
            Cell& price = row[PriceModel::UsdPerGpuHour];
            price.text = ReportTexts::tr("%1 (changed from %2)").arg(price.text, exactMoney(quote->usd_per_gpu_hour));
            price.is_strong = true;
        }
        if (!quote->as_of.empty()) {
            row[PriceModel::Source].text += ReportTexts::tr(" (%1)").arg(row[PriceModel::AsOf].text);
        }
        grid.rows.push_back(std::move(row));
    }
    return withColumns(grid, {PriceModel::GpuName, PriceModel::Provider, PriceModel::UsdPerGpuHour, PriceModel::Use,
                              PriceModel::Offer, PriceModel::Source});
}

// Prices that no quote stands behind.
ReportList ownPrices(const Session& session)
{
    const QStringList names = contenderNames(session.analysis());
    ReportList list;
    for (std::size_t i = 0; i < session.scenario().contenders.size(); ++i) {
        const Contender& contender = session.scenario().contenders[i];
        if (contender.price_source.empty()) {
            list.items << ReportTexts::tr("The price of the %1, %2, is the user's own: no quote stands behind it.")
                              .arg(names.at(static_cast<qsizetype>(i)), hourly(contender.usd_per_gpu_hour, contender));
        }
    }
    return list;
}

// ---- throughput

// The article's figures for the scenario's model on the cards that are compared.
Grid publishedFigures(const Session& session)
{
    enum ColumnIndex : std::size_t {
        Precision = 2,
        Batch = 3,
        GpuName = 5,
        Rate = 6,
        Limit = 7,
        Verdict = 8,
        Note = 10
    };
    Grid all = publishedGrid(session.catalogue());
    std::vector<std::vector<Cell>> rows;
    for (std::size_t i = 0; i < session.catalogue().published.size(); ++i) {
        const PublishedRate& figure = session.catalogue().published[i];
        if (figure.catalogue_model == session.scenario().model && isCompared(session, figure.gpu)) {
            rows.push_back(all.rows[i]);
            rows.back()[Verdict].alignment = Qt::AlignLeft | Qt::AlignVCenter;
        }
    }
    all.rows = std::move(rows);
    return withColumns(all, {GpuName, Precision, Batch, Rate, Limit, Verdict, Note});
}

QString evidenceSentence(const Session& session)
{
    switch (session.scenario().evidence) {
    case Evidence::Article:
        return ReportTexts::tr(
            "Throughput is taken from the article's published figures; between its batches a monotone "
            "curve in log batch goes exactly through them, and beyond them there is no value.");
    case Evidence::Model:
        return ReportTexts::tr("Throughput is predicted by a roofline model whose constants are fitted to %1 public "
                               "measurements (calibration of %2).")
            .arg(number(static_cast<double>(session.programsCatalogue().measurements.size())),
                 QString::fromStdString(session.catalogue().calibration.date));
    case Evidence::Measured:
        return ReportTexts::tr(
            "Throughput is that of the nearest public measurement; each contender's note under Results "
            "says which one, and at which workload it was taken.");
    }
    return {};
}

QString modelSource(const Session& session)
{
    const LlmModel* const model = session.catalogue().model(session.scenario().model);
    return model == nullptr
               ? QString()
               : ReportTexts::tr("%1: %2 B parameters, %3 layers; %4.")
                     .arg(QString::fromStdString(model->name), number(model->published_params_b),
                          QString::number(layer_count(model->shape)), QString::fromStdString(model->source));
}

// ---- specifications

Grid specifications(const Session& session)
{
    const std::vector<const Gpu*> gpus = comparedGpus(session);
    std::vector<std::size_t> columns{0};
    for (const Gpu* const gpu : gpus) {
        columns.push_back(static_cast<std::size_t>(gpu - session.catalogue().gpus.data()) + 1);
    }
    return withColumns(specsGrid(session.catalogue(), session.scenario().contenders.front().gpu), columns);
}

ReportList specificationSources(const Session& session)
{
    ReportList list;
    for (const Gpu* const gpu : comparedGpus(session)) {
        const QString name = QString::fromStdString(gpu->short_name);
        list.items << ReportTexts::tr("%1: %2.").arg(name, QString::fromStdString(gpu->source));
        if (gpu->street_price_usd) {
            list.items << ReportTexts::tr("Street price of one %1, %2: %3.")
                              .arg(name, money(*gpu->street_price_usd),
                                   QString::fromStdString(gpu->street_price_source));
        }
    }
    return list;
}

void addTable(ReportSection& section, Grid grid)
{
    if (!grid.rows.empty()) {
        section.blocks.emplace_back(ReportTable{std::move(grid)});
    }
}

} // namespace

void addAssumptions(std::vector<ReportSection>& sections, const Session& session)
{
    const Analysis& analysis = session.analysis();
    const int changed = changedInputs(analysis, session.catalogue());
    ReportSection assumptions{QStringLiteral("assumptions"), ReportTexts::tr("Assumptions"), false, {}};
    assumptions.blocks.emplace_back(plain(
        changed == 0   ? ReportTexts::tr("All inputs are at their defaults.")
        : changed == 1 ? ReportTexts::tr("One input differs from its default: it is in bold and says \"changed\".")
                       : ReportTexts::tr("%1 inputs differ from their defaults: they are in bold and say \"changed\".")
                             .arg(changed)));
    sections.push_back(std::move(assumptions));
    ReportSection contenders{QStringLiteral("contenders"), ReportTexts::tr("Contenders"), true, {}};
    addTable(contenders, contenderInputsGrid(analysis, session.catalogue()));
    sections.push_back(std::move(contenders));
    ReportSection inputs{QStringLiteral("inputs"), ReportTexts::tr("All other inputs"), true, {}};
    addTable(inputs, inputsGrid(analysis, session.catalogue()));
    sections.push_back(std::move(inputs));
}

void addSources(std::vector<ReportSection>& sections, const Session& session)
{
    ReportSection sources{QStringLiteral("sources"), ReportTexts::tr("Where the numbers come from"), false, {}};
    sources.blocks.emplace_back(plain(evidenceSentence(session)));
    if (const QString model = modelSource(session); !model.isEmpty()) {
        sources.blocks.emplace_back(plain(model));
    }
    sections.push_back(std::move(sources));

    if (!session.document().facts.empty()) {
        ReportSection own{QStringLiteral("own-facts"), ReportTexts::tr("Facts of the user's own"), true, {}};
        const QString note = ownFactsNote(session.analysis(), session.catalogue());
        own.blocks.emplace_back(
            plain(note.isEmpty() ? ReportTexts::tr("The session carries them; this answer rests on none.") : note));
        addTable(own, ownFactsGrid(session.document().facts));
        sections.push_back(std::move(own));
    }

    ReportSection published{
        QStringLiteral("published"), ReportTexts::tr("The article's figures for this model"), true, {}};
    addTable(published, publishedFigures(session));
    if (published.blocks.empty()) {
        published.blocks.emplace_back(plain(ReportTexts::tr("The article has none for %1 on these cards.")
                                                .arg(QString::fromStdString(session.scenario().model))));
    }
    sections.push_back(std::move(published));

    ReportSection prices{QStringLiteral("prices"), ReportTexts::tr("Prices"), true, {}};
    if (const ReportList own = ownPrices(session); !own.items.isEmpty()) {
        prices.blocks.emplace_back(own);
    }
    if (const PriceNote note = priceNote(session.analysis(), session.catalogue()); !note.text.isEmpty()) {
        prices.blocks.emplace_back(
            ReportText{note.warns ? ReportText::Kind::Warning : ReportText::Kind::Plain, note.text});
    }
    addTable(prices, quotes(session));
    sections.push_back(std::move(prices));

    ReportSection specs{QStringLiteral("specifications"), ReportTexts::tr("Specifications"), true, {}};
    addTable(specs, specifications(session));
    specs.blocks.emplace_back(specificationSources(session));
    sections.push_back(std::move(specs));
}

ReportSection accuracySection(const Session& session)
{
    const Catalogue& catalogue = session.programsCatalogue(); // public measurements alone
    ReportSection section{QStringLiteral("accuracy"), ReportTexts::tr("How accurate the model is"), false, {}};
    const QString rows = number(static_cast<double>(catalogue.measurements.size()));
    section.blocks.emplace_back(
        plain(ReportTexts::tr(
                  "The model's predictions against %1 public measurements; an error is |predicted / measured - 1|. "
                  "\"Seen\": with the constants that were fitted to these very rows. \"Left out\": of rows whose "
                  "framework release or whose model a fit had not seen, as the calibration of %2 keeps it. The band is "
                  "what 8 of 10 measurements are expected to lie in.")
                  .arg(rows, QString::fromStdString(catalogue.calibration.date))));
    addTable(section, accuracyGrid(catalogue));
    return section;
}

ReportSection claimsSection(const Session& session)
{
    const std::vector<AuditedClaim> audited = audit_claims(session.catalogue());
    ReportSection section{
        QStringLiteral("claims"), ReportTexts::tr("The article's claims that do not hold"), false, {}};
    if (audited.empty()) {
        section.blocks.emplace_back(plain(ReportTexts::tr("The catalogue has no claims.")));
        return section;
    }
    section.blocks.emplace_back(
        plain(ReportTexts::tr("Each of the article's figures is recomputed from the article's own inputs and the "
                              "datasheets: %1.")
                  .arg(claimsSummary(audited))));
    addTable(section, failingClaimsGrid(audited));
    if (const QStringList findings = priceFindingTexts(session.catalogue()); !findings.isEmpty()) {
        section.blocks.emplace_back(ReportList{findings});
    }
    return section;
}

} // namespace tiebreak
