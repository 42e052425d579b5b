// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/dialogs/export_dialog.h"

#include "ui/charts/chart_list.h"
#include "ui/controls/calm_combo_box.h"
#include "ui/exports/dialogs/figure_options.h"
#include "ui/exports/dialogs/figure_preview.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr int refresh_ms = 30; // so that a preview never slows down a slider

QString firstLines(const QByteArray& csv)
{
    constexpr qsizetype most = 200;
    const QStringList lines = QString::fromUtf8(csv).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QString text = lines.first(std::min(lines.size(), most)).join(QLatin1Char('\n'));
    if (lines.size() > most) {
        text += ExportDialog::tr("\n… and %1 more lines").arg(lines.size() - most);
    }
    return text;
}

} // namespace

ExportDialog::ExportDialog(FigureOf figure_of, const ExportChoices& choices, QWidget* parent)
    : QDialog(parent), m_figureOf(std::move(figure_of)), m_chart(figureNames().constFirst())
{
    setWindowTitle(tr("Export chart"));
    m_refresh.setObjectName(QStringLiteral("refresh"));
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refresh_ms);
    connect(&m_refresh, &QTimer::timeout, this, &ExportDialog::showPreview);

    auto* const columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(makeOptions(choices));
    columns->addWidget(makePreview(), 1);
    auto* const rows = new QVBoxLayout(this);
    rows->addLayout(columns, 1);
    rows->addWidget(makeButtons());
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, m_copy, &QPushButton::click);
    showButtons();
    const QSize frame(20, 60); // that the desktop adds, at most
    resize(QSize(1000, 620).boundedTo(screen()->availableSize() - frame));
}

QWidget* ExportDialog::makeOptions(const ExportChoices& choices)
{
    auto* const scroll = new QScrollArea(this); // so that the dialog fits on a low screen
    m_options = new FigureOptions(scroll);
    ExportChoices widest;
    widest.preset = SizePreset::Custom;
    m_options->setChoices(widest);
    const int width = m_options->sizeHint().width();
    m_options->setChoices(choices);
    scroll->setWidget(m_options);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFixedWidth(width + scroll->verticalScrollBar()->sizeHint().width());
    connect(m_options, &FigureOptions::changed, this, [this] {
        m_written->hide();
        showButtons();
        refresh();
        emit choicesChanged();
    });
    return scroll;
}

QWidget* ExportDialog::makePreview()
{
    auto* const column = new QWidget(this);
    auto* const layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    m_charts = new CalmComboBox(column);
    for (const QString& name : figureNames()) {
        m_charts->addItem(chartNamed(name).label(), name);
    }
    m_charts->insertSeparator(m_charts->count());
    m_charts->addItem(tr("All charts"));
    m_charts->setToolTip(tr("What is exported; all charts go into one folder"));
    auto* const label = new QLabel(tr("C&hart"), column);
    label->setBuddy(m_charts);
    auto* const chooser = new QHBoxLayout;
    chooser->addWidget(label);
    chooser->addWidget(m_charts);
    chooser->addStretch();
    connect(m_charts, &QComboBox::currentIndexChanged, this, [this] {
        m_written->hide();
        m_chart = m_charts->currentData().isValid() ? m_charts->currentData().toString() : m_chart;
        showButtons();
        refresh();
    });

    m_preview = new FigurePreview(column);
    m_table = new QPlainTextEdit(column);
    m_table->setReadOnly(true);
    m_table->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_table->setAccessibleName(tr("First lines of the table"));
    m_views = new QStackedWidget(column);
    m_views->addWidget(m_preview);
    m_views->addWidget(m_table);
    m_details = new QLabel(column);
    m_details->setProperty("role", QStringLiteral("quiet"));
    m_details->setWordWrap(true);
    m_written = new QLabel(column);
    m_written->setTextFormat(Qt::RichText); // with a link
    m_written->setWordWrap(true);
    m_written->setOpenExternalLinks(true);
    m_written->hide();
    layout->addLayout(chooser);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_written);
    return column;
}

QPushButton* ExportDialog::addButton(QWidget* row, const QString& text, const QString& tip)
{
    auto* const button = new QPushButton(text, row);
    button->setToolTip(tip);
    row->layout()->addWidget(button);
    return button;
}

QWidget* ExportDialog::makeButtons()
{
    auto* const row = new QWidget(this);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    m_export = addButton(row, tr("&Export…"), tr("Asks where to, and writes the file"));
    m_copy = addButton(row, tr("C&opy"), tr("The chart goes to the clipboard, as a picture and as SVG (Ctrl+C)"));
    m_print = addButton(row, tr("&Print…"), tr("In the print theme, as large as the page allows"));
    QPushButton* const close = addButton(row, tr("&Close"), tr("The choices are kept"));
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::exportRequested);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyRequested);
    connect(m_print, &QPushButton::clicked, this, &ExportDialog::printRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

void ExportDialog::setChart(const QString& name)
{
    m_charts->setCurrentIndex(m_charts->findData(name));
}

QStringList ExportDialog::charts() const
{
    return m_charts->currentData().isValid() ? QStringList{m_chart} : figureNames();
}

const ExportChoices& ExportDialog::choices() const
{
    return m_options->choices();
}

void ExportDialog::keyPressEvent(QKeyEvent* event)
{
    if (m_isBusy && event->matches(QKeySequence::Cancel)) {
        emit cancelRequested();
    } else {
        QDialog::keyPressEvent(event);
    }
}

void ExportDialog::setBusy(bool is_busy)
{
    m_isBusy = is_busy;
    showButtons();
}

void ExportDialog::setWritten(const QString& text, const QString& path)
{
    const QFileInfo file(path);
    const QString folder = file.isDir() ? file.absoluteFilePath() : file.absolutePath();
    m_written->setText(
        QStringLiteral("%1 <a href=\"%2\">%3</a>")
            .arg(text.toHtmlEscaped(), QUrl::fromLocalFile(folder).toString(QUrl::FullyEncoded), tr("Show in folder")));
    m_written->show();
}

void ExportDialog::showButtons()
{
    m_export->setEnabled(!m_isBusy);
    m_copy->setEnabled(charts().size() == 1);
    m_print->setEnabled(rowOf(choices().format).is_picture);
}

void ExportDialog::refresh()
{
    if (isVisible() && !m_refresh.isActive()) {
        m_refresh.start();
    }
}

void ExportDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_refresh.stop();
    showPreview();
}

void ExportDialog::showPreview()
{
    const Figure figure = m_figureOf(m_chart);
    const FigureLook look = lookOf(choices());
    if (!rowOf(choices().format).is_picture) {
        m_table->setPlainText(firstLines(figureBytes(figure, look, choices().format)));
        m_views->setCurrentWidget(m_table);
    } else {
        m_preview->setFigure(figure, look);
        m_options->setLetters(m_preview->fontPt());
        m_views->setCurrentWidget(m_preview);
    }
    m_details->setText(details());
}

QString ExportDialog::details() const
{
    const FigureFormat format = choices().format;
    const bool is_all = charts().size() > 1;
    if (!rowOf(format).is_picture) {
        return is_all ? tr("%1 tables; the first lines of one of them are shown").arg(figureNames().size())
                      : tr("The first lines of the table");
    }
    const FigureLook look = lookOf(choices());
    const QSize pixels = pixelSize(look);
    const QSizeF mm = look.size * (25.4 / 96);
    QStringList parts;
    if (is_all) {
        parts << tr("%1 files of this kind").arg(figureNames().size());
    }
    if (format == FigureFormat::Png) {
        parts << tr("%1 × %2 px").arg(pixels.width()).arg(pixels.height()) << tr("%1 dpi").arg(look.dpi);
    } else {
        parts << tr("%1 × %2 mm").arg(mm.width(), 0, 'f', 1).arg(mm.height(), 0, 'f', 1);
    }
    const QString letters = is_all ? tr("letters %1 pt in the one shown") : tr("letters %1 pt");
    parts << letters.arg(m_preview->fontPt(), 0, 'f', 1);
    constexpr double visible_pt = 0.05;
    if (look.font_pt > m_preview->fontPt() + visible_pt) {
        parts << tr("so that everything fits");
    }
    return parts.join(tr(", "));
}

} // namespace tiebreak
