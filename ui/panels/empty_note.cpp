// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/empty_note.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace tiebreak {

EmptyNote::EmptyNote(QWidget* parent) : QWidget(parent), m_why(new QLabel(this)), m_button(new QPushButton(this))
{
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignCenter);
    m_why->setProperty("role", QStringLiteral("quiet"));
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto run = m_run; // which may give the note another one
        run();
    });
    auto* const layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_why);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void EmptyNote::setNote(const QString& why, const QString& button, std::function<void()> run)
{
    m_why->setText(why);
    m_button->setText(button);
    m_run = std::move(run);
}

} // namespace tiebreak
