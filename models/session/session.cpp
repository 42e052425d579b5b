// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/session.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/text_locale.h"
#include "models/engine/answers/load/played_bill.h"
#include "models/engine/inputs/context.h"
#include "models/session/document_command.h"
#include "models/session/document_edits.h"
#include "models/session/edit_notice.h"
#include "models/session/files/facts_size.h"

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr int most_steps = 1000;
constexpr std::size_t most_facts_bytes = 64'000'000; // of all steps together

QString description(FieldRef ref, const Scenario& scenario)
{
    const auto label = label_of(*ref.field);
    const bool of_contender = full_key(ref) != ref.field->key;
    if (!of_contender || ref.contender >= scenario.contenders.size()) {
        return label;
    }
    return QString::fromStdString(scenario.contenders[ref.contender].gpu) + QLatin1Char(' ') + label;
}

// The value that an edit gives, as the history says it.
QString text_of(const Field& field, const FieldValue& value)
{
    if (const auto* const number = std::get_if<double>(&value)) {
        const bool is_share = field.kind == FieldKind::Share;
        const QString digits = box_locale().toString(is_share ? 100 * *number : *number, 'g', 6);
        return is_share ? QString(digits + QStringLiteral(" %")) : digits;
    }
    const auto* const text = std::get_if<std::string>(&value);
    return text != nullptr ? QString::fromStdString(*text) : Session::tr("none");
}

Problem is_locked(FieldRef field)
{
    const QString sentence = Session::tr("%1 is locked; unlock it to change it").arg(label_of(*field.field));
    return {full_key(field), sentence.toStdString()};
}

} // namespace

Session::Session(std::shared_ptr<const Catalogue> catalogue, Scenario scenario, QObject* parent)
    : QObject(parent), m_programsCatalogue(std::move(catalogue)),
      m_catalogue(m_programsCatalogue), m_document{std::move(scenario), {}, {}},
      m_analysis(analyze(*m_catalogue, m_document.scenario)), m_analyses(1)
{
    m_undo.setUndoLimit(most_steps);
}

const Pin* Session::baselinePin() const
{
    const auto found = std::ranges::find(m_document.pins, true, &Pin::shown);
    return found == m_document.pins.end() ? nullptr : &*found;
}

bool Session::isLocked(FieldRef field) const
{
    return std::ranges::binary_search(m_document.locked, full_key(field));
}

Problem Session::tried(FieldRef field, const FieldValue& value, Scenario& next) const
{
    if (isLocked(field)) {
        return is_locked(field);
    }
    return set_field(next, *m_catalogue, field, value);
}

Problem Session::refusal(FieldRef field, const FieldValue& value) const
{
    Scenario next = scenario();
    if (Problem problem = tried(field, value, next); !problem.empty()) {
        return problem;
    }
    if (chooses_model(*field.field)) {
        cut_to_context(next, *m_catalogue);
    }
    return validate(next, *m_catalogue);
}

Problem Session::told(Problem refused)
{
    if (!refused.where().empty()) {
        m_steps.add(tr("refused: %1").arg(to_qstring(refused.where())));
    }
    return refused;
}

Problem Session::set(FieldRef field, const FieldValue& value, int gesture)
{
    Scenario next = scenario();
    if (Problem problem = tried(field, value, next); !problem.empty()) {
        return told(std::move(problem));
    }
    const QString what = tr("%1: %2").arg(description(field, next), text_of(*field.field, value));
    return changeField(*field.field, std::move(next), what, gesture);
}

Problem Session::setText(std::string_view key, std::string_view text, int gesture)
{
    const FieldRef field = find_field(key);
    if (field.field != nullptr && isLocked(field)) {
        return told(is_locked(field));
    }
    Scenario next = scenario();
    if (Problem problem = set_from_text(next, *m_catalogue, key, text); !problem.empty()) {
        return told(std::move(problem));
    }
    const QString what =
        tr("%1: %2").arg(field.field != nullptr ? description(field, next) : to_qstring(key), to_qstring(text));
    return field.field != nullptr ? changeField(*field.field, std::move(next), what, gesture)
                                  : change(std::move(next), what, gesture);
}

Problem Session::changeField(const Field& field, Scenario next, const QString& what, int gesture)
{
    if (chooses_model(field)) {
        cut_to_context(next, *m_catalogue);
    }
    const Scenario before = scenario();
    Problem problem = change(std::move(next), what, gesture);
    const QString notice = problem.empty() ? edit_notice(before, scenario(), field, *m_catalogue) : QString();
    if (!notice.isEmpty()) {
        emit noticed(notice);
    }
    return problem;
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
    keep_locked(next, m_document);
    return changeDocument({std::move(next), m_document.pins, m_document.locked, m_document.facts}, what, gesture);
}

Problem Session::removeContender(std::size_t contender)
{
    return changeDocument(without_contender(m_document, contender), tr("Remove contender"), 0);
}

Problem Session::unlockAll()
{
    return changeDocument({scenario(), m_document.pins, {}, m_document.facts}, tr("Unlock all inputs"), 0);
}

const Analysis& Session::analysisWithLoad() const
{
    play(m_analysis);
    return m_analysis;
}

const Analysis& Session::pinAnalysisWithLoad(std::size_t pin) const
{
    play(*m_pinAnalyses[pin]);
    return *m_pinAnalyses[pin];
}

void Session::play(Analysis& analysis) const
{
    if (!analysis.load) {
        attach_load(analysis, *m_catalogue,
                    std::make_shared<const LoadAnalysis>(analyze_load(*m_catalogue, analysis.scenario)));
    }
}

void Session::setLoad(std::shared_ptr<const LoadAnalysis> load)
{
    bool is_of_pin = false;
    for (const std::shared_ptr<Analysis>& pin : m_pinAnalyses) {
        if (!pin->load && pin->scenario == load->scenario) {
            attach_load(*pin, *m_catalogue, load);
            is_of_pin = true;
        }
    }
    if (load->scenario == m_document.scenario && !m_analysis.load) {
        attach_load(m_analysis, *m_catalogue, std::move(load));
        emit loadChanged();
    }
    if (is_of_pin) {
        emit pinLoadsChanged();
    }
}

Problem Session::pin(const QString& name)
{
    Document next = m_document;
    if (Problem problem = add_pin(next, name); !problem.empty()) {
        return problem;
    }
    const QString unique = QString::fromStdString(next.pins.back().name);
    return changeDocument(std::move(next), tr("Pin %1").arg(unique), 0);
}

Problem Session::removePin(std::size_t pin)
{
    Document next = m_document;
    const auto at = next.pins.begin() + static_cast<std::ptrdiff_t>(pin);
    const QString name = QString::fromStdString(at->name);
    next.pins.erase(at);
    return changeDocument(std::move(next), tr("Remove pin %1").arg(name), 0);
}

Problem Session::renamePin(std::size_t pin, const QString& name)
{
    Document next = m_document;
    const QString line = fitted(name, longest_pin_name);
    next.pins[pin].name = line.toStdString();
    return changeDocument(std::move(next), tr("Rename pin to %1").arg(line), 0);
}

Problem Session::movePin(std::size_t from, std::size_t to)
{
    const QString name = QString::fromStdString(m_document.pins[from].name);
    return changeDocument(with_pin_at(m_document, from, to), tr("Move pin %1").arg(name), 0);
}

Problem Session::showPin(std::size_t pin, bool shown)
{
    Document next = m_document;
    next.pins[pin].shown = shown;
    const QString name = QString::fromStdString(next.pins[pin].name);
    return changeDocument(std::move(next), shown ? tr("Show pin %1").arg(name) : tr("Hide pin %1").arg(name), 0);
}

Problem Session::takePin(std::size_t pin)
{
    const Pin& taken = m_document.pins[pin];
    return change(taken.scenario, tr("Back to pin %1").arg(QString::fromStdString(taken.name)));
}

Problem Session::setLocked(FieldRef field, bool locked)
{
    const QString label = description(field, scenario());
    return changeDocument(with_lock(m_document, field, locked),
                          locked ? tr("Lock %1").arg(label) : tr("Unlock %1").arg(label), 0);
}

Problem Session::changeDocument(Document next, const QString& what, int gesture)
{
    if (Problem problem = check(next); !problem.empty()) {
        return told(std::move(problem));
    }
    if (next != m_document) {
        m_steps.add(step_name(m_document, next));
        if (facts_bytes_in(m_undo) > most_facts_bytes) {
            m_undo.clear(); // it begins anew rather than take all memory
        }
        m_undo.push(new DocumentCommand(*this, std::move(next), what, gesture)); // the stack owns it
    }
    return {};
}

Problem Session::open(Document document)
{
    std::ranges::sort(document.locked);
    if (Problem problem = check(document); !problem.empty()) {
        return problem;
    }
    if (!m_steps.all().isEmpty()) { // else the program starts with it
        m_steps.add(tr("another session"));
    }
    m_undo.clear();
    m_undo.setClean(); // clear() alone leaves an empty stack as it was
    adopt(document);
    return {};
}

Problem Session::setFacts(OwnFacts facts, const QString& what)
{
    Document next = m_document;
    next.facts = std::move(facts);
    return changeDocument(std::move(next), what, 0);
}

Problem Session::check(const Document& document) const
{
    if (document.facts != m_document.facts) {
        if (Problem problem = tiebreak::check(document.facts, *m_programsCatalogue); !problem.empty()) {
            return problem;
        }
        if (Problem problem = size_problem(document.facts); !problem.empty()) {
            return problem;
        }
    }
    return check_inputs(document, *catalogueWith(document.facts));
}

// Edits seldom touch the facts, so that the catalogue is seldom merged anew.
std::shared_ptr<const Catalogue> Session::catalogueWith(const OwnFacts& facts) const
{
    return facts == m_document.facts ? m_catalogue
           : facts.empty()           ? m_programsCatalogue
                                     : std::make_shared<const Catalogue>(merged(*m_programsCatalogue, facts));
}

void Session::adopt(const Document& document)
{
    const bool other_facts = document.facts != m_document.facts;
    const bool other_scenario = other_facts || document.scenario != m_document.scenario;
    const bool other_pins = other_facts || document.pins != m_document.pins || document.locked != m_document.locked;
    m_catalogue = catalogueWith(document.facts);
    std::vector<Pin> before = std::exchange(m_document, document).pins;
    if (other_facts) {
        before.clear(); // their analyses are of other facts
    }
    if (other_pins) {
        analysePins(before);
    }
    if (other_scenario) {
        m_analysis = analyze(*m_catalogue, m_document.scenario);
        ++m_analyses;
        emit analysisChanged();
    }
    if (other_pins) {
        emit pinsChanged();
    }
}

// Pins that were there before keep their analyses.
void Session::analysePins(const std::vector<Pin>& before)
{
    std::vector<std::shared_ptr<Analysis>> analyses;
    for (const Pin& pin : m_document.pins) {
        const auto known = std::ranges::find(before, pin.scenario, &Pin::scenario);
        analyses.push_back(known == before.end() ? std::make_shared<Analysis>(analyze(*m_catalogue, pin.scenario))
                                                 : m_pinAnalyses[static_cast<std::size_t>(known - before.begin())]);
    }
    m_pinAnalyses = std::move(analyses);
}

} // namespace tiebreak
