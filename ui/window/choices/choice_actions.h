// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"
#include "models/session/session.h"

#include <QObject>

class QAction;
class QActionGroup;

namespace tiebreak {

// The choices of an input as checkable actions, of which the scenario's is checked.
class ChoiceActions : public QObject {
    Q_OBJECT

public:
    // `field` must be an input of words that the scenario always has.
    ChoiceActions(Session& session, const Field& field, QObject* parent);

    // One that makes the input `word`; `tip` is empty where the text says it all.
    QAction& add(std::string_view word, const QString& text, const QString& tip = {});
    [[nodiscard]] const Field& field() const { return m_field; }
    [[nodiscard]] QActionGroup& group() const { return *m_group; }
    // Why none of them does anything, as a tool tip; empty: they do.
    void setIdle(const QString& why);
    // Checks what the scenario has.
    void refresh();

signals:
    void problem(const QString& problem);

private:
    void choose(const QAction& action);

    Session& m_session;
    const Field& m_field;
    QActionGroup* m_group;
};

} // namespace tiebreak
