// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/library/formats.h"
#include "models/library/store/adding.h"
#include "models/library/store/library_file.h"
#include "models/tables/library_model.h"
#include "tests/library/import_files.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"
#include "ui/library/card_form.h"
#include "ui/library/library_window.h"
#include "ui/library/price_form.h"
#include "ui/panels/table_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace tiebreak;

class LibraryWindowTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<UserLibrary> m_library;
    std::unique_ptr<LibraryWindow> m_window;
    std::function<bool(QDialog&)> m_fill;
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
        const auto done =
            m_library->add(entries_of(reading, QString::fromLatin1(name), QStringLiteral("2026-11-29"), *m_catalogue),
                           QStringLiteral("Import"));
        QCOMPARE(done.problem, QString());
    }
    void choose(const QString& name) const
    {
        table()->selectRow(static_cast<int>(names().indexOf(name)));
        QCOMPARE(table()->currentIndex().siblingAtColumn(LibraryModel::Name).data().toString(), name);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_library = std::make_unique<UserLibrary>(m_folder->filePath(QStringLiteral("library")));
        m_exportPath = m_folder->filePath(QStringLiteral("export.json"));
        LibraryQuestions questions;
        questions.fill = [this](QDialog& form) { return m_fill(form); };
        questions.choose_export = [this](const QString&) { return m_exportPath; };
        m_window = std::make_unique<LibraryWindow>(*m_library, *m_session, questions, [] {});
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_library.reset();
        m_session.reset();
    }

    void theModelHoldsTogether()
    {
        LibraryModel model(*m_library, *m_session);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        add(files::config, "Our-8B.json");
        add(files::prices, "prices.csv");
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.setData(model.index(0, LibraryModel::Note), QStringLiteral("from Ann")));
        QCOMPARE(model.index(0, LibraryModel::Note).data().toString(), QStringLiteral("from Ann"));
        QVERIFY(model.setData(model.index(0, LibraryModel::Use), Qt::Checked, Qt::CheckStateRole));
        m_library->undoStack()->undo();
        QCOMPARE(model.index(0, LibraryModel::Note).data().toString(), QString());
        for (const LibraryEntry& entry : std::vector(m_library->entries())) {
            QCOMPARE(m_library->remove({entry}), QString());
        }
        QCOMPARE(model.rowCount(), 0);
    }

    void useAndLeaveOut()
    {
        add(files::prices, "prices.csv");
        LibraryModel model(*m_library, *m_session);
        const QModelIndex use = model.index(0, LibraryModel::Use);
        QCOMPARE(use.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QVERIFY(model.setData(use, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_session->document().facts.prices.size(), std::size_t(1));
        QCOMPARE(use.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        const std::string quote = m_session->document().facts.prices[0].id;
        QCOMPARE(m_session->setText("contenders.0.price_source", quote), Problem());
        QSignalSpy problems(&model, &LibraryModel::problem);
        QVERIFY(!model.setData(use, Qt::Unchecked, Qt::CheckStateRole)); // the scenario follows it
        QCOMPARE(problems.size(), 1);
        m_session->undoStack()->undo();
        QVERIFY(model.setData(use, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(m_session->document().facts.empty());
    }

    void whatNobodyKnowsCannotBeUsed()
    {
        add(files::llama_json, "llama.json"); // on an RTX 4080
        LibraryModel model(*m_library, *m_session);
        QVERIFY(model.rowCount() > 0);
        const QModelIndex use = model.index(0, LibraryModel::Use);
        QVERIFY(!use.data(Qt::CheckStateRole).isValid());
        QVERIFY(use.data(Qt::ToolTipRole).toString().contains(QStringLiteral("neither the catalogue")));
        QVERIFY(!model.setData(use, Qt::Checked, Qt::CheckStateRole));
    }

    void searchesAndFilters()
    {
        add(files::config, "Our-8B.json");
        add(files::prices, "prices.csv");
        add(files::azure, "azure.csv");
        QCOMPARE(names().size(), 3);
        auto* const search = named<QLineEdit>(*m_window, "Search the library");
        search->setText(QStringLiteral("acme EU"));
        QCOMPARE(names().size(), 1);
        search->setText(QStringLiteral("azure.csv"));
        QCOMPARE(names(), QStringList{QStringLiteral("azure")});
        search->clear();
        auto* const kinds = named<QComboBox>(*m_window, "Kind");
        QCOMPARE(kinds->count(), static_cast<int>(std::variant_size_v<LibraryFact>) + 1);
        kinds->setCurrentIndex(kinds->findText(QStringLiteral("Traces")));
        QCOMPARE(names(), QStringList{QStringLiteral("azure")});
    }

    void deletesWithUndoByKeys()
    {
        add(files::prices, "prices.csv");
        add(files::azure, "azure.csv");
        choose(QStringLiteral("azure"));
        m_window->activateWindow();
        table()->setFocus();
        QTRY_VERIFY(table()->hasFocus());
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(names().size(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(names().size(), 2);
        QCOMPARE(read_library(m_library->folder()).entries.size(), std::size_t(2)); // on the disk, too
    }

    void renames()
    {
        add(files::azure, "azure.csv");
        choose(QStringLiteral("azure"));
        m_window->rename();
        auto* const editor = table()->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->setText(QStringLiteral("Monday's load"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(names(), QStringList{QStringLiteral("Monday's load")});
        QCOMPARE(use_in_session(*m_session, m_library->entries(), {}), Problem());
        QCOMPARE(m_session->document().facts.traces[0].name, std::string("Monday's load"));
    }

    void anotherWindowsChangesShow()
    {
        add(files::azure, "azure.csv");
        QCOMPARE(names().size(), 1);
        UserLibrary other(m_library->folder());
        QCOMPARE(other.remove(other.entries()), QString());
        QTRY_COMPARE(names().size(), 0);
    }

    void addsACard()
    {
        QString findings;
        m_fill = [&](QDialog& form) {
            auto* const name = named<QLineEdit>(form, "Name");
            auto* const add_button = form.findChildren<QPushButton*>().constLast();
            name->setText(QStringLiteral("L40S")); // which there is
            const bool refused_known = !add_button->isEnabled();
            name->setText(QStringLiteral("L40"));
            named<QDoubleSpinBox>(form, "Memory bandwidth")->setValue(6912); // Gbit/s
            findings.clear();
            for (const QLabel* const label : form.findChildren<QLabel*>()) {
                findings += label->text() + u'\n';
            }
            named<QDoubleSpinBox>(form, "Memory bandwidth")->setValue(864);
            named<QDoubleSpinBox>(form, "FP16")->setValue(181);
            named<QDoubleSpinBox>(form, "FP8")->setValue(362);
            named<QDoubleSpinBox>(form, "INT8")->setValue(362);
            return refused_known;
        };
        m_window->addCard();
        QVERIFY2(findings.contains(QStringLiteral("not in Gbit/s")), qPrintable(findings));
        QCOMPARE(names(), QStringList{QStringLiteral("L40")});
        QCOMPARE(use_in_session(*m_session, m_library->entries(), {}), Problem());
        // A card that nobody measured has wider bands than the one whose family it joins.
        const auto band = [this](const char* card) {
            for (const auto& [key, value] :
                 std::initializer_list<std::pair<const char*, const char*>>{{"model", "Llama-3.1-8B"},
                                                                            {"evidence", "model"},
                                                                            {"contenders.0.gpu", card},
                                                                            {"contenders.0.usd_per_gpu_hour", "0.7"}}) {
                const Problem problem = m_session->setText(key, value);
                if (!problem.empty()) {
                    qWarning("%s", problem.english().c_str());
                }
            }
            const Estimate rate = m_session->analysis().contenders[0].throughput_tok_s;
            return rate.high.value_or(0) / rate.value.value_or(1);
        };
        const double l40s = band("L40S");
        const double l40 = band("L40");
        QVERIFY2(l40 > l40s && l40s > 1, qPrintable(QStringLiteral("%1 %2").arg(l40).arg(l40s)));
        QVERIFY(m_session->analysis().contenders[0].basis->unseen.card);
    }

    void addsAndEditsAPrice()
    {
        m_fill = [](QDialog& form) {
            auto* const button = form.findChildren<QPushButton*>().constLast();
            const bool was_refused = !button->isEnabled(); // no provider
            named<QLineEdit>(form, "Provider")->setText(QStringLiteral("Our rack"));
            named<QDoubleSpinBox>(form, "Price of a GPU-hour")->setValue(0.42);
            named<QLineEdit>(form, "As of")->setText(QStringLiteral("2026-13-01"));
            const bool is_no_date = !button->isEnabled();
            named<QLineEdit>(form, "As of")->setText(QStringLiteral("2026-11"));
            return was_refused && is_no_date && button->isEnabled();
        };
        m_window->addPrice();
        QCOMPARE(m_library->entries().size(), std::size_t(1));
        QCOMPARE(use_in_session(*m_session, m_library->entries(), {}), Problem());
        const std::string id = m_session->document().facts.prices[0].id;
        m_fill = [](QDialog& form) {
            named<QDoubleSpinBox>(form, "Price of a GPU-hour")->setValue(0.5);
            return true;
        };
        choose(names().constFirst());
        m_window->edit();
        QCOMPARE(m_session->document().facts.prices[0].usd_per_gpu_hour, 0.5); // the session follows
        QCOMPARE(m_session->document().facts.prices[0].id, id);
        QCOMPARE(std::get<PriceQuote>(m_library->entries()[0].fact).as_of, std::string("2026-11"));
    }

    void exportsWhatIsShown()
    {
        add(files::config, "Our-8B.json");
        add(files::azure, "azure.csv");
        choose(QStringLiteral("azure"));
        m_window->exportEntries();
        QStringList problems;
        const auto entries = library_from_text(m_exportPath, contentOf(m_exportPath), problems);
        QVERIFY(entries && problems.isEmpty());
        QCOMPARE(entries->size(), std::size_t(1));
        QCOMPARE(entries->front().name, QStringLiteral("azure"));
        table()->clearSelection();
        m_window->exportEntries();
        QCOMPARE(library_from_text(m_exportPath, contentOf(m_exportPath), problems)->size(), std::size_t(2));
    }
};

TIEBREAK_TEST(LibraryWindowTest, QApplication)
#include "tst_library_window.moc"
