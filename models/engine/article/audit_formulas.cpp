// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/article/audit_formulas.h"

#include "models/engine/inputs/scenario.h"

#include <algorithm>
#include <charconv>

namespace tiebreak {

namespace {

template <typename Entry>
const Entry& found(const Entry* entry, AuditGap gap, std::string_view name)
{
    if (entry == nullptr) {
        throw MissingInput(gap, {std::string(name)});
    }
    return *entry;
}

} // namespace

double known(std::optional<double> value, AuditGap gap, std::string_view whose)
{
    if (!value) {
        throw MissingInput(gap, {std::string(whose)});
    }
    return *value;
}

const Gpu& ArticleInputs::gpu(Card card) const
{
    return found(m_catalogue.gpu(card.gpu), AuditGap::Gpu, card.gpu);
}

const LlmModel& ArticleInputs::model(std::string_view name) const
{
    return found(m_catalogue.model(name), AuditGap::Model, name);
}

const ImagePipeline& ArticleInputs::pipeline(std::string_view name) const
{
    return found(m_catalogue.pipeline_called(name), AuditGap::ImagePipeline, name);
}

const PriceQuote& ArticleInputs::quote(std::string_view id) const
{
    return found(m_catalogue.price(id), AuditGap::Price, id);
}

double ArticleInputs::rent(Card card) const
{
    return quote(card.quote).usd_per_gpu_hour;
}

const PublishedRate& ArticleInputs::published(Card card, const Run& run) const
{
    const auto row = std::ranges::find_if(m_catalogue.published, [&](const PublishedRate& figure) {
        return figure.workload == run.workload && figure.model == run.model && figure.precision == run.precision &&
               figure.batch == run.batch && figure.gpu == card.gpu;
    });
    if (row == m_catalogue.published.end()) {
        throw MissingInput(AuditGap::PublishedFigure, {std::string(card.gpu), std::string(run.model),
                                                       std::string(run.precision), std::to_string(run.batch)});
    }
    return *row;
}

double ArticleInputs::rate(Card card, const Run& run) const
{
    return known(published(card, run).rate, AuditGap::PublishedRate, card.gpu);
}

double ArticleInputs::weights_gb(Card card, const Run& run) const
{
    return known(published(card, run).weights_gb, AuditGap::PublishedWeights, card.gpu);
}

double ArticleInputs::purchase_usd(Card card) const
{
    return known(gpu(card).street_price_usd, AuditGap::StreetPrice, card.gpu);
}

Range ArticleInputs::range(std::string_view parameter) const
{
    const auto entry = std::ranges::find(m_catalogue.parameters, parameter, &Parameter::key);
    if (entry == m_catalogue.parameters.end()) {
        throw MissingInput(AuditGap::Parameter, {std::string(parameter)});
    }
    const char* const end = entry->value.data() + entry->value.size();
    Range range;
    const auto [dash, error] = std::from_chars(entry->value.data(), end, range.low);
    range.high = range.low;
    if (error != std::errc() || (dash != end && std::from_chars(dash + 1, end, range.high).ec != std::errc())) {
        throw MissingInput(AuditGap::NumberOfParameter, {std::string(parameter)});
    }
    return range;
}

double ArticleInputs::stated(std::string_view claim) const
{
    const auto entry = std::ranges::find(m_catalogue.claims, claim, &Claim::id);
    return known(entry == m_catalogue.claims.end() ? std::nullopt : entry->stated, AuditGap::StatedFigure, claim);
}

Recomputation worded(double value, std::string_view pattern, std::initializer_list<double> operands)
{
    Recomputation result;
    result.value = value;
    for (const double operand : operands) {
        const auto open = pattern.find('{');
        const auto close = pattern.find('}');
        const std::string name(pattern.substr(open + 1, close - open - 1));
        result.formula.append(pattern.substr(0, open)).append(name);
        result.operands.push_back({name, operand});
        pattern.remove_prefix(close + 1);
    }
    result.formula.append(pattern);
    return result;
}

Recomputation limited(Recomputation result, double limit)
{
    result.limit = limit;
    return result;
}

Recomputation lead(double more, double base, std::string_view pattern)
{
    return worded(100 * (more / base - 1), pattern, {more, base});
}

} // namespace tiebreak
