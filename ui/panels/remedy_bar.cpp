// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/remedy_bar.h"

#include "models/catalog/problem_text.h"
#include "models/wording/input_wording.h"
#include "models/wording/palette/typed_edits.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tiebreak {

RemedyBar::RemedyBar(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(4, 0, 4, 4);
    m_row->setSpacing(6);
    constexpr int rest_ms = 150; // several analyses: not while somebody drags
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest_ms);
    connect(&m_rest, &QTimer::timeout, this, &RemedyBar::look);
    hide();
}

void RemedyBar::setEmpty(const IsAnswered& is_answered)
{
    m_isAnswered = is_answered;
    if (m_isAnswered) {
        m_rest.start();
    } else {
        m_rest.stop();
        hide();
    }
}

void RemedyBar::addButton(const QString& text, const QString& help, const std::function<void()>& run)
{
    auto* const button = new QPushButton(text, this);
    button->setToolTip(help);
    button->setAccessibleDescription(help);
    // Later: what it does makes these buttons anew.
    connect(button, &QPushButton::clicked, this, run, Qt::QueuedConnection);
    m_row->addWidget(button);
}

void RemedyBar::finish()
{
    if (m_rest.isActive()) {
        look();
    }
}

void RemedyBar::look()
{
    m_rest.stop();
    while (QLayoutItem* const item = m_row->takeAt(0)) {
        if (QWidget* const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (!m_isAnswered) {
        return;
    }
    constexpr std::size_t most = 3;
    const Catalogue& catalogue = m_session.catalogue();
    const std::vector<Remedy> found = remedies(m_session.analysis(), catalogue, m_isAnswered, most);
    m_row->addWidget(
        new QLabel(found.empty() ? tr("No single input gives this an answer.") : tr("These have an answer:"), this));
    for (const Remedy& edit : found) {
        Scenario next = m_session.scenario();
        if (!set_field(next, catalogue, edit.ref, edit.value).empty()) {
            continue;
        }
        const QString text = tr("%1: %2", "input and its value")
                                 .arg(inputName(edit.ref, next, catalogue), inputText(edit.ref, next, catalogue));
        addButton(text, tr("Sets this input (can be undone)"), [this, edit] {
            if (const Problem refused = m_session.set(edit.ref, edit.value); !refused.empty()) {
                emit problem(text_of(refused));
            }
        });
    }
    addButton(tr("Find an input…"), tr("Looks for an input by its name (Ctrl+K)"), [this] { emit findRequested(); });
    m_row->addStretch();
    show();
}

} // namespace tiebreak
