// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/load/load_answer.h"

#include <QtTest>

namespace tiebreak {

// Chats of each kind of load.
class LoadAnswerFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // "40 users, 1,500 in and 300 out, 95 % of first tokens within a second, 50 ms a token".
    Scenario chat(LoadOf kind) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.model = "Llama-3.1-8B";
        scenario.evidence = Evidence::Model;
        scenario.server.framework = "vLLM";
        scenario.server.batching = Batching::InFlight;
        scenario.request = {1500, 300};
        scenario.load.kind = kind;
        scenario.load.prompt_spread = 0.5;
        scenario.load.output_spread = 0.5;
        scenario.limits.ttft_ms = 1000;
        scenario.limits.tpot_ms = 50;
        return scenario;
    }

    LoadAnswer first(const Scenario& scenario) const
    {
        Scenario one = scenario;
        one.contenders.resize(1);
        return analyze_load(*m_catalogue, one).contenders.front();
    }

    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::addRow("users") << static_cast<int>(LoadOf::Users);
        QTest::addRow("requests") << static_cast<int>(LoadOf::Requests);
        QTest::addRow("trace") << static_cast<int>(LoadOf::Trace);
    }
};

} // namespace tiebreak
