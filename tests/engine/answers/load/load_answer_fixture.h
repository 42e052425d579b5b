// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/load/load_answer.h"
#include "tests/support/chat_requests.h"

#include <QtTest>

namespace tiebreak {

// Chats of each kind of load.
class LoadAnswerFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Scenario chat(LoadOf kind) const { return chatRequests(*m_catalogue, kind); }

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
