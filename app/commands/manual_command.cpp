// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/manual_command.h"

#include "app/command_files.h"
#include "app/headless.h"
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/text_file.h"
#include "ui/figures/formats/written_file.h"
#include "ui/help/manual_files.h"

#include <QDir>

namespace tiebreak {

int run_manual(const Options& options, int& argc, char** argv)
{
    const HeadlessApplication application(argc, argv, options.language);
    const LoadResult loaded = load_catalogue();
    if (!loaded.catalogue) {
        print_problems(loaded.problems);
        return InputWrong;
    }
    const QDir folder(QString::fromStdString(options.output));
    if (!folder.mkpath(QStringLiteral("pictures"))) {
        print_problems(
            {QCoreApplication::translate("Commands", "%1: this folder cannot be made").arg(shown_path(folder.path()))});
        return InputWrong;
    }
    for (const ManualFile& file : manualFiles(loaded.catalogue)) {
        const QString problem = writeFile(folder.filePath(file.name), file.bytes);
        if (!problem.isEmpty()) {
            print_problems({problem});
            return InputWrong;
        }
    }
    return Done;
}

} // namespace tiebreak
