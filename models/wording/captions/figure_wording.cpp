// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/captions/figure_wording.h"

#include "models/catalog/files/qt_text.h"
#include "models/engine/costs/api.h"
#include "models/wording/captions/figure_inputs.h"
#include "models/wording/economy_wording.h"
#include "models/wording/input_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/numbers/english_plurals.h"
#include "models/wording/outputs/uses/modelled_titles.h"
#include "models/wording/verdicts/answer_wording.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

struct Caption {
    Q_DECLARE_TR_FUNCTIONS(FigureCaption)
};

constexpr int exact_digits = 6;

// The text that all contenders have in common; empty when they differ.
QString common(const Analysis& analysis, const std::function<QString(const Contender&)>& trait)
{
    const QString first = trait(analysis.contenders.front().contender);
    const bool is_common = std::ranges::all_of(
        analysis.contenders, [&](const ContenderAnalysis& each) { return trait(each.contender) == first; });
    return is_common ? first : QString();
}

// The article changes the precision from one batch to another, whatever the contenders are set to: "article figures
// (FP16 at batch 1 and 8, INT8 at batch 32)".
QString articleFigures(const Analysis& analysis)
{
    std::map<Precision, std::set<double>> batches;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        for (const EvidencePoint& point : contender.points) {
            batches[point.weight_precision].insert(point.batch);
        }
    }
    if (batches.size() < 2) {
        return Caption::tr("article figures");
    }
    QStringList parts;
    for (const auto& [precision, of_it] : batches) {
        QStringList numbers;
        for (const double each : of_it) {
            numbers << number(each);
        }
        parts << Caption::tr("%1 at batch %2").arg(precisionText(precision), listed(numbers));
    }
    return Caption::tr("article figures (%1)").arg(parts.join(Caption::tr(", ")));
}

QString weightsOf(const Contender& contender)
{
    return precisionText(contender.weight_precision);
}

QString kvOf(const Contender& contender)
{
    return Caption::tr("%1 KV").arg(precisionText(contender.kv_precision));
}

QString replicaOf(const Contender& contender)
{
    return Caption::tr("×%1").arg(contender.tensor_parallel);
}

class CaptionParts {
public:
    CaptionParts(const Analysis& analysis, const FigureInputs& inputs)
        : m_analysis(analysis), m_scenario(analysis.scenario), m_inputs(inputs)
    {
    }

    // "Llama-2-7B, FP16, batch 8, 512 + 256 tokens, 100 % utilization"
    [[nodiscard]] QString serving() const
    {
        if (!m_inputs.serving()) {
            return {};
        }
        QStringList parts{to_qstring(m_scenario.model)};
        parts << common(m_analysis, weightsOf);
        const Contender& first = m_analysis.contenders.front().contender;
        if (m_inputs.lengths() && first.kv_precision != Precision::Fp16) {
            parts << common(m_analysis, kvOf);
        }
        if (first.tensor_parallel > 1 && !common(m_analysis, replicaOf).isEmpty()) {
            parts << Caption::tr("%1 GPUs per replica").arg(first.tensor_parallel);
        }
        if (!m_inputs.onAxis(MapInput::Batch) && !m_inputs.played()) {
            parts << batch(m_scenario.server.batch);
        }
        if (m_inputs.played()) {
            parts << (m_scenario.load.kind == LoadOf::Trace ? QString() : lengths());
        } else if (m_inputs.lengths()) {
            parts << lengths();
            parts << (m_scenario.server.batching == Batching::InFlight ? Caption::tr("in-flight batching") : QString());
        }
        if (m_inputs.utilization() && !m_inputs.onAxis(MapInput::Utilization)) {
            parts << Caption::tr("%1 utilization").arg(percent(m_scenario.bill.utilization, exact_digits));
        }
        if (m_inputs.utilization() || m_inputs.played()) {
            parts << billingPhrase(m_analysis);
        }
        parts << (m_inputs.played() ? QString() : m_inputs.throughput() ? limits() : workspace());
        return together(parts);
    }

    // "40 users who think 5 s between requests; 95 % of requests: first token within 1,000 ms; vLLM, newest (1.x)"
    [[nodiscard]] QString played(const Catalogue& catalogue) const
    {
        if (!m_inputs.played()) {
            return {};
        }
        const QString release = inputText(find_field("framework_version"), m_scenario, catalogue);
        return sections(
            {loadPhrase(m_scenario, catalogue), limitsPhrase(m_scenario),
             Caption::tr("%1, %2", "framework, release").arg(to_qstring(m_scenario.server.framework), release)});
    }

    // "SDXL, 1024 px, 4 at once, compiled, 100 % utilization"
    [[nodiscard]] QString uses() const
    {
        if (m_inputs.images()) {
            return together(
                {imageJobText(m_scenario, m_inputs.on_axes),
                 m_inputs.onAxis(MapInput::Utilization)
                     ? QString()
                     : Caption::tr("%1 utilization").arg(percent(m_scenario.bill.utilization, exact_digits)),
                 billingPhrase(m_analysis)});
        }
        return m_inputs.training() ? together({trainingJobText(m_scenario, m_inputs.on_axes),
                                               Caption::tr("%1 tokens a run").arg(tokens(m_scenario.training.tokens))})
                                   : QString();
    }

    // "100 M tokens a month in 720 h, peak factor 2, 1 spare replica"
    [[nodiscard]] QString load() const
    {
        const bool is_played = m_inputs.played() && any_of(m_inputs.leans_on, Moves::Price);
        if (!m_inputs.load() && !is_played) {
            return {};
        }
        const QString hours = number(m_scenario.bill.hours_per_month, exact_digits);
        QStringList parts{
            is_played || m_inputs.onAxis(MapInput::TokensPerMonth)
                ? Caption::tr("%1 h a month").arg(hours)
                : Caption::tr("%1 tokens a month in %2 h").arg(tokens(m_scenario.bill.tokens_per_month), hours)};
        if (!is_played && m_scenario.bill.peak_factor != 1) {
            parts << Caption::tr("peak factor %1").arg(number(m_scenario.bill.peak_factor));
        }
        if (m_scenario.bill.spare_replicas > 0) {
            parts << Caption::tr("%n spare [replica|replicas]", nullptr, m_scenario.bill.spare_replicas);
        }
        if (m_inputs.api && m_scenario.api.usd_per_million_tokens) {
            parts << apiPrice(m_scenario);
            if (charges_prompts(m_scenario.api) && !m_inputs.lengths()) {
                parts << lengths();
            }
        }
        return together(parts);
    }

    // "L40S (FP8) $0.79, A100 PCIe (FP16) $1.19 an hour": what the contenders differ in, and their prices.
    [[nodiscard]] QString contenders() const
    {
        if (m_inputs.owning()) {
            return {};
        }
        const QStringList names = contenderNames(m_analysis);
        QStringList items;
        bool has_price = false;
        bool has_replicas = false;
        for (std::size_t i = 0; i < m_analysis.contenders.size(); ++i) {
            const Contender& contender = m_analysis.contenders[i].contender;
            const QString name = names.at(static_cast<qsizetype>(i));
            const QString traits = m_inputs.serving() ? together(differences(contender, name)) : QString();
            const QString said = traits.isEmpty() ? name : Caption::tr("%1 (%2)").arg(name, traits);
            if (m_inputs.hasPriceOf(i)) {
                items << Caption::tr("%1 %2").arg(said, exactMoney(contender.usd_per_gpu_hour));
                has_price = true;
                has_replicas = has_replicas || contender.tensor_parallel > 1;
            } else if (!traits.isEmpty()) {
                items << said;
            }
        }
        const QString all = together(items);
        return !has_price     ? all
               : has_replicas ? Caption::tr("%1 per GPU-hour").arg(all)
                              : Caption::tr("%1 an hour").arg(all);
    }

    // "36 months of 720 h at 100 % utilization; L40S $7,500 or $0.79 an hour; ..."
    [[nodiscard]] QString owning() const
    {
        if (!m_inputs.owning()) {
            return {};
        }
        QStringList items;
        const QStringList names = contenderNames(m_analysis);
        for (std::size_t i = 0; i < m_analysis.contenders.size(); ++i) {
            const Contender& contender = m_analysis.contenders[i].contender;
            if (contender.purchase_usd && m_inputs.hasPriceOf(i)) {
                items << Caption::tr("%1 %2 or %3 an hour")
                             .arg(names.at(static_cast<qsizetype>(i)), exactMoney(*contender.purchase_usd),
                                  exactMoney(contender.usd_per_gpu_hour));
            }
        }
        const QString time =
            Caption::tr("%1 of %2 h at %3 utilization")
                .arg(months(m_scenario.owning.horizon_months), number(m_scenario.bill.hours_per_month, exact_digits),
                     percent(m_scenario.bill.utilization, exact_digits));
        return sections({time, billingPhrase(m_analysis), together(items), terms()});
    }

    // "87.5 % of TDP, PUE 1.3, $0.10 a kWh"
    [[nodiscard]] QString power() const
    {
        return m_inputs.power()
                   ? Caption::tr("%1 of TDP, PUE %2, %3 a kWh")
                         .arg(percent(m_scenario.power.draw_fraction, exact_digits),
                              number(m_scenario.power.pue, exact_digits), exactMoney(m_scenario.power.usd_per_kwh))
                   : QString();
    }

    [[nodiscard]] QString evidence() const
    {
        if (!m_inputs.throughput()) {
            return {};
        }
        if (m_inputs.played()) { // whatever the evidence
            return Caption::tr("calibrated model");
        }
        const QString framework = to_qstring(m_scenario.server.framework);
        switch (m_scenario.evidence) {
        case Evidence::Article:
            return articleFigures(m_analysis);
        case Evidence::Model:
            return Caption::tr("calibrated model of %1").arg(framework);
        case Evidence::Measured:
            return Caption::tr("measurements of %1").arg(framework);
        }
        return {};
    }

    static QString sections(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(Caption::tr("; "));
    }

private:
    static QString together(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(Caption::tr(", "));
    }

    [[nodiscard]] QString lengths() const
    {
        const QString prompt = number(m_scenario.request.prompt_tokens);
        const QString output = number(m_scenario.request.output_tokens);
        const bool has_prompt = !m_inputs.onAxis(MapInput::PromptTokens);
        const bool has_output = !m_inputs.onAxis(MapInput::OutputTokens);
        return has_prompt && has_output ? Caption::tr("%1 + %2 tokens").arg(prompt, output)
               : has_prompt             ? Caption::tr("%1 prompt tokens").arg(prompt)
               : has_output             ? Caption::tr("%1 output tokens").arg(output)
                                        : QString();
    }

    // What a rate must keep to.
    [[nodiscard]] QString limits() const
    {
        QStringList parts;
        if (m_scenario.limits.tpot_ms) {
            parts << Caption::tr("TPOT up to %1 ms").arg(number(*m_scenario.limits.tpot_ms, exact_digits));
        }
        if (m_scenario.limits.ttft_ms) {
            parts << Caption::tr("TTFT up to %1 ms").arg(number(*m_scenario.limits.ttft_ms, exact_digits));
        }
        return together(parts);
    }

    [[nodiscard]] QString workspace() const
    {
        return m_scenario.server.memory_overhead_gb
                   ? Caption::tr("%1 GB of workspace a GPU")
                         .arg(number(*m_scenario.server.memory_overhead_gb, exact_digits))
                   : QString();
    }

    // What tells this contender from others, as far as its name does not say so already.
    [[nodiscard]] QStringList differences(const Contender& contender, const QString& name) const
    {
        QStringList words;
        const auto add = [&](QString (*trait)(const Contender&), const QString& unless_before) {
            const QString spaced = QLatin1Char(' ') + name + QLatin1Char(' ');
            const QString word = QLatin1Char(' ') + trait(contender) + QLatin1Char(' ');
            // "FP8 KV" in a name is not "FP8".
            const bool is_said =
                spaced.count(word) > (unless_before.isEmpty() ? 0 : spaced.count(QString(word + unless_before)));
            if (common(m_analysis, trait).isEmpty() && !is_said) {
                words << trait(contender);
            }
        };
        add(weightsOf, QStringLiteral("KV "));
        add(replicaOf, QString());
        if (m_inputs.lengths()) {
            add(kvOf, QString());
        }
        if (m_inputs.throughput() && contender.throughput_gain != 0) {
            const QString sign = contender.throughput_gain > 0 ? QStringLiteral("+") : QString();
            words << Caption::tr("%1%2 rate").arg(sign, percent(contender.throughput_gain, exact_digits));
        }
        return words;
    }

    // What else owning and renting cost, as far as it counts.
    [[nodiscard]] QString terms() const
    {
        QStringList parts;
        if (m_scenario.owning.hosting_usd_per_month > 0) {
            parts << Caption::tr("hosting %1 a month").arg(exactMoney(m_scenario.owning.hosting_usd_per_month));
        }
        if (m_scenario.owning.rent_decline_per_year > 0) {
            parts << Caption::tr("rents fall %1 a year")
                         .arg(percent(m_scenario.owning.rent_decline_per_year, exact_digits));
        }
        if (m_scenario.owning.discount_rate_per_year > 0) {
            parts << Caption::tr("discounted by %1 a year")
                         .arg(percent(m_scenario.owning.discount_rate_per_year, exact_digits));
        }
        if (m_scenario.owning.resale_fraction > 0) {
            parts << Caption::tr("resale at %1, falling %2 a year")
                         .arg(percent(m_scenario.owning.resale_fraction, exact_digits),
                              percent(m_scenario.owning.depreciation_per_year, exact_digits));
        }
        return together(parts);
    }

    const Analysis& m_analysis;
    const Scenario& m_scenario;
    const FigureInputs& m_inputs;
};

} // namespace

QString figureCaption(const Analysis& analysis, const Catalogue& catalogue, const FigureInputs& inputs)
{
    const CaptionParts parts(analysis, inputs);
    const QString caption =
        CaptionParts::sections({parts.serving(), parts.uses(), parts.played(catalogue), parts.load(),
                                parts.contenders(), parts.owning(), parts.power(), parts.evidence()});
    return inputs.all_quotes ? Caption::tr("In use: %1").arg(caption) : caption;
}

QString figureMissing(const Analysis& analysis, const std::vector<std::size_t>& missing)
{
    const QStringList names = contenderNames(analysis);
    std::vector<std::pair<QString, QStringList>> groups; // by reason
    for (const std::size_t i : missing) {
        const QString reason = gapReason(analysis.contenders[i], analysis);
        if (reason.isEmpty()) {
            continue;
        }
        auto group = std::ranges::find(groups, reason, &std::pair<QString, QStringList>::first);
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {reason, {}});
        }
        group->second << names.at(static_cast<qsizetype>(i));
    }
    QStringList texts;
    for (const auto& [reason, owners] : groups) {
        texts << Caption::tr("%1 (%2)").arg(owners.join(Caption::tr(", ")), reason);
    }
    return texts.isEmpty() ? QString() : Caption::tr("No value: %1").arg(texts.join(Caption::tr("; ")));
}

} // namespace tiebreak
