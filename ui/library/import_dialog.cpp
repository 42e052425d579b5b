// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/import_dialog.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/qt_text.h"
#include "models/library/formats.h"
#include "models/library/names.h"
#include "models/library/records/record_text.h"
#include "models/library/store/adding.h"
#include "models/library/store/comparison.h"
#include "models/library/store/library_kinds.h"
#include "ui/controls/models/model_combo.h"
#include "ui/controls/numbers/number_box.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace tiebreak {

namespace {

constexpr std::size_t most_shown = 200;
constexpr int most_gpus = 100'000;

QListWidget* makeTextList(const QString& name, int rows, QWidget* parent)
{
    auto* const list = new QListWidget(parent);
    list->setAccessibleName(name);
    list->setWordWrap(true);
    list->setAlternatingRowColors(true);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setMinimumHeight(rows * (list->fontMetrics().height() + 6));
    return list;
}

// Whether a measurement or a server's log names a model that the catalogue does not have, so that people may know
// better.
bool namesUnknownModel(const Reading& reading, const Catalogue& catalogue)
{
    return std::ranges::any_of(reading.records, [&](const Record& record) {
        const auto* const row = std::get_if<MeasurementRecord>(&record);
        const auto* const log = std::get_if<MemoryRecord>(&record);
        const std::optional<QString> model = row != nullptr ? row->model : log != nullptr ? log->model : std::nullopt;
        return model && catalogue.model_called(model->toStdString()) == nullptr;
    });
}

QStringList unknownCards(const Reading& reading, const Catalogue& catalogue)
{
    QStringList unknown;
    for (const Record& record : reading.records) {
        const auto* const row = std::get_if<MeasurementRecord>(&record);
        const auto* const price = std::get_if<PriceRecord>(&record);
        const std::optional<QString> gpu = row != nullptr ? row->gpu : price != nullptr ? price->gpu : std::nullopt;
        if (gpu && catalogue.gpu(gpu->toStdString()) == nullptr && !unknown.contains(*gpu)) {
            unknown.append(*gpu);
        }
    }
    return unknown;
}

// Nothing for the first entry, which asks.
std::optional<QString> chosenIn(const QComboBox* combo)
{
    const QString value = combo == nullptr ? QString() : combo->currentData().toString();
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

std::optional<int> countIn(const FormNumber* box)
{
    const int count = box == nullptr ? 0 : static_cast<int>(box->current());
    return count == 0 ? std::nullopt : std::optional(count);
}

bool isRead(const FormNumber* box)
{
    return box == nullptr || box->reads();
}

// None is not said yet.
NumberScalePtr countScale(int least)
{
    return std::make_shared<FormScale>(
        NumberRange{FieldKind::Integer, {}, {}, static_cast<double>(least), static_cast<double>(most_gpus)},
        FormScale::Look{0, 0, 1, least == 0 ? ImportDialog::tr("please say") : QString()});
}

void fillCombo(QComboBox& combo, const auto& rows)
{
    combo.addItem(ImportDialog::tr("please choose"), QString());
    for (const auto& row : rows) {
        combo.addItem(to_qstring(row.name), to_qstring(row.name));
    }
}

} // namespace

ImportDialog::ImportDialog(const QString& name, Reading reading, std::shared_ptr<const Catalogue> catalogue,
                           const QString& today, QWidget* parent)
    : QDialog(parent), m_name(name), m_reading(std::move(reading)), m_catalogue(std::move(catalogue)), m_today(today),
      m_understood(makeTextList(tr("What was understood"), 4, this)),
      m_remarks(makeTextList(tr("What to know"), 2, this)), m_remarksHeading(new QLabel(tr("What to know"), this)),
      m_outcome(new QLabel(this)), m_use(new QCheckBox(tr("&Use it in this session, too"), this))
{
    setWindowTitle(tr("Import %1").arg(name));
    auto* const layout = new QVBoxLayout(this);
    const Format* const format = tiebreak::format(m_reading.format);
    auto* const heading =
        new QLabel(tr("What was understood of %1 (%2)")
                       .arg(name, format != nullptr ? Import::tr(format->name) : Import::tr("entries of a library")),
                   this);
    heading->setProperty("role", QStringLiteral("heading"));
    heading->setWordWrap(true);
    layout->addWidget(heading);
    layout->addWidget(m_understood, 3);
    m_remarksHeading->setProperty("role", QStringLiteral("heading"));
    layout->addWidget(m_remarksHeading);
    layout->addWidget(m_remarks, 1);
    auto* const form = new QFormLayout;
    makeQuestions(*form);
    layout->addLayout(form);
    m_outcome->setWordWrap(true);
    layout->addWidget(m_outcome);
    m_use->setChecked(true);
    m_use->setToolTip(tr("The session carries it from then on, so that it opens anywhere"));
    layout->addWidget(m_use);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add to the library"), QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Nothing is kept"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
    constexpr QSize usual(720, 520);
    resize(usual);
}

template <typename Control>
Control* ImportDialog::ask(QFormLayout& form, const QString& label, const QString& meaning, Control* control)
{
    control->setToolTip(meaning);
    control->setAccessibleDescription(meaning);
    form.addRow(label, control);
    control->setAccessibleName(QString(label).remove(u'&'));
    return control;
}

// Of what the file leaves open, and nothing else.
void ImportDialog::makeQuestions(QFormLayout& form)
{
    const MissingFacts missing = missing_in(m_reading);
    if (missing.gpu) {
        m_gpu = ask(form, tr("Ca&rd"), tr("The card, which the file does not say"), new QComboBox(this));
        fillCombo(*m_gpu, m_catalogue->gpus);
        connect(m_gpu, &QComboBox::currentIndexChanged, this, &ImportDialog::update);
    }
    const auto ask_count = [&](const QString& label, const QString& meaning, int least) {
        FormNumber* const box = ask(form, label, meaning, new FormNumber(countScale(least), this));
        connect(box, &FormNumber::changed, this, &ImportDialog::update);
        return box;
    };
    if (missing.gpus) {
        m_gpus = ask_count(tr("&GPUs"), tr("How many GPUs served, all together"), 0);
        m_replicas = ask_count(tr("&Replicas"),
                               tr("How many replicas these GPUs were; each of them served a part of "
                                  "the requests, so that the rates are divided by them"),
                               1);
    }
    if (missing.model || namesUnknownModel(m_reading, *m_catalogue)) {
        m_model =
            ask(form, tr("&Model"), tr("The model that ran. Import its config.json first if it is not among these."),
                new ModelCombo(*m_catalogue, true, this));
        m_model->setItemText(0, missing.model ? tr("please choose") : tr("as the file says"));
        connect(m_model, &QComboBox::currentIndexChanged, this, &ImportDialog::update);
    }
    if (missing.framework) {
        m_framework = ask(form, tr("&Framework"), tr("What served, which the file does not say"), new QComboBox(this));
        fillCombo(*m_framework, m_catalogue->calibration.stacks);
        connect(m_framework, &QComboBox::currentIndexChanged, this, &ImportDialog::update);
    }
    const auto is_model = [](const Record& record) { return std::holds_alternative<ModelRecord>(record); };
    if (m_reading.records.size() == 1 && is_model(m_reading.records.front())) {
        m_modelName = ask(form, tr("&Name"), tr("What the list of models calls it"),
                          new QLineEdit(std::get<ModelRecord>(m_reading.records.front()).name, this));
        constexpr int longest = 80;
        m_modelName->setMaxLength(longest);
        connect(m_modelName, &QLineEdit::textChanged, this, &ImportDialog::update);
    }
}

void ImportDialog::setEntries(std::vector<LibraryEntry> entries)
{
    m_entries = std::move(entries);
    m_understood->clear();
    for (std::size_t i = 0; i < std::min(most_shown, m_entries.size()); ++i) {
        m_understood->addItem(
            tr("%1: %2").arg(m_entries[i].name, kind_of(m_entries[i].fact).summary(m_entries[i].fact)));
    }
    m_outcome->setText(tr("Ready to be added: %1").arg(m_entries.size()));
    m_use->setEnabled(!m_entries.empty());
    m_add->setEnabled(!m_entries.empty() && isRead(m_gpus) && isRead(m_replicas));
}

bool ImportDialog::isUsedNow() const
{
    return m_use->isChecked() && m_use->isEnabled();
}

Answers ImportDialog::answers() const
{
    Answers answers;
    answers.gpu = chosenIn(m_gpu);
    answers.gpus = countIn(m_gpus);
    answers.replicas = countIn(m_replicas);
    answers.model = chosenIn(m_model);
    answers.framework = chosenIn(m_framework);
    if (m_modelName != nullptr && !fitted(m_modelName->text(), longest_name).isEmpty()) {
        answers.model = fitted(m_modelName->text(), longest_name);
    }
    return answers;
}

void ImportDialog::update()
{
    Reading filled = m_reading;
    fill(filled, answers());
    m_entries = entries_of(filled, m_name, m_today, *m_catalogue);
    m_understood->clear();
    for (std::size_t i = 0; i < std::min(most_shown, filled.records.size()); ++i) {
        m_understood->addItem(text_of(filled.records[i]));
    }
    showComparison();
    if (filled.records.size() > most_shown) {
        m_understood->addItem(tr("and further ones, not shown: %1").arg(filled.records.size() - most_shown));
    }
    QStringList remarks = lines_of(filled, m_name);
    if (const QStringList unknown = unknownCards(filled, *m_catalogue); !unknown.isEmpty()) {
        constexpr qsizetype most = 10;
        remarks.append(tr("Tiebreak compares nothing on cards that it does not know: %1. The library window can add "
                          "them from their datasheets.")
                           .arg(unknown.mid(0, most).join(QStringLiteral(", "))));
    }
    if (namesUnknownModel(filled, *m_catalogue)) {
        remarks.append(tr("The model is none that Tiebreak knows, so that nothing is compared with it: import its "
                          "config.json, or choose the model here."));
    }
    m_remarks->clear();
    m_remarks->addItems(remarks);
    m_remarks->setVisible(!remarks.isEmpty());
    m_remarksHeading->setVisible(!remarks.isEmpty());
    const int without = without_entry(filled);
    const bool asks = missing_in(filled).any();
    m_outcome->setText(filled.refused ? tr("These answers contradict the file.")
                       : without == 0 ? tr("Ready to be added: %1").arg(m_entries.size())
                       : asks         ? tr("Ready to be added: %1. Not yet, until the questions are answered: %2")
                                    .arg(m_entries.size())
                                    .arg(without)
                              : tr("Ready to be added: %1. Left out: %2").arg(m_entries.size()).arg(without));
    m_use->setEnabled(!m_entries.empty());
    if (m_add != nullptr) {
        m_add->setEnabled(!m_entries.empty() && isRead(m_gpus) && isRead(m_replicas));
    }
}

// Predicted against measured, of the first runs: each takes the time of a played load.
void ImportDialog::showComparison()
{
    constexpr std::size_t most = 3;
    std::size_t shown = 0;
    for (const LibraryEntry& entry : m_entries) {
        const QStringList lines =
            shown < most ? comparison_lines(compared_numbers(entry, *m_catalogue)) : QStringList();
        if (!lines.isEmpty()) {
            ++shown;
            m_understood->addItem(tr("%1: %2").arg(entry.name, lines.join(tr("; "))));
        }
    }
}

} // namespace tiebreak
