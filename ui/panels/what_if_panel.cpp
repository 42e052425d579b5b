// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/what_if_panel.h"

#include "models/catalog/problem_text.h"
#include "models/engine/inputs/contender_edits.h"

#include "ui/controls/input_column.h"
#include "ui/panels/contender_card.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tiebreak {

namespace {

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
    : QScrollArea(parent), m_session(session), m_theme(theme)
{
    auto* const content = new QWidget(viewport());
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 2, 12, 6);
    layout->setSpacing(4);

    std::vector<std::string_view> keys;
    for (const Field& field : scenario_fields()) {
        if (field.group.empty() && field.key != "evidence" && field.key != "question") { // on the tool bar
            keys.push_back(field.key);
        }
    }
    m_inputs = new InputColumn(session, std::move(keys), content);
    connect(m_inputs, &InputColumn::problem, this, &WhatIfPanel::problem);
    layout->addWidget(m_inputs);

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
    auto* const assumptions = new QPushButton(tr("All assumptions"), content);
    assumptions->setProperty("role", QStringLiteral("link"));
    assumptions->setFlat(true);
    assumptions->setToolTip(tr("Every other input with its default and its source"));
    connect(assumptions, &QPushButton::clicked, this, &WhatIfPanel::assumptionsRequested);
    layout->addWidget(assumptions, 0, Qt::AlignLeft);
    layout->addStretch();

    setWidget(content);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its controls have it
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    refresh();
    connect(&session, &Session::analysisChanged, this, &WhatIfPanel::refresh);
}

QSize WhatIfPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2, 100};
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
        connect(card, &ContenderCard::removeRequested, this, [this, index] {
            const Problem refused = m_session.removeContender(index);
            if (!refused.empty()) {
                emit problem(text_of(refused));
            }
        });
        m_cardLayout->addWidget(card);
        m_cards.push_back(card);
    }
}

void WhatIfPanel::refresh()
{
    rebuildCards();
    for (ContenderCard* const card : m_cards) {
        card->refresh();
    }
    const bool has_room = m_cards.size() < max_contenders;
    m_add->setEnabled(has_room);
    m_add->setToolTip(has_room ? tr("One more card to compare")
                               : tr("At most %1 contenders are compared; remove one first").arg(max_contenders));
}

void WhatIfPanel::addContender()
{
    // The first card with a price that does not compete yet, else one more of the baseline's to compare settings.
    const Scenario& now = m_session.scenario();
    const Contender& baseline = now.contenders.front();
    const auto is_new = [this, &now](const Gpu& gpu) {
        return std::ranges::find(now.contenders, gpu.name, &Contender::gpu) == now.contenders.end() &&
               !lacks_price(default_contender(m_session.catalogue(), gpu.name));
    };
    const auto found = std::ranges::find_if(m_session.catalogue().gpus, is_new);
    compareToo(found == m_session.catalogue().gpus.end() ? baseline.gpu : found->name);
}

void WhatIfPanel::compareToo(const std::string& gpu)
{
    Scenario next = m_session.scenario();
    Problem refused = add_card(next, m_session.catalogue(), gpu);
    if (refused.empty()) {
        if (Contender& added = next.contenders.back(); lacks_price(added)) {
            const std::optional<double> usd = askPrice(this, QString::fromStdString(gpu));
            if (!usd) {
                return;
            }
            added.usd_per_gpu_hour = *usd;
        }
        refused = m_session.change(std::move(next), tr("Add contender"));
    }
    if (!refused.empty()) {
        emit problem(text_of(refused));
    }
}

void WhatIfPanel::chooseCard(std::size_t contender, const std::string& gpu)
{
    m_cards.at(contender)->chooseGpu(QString::fromStdString(gpu));
}

void WhatIfPanel::setAnswersLoad(bool answers_load)
{
    m_inputs->setAnswersLoad(answers_load);
}

void WhatIfPanel::setFolded(bool folded)
{
    m_inputs->setFolded(folded);
}

bool WhatIfPanel::isFolded() const
{
    return m_inputs->isFolded();
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
