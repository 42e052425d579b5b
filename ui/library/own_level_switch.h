// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QCheckBox>

namespace tiebreak {

// Turns the user's own calibration on and off; not to be seen where the scenario's contenders have none.
class OwnLevelSwitch : public QCheckBox {
    Q_OBJECT

public:
    // The session must outlive it.
    explicit OwnLevelSwitch(Session& session, QWidget* parent = nullptr);

signals:
    void problem(const QString& what);

private:
    void refresh();

    Session& m_session;
};

} // namespace tiebreak
