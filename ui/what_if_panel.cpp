// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/what_if_panel.h"

#include "ui/contender_card.h"
#include "ui/field_controls.h"
#include "ui/value_slider.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace tiebreak {

namespace {

// Fields that have a place of their own above; every other one appears under Assumptions.
constexpr std::array<std::string_view, 9> fields_with_a_place{
    "model",       "evidence",      "framework",     "batching",         "batch",
    "utilization", "prompt_tokens", "output_tokens", "tokens_per_month",
};

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* const label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    label->setFont(font);
    return label;
}

} // namespace

WhatIfPanel::WhatIfPanel(Session& session, const Theme& theme, QWidget* parent)
    : QScrollArea(parent), m_session(session), m_defaults(default_scenario(session.catalogue())), m_theme(theme)
{
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 2, 12, 6);
    layout->setSpacing(4);

    auto* const choices = new QFormLayout;
    choices->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const char* const key : {"model", "framework", "batching"}) {
        const FieldRef ref = find_field(key);
        const auto control = make_combo(
            session, ref, to_qstring(ref.field->label),
            [](const std::string& choice) { return QString::fromStdString(choice); },
            [this](const QString& message) { emit problem(message); }, content);
        choices->addRow(to_qstring(ref.field->label), control.widget);
        m_refreshers.add(ref, control.refresh);
    }
    layout->addLayout(choices);
    for (const char* const key : {"batch", "utilization", "prompt_tokens", "output_tokens", "tokens_per_month"}) {
        addSlider(*layout, key);
    }

    auto* const contenders = new QHBoxLayout;
    contenders->addWidget(heading(tr("Contenders"), content));
    contenders->addStretch();
    m_add = new QPushButton(tr("+ Add"), content);
    m_add->setFlat(true);
    m_add->setAccessibleName(tr("Add a contender"));
    connect(m_add, &QPushButton::clicked, this, &WhatIfPanel::addContender);
    contenders->addWidget(m_add);
    layout->addLayout(contenders);
    m_cardLayout = new QVBoxLayout;
    m_cardLayout->setSpacing(4);
    layout->addLayout(m_cardLayout);
    addAssumptions(*layout);
    layout->addStretch();

    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    refresh();
    connect(&session, &Session::analysisChanged, this, &WhatIfPanel::refresh);
}

QSize WhatIfPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2, 100};
}

void WhatIfPanel::addSlider(QBoxLayout& layout, const char* key)
{
    const FieldRef ref = find_field(key);
    const QString label = to_qstring(ref.field->label);
    const auto control = make_slider(
        m_session, ref, label, label, false, std::get<double>(get_field(m_defaults, ref)),
        [this](const QString& message) { emit problem(message); }, this);
    layout.addWidget(control.widget);
    m_refreshers.add(ref, control.refresh);
}

void WhatIfPanel::addAssumptions(QBoxLayout& layout)
{
    auto* const toggle = new QToolButton(this);
    toggle->setText(tr("Assumptions"));
    toggle->setCheckable(true);
    toggle->setAutoRaise(true);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setArrowType(Qt::RightArrow);
    layout.addWidget(toggle);
    auto* const body = new QWidget(this);
    auto* const form = new QFormLayout(body);
    form->setContentsMargins(0, 0, 0, 0);
    for (const Field& field : scenario_fields()) {
        if (std::ranges::find(fields_with_a_place, field.key) != fields_with_a_place.end()) {
            continue;
        }
        const QString label = to_qstring(field.label);
        const auto control = make_box(
            m_session, {&field, 0}, label, [this](const QString& message) { emit problem(message); }, body);
        const QString unit =
            field.unit.empty() ? QString() : QString(QStringLiteral(" (") + to_qstring(field.unit) + QLatin1Char(')'));
        form->addRow(QString(label + unit), control.widget);
        m_refreshers.add({&field, 0}, control.refresh);
    }
    body->hide();
    connect(toggle, &QToolButton::toggled, this, [this, body, toggle](bool open) {
        toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(open);
        m_showsAssumptions = open;
        for (ContenderCard* const card : m_cards) {
            card->showPurchase(open);
        }
    });
    layout.addWidget(body);
}

void WhatIfPanel::rebuildCards()
{
    while (m_cards.size() > m_session.scenario().contenders.size()) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < m_session.scenario().contenders.size()) {
        const std::size_t index = m_cards.size();
        auto* const card = new ContenderCard(
            m_session, index, [this](const QString& message) { emit problem(message); }, widget());
        card->setTheme(m_theme);
        card->showPurchase(m_showsAssumptions);
        connect(card, &ContenderCard::removeRequested, this, [this, index] {
            Scenario next = m_session.scenario();
            next.contenders.erase(next.contenders.begin() + static_cast<std::ptrdiff_t>(index));
            m_session.change(std::move(next), tr("Remove contender"));
        });
        m_cardLayout->addWidget(card);
        m_cards.push_back(card);
    }
}

void WhatIfPanel::refresh()
{
    rebuildCards();
    m_refreshers.refresh(m_session.scenario());
    for (ContenderCard* const card : m_cards) {
        card->refresh();
    }
    m_add->setEnabled(m_cards.size() < max_contenders);
}

void WhatIfPanel::addContender()
{
    // The first card that does not compete yet, else one more of the baseline's to compare settings.
    Scenario next = m_session.scenario();
    std::string gpu = next.contenders.front().gpu;
    for (const Gpu& candidate : m_session.catalogue().gpus) {
        if (std::ranges::find(next.contenders, candidate.name, &Contender::gpu) == next.contenders.end()) {
            gpu = candidate.name;
            break;
        }
    }
    const FieldRef ref = find_field("contenders." + std::to_string(next.contenders.size()) + ".gpu");
    Problem refused = set_field(next, m_session.catalogue(), ref, gpu);
    if (refused.empty()) {
        refused = m_session.change(std::move(next), tr("Add contender"));
    }
    if (!refused.empty()) {
        emit problem(QString::fromStdString(refused));
    }
}

void WhatIfPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (ContenderCard* const card : m_cards) {
        card->setTheme(theme);
    }
    updateGeometry(); // the style sheet changes what controls need
}

} // namespace tiebreak
