// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/own_facts/own_facts_keys.h"
#include "models/library/store/library_file.h"
#include "models/tables/grid_model.h"
#include "tests/library/import_files.h"
#include "tests/support/test_class.h"
#include "tests/ui/library/library_fixture.h"
#include "ui/controls/numbers/number_box.h"
#include "ui/controls/numbers/refusal_note.h"
#include "ui/library/fact_form.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include <cmath>

using namespace tiebreak;

// Dialogs that add and edit entries.
class LibraryFormsTest : public LibraryFixture {
    Q_OBJECT

    static QPushButton* button(QWidget& parent, const char* text)
    {
        for (QPushButton* const each : parent.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text)) {
                return each;
            }
        }
        return nullptr;
    }

private slots:
    void init() { start(); }
    void cleanup() { end(); }

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
};

TIEBREAK_TEST(LibraryFormsTest, QApplication)
#include "tst_library_forms.moc"
