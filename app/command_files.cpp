// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_files.h"

#include "models/catalog/files/text_file.h"
#include "models/session/files/atomic_file.h"

#include <QCoreApplication>

#include <iostream>

namespace tiebreak {

namespace {

struct CommandFiles {
    Q_DECLARE_TR_FUNCTIONS(CommandFiles)
};

} // namespace

void print_problems(const QStringList& problems)
{
    for (const QString& problem : problems) {
        std::cerr << problem.toStdString() << "\n";
    }
}

QString catalog_folder_of(const std::string& folder)
{
    return folder.empty() ? QStringLiteral(":/catalog") : QString::fromStdString(folder);
}

std::optional<CsvTable> read_input_table(const std::string& path, QStringList& problems)
{
    constexpr int largest_mb = 256;
    const QString name = QString::fromStdString(path);
    const std::optional<QByteArray> text =
        read_text_file(name, name, largest_mb, CommandFiles::tr("give a CSV file"), problems);
    return text ? read_csv(name, *text, problems) : std::nullopt;
}

bool write_output(const std::string& path, const QByteArray& text)
{
    const QString reason = replace_file(QString::fromStdString(path), text);
    if (reason.isEmpty()) {
        return true;
    }
    const QString message =
        CommandFiles::tr("the file cannot be written (%1); give one in a folder that exists").arg(reason);
    print_problems({problem_at(QString::fromStdString(path), 1, message)});
    return false;
}

} // namespace tiebreak
