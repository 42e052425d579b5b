// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/work_progress.h"

#include "ui/exports/work_runner.h"

#include <utility>

namespace tiebreak {

WorkProgress::WorkProgress(WorkRunner& runner, QWidget* window, QObject* parent, QString title)
    : QObject(parent), m_runner(runner), m_title(title.isEmpty() ? tr("Writing") : std::move(title)), m_window(window)
{
    const auto close = [this] { delete m_dialog; };
    connect(&runner, &WorkRunner::progressed, this, &WorkProgress::show);
    connect(&runner, &WorkRunner::finished, this, close);
    connect(&runner, &WorkRunner::wasCancelled, this, close);
}

WorkProgress::~WorkProgress()
{
    delete m_dialog;
}

void WorkProgress::show(int done, int all, const QString& label)
{
    constexpr int patience_ms = 500;
    if (m_dialog == nullptr) {
        m_dialog = new QProgressDialog(m_window);
        m_dialog->setAttribute(Qt::WA_ShowWithoutActivating); // whoever is at a slider stays there
        m_dialog->setWindowTitle(m_title);
        m_dialog->setMinimumDuration(patience_ms);
        m_dialog->setAutoClose(false);
        m_dialog->setAutoReset(false);
        m_dialog->setMaximum(all);
        connect(m_dialog, &QProgressDialog::canceled, &m_runner, &WorkRunner::cancel);
    }
    m_dialog->setLabelText(label);
    m_dialog->setValue(done);
}

} // namespace tiebreak
