// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/page_inputs.h"

#include "ui/controls/input_column.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tiebreak {

PageInputs::PageInputs(Session& session, std::vector<Group> groups, bool answers_load, QWidget* parent)
    : QScrollArea(parent), m_session(session), m_groups(std::move(groups))
{
    auto* const content = new QWidget(viewport());
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 0, 8, 6);
    layout->setSpacing(4);
    for (const Group& group : m_groups) {
        auto* const box = new QWidget(content);
        auto* const box_layout = new QVBoxLayout(box);
        box_layout->setContentsMargins(0, 0, 0, 0);
        box_layout->setSpacing(4);
        if (!group.heading.isEmpty()) {
            auto* const heading = new QLabel(group.heading, box);
            heading->setProperty("role", QStringLiteral("heading"));
            box_layout->addWidget(heading);
        }
        auto* const column = new InputColumn(session, group.keys, box);
        column->setAnswersLoad(answers_load);
        connect(column, &InputColumn::problem, this, &PageInputs::problem);
        box_layout->addWidget(column);
        layout->addWidget(box);
        m_boxes.push_back(box);
    }
    layout->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    refresh();
}

void PageInputs::refresh()
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        m_boxes[i]->setVisible(m_groups[i].counts == nullptr || m_groups[i].counts(m_session.scenario()));
    }
}

QSize PageInputs::sizeHint() const
{
    constexpr int least_width = 250;
    return {std::max(least_width, widget()->minimumSizeHint().width()) + verticalScrollBar()->sizeHint().width(), 100};
}

} // namespace tiebreak
