// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report.h"

#include "models/wording/captions/figure_wording.h"
#include "models/wording/wording.h"
#include "ui/report/report_sections.h"
#include "ui/report/report_sources.h"
#include "ui/report/report_texts.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

// "L40S, A100 PCIe or A100 SXM"
QString anyOf(QStringList names)
{
    const QString last = names.takeLast();
    return names.isEmpty() ? last : ReportTexts::tr("%1 or %2").arg(names.join(QStringLiteral(", ")), last);
}

} // namespace

ReportContent reportOf(const Session& session, const QJsonObject& axes, const QString& date)
{
    const Analysis& analysis = session.analysisWithLoad(); // which all sections speak of, and the pins with theirs
    for (std::size_t i = 0; i < session.pins().size(); ++i) {
        (void)session.pinAnalysisWithLoad(i);
    }
    ReportContent report;
    report.title = ReportTexts::tr("%1 for %2?")
                       .arg(anyOf(contenderNames(analysis)), QString::fromStdString(analysis.scenario.model));
    report.scenario = sentence(figureCaption(analysis, session.catalogue(), costInputs(analysis.scenario)));
    report.sections = {answerSection(session), changesSection(session), chartsSection(session, axes)};
    addResults(report.sections, session);
    addAssumptions(report.sections, session);
    addSources(report.sections, session);
    report.sections.push_back(accuracySection(session));
    report.sections.push_back(claimsSection(session));
    const QString program = QString(QStringLiteral("Tiebreak ") % QCoreApplication::applicationVersion()).trimmed();
    report.made = date.isEmpty() ? ReportTexts::tr("Made with %1.").arg(program)
                                 : ReportTexts::tr("%1. Made with %2.").arg(date, program);
    return report;
}

} // namespace tiebreak
