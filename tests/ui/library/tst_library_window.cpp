// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/library_file.h"
#include "models/tables/calibration_model.h"
#include "models/tables/grid_model.h"
#include "models/tables/library_model.h"
#include "models/wording/own_wording.h"
#include "tests/library/import_files.h"
#include "tests/library/vllm_run.h"
#include "tests/support/files.h"
#include "tests/support/slow_disk.h"
#include "tests/support/test_class.h"
#include "tests/ui/library/library_fixture.h"
#include "ui/library/calibration_dialog.h"
#include "ui/library/library_window.h"
#include "ui/library/own_level_switch.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace tiebreak;

// The table of the library and what is done with its entries.
class LibraryWindowTest : public LibraryFixture {
    Q_OBJECT

    // Of vLLM on the L40S, a third slower than anybody would think.
    void addRun() { keep({runOf(200)}); }
    static LibraryEntry runOf(int output_len)
    {
        MeasurementRecord record = vllm_run(output_len);
        record.running = 16;
        record.in_system = 16;
        record.tpot.mean_ms = 40;
        LibraryEntry entry;
        entry.fact = record;
        entry.id = QStringLiteral("run");
        entry.name = QStringLiteral("our run");
        return entry;
    }

private slots:
    void init() { start(); }
    void cleanup() { end(); }

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
            m_library->remove({entry});
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

    // Opening a large library costs little more than reading it: what a row can be used for is asked of rows that are
    // seen. In time of the processor, since others may be at work.
    void largeLibrariesOpenQuickly()
    {
        std::vector<LibraryEntry> many;
        for (int i = 0; i < 1500; ++i) {
            LibraryEntry entry = runOf(100 + i);
            entry.id = QStringLiteral("run%1").arg(i);
            many.push_back(entry);
        }
        keep(many);
        const auto seconds_of = [](const auto& work) {
            const std::clock_t began = std::clock();
            work();
            return static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
        };
        const double reading_s = seconds_of([&] { (void)read_library(m_library->folder()); });
        const double showing_s = seconds_of([&] {
            LibraryModel model(*m_library, *m_session);
            for (int row = 0; row < 30; ++row) { // a screen full
                QVERIFY(model.index(row, LibraryModel::Use).data(Qt::CheckStateRole).isValid());
            }
        });
        qInfo("1500 entries are read in %.3f s and shown in %.3f s", reading_s, showing_s);
        QVERIFY(showing_s < reading_s);
    }

    // From a run to a level that the session uses, and back.
    void aRunCalibrates()
    {
        addRun();
        QString summary;
        m_show = [&](QDialog& shown) {
            auto& dialog = dynamic_cast<CalibrationDialog&>(shown);
            QTRY_VERIFY(!dialog.isWorking());
            CalibrationModel& model = dialog.model();
            const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            QCOMPARE(model.levels().size(), std::size_t(1));
            const QModelIndex row = model.index(model.rowCount() - 1, CalibrationModel::Run);
            QVERIFY(model.setData(row, Qt::Unchecked, Qt::CheckStateRole)); // the only run: no level
            QVERIFY(model.levels().empty());
            QTRY_VERIFY(!dialog.isWorking());
            QVERIFY(model.setData(row, Qt::Checked, Qt::CheckStateRole));
            QTRY_VERIFY(!dialog.isWorking());
            const auto off = [&row](int column) {
                return std::abs(row.siblingAtColumn(column).data(GridModel::RawValueRole).toDouble());
            };
            QVERIFY(off(CalibrationModel::BeforeOff) > 0.1);
            QVERIFY(off(CalibrationModel::AfterOff) < off(CalibrationModel::BeforeOff));
            summary = model.summary();
            QVERIFY(m_session->document().facts.empty()); // only when it is applied
            dialog.apply();
        };
        m_window->calibrate();
        QVERIFY2(summary.contains(QStringLiteral("vLLM L40S FP16: 1 run of 1 model")), qPrintable(summary));
        QCOMPARE(m_session->document().facts.levels.size(), std::size_t(1));
        QVERIFY(names().contains(QStringLiteral("vLLM on L40S, FP16")));
        const auto count = m_library->entries().size();
        m_show = [](QDialog& shown) { // once more gives the same
            auto& dialog = dynamic_cast<CalibrationDialog&>(shown);
            QTRY_VERIFY(!dialog.isWorking());
            dialog.apply();
        };
        m_window->calibrate();
        QCOMPARE(m_library->entries().size(), count);
        m_library->undoStack()->undo();
        QCOMPARE(m_library->entries().size(), count - 1);
        QCOMPARE(m_session->document().facts.levels.size(), std::size_t(1)); // which carries it
        m_session->undoStack()->undo();
        QVERIFY(m_session->document().facts.empty());
    }

    void oneSwitchTurnsItOff()
    {
        OwnLevelSwitch box(*m_session);
        QVERIFY(box.isHidden()); // there is nothing to switch
        OwnFacts facts;
        facts.levels = {{level_id("vLLM", "L40S", Precision::Fp16), "vLLM", "L40S", Precision::Fp16, 1.25, 0.05, 0.1, 9,
                         1, "ours"}};
        QCOMPARE(m_session->setFacts(facts, QStringLiteral("Ours")), Problem());
        QVERIFY(box.isHidden()); // of another framework
        QCOMPARE(m_session->setText("framework", "vLLM"), Problem());
        QCOMPARE(m_session->setText("evidence", "model"), Problem());
        QVERIFY(!box.isHidden() && box.isChecked());
        const double on = *m_session->analysis().contenders[0].throughput_tok_s.value;
        QVERIFY(ownFactsNote(m_session->analysis(), m_session->catalogue()).contains(QStringLiteral("25 % faster")));
        box.click();
        QVERIFY(!box.isChecked() && !m_session->scenario().server.own_levels);
        QVERIFY(std::abs(on / *m_session->analysis().contenders[0].throughput_tok_s.value - 1.25) < 1e-9);
        QVERIFY(ownFactsNote(m_session->analysis(), m_session->catalogue()).isEmpty());
        m_session->undoStack()->undo();
        QVERIFY(box.isChecked());
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

    void anEmptyTableHasAButtonThatFillsIt()
    {
        const auto shown = [this](const char* text) {
            const auto all = m_window->findChildren<QPushButton*>();
            const auto found = std::ranges::find(all, QString::fromUtf8(text), &QPushButton::text);
            return found != all.end() && (*found)->isVisible() ? *found : nullptr;
        };
        m_window->show();
        QVERIFY(shown("Import files…") == nullptr || !table()->isVisible());
        if (m_library->entries().empty()) {
            QVERIFY(shown("Import files…") != nullptr);
        }
        addRun();
        QTRY_VERIFY(table()->isVisible());
        QVERIFY(shown("Import files…") == nullptr);
        named<QLineEdit>(*m_window, "Search the library")->setText(QStringLiteral("no such words"));
        QVERIFY(!table()->isVisible());
        QVERIFY(shown("Show all") != nullptr);
        shown("Show all")->click();
        QVERIFY(table()->isVisible());
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
        m_library->finish();
        QCOMPARE(read_library(m_library->folder()).entries.size(), std::size_t(2)); // on the disk, too
    }

    // Rows follow the person while the disk does not answer; that is said, and a failure beside the rows.
    void aSlowDiskDoesNotHoldTheWindow()
    {
        SlowDisk disk;
        disk.letThrough(2);
        m_window.reset();
        m_library =
            std::make_unique<UserLibrary>(m_folder->filePath(QStringLiteral("library")), nullptr, disk.writers());
        m_window = std::make_unique<LibraryWindow>(*m_library, *m_session, LibraryQuestions(), [] {});
        m_window->show();
        const auto says = [this](const char* text) {
            return std::ranges::any_of(m_window->findChildren<QLabel*>(), [text](const QLabel* label) {
                return label->text().contains(QLatin1String(text));
            });
        };
        LibraryEntry other = runOf(300);
        other.id = QStringLiteral("other");
        other.name = QStringLiteral("other run");
        keep({runOf(200)});
        keep({other});
        QVERIFY(!says("disk is slow"));
        const QAbstractItemModel* const rows = table()->model();
        choose(QStringLiteral("our run"));
        QVERIFY(m_window->findChild<LibraryModel*>()->setData(
            m_window->findChild<LibraryModel*>()->index(0, LibraryModel::Note), QStringLiteral("slow"), Qt::EditRole));
        m_window->remove();
        QCOMPARE(names(), QStringList{QStringLiteral("other run")});
        QCOMPARE(rows->rowCount(), 1);
        QTRY_VERIFY(says("disk is slow"));
        QCOMPARE(read_library(m_library->folder()).entries.size(), std::size_t(2));
        disk.fail(true);
        disk.letThrough(1); // the note; a file of one entry goes without a sync
        m_library->finish();
        QVERIFY(says("the disk is gone"));
        QVERIFY(!says("disk is slow"));
        QCOMPARE(names(), QStringList{QStringLiteral("other run")});
        m_library->undoStack()->undo();
        disk.fail(false);
        disk.letThrough(1);
        m_library->finish();
        QCOMPARE(names().size(), 2);
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
        other.remove(other.entries());
        QTRY_COMPARE(names().size(), 0);
    }

    void exportsWhatIsShown()
    {
        add(files::config, "Our-8B.json");
        add(files::azure, "azure.csv");
        choose(QStringLiteral("azure"));
        m_window->exportEntries();
        m_library->finish();
        QStringList problems;
        const auto entries = library_from_text(m_exportPath, contentOf(m_exportPath), problems);
        QVERIFY(entries && problems.isEmpty());
        QCOMPARE(entries->size(), std::size_t(1));
        QCOMPARE(entries->front().name, QStringLiteral("azure"));
        table()->clearSelection();
        m_window->exportEntries();
        m_library->finish();
        QCOMPARE(library_from_text(m_exportPath, contentOf(m_exportPath), problems)->size(), std::size_t(2));
    }
};

TIEBREAK_TEST(LibraryWindowTest, QApplication)
#include "tst_library_window.moc"
