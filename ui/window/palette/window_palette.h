// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit.h"
#include "models/session/session.h"
#include "models/wording/palette/palette_entry.h"
#include "ui/window/presets.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;
class QSettings;

namespace tiebreak {

class PalettePopup;

// Ctrl+K: finds all that the window can do and runs it: actions of its menus, pages, charts, tables, presets, claims,
// inputs, models and cards, each from the one list that there is of it.
class WindowPalette : public QObject {
    Q_OBJECT

public:
    // How the window does what was chosen.
    struct Doings {
        std::function<void(const QString& view)> show_view;
        std::function<void(const Preset&)> adopt;
        std::function<void(const AuditedClaim&)> show_claim;
        std::function<void(const std::string& gpu)> compare_too;
        std::function<void(std::size_t contender, const std::string& gpu)> choose_card;
        std::function<std::vector<PaletteEntry>()> tables; // those below the charts
        const QMenu* preset_menu = nullptr;                // whose entries the list of presets has
    };

    // Session and window must outlive it.
    WindowPalette(Session& session, QMainWindow& window, Doings doings, QObject* parent);

    void open(const QString& typed = {});
    [[nodiscard]] PalettePopup* popup() const { return m_popup; } // null before it was ever opened
    // What the text means now.
    [[nodiscard]] std::vector<PaletteEntry> find(const QString& typed);
    void run(const PaletteEntry& entry);

    // What was run last, the latest first.
    void restore(const QSettings& settings);
    void save(QSettings& settings) const;

signals:
    void problem(const QString& message);

private:
    [[nodiscard]] std::vector<PaletteEntry> allEntries();
    void addActions(std::vector<PaletteEntry>& entries, const QMenu& menu, const QString& path);
    [[nodiscard]] Problem refusal(FieldRef field, const FieldValue& value) const;
    void runEdit(const QString& id);
    void remember(const PaletteEntry& entry);

    Session& m_session;
    QMainWindow& m_window;
    Doings m_doings;
    PalettePopup* m_popup = nullptr; // of the window
    std::vector<AuditedClaim> m_claims;
    std::vector<QPointer<QAction>> m_actions; // of the entries that were found last
    std::vector<QString> m_actionIds;
    QStringList m_recent;
};

} // namespace tiebreak
