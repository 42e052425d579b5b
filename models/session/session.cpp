// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/session.h"

#include "models/catalog/qt_text.h"
#include <QUndoCommand>

#include <utility>

namespace tiebreak {

// One edit of the scenario, whichever control made it.
class ScenarioCommand : public QUndoCommand {
public:
    ScenarioCommand(Session& session, Scenario after, const QString& what, int gesture)
        : QUndoCommand(what), m_session(session), m_before(session.scenario()), m_after(std::move(after)),
          m_gesture(gesture)
    {
    }

    // Qt merges commands of equal id; -1 never merges.
    [[nodiscard]] int id() const override { return m_gesture > 0 ? m_gesture : -1; }

    bool mergeWith(const QUndoCommand* later) override
    {
        m_after = static_cast<const ScenarioCommand*>(later)->m_after;
        setText(later->text());
        setObsolete(m_after == m_before); // dragged back to where it began
        return true;
    }

    void undo() override { m_session.adopt(m_before); }
    void redo() override { m_session.adopt(m_after); }

private:
    Session& m_session;
    Scenario m_before;
    Scenario m_after;
    int m_gesture;
};

namespace {

QString description(FieldRef ref, const Scenario& scenario)
{
    const auto label = to_qstring(ref.field->label);
    const bool of_contender = full_key(ref) != ref.field->key;
    if (!of_contender || ref.contender >= scenario.contenders.size()) {
        return label;
    }
    return QString::fromStdString(scenario.contenders[ref.contender].gpu) + QLatin1Char(' ') + label;
}

} // namespace

Session::Session(std::shared_ptr<const Catalogue> catalogue, Scenario scenario, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_analysis(analyze(*m_catalogue, scenario)), m_analyses(1)
{
}

Problem Session::set(FieldRef field, const FieldValue& value, int gesture)
{
    Scenario next = scenario();
    if (Problem problem = set_field(next, *m_catalogue, field, value); !problem.empty()) {
        return problem;
    }
    const QString what = description(field, next);
    return change(std::move(next), what, gesture);
}

Problem Session::setText(std::string_view key, std::string_view text, int gesture)
{
    Scenario next = scenario();
    if (Problem problem = set_from_text(next, *m_catalogue, key, text); !problem.empty()) {
        return problem;
    }
    const FieldRef field = find_field(key);
    const QString what = field.field != nullptr ? description(field, next) : to_qstring(key);
    return change(std::move(next), what, gesture);
}

Problem Session::setQuote(std::string_view quote_id, double usd_per_gpu_hour, int gesture)
{
    Scenario next = scenario();
    if (Problem problem = set_quote(next, *m_catalogue, quote_id, usd_per_gpu_hour); !problem.empty()) {
        return problem;
    }
    const PriceQuote& quote = *m_catalogue->price(quote_id);
    return change(std::move(next),
                  tr("%1 price of %2").arg(QString::fromStdString(quote.provider), QString::fromStdString(quote.gpu)),
                  gesture);
}

Problem Session::change(Scenario next, const QString& what, int gesture)
{
    if (Problem problem = validate(next, *m_catalogue); !problem.empty()) {
        return problem;
    }
    if (next != scenario()) {
        m_undo.push(new ScenarioCommand(*this, std::move(next), what, gesture)); // the stack owns it
    }
    return {};
}

void Session::adopt(const Scenario& scenario)
{
    m_analysis = analyze(*m_catalogue, scenario);
    ++m_analyses;
    emit analysisChanged();
}

} // namespace tiebreak
