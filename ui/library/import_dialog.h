// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/answers.h"
#include "models/library/store/library_entry.h"

#include <QDialog>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace tiebreak {

class FormNumber;

class ModelCombo;

// Shows what was understood of a file, in the user's units, and what was left out; asks for what the file lacks.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    // `reading` as it came from the file called `name`; `today` is an ISO date. The catalogue is the session's.
    ImportDialog(const QString& name, Reading reading, std::shared_ptr<const Catalogue> catalogue, const QString& today,
                 QWidget* parent = nullptr);

    // Of a file that a library wrote: these entries, and nothing to ask.
    void setEntries(std::vector<LibraryEntry> entries);

    // What would be added, with the answers as they are.
    [[nodiscard]] const std::vector<LibraryEntry>& entries() const { return m_entries; }
    [[nodiscard]] bool isUsedNow() const;

private:
    void makeQuestions(QFormLayout& form);
    template <typename Control>
    Control* ask(QFormLayout& form, const QString& label, const QString& meaning, Control* control);
    [[nodiscard]] Answers answers() const;
    void update(); // the preview, after an answer
    void showComparison();

    QString m_name;
    Reading m_reading;
    std::shared_ptr<const Catalogue> m_catalogue;
    QString m_today;
    std::vector<LibraryEntry> m_entries;
    QListWidget* m_understood;
    QListWidget* m_remarks;
    QLabel* m_remarksHeading;
    QLabel* m_outcome;
    QCheckBox* m_use;
    QPushButton* m_add = nullptr;
    QComboBox* m_gpu = nullptr; // null: not asked
    FormNumber* m_gpus = nullptr;
    FormNumber* m_replicas = nullptr;
    ModelCombo* m_model = nullptr;
    QComboBox* m_framework = nullptr;
    QLineEdit* m_modelName = nullptr; // of a config.json
};

} // namespace tiebreak
