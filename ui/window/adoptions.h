// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QObject>
#include <QString>

namespace tiebreak {

struct AuditedClaim;
struct Preset;

// Scenarios that take the place of the one there is, each in one undo step: presets, those of claims, the article's
// example, the same with one provider's prices. The history has the way back, and the message says so.
class Adoptions : public QObject {
    Q_OBJECT

public:
    Adoptions(Session& session, QObject* parent);

    void adoptPreset(const Preset& preset);
    void showClaim(const AuditedClaim& claim);
    void resetAll();
    // The prices of the provider that has all cards; nothing where there is none.
    void useOneProvider();

signals:
    void message(const QString& message); // or a problem
    void adopted();                       // another scenario is there: zooms of the last one would hide what it shows
    void viewWanted(const QString& view); // the chart or table that answers it

private:
    void adopt(const Scenario& scenario, const QString& what, const QString& view);

    Session& m_session;
};

} // namespace tiebreak
