// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/wording/palette/typed_edits.h"
#include "tests/support/test_class.h"
#include "ui/charts/chart_list.h"
#include "ui/panels/table_tabs.h"
#include "ui/window/main_window.h"
#include "ui/window/pages/chart_pages.h"
#include "ui/window/palette/palette_popup.h"
#include "ui/window/palette/window_palette.h"
#include "ui/window/presets.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace tiebreak;

class TestPalette : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = std::make_unique<MainWindow>(*m_session);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_palette = m_window->findChild<WindowPalette*>();
        QVERIFY(m_palette != nullptr);
    }

    void cleanup() { m_window.reset(); }

    void everythingIsFoundByItsName()
    {
        const auto finds = [this](PaletteKind kind, const QString& title) {
            return std::ranges::any_of(m_palette->find(title), [&](const PaletteEntry& entry) {
                return entry.kind == kind && entry.title.contains(title);
            });
        };
        for (const Preset& preset : presets()) {
            QVERIFY2(finds(PaletteKind::Preset, preset.name), qPrintable(preset.name));
        }
        for (const QString& page : ChartPages::pageNames()) {
            QVERIFY2(finds(PaletteKind::Page, ChartPages::titleOf(page)), qPrintable(page));
        }
        for (const ChartRow& chart : chartList()) {
            const bool is_found = finds(PaletteKind::Chart, chart.label()) || finds(PaletteKind::Page, chart.label());
            QVERIFY2(is_found, qPrintable(chart.label()));
        }
        const auto* const tables = m_window->findChild<TableTabs*>();
        for (const QString& view : tables->views()) {
            QVERIFY2(finds(PaletteKind::Table, tables->titleOf(view)), qPrintable(view));
        }
        for (const LlmModel& model : m_catalogue->models) {
            QVERIFY2(finds(PaletteKind::Model, QString::fromStdString(model.name)), model.name.c_str());
        }
        for (const Gpu& gpu : m_catalogue->gpus) {
            const QString name = QString::fromStdString(gpu.short_name);
            QVERIFY2(finds(PaletteKind::Card, name), gpu.name.c_str());
        }
        for (const Claim& claim : m_catalogue->claims) {
            const QString what = QString::fromStdString(claim.what);
            QVERIFY2(finds(PaletteKind::Claim, what), claim.what.c_str());
        }
        for (const char* const action :
             {"Undo", "Pin this scenario", "Reset all", "Quit", "Dark", "Examples", "Tour"}) {
            QVERIFY2(finds(PaletteKind::Action, QString::fromLatin1(action)), action);
        }
    }

    void ctrlKOpensItAndEscapeClosesIt()
    {
        QAction* opens = nullptr;
        for (QAction* const action : m_window->findChildren<QAction*>()) {
            opens = action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_K) ? action : opens;
        }
        QVERIFY(opens != nullptr);
        opens->trigger();
        QVERIFY(popup().isVisible());
        QVERIFY(!popup().entries().empty());
        QTest::keyClick(line(), Qt::Key_Escape);
        QVERIFY(!popup().isVisible());
    }

    void anEditIsOneUndoStep()
    {
        type(QStringLiteral("batch 32"));
        QCOMPARE(popup().entries().at(0).title, QStringLiteral("Batch size: 8 seq → 32 seq"));
        const int analyses = m_session->analyses();
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(!popup().isVisible());
        QCOMPARE(m_session->scenario().server.batch, 32);
        QCOMPARE(m_session->analyses(), analyses + 1);
        QCOMPARE(m_session->undoStack()->count(), 1);
        m_session->undoStack()->undo();
        QVERIFY(m_session->scenario() == default_scenario(*m_catalogue));
    }

    void whatIsOutOfRangeStaysOpenAndSaysWhy()
    {
        type(QStringLiteral("batch 5000"));
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(popup().isVisible());
        QCOMPARE(m_session->undoStack()->count(), 0);
        bool says_why = false;
        for (const QLabel* const label : popup().findChildren<QLabel*>()) {
            says_why = says_why || label->text().contains(popup().entries().at(0).refusal);
        }
        QVERIFY(says_why);
    }

    void anInputAsksForItsValue()
    {
        type(QStringLiteral("utilization"));
        const PaletteEntry& first = popup().entries().at(0);
        QCOMPARE(first.kind, PaletteKind::Input);
        QCOMPARE(first.beside, QStringLiteral("100 %"));
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(popup().isVisible());
        QVERIFY(line()->text().endsWith(QLatin1String(": ")));
        QTest::keyClicks(line(), QStringLiteral("60"));
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(!popup().isVisible());
        QCOMPARE(get_field(m_session->scenario(), find_field("utilization")), FieldValue(0.6));
    }

    void arrowsChoose()
    {
        type(QStringLiteral("chart"));
        auto* const list = popup().findChild<QListView*>();
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(line(), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QVERIFY(line()->hasFocus() || !popup().isActiveWindow());
        // What is chosen is what a screen reader is told.
        QVERIFY(line()->accessibleDescription().contains(popup().entries().at(1).title));
        QTest::keyClick(line(), Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 0);
    }

    void viewsPresetsClaimsModelsAndCardsRun()
    {
        runFirst(QStringLiteral("own or rent page"), PaletteKind::Page);
        QCOMPARE(m_window->currentView(), ChartPages::firstViewOf(QStringLiteral("ownership")));
        runFirst(QStringLiteral("published figures table"), PaletteKind::Table);
        QCOMPARE(m_window->findChild<TableTabs*>()->currentView(), QStringLiteral("published"));
        const Preset preset = presets()[1];
        runFirst(preset.name, PaletteKind::Preset);
        QVERIFY(m_session->scenario() == scenarioOf(preset, *m_catalogue));
        runFirst(QStringLiteral("qwen3 32b model"), PaletteKind::Model);
        QCOMPARE(m_session->scenario().model, std::string("Qwen3-32B"));
        runFirst(QStringLiteral("compare A100 40GB SXM too"), PaletteKind::Card);
        QCOMPARE(m_session->scenario().contenders.size(), std::size_t{4});
        const int steps = m_session->undoStack()->index();
        runFirst(QString::fromStdString(m_catalogue->claims.front().what), PaletteKind::Claim);
        QVERIFY(m_session->undoStack()->index() >= steps);
        runFirst(QStringLiteral("undo action"), PaletteKind::Action);
    }

    void theCardOfAContenderIsChosenWithItsFormats()
    {
        type(QStringLiteral("l40s a100-40gb-sxm"));
        const auto found = popup().entries();
        const auto card = std::ranges::find_if(found, [](const PaletteEntry& entry) {
            return entry.id.startsWith(QLatin1String("L40S/gpu=A100-40GB-SXM"));
        });
        QVERIFY(card != found.end());
        m_palette->run(*card);
        QCOMPARE(m_session->scenario().contenders[0].gpu, std::string("A100-40GB-SXM"));
        QCOMPARE(m_session->undoStack()->count(), 1);
    }

    void whatWasRunComesFirstAlsoAtTheNextStart()
    {
        type(QStringLiteral("batch 32"));
        QTest::keyClick(line(), Qt::Key_Return);
        runFirst(QStringLiteral("own or rent page"), PaletteKind::Page);
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_window->saveLayout(settings);
        cleanup();
        init();
        m_window->restoreLayout(settings);
        m_palette = m_window->findChild<WindowPalette*>();
        const std::vector<PaletteEntry> first = m_palette->find({});
        QCOMPARE(first.at(0).kind, PaletteKind::Page);
        QCOMPARE(first.at(1).kind, PaletteKind::Edit);
        QCOMPARE(first.at(1).id, QStringLiteral("batch=32"));
    }

private:
    [[nodiscard]] PalettePopup& popup() const { return *m_palette->popup(); }
    [[nodiscard]] QLineEdit* line() const { return popup().findChild<QLineEdit*>(); }

    void type(const QString& text)
    {
        m_palette->open();
        line()->setFocus();
        QTest::keyClicks(line(), text);
        QVERIFY(!popup().entries().empty());
    }

    // The first of that kind.
    void runFirst(const QString& typed, PaletteKind kind)
    {
        const std::vector<PaletteEntry> found = m_palette->find(typed);
        const auto entry = std::ranges::find(found, kind, &PaletteEntry::kind);
        QVERIFY2(entry != found.end(), qPrintable(typed));
        QVERIFY2(entry->refusal.isEmpty(), qPrintable(entry->refusal));
        m_palette->run(*entry);
    }

    const std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    WindowPalette* m_palette = nullptr;
};

TIEBREAK_TEST(TestPalette, QApplication)
#include "tst_palette.moc"
