// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/followers.h"

#include <algorithm>

namespace tiebreak {

namespace {

Batching usual_batching(const Catalogue& catalogue, const std::string& framework)
{
    const Stack* const stack = catalogue.calibration.stack(framework);
    return stack != nullptr && stack->serves_in_flight ? Batching::InFlight : Batching::Static;
}

bool follows_quote_by_use(const Contender& contender, const Catalogue& catalogue)
{
    const PriceQuote* const quote = catalogue.price(contender.price_source);
    return quote != nullptr && quote->billing == QuoteBilling::ByUse;
}

} // namespace

bool leads(std::string_view key)
{
    return key == "model" || key == "framework" || key == "question";
}

void follow(Scenario& scenario, const Scenario& before, const Field& edited, const Catalogue& catalogue)
{
    const Server& server = before.server;
    if (edited.key == "framework" && scenario.server.framework != server.framework) {
        scenario.server.framework_version = newest_release;
        if (server.batching == usual_batching(catalogue, server.framework)) {
            scenario.server.batching = usual_batching(catalogue, scenario.server.framework);
        }
    }
    const bool asks_of_tokens = scenario.view.sensitivity_of == SensitivityOf::CostPerToken ||
                                scenario.view.sensitivity_of == SensitivityOf::FleetCost;
    if (edited.key == "question" && asks_of_tokens) {
        const bool of_bill = scenario.question == Question::MonthlyBill;
        scenario.view.sensitivity_of = of_bill ? SensitivityOf::FleetCost : SensitivityOf::CostPerToken;
    }
    if (edited.key == "model" && scenario.model != before.model && scenario.evidence == Evidence::Article &&
        !is_published(catalogue, scenario.model)) {
        scenario.evidence = Evidence::Model;
    }
}

void follow(Contender& contender, const Contender& before, const Field& edited, const Catalogue& catalogue)
{
    if (edited.key == "gpu" && contender.purchase_usd == default_contender(catalogue, before.gpu).purchase_usd) {
        contender.purchase_usd = default_contender(catalogue, contender.gpu).purchase_usd;
    }
    if (edited.key == "usd_per_gpu_hour") {
        contender.price_source.clear();
    } else if (edited.key == "gpu" && (!contender.price_source.empty() || lacks_price(contender))) {
        const Contender fresh = default_contender(catalogue, contender.gpu);
        contender.price_source = fresh.price_source;
        contender.usd_per_gpu_hour = fresh.usd_per_gpu_hour;
    }
    // A quote by use is paid by use, and takes that with it when it goes.
    if (follows_quote_by_use(contender, catalogue)) {
        if (contender.price_source != before.price_source) {
            contender.billing = Billing::ByUse;
        }
    } else if (follows_quote_by_use(before, catalogue) && contender.billing == Billing::ByUse &&
               edited.key != "billing") {
        contender.billing.reset();
    }
}

} // namespace tiebreak
