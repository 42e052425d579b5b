// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/checklist_grid.h"

#include "models/catalog/files/qt_text.h"
#include "models/wording/verdicts/gap_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

struct Checklist {
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

// What a rule is called, what the article says, and how Tiebreak decides it.
struct RuleText {
    const char* name;
    const char* claim;
    const char* decided;
};

constexpr std::array<RuleText, std::variant_size_v<RuleFacts>> rule_texts{{
    {QT_TRANSLATE_NOOP("Checklist", "Small models at high volume"),
     QT_TRANSLATE_NOOP("Checklist", "many users of a 7B model are served for less on L40S; each card saves $288 a "
                                    "month, a hundred of them $28,800"),
     QT_TRANSLATE_NOOP("Checklist", "It matters when the model fits one L40S, and holds when the L40S costs less per "
                                    "token.")},
    {QT_TRANSLATE_NOOP("Checklist", "Sparse models"),
     QT_TRANSLATE_NOOP("Checklist", "models with half of their weights at zero run twice as fast on the L40S, thanks "
                                    "to hardware that only Ada has"),
     QT_TRANSLATE_NOOP("Checklist", "It matters when the model is sparse (under Needs), and holds when 2:4 sparsity "
                                    "speeds the L40S up by at least 5 % more than the A100.")},
    {QT_TRANSLATE_NOOP("Checklist", "Video beside inference"),
     QT_TRANSLATE_NOOP("Checklist", "the L40S has engines to encode and decode video"),
     QT_TRANSLATE_NOOP("Checklist", "It matters when there is video (under Needs), and holds when the L40S has more "
                                    "encoders.")},
    {QT_TRANSLATE_NOOP("Checklist", "Tight budget"),
     QT_TRANSLATE_NOOP("Checklist", "start-ups get enough speed for far less money"),
     QT_TRANSLATE_NOOP("Checklist", "It holds when the smallest monthly bill, of one replica that holds the model, is "
                                    "lower with the L40S than with the cheapest A100.")},
    {QT_TRANSLATE_NOOP("Checklist", "Quantized inference"),
     QT_TRANSLATE_NOOP("Checklist", "INT8 and FP8 weights make up for the L40S's lower speed; they help it by 15 to "
                                    "25 % against the A100"),
     QT_TRANSLATE_NOOP("Checklist", "It matters when a contender's weights have fewer than 16 bits, and holds when "
                                    "quantizing lowers the cost per token more on the L40S than on the A100, by the "
                                    "calibrated model.")},
    {QT_TRANSLATE_NOOP("Checklist", "Training and inference"),
     QT_TRANSLATE_NOOP("Checklist", "teams that fine-tune every week and serve on the same cards need the A100"),
     QT_TRANSLATE_NOOP("Checklist", "It matters when the cards also train (under Needs), and holds when only the A100 "
                                    "has the memory, or both have and a run costs less on the A100.")},
    {QT_TRANSLATE_NOOP("Checklist", "Large models"),
     QT_TRANSLATE_NOOP("Checklist", "models above 48 GB need the A100 or several cards"),
     QT_TRANSLATE_NOOP("Checklist", "It matters when the model does not fit one L40S, and holds when it fits one "
                                    "A100.")},
    {QT_TRANSLATE_NOOP("Checklist", "Range of precisions"),
     QT_TRANSLATE_NOOP("Checklist", "the A100 handles FP32, TF32, FP16 and lower formats without needing sparsity"),
     QT_TRANSLATE_NOOP("Checklist", "It matters for training, for FP64 and for contenders with different weights, and "
                                    "holds when the A100 has the higher dense rate in most formats of the data "
                                    "sheets. FP64 is a rule of its own.")},
    {QT_TRANSLATE_NOOP("Checklist", "Future-proof for years"),
     QT_TRANSLATE_NOOP("Checklist", "software will go on being tuned for the A100, while the L40S is past its peak"),
     QT_TRANSLATE_NOOP("Checklist", "It matters when the horizon is longer than 12 months, and holds when the article "
                                    "itself expects more from software on the A100 than on the L40S.")},
    {QT_TRANSLATE_NOOP("Checklist", "Double precision"),
     QT_TRANSLATE_NOOP("Checklist", "simulations need FP64, which the L40S is slow at"),
     QT_TRANSLATE_NOOP("Checklist", "It matters when FP64 is needed (under Needs), and holds when the A100 has the "
                                    "higher FP64 rate.")},
}};

const RuleText& textOf(const Rule& rule)
{
    return rule_texts.at(static_cast<std::size_t>(rule.id));
}

// A mark tells the answers apart where colour does not.
QString answerText(RuleAnswer answer)
{
    switch (answer) {
    case RuleAnswer::Holds:
        return Checklist::tr("✓ Holds");
    case RuleAnswer::DoesNotHold:
        return Checklist::tr("✗ Does not hold");
    case RuleAnswer::NotNeeded:
        return Checklist::tr("– Not needed");
    case RuleAnswer::CannotBeTold:
        return Checklist::tr("? Cannot be told");
    }
    return {};
}

bool known(const CardPair& pair)
{
    return pair.l40s && pair.a100;
}

QString between(double low, double high)
{
    return Checklist::tr("%1–%2 %").arg(number(100 * low), number(100 * high));
}

// The numbers that decide a rule, in one sentence.
class Why {
public:
    Why(const Analysis& analysis, const Rule& rule) : m_analysis(analysis), m_scenario(analysis.scenario), m_rule(rule)
    {
        const QStringList names = contenderNames(analysis);
        const auto name = [&names](std::optional<std::size_t> index) {
            return index ? names.at(static_cast<qsizetype>(*index)) : QString();
        };
        m_l40s = name(rule.l40s);
        m_a100 = name(rule.a100);
    }

    [[nodiscard]] QString sentence() const
    {
        if (!m_rule.l40s || !m_rule.a100) {
            return Checklist::tr("No contender is an %1; add one to compare.")
                .arg(m_rule.l40s ? Checklist::tr("A100") : Checklist::tr("L40S"));
        }
        return std::visit(*this, m_rule.facts);
    }

    QString operator()(const SmallModelsAtVolumeFacts& facts) const
    {
        if (!facts.fits_one_l40s) {
            return Checklist::tr("%1 does not fit one L40S, so it is not a small model.").arg(served());
        }
        if (!known(facts.usd_per_million_tokens) || !known(facts.fleet_usd_per_month)) {
            const std::size_t missing = facts.usd_per_million_tokens.l40s ? *m_rule.a100 : *m_rule.l40s;
            const ContenderAnalysis& contender = m_analysis.contenders[missing];
            return gapSentence(contender.gap, contender, m_analysis);
        }
        const double saved = facts.rent_saved_usd_per_month.value_or(0);
        const QString rent = saved < 0 ? Checklist::tr("one GPU rents for %1 a month more").arg(money(-saved))
                                       : Checklist::tr("one GPU rents for %1 a month less").arg(money(saved));
        return Checklist::tr(
                   "A million tokens cost %1 on %2 and %3 on %4; %5 a month take fleets of %6 and %7, and %8.")
            .arg(costPerMillion(*facts.usd_per_million_tokens.l40s), m_l40s,
                 costPerMillion(*facts.usd_per_million_tokens.a100), m_a100, tokens(m_scenario.bill.tokens_per_month),
                 money(*facts.fleet_usd_per_month.l40s), money(*facts.fleet_usd_per_month.a100), rent);
    }

    QString operator()(const SparseModelsFacts& facts) const
    {
        if (!known(facts.speedup)) {
            return Checklist::tr("A data sheet lacks a dense or a sparse FP16 rate.");
        }
        return afterNeed(Checklist::tr("2:4 sparsity makes FP16 %1 as fast on %2 and %3 on %4.")
                             .arg(times(*facts.speedup.l40s), m_l40s, times(*facts.speedup.a100), m_a100));
    }

    QString operator()(const VideoFacts& facts) const
    {
        if (!known(facts.encoders) || !known(facts.decoders)) {
            return Checklist::tr("A data sheet does not say how many video engines the card has.");
        }
        return afterNeed(Checklist::tr("%1 has %2 video encoders and %3 decoders, %4 has %5 and %6.")
                             .arg(m_l40s, number(*facts.encoders.l40s), number(*facts.decoders.l40s), m_a100,
                                  number(*facts.encoders.a100), number(*facts.decoders.a100)));
    }

    QString operator()(const TightBudgetFacts& facts) const
    {
        const CardPair& bill = facts.usd_per_month;
        if (known(bill)) {
            return Checklist::tr("The smallest bill is %1 a month with %2 and %3 with %4.")
                .arg(money(*bill.l40s), m_l40s, money(*bill.a100), m_a100);
        }
        if (!bill.l40s && !bill.a100) {
            return Checklist::tr("%1 fits neither %2 nor %3.").arg(served(), m_l40s, m_a100);
        }
        return Checklist::tr("%1 fits only %2, for %3 a month.")
            .arg(served(), bill.l40s ? m_l40s : m_a100, money(bill.l40s ? *bill.l40s : *bill.a100));
    }

    QString operator()(const QuantizedInferenceFacts& facts) const
    {
        if (!facts.gain || !facts.fp16) {
            return Checklist::tr("The model has no cost for both cards at FP16 and with quantized weights, so there is "
                                 "nothing to compare.");
        }
        QStringList ratios;
        ratios << Checklist::tr("%1 at FP16").arg(times(*facts.fp16));
        if (facts.int8) {
            ratios << Checklist::tr("%1 at INT8").arg(times(*facts.int8));
        }
        if (facts.fp8) {
            ratios << Checklist::tr("%1 against FP8").arg(times(*facts.fp8));
        }
        const QString article =
            facts.claimed_low && facts.claimed_high
                ? Checklist::tr(" (the article: %1)").arg(between(*facts.claimed_low, *facts.claimed_high))
                : QString();
        const QString gain =
            *facts.gain > 0
                ? Checklist::tr("quantizing helps %1 by up to %2%3").arg(m_l40s, percent(*facts.gain), article)
                : Checklist::tr("quantizing does not help %1%2").arg(m_l40s, article);
        const QString numbers =
            Checklist::tr("A token on %1 costs %2 what it does on %3: %4.").arg(m_a100, listed(ratios), m_l40s, gain);
        return m_rule.answer == RuleAnswer::NotNeeded ? Checklist::tr("All weights are FP16. %1").arg(numbers)
                                                      : numbers;
    }

    QString operator()(const TrainingAndInferenceFacts& facts) const
    {
        if (!known(facts.capacity_gb)) {
            return {};
        }
        QString cost;
        const bool both_fit = facts.needed_gb <= std::min(*facts.capacity_gb.l40s, *facts.capacity_gb.a100);
        if (known(facts.run_usd)) {
            cost = Checklist::tr("; a run costs %1 and %2").arg(money(*facts.run_usd.l40s), money(*facts.run_usd.a100));
        } else if (both_fit) {
            QStringList missing;
            if (!facts.run_usd.l40s) {
                missing << m_l40s;
            }
            if (!facts.run_usd.a100) {
                missing << m_a100;
            }
            cost = Checklist::tr("; no training rate is known for %1").arg(listed(missing));
        }
        return afterNeed(Checklist::tr("Training %1 takes %2; %3 has %4 and %5 %6%7.")
                             .arg(QString::fromStdString(m_scenario.model), gigabytes(facts.needed_gb), m_l40s,
                                  gigabytes(*facts.capacity_gb.l40s), m_a100, gigabytes(*facts.capacity_gb.a100),
                                  cost));
    }

    QString operator()(const LargeModelsFacts& facts) const
    {
        if (!known(facts.needed_gb) || !known(facts.capacity_gb)) {
            return {};
        }
        return Checklist::tr("%1 takes %2 on one %3 and %4 on one %5.")
            .arg(served(), usedOf(*facts.needed_gb.l40s, *facts.capacity_gb.l40s), m_l40s,
                 usedOf(*facts.needed_gb.a100, *facts.capacity_gb.a100), m_a100);
    }

    QString operator()(const PrecisionRangeFacts& facts) const
    {
        QStringList a100;
        QStringList others;
        for (const PrecisionRangeFacts::Format& format : facts.formats) {
            const bool leads = format.tera_per_s.a100.value_or(0) > format.tera_per_s.l40s.value_or(0);
            (leads ? a100 : others) << to_qstring(format.name);
        }
        const QString none = Checklist::tr("none");
        const QString numbers =
            Checklist::tr("By dense rates %1 leads in %2 of %3 formats (%4), not in the others (%5).")
                .arg(m_a100, QString::number(facts.a100_leads), QString::number(facts.formats.size()),
                     a100.isEmpty() ? none : listed(a100), others.isEmpty() ? none : listed(others));
        return m_rule.answer == RuleAnswer::NotNeeded
                   ? Checklist::tr("One number format is enough here. %1").arg(numbers)
                   : numbers;
    }

    QString operator()(const FutureProofingFacts& facts) const
    {
        if (!known(facts.low) || !known(facts.high)) {
            return Checklist::tr("The catalogue does not have the article's expectations.");
        }
        const QString numbers =
            Checklist::tr("The article expects software to add %1 on the L40S and %2 on the A100.")
                .arg(between(*facts.low.l40s, *facts.high.l40s), between(*facts.low.a100, *facts.high.a100));
        return m_rule.answer == RuleAnswer::NotNeeded ? Checklist::tr("The horizon is %1 months. %2")
                                                            .arg(number(m_scenario.owning.horizon_months), numbers)
                                                      : numbers;
    }

    QString operator()(const DoublePrecisionFacts& facts) const
    {
        if (!known(facts.fp64_tflops)) {
            return Checklist::tr("A data sheet does not give the FP64 rate.");
        }
        return afterNeed(Checklist::tr("FP64 runs at %1 TFLOPS on %2 and at %3 on %4.")
                             .arg(number(*facts.fp64_tflops.l40s), m_l40s, number(*facts.fp64_tflops.a100), m_a100));
    }

private:
    // "Llama-2-7B at batch 8".
    [[nodiscard]] QString served() const
    {
        return Checklist::tr("%1 at %2").arg(QString::fromStdString(m_scenario.model), batch(m_scenario.server.batch));
    }

    [[nodiscard]] QString afterNeed(const QString& numbers) const
    {
        return m_rule.answer == RuleAnswer::NotNeeded ? Checklist::tr("Not asked for. %1").arg(numbers) : numbers;
    }

    const Analysis& m_analysis;
    const Scenario& m_scenario;
    const Rule& m_rule;
    QString m_l40s;
    QString m_a100;
};

// Where the numbers come from, for rules that rest on data sheets.
QString dataSheets(const Rule& rule, const Analysis& analysis, const Catalogue& catalogue)
{
    const bool rests_on_sheets = rule.id == RuleId::SparseModels || rule.id == RuleId::Video ||
                                 rule.id == RuleId::PrecisionRange || rule.id == RuleId::DoublePrecision;
    QStringList sources;
    for (const auto index : {rule.l40s, rule.a100}) {
        const Gpu* const gpu = index ? catalogue.gpu(analysis.contenders[*index].contender.gpu) : nullptr;
        if (rests_on_sheets && gpu != nullptr) {
            sources << QString::fromStdString(gpu->source);
        }
    }
    return sources.isEmpty() ? QString() : Checklist::tr(" Sources: %1.").arg(sources.join(QStringLiteral("; ")));
}

std::vector<Cell> row(const Rule& rule, const Analysis& analysis, const Catalogue& catalogue)
{
    const RuleText& text = textOf(rule);
    const QString claim = Checklist::tr("The article: %1.").arg(Checklist::tr(text.claim));
    const QString decided = Checklist::tr(text.decided) + dataSheets(rule, analysis, catalogue);
    Cell card = textCell(rule.for_l40s ? Checklist::tr("L40S") : Checklist::tr("A100"), claim);
    const std::optional<std::size_t> contender = rule.for_l40s ? rule.l40s : rule.a100;
    card.series = contender ? static_cast<int>(*contender) : -1;
    Cell answer = numberCell(static_cast<double>(rule.answer), answerText(rule.answer), decided);
    answer.alignment = Qt::AlignLeft | Qt::AlignVCenter;
    return {textCell(Checklist::tr(text.name), claim), card, answer, textCell(Why(analysis, rule).sentence(), decided)};
}

} // namespace

Grid checklistGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    Grid grid;
    grid.columns = {
        {Checklist::tr("Rule"), Checklist::tr("When the article would choose that card")},
        {Checklist::tr("Speaks for"), Checklist::tr("The card that the rule recommends")},
        {Checklist::tr("Here"), Checklist::tr("Whether the rule holds for this scenario")},
        {Checklist::tr("Why"), Checklist::tr("The numbers that decide it")},
    };
    for (const Rule& rule : analysis.rules) {
        grid.rows.push_back(row(rule, analysis, catalogue));
    }
    return grid;
}

} // namespace tiebreak
