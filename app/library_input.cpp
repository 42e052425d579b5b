// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library_input.h"

#include "app/command_files.h"
#include "models/library/store/library_facts.h"
#include "models/library/store/library_store.h"

namespace tiebreak {

QString library_folder_of(const LibraryOptions& options)
{
    return options.folder.empty() ? default_library_folder() : QString::fromStdString(options.folder);
}

OwnFacts library_facts_of(const LibraryOptions& options, const Catalogue& catalogue)
{
    if (!options.is_used) {
        return {};
    }
    const Library library = read_library(library_folder_of(options));
    print_problems(library.problems);
    OwnFacts facts = facts_of(library.entries, catalogue);
    if (options.without_levels) {
        facts.levels.clear();
    }
    return facts;
}

} // namespace tiebreak
