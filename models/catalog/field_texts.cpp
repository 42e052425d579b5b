// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/field_texts.h"

#include <QCoreApplication>

#include <array>
#include <string>

namespace tiebreak {

namespace {

QString translated(std::string_view text)
{
    return text.empty() ? QString() : QCoreApplication::translate("Fields", std::string(text).c_str());
}

constexpr std::array texts{
    QT_TRANSLATE_NOOP("Fields", "Model"),
    QT_TRANSLATE_NOOP("Fields", "The language model that is served."),
    QT_TRANSLATE_NOOP("Fields", "Evidence"),
    QT_TRANSLATE_NOOP(
        "Fields", "Where throughput comes from: the article's figures, the calibrated model, or public measurements."),
    QT_TRANSLATE_NOOP("Fields", "Question"),
    QT_TRANSLATE_NOOP("Fields", "What is decided: cost_per_token, at the utilization; monthly_bill, of whole GPUs that "
                                "carry the load."),
    QT_TRANSLATE_NOOP("Fields", "Billing"),
    QT_TRANSLATE_NOOP("Fields",
                      "Which hours are paid. always: all of them; scheduled: so many a month, in which all of the "
                      "load arrives; by_use: those at work, as with scale to zero."),
    QT_TRANSLATE_NOOP("Fields", "the article bills every hour"),
    QT_TRANSLATE_NOOP("Fields", "Paid hours"),
    QT_TRANSLATE_NOOP("Fields",
                      "Hours of a month in which scheduled servers run, at most the month's: of 720 h, 10 hours on 5 "
                      "days a week are 214 h, 12 hours every day 360 h."),
    QT_TRANSLATE_NOOP("Fields", "ten hours on 22 working days"),
    QT_TRANSLATE_NOOP("Fields", "Cold start"),
    QT_TRANSLATE_NOOP("Fields", "Seconds that a first request waits for a server billed by use; they count against the "
                                "first-token limit."),
    QT_TRANSLATE_NOOP("Fields", "Which hours its provider bills, since providers differ; none: as the scenario says."),
    QT_TRANSLATE_NOOP("Fields", "as the scenario"),
    QT_TRANSLATE_NOOP("Fields", "Framework"),
    QT_TRANSLATE_NOOP("Fields", "The serving software that the model and the measurements speak of."),
    QT_TRANSLATE_NOOP("Fields", "Batching"),
    QT_TRANSLATE_NOOP(
        "Fields",
        "static: sequences start together and run to the end; in-flight: a finished sequence is replaced at once."),
    QT_TRANSLATE_NOOP("Fields", "Batch size"),
    QT_TRANSLATE_NOOP("Fields", "seq"),
    QT_TRANSLATE_NOOP("Fields", "Sequences that one replica generates at the same time."),
    QT_TRANSLATE_NOOP("Fields", "Utilization"),
    QT_TRANSLATE_NOOP("Fields", "%"),
    QT_TRANSLATE_NOOP("Fields",
                      "Share of its hours that a GPU is at work; what its idle hours cost is for the billing to say."),
    QT_TRANSLATE_NOOP("Fields", "Prompt tokens"),
    QT_TRANSLATE_NOOP("Fields", "tok"),
    QT_TRANSLATE_NOOP("Fields", "Tokens that a request brings (its prefill)."),
    QT_TRANSLATE_NOOP("Fields", "Output tokens"),
    QT_TRANSLATE_NOOP("Fields", "Tokens that a request generates (its decode)."),
    QT_TRANSLATE_NOOP("Fields", "Tokens per month"),
    QT_TRANSLATE_NOOP("Fields", "Generated tokens that the fleet must deliver in a month."),
    QT_TRANSLATE_NOOP("Fields", "Hours per month"),
    QT_TRANSLATE_NOOP("Fields", "h"),
    QT_TRANSLATE_NOOP("Fields", "Hours of a month; the article counts 720. A year is twelve of these "
                                "months, 8,640 hours at 720."),
    QT_TRANSLATE_NOOP("Fields", "Peak factor"),
    QT_TRANSLATE_NOOP("Fields", "x"),
    QT_TRANSLATE_NOOP("Fields", "Busiest rate over the average rate; the fleet is sized for the busiest."),
    QT_TRANSLATE_NOOP("Fields", "Spare replicas"),
    QT_TRANSLATE_NOOP("Fields", "Replicas that are paid for in case one fails."),
    QT_TRANSLATE_NOOP("Fields", "Memory overhead"),
    QT_TRANSLATE_NOOP("Fields", "GB"),
    QT_TRANSLATE_NOOP(
        "Fields", "Buffers and workspace on each GPU; none: as calibrated (the article's 13B example counts 4 GB)."),
    QT_TRANSLATE_NOOP("Fields", "Framework release"),
    QT_TRANSLATE_NOOP("Fields",
                      "The release that serves, such as 0.12; releases differ in kernels, overheads and scheduling."),
    QT_TRANSLATE_NOOP("Fields", "GPU memory fraction"),
    QT_TRANSLATE_NOOP("Fields",
                      "Share of each GPU's memory that the framework may use; none: the default of its release."),
    QT_TRANSLATE_NOOP("Fields", "Most sequences"),
    QT_TRANSLATE_NOOP("Fields",
                      "Sequences that the framework runs at once in flight; none: the default of its release."),
    QT_TRANSLATE_NOOP("Fields", "Tokens of a step"),
    QT_TRANSLATE_NOOP("Fields",
                      "Most tokens that the framework computes in one step; none: the default of its release."),
    QT_TRANSLATE_NOOP("Fields", "the framework's default"),
    QT_TRANSLATE_NOOP("Fields", "What arrives"),
    QT_TRANSLATE_NOOP("Fields", "batch: so many sequences run together; users: each sends the next request after an "
                                "answer; requests: so many a second; trace: a recorded log."),
    QT_TRANSLATE_NOOP("Fields", "Users"),
    QT_TRANSLATE_NOOP("Fields", "People or programs that use the servers at once."),
    QT_TRANSLATE_NOOP("Fields", "Think time"),
    QT_TRANSLATE_NOOP("Fields", "s"),
    QT_TRANSLATE_NOOP(
        "Fields", "Time between an answer and the next request of the same user, on average; times are exponential."),
    QT_TRANSLATE_NOOP("Fields", "Requests a second"),
    QT_TRANSLATE_NOOP("Fields", "/s"),
    QT_TRANSLATE_NOOP("Fields", "Requests that arrive in a second, on average."),
    QT_TRANSLATE_NOOP("Fields", "Burstiness"),
    QT_TRANSLATE_NOOP(
        "Fields", "Coefficient of variation of the gaps between requests; 0: even, 1: at random, above: in bursts."),
    QT_TRANSLATE_NOOP("Fields", "Spread of prompts"),
    QT_TRANSLATE_NOOP("Fields",
                      "Coefficient of variation of the prompt lengths, which are log-normal; 0: all are equal."),
    QT_TRANSLATE_NOOP("Fields", "Spread of outputs"),
    QT_TRANSLATE_NOOP("Fields",
                      "Coefficient of variation of the output lengths, which are log-normal; 0: all are equal."),
    QT_TRANSLATE_NOOP("Fields", "Shared prefix"),
    QT_TRANSLATE_NOOP("Fields", "Share of each prompt that the prefix cache holds already."),
    QT_TRANSLATE_NOOP("Fields", "Trace"),
    QT_TRANSLATE_NOOP("Fields", "The recorded log whose requests arrive, with its own lengths, stretched to the rate."),
    QT_TRANSLATE_NOOP("Fields", "Own calibration"),
    QT_TRANSLATE_NOOP("Fields", "Whether the model takes the levels of your own runs, where it has them; no: it is the "
                                "public one."),
    QT_TRANSLATE_NOOP("Fields", "your library; without own runs it changes nothing"),
    QT_TRANSLATE_NOOP("Fields", "Drafted tokens"),
    QT_TRANSLATE_NOOP("Fields",
                      "Tokens that speculative decoding drafts for each step of a sequence; 0: none. The drafting "
                      "itself counts as free, as with n-gram lookups. Counts for users, requests and traces."),
    QT_TRANSLATE_NOOP("Fields", "Accepted drafts"),
    QT_TRANSLATE_NOOP(
        "Fields", "Chance that a drafted token is right when those before it are; counts with drafted tokens only."),
    QT_TRANSLATE_NOOP("Fields", "Answer limit"),
    QT_TRANSLATE_NOOP("Fields", "Longest acceptable time from a request to its last token; none: no limit. Counts for "
                                "users, requests and traces."),
    QT_TRANSLATE_NOOP("Fields", "Percentile"),
    QT_TRANSLATE_NOOP(
        "Fields",
        "Percentile of the requests that must keep each limit, such as 95. Counts for users, requests and traces."),
    QT_TRANSLATE_NOOP("Fields", "Poisson: many users who know nothing of each other"),
    QT_TRANSLATE_NOOP("Fields", "95: common in service-level objectives"),
    QT_TRANSLATE_NOOP("Fields", "Power draw"),
    QT_TRANSLATE_NOOP("Fields", "Typical draw as a share of the TDP; 87.5 % in the article."),
    QT_TRANSLATE_NOOP("Fields", "PUE"),
    QT_TRANSLATE_NOOP("Fields", "Power that the facility draws over what the servers draw."),
    QT_TRANSLATE_NOOP("Fields", "Electricity"),
    QT_TRANSLATE_NOOP("Fields", "$/kWh"),
    QT_TRANSLATE_NOOP("Fields", "Price of electricity."),
    QT_TRANSLATE_NOOP("Fields", "TPOT limit"),
    QT_TRANSLATE_NOOP("Fields", "ms"),
    QT_TRANSLATE_NOOP("Fields", "Longest acceptable time per output token; none: no limit."),
    QT_TRANSLATE_NOOP("Fields", "TTFT limit"),
    QT_TRANSLATE_NOOP("Fields", "Longest acceptable time to the first token; none: no limit."),
    QT_TRANSLATE_NOOP("Fields", "Largest batch on charts"),
    QT_TRANSLATE_NOOP("Fields", "The batch at which the curves end."),
    QT_TRANSLATE_NOOP("Fields", "Costs on charts"),
    QT_TRANSLATE_NOOP("Fields", "How costs and energy are drawn along batches: as numbers, or as times the cheapest of "
                                "each batch."),
    QT_TRANSLATE_NOOP("Fields", "Breakeven of"),
    QT_TRANSLATE_NOOP("Fields", "Which two contenders the breakeven chart compares: winner and runner-up, or two by "
                                "their places; where a place is empty, winner and runner-up."),
    QT_TRANSLATE_NOOP("Fields", "Second kind's share"),
    QT_TRANSLATE_NOOP("Fields",
                      "Share of the monthly tokens that requests of a second kind generate; 0: there are none."),
    QT_TRANSLATE_NOOP("Fields", "Second model"),
    QT_TRANSLATE_NOOP("Fields", "The model of the second kind; none: the same one."),
    QT_TRANSLATE_NOOP("Fields", "Second batch size"),
    QT_TRANSLATE_NOOP("Fields", "Sequences that a replica generates at the same time when it serves the second kind."),
    QT_TRANSLATE_NOOP("Fields", "Second prompt tokens"),
    QT_TRANSLATE_NOOP("Fields", "Tokens that a request of the second kind brings."),
    QT_TRANSLATE_NOOP("Fields", "Second output tokens"),
    QT_TRANSLATE_NOOP("Fields", "Tokens that a request of the second kind generates."),
    QT_TRANSLATE_NOOP("Fields", "Scheduling overhead"),
    QT_TRANSLATE_NOOP("Fields", "Share of its throughput that a fleet of several kinds of card loses to scheduling."),
    QT_TRANSLATE_NOOP("Fields", "Horizon"),
    QT_TRANSLATE_NOOP("Fields", "months"),
    QT_TRANSLATE_NOOP("Fields", "How far ahead renting and owning are compared."),
    QT_TRANSLATE_NOOP("Fields", "Rents fall"),
    QT_TRANSLATE_NOOP("Fields", "By how much rents fall each year."),
    QT_TRANSLATE_NOOP("Fields", "Discount rate"),
    QT_TRANSLATE_NOOP("Fields", "By how much a dollar a year from now is worth less than one today."),
    QT_TRANSLATE_NOOP("Fields", "Hosting"),
    QT_TRANSLATE_NOOP("Fields", "$/month"),
    QT_TRANSLATE_NOOP("Fields", "Rack space, network and upkeep of one owned GPU, beside its electricity."),
    QT_TRANSLATE_NOOP("Fields", "Resale value"),
    QT_TRANSLATE_NOOP("Fields", "Share of the purchase price that a card just bought sells for; 0: it is never sold."),
    QT_TRANSLATE_NOOP("Fields", "Depreciation"),
    QT_TRANSLATE_NOOP("Fields", "By how much the resale value falls each year."),
    QT_TRANSLATE_NOOP("Fields", "API price"),
    QT_TRANSLATE_NOOP("Fields", "$/M tok"),
    QT_TRANSLATE_NOOP("Fields", "What an API charges for a million generated tokens of this model; none: no API."),
    QT_TRANSLATE_NOOP("Fields", "Spot prices"),
    QT_TRANSLATE_NOOP("Fields", "Spot interruptions"),
    QT_TRANSLATE_NOOP("Fields", "a day"),
    QT_TRANSLATE_NOOP("Fields", "How often a day a provider takes back a GPU that is rented at a spot price."),
    QT_TRANSLATE_NOOP("Fields", "Spot time lost"),
    QT_TRANSLATE_NOOP("Fields", "min"),
    QT_TRANSLATE_NOOP("Fields", "Minutes from an interruption of a spot server until another one works: finding it and "
                                "loading the model."),
    QT_TRANSLATE_NOOP("Fields", "own choice; it counts once there are interruptions"),
    QT_TRANSLATE_NOOP("Fields", "API input price"),
    QT_TRANSLATE_NOOP("Fields",
                      "What the API charges for a million prompt tokens; none: prompts are not charged apart."),
    QT_TRANSLATE_NOOP("Fields", "API cached price"),
    QT_TRANSLATE_NOOP("Fields", "What the API charges for a million prompt tokens of the shared prefix; none: as much "
                                "as for other prompt tokens."),
    QT_TRANSLATE_NOOP("Fields", "Images per month"),
    QT_TRANSLATE_NOOP("Fields", "Images that one month needs."),
    QT_TRANSLATE_NOOP("Fields", "Image pipeline"),
    QT_TRANSLATE_NOOP("Fields", "The network that makes the images."),
    QT_TRANSLATE_NOOP("Fields", "Image size"),
    QT_TRANSLATE_NOOP("Fields", "px"),
    QT_TRANSLATE_NOOP("Fields", "Edge of a square image in pixels; none: the pipeline's usual one."),
    QT_TRANSLATE_NOOP("Fields", "usual of the pipeline"),
    QT_TRANSLATE_NOOP("Fields", "Steps"),
    QT_TRANSLATE_NOOP("Fields", "Steps of the sampler for an image; none: as many as are usual."),
    QT_TRANSLATE_NOOP("Fields", "Images at once"),
    QT_TRANSLATE_NOOP("Fields", "Images that one GPU makes at the same time."),
    QT_TRANSLATE_NOOP("Fields", "Compiled"),
    QT_TRANSLATE_NOOP("Fields",
                      "yes: the network runs compiled (TensorRT, torch.compile), with fewer and larger kernels."),
    QT_TRANSLATE_NOOP("Fields", "Training GPUs"),
    QT_TRANSLATE_NOOP("Fields", "GPU"),
    QT_TRANSLATE_NOOP("Fields",
                      "GPUs of the run, which share weights, gradients and optimizer; each takes a batch of its own."),
    QT_TRANSLATE_NOOP("Fields", "Training method"),
    QT_TRANSLATE_NOOP("Fields", "full: all weights learn; LoRA: small matrices beside frozen FP16 weights; QLoRA: the "
                                "same beside frozen 4-bit weights."),
    QT_TRANSLATE_NOOP("Fields", "Training batch"),
    QT_TRANSLATE_NOOP("Fields", "Sequences in one training step."),
    QT_TRANSLATE_NOOP("Fields", "Sequence length"),
    QT_TRANSLATE_NOOP("Fields", "Tokens of one training sequence."),
    QT_TRANSLATE_NOOP("Fields", "LoRA rank"),
    QT_TRANSLATE_NOOP("Fields", "Rank of the matrices that LoRA and QLoRA train."),
    QT_TRANSLATE_NOOP("Fields", "Checkpointing"),
    QT_TRANSLATE_NOOP("Fields", "yes: activations are computed again in the backward pass instead of kept."),
    QT_TRANSLATE_NOOP("Fields", "Training tokens"),
    QT_TRANSLATE_NOOP("Fields", "Tokens that one training run goes through."),
    QT_TRANSLATE_NOOP("Fields", "Throughput spread"),
    QT_TRANSLATE_NOOP(
        "Fields",
        "How far the real rate may lie from a published one, which has no error band; 8 of 10 times it lies within."),
    QT_TRANSLATE_NOOP("Fields", "Price spread"),
    QT_TRANSLATE_NOOP("Fields", "How far the price you get may lie from the one quoted; 8 of 10 times it lies within."),
    QT_TRANSLATE_NOOP("Fields", "Utilization spread"),
    QT_TRANSLATE_NOOP("Fields", "How far the utilization may lie from yours; 8 of 10 times it lies within."),
    QT_TRANSLATE_NOOP("Fields", "Sparse model"),
    QT_TRANSLATE_NOOP("Fields", "Half of the weights are zero in the 2:4 pattern."),
    QT_TRANSLATE_NOOP("Fields", "Video"),
    QT_TRANSLATE_NOOP("Fields", "Video is encoded or decoded beside inference."),
    QT_TRANSLATE_NOOP("Fields", "Training too"),
    QT_TRANSLATE_NOOP("Fields", "The same cards also fine-tune or train."),
    QT_TRANSLATE_NOOP("Fields", "Double precision"),
    QT_TRANSLATE_NOOP("Fields", "Simulations need FP64."),
    QT_TRANSLATE_NOOP("Fields", "Sensitivity of"),
    QT_TRANSLATE_NOOP("Fields", "Which answer the sensitivities are of."),
    QT_TRANSLATE_NOOP("Fields", "Winner map across"),
    QT_TRANSLATE_NOOP("Fields", "The input that the winner map has from left to right."),
    QT_TRANSLATE_NOOP("Fields", "Winner map upwards"),
    QT_TRANSLATE_NOOP("Fields", "The input that the winner map has from bottom to top."),
    QT_TRANSLATE_NOOP("Fields", "The card."),
    QT_TRANSLATE_NOOP("Fields", "GPUs per replica"),
    QT_TRANSLATE_NOOP("Fields", "GPUs"),
    QT_TRANSLATE_NOOP("Fields", "How many GPUs share one copy of the model (tensor parallel)."),
    QT_TRANSLATE_NOOP("Fields", "Weights"),
    QT_TRANSLATE_NOOP("Fields", "Number format of the weights."),
    QT_TRANSLATE_NOOP("Fields", "KV cache"),
    QT_TRANSLATE_NOOP("Fields", "Number format of the KV cache."),
    QT_TRANSLATE_NOOP("Fields", "Price"),
    QT_TRANSLATE_NOOP("Fields", "$/h"),
    QT_TRANSLATE_NOOP("Fields", "Rent of one GPU for one hour."),
    QT_TRANSLATE_NOOP("Fields", "Price source"),
    QT_TRANSLATE_NOOP("Fields", "The quote that the price follows; none: the user's own."),
    QT_TRANSLATE_NOOP("Fields", "Purchase price"),
    QT_TRANSLATE_NOOP("Fields", "$"),
    QT_TRANSLATE_NOOP("Fields", "Price of one GPU with its share of the server; none: rent only."),
    QT_TRANSLATE_NOOP("Fields", "Throughput gain"),
    QT_TRANSLATE_NOOP("Fields", "What better software, sparsity or quantization is expected to add to the rate."),
    QT_TRANSLATE_NOOP("Fields", "Training rate"),
    QT_TRANSLATE_NOOP("Fields", "tok/s"),
    QT_TRANSLATE_NOOP("Fields", "Training tokens a second on one GPU, as you measured it; none: the published figure."),
    QT_TRANSLATE_NOOP("Fields", "Load"),
    QT_TRANSLATE_NOOP("Fields", "Deploybase article \"L40S vs A100\""),
    QT_TRANSLATE_NOOP("Fields", "neutral: adds nothing until you set it"),
    QT_TRANSLATE_NOOP("Fields", "Latency and memory"),
    QT_TRANSLATE_NOOP("Fields", "calibration; the article's 13B example counts 4 GB"),
    QT_TRANSLATE_NOOP("Fields", "Power"),
    QT_TRANSLATE_NOOP("Fields", "claims audit of the article (own-rate)"),
    QT_TRANSLATE_NOOP("Fields", "What charts show"),
    QT_TRANSLATE_NOOP("Fields", "Tiebreak's choice; no source"),
    QT_TRANSLATE_NOOP("Fields", "Second kind of request"),
    QT_TRANSLATE_NOOP("Fields", "the same model"),
    QT_TRANSLATE_NOOP("Fields", "middle of the article's 5-10 %"),
    QT_TRANSLATE_NOOP("Fields", "Own, rent or API"),
    QT_TRANSLATE_NOOP("Fields", "neutral; the article expects 15-20 % a year"),
    QT_TRANSLATE_NOOP("Fields", "Images"),
    QT_TRANSLATE_NOOP("Fields", "Training"),
    QT_TRANSLATE_NOOP("Fields", "Uncertainty"),
    QT_TRANSLATE_NOOP("Fields", "Needs"),
    QT_TRANSLATE_NOOP("Fields", "Contenders"),
    QT_TRANSLATE_NOOP("Fields", "middle of what is asked for a new card; that of the L40S is the claims audit's"),
    QT_TRANSLATE_NOOP("Fields", "the article's figure where it has one"),
    QT_TRANSLATE_NOOP("Fields", "half to double"),
    QT_TRANSLATE_NOOP("Fields", "80 % of prices, by the price spread"),
    QT_TRANSLATE_NOOP("Fields", "none to 20 % a year, the most that the article expects"),
    QT_TRANSLATE_NOOP("Fields", "none to 10 % a year"),
    QT_TRANSLATE_NOOP("Fields", "none to 100 $ a month or double yours"),
    QT_TRANSLATE_NOOP("Fields", "nothing to half of the purchase price"),
    QT_TRANSLATE_NOOP("Fields", "80 % of utilizations, by the utilization spread"),
    QT_TRANSLATE_NOOP("Fields", "half to double, but not below the average"),
    QT_TRANSLATE_NOOP("Fields", "none to one more"),
    QT_TRANSLATE_NOOP("Fields", "1.1 to 1.6: a new large data centre to an old small one"),
};

} // namespace

QString label_of(const Field& field)
{
    return translated(field.label);
}

QString unit_of(const Field& field)
{
    return translated(field.unit);
}

QString help_of(const Field& field)
{
    return translated(field.help);
}

QString group_of(const Field& field)
{
    return translated(field.group);
}

QString source_of(const Field& field)
{
    return translated(field.source);
}

QString range_words(std::string_view range)
{
    return translated(range);
}

std::span<const char* const> field_texts()
{
    return texts;
}

} // namespace tiebreak
