// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exports/dialogs/export_choices.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace tiebreak {

class FigureOptions;
class FigurePreview;

// Which chart to export and how, with a preview that follows the session while the sliders stay in use. It only asks:
// whoever owns it writes, copies and prints.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    // `figure_of` gives the figure of that name as it is now.
    using FigureOf = std::function<Figure(const QString& name)>;
    ExportDialog(FigureOf figure_of, const ExportChoices& choices, QWidget* parent = nullptr);

    void setChart(const QString& name); // one of figureNames()
    // What is chosen: one, or all.
    [[nodiscard]] QStringList charts() const;
    [[nodiscard]] const ExportChoices& choices() const;
    // The session or the window has changed; the preview follows soon, and once for many changes.
    void refresh();
    void setBusy(bool is_busy);
    // What was written last, and where; said below the preview until something else is chosen.
    void setWritten(const QString& text, const QString& path); // while something is being written

signals:
    void choicesChanged();
    void exportRequested();
    void copyRequested();
    void printRequested();
    void cancelRequested(); // of what is being written

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // Escape ends what is being written before it ends the dialog

private:
    QWidget* makeOptions(const ExportChoices& choices);
    QWidget* makePreview();
    QWidget* makeButtons();
    QPushButton* addButton(QWidget* row, const QString& text, const QString& tip);
    void showPreview();
    void showButtons();
    [[nodiscard]] QString details() const;

    FigureOf m_figureOf;
    QTimer m_refresh{this};
    QString m_chart; // that the preview shows
    bool m_isBusy = false;
    FigureOptions* m_options = nullptr;
    QComboBox* m_charts = nullptr;
    QStackedWidget* m_views = nullptr;
    FigurePreview* m_preview = nullptr;
    QPlainTextEdit* m_table = nullptr;
    QLabel* m_written = nullptr;
    QLabel* m_details = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_print = nullptr;
};

} // namespace tiebreak
