// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/dialogs/report_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

namespace tiebreak {

namespace {

const QString format_key = QStringLiteral("report/format");
const QString session_key = QStringLiteral("report/session");
const QString date_key = QStringLiteral("report/date");

} // namespace

ReportChoices readReportChoices(const QSettings& settings)
{
    ReportChoices choices;
    const QString format = settings.value(format_key).toString();
    for (const ReportFormatRow& row : reportFormats()) {
        choices.format = QLatin1String(row.name) == format ? row.format : choices.format;
    }
    choices.carries_session = settings.value(session_key, choices.carries_session).toBool();
    choices.has_date = settings.value(date_key, choices.has_date).toBool();
    return choices;
}

void writeReportChoices(QSettings& settings, const ReportChoices& choices)
{
    settings.setValue(format_key, QLatin1String(rowOf(choices.format).name));
    settings.setValue(session_key, choices.carries_session);
    settings.setValue(date_key, choices.has_date);
}

ReportDialog::ReportDialog(const ReportChoices& choices, QWidget* parent)
    : QDialog(parent), m_carries(choices.carries_session), m_format(new QComboBox(this)),
      m_session(new QCheckBox(tr("Carr&y the session"), this)), m_note(new QLabel(this)),
      m_date(new QCheckBox(tr("To&day's date on the first page"), this))
{
    setWindowTitle(tr("Report"));
    auto* const form = new QFormLayout(this);
    for (const ReportFormatRow& row : reportFormats()) {
        m_format->addItem(row.label(), static_cast<int>(row.format));
    }
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(choices.format)));
    m_format->setToolTip(tr("All of them say the same: the verdict, charts, results, assumptions and sources"));
    form->addRow(tr("&Format"), m_format);
    m_date->setChecked(choices.has_date);
    m_date->setToolTip(tr("Without it, the same session always gives the same file"));
    form->addRow(m_date);
    m_session->setToolTip(tr("The whole session goes into the metadata of the PDF, or of Markdown's pictures"));
    form->addRow(m_session);
    m_note->setWordWrap(true);
    m_note->setProperty("role", QStringLiteral("quiet"));
    form->addRow(m_note);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* const write = buttons->addButton(tr("W&rite…"), QDialogButtonBox::AcceptRole);
    write->setToolTip(tr("Asks where to"));
    write->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("No report"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_session, &QCheckBox::clicked, this, [this](bool is_checked) {
        m_carries = is_checked;
        showFormat();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::showFormat);
    showFormat();
}

void ReportDialog::showFormat()
{
    const bool can_carry = rowOf(choices().format).carries_session;
    m_session->setEnabled(can_carry);
    m_session->setChecked(can_carry && m_carries);
    m_note->setText(
        !can_carry ? tr("An HTML report carries no session.")
        : m_carries
            ? tr("Whoever has the report can open it, or its pictures, in Tiebreak and read all "
                 "inputs, prices, pins and the facts of your own that it uses. Untick this for confidential work.")
            : tr("The report says what it says, and nothing else is in it."));
    layout()->activate();
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height()) {
        resize(width(), needed); // a dialog on the screen does not grow with a text that wraps
    }
}

ReportChoices ReportDialog::choices() const
{
    return {static_cast<ReportFormat>(m_format->currentData().toInt()), m_carries, m_date->isChecked()};
}

} // namespace tiebreak
