// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_steps.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QSettings;

namespace tiebreak {

// What people choose for reports. It stays from one to the next.
struct ReportChoices {
    ReportFormat format = ReportFormat::Pdf;
    bool carries_session = true; // where the format can
    bool has_date = false;

    bool operator==(const ReportChoices&) const = default;
};

[[nodiscard]] ReportChoices readReportChoices(const QSettings& settings);
void writeReportChoices(QSettings& settings, const ReportChoices& choices);

// Which report, before the question where to. Its mnemonics are F Y D R.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    ReportDialog(const ReportChoices& choices, QWidget* parent);

    [[nodiscard]] ReportChoices choices() const;

private:
    void showFormat();

    bool m_carries; // as chosen, while the format cannot
    QComboBox* m_format;
    QCheckBox* m_session;
    QLabel* m_note;
    QCheckBox* m_date;
};

} // namespace tiebreak
