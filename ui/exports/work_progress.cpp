// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/work_progress.h"

#include "ui/exports/work_runner.h"

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr int parts_of_step = 1000;

} // namespace

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
        m_dialog->setMaximum(all * parts_of_step);
        connect(m_dialog, &QProgressDialog::canceled, &m_runner, &WorkRunner::cancel);
    }
    m_dialog->setLabelText(label);
    m_done = done;
    m_dialog->setValue(done * parts_of_step);
}

void WorkProgress::showPart(double part)
{
    if (m_dialog != nullptr) {
        constexpr double nearly = 0.999; // the end of the step says that it is done
        m_dialog->setValue(static_cast<int>((m_done + std::min(part, nearly)) * parts_of_step));
    }
}

} // namespace tiebreak
