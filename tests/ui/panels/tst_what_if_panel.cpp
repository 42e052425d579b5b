// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "tests/ui/panels/what_if_fixture.h"
#include "ui/controls/numbers/number_box.h"
#include "ui/controls/numbers/refusal_note.h"
#include "ui/panels/what_if_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace tiebreak;

// Which controls there are, and the lists among them.
class TestWhatIfPanel : public WhatIfFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }
    void cleanup() { end(); }

    // Those with a group are in the Assumptions (tst_assumptions_model), question and evidence are on the tool bar.
    void everyFieldHasAControl()
    {
        for (const Field& field : scenario_fields()) {
            const bool elsewhere = field.key == "evidence" || field.key == "question" || !field.group.empty();
            QVERIFY2(elsewhere || named<QWidget>(toText(field.label)), field.key.data());
        }
        QSignalSpy asked(m_panel.get(), &WhatIfPanel::assumptionsRequested);
        click(QStringLiteral("All assumptions"));
        QCOMPARE(asked.count(), 1);
    }

    void cardsWithoutAQuote()
    {
        auto catalogue = std::make_shared<Catalogue>(*m_catalogue);
        std::erase_if(catalogue->prices, [](const PriceQuote& quote) { return quote.gpu == "A100-80GB-SXM"; });
        Session session(catalogue, default_scenario(*catalogue)); // L40S, A100 PCIe
        WhatIfPanel panel(session, Theme::light());
        QSignalSpy problems(&panel, &WhatIfPanel::problem);
        const auto add = [&panel] {
            for (auto* const button : panel.findChildren<QAbstractButton*>()) {
                if (button->accessibleName() == QLatin1String("Add a contender")) {
                    button->click();
                }
            }
        };
        add();
        add();
        QCOMPARE(problems.count(), 0);
        QCOMPARE(session.scenario().contenders.size(), std::size_t(4));
        QCOMPARE(validate(session.scenario(), *catalogue), Problem());

        const Scenario before = session.scenario();
        const auto cards = panel.findChildren<QComboBox*>();
        const auto first = std::ranges::find(cards, QStringLiteral("GPU of contender 1"), &QWidget::accessibleName);
        QVERIFY(first != cards.end());
        int refusals = 0;
        const auto choose = [&panel, &refusals, combo = *first](QDialog::DialogCode answer) {
            QTimer::singleShot(0, &panel, [&panel, &refusals, answer] {
                auto* const dialog = panel.findChild<QDialog*>();
                auto* const box = dialog->findChild<NumberBox*>();
                const QPushButton* const accept = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
                const auto type = [box](const char* text) {
                    box->selectAll();
                    QTest::keyClicks(box, QString::fromLatin1(text));
                };
                type("much");
                QTest::keyClick(box, Qt::Key_Return); // refused beside the box, and the dialog stays
                const auto* const note = dialog->findChild<RefusalNote*>();
                refusals += box->isRefused() && !accept->isEnabled() && dialog->isVisible() &&
                            !note->geometry().intersects(QRect(accept->mapTo(dialog, QPoint()), accept->size()));
                type("$2.50");
                refusals += accept->isEnabled() ? 1 : 0;
                dialog->done(answer);
            });
            combo->setCurrentText(QStringLiteral("A100-80GB-SXM"));
            emit combo->textActivated(QStringLiteral("A100-80GB-SXM"));
        };
        choose(QDialog::Rejected);
        QVERIFY(session.scenario() == before);
        QCOMPARE((*first)->currentText(), QStringLiteral("L40S"));
        choose(QDialog::Accepted);
        QCOMPARE(refusals, 4);
        QCOMPARE(session.scenario().contenders[0].gpu, std::string("A100-80GB-SXM"));
        QCOMPARE(session.scenario().contenders[0].usd_per_gpu_hour, 2.5);
        QVERIFY(session.scenario().contenders[0].price_source.empty());
        QCOMPARE(problems.count(), 0);
    }

    void ownCardsAreInTheLists()
    {
        const auto list = [this](int contender) {
            const auto combos = m_panel->findChildren<QComboBox*>();
            const QString name = QStringLiteral("GPU of contender %1").arg(contender);
            const auto combo = std::ranges::find(combos, name, &QWidget::accessibleName);
            QStringList cards;
            for (int i = 0; combo != combos.end() && i < (*combo)->count(); ++i) {
                cards.append((*combo)->itemText(i));
            }
            return cards;
        };
        const QStringList before = list(1);
        QCOMPARE(before.size(), static_cast<qsizetype>(m_catalogue->gpus.size()));
        Document document = m_session->document();
        document.facts.gpus = {*m_catalogue->gpu("L40S")};
        document.facts.gpus[0].name = "L40S-cut";
        QCOMPARE(m_session->open(document), Problem());
        QCOMPARE(list(1), before + QStringList(QStringLiteral("L40S-cut")));
        QCOMPARE(list(2), list(1));
        document.facts = {};
        QCOMPARE(m_session->open(document), Problem());
        QCOMPARE(list(1), before);
    }

    void combosEditTheirField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("keys");
        const auto row = [](const char* name, const char* keys) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(keys);
        };
        row("Model", "model evidence"); // of which the article has no figures
        row("Framework", "framework batching");
        row("Framework release", "framework_version");
        row("Batching", "batching");
        row("GPU of contender 2", "contenders.1.gpu contenders.1.usd_per_gpu_hour contenders.1.price_source");
        row("Weights of contender 1", "contenders.0.weight_precision");
        row("KV cache of contender 1", "contenders.0.kv_precision");
        row("GPUs per replica of contender 3", "contenders.2.tensor_parallel");
    }

    void combosEditTheirField()
    {
        QFETCH(QString, name);
        QFETCH(QString, keys);
        const Scenario before = m_session->scenario();
        auto* const combo = named<QComboBox>(name);
        QVERIFY(combo != nullptr);
        const int shown = combo->currentIndex();
        const bool up = shown == combo->count() - 1;
        QTest::keyClick(combo, up ? Qt::Key_Up : Qt::Key_Down);
        QCOMPARE(combo->currentIndex(), up ? shown - 1 : shown + 1);
        QCOMPARE(differences(before, m_session->scenario()).join(QLatin1Char(' ')), keys);
        QCOMPARE(m_session->undoStack()->count(), 1);
        m_session->undoStack()->undo();
        QCOMPARE(combo->currentIndex(), shown);
    }

    // Newest first, with the releases that it stands for, and only those of the framework.
    void releasesFollowTheFramework()
    {
        auto* const releases = named<QComboBox>(QStringLiteral("Framework release"));
        const auto shown = [releases] {
            QStringList texts;
            for (int i = 0; i < releases->count(); ++i) {
                texts << releases->itemText(i);
            }
            return texts;
        };
        QCOMPARE(shown().first(2), (QStringList{QStringLiteral("newest (1.x)"), QStringLiteral("1.0")}));
        QCOMPARE(m_session->setText("framework", "vLLM"), Problem());
        QCOMPARE(shown(), (QStringList{QStringLiteral("newest (0.14+)"), QStringLiteral("0.14"), QStringLiteral("0.8"),
                                       QStringLiteral("0.6"), QStringLiteral("0.3")}));
        QCOMPARE(m_session->setText("framework_version", "0.9.1"), Problem()); // between those that are listed
        QCOMPARE(releases->currentText(), QStringLiteral("0.9.1"));
        QCOMPARE(m_session->setText("framework", "llama.cpp"), Problem());
        QCOMPARE(releases->currentText(), QStringLiteral("any release"));
    }

    // The article's figures know no framework: its controls are grey and say so, and still can be used.
    void ignoredInputsAreGrey()
    {
        auto* const release = named<QComboBox>(QStringLiteral("Framework release"));
        auto* const model = named<QComboBox>(QStringLiteral("Model"));
        QVERIFY(release->property("muted").toBool());
        QVERIFY(release->isEnabled());
        QVERIFY2(release->toolTip().contains(QStringLiteral("the article's figures do not depend on it")),
                 qPrintable(release->toolTip()));
        QVERIFY(!model->property("muted").toBool());
        QCOMPARE(m_session->setText("evidence", "model"), Problem());
        QVERIFY(!release->property("muted").toBool());
        QVERIFY(!release->toolTip().contains(QStringLiteral("article's figures")));
    }

    void formatsThatACardLacksCannotBeChosen()
    {
        for (const auto& [name, has_fp8] :
             {std::pair("Weights of contender 1", true), std::pair("Weights of contender 2", false),
              std::pair("KV cache of contender 1", true), std::pair("KV cache of contender 3", false)}) {
            auto* const combo = named<QComboBox>(QString::fromLatin1(name));
            const int fp8 = combo->findData(QStringLiteral("FP8"));
            QVERIFY(fp8 >= 0);
            QCOMPARE(combo->model()->flags(combo->model()->index(fp8, 0)).testFlag(Qt::ItemIsEnabled), has_fp8);
        }
    }

    void contendersComeAndGo()
    {
        const Scenario before = m_session->scenario();
        const QString add = QStringLiteral("Add a contender");
        click(add);
        QCOMPARE(m_session->undoStack()->count(), 1);
        QCOMPARE(m_session->scenario().contenders.size(), std::size_t{4});
        QVERIFY(!named<QAbstractButton>(add)->isEnabled()); // four is the most

        click(QStringLiteral("Remove contender 2"));
        QCOMPARE(m_session->scenario().contenders.size(), std::size_t{3});
        QCOMPARE(m_session->scenario().contenders[1], before.contenders[2]);
        QVERIFY(named<QComboBox>(QStringLiteral("GPU of contender 4")) == nullptr);
        QVERIFY(named<QSlider>(QStringLiteral("A100-80GB-PCIe price")) == nullptr);
        QCOMPARE(box("A100-80GB-SXM price")->text(), QStringLiteral("1.39"));

        click(QStringLiteral("Remove contender 3"));
        QVERIFY(!named<QAbstractButton>(QStringLiteral("Remove contender 1"))->isEnabled()); // two is the least
        m_session->undoStack()->setIndex(0);
        QCoreApplication::processEvents(); // layouts show new widgets in the next turn
        QVERIFY(m_session->scenario() == before);
        QVERIFY(named<QSlider>(QStringLiteral("A100-80GB-PCIe price")) != nullptr);
    }

    void aCardWithoutFp8TakesOver()
    {
        QCOMPARE(m_session->setText("contenders.0.weight_precision", "FP8"), Problem());
        QCOMPARE(m_session->setText("contenders.0.kv_precision", "FP8"), Problem());
        QTest::keyClick(named<QComboBox>(QStringLiteral("GPU of contender 1")), Qt::Key_Down);
        const Contender& contender = m_session->scenario().contenders[0];
        QVERIFY(contender.gpu == "A100-80GB-PCIe");
        QVERIFY(contender.weight_precision == Precision::Fp16 && contender.kv_precision == Precision::Fp16);
        QCOMPARE(m_session->undoStack()->count(), 3);
        auto* const weights = named<QComboBox>(QStringLiteral("Weights of contender 1"));
        QCOMPARE(weights->currentText(), QStringLiteral("FP16"));
        QCOMPARE(m_problems->count(), 0);
        // Going down the list passes FP8 by; asked for by other ways it is refused, with a reason.
        QTest::keyClick(weights, Qt::Key_Down);
        QCOMPARE(weights->currentText(), QStringLiteral("INT8"));
        QCOMPARE(m_problems->count(), 0);
        QVERIFY(m_session->setText("contenders.0.weight_precision", "FP8")
                    .english()
                    .find("it must be one that TensorRT-LLM serves") != std::string::npos);
        QCOMPARE(m_session->undoStack()->count(), 4);
    }

    // What the evidence ignores stands behind a button.
    void ignoredInputsAreFolded()
    {
        const auto slider = [this](const char* name) {
            const auto all = m_panel->findChildren<QSlider*>();
            const auto found = std::ranges::find(all, QString::fromLatin1(name), &QSlider::accessibleName);
            return found != all.end() && (*found)->isVisible();
        };
        const auto fold = [this] {
            const auto all = m_panel->findChildren<QAbstractButton*>();
            const auto found = std::ranges::find_if(all, [](const QAbstractButton* button) {
                return button->isVisible() && button->text().contains(QLatin1String("inputs"));
            });
            return found == all.end() ? nullptr : *found;
        };
        QVERIFY(slider("Prompt tokens"));
        QVERIFY(fold() == nullptr);
        m_panel->setFolded(true);
        QVERIFY(!slider("Prompt tokens"));
        QVERIFY(slider("Batch size"));
        QVERIFY(fold() != nullptr);
        fold()->click();
        QVERIFY(slider("Prompt tokens"));
        QVERIFY(!m_panel->isFolded());
        fold()->click();
        QVERIFY(!slider("Prompt tokens"));
        QCOMPARE(m_session->setText("evidence", "model"), Problem());
        QVERIFY(slider("Prompt tokens")); // which counts now
        QVERIFY(fold() == nullptr);
        QCOMPARE(m_session->setText("evidence", "article"), Problem());
        QVERIFY(!slider("Prompt tokens"));
    }
};

TIEBREAK_TEST(TestWhatIfPanel, QApplication)
#include "tst_what_if_panel.moc"
