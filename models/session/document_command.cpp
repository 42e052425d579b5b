// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/document_command.h"

#include <utility>

namespace tiebreak {

DocumentCommand::DocumentCommand(Session& session, Document after, const QString& what, int gesture)
    : QUndoCommand(what), m_session(session), m_before(session.document(), factsOfLast(session.m_undo)),
      m_after(std::move(after), m_before.facts), m_gesture(gesture)
{
}

bool DocumentCommand::mergeWith(const QUndoCommand* later)
{
    m_after = static_cast<const DocumentCommand*>(later)->m_after;
    setText(later->text());
    setObsolete(m_after == m_before); // dragged back to where it began
    return true;
}

void DocumentCommand::undo()
{
    m_session.m_steps.add(Session::tr("undo"));
    m_isUndone = true;
    m_session.adopt(m_before.whole());
}

void DocumentCommand::redo()
{
    if (m_isUndone) { // else it is done for the first time
        m_session.m_steps.add(Session::tr("redo"));
    }
    m_session.adopt(m_after.whole());
}

std::size_t DocumentCommand::ownFactsBytes() const
{
    return m_after.facts == m_before.facts ? 0 : bytes_of(*m_after.facts);
}

std::shared_ptr<const OwnFacts> DocumentCommand::factsOfLast(const QUndoStack& stack)
{
    const QUndoCommand* const last = stack.command(stack.index() - 1);
    return last == nullptr ? nullptr : static_cast<const DocumentCommand*>(last)->m_after.facts;
}

std::size_t facts_bytes_in(const QUndoStack& stack)
{
    std::size_t bytes = 0;
    for (int i = 0; i < stack.count(); ++i) {
        bytes += static_cast<const DocumentCommand*>(stack.command(i))->ownFactsBytes();
    }
    return bytes;
}

} // namespace tiebreak
