// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/files/recovery.h"
#include "models/session/files/session_document.h"
#include "ui/window/file_dialogs.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QMenu;
class QSettings;
class QWidget;

namespace tiebreak {

// New, Open, Save, Save as and recent files; the recovery copy of unsaved edits, and the offer of what a crash left.
// Files are written while the window goes on.
class SessionFiles : public QObject {
    Q_OBJECT

public:
    // What the window shows, to be saved with the session and brought back with it.
    struct View {
        std::function<QJsonObject()> get;
        std::function<void(const QJsonObject&)> set;
    };

    // The session must outlive it. `folder` keeps the recovery copies.
    SessionFiles(Session& session, View view, FileDialogs dialogs, const QString& folder, QObject* parent = nullptr,
                 FileWriters writers = {});

    void addActions(QMenu& menu);
    // Sessions and pictures are opened; all other files, one or several, go to `import`, if that is set.
    void openDropsOn(QWidget& window);
    void setImport(std::function<void(const QStringList& paths)> import) { m_import = std::move(import); }
    void restoreRecent(const QSettings& settings);
    void saveRecent(QSettings& settings) const;

    void startNew();
    // Another session from that file, or picture; asks about unsaved edits first. Whether it is open now.
    bool open(const QString& path);
    // Return when the file is being written; message() or a dialog tells how that went. False: nobody chose one.
    bool save();
    bool saveAs();
    // Waits until all is written or removed, and tells meanwhile; whether the last save went well. False, too, when the
    // person would rather go on.
    bool finish();
    // Whether the window may close: unsaved edits are written or not wanted.
    bool mayClose();
    // Offers the edits of windows that ended without asking.
    void offerLost();

    // "interactive", with a star while there are unsaved edits.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString name() const { return m_document.displayName(); } // without the star
    [[nodiscard]] QString path() const { return m_document.path(); }        // empty: it has no file
    [[nodiscard]] const QStringList& recent() const { return m_recent; }

signals:
    void titleChanged();
    void message(const QString& text);

protected:
    bool eventFilter(QObject* window, QEvent* event) override;

private:
    void take(const QStringList& paths); // that were dropped
    void saveTo(const QString& path, IfChanged if_changed);
    void hearOfSave(const QString& path, const SaveResult& result);
    bool saveOver(const QString& path, const QString& why); // asks first
    [[nodiscard]] QString lastFolder() const;
    void remember(const QString& path);
    void fillRecent();

    SessionDocument m_document;
    View m_view;
    FileDialogs m_dialogs;
    std::function<void(const QStringList& paths)> m_import;
    FileWriters m_writers;
    Recovery m_recovery;
    DiskWorker m_disk; // goes before what it writes for
    bool m_lastSaveFailed = false;
    int m_told = 0; // that are being told how a save went, and perhaps asked
    QString m_folder;
    QStringList m_recent; // latest first
    QMenu* m_recentMenu = nullptr;
};

} // namespace tiebreak
