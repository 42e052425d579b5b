// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QScrollArea>

#include <string_view>
#include <vector>

namespace tiebreak {

// The inputs that only one page needs, at its right. They scroll when the window is low, so that they never squeeze the
// chart, and never sideways.
class PageInputs : public QScrollArea {
    Q_OBJECT

public:
    // Keys under a heading, if they have one.
    struct Group {
        QString heading;
        std::vector<std::string_view> keys;
        bool (*counts)(const Scenario&) = nullptr; // shown only then; null: always
    };
    PageInputs(Session& session, std::vector<Group> groups, bool answers_load, QWidget* parent);

    void refresh(); // no page shows an input that it ignores

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {sizeHint().width(), 60}; }

signals:
    void problem(const QString& message);

private:
    Session& m_session;
    std::vector<Group> m_groups;
    std::vector<QWidget*> m_boxes; // one a group
};

} // namespace tiebreak
