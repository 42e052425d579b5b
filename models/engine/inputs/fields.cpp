// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/fields.h"

#include "models/engine/inputs/rows/contender_fields.h"
#include "models/engine/inputs/rows/fleet_fields.h"
#include "models/engine/inputs/rows/load_fields.h"
#include "models/engine/inputs/rows/price_fields.h"
#include "models/engine/inputs/rows/serving_fields.h"
#include "models/engine/inputs/rows/use_fields.h"

#include <algorithm>
#include <charconv>

namespace tiebreak {

std::span<const Field> scenario_fields()
{
    static const std::vector<Field> fields = [] {
        std::vector<Field> all;
        for (const std::span<const Field> some :
             {serving_fields(), load_fields(), price_fields(), fleet_fields(), use_fields()}) {
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }();
    return fields;
}

std::span<const Field> contender_fields()
{
    return fields_of_contender();
}

FieldRef find_field(std::string_view key)
{
    std::span<const Field> fields = scenario_fields();
    std::size_t contender = 0;
    if (key.starts_with(contender_prefix)) {
        key.remove_prefix(contender_prefix.size());
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), contender);
        const auto digits = static_cast<std::size_t>(end - key.data());
        if (error != std::errc() || digits >= key.size() || key[digits] != '.' || contender >= max_contenders) {
            return {};
        }
        key.remove_prefix(digits + 1);
        fields = contender_fields();
    }
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? FieldRef() : FieldRef{&*found, contender};
}

bool chooses_model(const Field& field)
{
    const Field* const model = find_field("model").field;
    return model != nullptr && field.kind == FieldKind::Choice && field.choices == model->choices;
}

std::string full_key(FieldRef ref)
{
    const std::string key(ref.field->key);
    return is_contender_field(*ref.field) ? std::string(contender_prefix) + std::to_string(ref.contender) + "." + key
                                          : key;
}

FieldValue get_field(const Scenario& scenario, FieldRef ref)
{
    return ref.field->get(scenario, ref.contender);
}

bool is_contender_field(const Field& field)
{
    const auto fields = contender_fields();
    return &field >= fields.data() && &field < fields.data() + fields.size();
}

bool is_ignored(const Field& field, Evidence evidence)
{
    return any_of(field.moves, Moves::ModelledRate) && !any_of(field.moves, rate_of(evidence));
}

bool is_asked_by(const Field& field, LoadOf load)
{
    return any_of(field.moves, Moves::Load) && (field.asking_loads & load_bit(load)) != 0;
}

std::string_view load_key(const Scenario& scenario)
{
    switch (scenario.load.kind) {
    case LoadOf::Batch:
        break;
    case LoadOf::Users:
        return "users";
    case LoadOf::Requests:
    case LoadOf::Trace:
        return "requests_per_s";
    }
    return "tokens_per_month";
}

const Field& field_of(MapInput input)
{
    const bool is_price = input == MapInput::PriceRatio;
    const auto fields = is_price ? contender_fields() : scenario_fields();
    return *std::ranges::find(fields, is_price ? "usd_per_gpu_hour" : to_string(input), &Field::key);
}

} // namespace tiebreak
