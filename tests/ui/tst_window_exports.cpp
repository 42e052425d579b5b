// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/session_file.h"
#include "models/tables/wording.h"
#include "ui/chart_names.h"
#include "ui/charts/curve_chart.h"
#include "ui/export_dialog.h"
#include "ui/main_window.h"
#include "ui/table_view.h"
#include "ui/window_exports.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPrinter>
#include <QProcess>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace tiebreak;

// What leaves the window, with a person whose answers are known.
class WindowExportsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowExports> m_exports;

    // What the person answers, and what was asked or told.
    QString m_pathAnswer, m_printTo;
    bool m_replaceAnswer = false;
    QStringList m_suggested, m_filters, m_replaced, m_told;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    ExportQuestions person()
    {
        ExportQuestions questions;
        questions.chooseFile = [this](const QString& suggested, const QString& filter) {
            m_suggested << suggested;
            m_filters << filter;
            return m_pathAnswer;
        };
        questions.chooseFolder = [this](const QString& suggested) {
            m_suggested << suggested;
            return m_pathAnswer;
        };
        questions.mayReplace = [this](const QStringList& files) {
            m_replaced << files;
            return m_replaceAnswer;
        };
        questions.choosePrinter = [this](QPrinter& printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(m_printTo);
            return !m_printTo.isEmpty();
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

    ChartCard* chart(const QString& accessible_name) const
    {
        for (ChartCard* const each : m_window->findChildren<ChartCard*>()) {
            if (each->accessibleName() == accessible_name) {
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

    // The dialog's Export, and the end of it.
    void exportNow()
    {
        QSignalSpy written(m_exports.get(), &WindowExports::written);
        emit m_exports->dialog()->exportRequested();
        if (m_exports->isWriting()) {
            QVERIFY(written.wait(30000));
        }
    }

    std::optional<SessionFile> sessionIn(const QString& file, QStringList& problems) const
    {
        return read_session(file, *m_catalogue, problems);
    }

private slots:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("fusion"));
        QLocale::setDefault(QLocale::c());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_pathAnswer.clear();
        m_printTo.clear();
        m_replaceAnswer = false;
        for (QStringList* const list : {&m_suggested, &m_filters, &m_replaced, &m_told}) {
            list->clear();
        }
        openWindow();
    }

    void cleanup()
    {
        m_exports.reset();
        m_window.reset();
    }

    // Every chart of the window belongs to one of the eleven figures, and all of them are reached.
    void everyChartHasItsFigure()
    {
        const std::map<QString, QString> expected{
            {QStringLiteral("throughput"), QStringLiteral("throughput")},
            {QStringLiteral("cost"), QStringLiteral("cost")},
            {QStringLiteral("breakeven"), QStringLiteral("breakeven")},
            {QStringLiteral("fleet"), QStringLiteral("fleet")},
            {QStringLiteral("ownership"), QStringLiteral("ownership")},
            {QStringLiteral("energy"), QStringLiteral("energy")},
            {QStringLiteral("memory"), QStringLiteral("memory")},
            {QStringLiteral("latency-tpot"), QStringLiteral("latency")},
            {QStringLiteral("latency-ttft"), QStringLiteral("latency")},
            {QStringLiteral("sensitivity"), QStringLiteral("sensitivity")},
            {QStringLiteral("winner map"), QStringLiteral("winner-map")},
            {QStringLiteral("prices"), QStringLiteral("prices")},
        };
        for (const QString& view : m_window->views()) {
            m_window->showView(view); // fills its page
        }
        std::map<QString, QString> found;
        std::set<QString> figures;
        for (const ChartCard* const each : m_window->findChildren<ChartCard*>()) {
            found[each->accessibleName()] = figureNameOf(*each);
            figures.insert(figureNameOf(*each));
        }
        QVERIFY(found == expected);
        QCOMPARE(figures, std::set<QString>(figureNames().begin(), figureNames().end()));
    }

    void copiesTheFocusedChart_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("chart");
        for (const char* const name :
             {"throughput", "cost", "breakeven", "fleet", "ownership", "energy", "memory", "sensitivity", "prices"}) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(name);
        }
        QTest::newRow("latency 1") << QStringLiteral("latency") << QStringLiteral("latency-tpot");
        QTest::newRow("latency 2") << QStringLiteral("latency") << QStringLiteral("latency-ttft");
        QTest::newRow("winner map") << QStringLiteral("winner-map") << QStringLiteral("winner map");
    }

    void copiesTheFocusedChart()
    {
        QFETCH(QString, view);
        QFETCH(QString, chart);
        QVERIFY(m_window->showView(view));
        m_window->finishCharts();
        ChartCard* const card = this->chart(chart);
        QVERIFY(card != nullptr);
        card->setFocus(Qt::TabFocusReason);
        pressCopy();
        const Figure figure = figureOf(figureNameOf(*card), *m_session);
        const FigureLook look = lookOf({});
        QVERIFY(clipboard().hasImage());
        QCOMPARE(clipboardImage().size(), QSize(2560, 1440)); // twice that of a slide of 1280 x 720
        QCOMPARE(clipboardSvg(), figureBytes(figure, look, FigureFormat::Svg,
                                             session_to_text(m_session->document(), m_window->view())));
        QVERIFY(!textsOf(clipboardSvg()).isEmpty());
        const QString message = m_window->statusBar()->currentMessage();
        QVERIFY2(message.startsWith(figureLabel(figure.name)) && message.contains(QStringLiteral("clipboard")),
                 qPrintable(message));
    }

    // The part of the axes that is looked at.
    void copiesWhatIsZoomed()
    {
        CurveChart* const cost = m_window->curveCharts()[1];
        m_window->finishCharts();
        cost->setFocus();
        pressCopy();
        const QByteArray whole = clipboardSvg();
        cost->setView(QRectF(QPointF(8, 0.1), QPointF(16, 0.4)));
        pressCopy();
        QVERIFY(clipboardSvg() != whole);
        const Figure figure = figureOf(QStringLiteral("cost"), *m_session, m_window->axes());
        QCOMPARE(std::get<ChartData>(figure.panels[0].body).x_max, 16.0);
        QCOMPARE(textsOf(clipboardSvg()), textsOf(figureBytes(figure, lookOf({}), FigureFormat::Svg)));
    }

    // In the clipboard's picture, its SVG, and in files; or in none of them.
    void carriesTheSession_data()
    {
        QTest::addColumn<FigureFormat>("format");
        QTest::addColumn<bool>("carries");
        for (const bool carries : {true, false}) {
            for (const auto format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf}) {
                QTest::addRow("%s %d", qPrintable(formatName(format)), carries) << format << carries;
            }
        }
    }

    void carriesTheSession()
    {
        QFETCH(FigureFormat, format);
        QFETCH(bool, carries);
        ExportChoices choices;
        choices.format = format;
        choices.carries_session = carries;
        openWindow(choices);
        QCOMPARE(m_session->setText("batch", "17"), Problem());
        QCOMPARE(m_session->pin(QStringLiteral("A pin")), Problem());
        m_window->curveCharts()[0]->setFocus();
        pressCopy();
        QStringList problems;
        QFile file(path(QStringLiteral("clip.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(clipboardSvg());
        file.close();
        QCOMPARE(sessionIn(file.fileName(), problems).has_value(), carries);
        QVERIFY(clipboardImage().save(path(QStringLiteral("clip.png"))));
        QCOMPARE(sessionIn(path(QStringLiteral("clip.png")), problems).has_value(), carries);

        m_pathAnswer = path(QStringLiteral("chart.") + formatName(format));
        m_exports->openDialog();
        exportNow();
        const auto session = sessionIn(m_pathAnswer, problems);
        QCOMPARE(session.has_value(), carries);
        if (carries) {
            QVERIFY(session->document == m_session->document());
        }
    }

    void copiesTheFocusedTable()
    {
        for (const char* const view : {"results", "specs", "published", "assumptions"}) {
            QVERIFY(m_window->showView(QString::fromLatin1(view)));
            TableView* table = nullptr;
            for (TableView* const each : m_window->findChildren<TableView*>()) {
                table = each->isVisible() ? each : table;
            }
            QVERIFY(table != nullptr);
            table->setFocus();
            pressCopy();
            QVERIFY(clipboard().hasText() && clipboard().hasHtml());
            QVERIFY(clipboard().text().contains(QLatin1Char('\t')));
            const QString by_key = clipboard().text();
            QApplication::clipboard()->clear();
            action("Edit", "Copy")->trigger();
            QCOMPARE(clipboard().text(), by_key);
            QVERIFY(clipboard().hasHtml());
            QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("clipboard")));
        }
    }

    void copiesTheVerdictElsewhere()
    {
        m_window->findChild<QSlider*>()->setFocus();
        pressCopy();
        const QString verdict = verdictText(m_session->analysis()).plain;
        QCOMPARE(clipboard().text(), verdict);
        QVERIFY(!clipboard().hasImage());
        QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("verdict")));
        // Whatever has the focus, with its own key.
        m_window->curveCharts()[0]->setFocus();
        QApplication::clipboard()->clear();
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(clipboard().text(), verdict);
    }

    void textFieldsKeepTheirKey()
    {
        QVERIFY(m_window->showView(QStringLiteral("claims")));
        QLineEdit* search = nullptr;
        for (QLineEdit* const each : m_window->findChildren<QLineEdit*>()) {
            search = each->accessibleName() == QLatin1String("Search the claims") ? each : search;
        }
        QVERIFY(search != nullptr);
        search->setText(QStringLiteral("bandwidth"));
        search->setFocus();
        search->selectAll();
        pressCopy();
        QCOMPARE(clipboard().text(), QStringLiteral("bandwidth"));
        QApplication::clipboard()->clear();
        action("Edit", "Copy")->trigger();
        QCOMPARE(clipboard().text(), QStringLiteral("bandwidth"));
        // The boxes of numbers as well.
        auto* const box = m_window->findChild<QAbstractSpinBox*>();
        box->setFocus();
        box->selectAll();
        pressCopy();
        QCOMPARE(clipboard().text(), box->text());
    }

    // Alt+E, C: the menu bar takes the focus in between.
    void theMenuCopiesWhatHadTheFocus()
    {
        m_window->curveCharts()[2]->setFocus();
        QApplication::clipboard()->clear();
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_C);
        QVERIFY(clipboard().hasImage());
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(QStringLiteral("Breakeven")));
    }

    void chartsHaveAMenu_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("chart");
        QTest::newRow("curves") << QStringLiteral("cost") << QStringLiteral("cost");
        QTest::newRow("bars") << QStringLiteral("memory") << QStringLiteral("memory");
        QTest::newRow("beside a table") << QStringLiteral("prices") << QStringLiteral("prices");
        QTest::newRow("map") << QStringLiteral("winner-map") << QStringLiteral("winner map");
    }

    void chartsHaveAMenu()
    {
        QFETCH(QString, view);
        QFETCH(QString, chart);
        QVERIFY(m_window->showView(view));
        m_window->finishCharts();
        ChartCard* const card = this->chart(chart);
        card->setFocus();
        QWidget* const focus = m_window->focusWidget();
        QContextMenuEvent by_key(QContextMenuEvent::Keyboard, focus->rect().center(),
                                 focus->mapToGlobal(focus->rect().center()));
        QApplication::sendEvent(focus, &by_key);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().at(0)->trigger();
        menu->close();
        QVERIFY(clipboard().hasImage());
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(figureLabel(figureNameOf(*card))));

        // By the mouse, at its title and in its body.
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        const QPoint at(40, 12);
        QContextMenuEvent by_mouse(QContextMenuEvent::Mouse, at, card->mapToGlobal(at));
        QApplication::sendEvent(card, &by_mouse);
        menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        menu->actions().at(1)->trigger();
        menu->close();
        QCOMPARE(m_exports->dialog()->charts(), QStringList{figureNameOf(*card)});
        QVERIFY(m_exports->dialog()->isVisible());
    }

    // The right button pans the plot, and opens the menu only when it did not.
    void panningOpensNoMenu()
    {
        CurveChart* const cost = m_window->curveCharts()[1];
        m_window->finishCharts();
        const QPoint middle = cost->plotRect().center();
        QTest::mousePress(cost, Qt::RightButton, {}, middle);
        QContextMenuEvent pressed(QContextMenuEvent::Mouse, middle, cost->mapToGlobal(middle));
        QApplication::sendEvent(cost, &pressed); // as X11 sends it
        QVERIFY(QApplication::activePopupWidget() == nullptr);
        QTest::mouseMove(cost, middle + QPoint(40, 0));
        QTest::mouseRelease(cost, Qt::RightButton, {}, middle + QPoint(40, 0));
        QCoreApplication::processEvents();
        QVERIFY(QApplication::activePopupWidget() == nullptr);
        QTest::mouseClick(cost, Qt::RightButton, {}, middle);
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr);
        QApplication::activePopupWidget()->close();
    }

    void theDialogIsForTheChartInUse()
    {
        m_window->findChild<QSlider*>()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(m_exports->dialog()->isVisible());
        QCOMPARE(m_exports->dialog()->charts(), QStringList{QStringLiteral("throughput")});
        m_window->curveCharts()[2]->setFocus();
        action("File", "Export chart…")->trigger();
        QCOMPARE(m_exports->dialog()->charts(), QStringList{QStringLiteral("breakeven")});
        QVERIFY(m_window->showView(QStringLiteral("winner-map")));
        m_window->finishCharts();
        m_window->findChild<QSlider*>()->setFocus();
        action("File", "Export chart…")->trigger();
        QCOMPARE(m_exports->dialog()->charts(), QStringList{QStringLiteral("winner-map")});
        QVERIFY(m_window->showView(QStringLiteral("training"))); // which has none
        m_window->findChild<QSlider*>()->setFocus();
        action("File", "Export chart…")->trigger();
        QCOMPARE(m_exports->dialog()->charts(), QStringList{QStringLiteral("throughput")});
    }

    void writesTheFile_data()
    {
        QTest::addColumn<FigureFormat>("format");
        for (const auto format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Csv}) {
            QTest::addRow("%s", qPrintable(formatName(format))) << format;
        }
    }

    void writesTheFile()
    {
        QFETCH(FigureFormat, format);
        ExportChoices choices;
        choices.format = format;
        choices.preset = SizePreset::Column;
        openWindow(choices);
        m_window->curveCharts()[1]->setFocus();
        m_exports->openDialog();
        m_pathAnswer = path(QStringLiteral("chart")); // the ending is added
        exportNow();
        QCOMPARE(m_told, QStringList());
        const QString suffix = formatName(format);
        QCOMPARE(m_suggested, QStringList{path(QStringLiteral("mine-cost.") + suffix)});
        QVERIFY(m_filters.constFirst().contains(QStringLiteral("(*.") + suffix + QLatin1Char(')')));
        QFile file(path(QStringLiteral("chart.") + suffix));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray session =
            format == FigureFormat::Csv ? QByteArray() : session_to_text(m_session->document(), m_window->view());
        const Figure figure = figureOf(QStringLiteral("cost"), *m_session, m_window->axes());
        QCOMPARE(file.readAll(), figureBytes(figure, lookOf(choices), format, session));
        QVERIFY(m_window->statusBar()->currentMessage().contains(file.fileName()));
        QVERIFY(m_replaced.isEmpty());
    }

    void writesAllCharts()
    {
        m_exports->openDialog();
        ExportDialog* const dialog = m_exports->dialog();
        auto* const charts = dialog->findChildren<QComboBox*>().constLast();
        charts->setCurrentIndex(charts->count() - 1);
        QCOMPARE(dialog->charts().size(), 11);
        m_pathAnswer = path(QStringLiteral("all"));
        QSignalSpy written(m_exports.get(), &WindowExports::written);
        emit dialog->exportRequested();
        QVERIFY(m_exports->isWriting());
        const Document before = m_session->document();
        emit dialog->exportRequested(); // once is enough
        QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("still")));
        // The sliders stay in use, and the files belong together all the same.
        QCOMPARE(m_session->setText("batch", "31"), Problem());
        QVERIFY(written.wait(60000));
        QCOMPARE(m_told, QStringList());
        for (const QString& name : figureNames()) {
            QStringList problems;
            const QString file = path(QStringLiteral("all/") + name + QStringLiteral(".png"));
            const auto session = sessionIn(file, problems);
            QVERIFY2(session && session->document == before, qPrintable(problems.join(QLatin1Char('\n'))));
        }
        const Session same(m_catalogue, before.scenario);
        const QImage last(path(QStringLiteral("all/winner-map.png")));
        const QImage expected = figureImage(figureOf(QStringLiteral("winner-map"), same), lookOf({}));
        QCOMPARE(last.convertToFormat(QImage::Format_RGB32), expected);
    }

    void asksBeforeItReplaces()
    {
        QFile file(path(QStringLiteral("chart.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        m_exports->openDialog();
        m_pathAnswer = path(QStringLiteral("chart")); // the dialog cannot have known the name
        exportNow();
        QCOMPARE(m_replaced, QStringList{file.fileName()});
        QCOMPARE(file.size(), 4);
        m_replaceAnswer = true;
        exportNow();
        QVERIFY(QFileInfo(file.fileName()).size() > 4);

        // For all charts, those that exist are listed.
        m_replaced.clear();
        m_replaceAnswer = false;
        QVERIFY(file.copy(path(QStringLiteral("cost.png"))));
        QVERIFY(file.copy(path(QStringLiteral("energy.png"))));
        auto* const charts = m_exports->dialog()->findChildren<QComboBox*>().constLast();
        charts->setCurrentIndex(charts->count() - 1);
        m_pathAnswer = m_folder->path();
        exportNow();
        QCOMPARE(m_replaced, (QStringList{path(QStringLiteral("cost.png")), path(QStringLiteral("energy.png"))}));
        QVERIFY(!QFile::exists(path(QStringLiteral("throughput.png"))));
    }

    void nothingChosenWritesNothing()
    {
        m_exports->openDialog();
        exportNow();
        QVERIFY(!m_exports->isWriting());
        QCOMPARE(m_told.size() + m_replaced.size(), 0);
        m_exports->print(); // cancelled as well
        QCOMPARE(m_told.size(), 0);
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("says");
        QTest::newRow("no folder") << QStringLiteral("nowhere/chart.png") << QStringLiteral("/nowhere: there is no such folder");
        QTest::newRow("a folder") << QStringLiteral("taken.png") << QStringLiteral("/taken.png: this is a folder");
        QTest::newRow("not allowed") << QStringLiteral("/proc/chart.png") << QStringLiteral("/proc/chart.png: the file cannot be written");
        QTest::newRow("under a file") << QStringLiteral("file/chart.png") << QStringLiteral("/file: this is no folder");
    }

    void failuresAreTold()
    {
        QFETCH(QString, target);
        QFETCH(QString, says);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("taken.png")));
        QFile file(path(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_exports->openDialog();
        m_pathAnswer = QDir(m_folder->path()).absoluteFilePath(target);
        const Document before = m_session->document();
        exportNow();
        QCOMPARE(m_told.size(), 1);
        QVERIFY2(m_told.constFirst().contains(says),
                 qPrintable(m_told.constFirst()));
        QVERIFY(!QFileInfo(m_pathAnswer).isFile());
        QVERIFY(m_session->document() == before);
        QVERIFY(m_exports->dialog()->isVisible());
        m_pathAnswer = path(QStringLiteral("other.png")); // and it can be tried again
        exportNow();
        QVERIFY(QFile::exists(m_pathAnswer));
    }

    void longWorkCanBeCancelled()
    {
        ExportChoices choices;
        choices.preset = SizePreset::Custom;
        choices.custom = {7680, 4320, SizeUnit::Px, 192};
        openWindow(choices);
        m_exports->openDialog();
        m_pathAnswer = path(QStringLiteral("huge.png"));
        QSignalSpy written(m_exports.get(), &WindowExports::written);
        emit m_exports->dialog()->exportRequested();
        QTRY_VERIFY(m_window->findChild<QProgressDialog*>() != nullptr &&
                    m_window->findChild<QProgressDialog*>()->isVisible());
        auto* const progress = m_window->findChild<QProgressDialog*>();
        QCOMPARE(progress->labelText(), QStringLiteral("huge.png"));
        QTest::mouseClick(progress->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(written.wait(5000));
        QVERIFY(!QFile::exists(m_pathAnswer));
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(QStringLiteral("Cancelled")));
        QCOMPARE(m_told, QStringList());
    }

    void prints()
    {
        m_window->curveCharts()[1]->setFocus();
        m_printTo = path(QStringLiteral("printed.pdf"));
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(m_told, QStringList());
        QProcess texts;
        texts.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_printTo, QStringLiteral("-")});
        QVERIFY(texts.waitForFinished());
        const QString page = QString::fromUtf8(texts.readAllStandardOutput());
        const Figure figure = figureOf(QStringLiteral("cost"), *m_session);
        QVERIFY2(page.contains(figure.panels[0].title.section(QLatin1Char(' '), 0, 2)), qPrintable(page));
        QCOMPARE(page.count(QLatin1Char('\f')), 1);
        QVERIFY(m_window->statusBar()->currentMessage().contains(m_printTo));

        // All of it lies within the page, in the middle, and takes what the shape allows.
        QProcess::execute(QStringLiteral("pdftoppm"),
                          {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-png"),
                           QStringLiteral("-singlefile"), m_printTo, path(QStringLiteral("page"))});
        const QImage image(path(QStringLiteral("page.png")));
        QVERIFY(image.width() > image.height()); // as the figure
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                ink |= qGray(image.pixel(x, y)) < 200 ? QRect(x, y, 1, 1) : QRect();
            }
        }
        QVERIFY(ink.width() > image.width() * 0.8);
        QVERIFY(std::abs(ink.center().x() - image.width() / 2) < image.width() * 0.05);
        QVERIFY(std::abs(ink.center().y() - image.height() / 2) < image.height() * 0.05);
    }

    void printsAllOnPagesOfTheirOwn()
    {
        m_exports->openDialog();
        auto* const charts = m_exports->dialog()->findChildren<QComboBox*>().constLast();
        charts->setCurrentIndex(charts->count() - 1);
        m_printTo = path(QStringLiteral("printed.pdf"));
        emit m_exports->dialog()->printRequested();
        QCOMPARE(m_told, QStringList());
        QProcess info;
        info.start(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), m_printTo});
        QVERIFY(info.waitForFinished());
        QCOMPARE(info.readAllStandardOutput().trimmed(), QByteArray("11"));
    }

    void printingWhereNothingCanBeWritten()
    {
        m_printTo = path(QStringLiteral("nowhere/printed.pdf"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(".*")));
        m_exports->print();
        QCOMPARE(m_told.size(), 1);
        QVERIFY(m_told.constFirst().contains(m_printTo));
    }

    void choicesAreRemembered()
    {
        m_exports->openDialog();
        ExportDialog* const dialog = m_exports->dialog();
        auto* const format = dialog->findChildren<QComboBox*>().constFirst();
        format->setCurrentIndex(1);
        emit format->activated(1);
        dialog->resize(900, 555);
        m_pathAnswer = path(QStringLiteral("chart.svg"));
        exportNow();
        QSettings settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
        settings.clear();
        m_exports->save(settings);
        WindowExports again(*m_session,
                            {[] { return QString(); }, [] { return QJsonObject(); }, [] { return QJsonObject(); },
                             [] { return QStringLiteral("mine"); }},
                            person(), *m_window);
        again.restore(settings);
        QCOMPARE(again.choices(), m_exports->choices());
        QCOMPARE(again.choices().format, FigureFormat::Svg);
        again.openDialog();
        QCOMPARE(again.dialog()->size(), QSize(900, 555));
        QCOMPARE(again.dialog()->choices(), again.choices());
        m_suggested.clear();
        m_pathAnswer.clear();
        emit again.dialog()->exportRequested();
        QCOMPARE(m_suggested, QStringList{path(QStringLiteral("mine-throughput.svg"))});
    }

    // The preview shows what the window looks at.
    void zoomingIsFollowed()
    {
        m_window->curveCharts()[0]->setFocus();
        m_exports->openDialog();
        QTest::qWait(60);
        auto* const preview = m_exports->dialog()->findChild<QWidget*>(QStringLiteral("preview"));
        QVERIFY(preview != nullptr);
        const QImage before = preview->grab().toImage();
        QTest::keyClick(m_window->curveCharts()[0], Qt::Key_Plus);
        QTest::qWait(60);
        QVERIFY(preview->grab().toImage() != before);
    }

    void keysAndMnemonicsAreUnique()
    {
        std::set<QString> keys;
        for (const QAction* const top : m_window->menuBar()->actions()) {
            std::set<QChar> letters;
            for (const QAction* const each : top->menu()->actions()) {
                const qsizetype at = each->text().indexOf(QLatin1Char('&'));
                QVERIFY2(at < 0 || letters.insert(each->text()[at + 1].toUpper()).second, qPrintable(each->text()));
                const QString key = each->shortcut().toString();
                QVERIFY2(key.isEmpty() || keys.insert(key).second, qPrintable(key));
            }
        }
    }
};

QTEST_MAIN(WindowExportsTest)
#include "tst_window_exports.moc"
