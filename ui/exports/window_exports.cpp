// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/window_exports.h"

#include "models/catalog/files/text_file.h"
#include "models/session/files/session_file.h"
#include "models/session/public_document.h"
#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_list.h"
#include "ui/exports/dialogs/export_dialog.h"
#include "ui/exports/figure_clipboard.h"
#include "ui/exports/printing.h"
#include "ui/panels/table_view.h"

#include <QAbstractSpinBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPrinter>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

const QString folder_key = QStringLiteral("export/folder");
const QString geometry_key = QStringLiteral("export/geometry");

// The line in which that widget takes typed text; null: none.
QLineEdit* lineOf(QWidget* widget)
{
    return qobject_cast<QAbstractSpinBox*>(widget) != nullptr ? widget->findChild<QLineEdit*>()
                                                              : qobject_cast<QLineEdit*>(widget);
}

} // namespace

WindowExports::WindowExports(Session& session, Shown shown, ExportQuestions questions, QWidget& window)
    : m_session(session), m_shown(std::move(shown)), m_questions(std::move(questions)), m_window(window),
      m_paths(m_questions), m_work(session, window),
      m_reports({m_shown.axes, [this] { return sessionText({}); }, m_shown.name}, m_questions, m_paths, m_work)
{
    connect(&session, &Session::analysisChanged, this, &WindowExports::refresh);
    connect(&session, &Session::pinsChanged, this, &WindowExports::refresh);
    connect(&m_work, &SessionWork::message, this, &WindowExports::message);
    connect(&m_work, &SessionWork::written, this, [this](const QString& text, const QString& path) {
        if (m_dialog != nullptr) {
            m_dialog->setWritten(text, path);
        }
        emit written(text, path);
    });
    connect(&m_work, &SessionWork::failed, this, [this](const QString& problem) { m_questions.tell(problem); });
    connect(&m_work, &SessionWork::runningChanged, this, [this](bool is_running) {
        for (QAction* const action : m_writing) {
            action->setEnabled(!is_running);
        }
        if (m_dialog != nullptr) {
            m_dialog->setBusy(is_running);
        }
    });
}

WindowExports::~WindowExports()
{
    delete m_dialog;
}

void WindowExports::addActions(QMenu& file, QMenu& edit, QAction* before)
{
    file.addAction(tr("&Export chart…"), QKeySequence(Qt::CTRL | Qt::Key_E), this, &WindowExports::openDialog);
    m_writing.push_back(file.addAction(tr("Repor&t…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), &m_reports,
                                       &WindowReports::write));
    file.addAction(tr("&Print chart…"), QKeySequence::Print, this, &WindowExports::print);
    m_writing.push_back(file.addAction(tr("Pr&int report…"), &m_reports, &WindowReports::print));

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
    const QString name = chart.chartId();
    auto* const menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy chart"), this, [this, name] { copyChart(name, copyLook()); });
    menu->addAction(tr("&Export chart…"), this, [this, name] { openDialogFor(name); });
    menu->popup(position);
}

void WindowExports::restore(const QSettings& settings)
{
    m_choices = readChoices(settings);
    m_paths.setLast(settings.value(folder_key).toString());
    m_geometry = settings.value(geometry_key).toByteArray();
    m_reports.restore(settings);
}

void WindowExports::save(QSettings& settings) const
{
    writeChoices(settings, m_choices);
    m_reports.save(settings);
    settings.setValue(folder_key, m_paths.last());
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
    const QString name = chart != nullptr ? chart->chartId() : m_shown.view();
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
        connect(m_dialog, &ExportDialog::cancelRequested, &m_work, &SessionWork::cancel);
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
        copyChart(chart->chartId(), copyLook());
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
    QGuiApplication::clipboard()->setText(verdictText(m_session.analysisWithLoad()).plain);
    emit message(tr("The verdict is on the clipboard."));
}

void WindowExports::copyChart(const QString& chart, const FigureLook& look)
{
    const Figure figure = figureOf(chart, m_session, m_shown.axes());
    const QString problem = copyFigure(figure, look, m_choices.carries_session ? sessionText({chart}) : QByteArray());
    if (!problem.isEmpty()) {
        m_questions.tell(problem);
        return;
    }
    emit message(tr("%1: the chart is on the clipboard, as a picture and as SVG.").arg(chartNamed(chart).label()));
}

void WindowExports::copyChosen()
{
    const QString chart = m_dialog->charts().constFirst();
    if (rowOf(m_choices.format).is_picture) {
        copyChart(chart, lookOf(m_choices));
        return;
    }
    copyFigureTable(figureOf(chart, m_session, m_shown.axes()));
    emit message(tr("%1: the table is on the clipboard.").arg(chartNamed(chart).label()));
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
    printer.setDocName(charts.size() == 1 ? chartNamed(charts.constFirst()).label() : m_shown.name());
    printer.setPageOrientation(look.size.width() > look.size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    if (!m_questions.choose_printer(printer)) {
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
    emit message(tr("Printed: %1").arg(targetOf(printer)));
}

void WindowExports::exportChosen()
{
    FigureExport what{m_dialog->charts(), m_choices.format, lookOf(m_choices), {}, {}, m_shown.axes()};
    const QString ending = formatName(m_choices.format);
    const bool is_one = what.names.size() == 1;
    what.path = is_one ? m_paths.askFile(m_shown.name() % u'-' % what.names.constFirst() % u'.' % ending, {ending},
                                         filterOf(m_choices.format))
                       : m_paths.askFolder();
    if (what.path.isEmpty() || !m_paths.mayWrite(filesOf(what))) {
        m_dialog->activateWindow(); // or the next keys would go to the window behind
        return;
    }
    const bool carries = carriesSession(m_choices);
    if (carries) {
        what.session = [this, has_own = m_choices.has_own_facts](const QString& chart) {
            return has_own ? sessionText({chart}) : publicText({chart});
        };
    }
    const QString native = shown_path(what.path);
    QString done = is_one ? tr("Saved as %1.").arg(native) : tr("All charts are in %1.").arg(native);
    if (carries && what.session(what.names.constFirst()).isEmpty()) {
        done = tr("%1 No session is in it: the scenario or a pin needs a fact of your own.").arg(done);
    }
    m_work.start(
        [what](const Session& session, const Cancelled& cancelled) { return exportSteps(what, session, cancelled); },
        done, what.path);
}

QByteArray WindowExports::publicText(const QStringList& charts) const
{
    const auto document = without_own_facts(m_session.document(), m_session.programsCatalogue());
    return document ? session_to_text(*document, viewOf(charts, m_shown.all())) : QByteArray();
}

QByteArray WindowExports::sessionText(const QStringList& charts) const
{
    return session_to_text(m_session.document(), viewOf(charts, m_shown.all()));
}

} // namespace tiebreak
