// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exports/export_questions.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace tiebreak {

// Where a person wants files. The folder stays from one time to the next.
class ExportPaths {
    Q_DECLARE_TR_FUNCTIONS(ExportPaths)

public:
    // The questions must outlive it.
    explicit ExportPaths(const ExportQuestions& questions) : m_questions(questions) {}

    // That name in the last folder is suggested. What is in a file is what its name says: an answer that has none of
    // these endings gets the first. Empty: none chosen.
    [[nodiscard]] QString askFile(const QString& name, const QStringList& endings, const QString& filter);
    [[nodiscard]] QString askFolder();
    // Asks if some of them exist.
    [[nodiscard]] bool mayWrite(const QStringList& files) const;

    // Where the next one is asked for first; empty: the documents.
    [[nodiscard]] const QString& last() const { return m_last; }
    void setLast(const QString& folder) { m_last = folder; }

private:
    [[nodiscard]] QString folder() const;

    const ExportQuestions& m_questions;
    QString m_last;
};

} // namespace tiebreak
