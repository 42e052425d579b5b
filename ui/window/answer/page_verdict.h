// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QString>

class QLabel;

namespace tiebreak {

class VerdictBanner;

// What the banner says on the question of the page in front, and the status bar of what stands behind it.
class PageVerdict {
public:
    // All must outlive it.
    PageVerdict(const Session& session, VerdictBanner& banner, QLabel& basis);

    // While a load is played the bill before stays.
    void show(Question question, Use use);

private:
    void showServing(Question question);
    void showBasis(const QString& text);

    const Session& m_session;
    VerdictBanner& m_banner;
    QLabel& m_basis;
    bool m_showsPlayed = false; // the verdict is on the bill of a load that is played
};

} // namespace tiebreak
