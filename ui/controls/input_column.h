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
class QPushButton;

namespace tiebreak {

// A column of controls for some fields of the scenario: a slider for a number, a box for one that may be empty, a list
// for a choice. Every control edits the session and shows what the session then holds. The key of a contender's field
// ("purchase_usd") gives one control for each contender.
class InputColumn : public QWidget {
    Q_OBJECT

public:
    InputColumn(Session& session, std::vector<std::string_view> keys, QWidget* parent = nullptr);

    // Whether the column stands beside the answer to the load: unless that is a batch, what the answer does not ask for
    // is hidden, and the evidence is the model's whatever is chosen.
    void setAnswersLoad(bool answers_load);

    // Inputs that the evidence ignores stand behind a button at the end, which is there while there are some.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }

signals:
    void problem(const QString& message); // an edit that was refused

private:
    void rebuild();
    void refresh();
    void add(QGridLayout& grid, FieldRef ref, const QString& label);
    void addRow(QGridLayout& grid, FieldRef ref, const QString& label, QWidget* control);
    void addSchedule(QGridLayout& grid, FieldRef ref);
    void sayWhatIsIgnored();
    void showWhatIsAsked();
    void nameFold();
    [[nodiscard]] bool isPlayed() const;
    [[nodiscard]] QStringList namesShown() const;

    Session& m_session;
    std::vector<std::string_view> m_keys;
    Scenario m_defaults;
    FieldRefreshers m_refreshers;
    // The controls of a field, and what greys them where the evidence ignores it and says why.
    struct Note {
        const Field* field = nullptr;
        std::vector<QWidget*> widgets;
        std::function<void(const QString& why)> show;
        bool is_ignored = false;
    };
    std::vector<Note> m_notes;
    bool m_answersLoad = false;
    bool m_isFolded = false;
    QPushButton* m_fold = nullptr; // once inputs were folded
    std::optional<Evidence> m_notedEvidence;
    Api m_notedApi;
    QWidget* m_body = nullptr;
    QStringList m_names; // of the contenders that have controls here; empty when none has
};

} // namespace tiebreak
