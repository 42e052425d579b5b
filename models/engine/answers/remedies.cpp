// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/remedies.h"

#include "models/engine/inputs/context.h"
#include "models/engine/inputs/differences.h"
#include "models/engine/inputs/field_edits.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace tiebreak {

namespace {

// Edits that may help, without those that stand there already.
class Tries {
public:
    explicit Tries(const Scenario& scenario) : m_scenario(scenario) {}

    void add(const std::string& key, const FieldValue& value) { add(find_field(key), value); }
    void add(FieldRef ref, const FieldValue& value)
    {
        const auto is_same = [&](const Remedy& each) {
            return each.ref.field == ref.field && each.ref.contender == ref.contender && each.value == value;
        };
        if (get_field(m_scenario, ref) != value && std::ranges::none_of(m_edits, is_same)) {
            m_edits.push_back({ref, value});
        }
    }
    [[nodiscard]] const std::vector<Remedy>& edits() const { return m_edits; }

private:
    const Scenario& m_scenario;
    std::vector<Remedy> m_edits;
};

std::string key_of(std::size_t contender, std::string_view field)
{
    return std::string(contender_prefix) + std::to_string(contender) + "." + std::string(field);
}

void add_what_fits(Tries& tries, const Analysis& analysis)
{
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        const FitAdvice& advice = analysis.contenders[i].advice;
        if (advice.weights) {
            tries.add(key_of(i, "weight_precision"), std::string(to_string(*advice.weights)));
        }
        if (advice.gpus > 0) {
            tries.add(key_of(i, "tensor_parallel"), std::to_string(advice.gpus));
        }
    }
}

// The batches that are nearest to the one asked for: published, or the most that fit.
std::vector<double> nearest_batches(const Analysis& analysis)
{
    const double now = analysis.scenario.server.batch;
    std::vector<double> batches;
    for (const ContenderAnalysis& contender : analysis.contenders) {
        for (const EvidencePoint& point : contender.points) {
            batches.push_back(std::round(point.batch));
        }
        if (contender.memory.max_batch > 0 && contender.memory.max_batch < now) {
            batches.push_back(contender.memory.max_batch);
        }
        if (contender.last_batch > 0) {
            batches.push_back(std::floor(contender.last_batch));
        }
    }
    std::ranges::stable_sort(batches, {}, [now](double batch) { return std::abs(std::log(batch / now)); });
    constexpr std::size_t most = 4;
    batches.resize(std::min(batches.size(), most));
    std::erase_if(batches, [](double batch) { return batch < 1; });
    return batches;
}

// What the row of the input says.
void add_remedial(Tries& tries, const Field& field, const Analysis& analysis, const Catalogue& catalogue)
{
    const FieldRef ref{&field, 0};
    switch (field.remedial.kind) {
    case Remedial::Never:
        break;
    case Remedial::Value:
        tries.add(ref, std::string(field.remedial.value));
        break;
    case Remedial::Empty:
        tries.add(ref, FieldValue());
        break;
    case Remedial::AnyChoice:
        for (const std::string& choice : field.choices(catalogue, analysis.scenario)) {
            tries.add(ref, choice);
        }
        break;
    case Remedial::NearestBatches:
        for (const double batch : nearest_batches(analysis)) {
            tries.add(ref, batch);
        }
        break;
    }
}

void add_defaults(Tries& tries, const Scenario& scenario, const Catalogue& catalogue)
{
    Scenario usual = default_scenario(catalogue);
    for (const FieldRef ref : differing_fields(scenario, usual)) {
        if (!is_contender_field(*ref.field)) {
            tries.add(ref, get_field(usual, ref));
        }
    }
    for (std::size_t i = 0; i < scenario.contenders.size(); ++i) {
        usual.contenders = {default_contender(catalogue, scenario.contenders[i].gpu)};
        for (const Field& field : contender_fields()) {
            if (field.key != "gpu" && field.key != "usd_per_gpu_hour" && field.key != "price_source") {
                tries.add({&field, i}, field.get(usual, 0));
            }
        }
    }
}

bool helps(const Remedy& edit, const Scenario& scenario, const Catalogue& catalogue,
           const std::function<bool(const Analysis&)>& is_answered)
{
    Scenario next = scenario;
    if (!set_field(next, catalogue, edit.ref, edit.value).empty()) {
        return false;
    }
    if (chooses_model(*edit.ref.field)) {
        cut_to_context(next, catalogue);
    }
    return validate(next, catalogue).empty() && is_answered(analyze(catalogue, next));
}

} // namespace

std::vector<Remedy> remedies(const Analysis& analysis, const Catalogue& catalogue,
                             const std::function<bool(const Analysis&)>& is_answered, std::size_t most)
{
    const Scenario& scenario = analysis.scenario;
    Tries tries(scenario);
    for (const Field& field : scenario_fields()) {
        add_remedial(tries, field, analysis, catalogue);
    }
    add_what_fits(tries, analysis);
    add_defaults(tries, scenario, catalogue);
    std::vector<Remedy> found;
    for (const Remedy& edit : tries.edits()) {
        if (found.size() == most) {
            break;
        }
        if (helps(edit, scenario, catalogue, is_answered)) {
            found.push_back(edit);
        }
    }
    return found;
}

} // namespace tiebreak
