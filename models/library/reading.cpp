// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/reading.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/text_file.h"

#include <algorithm>

namespace tiebreak {

bool Reading::goes_on(double done) const
{
    if (watch == nullptr) {
        return true;
    }
    watch->done = done;
    return !watch->cancelled;
}

void Reading::note(int line, const QString& text)
{
    constexpr std::size_t most = 50; // more than anyone reads
    const Remark remark{line, text};
    if (std::find(remarks.begin(), remarks.end(), remark) != remarks.end()) {
        return;
    }
    if (remarks.size() < most) {
        remarks.push_back(remark);
    } else {
        ++unsaid;
    }
}

void Reading::refuse(int line, const QString& text)
{
    if (!refused) { // what follows a fault follows from it, and it must not be lost behind other remarks
        refused = true;
        remarks.insert(remarks.begin(), Remark{line, text});
    }
    records.clear();
}

QStringList lines_of(const Reading& reading, const QString& file)
{
    QStringList lines;
    for (const Remark& remark : reading.remarks) {
        lines.append(remark.line > 0 ? problem_at(file, remark.line, remark.text)
                                     : QString(printable(file) % QStringLiteral(": ") % remark.text));
    }
    if (reading.unsaid > 0) {
        lines.append(printable(file) % QStringLiteral(": ") %
                     Import::tr("further remarks of the same kind, not shown: %1").arg(reading.unsaid));
    }
    return lines;
}

} // namespace tiebreak
