// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/session.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/text_locale.h"
#include "models/engine/inputs/context.h"
#include "models/session/edit_notice.h"
#include "models/session/files/facts_size.h"
#include "models/session/kept_document.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr int most_steps = 1000;
constexpr std::size_t most_facts_bytes = 64'000'000; // of all steps together

} // namespace

// One edit of the document, whichever control made it.
class DocumentCommand : public QUndoCommand {
public:
    DocumentCommand(Session& session, Document after, const QString& what, int gesture)
        : QUndoCommand(what), m_session(session), m_before(session.document(), factsOfLast(session.m_undo)),
          m_after(std::move(after), m_before.facts), m_gesture(gesture)
    {
    }

    // Qt merges commands of equal id; -1 never merges.
    [[nodiscard]] int id() const override { return m_gesture > 0 ? m_gesture : -1; }

    bool mergeWith(const QUndoCommand* later) override
    {
        m_after = static_cast<const DocumentCommand*>(later)->m_after;
        setText(later->text());
        setObsolete(m_after == m_before); // dragged back to where it began
        return true;
    }

    void undo() override
    {
        m_session.m_steps.add(Session::tr("undo"));
        m_isUndone = true;
        m_session.adopt(m_before.whole());
    }
    void redo() override
    {
        if (m_isUndone) { // else it is done for the first time
            m_session.m_steps.add(Session::tr("redo"));
        }
        m_session.adopt(m_after.whole());
    }

    // That steps before do not have.
    [[nodiscard]] std::size_t ownFactsBytes() const
    {
        return m_after.facts == m_before.facts ? 0 : bytes_of(*m_after.facts);
    }

private:
    static std::shared_ptr<const OwnFacts> factsOfLast(const QUndoStack& stack)
    {
        const QUndoCommand* const last = stack.command(stack.index() - 1);
        return last == nullptr ? nullptr : static_cast<const DocumentCommand*>(last)->m_after.facts;
    }

    Session& m_session;
    KeptDocument m_before;
    KeptDocument m_after;
    int m_gesture;
    bool m_isUndone = false;
};

namespace {

std::size_t facts_bytes_in(const QUndoStack& stack)
{
    std::size_t bytes = 0;
    for (int i = 0; i < stack.count(); ++i) {
        bytes += static_cast<const DocumentCommand*>(stack.command(i))->ownFactsBytes();
    }
    return bytes;
}

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

// The field, where the scenario has it: a locked contender may have been removed since.
std::optional<FieldRef> locked_field(const std::string& key, const Scenario& scenario)
{
    const FieldRef ref = find_field(key);
    const bool of_contender = ref.field != nullptr && key != ref.field->key;
    const bool exists = ref.field != nullptr && (!of_contender || ref.contender < scenario.contenders.size());
    return exists ? std::optional(ref) : std::nullopt;
}

Problem is_locked(FieldRef field)
{
    const QString sentence = Session::tr("%1 is locked; unlock it to change it").arg(label_of(*field.field));
    return {full_key(field), sentence.toStdString()};
}

Problem check_inputs(const Document& document, const Catalogue& catalogue)
{
    if (Problem problem = validate(document.scenario, catalogue); !problem.empty()) {
        return problem;
    }
    if (document.pins.size() > max_pins) {
        return {"pins", Session::tr("a list of %1").arg(document.pins.size()).toStdString(),
                Session::tr("a list of at most %1").arg(max_pins).toStdString()};
    }
    for (std::size_t i = 0; i < document.pins.size(); ++i) {
        const Pin& pin = document.pins[i];
        const std::string where = "pins." + std::to_string(i);
        const auto same_name = [&pin](const Pin& other) { return other.name == pin.name; };
        if (pin.name.empty() || std::ranges::count_if(document.pins, same_name) > 1) {
            return {where + ".name", quoted(std::string_view(pin.name)).toStdString(),
                    Session::tr("a name that no other pin has").toStdString()};
        }
        if (Problem problem = validate(pin.scenario, catalogue); !problem.empty()) {
            return problem.below(where + ".scenario");
        }
    }
    for (const std::string& key : document.locked) {
        if (find_field(key).field == nullptr) {
            return {"locked", quoted(std::string_view(key)).toStdString(), Session::tr("keys of inputs").toStdString()};
        }
    }
    return {};
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
    for (const std::string& key : m_document.locked) {
        const auto now = locked_field(key, scenario());
        if (now && locked_field(key, next) && get_field(next, *now) != get_field(scenario(), *now)) {
            keep(next, *now);
        }
    }
    return changeDocument({std::move(next), m_document.pins, m_document.locked, m_document.facts}, what, gesture);
}

// What belongs to a locked field stays with it: a price with its source, a card with all that was set for it.
void Session::keep(Scenario& next, FieldRef locked) const
{
    if (locked.field->key == "gpu") {
        next.contenders[locked.contender] = scenario().contenders[locked.contender];
        return;
    }
    locked.field->set(next, locked.contender, get_field(scenario(), locked));
    if (locked.field->key == "usd_per_gpu_hour") {
        next.contenders[locked.contender].price_source = scenario().contenders[locked.contender].price_source;
    }
}

Problem Session::removeContender(std::size_t contender)
{
    Document next = m_document;
    remove_contender(next.scenario, contender);
    // Locks go with the contenders that move up.
    next.locked.clear();
    for (const std::string& key : m_document.locked) {
        FieldRef ref = find_field(key);
        const bool of_contender = key != ref.field->key;
        if (of_contender && ref.contender == contender) {
            continue;
        }
        ref.contender -= of_contender && ref.contender > contender ? 1 : 0;
        next.locked.push_back(full_key(ref));
    }
    std::ranges::sort(next.locked);
    return changeDocument(std::move(next), tr("Remove contender"), 0);
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
    const QString line = fitted(name, longest_pin_name);
    const QString stem = line.isEmpty() ? tr("Pin") : line;
    QString unique = stem;
    const auto used = [&next](const QString& candidate) {
        return std::ranges::find(next.pins, candidate.toStdString(), &Pin::name) != next.pins.end();
    };
    for (int number = 2; used(unique); ++number) {
        constexpr int longest_number = 3; // with its space
        unique = tr("%1 %2").arg(fitted(stem, longest_pin_name - longest_number), QString::number(number));
    }
    if (next.pins.size() == max_pins) {
        return {"pins", tr("there are %1 pins already; remove one first").arg(max_pins).toStdString()};
    }
    next.pins.push_back({unique.toStdString(), scenario()});
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
    Document next = m_document;
    const Pin moved = next.pins[from];
    next.pins.erase(next.pins.begin() + static_cast<std::ptrdiff_t>(from));
    next.pins.insert(next.pins.begin() + static_cast<std::ptrdiff_t>(to), moved);
    return changeDocument(std::move(next), tr("Move pin %1").arg(QString::fromStdString(moved.name)), 0);
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
    Document next = m_document;
    const std::string key = full_key(field);
    const auto at = std::ranges::lower_bound(next.locked, key);
    const bool is_locked = at != next.locked.end() && *at == key;
    if (locked && !is_locked) {
        next.locked.insert(at, key);
    } else if (!locked && is_locked) {
        next.locked.erase(at);
    }
    const QString label = description(field, scenario());
    return changeDocument(std::move(next), locked ? tr("Lock %1").arg(label) : tr("Unlock %1").arg(label), 0);
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
