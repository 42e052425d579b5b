// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/labelled_text.h"

#include "models/catalog/files/qt_text.h"
#include "models/library/content.h"

namespace tiebreak {

std::map<QString, QString> labelled_lines(std::string_view text)
{
    constexpr std::size_t most_lines = 1000;
    constexpr std::size_t longest = 500;
    std::map<QString, QString> values;
    std::size_t count = 0;
    while (!text.empty() && ++count <= most_lines) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const QString line = to_qstring(text.substr(0, std::min(end, longest)));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const qsizetype colon = line.indexOf(u':'); colon > 0) {
            values.emplace(line.left(colon).simplified().toLower(), line.sliced(colon + 1).simplified());
        }
    }
    return values;
}

} // namespace tiebreak
