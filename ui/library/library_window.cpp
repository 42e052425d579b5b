// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_window.h"

#include "models/catalog/files/text_file.h"
#include "models/library/reading.h"
#include "models/library/store/comparison.h"
#include "models/library/store/library_kinds.h"
#include "models/tables/library_filter.h"
#include "models/tables/library_model.h"
#include "ui/controls/calm_combo_box.h"
#include "ui/library/calibration_dialog.h"
#include "ui/library/library_edits.h"
#include "ui/panels/empty_note.h"
#include "ui/panels/table_view.h"

#include <QAction>
#include <QDate>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace tiebreak {

LibraryQuestions LibraryQuestions::onScreen(QWidget* window)
{
    LibraryQuestions questions;
    questions.fill = [](QDialog& form) { return form.exec() == QDialog::Accepted; };
    questions.show = [](QDialog& dialog) { dialog.exec(); };
    questions.choose_export = [window](const QString& suggested) {
        return QFileDialog::getSaveFileName(window, LibraryWindow::tr("Export from the library"), suggested,
                                            LibraryWindow::tr("Files of libraries (*.json)"));
    };
    return questions;
}

LibraryWindow::LibraryWindow(UserLibrary& library, Session& session, LibraryQuestions questions,
                             std::function<void()> import, QWidget* parent)
    : QDialog(parent), m_library(library), m_session(session), m_questions(std::move(questions)),
      m_import(std::move(import)), m_model(new LibraryModel(library, session, this)), m_filter(new LibraryFilter(this)),
      m_table(new TableView(tr("Library"), this)), m_empty(new EmptyNote(this)), m_state(new QLabel(this)),
      m_message(new QLabel(this)), m_edits(new LibraryEdits(library, session, m_questions.fill, this))
{
    setWindowTitle(tr("Library"));
    setWindowFlags(Qt::Window);
    m_filter->setSourceModel(m_model);
    m_table->setSource(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->fillWithLastColumn();
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* const search_bar = new QHBoxLayout;
    makeFilters(*search_bar);
    auto* const bar = new QHBoxLayout;
    bar->setSpacing(4);
    auto* const import_button = new QPushButton(tr("&Import…"), this);
    import_button->setAutoDefault(false);
    import_button->setToolTip(tr("Reads benchmark results, configs, logs, prices and traces; so does dropping them on "
                                 "the main window"));
    connect(import_button, &QPushButton::clicked, this, m_import);
    bar->addWidget(import_button);
    auto* const add_button = new QPushButton(tr("Add"), this);
    add_button->setAutoDefault(false);
    add_button->setToolTip(tr("What you know without a file"));
    auto* const add_menu = new QMenu(add_button);
    add_menu->addActions(
        {makeAction(tr("Add a &card…"), tr("From its datasheet"), {}, &LibraryWindow::addCard),
         makeAction(tr("Add a &price…"), tr("What a provider asks"), {}, &LibraryWindow::addPrice),
         makeAction(tr("Add a &model…"), tr("From the numbers of a known one"), {}, &LibraryWindow::addModel),
         makeAction(tr("Add an &image pipeline…"), tr("From the numbers of a known one"), {},
                    &LibraryWindow::addPipeline)});
    add_button->setMenu(add_menu);
    bar->addWidget(add_button);
    m_calibrate = addAction(*bar, tr("Cali&brate…"),
                            tr("Shifts the model to the selected measurements, or to all that are shown"), {},
                            &LibraryWindow::calibrate);
    m_edit = addAction(*bar, tr("&Edit…"), tr("The numbers of a card, a model, an image pipeline or a price"),
                       Qt::CTRL | Qt::Key_Return, &LibraryWindow::edit);
    m_numbers = addAction(*bar, tr("All &numbers…"),
                          tr("Every number of a card, a model or an image pipeline, with its source"), {},
                          &LibraryWindow::editNumbers);
    m_rename = addAction(*bar, tr("&Rename"), tr("Gives the entry another name (F2)"), {}, &LibraryWindow::rename);
    m_remove = addAction(*bar, tr("&Delete"), tr("Deletes the selected entries; undo brings them back"),
                         QKeySequence::Delete, &LibraryWindow::remove);
    m_export = addAction(*bar, tr("E&xport…"),
                         tr("Writes the selected entries, or all that are shown, to one file "
                            "that another library takes"),
                         {}, &LibraryWindow::exportEntries);
    makeUndo(*bar);
    bar->addStretch();
    m_state->setProperty("role", QStringLiteral("quiet"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setWordWrap(true);
    auto* const layout = new QVBoxLayout(this);
    layout->addLayout(search_bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(bar);
    layout->addWidget(m_message);
    layout->addWidget(m_state);
    connect(m_model, &LibraryModel::problem, this, &LibraryWindow::say);
    connect(m_edits, &LibraryEdits::said, this, &LibraryWindow::say);
    connect(&library, &UserLibrary::failed, this, &LibraryWindow::say);
    connect(&library, &UserLibrary::changed, this, &LibraryWindow::showState);
    connect(&library, &UserLibrary::changed, this, [this] {
        if (m_library.isWriting() && !m_slow.isActive()) {
            m_slow.start();
        }
    });
    connect(&library, &UserLibrary::idle, this, [this] { showWriting(false); });
    constexpr std::chrono::milliseconds patience(500); // most disks are quick
    m_slow.setInterval(patience);
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] { showWriting(m_library.isWriting()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryWindow::showState);
    showState();
    constexpr QSize usual(1000, 560);
    resize(usual);
}

void LibraryWindow::makeFilters(QHBoxLayout& bar)
{
    auto* const search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search the library"));
    search->setAccessibleName(tr("Search the library"));
    search->setClearButtonEnabled(true);
    m_search = search;
    connect(search, &QLineEdit::textChanged, m_filter, &LibraryFilter::setWords);
    connect(search, &QLineEdit::textChanged, this, &LibraryWindow::showState);
    auto* const kinds = new CalmComboBox(this);
    m_kinds = kinds;
    kinds->setAccessibleName(tr("Kind"));
    kinds->addItem(tr("All kinds"), QString());
    for (const LibraryKind& kind : library_kinds()) {
        kinds->addItem(Import::tr(kind.plural), Import::tr(kind.label));
    }
    connect(kinds, &QComboBox::currentIndexChanged, this, [this, kinds] {
        m_filter->setKind(kinds->currentData().toString());
        showState();
    });
    bar.addWidget(search, 1);
    bar.addWidget(kinds);
}

QAction* LibraryWindow::makeAction(const QString& text, const QString& meaning, const QKeySequence& key,
                                   void (LibraryWindow::*slot)())
{
    auto* const action = new QAction(text, m_table);
    action->setToolTip(meaning);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // Delete means something else in the search line
    connect(action, &QAction::triggered, this, slot);
    m_table->QWidget::addAction(action);
    return action;
}

QAction* LibraryWindow::addAction(QHBoxLayout& bar, const QString& text, const QString& meaning,
                                  const QKeySequence& key, void (LibraryWindow::*slot)())
{
    QAction* const action = makeAction(text, meaning, key, slot);
    auto* const button = new QPushButton(text, this);
    button->setAutoDefault(false); // Enter in the search line presses none
    button->setToolTip(meaning);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    bar.addWidget(button);
    return action;
}

void LibraryWindow::makeUndo(QHBoxLayout& bar)
{
    for (QAction* const action : {m_library.undoStack()->createUndoAction(this, tr("Undo")),
                                  m_library.undoStack()->createRedoAction(this, tr("Redo"))}) {
        QWidget::addAction(action);
        auto* const button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        bar.addWidget(button);
    }
    actions()[0]->setShortcut(QKeySequence::Undo);
    actions()[0]->setIconText(tr("Undo"));
    actions()[1]->setShortcut(QKeySequence::Redo);
    actions()[1]->setIconText(tr("Redo"));
}

std::vector<LibraryEntry> LibraryWindow::selected() const
{
    std::set<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedIndexes()) {
        rows.insert(m_filter->mapToSource(m_table->sourceIndex(index)).row());
    }
    std::vector<LibraryEntry> entries;
    for (const int row : rows) {
        entries.push_back(m_model->entry(row));
    }
    return entries;
}

void LibraryWindow::showState()
{
    const std::vector<LibraryEntry> chosen = selected();
    const bool has_numbers = chosen.size() == 1 && hasNumbers(chosen[0]);
    m_edit->setEnabled(has_numbers || (chosen.size() == 1 && std::holds_alternative<PriceQuote>(chosen[0].fact)));
    m_numbers->setEnabled(has_numbers);
    m_rename->setEnabled(chosen.size() == 1);
    const std::vector<LibraryEntry>& among = chosen.empty() ? m_library.entries() : chosen;
    m_calibrate->setEnabled(std::ranges::any_of(
        among, [](const LibraryEntry& entry) { return std::holds_alternative<MeasurementRecord>(entry.fact); }));
    m_remove->setEnabled(!chosen.empty());
    m_export->setEnabled(m_filter->rowCount() > 0);
    const QString folder = shown_path(m_library.folder());
    showWhyEmpty();
    QStringList lines{m_library.entries().empty() ? tr("What you import will be kept in %1.").arg(folder)
                                                  : tr("Shown: %1 of %2. They are kept in %3.")
                                                        .arg(m_filter->rowCount())
                                                        .arg(m_library.entries().size())
                                                        .arg(folder)};
    if (chosen.size() == 1) {
        lines += comparison_lines(compared_numbers(chosen.front(), m_session.catalogue()));
    }
    if (m_isSlow) {
        lines += tr("The last edits are being written; the disk is slow.");
    }
    lines += m_library.problems();
    m_state->setText(lines.join(u'\n'));
}

// In place of a table without rows.
void LibraryWindow::showWhyEmpty()
{
    if (m_library.entries().empty()) {
        m_empty->setNote(
            tr("Nothing is in the library yet. Import benchmark results, a model's config.json, logs, prices or "
               "traces, or drop them on the main window."),
            tr("Import files…"), m_import);
    } else {
        m_empty->setNote(tr("Nothing in the library fits what is searched for."), tr("Show all"), [this] {
            m_search->clear();
            m_kinds->setCurrentIndex(0);
        });
    }
    const bool is_empty = m_filter->rowCount() == 0;
    m_empty->setVisible(is_empty);
    m_table->setVisible(!is_empty);
}

void LibraryWindow::say(const QString& text)
{
    m_message->setText(text);
}

void LibraryWindow::showWriting(bool is_slow)
{
    if (!is_slow) {
        m_slow.stop();
    }
    if (std::exchange(m_isSlow, is_slow) != is_slow) {
        showState();
    }
}

void LibraryWindow::addCard()
{
    m_edits->addCard();
}

void LibraryWindow::addPrice()
{
    m_edits->addPrice();
}

void LibraryWindow::addModel()
{
    m_edits->addModel();
}

void LibraryWindow::addPipeline()
{
    m_edits->addPipeline();
}

void LibraryWindow::edit()
{
    if (const std::vector<LibraryEntry> chosen = selected(); chosen.size() == 1) {
        m_edits->edit(chosen.front());
    }
}

void LibraryWindow::editNumbers()
{
    if (const std::vector<LibraryEntry> chosen = selected(); chosen.size() == 1) {
        m_edits->editNumbers(chosen.front());
    }
}

void LibraryWindow::rename()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) {
        const QModelIndex name = current.siblingAtColumn(LibraryModel::Name);
        m_table->setCurrentIndex(name);
        m_table->edit(name);
    }
}

void LibraryWindow::remove()
{
    const std::vector<LibraryEntry> chosen = selected();
    m_library.remove(chosen);
    say(chosen.size() == 1 ? tr("%1 is deleted; sessions that use it keep it.").arg(chosen.front().name)
                           : tr("%1 entries are deleted; sessions that use them keep them.").arg(chosen.size()));
}

std::vector<LibraryEntry> LibraryWindow::selectedOrShown() const
{
    std::vector<LibraryEntry> entries = selected();
    const int all_shown = entries.empty() ? m_filter->rowCount() : 0;
    for (int row = 0; row < all_shown; ++row) {
        entries.push_back(m_model->entry(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    }
    return entries;
}

void LibraryWindow::calibrate()
{
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    CalibrationDialog dialog(m_library, m_session, selectedOrShown(), today, this);
    m_questions.show(dialog);
}

void LibraryWindow::exportEntries()
{
    const std::vector<LibraryEntry> entries = selectedOrShown();
    const QString path = m_questions.choose_export(QStringLiteral("tiebreak-library.json"));
    if (path.isEmpty()) {
        return;
    }
    m_library.writeTo(
        path, entries,
        [window = QPointer(this), path = shown_path(path), count = entries.size()](const QString& reason) {
            if (window != nullptr) {
                window->say(reason.isEmpty() ? tr("Written to %1: %2").arg(path).arg(count)
                                             : tr("%1 cannot be written: %2").arg(path, reason));
            }
        });
}

} // namespace tiebreak
