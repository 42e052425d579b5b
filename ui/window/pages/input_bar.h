// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QWidget>

#include <string_view>
#include <vector>

namespace tiebreak {

// The few inputs of a page in one row above its charts, where they take no width from them; in more rows where the
// window is too narrow for one.
class InputBar : public QWidget {
    Q_OBJECT

public:
    InputBar(Session& session, const std::vector<std::string_view>& keys, QWidget* parent = nullptr);

signals:
    void problem(const QString& message); // an edit that was refused

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    std::vector<QWidget*> m_controls;
};

} // namespace tiebreak
