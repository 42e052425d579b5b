// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/answer/page_verdict.h"

#include "models/wording/charts/load_chart_wording.h"
#include "models/wording/charts/use_verdict_wording.h"
#include "models/wording/notes.h"
#include "models/wording/own_wording.h"
#include "models/wording/pin_wording.h"
#include "models/wording/verdicts/verdict_sources.h"
#include "ui/window/answer/verdict_banner.h"

#include <QCoreApplication>
#include <QLabel>

namespace tiebreak {

namespace {

struct PageVerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(tiebreak::MainWindow)
};

// With what a pin adds, if anything.
VerdictText with(VerdictText verdict, const QString& against)
{
    if (!against.isEmpty()) {
        verdict.detail = against + QLatin1Char(' ') + verdict.detail;
        verdict.plain += QLatin1Char(' ') + against;
    }
    return verdict;
}

} // namespace

PageVerdict::PageVerdict(const Session& session, VerdictBanner& banner, QLabel& basis)
    : m_session(session), m_banner(banner), m_basis(basis)
{
}

void PageVerdict::show(Question question, Use use)
{
    if (use == Use::Serving) {
        showServing(question);
        return;
    }
    m_showsPlayed = false;
    m_banner.setVerdict(useVerdictText(m_session.analysis(), use));
    m_banner.setSources([this, use] { return useVerdictSources(m_session.analysis(), m_session.catalogue(), use); });
    showBasis(useBasis(m_session.analysis(), use));
}

void PageVerdict::showServing(Question question)
{
    const Analysis& analysis = m_session.analysis();
    const bool answers_load = question == Question::MonthlyBill && analysis.scenario.load.is_played();
    if (answers_load && !analysis.load && m_showsPlayed) {
        return;
    }
    m_showsPlayed = answers_load;
    const QString against = answers_load ? loadAgainstPin(m_session) : againstPin(m_session);
    m_banner.setVerdict(with(verdictText(analysis, question), against));
    m_banner.setSources(
        [this, question] { return verdictSources(m_session.analysis(), m_session.catalogue(), question); });
    if (answers_load) {
        showBasis(analysis.load ? playedSentence(analysis, m_session.catalogue()) : QString());
        return;
    }
    const QString counts = measurementCounts(analysis);
    showBasis(counts.isEmpty() ? PageVerdictTexts::tr("Every number has a source: point at it") : counts);
}

// First what is the user's own.
void PageVerdict::showBasis(const QString& text)
{
    const QString own = ownFactsNote(m_session.analysis(), m_session.catalogue());
    m_basis.setText(own.isEmpty() ? text : PageVerdictTexts::tr("%1 %2").arg(own, text));
    m_basis.setToolTip(m_basis.text() + u'\n' + measurementsBehind(m_session.analysis()));
}

} // namespace tiebreak
