// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/library/formats.h"
#include "models/library/store/adding.h"
#include "models/library/store/library_file.h"
#include "models/tables/library_model.h"
#include "ui/library/library_window.h"
#include "ui/panels/table_view.h"

#include <QtTest>

namespace tiebreak {

// A window of a library in a folder of its own.
class LibraryFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<UserLibrary> m_library;
    std::unique_ptr<LibraryWindow> m_window;
    std::function<bool(QDialog&)> m_fill;
    std::function<void(QDialog&)> m_show;
    QString m_exportPath;

    template <typename Widget>
    static Widget* named(QWidget& parent, const char* name)
    {
        for (Widget* const widget : parent.findChildren<Widget*>()) {
            if (widget->accessibleName() == QLatin1String(name)) {
                return widget;
            }
        }
        return nullptr;
    }

    TableView* table() const { return m_window->findChild<TableView*>(); }
    QStringList names() const
    {
        QStringList shown;
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            shown << table()->model()->index(row, LibraryModel::Name).data().toString();
        }
        return shown;
    }

    void add(const char* file, const char* name)
    {
        const QByteArray bytes = QByteArray(file).replace('\'', '"').replace('`', '\'');
        const Reading reading = import_bytes(QString::fromLatin1(name), bytes);
        keep(entries_of(reading, QString::fromLatin1(name), QStringLiteral("2026-11-29"), *m_catalogue));
    }

    void keep(const std::vector<LibraryEntry>& entries)
    {
        m_library->add(entries, QStringLiteral("Import"),
                       [](const AddedToLibrary& done) { QCOMPARE(done.problem, QString()); });
        m_library->finish();
    }

    void choose(const QString& name) const
    {
        table()->selectRow(static_cast<int>(names().indexOf(name)));
        QCOMPARE(table()->currentIndex().siblingAtColumn(LibraryModel::Name).data().toString(), name);
    }

    void start()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_library = std::make_unique<UserLibrary>(m_folder->filePath(QStringLiteral("library")));
        m_exportPath = m_folder->filePath(QStringLiteral("export.json"));
        LibraryQuestions questions;
        questions.fill = [this](QDialog& form) { return m_fill(form); };
        questions.show = [this](QDialog& dialog) { m_show(dialog); };
        questions.choose_export = [this](const QString&) { return m_exportPath; };
        m_window = std::make_unique<LibraryWindow>(*m_library, *m_session, questions, [] {});
        m_window->show();
    }

    void end()
    {
        m_window.reset();
        m_library.reset();
        m_session.reset();
    }
};

} // namespace tiebreak
