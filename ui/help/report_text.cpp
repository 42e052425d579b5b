// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/report_text.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QVBoxLayout>

namespace tiebreak {

namespace {

struct TroubleTexts {
    Q_DECLARE_TR_FUNCTIONS(Manual)
};

} // namespace

QString reportText(const QStringList& steps)
{
    QStringList lines{
        TroubleTexts::tr("Tiebreak %1, Qt %2").arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())),
        TroubleTexts::tr("System: %1, %2, kernel %3")
            .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QSysInfo::kernelVersion())};
    for (const QScreen* const screen : QGuiApplication::screens()) {
        lines << TroubleTexts::tr("Display: %1, %2 x %3, scale %4, %5 dpi")
                     .arg(QGuiApplication::platformName())
                     .arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio())
                     .arg(qRound(screen->logicalDotsPerInch()));
    }
    lines << (steps.isEmpty()
                  ? TroubleTexts::tr("Last steps: none")
                  : TroubleTexts::tr("Last steps, the latest last: %1").arg(steps.join(QStringLiteral("; "))));
    lines << TroubleTexts::tr("What happened, and what I expected:");
    return lines.join(u'\n') + u'\n';
}

std::unique_ptr<QDialog> reportDialog(QWidget* parent, const QStringList& steps)
{
    auto owned = std::make_unique<QDialog>(parent);
    QDialog* const dialog = owned.get();
    dialog->setWindowTitle(TroubleTexts::tr("Text for a report"));
    auto* const layout = new QVBoxLayout(dialog);
    auto* const meaning = new QLabel(
        TroubleTexts::tr(
            "If something went wrong, paste this into your report and say what happened. It names the steps "
            "that you took and the inputs that you changed, not their values, and nothing of your own files."),
        dialog);
    meaning->setWordWrap(true);
    auto* const text = new QPlainTextEdit(reportText(steps), dialog);
    text->setAccessibleName(TroubleTexts::tr("Text for a report"));
    text->setMinimumSize(560, 180);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton* const copy = buttons->addButton(TroubleTexts::tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setDefault(true);
    QObject::connect(copy, &QPushButton::clicked, text,
                     [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    layout->addWidget(meaning);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    return owned;
}

} // namespace tiebreak
