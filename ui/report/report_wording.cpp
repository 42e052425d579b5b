// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_wording.h"

#include "ui/report/report_texts.h"

namespace tiebreak {

QString contentsTitle()
{
    return ReportTexts::tr("Contents");
}

QString conclusionOf(const Figure& figure)
{
    QStringList titles;
    for (const FigurePanel& panel : figure.panels) {
        titles << panel.title;
    }
    titles.removeAll(QString());
    return titles.join(QStringLiteral(". "));
}

QStringList linesUnder(const Figure& figure)
{
    QStringList shown;
    for (const FigurePanel& panel : figure.panels) {
        shown << panel.subtitle;
    }
    shown.removeDuplicates();
    shown.removeAll(QString());
    QStringList lines{shown.join(QStringLiteral(". ")), figure.caption, figure.source};
    lines.removeAll(QString());
    return lines;
}

} // namespace tiebreak
