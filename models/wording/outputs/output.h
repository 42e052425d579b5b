// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/facts/catalogue.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace tiebreak {

// One contender of an analysis, as outputs ask for it; it refers to both, and `catalogue` is the one that was analysed.
struct OutputOf {
    const Analysis& analysis;
    const Catalogue& catalogue;
    std::size_t index = 0;
    std::optional<Question> page_question = {}; // of the page that shows it; none: the scenario's

    [[nodiscard]] Question question() const { return page_question.value_or(analysis.scenario.question); }
    [[nodiscard]] const Scenario& scenario() const { return analysis.scenario; }
    [[nodiscard]] const ContenderAnalysis& result() const { return analysis.contenders[index]; }
    [[nodiscard]] const Contender& contender() const { return result().contender; }
    [[nodiscard]] const Gpu& gpu() const { return *catalogue.gpu(contender().gpu); }
};

enum class Subject {
    Speed,
    Cost,
    Memory,
    Fleet,
    Energy,
    Certainty,
    Owning,
    Api,
    Images,
    Training,
    ModelledImages,
    ModelledTraining
};

using SentenceOf = QString (*)(const OutputOf&);

// The value of an output that is a member of ContenderAnalysis, or a member of such a member ...
template <auto... path>
[[nodiscard]] std::optional<double> valueAt(const OutputOf& of)
{
    return (of.result().*....*path);
}

[[nodiscard]] QString whyNoThroughput(const OutputOf& of); // in one sentence; empty when it has one

// Something that Tiebreak says of each contender. Tables, the comparison of pins, the report and `analyze --json` show
// outputs that stand in the list of them; texts are in English here and reach people through labelOf() and helpOf().
struct Output {
    std::string_view key; // unique; a contender of the JSON has it under this name, "memory.total_gb" inside an object
    Subject subject = Subject::Speed;
    bool in_json = true;
    bool in_results = false;            // a column of the table of results, in the order of the list
    std::optional<Question> asked = {}; // one only where that is the question; none: whatever is asked

    const char* label = nullptr;                  // where a table shows it
    const char* help = nullptr;                   // what it is
    QString (*filled)(const Analysis&) = nullptr; // what stands for %1 in both

    std::optional<double> (*value)(const OutputOf&) = nullptr; // none: there are only words
    QString (*text)(double value) = nullptr;
    SentenceOf words = nullptr;        // what tables say when that is more than text(value)
    SentenceOf how = nullptr;          // the formula with its numbers, or the source
    SentenceOf why = &whyNoThroughput; // why there is no value

    // How a pin's value differs from the value now, empty: not to be told; none: pins are not compared in it.
    QString (*difference)(double now, double pinned) = nullptr;
    const char* compared_help = nullptr; // where `help` speaks of the one scenario
};

} // namespace tiebreak
