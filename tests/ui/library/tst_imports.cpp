// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/library/formats.h"
#include "models/library/store/library_file.h"
#include "models/session/files/session_file.h"
#include "tests/library/import_files.h"
#include "tests/support/files.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"
#include "ui/controls/numbers/number_box.h"
#include "ui/library/import_dialog.h"
#include "ui/library/window_imports.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

using namespace tiebreak;

// Files that come to the window, and a person whose answers are known.
class ImportsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SlowDisk> m_disk;
    std::unique_ptr<UserLibrary> m_library;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SessionFiles> m_files;
    std::unique_ptr<WindowImports> m_imports;
    std::function<bool(ImportDialog&)> m_answer;
    QStringList m_told, m_messages, m_waited;
    std::function<void()> m_whileWaiting;
    bool m_goesOn = false; // rather than wait
    int m_asked = 0;

    QString written(const char* name, const char* text) const
    {
        return writtenFile(*m_folder, QString::fromLatin1(name),
                           QByteArray(text).replace('\'', '"').replace('`', '\''));
    }
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
    static QPushButton* addButton(ImportDialog& dialog)
    {
        for (QPushButton* const button : dialog.findChildren<QPushButton*>()) {
            if (button->text().contains(QStringLiteral("library"))) {
                return button;
            }
        }
        return nullptr;
    }
    void import(const QStringList& paths)
    {
        m_imports->import(paths);
        QTRY_VERIFY(!m_imports->isBusy());
        m_library->finish();
    }
    void drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
        QCoreApplication::processEvents();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_disk = std::make_unique<SlowDisk>();
        m_disk->letThrough(1000); // quick, unless a test says otherwise
        m_library =
            std::make_unique<UserLibrary>(m_folder->filePath(QStringLiteral("library")), nullptr, m_disk->writers());
        m_window = std::make_unique<MainWindow>(*m_session);
        MainWindow* const window = m_window.get();
        m_answer = [](ImportDialog&) { return true; };
        m_told.clear();
        m_messages.clear();
        m_waited.clear();
        m_whileWaiting = [] {};
        m_goesOn = false;
        m_asked = 0;
        FileDialogs dialogs = FileDialogs::onScreen(window);
        dialogs.tell = [this](const QString& text) { m_told << text; };
        dialogs.ask_unsaved = [](const QString&) { return FileDialogs::Unsaved::Discard; };
        m_files = std::make_unique<SessionFiles>(
            *m_session,
            SessionFiles::View{[window] { return window->view(); },
                               [window](const QJsonObject& view) { window->setView(view); }},
            dialogs, m_folder->filePath(QStringLiteral("recovery")));
        m_window->setFiles(*m_files);
        ImportQuestions questions;
        questions.choose_files = [] { return QStringList(); };
        questions.may_add = [this](ImportDialog& dialog) {
            ++m_asked;
            return m_answer(dialog);
        };
        questions.tell = [this](const QString& text) { m_told << text; };
        questions.wait = [this](const QString& message, const std::function<bool()>& is_done) {
            if (!is_done()) {
                m_waited << message;
            }
            m_whileWaiting();
            while (!is_done() && !m_goesOn) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
            }
            return is_done();
        };
        m_imports = std::make_unique<WindowImports>(*m_session, *m_library, questions, window);
        connect(m_imports.get(), &WindowImports::message, this, [this](const QString& text) { m_messages << text; });
        m_window->setImports(*m_imports);
    }

    void cleanup()
    {
        m_disk->letThrough(1000);
        m_imports.reset();
        m_files.reset();
        m_window.reset();
        m_library.reset();
        m_session.reset();
    }

    void aModelIsUsedAtOnce()
    {
        const QString path = written("Our-8B.json", files::config);
        drop({path});
        QTRY_COMPARE(m_asked, 1);
        QTRY_VERIFY(!m_imports->isBusy());
        m_library->finish();
        QCOMPARE(m_library->entries().size(), std::size_t(1));
        const std::string name = m_library->entries()[0].name.toStdString();
        QCOMPARE(m_session->scenario().model, name);
        QCOMPARE(m_session->document().facts.models.size(), std::size_t(1));
        auto* const models = named<QComboBox>(*m_window, "Model");
        QVERIFY(models != nullptr);
        QCOMPARE(models->currentText().toStdString(), name);
        QVERIFY2(m_messages.value(0).contains(QStringLiteral("The model is")), qPrintable(m_messages.join(u'\n')));
        m_session->undoStack()->undo();
        m_session->undoStack()->undo();
        QVERIFY(m_session->document().facts.empty());
        QVERIFY(models->findText(QString::fromStdString(name)) < 0); // its choices are the catalogue's again
        drop({path});
        QTRY_COMPARE(m_asked, 2);
        QTRY_VERIFY(!m_imports->isBusy());
        m_library->finish();
        QCOMPARE(m_library->entries().size(), std::size_t(1));
        QVERIFY(m_messages.last().contains(QStringLiteral("in the library already")));
    }

    void asksForWhatIsMissing()
    {
        bool could_add_before = true;
        int offered = 0;
        m_answer = [&](ImportDialog& dialog) {
            could_add_before = addButton(dialog)->isEnabled();
            auto* const card = named<QComboBox>(dialog, "Card");
            auto* const gpus = named<FormNumber>(dialog, "GPUs");
            auto* const replicas = named<FormNumber>(dialog, "Replicas");
            auto* const model = named<QComboBox>(dialog, "Model");
            auto* const framework = named<QComboBox>(dialog, "Framework");
            if (!card || !gpus || !replicas || !model || !framework) {
                return false;
            }
            card->setCurrentIndex(card->findData(QStringLiteral("L40S")));
            gpus->enter(4);
            replicas->enter(2);
            model->setCurrentIndex(model->findData(QStringLiteral("Llama-3.1-8B")));
            framework->setCurrentIndex(framework->findData(QStringLiteral("vLLM")));
            offered = static_cast<int>(dialog.entries().size());
            return addButton(dialog)->isEnabled();
        };
        import({written("console.txt", files::console)});
        QVERIFY(!could_add_before);
        QCOMPARE(offered, 1);
        QCOMPARE(m_library->entries().size(), std::size_t(1));
        const auto record = std::get<MeasurementRecord>(m_library->entries()[0].fact);
        QCOMPARE(record.output_tok_s.value_or(0), 1000.0); // 2000 of two replicas
        QCOMPARE(record.tp.value_or(0), 2);
        QCOMPARE(m_session->document().facts.measurements.size(), std::size_t(3));
    }

    void asksForNothingElse()
    {
        m_answer = [](ImportDialog& dialog) { // the card and its number are in the file, and the framework is
            return !named<QComboBox>(dialog, "Card") && !named<FormNumber>(dialog, "GPUs") &&
                   !named<QComboBox>(dialog, "Framework") && named<QListWidget>(dialog, "What was understood")->count();
        };
        import({written("vllm.json", files::vllm)});
        QCOMPARE(m_library->entries().size(), std::size_t(1));
    }

    void cancelKeepsNothing()
    {
        m_answer = [](ImportDialog&) { return false; };
        import({written("prices.csv", files::prices)});
        QCOMPARE(m_asked, 1);
        QVERIFY(m_library->entries().empty());
        QVERIFY(m_session->document().facts.empty());
        m_answer = [](ImportDialog& dialog) {
            QTest::keyClick(&dialog, Qt::Key_U, Qt::AltModifier); // not in this session
            return true;
        };
        import({written("prices.csv", files::prices)});
        QCOMPARE(m_library->entries().size(), std::size_t(1));
    }

    void unreadableFilesAreTold()
    {
        import({written("bad.json", "{'a': 1,\n"), written("prices.csv", files::prices)});
        QCOMPARE(m_told.size(), 1);
        QVERIFY2(m_told[0].contains(QStringLiteral("bad.json:1")), qPrintable(m_told[0]));
        QCOMPARE(m_library->entries().size(), std::size_t(1)); // the other file
    }

    void anotherLibrarysFileIsTaken()
    {
        import({written("azure.csv", files::azure)});
        const QByteArray text = library_text(m_library->entries());
        m_library->remove(m_library->entries());
        QString shown;
        m_answer = [&](ImportDialog& dialog) {
            shown = named<QListWidget>(dialog, "What was understood")->item(0)->text();
            return addButton(dialog)->isEnabled();
        };
        import({writtenFile(*m_folder, QStringLiteral("from-ann.json"), text)});
        QVERIFY2(shown.contains(QStringLiteral("azure")), qPrintable(shown));
        QCOMPARE(m_library->entries().size(), std::size_t(1));
        QCOMPARE(m_library->entries()[0].from.file, QStringLiteral("azure.csv")); // where it came from at first
    }

    // The scenario has an imported model while the library waits for its disk; the window closes when that is written.
    void closingWaitsForASlowDisk()
    {
        m_window->show();
        m_disk->holdBack();
        m_imports->import({written("Our-8B.json", files::config)});
        QTRY_VERIFY(!m_imports->isBusy());
        QVERIFY(m_disk->sees(1));
        QCOMPARE(m_session->scenario().model, m_session->document().facts.models.at(0).name);
        QCOMPARE(m_library->entries().size(), std::size_t(1));
        QCOMPARE(m_messages, QStringList()); // which say that it is kept
        m_goesOn = true;
        m_window->close();
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_waited.size(), 1);
        QVERIFY2(m_waited[0].contains(QStringLiteral("disk is slow")), qPrintable(m_waited[0]));
        m_goesOn = false;
        m_whileWaiting = [this] { m_disk->letThrough(1); };
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(m_waited.size(), 2);
        QCOMPARE(m_told, QStringList());
        QVERIFY(m_messages.value(0).contains(QStringLiteral("Added to the library: 1")));
        QCOMPARE(read_library(m_library->folder()).entries.size(), std::size_t(1));
    }

    // An edit that cannot be written while the window closes is told, and the window stays.
    void closingTellsOfAFailure()
    {
        m_window->show();
        import({written("azure.csv", files::azure)});
        m_disk->holdBack();
        m_disk->fail(true);
        LibraryEntry next = m_library->entries().front();
        next.from.note = QStringLiteral("from Ann");
        QCOMPARE(m_library->change(next, QStringLiteral("Note")), QString());
        m_whileWaiting = [this] { m_disk->letThrough(1); };
        m_window->close();
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_told.size(), 1);
        QVERIFY2(m_told[0].contains(QStringLiteral("the disk is gone")), qPrintable(m_told[0]));
        QVERIFY2(m_told[0].contains(m_library->folder()), qPrintable(m_told[0]));
        QCOMPARE(m_library->entries().front().from.note, QString());
        m_whileWaiting = [] {};
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }

    void severalFilesAndSessionsAreDropped()
    {
        drop({written("prices.csv", files::prices), written("azure.csv", files::azure)});
        QTRY_COMPARE(m_asked, 2);
        QTRY_VERIFY(!m_imports->isBusy());
        m_library->finish();
        QCOMPARE(m_library->entries().size(), std::size_t(2));
        QCOMPARE(m_session->document().facts.traces.size(), std::size_t(1));
        const QByteArray session = session_to_text(m_session->document());
        QCOMPARE(m_session->open({default_scenario(*m_catalogue), {}, {}}), Problem());
        drop({writtenFile(*m_folder, QStringLiteral("any.json"), session)}); // by what it says, not by its name
        QTRY_COMPARE(m_session->document().facts.traces.size(), std::size_t(1));
        QCOMPARE(m_asked, 2);
        QCOMPARE(m_told, QStringList());
    }
};

TIEBREAK_TEST(ImportsTest, QApplication)
#include "tst_imports.moc"
