// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts/verdict_sources.h"

#include "models/wording/outputs/outputs.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <initializer_list>
#include <string_view>

namespace tiebreak {

namespace {

struct SourceTexts {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

using Keys = std::initializer_list<std::string_view>;

// Those of the outputs that the contender has; a formula of a single contender says whose it is.
void add(QStringList& lines, const OutputOf& of, const Keys& keys)
{
    for (const std::string_view key : keys) {
        const Output& output = outputOf(key);
        if (output.how != nullptr && output.value(of)) {
            lines << SourceTexts::tr("%1, %2: %3", "contender, what, formula")
                         .arg(contenderName(of.analysis, of.index), labelOf(output, of.analysis), output.how(of));
        }
    }
}

QString sources(const Analysis& analysis, const Catalogue& catalogue, const Keys& of_winner, const Keys& of_next,
                const std::optional<std::size_t>& winner, const std::optional<std::size_t>& next, Question question)
{
    QStringList lines;
    if (winner) {
        add(lines, {analysis, catalogue, *winner, question}, of_winner);
    }
    if (next) {
        add(lines, {analysis, catalogue, *next, question}, of_next);
    }
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString verdictSources(const Analysis& analysis, const Catalogue& catalogue, Question question)
{
    const Verdict& verdict = analysis.verdict_on(question);
    if (question == Question::MonthlyBill) {
        return sources(analysis, catalogue, {"gpus_needed", "usd_per_month", "win_probability"},
                       {"gpus_needed", "usd_per_month", "bill_over_least", "tie_usd_per_gpu_hour"}, verdict.winner,
                       verdict.runner_up, question);
    }
    return sources(analysis, catalogue, {"throughput_tok_s", "usd_per_million_tokens", "win_probability"},
                   {"throughput_tok_s", "usd_per_million_tokens", "over_cheapest", "tie_usd_per_gpu_hour"},
                   verdict.winner, verdict.runner_up, question);
}

QString useVerdictSources(const Analysis& analysis, const Catalogue& catalogue, Use use)
{
    const UseVerdict& verdict = analysis.verdict_on(use);
    const bool of_training = use == Use::Training;
    const Keys images{"images.model_images_per_minute", "images.model_usd_per_thousand_images",
                      "images.model_tie_usd_per_gpu_hour"};
    const Keys training{"training.model_tok_s", "training.model_run_usd", "training.model_tie_usd_per_gpu_hour"};
    const Keys& keys = of_training ? training : images;
    return sources(analysis, catalogue, keys, keys, verdict.winner, verdict.runner_up, analysis.scenario.question);
}

} // namespace tiebreak
