// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/check_command.h"

#include "app/command_files.h"
#include "models/catalog/files/text_file.h"
#include "models/session/files/session_schema.h"

#include <QCoreApplication>

#include <iostream>

namespace tiebreak {

namespace {

class Check {
    Q_DECLARE_TR_FUNCTIONS(Check)

public:
    // True when the file is a valid session.
    static bool check(const QString& file, const Catalogue& catalogue)
    {
        QStringList problems;
        const std::optional<SessionFile> session = read_session(file, catalogue, problems);
        print_problems(problems);
        if (session) {
            const std::size_t count = session->document.pins.size();
            const QString pins = count == 1 ? tr("1 pin") : tr("%1 pins").arg(count);
            const QString version = QString::number(session->version);
            std::cout << form(session->picture).arg(shown_path(file), version, pins).toStdString() << "\n";
            for (const QString& notice : session->notices) {
                std::cout << "  " << notice.toStdString() << "\n";
            }
        }
        return session.has_value();
    }

private:
    static QString form(PictureKind picture)
    {
        switch (picture) {
        case PictureKind::Png:
            return tr("%1: a PNG picture with a valid session in it (version %2, %3)");
        case PictureKind::Svg:
            return tr("%1: an SVG picture with a valid session in it (version %2, %3)");
        case PictureKind::Pdf:
            return tr("%1: a PDF file with a valid session in it (version %2, %3)");
        case PictureKind::None:
            break;
        }
        return tr("%1: a valid session (version %2, %3)");
    }
};

} // namespace

int run_check(const Options& options)
{
    const LoadResult loaded = load_catalogue(catalog_folder_of(options.catalog_folder));
    print_problems(loaded.problems);
    if (!loaded.catalogue) {
        return InputWrong;
    }
    if (options.schema) {
        std::cout << session_schema(*loaded.catalogue).toStdString();
    }
    bool all_valid = true;
    for (const std::string& file : options.files) {
        all_valid = Check::check(QString::fromStdString(file), *loaded.catalogue) && all_valid;
    }
    return all_valid ? Done : InputWrong;
}

} // namespace tiebreak
