// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/analyze_command.h"

#include "app/json/analysis_json.h"
#include "models/engine/answers/load/played_bill.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/notes.h"
#include "models/wording/own_wording.h"
#include "models/wording/prices/price_notes.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"

#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <iostream>
#include <vector>

namespace tiebreak {

namespace {

// Contenders across, quantities down: it fits a terminal whatever the number of columns in the window.
QString as_table(const Grid& grid)
{
    std::vector<QStringList> lines;
    for (std::size_t column = 0; column < grid.columns.size(); ++column) {
        QStringList line{grid.columns[column].title};
        for (const auto& row : grid.rows) {
            line.append(row[column].text);
        }
        lines.push_back(line);
    }
    std::vector<qsizetype> widths(grid.rows.size() + 1, 0);
    for (const QStringList& line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            auto& width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, line[i].size());
        }
    }
    QString table;
    for (const QStringList& line : lines) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i) {
            text += line[i].leftJustified(widths[static_cast<std::size_t>(i)] + 2);
        }
        table += text.trimmed() + QLatin1Char('\n');
    }
    return table;
}

} // namespace

QString analysis_as_text(const Analysis& analysis, const Catalogue& catalogue)
{
    const VerdictText verdict = verdictText(analysis);
    const bool is_of_load = analysis.scenario.load.is_played() && analysis.verdict.question == Question::MonthlyBill;
    QStringList parts{is_of_load ? QString(loadPhrase(analysis.scenario, catalogue) % u": " % verdict.headline)
                                 : verdict.headline};
    if (!verdict.detail.isEmpty()) {
        parts.append(verdict.detail);
    }
    if (!verdict.warning.isEmpty()) {
        parts.append(QString(verdict.warning + QLatin1Char(' ') + verdict.warning_detail).trimmed());
    }
    const PriceNote prices = priceNote(analysis, catalogue);
    if (prices.warns) {
        parts.append(prices.text);
    }
    if (!is_of_load && analysis.load && analysis.load->total > 0) {
        const LoadText load = loadText(analysis);
        parts.append(QString());
        parts.append(QString(loadPhrase(analysis.scenario, catalogue) % u": " % load.headline));
        parts.append(load.detail);
        parts.append(load.warning);
    }
    parts.append(QString());
    parts.append(as_table(resultsGrid(analysis, catalogue)));
    for (const ContenderAnalysis& contender : analysis.contenders) {
        const QString note = contenderNote(contender, analysis);
        if (!note.isEmpty()) {
            parts.append(QString(QString::fromStdString(contender.short_name) + QStringLiteral(": ") + note));
        }
    }
    if (!prices.warns && !prices.text.isEmpty()) {
        parts.append(prices.text);
    }
    if (const QString own = ownFactsNote(analysis, catalogue); !own.isEmpty()) {
        parts.append(own);
    }
    return parts.join(QLatin1Char('\n')).trimmed() + QLatin1Char('\n');
}

int run_analyze(const Options& options)
{
    const Input input = read_input(options);
    if (!input.catalogue) {
        return InputWrong;
    }
    const Analysis analysis = analyze_with_load(*input.catalogue, input.scenario);
    if (options.json) {
        std::cout << QJsonDocument(analysis_to_json(analysis, *input.catalogue)).toJson().toStdString();
    } else {
        std::cout << analysis_as_text(analysis, *input.catalogue).toStdString();
    }
    return Done;
}

} // namespace tiebreak
