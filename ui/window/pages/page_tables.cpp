// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/page_tables.h"

#include "models/catalog/problem_text.h"
#include "models/engine/inputs/field_edits.h"
#include "models/tables/grids/contenders/contender_grids.h"
#include "models/tables/grids/contenders/fit_grid.h"
#include "models/tables/grids/contenders/mixed_fleet_grid.h"
#include "models/tables/grids/contenders/ties_grid.h"
#include "models/tables/grids/contenders/training_ways_grid.h"
#include "models/wording/charts/load_chart_wording.h"
#include "models/wording/outputs/uses/images_outputs.h"
#include "models/wording/outputs/uses/modelled_titles.h"
#include "models/wording/training_wording.h"
#include "ui/panels/table_view.h"
#include "ui/window/pages/chart_page.h"
#include "ui/window/pages/chart_pages.h"

#include <string>

namespace tiebreak {

namespace {

QString againstArticle(const QString& judgement)
{
    return judgement.isEmpty() ? QString() : ChartPages::tr("Against the article: %1").arg(judgement);
}

} // namespace

void addEmptyLoad(ChartPage& page, Session& session)
{
    page.setEmptyState({[&session] {
                            const Analysis& analysis = session.analysis();
                            return analysis.scenario.load.is_played() ? QString() : loadChartGap(analysis);
                        },
                        ChartPages::tr("Choose users"),
                        [&page, &session] {
                            const std::string users(to_string(LoadOf::Users));
                            emit page.problem(text_of(session.set(find_field("load"), users, session.newGesture())));
                        }});
}

void addFleetTable(ChartPage& page, Session& session)
{
    page.addTable(
        ChartPages::tr("Mixed fleet"),
        [&session] {
            const Analysis& analysis = session.analysis();
            const bool is_counted = analysis.mixed.gap != Gap::NoLoad && analysis.mixed.gap != Gap::OnlyPlayed;
            return is_counted ? mixedFleetGrid(analysis) : Grid();
        },
        [&session] {
            const Analysis& analysis = session.analysis();
            // Beside a load that is played there are no inputs of a second kind of request.
            const bool is_asked = !analysis.scenario.load.is_played() || analysis.scenario.second.share > 0;
            return is_asked ? mixedFleetTitle(analysis) : QString();
        });
}

void addEnergyTable(ChartPage& page, Session& session)
{
    page.addTable(
        ChartPages::tr("Energy"), [&session] { return energyGrid(session.analysis(), session.catalogue()); },
        [] { return ChartPages::tr("Energy and its price"); });
}

void addFitTable(ChartPage& page, Session& session)
{
    page.addTable(
        ChartPages::tr("What fits"), [&session] { return fitGrid(session.analysis(), session.catalogue()); },
        [&session] { return fitTitle(session.analysis(), session.catalogue()); });
}

// The results below the page have each card in numbers.
void addTrainingTable(ChartPage& page, Session& session)
{
    page.addSentence([&session] { return againstArticle(articleTrainingJudged(session.analysis())); });
    page.addTable(
        ChartPages::tr("Ways of training"),
        [&session] { return trainingWaysGrid(session.analysis(), session.catalogue()); },
        [&session] { return trainingWaysTitle(session.analysis(), session.catalogue()); });
}

void addImagesTable(ChartPage& page, Session& session)
{
    page.addSentence([&session] { return againstArticle(articleImagesJudged(session.analysis())); });
}

void addTiesTable(ChartPage& page, Session& session)
{
    const auto is_of_tokens = [&session] {
        const SensitivityOf of = session.scenario().view.sensitivity_of;
        return of != SensitivityOf::ImageCost && of != SensitivityOf::TrainingCost;
    };
    TableView* const table = page.addTable(
        ChartPages::tr("Where the answer changes"),
        [&session, is_of_tokens] { return is_of_tokens() ? tiesGrid(session.analysis()) : Grid(); },
        [is_of_tokens] { return is_of_tokens() ? ChartPages::tr("Where the answer changes") : QString(); });
    table->wrapTexts();
}

void addArticleTables(ChartPage& page, Session& session)
{
    page.addTable(
        ChartPages::tr("Training in the article"),
        [&session] { return turned(trainingGrid(session.analysis(), session.catalogue())); },
        [&session] { return trainingTitle(session.analysis(), session.catalogue()); });
    page.addTable(
        ChartPages::tr("Images in the article"),
        [&session] { return imagesGrid(session.analysis(), session.catalogue()); },
        [&session] { return imagesTitle(session.analysis()); });
}

} // namespace tiebreak
