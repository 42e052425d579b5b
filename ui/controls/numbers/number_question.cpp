// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numbers/number_question.h"

#include "ui/controls/numbers/number_box.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tiebreak {

std::optional<double> askNumber(QWidget* parent, const QString& title, const QString& question, const QString& label,
                                const NumberScalePtr& scale, double start)
{
    constexpr int least_width = 380;
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setMinimumWidth(least_width);
    auto* const text = new QLabel(question, &dialog);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto* const box = new FormNumber(scale, &dialog);
    box->setValue(start);
    box->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    box->selectAll();
    auto* const form = new QFormLayout;
    form->addRow(label, box);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto* const layout = new QVBoxLayout(&dialog);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addSpacing(2 * dialog.fontMetrics().height()); // for what is refused: no button is covered
    layout->addWidget(buttons);
    QObject::connect(box, &FormNumber::changed, &dialog,
                     [&] { buttons->button(QDialogButtonBox::Ok)->setEnabled(box->reads()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return dialog.exec() == QDialog::Accepted ? std::optional(box->current()) : std::nullopt;
}

} // namespace tiebreak
