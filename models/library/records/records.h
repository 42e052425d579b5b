// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/model_shape.h"

#include <QString>

#include <map>
#include <optional>
#include <variant>
#include <vector>

// The user's own facts as read from their files. What a file does not say is absent. Units are in the names: tok_s
// and req_s are per second, ms milliseconds, gib 2^30 bytes, lengths are tokens of a request.
namespace tiebreak {

// Mean and percentiles of a time over the requests of a run.
struct TimeStatistics {
    std::optional<double> mean_ms;
    std::map<int, double> percentiles_ms; // by percent: 50, 90, 95, 99

    bool operator==(const TimeStatistics&) const = default;
};

// One run of a load generator, as one replica of the server saw it.
struct MeasurementRecord {
    std::optional<QString> framework, framework_version;
    std::optional<QString> gpu; // Tiebreak's name of the card, or the file's where Tiebreak has none
    std::optional<int> tp;      // GPUs of one replica
    std::optional<int> replicas;
    std::optional<QString> model, weight_precision;
    std::optional<double> input_len, output_len;            // means
    std::optional<double> output_tok_s, total_tok_s, req_s; // of one replica
    std::optional<double> running;                          // sequences that decode: output_tok_s x TPOT
    std::optional<double> in_system;                        // requests, waiting or running: req_s x end-to-end time
    TimeStatistics ttft, tpot, e2e;

    bool operator==(const MeasurementRecord&) const = default;
};

struct ModelRecord {
    QString name;
    ModelShape shape;
};

// What a server says of its memory when it starts; GiB of each GPU, tokens of the whole replica.
struct MemoryRecord {
    std::optional<double> gpu_memory_fraction;
    std::optional<int> tp;
    std::optional<double> weights_gib, kv_gib;
    std::optional<double> kv_tokens;
    std::optional<double> max_concurrency; // sequences of max_model_len tokens
    std::optional<double> max_model_len;
    std::optional<QString> framework = {}, framework_version = {};
    std::optional<QString> gpu = {}; // no log names its card
    std::optional<QString> model = {}, weight_precision = {};

    bool operator==(const MemoryRecord&) const = default;
};

struct PriceRecord {
    std::optional<QString> provider, region, gpu;
    std::optional<int> gpus_per_node;
    std::optional<double> usd_per_gpu_hour, spot_usd_per_gpu_hour;
    std::optional<QString> billing = {}; // of usd_per_gpu_hour: QuoteBillingRow::word
    std::optional<QString> as_of = {};   // ISO date, or its year, or year and month

    bool operator==(const PriceRecord&) const = default;
};

struct TraceRequest {
    double arrival_s = 0; // since the first request
    double prompt_tokens = 0;
    double output_tokens = 0;
};

// Times and counts of a log of requests, in order of arrival; never texts.
struct TraceRecord {
    std::vector<TraceRequest> requests; // at least two
};

using Record = std::variant<MeasurementRecord, ModelRecord, MemoryRecord, PriceRecord, TraceRecord>;

} // namespace tiebreak
