// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QObject>
#include <QString>
#include <QStringList>

// What a report of a fault says of the program, the system and what was done, and nothing of the user's own: no values,
// no names of cards, models, pins and files.
namespace tiebreak {

// Remembers which inputs the last edits changed, by their keys.
class StepNotes : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype most = 20;

    // The session must outlive it.
    explicit StepNotes(Session& session, QObject* parent = nullptr);

    [[nodiscard]] const QStringList& steps() const { return m_steps; } // the latest last

private:
    void note();

    Session& m_session;
    Scenario m_before;
    QStringList m_steps;
};

// Version, system, display and steps, a line each.
[[nodiscard]] QString reportText(const QStringList& steps);

} // namespace tiebreak
