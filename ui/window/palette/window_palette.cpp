// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/palette/window_palette.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/problem_text.h"
#include "models/engine/inputs/contender_edits.h"
#include "models/wording/palette/fact_entries.h"
#include "models/wording/palette/palette_search.h"
#include "models/wording/palette/typed_edits.h"
#include "ui/charts/chart_list.h"
#include "ui/window/pages/chart_pages.h"
#include "ui/window/palette/palette_popup.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr std::size_t most_edits = 8;
constexpr std::size_t most_entries = 80;
constexpr qsizetype most_remembered = 12;
const QString palette_key = QStringLiteral("palette");

// "Save as…" of "Save &as…"
QString withoutMnemonic(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(u'&');
    return text.replace(QStringLiteral("\x01"), QStringLiteral("&"));
}

std::vector<PaletteEntry> presetEntries()
{
    std::vector<PaletteEntry> entries;
    for (const Preset& preset : presets()) {
        entries.push_back({PaletteKind::Preset,
                           preset.name,
                           preset.name,
                           preset.description,
                           preset.key.toString(QKeySequence::NativeText),
                           preset.view,
                           {}});
    }
    return entries;
}

// A chart that is called as its page is found as that.
std::vector<PaletteEntry> pageEntries()
{
    std::vector<PaletteEntry> entries;
    for (const QString& page : ChartPages::pageNames()) {
        entries.push_back(
            {PaletteKind::Page, ChartPages::firstViewOf(page), ChartPages::titleOf(page), {}, {}, page, {}});
    }
    for (const ChartRow& chart : chartList()) {
        const QString page = ChartPages::titleOf(QLatin1String(chart.page));
        if (page == chart.label()) {
            continue;
        }
        entries.push_back({PaletteKind::Chart,
                           chart.name(),
                           chart.label(),
                           page.isEmpty() ? QString() : WindowPalette::tr("on the page %1").arg(page),
                           {},
                           chart.name(),
                           {}});
    }
    return entries;
}

} // namespace

WindowPalette::WindowPalette(Session& session, QMainWindow& window, Doings doings, QObject* parent)
    : QObject(parent), m_session(session), m_window(window), m_doings(std::move(doings))
{
}

void WindowPalette::open(const QString& typed)
{
    if (m_popup == nullptr) {
        m_popup = new PalettePopup([this](const QString& text) { return find(text); }, &m_window);
        connect(m_popup, &PalettePopup::chosen, this, &WindowPalette::run);
    }
    m_popup->open(typed);
}

// Those of the menus that can be triggered now, with where they stand.
void WindowPalette::addActions(std::vector<PaletteEntry>& entries, const QMenu& menu, const QString& path)
{
    for (QAction* const action : menu.actions()) {
        const QString title = withoutMnemonic(action->text());
        if (action->isSeparator() || title.isEmpty() || !action->isVisible() ||
            action->menu() == m_doings.preset_menu) {
            continue;
        }
        if (action->menu() != nullptr) {
            addActions(entries, *action->menu(), path + QStringLiteral(" > ") + title);
            continue;
        }
        const QString id = path + QStringLiteral(" > ") + title;
        m_actions.emplace_back(action);
        m_actionIds.push_back(id);
        const QString state = !action->isCheckable() ? QString() : action->isChecked() ? tr("on") : tr("off");
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        entries.push_back({PaletteKind::Action, id, title, path, key.isEmpty() ? state : key,
                           withoutMnemonic(action->toolTip()),
                           action->isEnabled() ? QString() : tr("It cannot be done now")});
    }
}

std::vector<PaletteEntry> WindowPalette::allEntries()
{
    std::vector<PaletteEntry> entries;
    m_actions.clear();
    m_actionIds.clear();
    for (const QAction* const action : m_window.menuBar()->actions()) {
        if (action->menu() != nullptr && action->menu() != m_doings.preset_menu) {
            addActions(entries, *action->menu(), withoutMnemonic(action->text()));
        }
    }
    if (m_claims.empty()) {
        m_claims = audit_claims(m_session.programsCatalogue());
    }
    const Scenario& scenario = m_session.scenario();
    const Catalogue& catalogue = m_session.catalogue();
    for (std::vector<PaletteEntry>& more :
         std::vector{pageEntries(), m_doings.tables(), presetEntries(), inputEntries(scenario, catalogue),
                     cardEntries(scenario, catalogue), modelEntries(scenario, catalogue), claimEntries(m_claims)}) {
        std::ranges::move(more, std::back_inserter(entries));
    }
    return entries;
}

// A card brings its number formats and, where no quote of it is known, a price that is asked for.
Problem WindowPalette::refusal(FieldRef field, const FieldValue& value) const
{
    if (field.field->key != "gpu" || !std::holds_alternative<std::string>(value) || m_session.isLocked(field)) {
        return m_session.refusal(field, value);
    }
    Scenario next = m_session.scenario();
    if (Problem problem = choose_card(next, m_session.catalogue(), field.contender, std::get<std::string>(value));
        !problem.empty()) {
        return problem;
    }
    if (Contender& chosen = next.contenders[field.contender]; lacks_price(chosen)) {
        chosen.usd_per_gpu_hour = 1;
    }
    return validate(next, m_session.catalogue());
}

std::vector<PaletteEntry> WindowPalette::find(const QString& typed)
{
    const auto refusal_of = [this](FieldRef field, const FieldValue& value) { return refusal(field, value); };
    const Scenario& scenario = m_session.scenario();
    const Catalogue& catalogue = m_session.catalogue();
    std::vector<PaletteEntry> entries;
    if (wordsOf(typed).isEmpty()) {
        const QString edit = rememberedName({PaletteKind::Edit, {}, {}, {}, {}, {}, {}});
        for (const QString& name : std::as_const(m_recent)) {
            auto again = name.startsWith(edit) ? editEntry(name.mid(edit.size()), scenario, catalogue, refusal_of)
                                               : std::nullopt;
            if (again) {
                entries.push_back(std::move(*again));
            }
        }
    } else {
        entries = typedEdits(typed, scenario, catalogue, refusal_of, most_edits);
    }
    const std::size_t edits = entries.size();
    for (PaletteEntry& entry : allEntries()) {
        const QString same = QStringLiteral("model=") + entry.id;
        const auto is_same = [&](const PaletteEntry& edit) { return edit.id == same; };
        const auto end = entries.begin() + static_cast<std::ptrdiff_t>(edits);
        if (entry.kind != PaletteKind::Model || std::none_of(entries.begin(), end, is_same)) {
            entries.push_back(std::move(entry));
        }
    }
    return bestOf(entries, typed, m_recent, most_entries);
}

void WindowPalette::runEdit(const QString& id)
{
    const auto edit = editOf(id, m_session.scenario());
    if (!edit) {
        return;
    }
    if (edit->ref.field->key == "gpu") {
        m_doings.choose_card(edit->ref.contender, std::get<std::string>(edit->value));
        return;
    }
    if (const Problem refused = m_session.set(edit->ref, edit->value); !refused.empty()) {
        emit problem(text_of(refused));
    }
}

void WindowPalette::run(const PaletteEntry& entry)
{
    if (!entry.refusal.isEmpty()) {
        return;
    }
    remember(entry);
    switch (entry.kind) {
    case PaletteKind::Edit:
        runEdit(entry.id);
        break;
    case PaletteKind::Input: // the line asks for its value
        break;
    case PaletteKind::Action: {
        const auto place = std::ranges::find(m_actionIds, entry.id) - m_actionIds.begin();
        if (static_cast<std::size_t>(place) < m_actions.size() &&
            m_actions[static_cast<std::size_t>(place)] != nullptr) {
            m_actions[static_cast<std::size_t>(place)]->trigger();
        }
        break;
    }
    case PaletteKind::Page:
    case PaletteKind::Chart:
    case PaletteKind::Table:
        m_doings.show_view(entry.id);
        break;
    case PaletteKind::Preset: {
        const std::vector<Preset> all = presets();
        if (const auto preset = std::ranges::find(all, entry.id, &Preset::name); preset != all.end()) {
            m_doings.adopt(*preset);
        }
        break;
    }
    case PaletteKind::Card:
        m_doings.compare_too(entry.id.toStdString());
        break;
    case PaletteKind::Model:
        if (const Problem refused = m_session.setText("model", entry.id.toStdString()); !refused.empty()) {
            emit problem(text_of(refused));
        }
        break;
    case PaletteKind::Claim: {
        const auto claim = std::ranges::find_if(
            m_claims, [&entry](const AuditedClaim& each) { return to_qstring(each.claim->id) == entry.id; });
        if (claim != m_claims.end()) {
            m_doings.show_claim(*claim);
        }
        break;
    }
    }
}

void WindowPalette::remember(const PaletteEntry& entry)
{
    const QString name = rememberedName(entry);
    m_recent.removeAll(name);
    m_recent.prepend(name);
    m_recent = m_recent.first(std::min(m_recent.size(), most_remembered));
}

void WindowPalette::restore(const QSettings& settings)
{
    m_recent = settings.value(palette_key).toStringList();
    m_recent = m_recent.first(std::min(m_recent.size(), most_remembered));
}

void WindowPalette::save(QSettings& settings) const
{
    settings.setValue(palette_key, m_recent);
}

} // namespace tiebreak
