// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_file.h"
#include "ui/charts/chart_card.h"
#include "ui/exports/dialogs/export_dialog.h"
#include "ui/exports/window_exports.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPrinter>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace tiebreak {

// A window with all that leaves it, and a person whose answers are known.
class ExportsFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowExports> m_exports;

    // What the person answers, and what was asked or told.
    QString m_path_answer, m_print_to;
    bool m_replace_answer = false;
    std::optional<ReportChoices> m_report_answer; // none: cancelled
    QStringList m_suggested, m_filters, m_replaced, m_told;

    QString path(const QString& name) const { return QDir(m_folder->path()).absoluteFilePath(name); }

    ExportQuestions person()
    {
        ExportQuestions questions;
        questions.choose_file = [this](const QString& suggested, const QString& filter) {
            m_suggested << suggested;
            m_filters << filter;
            return m_path_answer;
        };
        questions.choose_folder = [this](const QString& suggested) {
            m_suggested << suggested;
            return m_path_answer;
        };
        questions.may_replace = [this](const QStringList& files) {
            m_replaced << files;
            return m_replace_answer;
        };
        questions.choose_printer = [this](QPrinter& printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(m_print_to);
            return !m_print_to.isEmpty();
        };
        questions.choose_report = [this](ReportChoices& choices) {
            choices = m_report_answer.value_or(choices);
            return m_report_answer.has_value();
        };
        questions.tell = [this](const QString& message) { m_told << message; };
        return questions;
    }

    void openWindow(const ExportChoices& choices = {})
    {
        m_exports.reset();
        m_window.reset();
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = std::make_unique<MainWindow>(*m_session);
        MainWindow* const window = m_window.get();
        m_exports = std::make_unique<WindowExports>(
            *m_session,
            WindowExports::Shown{[window] { return window->currentView(); }, [window] { return window->axes(); },
                                 [window] { return window->view(); }, [] { return QStringLiteral("mine"); }},
            person(), *window);
        QSettings settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
        writeChoices(settings, choices);
        settings.setValue(QStringLiteral("export/folder"), m_folder->path());
        m_exports->restore(settings);
        m_window->setExports(*m_exports);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QAction* action(const char* menu, const char* text) const
    {
        for (const QAction* const top : m_window->menuBar()->actions()) {
            if (QString(top->text()).remove(QLatin1Char('&')) != QString::fromUtf8(menu)) {
                continue;
            }
            for (QAction* const each : top->menu()->actions()) {
                if (QString(each->text()).remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
                    return each;
                }
            }
        }
        return nullptr;
    }

    ChartCard* chart(const QString& panel) const
    {
        for (ChartCard* const each : m_window->findChildren<ChartCard*>()) {
            if (each->objectName() == panel) {
                return each;
            }
        }
        return nullptr;
    }

    void pressCopy() const
    {
        QApplication::clipboard()->clear();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_C, Qt::ControlModifier);
    }

    static const QMimeData& clipboard() { return *QApplication::clipboard()->mimeData(); }
    static QByteArray clipboardSvg() { return clipboard().data(QStringLiteral("image/svg+xml")); }
    static QImage clipboardImage() { return clipboard().imageData().value<QImage>(); }

    static QStringList textsOf(const QByteArray& svg)
    {
        QStringList texts;
        QXmlStreamReader reader(svg);
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text")) {
                texts << reader.readElementText();
            }
        }
        return reader.hasError() ? QStringList() : texts;
    }

    void waitForFiles() const { QTRY_VERIFY_WITH_TIMEOUT(!m_exports->isWriting(), 60000); }

    void chooseAllCharts() const
    {
        auto* const charts = m_exports->dialog()->findChildren<QComboBox*>().constLast();
        charts->setCurrentIndex(charts->count() - 1);
    }

    // The dialog's Export, and the end of it.
    void exportNow()
    {
        emit m_exports->dialog()->exportRequested();
        waitForFiles();
    }

    std::optional<SessionFile> sessionIn(const QString& file, QStringList& problems) const
    {
        return read_session(file, *m_catalogue, problems);
    }

    void start()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path_answer.clear();
        m_print_to.clear();
        m_replace_answer = false;
        m_report_answer.reset();
        for (QStringList* const list : {&m_suggested, &m_filters, &m_replaced, &m_told}) {
            list->clear();
        }
        openWindow();
    }

    void end()
    {
        m_exports.reset();
        m_window.reset();
    }

    static void startAll()
    {
        QApplication::setStyle(QStringLiteral("fusion"));
        QLocale::setDefault(QLocale::c());
    }
};

} // namespace tiebreak
