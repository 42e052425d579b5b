// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/presets.h"

#include "models/engine/inputs/field_edits.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <array>
#include <iterator>

namespace tiebreak {

namespace {

struct Presets {
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

std::vector<Preset> inference()
{
    return {
        {Presets::tr("Serving, batch 8"),
         Presets::tr("A million requests of 100 tokens a month at FP16"),
         QStringLiteral("cost"),
         {}},
        {Presets::tr("Interactive, batch 1"),
         Presets::tr("One request at a time, 100 million tokens a month"),
         QStringLiteral("cost"),
         {{"batch", "1"}, {"tokens_per_month", "100M"}}},
        {Presets::tr("Batch jobs, batch 32"),
         Presets::tr("Throughput first, 500 million tokens a month; the article's figures here are INT8"),
         QStringLiteral("cost"),
         {{"batch", "32"},
          {"tokens_per_month", "500M"},
          {"contenders.0.weight_precision", "INT8"},
          {"contenders.1.weight_precision", "INT8"},
          {"contenders.2.weight_precision", "INT8"}}},
        {Presets::tr("Quantized weights"),
         Presets::tr("INT8 on every card by the calibrated model, to be compared with FP16"),
         QStringLiteral("cost"),
         {{"evidence", "model"},
          {"contenders.0.weight_precision", "INT8"},
          {"contenders.1.weight_precision", "INT8"},
          {"contenders.2.weight_precision", "INT8"}}},
        {Presets::tr("Sparse model"),
         Presets::tr("Half of the weights zero doubles the rate of every card, by their datasheets; the article grants "
                     "it to the "
                     "L40S alone"),
         QStringLiteral("checklist"),
         {{"needs_sparsity", "yes"},
          {"contenders.0.throughput_gain", "100%"},
          {"contenders.1.throughput_gain", "100%"},
          {"contenders.2.throughput_gain", "100%"}}},
        {Presets::tr("Software headroom"),
         Presets::tr("The middle of what the article expects of better software: 6.5 % on the L40S, 2.5 % on the A100"),
         QStringLiteral("throughput"),
         {{"contenders.0.throughput_gain", "6.5%"},
          {"contenders.1.throughput_gain", "2.5%"},
          {"contenders.2.throughput_gain", "2.5%"}}},
    };
}

// Served by vLLM with what the model says, since the article knows no load.
Preset served(const QString& name, const QString& description, std::vector<std::pair<std::string, std::string>> inputs)
{
    std::vector<std::pair<std::string, std::string>> all{{"question", "monthly_bill"},
                                                         {"evidence", "model"},
                                                         {"framework", "vLLM"},
                                                         {"batching", "in-flight"},
                                                         {"model", "Llama-3.1-8B"}};
    std::ranges::move(inputs, std::back_inserter(all));
    return {name, description, QStringLiteral("load"), std::move(all)};
}

// Lengths and limits are Tiebreak's own choice of what is usual, but for the two traces' requests.
std::vector<Preset> loads()
{
    return {
        served(Presets::tr("Chat for 40 users"),
               Presets::tr("1,500 tokens in and 300 out, 10 s to read and type; 95 % of first tokens within 1 s, 50 ms "
                           "a token (usual limits, our choice)"),
               {{"load", "users"},
                {"users", "40"},
                {"think_time_s", "10"},
                {"prompt_tokens", "1500"},
                {"output_tokens", "300"},
                {"prompt_spread", "0.6"},
                {"output_spread", "0.6"},
                {"shared_prefix", "20%"},
                {"ttft_limit_ms", "1000"},
                {"tpot_limit_ms", "50"}}),
        served(Presets::tr("Questions over documents (RAG)"),
               Presets::tr("One request a second with 6,000 tokens of context and 300 out; 95 % of first tokens within "
                           "2 s, 50 ms a token (usual limits, our choice)"),
               {{"load", "requests"},
                {"requests_per_s", "1"},
                {"prompt_tokens", "6000"},
                {"output_tokens", "300"},
                {"prompt_spread", "0.4"},
                {"output_spread", "0.6"},
                {"ttft_limit_ms", "2000"},
                {"tpot_limit_ms", "50"}}),
        served(Presets::tr("Code completion"),
               Presets::tr("Five requests a second, 2,000 tokens in and 30 out, half of them cached; 95 % of whole "
                           "suggestions within 2 s (our choice)"),
               {{"model", "Qwen2.5-7B"},
                {"load", "requests"},
                {"requests_per_s", "5"},
                {"prompt_tokens", "2000"},
                {"output_tokens", "30"},
                {"prompt_spread", "0.6"},
                {"output_spread", "0.6"},
                {"shared_prefix", "50%"},
                {"e2e_limit_ms", "2000"}}),
        served(Presets::tr("Summaries"),
               Presets::tr("A document of 8,000 tokens every two seconds, 400 out; 95 % of whole answers within 30 s "
                           "(our choice)"),
               {{"load", "requests"},
                {"requests_per_s", "0.5"},
                {"prompt_tokens", "8000"},
                {"output_tokens", "400"},
                {"prompt_spread", "0.7"},
                {"output_spread", "0.4"},
                {"e2e_limit_ms", "30000"}}),
        served(Presets::tr("Batch jobs without limits"),
               Presets::tr("Four requests a second, 1,000 tokens in and 500 out: nobody waits, but the queue must not "
                           "grow (our choice)"),
               {{"load", "requests"},
                {"requests_per_s", "4"},
                {"prompt_tokens", "1000"},
                {"output_tokens", "500"},
                {"prompt_spread", "0.5"},
                {"output_spread", "0.5"}}),
        served(
            Presets::tr("Agents"),
            Presets::tr("Twenty agents whose tools take 2 s; 6,000 tokens in, 80 % of them cached, and 200 out; 95 % "
                        "of answers within 20 s (our choice)"),
            {{"load", "users"},
             {"users", "20"},
             {"think_time_s", "2"},
             {"prompt_tokens", "6000"},
             {"output_tokens", "200"},
             {"prompt_spread", "0.5"},
             {"output_spread", "0.8"},
             {"shared_prefix", "80%"},
             {"e2e_limit_ms", "20000"}}),
        served(
            Presets::tr("Azure trace: conversations"),
            Presets::tr("The requests of Azure's LLM inference trace of 2023 (CC-BY) at their recorded 5.5 a second; "
                        "95 % of first tokens within 1 s, 50 ms a token (our choice)"),
            {{"load", "trace"},
             {"trace", "azure-2023-conversation"},
             {"requests_per_s", "5.5"},
             {"ttft_limit_ms", "1000"},
             {"tpot_limit_ms", "50"}}),
        served(
            Presets::tr("Azure trace: code completions"),
            Presets::tr("The requests of Azure's LLM inference trace of 2023 (CC-BY) at their recorded 2.6 a second; "
                        "95 % of first tokens within 2 s (our choice)"),
            {{"load", "trace"}, {"trace", "azure-2023-code"}, {"requests_per_s", "2.6"}, {"ttft_limit_ms", "2000"}}),
    };
}

std::vector<Preset> cards()
{
    return {
        {Presets::tr("Architecture and precision"),
         Presets::tr("Peak rates of every number format, dense and sparse"),
         QStringLiteral("specs"),
         {}},
        {Presets::tr("Memory of a 13B model"),
         Presets::tr(
             "Eight sequences of 1,000 tokens: 26 GB of weights, 6.7 GB of KV cache in pages of 64 tokens, 4 GB of "
             "buffers"),
         QStringLiteral("memory"),
         {{"evidence", "model"},
          {"model", "Llama-2-13B"},
          {"prompt_tokens", "744"},
          {"output_tokens", "256"},
          {"memory_overhead_gb", "4"}}},
        {Presets::tr("Prices, and 100 of each card"),
         Presets::tr("One at work and 99 spare: what a hundred cards of each kind cost a month and a year"),
         QStringLiteral("prices"),
         {{"spare_replicas", "99"}}},
        {Presets::tr("Image generation"),
         Presets::tr("Stable Diffusion 1.5 at 512x512, 100,000 images a month"),
         QStringLiteral("images"),
         {}},
        {Presets::tr("Fine-tuning a 7B model"),
         Presets::tr("QLoRA at batch 4, 100 million tokens"),
         QStringLiteral("training"),
         {}},
        {Presets::tr("Training a 7B model in full"),
         Presets::tr("All weights learn, with Adam in mixed precision"),
         QStringLiteral("training"),
         {{"training_method", "full"}}},
        {Presets::tr("Power"),
         Presets::tr("Joules per token, electricity, and rent per joule"),
         QStringLiteral("energy"),
         {}},
    };
}

std::vector<Preset> scale()
{
    return {
        {Presets::tr("100,000 users"),
         Presets::tr("100,000 users at 200 tokens a day: 20 million tokens a day, 600 million a month"),
         QStringLiteral("fleet"),
         {{"question", "monthly_bill"}, {"tokens_per_month", "600M"}}},
        {Presets::tr("Five million users"),
         Presets::tr("30 billion tokens a month, three times the average at the peak, 70 % busy, one spare"),
         QStringLiteral("fleet"),
         {{"question", "monthly_bill"},
          {"tokens_per_month", "30B"},
          {"peak_factor", "3"},
          {"utilization", "70%"},
          {"spare_replicas", "1"}}},
        {Presets::tr("A mixed cluster"),
         Presets::tr(
             "Half of 20 billion tokens interactive at batch 1, half in jobs at batch 32, 7.5 % lost to scheduling"),
         QStringLiteral("fleet"),
         {{"question", "monthly_bill"},
          {"batch", "1"},
          {"tokens_per_month", "20B"},
          {"second_share", "50%"},
          {"second_batch", "32"}}},
        {Presets::tr("Self-host or call an API"),
         Presets::tr("An API at $0.20 per million tokens against whole GPUs for 2 billion tokens a month"),
         QStringLiteral("fleet"),
         {{"question", "monthly_bill"}, {"api_usd_per_million_tokens", "0.20"}, {"tokens_per_month", "2B"}}},
        {Presets::tr("Rent or buy"),
         Presets::tr("An L40S at its street price against renting it, over three years"),
         QStringLiteral("ownership"),
         {{"contenders.0.purchase_usd", "8000"}}},
        {Presets::tr("Falling rents"),
         Presets::tr("The same when rents fall by 17.5 % a year, the middle of what the article expects"),
         QStringLiteral("ownership"),
         {{"contenders.0.purchase_usd", "8000"}, {"rent_decline_per_year", "17.5%"}, {"horizon_months", "60"}}},
    };
}

std::vector<Preset> judgement()
{
    return {
        {Presets::tr("When L40S, when A100"),
         Presets::tr("The article's ten rules, decided for the scenario"),
         QStringLiteral("checklist"),
         {}},
        {Presets::tr("What matters most"),
         Presets::tr("Every input over its own range, by the calibrated model"),
         QStringLiteral("sensitivity"),
         {{"evidence", "model"}}},
        {Presets::tr("Who is cheapest where"),
         Presets::tr("Batch size against price ratio"),
         QStringLiteral("winner-map"),
         {}},
        {Presets::tr("The article's claims"),
         Presets::tr("All of its numbers, recomputed"),
         QStringLiteral("claims"),
         {}},
    };
}

} // namespace

std::vector<Preset> presets()
{
    std::vector<Preset> all;
    const auto add = [&all](const QString& group, std::vector<Preset> rows) {
        for (Preset& row : rows) {
            row.group = group;
        }
        std::ranges::move(rows, std::back_inserter(all));
    };
    add(Presets::tr("Cost of a token"), inference());
    add(Presets::tr("What a card can do"), cards());
    add(Presets::tr("Fleets, owning and APIs"), scale());
    add(Presets::tr("Which card, and how sure"), judgement());
    add(Presets::tr("A load of users or requests"), loads());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].key = presetKey(i);
    }
    return all;
}

QKeySequence presetKey(std::size_t place)
{
    constexpr std::size_t digits = 9;
    constexpr std::array<Qt::KeyboardModifiers, 3> modifiers{Qt::ControlModifier, Qt::AltModifier,
                                                             Qt::ControlModifier | Qt::AltModifier};
    if (place / digits >= modifiers.size()) {
        return {};
    }
    const auto digit = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(place % digits));
    return QKeySequence(QKeyCombination(modifiers.at(place / digits), digit));
}

void fillPresetMenu(QMenu& menu, const QObject& context, const std::function<void(const Preset&)>& adopt)
{
    menu.setToolTipsVisible(true);
    QString group;
    for (const Preset& preset : presets()) {
        if (preset.group != group) {
            menu.addSeparator();
            group = preset.group;
        }
        QAction* const action = menu.addAction(preset.name, preset.key, &context, [adopt, preset] { adopt(preset); });
        action->setToolTip(preset.description);
        action->setStatusTip(preset.description);
    }
}

Scenario scenarioOf(const Preset& preset, const Catalogue& catalogue)
{
    Scenario scenario = default_scenario(catalogue);
    for (const auto& [key, value] : preset.inputs) {
        // A preset that the catalogue cannot follow in one input keeps the default there; a test holds them all.
        [[maybe_unused]] const Problem problem = set_from_text(scenario, catalogue, key, value);
        Q_ASSERT(problem.empty());
    }
    return scenario;
}

} // namespace tiebreak
