// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_files.h"

#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/atomic_file.h"
#include "models/catalog/files/text_file.h"
#include "ui/figures/formats/written_file.h"

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
    constexpr qsizetype most = 20;
    for (const QString& problem : problems.first(std::min(most, problems.size()))) {
        std::cerr << problem.toStdString() << "\n";
    }
    if (problems.size() > most) {
        std::cerr << CommandFiles::tr("Further problems, not shown: %1").arg(problems.size() - most).toStdString()
                  << "\n";
    }
}

QString catalog_folder_of(const std::string& folder)
{
    return folder.empty() ? QLatin1String(built_in_catalogue) : QString::fromStdString(folder);
}

std::optional<CsvTable> read_input_table(const std::string& path, QStringList& problems)
{
    constexpr int largest_mb = 32;
    const QString name = QString::fromStdString(path);
    const std::optional<QByteArray> text =
        read_text_file(name, name, largest_mb, CommandFiles::tr("give a CSV file"), problems);
    return text ? read_csv(name, *text, problems) : std::nullopt;
}

bool may_write(const std::string& path)
{
    const QString problem = fileProblem(QString::fromStdString(path));
    if (!problem.isEmpty()) {
        print_problems({problem});
    }
    return problem.isEmpty();
}

bool write_output(const std::string& path, const QByteArray& text)
{
    const QString problem = writeFile(QString::fromStdString(path), text);
    if (!problem.isEmpty()) {
        print_problems({problem});
    }
    return problem.isEmpty();
}

void print_written(const QString& path)
{
    if (!is_stream(path)) {
        std::cout << shown_path(path).toStdString() << '\n';
    }
}

} // namespace tiebreak
