// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/calibration_dialog.h"

#include "models/catalog/problem_text.h"
#include "models/tables/calibration_model.h"
#include "ui/panels/table_view.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace tiebreak {

CalibrationDialog::CalibrationDialog(UserLibrary& library, Session& session, const std::vector<LibraryEntry>& entries,
                                     const QString& today, QWidget* parent)
    : QDialog(parent), m_library(library), m_session(session), m_today(today),
      m_model(new CalibrationModel(entries, session.sharedCatalogue(), this)), m_summary(new QLabel(this)),
      m_message(new QLabel(this))
{
    setWindowTitle(tr("Own calibration"));
    auto* const what = new QLabel(
        tr("The runs that are ticked make a level for each framework, card and weights: how much faster or slower your "
           "servers are than the public calibration says. What the model says of batches and lengths against each "
           "other stays. Few runs move the level part of the way; the band says how sure it is."),
        this);
    what->setWordWrap(true);
    auto* const table = new TableView(tr("Runs"), this);
    table->setSource(m_model);
    table->fillWithLastColumn();
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setWordWrap(true);
    m_message->setProperty("role", QStringLiteral("quiet"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::ActionRole);
    m_apply->setToolTip(tr("Into the library, and into this session"));
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(table, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &CalibrationDialog::apply);
    connect(m_model, &CalibrationModel::levelsChanged, this, &CalibrationDialog::showState);
    connect(m_model, &CalibrationModel::workAdded, &m_worker, qOverload<>(&QTimer::start));
    connect(&m_worker, &QTimer::timeout, this, [this, table, is_first = true]() mutable {
        if (!m_model->work()) {
            m_worker.stop();
            showState();
            if (std::exchange(is_first, false)) {
                table->resizeColumnsToContents(); // which were empty when the table was shown
            }
        }
    });
    connect(&library, &UserLibrary::failed, m_message, &QLabel::setText);
    m_worker.start();
    showState();
    constexpr QSize usual(900, 520);
    resize(usual);
}

void CalibrationDialog::showState()
{
    m_apply->setEnabled(!m_model->isWorking() && !m_model->levels().empty());
    QString text = m_model->summary();
    if (text.isEmpty()) {
        text = m_model->isWorking() ? tr("The runs are being played…")
                                    : tr("No run is ticked that says something of a server's speed: import benchmark "
                                         "results, or tick some.");
    }
    m_summary->setText(text);
    if (m_model->leftOut() > 0) {
        m_message->setText(tr("Further measurements, not shown: %1. Select those to calibrate with in the library.")
                               .arg(m_model->leftOut()));
    }
}

void CalibrationDialog::apply()
{
    const std::vector<LibraryEntry> entries = entries_of_levels(m_model->levels(), m_today);
    m_library.put(entries, tr("Own calibration"));
    QString problem = text_of(use_in_session(m_session, entries, tr("Own calibration")));
    if (problem.isEmpty() && !m_session.scenario().server.own_levels) {
        problem = text_of(m_session.setText("own_calibration", "yes"));
    }
    m_message->setText(problem.isEmpty()
                           ? tr("It is in the library and in this session. The switch in the status bar turns it off; "
                                "commands use it with --library.")
                           : problem);
}

} // namespace tiebreak
