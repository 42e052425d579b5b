// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/document_edits.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"
#include "models/engine/inputs/field_edits.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace tiebreak {

namespace {

struct DocumentEdits {
    Q_DECLARE_TR_FUNCTIONS(tiebreak::Session)
};

// The field, where the scenario has it: a locked contender may have been removed since.
std::optional<FieldRef> locked_field(const std::string& key, const Scenario& scenario)
{
    const FieldRef ref = find_field(key);
    const bool of_contender = ref.field != nullptr && key != ref.field->key;
    const bool exists = ref.field != nullptr && (!of_contender || ref.contender < scenario.contenders.size());
    return exists ? std::optional(ref) : std::nullopt;
}

void keep(Scenario& next, FieldRef locked, const Scenario& now)
{
    if (locked.field->key == "gpu") {
        next.contenders[locked.contender] = now.contenders[locked.contender];
        return;
    }
    locked.field->set(next, locked.contender, get_field(now, locked));
    if (locked.field->key == "usd_per_gpu_hour") {
        next.contenders[locked.contender].price_source = now.contenders[locked.contender].price_source;
    }
}

} // namespace

Problem check_inputs(const Document& document, const Catalogue& catalogue)
{
    if (Problem problem = validate(document.scenario, catalogue); !problem.empty()) {
        return problem;
    }
    if (document.pins.size() > max_pins) {
        return {"pins", DocumentEdits::tr("a list of %1").arg(document.pins.size()).toStdString(),
                DocumentEdits::tr("a list of at most %1").arg(max_pins).toStdString()};
    }
    for (std::size_t i = 0; i < document.pins.size(); ++i) {
        const Pin& pin = document.pins[i];
        const std::string where = "pins." + std::to_string(i);
        const auto same_name = [&pin](const Pin& other) { return other.name == pin.name; };
        if (pin.name.empty() || std::ranges::count_if(document.pins, same_name) > 1) {
            return {where + ".name", quoted(std::string_view(pin.name)).toStdString(),
                    DocumentEdits::tr("a name that no other pin has").toStdString()};
        }
        if (Problem problem = validate(pin.scenario, catalogue); !problem.empty()) {
            return problem.below(where + ".scenario");
        }
    }
    for (const std::string& key : document.locked) {
        if (find_field(key).field == nullptr) {
            return {"locked", quoted(std::string_view(key)).toStdString(),
                    DocumentEdits::tr("keys of inputs").toStdString()};
        }
    }
    return {};
}

void keep_locked(Scenario& next, const Document& document)
{
    const Scenario& now = document.scenario;
    for (const std::string& key : document.locked) {
        const auto locked = locked_field(key, now);
        if (locked && locked_field(key, next) && get_field(next, *locked) != get_field(now, *locked)) {
            keep(next, *locked, now);
        }
    }
}

Document without_contender(const Document& document, std::size_t contender)
{
    Document next = document;
    remove_contender(next.scenario, contender);
    next.locked.clear();
    for (const std::string& key : document.locked) {
        FieldRef ref = find_field(key);
        const bool of_contender = key != ref.field->key;
        if (of_contender && ref.contender == contender) {
            continue;
        }
        ref.contender -= of_contender && ref.contender > contender ? 1 : 0;
        next.locked.push_back(full_key(ref));
    }
    std::ranges::sort(next.locked);
    return next;
}

Document with_lock(Document document, FieldRef field, bool locked)
{
    const std::string key = full_key(field);
    const auto at = std::ranges::lower_bound(document.locked, key);
    const bool is_locked = at != document.locked.end() && *at == key;
    if (locked && !is_locked) {
        document.locked.insert(at, key);
    } else if (!locked && is_locked) {
        document.locked.erase(at);
    }
    return document;
}

Problem add_pin(Document& document, const QString& name)
{
    const QString line = fitted(name, longest_pin_name);
    const QString stem = line.isEmpty() ? DocumentEdits::tr("Pin") : line;
    QString unique = stem;
    const auto used = [&document](const QString& candidate) {
        return std::ranges::find(document.pins, candidate.toStdString(), &Pin::name) != document.pins.end();
    };
    for (int number = 2; used(unique); ++number) {
        constexpr int longest_number = 3; // with its space
        unique =
            DocumentEdits::tr("%1 %2").arg(fitted(stem, longest_pin_name - longest_number), QString::number(number));
    }
    if (document.pins.size() == max_pins) {
        return {"pins", DocumentEdits::tr("there are %1 pins already; remove one first").arg(max_pins).toStdString()};
    }
    document.pins.push_back({unique.toStdString(), document.scenario});
    return {};
}

Document with_pin_at(Document document, std::size_t from, std::size_t to)
{
    const Pin moved = document.pins[from];
    document.pins.erase(document.pins.begin() + static_cast<std::ptrdiff_t>(from));
    document.pins.insert(document.pins.begin() + static_cast<std::ptrdiff_t>(to), moved);
    return document;
}

} // namespace tiebreak
