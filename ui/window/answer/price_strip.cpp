// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/answer/price_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>

namespace tiebreak {

PriceStrip::PriceStrip(QWidget* parent)
    : QWidget(parent), m_theme(Theme::light()), m_text(new QLabel(this)), m_remedy(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAccessibleName(tr("Prices behind the verdict"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remedy->setAccessibleName(tr("Put all contenders on one provider"));
    m_remedy->hide();
    connect(m_remedy, &QPushButton::clicked, this, &PriceStrip::remedyRequested);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(15, 2, 9, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_remedy);
}

void PriceStrip::setNote(const PriceNote& note)
{
    if (note == m_note) {
        return;
    }
    m_note = note;
    m_text->setText(note.text);
    m_text->setAccessibleDescription(note.text);
    m_remedy->setText(note.remedy);
    m_remedy->setToolTip(note.remedy_help);
    m_remedy->setAccessibleDescription(note.remedy_help);
    m_remedy->setVisible(!note.remedy.isEmpty());
    fitHeight();
    setVisible(!note.text.isEmpty());
    setTheme(m_theme);
}

void PriceStrip::setTheme(const Theme& theme)
{
    m_theme = theme;
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, m_note.warns ? theme.warning_text : theme.secondary);
    m_text->setPalette(palette);
    update();
}

void PriceStrip::fitHeight()
{
    setFixedHeight(heightForWidth(window()->width())); // which it spans, also before it is laid out
}

void PriceStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitHeight();
    }
}

void PriceStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_note.warns ? m_theme.warning_fill : m_theme.card);
}

} // namespace tiebreak
