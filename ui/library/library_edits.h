// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/user_library.h"

#include <QObject>

#include <functional>

class QDialog;
class QWidget;

namespace tiebreak {

// Whether the entry is a card, a model or an image pipeline: one with a form of all its numbers.
[[nodiscard]] bool hasNumbers(const LibraryEntry& entry);

// What people put into the library, and change there, by filling in a form.
class LibraryEdits : public QObject {
    Q_OBJECT

public:
    // The library and the session must outlive it. `fill` shows a form over the window, and says whether to take it.
    LibraryEdits(UserLibrary& library, Session& session, std::function<bool(QDialog& form)> fill, QWidget* window);

    void addCard();
    void addPrice();
    void addModel();
    void addPipeline();
    // What the form of the entry says; of cards, models, image pipelines and prices only.
    void edit(LibraryEntry entry);
    // Every number of a card, model or pipeline.
    void editNumbers(LibraryEntry entry);

signals:
    void said(const QString& message); // what came of it; empty: all is well

private:
    void change(const LibraryEntry& entry);
    void addFilledIn(const LibraryFact& empty);
    void addTyped(LibraryFact fact, const QString& tool);

    UserLibrary& m_library;
    Session& m_session;
    std::function<bool(QDialog& form)> m_fill;
    QWidget* m_window;
};

} // namespace tiebreak
