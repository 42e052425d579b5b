// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/text_file.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/qt_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace tiebreak {

namespace {

struct TextFile {
    Q_DECLARE_TR_FUNCTIONS(TextFile)
};

} // namespace

QString problem_at(const QString& name, int line, const QString& message)
{
    return printable(name) % u':' % QString::number(line) % QStringLiteral(": ") % message;
}

QString shown_path(const QString& path)
{
    return printable(QDir::toNativeSeparators(path));
}

QString quoted(const QString& text)
{
    constexpr qsizetype longest = 60;
    QString shown;
    for (const QChar character : text.left(longest)) {
        if (character == u'\n') {
            shown += QStringLiteral("\\n");
        } else {
            shown += character.isPrint() ? character : QChar(QChar::ReplacementCharacter);
        }
    }
    return u'"' % shown % (text.size() > longest ? QStringLiteral("...") : QString()) % u'"';
}

QString quoted(std::string_view utf8)
{
    return quoted(to_qstring(utf8));
}

std::optional<QByteArray> read_text_file(const QString& path, const QString& name, int megabytes, const QString& advice,
                                         QStringList& problems)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        problems.append(
            problem_at(name, 1, TextFile::tr("the file cannot be read (%1); %2").arg(source.errorString(), advice)));
        return std::nullopt;
    }
    const qint64 largest = qint64(megabytes) * 1'000'000;
    QByteArray text = source.read(largest + 1);
    if (source.error() != QFileDevice::NoError) {
        problems.append(
            problem_at(name, 1, TextFile::tr("the file cannot be read (%1); %2").arg(source.errorString(), advice)));
        return std::nullopt;
    }
    if (text.size() > largest) {
        problems.append(
            problem_at(name, 1, TextFile::tr("the file is too large; it must be at most %1 MB").arg(megabytes)));
        return std::nullopt;
    }
    return text;
}

} // namespace tiebreak
