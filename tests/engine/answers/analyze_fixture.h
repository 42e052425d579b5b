// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/field_edits.h"

#include <QtTest>

namespace tiebreak {

// Answers by what differs from the default scenario.
class AnalyzeFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Analysis at(std::vector<std::pair<const char*, const char*>> inputs) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : inputs) {
            const Problem problem = set_from_text(scenario, *m_catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s=%s: %s", key, value, problem.english().c_str());
            }
        }
        const Problem problem = validate(scenario, *m_catalogue);
        if (!problem.empty()) {
            qFatal("%s", problem.english().c_str());
        }
        return analyze(*m_catalogue, scenario);
    }

    void startAll() { QVERIFY(m_catalogue); }
};

} // namespace tiebreak
