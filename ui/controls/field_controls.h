// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/qt_text.h"
#include "models/session/session.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

class QComboBox;
class QWidget;

// Controls for single fields of the scenario, as the what-if panel and the contender cards use them.
namespace tiebreak {

class ValueSlider;

using Report = std::function<void(const QString& problem)>;

// A control and the function that makes it show what the session holds.
template <typename Widget>
struct FieldControl {
    Widget* widget = nullptr;
    std::function<void()> refresh;
};

// Which fields a set of controls shows, so that an edit refreshes only the controls that it concerns.
class FieldRefreshers {
public:
    void add(FieldRef ref, std::function<void()> refresh) { m_entries.push_back({ref, std::move(refresh), {}}); }
    void refresh(const Session& session);

private:
    struct Entry {
        FieldRef ref;
        std::function<void()> refresh;
        std::optional<FieldValue> shown;
    };
    std::vector<Entry> m_entries;
    std::shared_ptr<const Catalogue> m_catalogue; // whose choices are offered
};

// A slider with box and reset. `fallback` is what reset goes back to.
[[nodiscard]] FieldControl<ValueSlider> makeSlider(Session& session, FieldRef ref, const QString& label,
                                                   const QString& accessible_name, bool compact, double fallback,
                                                   const Report& report, QWidget* parent);

// A combo box of the field's choices; `shown` turns a choice into what people read.
[[nodiscard]] FieldControl<QComboBox> makeCombo(Session& session, FieldRef ref, const QString& accessible_name,
                                                const std::function<QString(const std::string&)>& shown,
                                                const Report& report, QWidget* parent);

// A box for a number that may be empty.
[[nodiscard]] FieldControl<QWidget> makeBox(Session& session, FieldRef ref, const QString& accessible_name,
                                            const Report& report, QWidget* parent);

} // namespace tiebreak
