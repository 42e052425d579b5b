// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe/describe_command.h"

#include "app/describe/completions.h"
#include "app/describe/man_page.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace tiebreak {

namespace {

struct Description {
    const char* name;
    std::string (*write)(const std::vector<CommandText>&);
};

constexpr std::array descriptions{
    Description{"man", &man_page},
    Description{"bash", &bash_completion},
    Description{"zsh", &zsh_completion},
    Description{"fish", &fish_completion},
};

} // namespace

const QStringList& description_names()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Description& row : descriptions) {
            all << QLatin1String(row.name);
        }
        return all;
    }();
    return names;
}

int run_describe(const Options& options)
{
    const auto* const row = std::ranges::find(descriptions, options.list, &Description::name);
    std::cout << row->write(command_texts());
    return Done;
}

} // namespace tiebreak
