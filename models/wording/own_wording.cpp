// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/own_wording.h"

#include "models/catalog/files/qt_text.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace tiebreak {

namespace {

struct Own {
    Q_DECLARE_TR_FUNCTIONS(OwnFacts)
};

} // namespace

const OwnLevel* levelBehind(const Analysis& analysis, const Catalogue& catalogue, std::size_t contender)
{
    const Scenario& scenario = analysis.scenario;
    const bool asks_model = scenario.evidence != Evidence::Measured || scenario.load.is_played();
    if (!asks_model || !scenario.server.own_levels) {
        return nullptr;
    }
    const Contender& of = analysis.contenders[contender].contender;
    return level_of(catalogue.calibration.own_levels, scenario.server.framework, of.gpu, of.weight_precision);
}

QStringList ownFactsBehind(const Analysis& analysis, const Catalogue& catalogue, bool asks_images)
{
    const Scenario& scenario = analysis.scenario;
    QStringList facts;
    if (catalogue.own.models.contains(scenario.model)) {
        facts.append(Own::tr("the model %1").arg(to_qstring(scenario.model)));
    }
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const ContenderAnalysis& contender = analysis.contenders[i];
        const QString name = contenderName(analysis, i);
        if (catalogue.own.gpus.contains(contender.contender.gpu)) {
            facts.append(Own::tr("the card %1").arg(to_qstring(contender.contender.gpu)));
        }
        if (const PriceQuote* const quote = catalogue.price(contender.contender.price_source);
            quote != nullptr && catalogue.own.prices.contains(quote->id)) {
            facts.append(Own::tr("the price of the %1 (%2)").arg(name, to_qstring(quote->provider)));
        }
        const bool is_used = contender.measurement && contender.gap != Gap::NoMeasurement;
        if (is_used && catalogue.own.measurements.contains(contender.measurement->id)) {
            facts.append(Own::tr("the measurement of the %1").arg(name));
        }
        if (const OwnLevel* const level = levelBehind(analysis, catalogue, i)) {
            const QString off = percent(std::abs(level->speed - 1));
            const QString pattern =
                level->speed < 1
                    ? Own::tr("the model's level of the %1 (%n [run|runs], %2 slower)", nullptr, level->runs)
                    : Own::tr("the model's level of the %1 (%n [run|runs], %2 faster)", nullptr, level->runs);
            facts.append(pattern.arg(name, off));
        }
    }
    if (scenario.load.kind == LoadOf::Trace && catalogue.own.traces.contains(scenario.load.trace)) {
        facts.append(Own::tr("the trace %1").arg(to_qstring(scenario.load.trace)));
    }
    if (asks_images && catalogue.own.pipelines.contains(scenario.images.pipeline)) {
        facts.append(Own::tr("the image pipeline %1").arg(to_qstring(scenario.images.pipeline)));
    }
    facts.removeDuplicates();
    return facts;
}

QString ownFactsNote(const Analysis& analysis, const Catalogue& catalogue, bool asks_images)
{
    const QStringList facts = ownFactsBehind(analysis, catalogue, asks_images);
    return facts.isEmpty() ? QString() : Own::tr("Yours: %1.").arg(listed(facts));
}

QString countsOf(const OwnFacts& facts)
{
    QStringList counts;
    const auto add = [&counts](std::size_t count, const QString& text) {
        if (count > 0) {
            counts.append(text);
        }
    };
    const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
    add(facts.models.size(), Own::tr("%n [model|models]", nullptr, count(facts.models)));
    add(facts.gpus.size(), Own::tr("%n [card|cards]", nullptr, count(facts.gpus)));
    add(facts.prices.size(), Own::tr("%n [price|prices]", nullptr, count(facts.prices)));
    add(facts.measurements.size(),
        Own::tr("%n [measured number|measured numbers]", nullptr, count(facts.measurements)));
    add(facts.traces.size(), Own::tr("%n [trace|traces]", nullptr, count(facts.traces)));
    add(facts.levels.size(), Own::tr("%n [own calibration|own calibrations]", nullptr, count(facts.levels)));
    add(facts.pipelines.size(), Own::tr("%n [image pipeline|image pipelines]", nullptr, count(facts.pipelines)));
    return counts.isEmpty() ? QString() : listed(counts);
}

} // namespace tiebreak
