// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Internal to the pages: what stands on each beside its charts.
namespace tiebreak {

class ChartPage;
class Session;

void addEmptyLoad(ChartPage& page, Session& session);
void addFleetTable(ChartPage& page, Session& session);
void addEnergyTable(ChartPage& page, Session& session);
void addFitTable(ChartPage& page, Session& session);
void addTrainingTable(ChartPage& page, Session& session);
void addImagesTable(ChartPage& page, Session& session);
void addTiesTable(ChartPage& page, Session& session);
void addArticleTables(ChartPage& page, Session& session);

} // namespace tiebreak
