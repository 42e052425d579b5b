// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "models/session/session.h"

#include <QApplication>
#include <QJsonObject>
#include <QTemporaryDir>

#include <string>

namespace tiebreak {

// For commands that draw: Qt complains on standard error of a session's folder for what runs when there is none or it
// is another user's, so that they have one of their own, which must live as long as the program; and the offscreen
// platform of every window, that it has no hints about sizes. To be called before there is an application.
void draw_quietly(const QTemporaryDir& runtime);

// For commands that draw without a window: no display is needed or used, so that what they write does not depend on
// one. It must live while figures are drawn.
class HeadlessApplication {
public:
    // Its texts are in `language`, one of languages(); English if empty.
    HeadlessApplication(int& argc, char** argv, const std::string& language);

private:
    QTemporaryDir m_runtime;
    QApplication m_application;
};

// The session that a command draws, as the window would open it.
struct DrawnSession {
    explicit DrawnSession(const Input& input);

    Session session;
    QJsonObject axes; // the parts of charts that its view shows
    // Of its file, for pictures of these charts to carry.
    [[nodiscard]] QByteArray text(const QStringList& charts) const;
    // The same without the user's own facts; empty where the scenario or a pin needs one.
    [[nodiscard]] QByteArray public_text(const QStringList& charts) const;

private:
    Document m_document;
    QJsonObject m_view;
};

// What the program calls itself, and numbers that read and write the same everywhere.
void name_application();

} // namespace tiebreak
