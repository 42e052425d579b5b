// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/adoptions.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/problem_text.h"
#include "models/engine/article/audit.h"
#include "models/engine/costs/price_basis.h"
#include "models/wording/data_text.h"
#include "models/wording/input_wording.h"
#include "models/wording/wording.h"
#include "ui/window/presets.h"

#include <QCoreApplication>

#include <utility>

namespace tiebreak {

namespace {

struct AdoptionTexts {
    Q_DECLARE_TR_FUNCTIONS(tiebreak::MainWindow)
};

} // namespace

Adoptions::Adoptions(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
}

// A preset or the scenario of a claim: one undo step, and the chart or table that shows it.
void Adoptions::adopt(const Scenario& scenario, const QString& what, const QString& view)
{
    const QStringList replaced = replacedInputs(m_session.scenario(), m_session.catalogue(), 3);
    const Problem refused = m_session.change(scenario, what);
    emit message(text_of(refused));
    if (refused.empty() && m_session.scenario() != scenario) {
        emit message(AdoptionTexts::tr("Locked inputs stayed as they were; Edit > Unlock all inputs frees them."));
    } else if (refused.empty()) {
        emit adopted();
        emit message(
            replaced.isEmpty()
                ? AdoptionTexts::tr("%1. Ctrl+Z goes back.").arg(what)
                : AdoptionTexts::tr("%1. It replaced %2; Ctrl+Z brings that back.").arg(what, listed(replaced)));
    }
    emit viewWanted(view);
}

void Adoptions::showClaim(const AuditedClaim& claim)
{
    if (claim.view.empty()) {
        emit message(
            AdoptionTexts::tr("This catalogue cannot follow the claim's inputs, so there is nothing to show."));
        return;
    }
    const Preset shown{dataText(claim.claim->what), {}, to_qstring(claim.view), claim.inputs};
    adopt(scenarioOf(shown, m_session.catalogue()), AdoptionTexts::tr("Claim: %1").arg(shown.name), shown.view);
}

void Adoptions::resetAll()
{
    adopt(default_scenario(m_session.catalogue()), AdoptionTexts::tr("Reset all"), {});
}

void Adoptions::adoptPreset(const Preset& preset)
{
    adopt(scenarioOf(preset, m_session.catalogue()), AdoptionTexts::tr("Preset: %1").arg(preset.name), preset.view);
}

// One undo step, whatever number of prices it moves.
void Adoptions::useOneProvider()
{
    const Catalogue& catalogue = m_session.catalogue();
    const auto one = one_provider(catalogue, m_session.scenario());
    if (!one) {
        return;
    }
    Scenario next = m_session.scenario();
    for (std::size_t i = 0; i < one->quotes.size(); ++i) {
        const std::string key = std::string(contender_prefix) + std::to_string(i) + ".price_source";
        if (const Problem problem = set_from_text(next, catalogue, key, one->quotes[i]->id); !problem.empty()) {
            emit message(text_of(problem));
            return;
        }
    }
    emit message(
        text_of(m_session.change(std::move(next), AdoptionTexts::tr("Prices of %1").arg(to_qstring(one->provider)))));
}

} // namespace tiebreak
