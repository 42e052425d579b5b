// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/step_names.h"

#include "models/catalog/files/qt_text.h"
#include "models/engine/inputs/differences.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct Steps {
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

QString edited_inputs(const Scenario& before, const Scenario& after)
{
    QStringList keys;
    if (before.contenders.size() != after.contenders.size()) {
        keys << QStringLiteral("contenders");
    } else {
        for (const FieldRef& ref : differing_fields(before, after)) {
            keys << to_qstring(full_key(ref));
        }
    }
    if (keys.isEmpty() && before != after) {
        keys << QStringLiteral("prices"); // of quotes, which are no fields
    }
    constexpr qsizetype few = 3;
    return keys.size() > few ? Steps::tr("%n [input|inputs] at once", nullptr, static_cast<int>(keys.size()))
                             : keys.join(QStringLiteral(", "));
}

QString edited_pins(const Document& before, const Document& after)
{
    if (before.pins.size() != after.pins.size()) {
        return before.pins.size() < after.pins.size() ? Steps::tr("pin") : Steps::tr("remove pin");
    }
    return before.pins != after.pins ? Steps::tr("change of pins") : QString();
}

QString edited_locks(const Document& before, const Document& after)
{
    if (before.locked == after.locked) {
        return {};
    }
    return before.locked.size() < after.locked.size() ? Steps::tr("lock") : Steps::tr("unlock");
}

} // namespace

QString step_name(const Document& before, const Document& after)
{
    QStringList parts{edited_inputs(before.scenario, after.scenario), edited_pins(before, after),
                      edited_locks(before, after), before.facts == after.facts ? QString() : Steps::tr("own facts")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void StepNames::add(const QString& step)
{
    if (!step.isEmpty() && (m_steps.isEmpty() || m_steps.constLast() != step)) {
        m_steps << step;
    }
    if (m_steps.size() > most_steps_told) {
        m_steps.removeFirst();
    }
}

void StepNames::recall(const QStringList& earlier)
{
    m_steps = earlier + m_steps;
    while (m_steps.size() > most_steps_told) {
        m_steps.removeFirst();
    }
}

} // namespace tiebreak
