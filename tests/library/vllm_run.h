// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/records/records.h"

namespace tiebreak {

// What vLLM's benchmark says of a server before any number is measured: Llama-3.1-8B on one L40S, 1,000 tokens in.
inline MeasurementRecord vllm_run(int output_len)
{
    MeasurementRecord record;
    record.framework = QStringLiteral("vLLM");
    record.framework_version = QStringLiteral("0.11.0");
    record.gpu = QStringLiteral("L40S");
    record.tp = 1;
    record.replicas = 1;
    record.model = QStringLiteral("Llama-3.1-8B");
    record.weight_precision = QStringLiteral("FP16");
    record.input_len = 1000;
    record.output_len = output_len;
    return record;
}

} // namespace tiebreak
