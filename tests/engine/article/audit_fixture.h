// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/engine/article/audit.h"

#include <QtTest>

#include <cmath>

namespace tiebreak {

// The article's claims, audited.
class AuditFixture : public QObject {
protected:
    static bool near(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * std::abs(b); }

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::vector<AuditedClaim> m_audited;

    static const AuditedClaim& of(const std::vector<AuditedClaim>& audited, const std::string& id)
    {
        const auto found =
            std::ranges::find_if(audited, [&](const AuditedClaim& each) { return each.claim->id == id; });
        if (found == audited.end()) {
            qFatal("no claim %s", id.c_str());
        }
        return *found;
    }

    void startAll()
    {
        QVERIFY(m_catalogue);
        m_audited = audit_claims(*m_catalogue);
        QCOMPARE(m_audited.size(), m_catalogue->claims.size());
    }
};

} // namespace tiebreak
