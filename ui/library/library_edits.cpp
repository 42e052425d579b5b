// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_edits.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/problem_text.h"
#include "models/library/store/library_facts.h"
#include "models/library/store/library_kinds.h"
#include "ui/library/card_form.h"
#include "ui/library/fact_form.h"
#include "ui/library/price_form.h"

#include <QDate>
#include <QPointer>

#include <optional>
#include <type_traits>
#include <utility>

namespace tiebreak {

namespace {

QString today()
{
    return QDate::currentDate().toString(Qt::ISODate);
}

// The fact with the name that the library gives it, if it is one whose numbers people edit.
std::optional<LibraryFact> namedFact(const LibraryEntry& entry)
{
    LibraryFact named = entry.fact;
    const bool is_one = std::visit(
        [&entry](auto& fact) {
            using Fact = std::remove_cvref_t<decltype(fact)>;
            constexpr bool has_form =
                std::is_same_v<Fact, Gpu> || std::is_same_v<Fact, LlmModel> || std::is_same_v<Fact, ImagePipeline>;
            if constexpr (has_form) {
                fact.name = entry.name.toStdString();
            }
            return has_form;
        },
        named);
    return is_one ? std::optional(std::move(named)) : std::nullopt;
}

} // namespace

bool hasNumbers(const LibraryEntry& entry)
{
    return namedFact(entry).has_value();
}

LibraryEdits::LibraryEdits(UserLibrary& library, Session& session, std::function<bool(QDialog& form)> fill,
                           QWidget* window)
    : QObject(window), m_library(library), m_session(session), m_fill(std::move(fill)), m_window(window)
{
}

void LibraryEdits::addTyped(LibraryFact fact, const QString& tool)
{
    LibraryEntry entry;
    entry.id = id_of(fact);
    entry.name = fitted(kind_of(fact).name(fact), longest_name);
    entry.from = {{}, today(), tool, {}, {}};
    entry.fact = std::move(fact);
    m_library.add(
        {entry}, tr("Add %1").arg(entry.name), [edits = QPointer(this), name = entry.name](const AddedToLibrary& done) {
            if (edits != nullptr) {
                emit edits->said(!done.problem.isEmpty() ? done.problem
                                 : done.added.empty()
                                     ? tr("%1 is in the library already.").arg(name)
                                     : tr("%1 is in the library; tick it to use it in this session.").arg(name));
            }
        });
}

void LibraryEdits::addCard()
{
    CardForm form(m_session.sharedCatalogue(), {}, m_window);
    if (m_fill(form)) {
        addTyped(form.card(), tr("datasheet"));
    }
}

void LibraryEdits::addPrice()
{
    PriceForm form(m_session.catalogue(), {}, m_window);
    if (m_fill(form)) {
        PriceQuote quote = form.quote();
        quote.id = "own-" + id_of(quote).left(10).toStdString();
        addTyped(quote, tr("typed in"));
    }
}

void LibraryEdits::addModel()
{
    addFilledIn(LlmModel());
}

void LibraryEdits::addPipeline()
{
    addFilledIn(ImagePipeline());
}

void LibraryEdits::addFilledIn(const LibraryFact& empty)
{
    FactForm form(m_session.sharedCatalogue(), empty, m_window);
    if (m_fill(form)) {
        addTyped(form.fact(), tr("typed in"));
    }
}

void LibraryEdits::edit(LibraryEntry entry)
{
    if (const auto* const card = std::get_if<Gpu>(&entry.fact)) {
        Gpu named = *card;
        named.name = entry.name.toStdString();
        CardForm form(m_session.sharedCatalogue(), named, m_window);
        if (!m_fill(form)) {
            return;
        }
        entry.fact = form.card();
    } else if (const auto* const quote = std::get_if<PriceQuote>(&entry.fact)) {
        PriceForm form(m_session.catalogue(), *quote, m_window);
        if (!m_fill(form)) {
            return;
        }
        entry.fact = form.quote();
    } else {
        editNumbers(std::move(entry));
        return;
    }
    change(entry);
}

void LibraryEdits::editNumbers(LibraryEntry entry)
{
    const std::optional<LibraryFact> named = namedFact(entry);
    if (!named) {
        return;
    }
    FactForm form(m_session.sharedCatalogue(), *named, m_window);
    if (m_fill(form)) {
        entry.fact = form.fact();
        change(entry);
    }
}

// Also in the session that uses it.
void LibraryEdits::change(const LibraryEntry& entry)
{
    LibraryEntry next = entry;
    next.from.imported = today();
    const bool was_used = fact_keys(m_session.document().facts).contains(fact_key(entry));
    QString problem = m_library.change(next, tr("Edit %1").arg(next.name));
    if (problem.isEmpty() && was_used) { // what the session carries follows
        problem = text_of(use_in_session(m_session, {next}, tr("Edit %1").arg(next.name)));
    }
    emit said(problem);
}

} // namespace tiebreak
