// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/written_notice.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QPushButton>
#include <QStatusBar>
#include <QUrl>

namespace tiebreak {

namespace {

struct NoticeTexts {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

WrittenNotice::WrittenNotice(QStatusBar& bar)
    : m_bar(bar), m_button(new QPushButton(NoticeTexts::tr("Show in &folder"), &bar))
{
    m_button->setProperty("role", QStringLiteral("link"));
    m_button->setFlat(true);
    m_button->hide();
    bar.addPermanentWidget(m_button);
    QObject::connect(m_button, &QPushButton::clicked, &m_context,
                     [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    QObject::connect(&bar, &QStatusBar::messageChanged, &m_context,
                     [this](const QString& shown) { m_button->setVisible(!shown.isEmpty() && shown == m_text); });
}

void WrittenNotice::show(const QString& text, const QString& path, int milliseconds)
{
    const QFileInfo written(path);
    m_folder = written.isDir() ? written.absoluteFilePath() : written.absolutePath();
    m_button->setToolTip(m_folder);
    m_text = text;
    m_bar.showMessage(text, milliseconds);
    m_button->show(); // also after the same text as before
}

} // namespace tiebreak
