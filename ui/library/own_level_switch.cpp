// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/own_level_switch.h"

#include "models/catalog/problem_text.h"
#include "models/library/levels/level_text.h"

#include <QStringList>

namespace tiebreak {

OwnLevelSwitch::OwnLevelSwitch(Session& session, QWidget* parent)
    : QCheckBox(tr("Own calibration"), parent), m_session(session)
{
    setAccessibleName(tr("Own calibration"));
    setAccessibleDescription(tr("Whether the model takes the levels of your own runs"));
    connect(this, &QCheckBox::clicked, this, [this](bool on) {
        if (const Problem refused = m_session.setText("own_calibration", on ? "yes" : "no"); !refused.empty()) {
            emit problem(text_of(refused));
        }
        refresh(); // the box that was clicked, if the edit was refused
    });
    connect(&session, &Session::analysisChanged, this, &OwnLevelSwitch::refresh);
    refresh();
}

void OwnLevelSwitch::refresh()
{
    const Scenario& scenario = m_session.scenario();
    QStringList levels;
    for (const Contender& contender : scenario.contenders) {
        if (const OwnLevel* const level =
                level_of(m_session.catalogue().calibration.own_levels, scenario.server.framework, contender.gpu,
                         contender.weight_precision)) {
            const QString line = tr("%1: %2.").arg(QString::fromStdString(level->id), level_text(*level));
            if (!levels.contains(line)) {
                levels.append(line);
            }
        }
    }
    setVisible(!levels.isEmpty());
    setChecked(scenario.server.own_levels);
    setToolTip(levels.join(u'\n'));
}

} // namespace tiebreak
