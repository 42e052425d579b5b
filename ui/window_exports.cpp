// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_exports.h"

#include "models/session/session_file.h"
#include "models/tables/wording.h"
#include "ui/chart_names.h"
#include "ui/charts/chart_card.h"
#include "ui/export_dialog.h"
#include "ui/figure_output.h"
#include "ui/table_view.h"

#include <QAbstractSpinBox>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPrinter>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

const QString folder_key = QStringLiteral("export/folder");
const QString geometry_key = QStringLiteral("export/geometry");

QString filterOf(FigureFormat format)
{
    switch (format) {
    case FigureFormat::Png:
        break;
    case FigureFormat::Svg:
        return WindowExports::tr("SVG drawing (*.svg)");
    case FigureFormat::Pdf:
        return WindowExports::tr("PDF page (*.pdf)");
    case FigureFormat::Csv:
        return WindowExports::tr("CSV table (*.csv)");
    }
    return WindowExports::tr("PNG picture (*.png)");
}

// What is in a file is what its name says.
QString withSuffix(const QString& path, const QString& suffix)
{
    const bool has_it = QFileInfo(path).suffix().compare(suffix, Qt::CaseInsensitive) == 0;
    return path.isEmpty() || has_it ? path : QString(path % u'.' % suffix);
}

// The line in which that widget takes typed text; null: none.
QLineEdit* lineOf(QWidget* widget)
{
    return qobject_cast<QAbstractSpinBox*>(widget) != nullptr ? widget->findChild<QLineEdit*>()
                                                              : qobject_cast<QLineEdit*>(widget);
}

} // namespace

WindowExports::WindowExports(Session& session, Shown shown, ExportQuestions questions, QWidget& window)
    : m_session(session), m_shown(std::move(shown)), m_questions(std::move(questions)), m_window(window),
      m_progress(m_runner, &window)
{
    connect(&session, &Session::analysisChanged, this, &WindowExports::refresh);
    connect(&session, &Session::pinsChanged, this, &WindowExports::refresh);
    connect(&m_runner, &WorkRunner::finished, this, [this](const QString& problem) {
        const QString text = problem.isEmpty() ? m_whenDone : QString();
        endRun(text);
        if (!problem.isEmpty()) {
            m_questions.tell(problem);
        }
        emit written();
    });
    connect(&m_runner, &WorkRunner::wasCancelled, this, [this] {
        endRun(tr("Cancelled. Files that were complete by then stay."));
        emit written();
    });
}

WindowExports::~WindowExports()
{
    delete m_dialog;
}

void WindowExports::addActions(QMenu& file, QMenu& edit)
{
    file.addAction(tr("&Export chart…"), QKeySequence(Qt::CTRL | Qt::Key_E), this, &WindowExports::openDialog);
    file.addAction(tr("&Print…"), QKeySequence::Print, this, &WindowExports::print);

    const QList<QAction*> actions = edit.actions();
    const auto first = std::ranges::find_if(actions, &QAction::isSeparator);
    QAction* const before = first == actions.end() ? nullptr : *first;
    auto* const copy = new QAction(tr("&Copy"), &edit);
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QAction::triggered, this, &WindowExports::copyFocused);
    auto* const verdict = new QAction(tr("Copy &verdict"), &edit);
    verdict->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(verdict, &QAction::triggered, this, &WindowExports::copyVerdict);
    edit.insertSeparator(before);
    edit.insertActions(before, {copy, verdict});
}

void WindowExports::showChartMenu(ChartCard& chart, QPoint position)
{
    const QString name = figureNameOf(chart);
    auto* const menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy chart"), this, [this, name] { copyChart(name, copyLook()); });
    menu->addAction(tr("&Export chart…"), this, [this, name] { openDialogFor(name); });
    menu->popup(position);
}

void WindowExports::restore(const QSettings& settings)
{
    m_choices = readChoices(settings);
    m_folder = settings.value(folder_key).toString();
    m_geometry = settings.value(geometry_key).toByteArray();
}

void WindowExports::save(QSettings& settings) const
{
    writeChoices(settings, m_choices);
    settings.setValue(folder_key, m_folder);
    settings.setValue(geometry_key, m_dialog != nullptr ? m_dialog->saveGeometry() : m_geometry);
}

ChartCard* WindowExports::focusedChart() const
{
    ChartCard* const chart = chartAround(m_window.focusWidget());
    return chart != nullptr && chart->isVisible() ? chart : nullptr;
}

QString WindowExports::currentChart() const
{
    const ChartCard* const chart = focusedChart();
    const QString name = chart != nullptr ? figureNameOf(*chart) : m_shown.view();
    return figureNames().contains(name) ? name : figureNames().constFirst(); // of a page without charts
}

ExportDialog* WindowExports::dialog() const
{
    return m_dialog;
}

void WindowExports::openDialog()
{
    openDialogFor(currentChart());
}

void WindowExports::openDialogFor(const QString& chart)
{
    if (m_dialog == nullptr) {
        m_dialog = new ExportDialog([this](const QString& name) { return figureOf(name, m_session, m_shown.axes()); },
                                    m_choices, &m_window);
        if (!m_dialog->restoreGeometry(m_geometry)) { // beside the inputs, which stay in use
            const QRect area = m_window.geometry();
            m_dialog->move(std::max(0, area.right() - m_dialog->width()),
                           std::max(0, area.center().y() - m_dialog->height() / 2));
        }
        m_dialog->setBusy(isWriting());
        connect(m_dialog, &ExportDialog::choicesChanged, this, [this] { m_choices = m_dialog->choices(); });
        connect(m_dialog, &ExportDialog::exportRequested, this, &WindowExports::exportChosen);
        connect(m_dialog, &ExportDialog::copyRequested, this, &WindowExports::copyChosen);
        connect(m_dialog, &ExportDialog::printRequested, this, [this] { printCharts(m_dialog->charts()); });
    }
    m_dialog->setChart(chart);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void WindowExports::refresh()
{
    if (m_dialog != nullptr) {
        m_dialog->refresh();
    }
}

// Sharp wherever it is pasted.
FigureLook WindowExports::copyLook() const
{
    constexpr double least_copy_dpi = 192;
    FigureLook look = lookOf(m_choices);
    look.dpi = std::max(look.dpi, least_copy_dpi);
    return look;
}

void WindowExports::copyFocused()
{
    QWidget* const focus = m_window.focusWidget();
    if (const ChartCard* const chart = focusedChart()) {
        copyChart(figureNameOf(*chart), copyLook());
    } else if (auto* const table = qobject_cast<TableView*>(focus)) {
        table->copy();
    } else if (QLineEdit* const line = lineOf(focus)) {
        line->copy(); // from the menu: its own key goes to the line itself
    } else {
        copyVerdict();
    }
}

void WindowExports::copyVerdict()
{
    QGuiApplication::clipboard()->setText(verdictText(m_session.analysis()).plain);
    emit message(tr("The verdict is on the clipboard."));
}

void WindowExports::copyChart(const QString& chart, const FigureLook& look)
{
    const Figure figure = figureOf(chart, m_session, m_shown.axes());
    const QString problem = copyFigure(figure, look, m_choices.carries_session ? sessionText() : QByteArray());
    if (!problem.isEmpty()) {
        m_questions.tell(problem);
        return;
    }
    emit message(tr("%1: the chart is on the clipboard, as a picture and as SVG.").arg(figureLabel(chart)));
}

void WindowExports::copyChosen()
{
    const QString chart = m_dialog->charts().constFirst();
    if (m_choices.format != FigureFormat::Csv) {
        copyChart(chart, lookOf(m_choices));
        return;
    }
    const Figure figure = figureOf(chart, m_session, m_shown.axes());
    const QByteArray csv = figureBytes(figure, lookOf(m_choices), FigureFormat::Csv);
    auto* const content = new QMimeData; // the clipboard's own from here on
    content->setText(QString::fromUtf8(csv));
    content->setData(QStringLiteral("text/csv"), csv);
    QGuiApplication::clipboard()->setMimeData(content);
    emit message(tr("%1: the table is on the clipboard.").arg(figureLabel(chart)));
}

void WindowExports::print()
{
    printCharts({currentChart()});
}

void WindowExports::printCharts(const QStringList& charts)
{
    FigureLook look = lookOf(m_choices);
    look.theme = FigureTheme::Print;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(charts.size() == 1 ? figureLabel(charts.constFirst()) : m_shown.name());
    printer.setPageOrientation(look.size.width() > look.size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    if (!m_questions.choosePrinter(printer)) {
        return;
    }
    std::vector<Figure> figures;
    for (const QString& chart : charts) {
        figures.push_back(figureOf(chart, m_session, m_shown.axes()));
    }
    const QString problem = printFigures(figures, look, printer);
    if (!problem.isEmpty()) {
        m_questions.tell(problem);
        return;
    }
    const QString file = printer.outputFileName();
    emit message(tr("Printed: %1").arg(file.isEmpty() ? printer.printerName() : QDir::toNativeSeparators(file)));
}

QString WindowExports::folder() const
{
    if (!m_folder.isEmpty() && QFileInfo(m_folder).isDir()) {
        return m_folder;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString WindowExports::askPath(const QStringList& charts)
{
    if (charts.size() > 1) {
        return m_questions.chooseFolder(folder());
    }
    const QString suffix = formatName(m_choices.format);
    const QString name = m_shown.name() % u'-' % charts.constFirst() % u'.' % suffix;
    return withSuffix(m_questions.chooseFile(QDir(folder()).filePath(name), filterOf(m_choices.format)), suffix);
}

bool WindowExports::mayWrite(const QStringList& files)
{
    QStringList existing;
    std::ranges::copy_if(files, std::back_inserter(existing),
                         [](const QString& file) { return QFileInfo(file).isFile(); });
    return existing.isEmpty() || m_questions.mayReplace(existing);
}

void WindowExports::exportChosen()
{
    FigureExport what{m_dialog->charts(),
                      m_choices.format,
                      lookOf(m_choices),
                      askPath(m_dialog->charts()),
                      carriesSession(m_choices) ? sessionText() : QByteArray(),
                      m_shown.axes()};
    if (what.path.isEmpty() || !mayWrite(filesOf(what))) {
        return;
    }
    const QString native = QDir::toNativeSeparators(what.path);
    const bool is_all = what.names.size() > 1;
    m_folder = is_all ? what.path : QFileInfo(what.path).absolutePath();
    run([what](const Session& session, const Cancelled& cancelled) { return exportSteps(what, session, cancelled); },
        is_all ? tr("All charts are in %1.").arg(native) : tr("Saved as %1.").arg(native));
}

QByteArray WindowExports::sessionText() const
{
    return session_to_text(m_session.document(), m_shown.all());
}

void WindowExports::run(const std::function<std::vector<WorkStep>(const Session&, const Cancelled&)>& steps_of,
                        const QString& when_done)
{
    if (isWriting()) {
        emit message(tr("Something is still being written; try again when it is done."));
        return;
    }
    m_written = std::make_unique<Session>(m_session.sharedCatalogue(), m_session.scenario());
    m_written->open(m_session.document()); // valid, as it is
    m_whenDone = when_done;
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_runner.start(steps_of(*m_written, cancelled), cancelled);
    if (m_dialog != nullptr) {
        m_dialog->setBusy(true);
    }
}

void WindowExports::endRun(const QString& text)
{
    m_written.reset();
    if (m_dialog != nullptr) {
        m_dialog->setBusy(false);
    }
    if (!text.isEmpty()) {
        emit message(text);
    }
}

} // namespace tiebreak
