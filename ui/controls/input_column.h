// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/controls/field_controls.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

class QGridLayout;

namespace tiebreak {

// A column of controls for some fields of the scenario: a slider for a number, a box for one that may be empty, a list
// for a choice. Every control edits the session and shows what the session then holds. The key of a contender's field
// ("purchase_usd") gives one control for each contender.
class InputColumn : public QWidget {
    Q_OBJECT

public:
    InputColumn(Session& session, std::vector<std::string_view> keys, QWidget* parent = nullptr);

signals:
    void problem(const QString& message); // an edit that was refused

private:
    void rebuild();
    void refresh();
    void add(QGridLayout& grid, FieldRef ref, const QString& label);
    void addRow(QGridLayout& grid, FieldRef ref, const QString& label, QWidget* control);
    void sayWhatIsIgnored();
    [[nodiscard]] QStringList namesShown() const;

    Session& m_session;
    std::vector<std::string_view> m_keys;
    Scenario m_defaults;
    FieldRefreshers m_refreshers;
    // Greys a control that the evidence ignores and says why.
    struct Note {
        const Field* field = nullptr;
        std::function<void(const QString& why)> show;
    };
    std::vector<Note> m_notes;
    std::optional<Evidence> m_notedEvidence;
    QWidget* m_body = nullptr;
    QStringList m_names; // of the contenders that have controls here; empty when none has
};

} // namespace tiebreak
