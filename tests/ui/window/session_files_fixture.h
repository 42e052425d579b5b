// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_file.h"
#include "tests/support/slow_disk.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"

#include <QTemporaryDir>
#include <QtTest>

namespace tiebreak {

// The File menu of a window, with a person whose answers are known.
class SessionFilesFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SessionFiles> m_files;

    std::unique_ptr<SlowDisk> m_disk; // null: the usual one

    // What the person answers, and what was asked or told.
    QString m_openAnswer, m_saveAnswer, m_suggested;
    FileDialogs::Unsaved m_unsavedAnswer = FileDialogs::Unsaved::Cancel;
    FileDialogs::Changed m_changedAnswer = FileDialogs::Changed::Cancel;
    FileDialogs::Lost m_restoreAnswer = FileDialogs::Lost::BringBack;
    QString m_openFolder;
    QStringList m_asked, m_waited;
    bool m_goesOn = false; // rather than wait

    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    FileDialogs person()
    {
        FileDialogs dialogs;
        dialogs.choose_open = [this](const QString& folder) {
            m_openFolder = folder;
            return m_openAnswer;
        };
        dialogs.choose_save = [this](const QString& suggested) {
            m_suggested = suggested;
            return m_saveAnswer;
        };
        dialogs.ask_unsaved = [this](const QString&) {
            m_asked << QStringLiteral("unsaved");
            return m_unsavedAnswer;
        };
        dialogs.ask_changed = [this](const QString&) {
            m_asked << QStringLiteral("changed");
            return m_changedAnswer;
        };
        dialogs.ask_restore = [this](const LostSession&) {
            m_asked << QStringLiteral("restore");
            return m_restoreAnswer;
        };
        dialogs.wait = [this](const QString& message, const std::function<bool()>& is_done) {
            m_waited << message;
            while (!is_done() && !m_goesOn) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
            }
            return is_done();
        };
        dialogs.tell = [this](const QString& message) { m_asked << message; };
        return dialogs;
    }

    bool saved() { return m_files->save() && m_files->finish(); }

    void openWindow()
    {
        m_files.reset();
        m_window.reset();
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = std::make_unique<MainWindow>(*m_session);
        MainWindow* const window = m_window.get();
        m_files = std::make_unique<SessionFiles>(
            *m_session,
            SessionFiles::View{[window] { return window->view(); },
                               [window](const QJsonObject& view) { window->setView(view); }},
            person(), m_folder->filePath(QStringLiteral("recovery")), nullptr,
            m_disk ? m_disk->writers() : FileWriters());
        m_window->setFiles(*m_files);
        m_window->show();
    }

    void edit(double batch) { QCOMPARE(m_session->set(find_field("batch"), batch), Problem()); }

    void start()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_asked.clear();
        m_waited.clear();
        m_unsavedAnswer = FileDialogs::Unsaved::Cancel;
        m_changedAnswer = FileDialogs::Changed::Cancel;
        m_restoreAnswer = FileDialogs::Lost::BringBack;
        m_goesOn = false;
        m_disk.reset();
        openWindow();
    }

    void end()
    {
        m_window.reset();
        m_files.reset();
    }
};

} // namespace tiebreak
