// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_sections.h"

#include "models/tables/grids/contenders/compare_grid.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/tables/grids/contenders/load_grid.h"
#include "models/tables/grids/contenders/mixed_fleet_grid.h"
#include "models/tables/grids/contenders/ties_grid.h"
#include "models/tables/grids/contenders/training_ways_grid.h"
#include "models/wording/captions/figure_wording.h"
#include "models/wording/charts/load_chart_wording.h"
#include "models/wording/charts/use_verdict_wording.h"
#include "models/wording/load/load_wording.h"
#include "models/wording/notes.h"
#include "models/wording/outputs/uses/modelled_titles.h"
#include "models/wording/pin_wording.h"
#include "models/wording/training_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/content/sensitivity_bars.h"
#include "ui/report/report_texts.h"

#include <algorithm>

namespace tiebreak {

namespace {

using Kind = ReportText::Kind;

void addText(ReportSection& section, Kind kind, const QString& text)
{
    if (!text.isEmpty()) {
        section.blocks.emplace_back(ReportText{kind, text});
    }
}

// The inputs that move the answer most, from the tornado's top.
Grid topInputs(const TornadoData& data)
{
    constexpr std::size_t most = 6;
    const auto answer = [](const TornadoEnd& end) {
        Cell cell = textCell(
            end.mark.isEmpty() ? end.answer_text : QString(end.answer_text + QStringLiteral(", ") + end.mark), {});
        cell.is_strong = !end.mark.isEmpty();
        return cell;
    };
    Grid grid;
    grid.columns = {{ReportTexts::tr("Input"), {}},        {ReportTexts::tr("from"), {}},
                    {ReportTexts::tr("answer there"), {}}, {ReportTexts::tr("to"), {}},
                    {ReportTexts::tr("answer there"), {}}, {ReportTexts::tr("Why this range"), {}}};
    for (const TornadoBar& bar : data.bars) {
        if (grid.rows.size() == most) {
            break;
        }
        grid.rows.push_back({textCell(bar.name, {}), textCell(bar.low.input, {}), answer(bar.low),
                             textCell(bar.high.input, {}), answer(bar.high), textCell(bar.note, {})});
    }
    return grid;
}

// Transposed, with what each quantity means behind it: the tool tips of the window.
Grid explained(const Grid& grid)
{
    Grid turned = transposed(grid);
    turned.columns.push_back({ReportTexts::tr("Meaning"), {}});
    for (std::size_t row = 0; row < turned.rows.size(); ++row) {
        turned.rows[row].push_back(textCell(grid.columns[row + 1].tooltip, {}));
    }
    return turned;
}

// What is said of some things, one item for all of which the same is to be said.
class SharedSentences {
public:
    void add(const QString& name, const QString& what)
    {
        if (what.isEmpty()) {
            return;
        }
        const auto same = std::ranges::find(m_said, what, &Said::what);
        if (same == m_said.end()) {
            m_said.push_back({what, {name}});
        } else {
            same->names << name;
        }
    }

    // `pattern` has the names and the sentence.
    [[nodiscard]] ReportList list(const QString& pattern) const
    {
        ReportList list;
        for (const Said& said : m_said) {
            list.items << pattern.arg(listed(said.names), said.what);
        }
        return list;
    }

private:
    struct Said {
        QString what;
        QStringList names;
    };
    std::vector<Said> m_said;
};

// What each contender's numbers lean on, or why there are none.
ReportList notes(const Analysis& analysis)
{
    const QStringList names = contenderNames(analysis);
    SharedSentences said;
    for (qsizetype i = 0; i < names.size(); ++i) {
        said.add(names[i], contenderNote(analysis.contenders[static_cast<std::size_t>(i)], analysis));
    }
    return said.list(ReportTexts::tr("%1: %2"));
}

// What the load asks for.
ReportSection loadSection(const Session& session)
{
    const Analysis& analysis = session.analysisWithLoad();
    const VerdictText verdict = loadVerdict(analysis);
    ReportSection section{QStringLiteral("load"), ReportTexts::tr("The load"), false, {}};
    addText(section, Kind::Lead, verdict.headline);
    addText(section, Kind::Plain, verdict.detail);
    addText(section, Kind::Warning, verdict.warning);
    addText(section, Kind::Plain, playedSentence(analysis, session.catalogue()));
    addText(section, Kind::Plain, sentence(limitsPhrase(analysis.scenario)));
    section.blocks.emplace_back(ReportTable{explained(loadGrid(analysis))});
    return section;
}

QString judgedText(const QString& judgement)
{
    return judgement.isEmpty() ? QString() : ReportTexts::tr("Against the article: %1.").arg(judgement);
}

// On which card images or a training run cost least, and the article beside it where that was asked for.
ReportSection useSection(const Session& session, Use use)
{
    const Analysis& analysis = session.analysisWithLoad();
    const Catalogue& catalogue = session.catalogue();
    const bool of_training = use == Use::Training;
    ReportSection section{of_training ? QStringLiteral("training") : QStringLiteral("images"),
                          of_training ? ReportTexts::tr("Training") : ReportTexts::tr("Images"),
                          true,
                          {}};
    const VerdictText verdict = useVerdictText(analysis, use);
    addText(section, Kind::Lead, verdict.headline);
    addText(section, Kind::Plain, verdict.detail);
    addText(section, Kind::Warning, QString(verdict.warning + QLatin1Char(' ') + verdict.warning_detail).trimmed());
    addText(section, Kind::Plain, useBasis(analysis, use));
    if (!of_training) {
        addText(section, Kind::Plain, judgedText(articleImagesJudged(analysis)));
        section.blocks.emplace_back(ReportTable{explained(modelledImagesGrid(analysis, catalogue))});
        return section;
    }
    addText(section, Kind::Plain, judgedText(articleTrainingJudged(analysis)));
    section.blocks.emplace_back(ReportTable{explained(modelledTrainingGrid(analysis, catalogue))});
    addText(section, Kind::Plain, sentence(trainingWaysTitle(analysis, catalogue)));
    section.blocks.emplace_back(ReportTable{explained(trainingWaysGrid(analysis, catalogue))});
    if (analysis.scenario.needs.training) {
        addText(section, Kind::Plain, sentence(trainingTitle(analysis, catalogue)));
        section.blocks.emplace_back(ReportTable{explained(trainingGrid(analysis, catalogue))});
    }
    return section;
}

} // namespace

QString sentence(const QString& title)
{
    return title.isEmpty() || title.endsWith(QLatin1Char('.')) ? title : QString(title + QLatin1Char('.'));
}

Grid transposed(const Grid& grid)
{
    Grid turned;
    turned.columns.push_back({QString(), {}});
    for (const std::vector<Cell>& row : grid.rows) {
        turned.columns.push_back({row.front().text, {}});
    }
    for (std::size_t column = 1; column < grid.columns.size(); ++column) {
        std::vector<Cell> line{textCell(grid.columns[column].title, {})};
        for (const std::vector<Cell>& row : grid.rows) {
            line.push_back(row[column]);
            line.back().alignment = Qt::AlignLeft | Qt::AlignVCenter; // texts and numbers share the column
        }
        turned.rows.push_back(std::move(line));
    }
    return turned;
}

Grid withColumns(const Grid& grid, const std::vector<std::size_t>& columns)
{
    Grid part;
    for (const std::size_t column : columns) {
        part.columns.push_back(grid.columns[column]);
    }
    for (const std::vector<Cell>& row : grid.rows) {
        std::vector<Cell> cells;
        for (const std::size_t column : columns) {
            cells.push_back(row[column]);
        }
        part.rows.push_back(std::move(cells));
    }
    return part;
}

ReportSection answerSection(const Session& session)
{
    const VerdictText verdict = verdictText(session.analysisWithLoad());
    ReportSection section{QStringLiteral("answer"), ReportTexts::tr("The answer"), false, {}};
    addText(section, Kind::Lead, verdict.headline);
    addText(section, Kind::Plain, verdict.detail);
    addText(section, Kind::Plain, againstPin(session));
    addText(section, Kind::Warning, QString(verdict.warning + QLatin1Char(' ') + verdict.warning_detail).trimmed());
    return section;
}

ReportSection changesSection(const Session& session)
{
    const Analysis& analysis = session.analysisWithLoad();
    ReportSection section{QStringLiteral("changes"), ReportTexts::tr("What would change the answer"), false, {}};
    section.blocks.emplace_back(ReportTable{tiesGrid(analysis)});
    const TornadoData data = tornado(analysis);
    if (data.bars.empty()) {
        addText(section, Kind::Plain, sentence(data.no_data));
        return section;
    }
    addText(section, Kind::Plain, ReportTexts::tr("%1. %2:").arg(data.title, data.subtitle));
    section.blocks.emplace_back(ReportTable{topInputs(data)});
    return section;
}

ReportSection chartsSection(const Session& session, const QJsonObject& axes)
{
    ReportSection section{QStringLiteral("charts"), ReportTexts::tr("Charts"), false, {}};
    SharedSentences missing;
    for (const QString& name : figureNames()) {
        Figure figure = figureOf(name, session, axes);
        if (hasData(figure)) {
            section.blocks.emplace_back(std::move(figure));
        } else if (!figure.panels.empty()) {
            missing.add(chartNamed(name).labelInSentence(), sentence(figure.panels.front().no_data));
        }
    }
    if (const ReportList list = missing.list(ReportTexts::tr("No chart of %1: %2")); !list.items.isEmpty()) {
        section.blocks.emplace_back(list);
    }
    return section;
}

void addResults(std::vector<ReportSection>& sections, const Session& session)
{
    const Analysis& analysis = session.analysisWithLoad();
    ReportSection results{QStringLiteral("results"), ReportTexts::tr("Results"), false, {}};
    results.blocks.emplace_back(ReportTable{explained(resultsGrid(analysis, session.catalogue(), Explain::No))});
    if (const ReportList list = notes(analysis); !list.items.isEmpty()) {
        results.blocks.emplace_back(list);
    }
    sections.push_back(std::move(results));
    if (analysis.scenario.load.kind != LoadOf::Batch) {
        sections.push_back(loadSection(session));
    }
    if (!session.pins().empty()) {
        ReportSection pins{QStringLiteral("pins"), ReportTexts::tr("Compared with the pins"), true, {}};
        pins.blocks.emplace_back(ReportTable{compareGrid(session)});
        sections.push_back(std::move(pins));
    }
    if (analysis.scenario.second.share > 0) {
        ReportSection fleets{QStringLiteral("fleets"), ReportTexts::tr("Fleets for two kinds of request"), true, {}};
        const Grid grid = mixedFleetGrid(analysis);
        addText(fleets, Kind::Plain, sentence(mixedFleetTitle(analysis)));
        addText(fleets, Kind::Plain, sentence(grid.columns.front().tooltip));
        fleets.blocks.emplace_back(ReportTable{grid});
        sections.push_back(std::move(fleets));
    }
    sections.push_back(useSection(session, Use::Images));
    sections.push_back(useSection(session, Use::Training));
}

} // namespace tiebreak
