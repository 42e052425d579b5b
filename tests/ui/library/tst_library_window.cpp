// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/own_facts/own_facts_keys.h"
#include "models/library/formats.h"
#include "models/library/store/adding.h"
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
#include "ui/controls/numbers/number_box.h"
#include "ui/controls/numbers/refusal_note.h"
#include "ui/library/calibration_dialog.h"
#include "ui/library/card_form.h"
#include "ui/library/fact_form.h"
#include "ui/library/library_window.h"
#include "ui/library/own_level_switch.h"
#include "ui/library/price_form.h"
#include "ui/panels/table_view.h"

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

class LibraryWindowTest : public QObject {
    Q_OBJECT

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
    static QPushButton* button(QWidget& parent, const char* text)
    {
        for (QPushButton* const each : parent.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text)) {
                return each;
            }
        }
        return nullptr;
    }
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
        questions.show = [this](QDialog& dialog) { m_show(dialog); };
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

    void addsACard()
    {
        QString findings;
        m_fill = [&](QDialog& form) {
            auto* const name = named<QLineEdit>(form, "Name");
            auto* const add_button = form.findChildren<QPushButton*>().constLast();
            name->setText(QStringLiteral("L40S")); // which there is
            const bool refused_known = !add_button->isEnabled();
            name->setText(QStringLiteral("L40"));
            named<FormNumber>(form, "Memory bandwidth")->enter(6912); // Gbit/s
            findings.clear();
            for (const QLabel* const label : form.findChildren<QLabel*>()) {
                findings += label->text() + u'\n';
            }
            named<FormNumber>(form, "Memory bandwidth")->enter(864);
            named<FormNumber>(form, "FP16")->enter(181);
            named<FormNumber>(form, "FP8")->enter(362);
            named<FormNumber>(form, "INT8")->enter(362);
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
            named<FormNumber>(form, "Price of a GPU-hour")->enter(0.42);
            named<QLineEdit>(form, "As of")->setText(QStringLiteral("2026-13-01"));
            const bool is_no_date = !button->isEnabled();
            named<QLineEdit>(form, "As of")->setText(QStringLiteral("2026-11"));
            // What is no price of the form keeps it open, and says beside the box what would be right.
            auto* const usd = named<FormNumber>(form, "Price of a GPU-hour");
            usd->selectAll();
            QTest::keyClicks(usd, QStringLiteral("2k"));
            const bool is_no_price = !button->isEnabled();
            usd->take();
            const auto* const note = form.findChild<RefusalNote*>();
            const bool says_why =
                note != nullptr && note->isTold() && note->sentence() == QStringLiteral("Between $0 and $1,000/h.");
            QTest::keyClick(usd, Qt::Key_Escape);
            return was_refused && is_no_date && is_no_price && says_why && button->isEnabled();
        };
        m_window->addPrice();
        QCOMPARE(m_library->entries().size(), std::size_t(1));
        QCOMPARE(use_in_session(*m_session, m_library->entries(), {}), Problem());
        const std::string id = m_session->document().facts.prices[0].id;
        m_fill = [](QDialog& form) {
            named<FormNumber>(form, "Price of a GPU-hour")->enter(0.5);
            return true;
        };
        choose(names().constFirst());
        m_window->edit();
        QCOMPARE(m_session->document().facts.prices[0].usd_per_gpu_hour, 0.5); // the session follows
        QCOMPARE(m_session->document().facts.prices[0].id, id);
        QCOMPARE(std::get<PriceQuote>(m_library->entries()[0].fact).as_of, std::string("2026-11"));
    }

    // The rows follow from the keys of files; whatever the catalogue has stands in them as it is.
    void everyNumberIsARow()
    {
        for (const LlmModel& model : m_catalogue->models) {
            const FactModel numbers(model, false, m_catalogue);
            QVERIFY2(numbers.problems().isEmpty(), model.name.c_str());
            QVERIFY(std::get<LlmModel>(numbers.fact()) == model);
        }
        for (const Gpu& card : m_catalogue->gpus) {
            const FactModel numbers(card, false, m_catalogue);
            QVERIFY2(numbers.problems().isEmpty(), card.name.c_str());
            QVERIFY(std::get<Gpu>(numbers.fact()) == card);
            QCOMPARE(numbers.rowCount(), static_cast<int>(gpu_keys.size()));
            for (int row = 0; row < numbers.rowCount(); ++row) { // in words, not as files have it
                QVERIFY(numbers.index(row, FactModel::Name).data() != numbers.index(row, FactModel::Key).data());
            }
        }
    }

    void everyNumberCanBeEdited()
    {
        add(files::config, "Our-8B.json");
        QCOMPARE(use_in_session(*m_session, m_library->entries(), {}), Problem());
        const QString name = names().constFirst();
        choose(name);
        m_fill = [](QDialog& shown) {
            auto& form = dynamic_cast<FactForm&>(shown);
            FactModel& model = form.model();
            const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            const auto put = [&model](const char* key, const char* text) {
                for (int row = 0; row < model.rowCount(); ++row) {
                    if (model.index(row, FactModel::Key).data().toString() == QLatin1String(key)) {
                        return model.setData(model.index(row, FactModel::Value), QString::fromLatin1(text));
                    }
                }
                return false;
            };
            const QPushButton* const change = button(form, "&Change");
            bool right = change != nullptr && change->isEnabled();
            right = right && !put("name", "Other") && put("shape.groups.0.heads", "many") && !change->isEnabled();
            right = right && model.problems().constFirst().contains(QStringLiteral("query heads is \"many\""));
            right = right && put("shape.groups.0.heads", "16") && change->isEnabled();
            right = right && put("shape.hidden", "") && !change->isEnabled() && put("shape.hidden", "2,048");
            // A number that may be missing is refused beside its box, too, and an empty box takes it away.
            const auto cell = [&model](const char* key) {
                int row = 0;
                while (row < model.rowCount() &&
                       model.index(row, FactModel::Key).data().toString() != QLatin1String(key)) {
                    ++row;
                }
                return model.index(row, FactModel::Value);
            };
            const QModelIndex window = cell("shape.groups.0.window");
            const auto scale = [&window] { return window.data(GridModel::NumberRole).value<CellNumber>().scale; };
            right = right && scale() != nullptr && !scale()->valueOf(QStringLiteral("many")) &&
                    std::isnan(scale()->valueOf({}).value_or(0)) && scale()->text(*scale()->valueOf({})).isEmpty();
            right = right && model.setData(window, 4096.0) && window.data().toString() == QLatin1String("4096") &&
                    model.setData(window, *scale()->valueOf({})) && window.data().toString().isEmpty() &&
                    scale() != nullptr;
            right = right && cell("shape.tied_embeddings")
                                 .data(GridModel::ChoicesRole)
                                 .toStringList()
                                 .contains(QStringLiteral("yes"));
            return right && put("source", "our paper") && change->isEnabled();
        };
        m_window->editNumbers();
        const auto& model = std::get<LlmModel>(m_library->entries()[0].fact);
        QCOMPARE(model.shape.groups[0].heads, 16);
        QCOMPARE(model.shape.hidden, 2048);
        QCOMPARE(model.source, std::string("our paper"));
        QCOMPARE(m_session->document().facts.models[0].shape.groups[0].heads, 16); // the session follows
        m_library->undoStack()->undo();
        QVERIFY(std::get<LlmModel>(m_library->entries()[0].fact).shape.hidden != 2048);

        m_fill = [](QDialog& shown) {
            auto& form = dynamic_cast<FactForm&>(shown);
            const QPushButton* const change = button(form, "&Add");
            const bool was_off = change != nullptr && !change->isEnabled(); // it has no name
            FactModel& model_rows = form.model();
            return was_off && model_rows.setData(model_rows.index(0, FactModel::Value), QStringLiteral("Our-New")) &&
                   change->isEnabled();
        };
        m_window->addModel();
        QVERIFY(names().contains(QStringLiteral("Our-New")));
    }

    // A pipeline goes the way of models: typed in, used, edited, undone.
    void addsAndEditsAPipeline()
    {
        const auto put = [](FactModel& model, const char* key, const char* text) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row, FactModel::Key).data().toString() == QLatin1String(key)) {
                    return model.setData(model.index(row, FactModel::Value), QString::fromLatin1(text));
                }
            }
            return false;
        };
        QString told;
        m_fill = [&](QDialog& shown) {
            FactModel& model = dynamic_cast<FactForm&>(shown).model();
            const QPushButton* const accept = button(shown, "&Add");
            shown.findChild<QComboBox*>()->setCurrentIndex(2);
            emit shown.findChild<QComboBox*>()->activated(2); // SDXL
            bool right = !accept->isEnabled() && put(model, "name", "Our-DiT") && accept->isEnabled();
            right = right && put(model, "width", "0") && !accept->isEnabled() &&
                    model.problems().constFirst().contains(QStringLiteral("a number from 1 to"));
            right = right && put(model, "width", "895") && put(model, "linear_tflop", "60.096") && accept->isEnabled();
            for (const QLabel* const label : shown.findChildren<QLabel*>()) {
                told += label->text();
            }
            return right;
        };
        m_window->addPipeline();
        QCOMPARE(names(), QStringList{QStringLiteral("Our-DiT")});
        QVERIFY2(told.contains(QStringLiteral("for an image of 1024 px in 30 steps")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("its bands are wider")), qPrintable(told));

        QVERIFY(!m_session->setText("image_pipeline", "Our-DiT").empty()); // not in the session yet
        QCOMPARE(use_in_session(*m_session, m_library->entries(), {}), Problem());
        QCOMPARE(m_session->setText("image_pipeline", "Our-DiT"), Problem());
        const auto seconds = [this] { return m_session->analysis().contenders[0].images.model.seconds_per_image; };
        const double slow = seconds();
        QVERIFY(m_session->analysis().contenders[0].images.model.band.unseen_work);

        choose(QStringLiteral("Our-DiT"));
        m_fill = [&](QDialog& shown) { // with the work of SDXL again
            return put(dynamic_cast<FactForm&>(shown).model(), "linear_tflop", "6.0096");
        };
        m_window->editNumbers();
        QCOMPARE(std::get<ImagePipeline>(m_library->entries()[0].fact).linear_tflop, 6.0096);
        QVERIFY(seconds() < slow / 2); // the session follows
        m_library->undoStack()->undo();
        QCOMPARE(std::get<ImagePipeline>(m_library->entries()[0].fact).linear_tflop, 60.096);
        m_library->remove(m_library->entries());
        QVERIFY(names().isEmpty());
        QCOMPARE(m_session->scenario().images.pipeline, std::string("Our-DiT")); // it carries what it uses
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
