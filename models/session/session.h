// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/field_edits.h"
#include "models/session/document.h"
#include "models/session/step_names.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace tiebreak {

// Owns the scenario with its analysis, the pins with theirs, and the locks. Every edit, from wherever it comes, goes
// through one function: one edit, one undo step, one analyze, one analysisChanged(). The scenario is always valid.
class Session : public QObject {
    Q_OBJECT

public:
    // `scenario` must be valid for the catalogue, which is that of the program; it is analysed once, here.
    Session(std::shared_ptr<const Catalogue> catalogue, Scenario scenario, QObject* parent = nullptr);

    // With the document's own facts: another one after these change.
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }
    [[nodiscard]] std::shared_ptr<const Catalogue> sharedCatalogue() const { return m_catalogue; }
    // Without them, as other documents start from.
    [[nodiscard]] const Catalogue& programsCatalogue() const { return *m_programsCatalogue; }
    [[nodiscard]] const Scenario& scenario() const { return m_document.scenario; }
    [[nodiscard]] const Analysis& analysis() const { return m_analysis; }
    // The same with its load, which is played here and now if it was not yet: for files and pictures.
    [[nodiscard]] const Analysis& analysisWithLoad() const;
    [[nodiscard]] const Document& document() const { return m_document; }
    [[nodiscard]] const std::vector<Pin>& pins() const { return m_document.pins; }
    // Of the pin at that place; computed once, when it was pinned or opened.
    [[nodiscard]] const Analysis& pinAnalysis(std::size_t pin) const { return *m_pinAnalyses[pin]; }
    // As analysisWithLoad(). It stays with the pin.
    [[nodiscard]] const Analysis& pinAnalysisWithLoad(std::size_t pin) const;
    // The first pin that is shown; null when there is none.
    [[nodiscard]] const Pin* baselinePin() const;
    [[nodiscard]] bool isLocked(FieldRef field) const;
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    // What set() would say to the edit, which is not made.
    [[nodiscard]] Problem refusal(FieldRef field, const FieldValue& value) const;
    // What was done last, without anything of the user's own; and what was done before a crash.
    [[nodiscard]] const QStringList& lastSteps() const { return m_steps.all(); }
    void recallSteps(const QStringList& earlier) { m_steps.recall(earlier); }

    // How often analyze ran for the scenario; tests hold it against the number of edits.
    [[nodiscard]] int analyses() const { return m_analyses; }

    // A number that no earlier gesture had. Edits made under one gesture (a drag from press to release) merge into one
    // undo step; gesture 0 never merges.
    [[nodiscard]] int newGesture() { return ++m_gesture; }
    [[nodiscard]] int latestGesture() const { return m_gesture; }

    // Each returns what is wrong, leaving everything as it was, or nothing. A locked field is refused. Lengths beyond
    // the context of a model that is chosen are cut in the same step.
    Problem set(FieldRef field, const FieldValue& value, int gesture = 0);
    Problem setText(std::string_view key, std::string_view text, int gesture = 0);
    Problem setQuote(std::string_view quote_id, double usd_per_gpu_hour, int gesture = 0);
    // Replaces the scenario; fields that are locked keep their values.
    Problem change(Scenario next, const QString& what, int gesture = 0);
    // There must be more than two.
    Problem removeContender(std::size_t contender);

    // What the analysis, or that of a pin, says of its load, played elsewhere to its end; one of other scenarios is
    // dropped.
    void setLoad(std::shared_ptr<const LoadAnalysis> load);

    // Keeps the scenario as it is now under that name; an empty or a used name gets a number.
    Problem pin(const QString& name);
    Problem removePin(std::size_t pin);
    Problem renamePin(std::size_t pin, const QString& name);
    Problem movePin(std::size_t from, std::size_t to);
    Problem showPin(std::size_t pin, bool shown);
    Problem takePin(std::size_t pin); // makes it the current scenario again

    Problem setLocked(FieldRef field, bool locked);
    Problem unlockAll();

    // The user's own facts instead of those there were. A scenario or pin that needs one that goes keeps it.
    Problem setFacts(OwnFacts facts, const QString& what);

    // Another document instead, as after opening a file: the history begins anew. On a problem nothing changes.
    Problem open(Document document);

signals:
    void analysisChanged();
    void loadChanged();                // the analysis has its load now
    void pinLoadsChanged();            // a pin's analysis has its load now
    void pinsChanged();                // or the locks
    void noticed(const QString& what); // what an edit brought with it, in sentences

private:
    friend class DocumentCommand;
    Problem tried(FieldRef field, const FieldValue& value, Scenario& next) const;
    Problem told(Problem refused); // among the last steps
    Problem changeField(const Field& field, Scenario next, const QString& what, int gesture);
    Problem changeDocument(Document next, const QString& what, int gesture);
    [[nodiscard]] Problem check(const Document& document) const;
    [[nodiscard]] std::shared_ptr<const Catalogue> catalogueWith(const OwnFacts& facts) const;
    void adopt(const Document& document);
    void analysePins(const std::vector<Pin>& before);
    void play(Analysis& analysis) const; // its load, unless it has it

    std::shared_ptr<const Catalogue> m_programsCatalogue;
    std::shared_ptr<const Catalogue> m_catalogue;
    Document m_document;
    mutable Analysis m_analysis; // its load comes when it is asked for
    std::vector<std::shared_ptr<Analysis>> m_pinAnalyses;
    QUndoStack m_undo;
    StepNames m_steps;
    int m_analyses = 0;
    int m_gesture = 0;
};

} // namespace tiebreak
