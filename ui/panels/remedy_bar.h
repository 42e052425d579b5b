// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/remedies.h"
#include "models/session/session.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace tiebreak {

// Above charts that have nothing to draw: buttons with edits that give them something, each of which was tried, and one
// that looks for an input. They are looked for once the edits rest.
class RemedyBar : public QWidget {
    Q_OBJECT

public:
    // Whether the chart would have something to draw.
    using IsAnswered = std::function<bool(const Analysis&)>;

    RemedyBar(Session& session, QWidget* parent);

    // The chart that is empty now; null: none is, and the bar hides.
    void setEmpty(const IsAnswered& is_answered);
    // Now, rather than when the edits rest.
    void look();
    void finish(); // now, if it is still to be done

signals:
    void problem(const QString& message);
    void findRequested(); // of an input

private:
    void addButton(const QString& text, const QString& help, const std::function<void()>& run);

    Session& m_session;
    IsAnswered m_isAnswered;
    QTimer m_rest;
    QHBoxLayout* m_row;
};

} // namespace tiebreak
