// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "ui/exports/window_exports.h"
#include "ui/help/window_help.h"
#include "ui/library/window_imports.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"

#include <QTemporaryDir>

namespace tiebreak {

// A window with all that the program gives it, its files and its library in a folder of its own. Help is in its menu
// once help.addActions() was called.
struct WholeWindow {
    const QTemporaryDir folder;
    const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
    Session session{catalogue, default_scenario(*catalogue)};
    MainWindow window{session};
    SessionFiles files{session,
                       {[this] { return window.view(); }, [](const QJsonObject&) {}},
                       FileDialogs::onScreen(&window),
                       folder.path()};
    UserLibrary library{folder.filePath(QStringLiteral("library"))};
    const int filed = (window.setFiles(files), 0);
    WindowImports imports{session, library, ImportQuestions::onScreen(&window), &window};
    const int imported = (window.setImports(imports), 0);
    WindowExports exports{session,
                          {[this] { return window.currentView(); }, [this] { return window.axes(); },
                           [this] { return window.view(); }, [] { return QStringLiteral("mine"); }},
                          ExportQuestions::onScreen(&window),
                          window};
    const int exported = (window.setExports(exports), 0);
    WindowHelp help{session, catalogue, window};
};

} // namespace tiebreak
