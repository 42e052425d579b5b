// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/own_facts.h"

#include <QJsonObject>

// The user's own facts as a session file holds them. One list of keys for each kind of fact: writing, reading and the
// schema (own_facts_schema.h) follow from it.
namespace tiebreak {

// Lists that are empty, texts that are empty and numbers that are not known are left out.
[[nodiscard]] QJsonObject own_facts_to_json(const OwnFacts& facts);

// The opposite, of JSON that own_facts_schema() allows.
[[nodiscard]] OwnFacts own_facts_from_json(const QJsonObject& json);

// One fact as an entry of its list, and back.
[[nodiscard]] QJsonObject fact_to_json(const Gpu& gpu);
[[nodiscard]] QJsonObject fact_to_json(const LlmModel& model);
[[nodiscard]] QJsonObject fact_to_json(const PriceQuote& quote);
[[nodiscard]] QJsonObject fact_to_json(const Measurement& row);
[[nodiscard]] QJsonObject fact_to_json(const Trace& trace);
[[nodiscard]] QJsonObject fact_to_json(const OwnLevel& level);
[[nodiscard]] QJsonObject fact_to_json(const ImagePipeline& pipeline);
[[nodiscard]] Gpu gpu_from_json(const QJsonObject& json);
[[nodiscard]] LlmModel model_from_json(const QJsonObject& json);
[[nodiscard]] PriceQuote price_from_json(const QJsonObject& json);
[[nodiscard]] Measurement measurement_from_json(const QJsonObject& json);
[[nodiscard]] Trace trace_from_json(const QJsonObject& json);
[[nodiscard]] OwnLevel level_from_json(const QJsonObject& json);
[[nodiscard]] ImagePipeline pipeline_from_json(const QJsonObject& json);

} // namespace tiebreak
