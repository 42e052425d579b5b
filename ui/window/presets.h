// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <QKeySequence>
#include <QString>

#include <functional>
#include <string>
#include <utility>
#include <vector>

class QMenu;

namespace tiebreak {

// A named scenario: the default one with some inputs changed, and the chart or table that answers it.
struct Preset {
    QString name;
    QString description;
    QString view;                                            // "fleet", as MainWindow::showView takes it
    std::vector<std::pair<std::string, std::string>> inputs; // as `--set key=value` takes them
    QKeySequence key = {};
    QString group = {}; // what it is about: "Cards"
};

// Every question of the article, and some that it does not ask.
[[nodiscard]] std::vector<Preset> presets();

// Of the preset at that place of the list: Ctrl+1 to Ctrl+9, then the same with Alt, then with both; then none is left.
[[nodiscard]] QKeySequence presetKey(std::size_t place);

// An entry for each; `adopt` takes the one that was chosen. `context` must live as long as `adopt` may be called.
void fillPresetMenu(QMenu& menu, const QObject& context, const std::function<void(const Preset&)>& adopt);

[[nodiscard]] Scenario scenarioOf(const Preset& preset, const Catalogue& catalogue);

} // namespace tiebreak
