// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/report_text.h"

#include "models/catalog/files/qt_text.h"
#include "models/engine/inputs/differences.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QScreen>
#include <QSysInfo>

namespace tiebreak {

StepNotes::StepNotes(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_before(session.scenario())
{
    connect(&session, &Session::analysisChanged, this, &StepNotes::note);
}

void StepNotes::note()
{
    QStringList keys;
    for (const FieldRef& ref : differing_fields(m_before, m_session.scenario())) {
        keys << to_qstring(full_key(ref));
    }
    m_before = m_session.scenario();
    constexpr qsizetype few = 3;
    const QString step = keys.size() > few ? tr("%1 inputs at once").arg(keys.size()) : keys.join(QStringLiteral(", "));
    if (!step.isEmpty() && (m_steps.isEmpty() || m_steps.constLast() != step)) { // a drag is one
        m_steps << step;
    }
    if (m_steps.size() > most) {
        m_steps.removeFirst();
    }
}

QString reportText(const QStringList& steps)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("Manual", text); };
    QStringList lines{
        tr("Tiebreak %1, Qt %2").arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())),
        tr("System: %1, %2, kernel %3")
            .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QSysInfo::kernelVersion())};
    for (const QScreen* const screen : QGuiApplication::screens()) {
        lines << tr("Display: %1, %2 x %3, scale %4, %5 dpi")
                     .arg(QGuiApplication::platformName())
                     .arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio())
                     .arg(qRound(screen->logicalDotsPerInch()));
    }
    lines << (steps.isEmpty()
                  ? tr("Inputs that were changed: none")
                  : tr("Inputs that were changed, the latest last: %1").arg(steps.join(QStringLiteral("; "))));
    lines << tr("What happened, and what I expected:");
    return lines.join(u'\n') + u'\n';
}

} // namespace tiebreak
