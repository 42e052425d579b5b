// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

// What files call cards, frameworks and number formats, in Tiebreak's names.
namespace tiebreak {

// A card as a file names it.
struct CardName {
    QString name;  // Tiebreak's, such as "A100-80GB-PCIe", or the file's own; empty: an A100 of which kind is not said
    int count = 0; // "4xNVIDIA_L40S" counts; 0: not said
    QStringList kinds; // of an A100: those that it may be
};

// Reads drivers' names ("NVIDIA A100-SXM4-80GB"), clouds' and people's. `memory_gb` and `form` ("SXM", "PCIe") say
// what the name leaves open; 0 and empty: not known.
[[nodiscard]] CardName card_from(const QString& text, double memory_gb = 0, const QString& form = {});

// "vllm" is "vLLM"; nothing for names that are not of the four frameworks.
[[nodiscard]] std::optional<QString> framework_name(const QString& text);

// The number format of weights that a name says: "FP8" of "Qwen3-32B-FP8", "Q4_K_M" of "llama 8B Q4_K - Medium".
[[nodiscard]] std::optional<QString> weight_precision_in(const QString& name);

// A model's name without the folder that it lies in; identifiers such as "Qwen/Qwen3-8B" stay.
[[nodiscard]] QString model_name(const QString& text);

// Of `known`, the one that `text` is when case does not matter; nothing: none.
[[nodiscard]] std::optional<QString> known_name(const QString& text, const QStringList& known);
// nearest_names of the engine, for Qt's texts.
[[nodiscard]] QStringList nearest_names(const QString& text, const QStringList& known);

} // namespace tiebreak
