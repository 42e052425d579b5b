// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/analysis.h"
#include "models/engine/fields.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace tiebreak {

// Owns the scenario and its analysis. Every edit, from wherever it comes, goes through change(): one edit, one undo
// step, one analyze, one analysisChanged(). The scenario is always valid.
class Session : public QObject {
    Q_OBJECT

public:
    // `scenario` must be valid for the catalogue; it is analysed once, here.
    Session(std::shared_ptr<const Catalogue> catalogue, Scenario scenario, QObject* parent = nullptr);

    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }
    [[nodiscard]] const Scenario& scenario() const { return m_analysis.scenario; }
    [[nodiscard]] const Analysis& analysis() const { return m_analysis; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    // How often analyze ran; tests hold it against the number of edits.
    [[nodiscard]] int analyses() const { return m_analyses; }

    // A number that no earlier gesture had. Edits made under one gesture (a drag from press to release) merge into one
    // undo step; gesture 0 never merges.
    [[nodiscard]] int newGesture() { return ++m_gesture; }

    // Each returns what is wrong, leaving everything as it was, or nothing.
    Problem set(FieldRef field, const FieldValue& value, int gesture = 0);
    Problem setText(std::string_view key, std::string_view text, int gesture = 0);
    Problem setQuote(std::string_view quote_id, double usd_per_gpu_hour, int gesture = 0);
    Problem change(Scenario next, const QString& what, int gesture = 0);

signals:
    void analysisChanged();

private:
    friend class ScenarioCommand;
    void adopt(const Scenario& scenario);

    std::shared_ptr<const Catalogue> m_catalogue;
    Analysis m_analysis;
    QUndoStack m_undo;
    int m_analyses = 0;
    int m_gesture = 0;
};

} // namespace tiebreak
