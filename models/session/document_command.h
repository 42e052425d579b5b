// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/kept_document.h"
#include "models/session/session.h"

#include <QUndoCommand>

namespace tiebreak {

// Internal to the session: one edit of the document, whichever control made it.
class DocumentCommand : public QUndoCommand {
public:
    DocumentCommand(Session& session, Document after, const QString& what, int gesture);

    // Qt merges commands of equal id; -1 never merges.
    [[nodiscard]] int id() const override { return m_gesture > 0 ? m_gesture : -1; }
    bool mergeWith(const QUndoCommand* later) override;
    void undo() override;
    void redo() override;

    // About as many bytes as the facts take that steps before do not have.
    [[nodiscard]] std::size_t ownFactsBytes() const;

private:
    static std::shared_ptr<const OwnFacts> factsOfLast(const QUndoStack& stack);

    Session& m_session;
    KeptDocument m_before;
    KeptDocument m_after;
    int m_gesture;
    bool m_isUndone = false;
};

// The facts of all its steps, which must be of documents.
[[nodiscard]] std::size_t facts_bytes_in(const QUndoStack& stack);

} // namespace tiebreak
