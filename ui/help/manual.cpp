// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/manual.h"

#include "ui/help/manual_lists.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <md4c-html.h>

#include <algorithm>

static void initManual()
{
    Q_INIT_RESOURCE(manual);
}

namespace tiebreak {

namespace {

ManualTopic topicOf(const QString& id, const QString& markdown)
{
    static const QRegularExpression heading(QStringLiteral("^(#{1,3}) (.+?) *(?:\\{#([a-z0-9_.-]+)\\})?$"));
    ManualTopic topic{id, {}, {}};
    bool is_code = false;
    for (const QString& line : markdown.split(u'\n')) {
        is_code = is_code != line.startsWith(QLatin1String("```"));
        const QRegularExpressionMatch match = heading.match(line);
        if (match.hasMatch() && !is_code) {
            topic.headings.push_back(
                {static_cast<int>(match.capturedLength(1)), match.captured(2), match.captured(3), {}});
        } else if (!topic.headings.empty()) {
            topic.headings.back().text += line + u'\n';
        }
    }
    topic.title = topic.headings.empty() ? id : topic.headings.front().title;
    return topic;
}

QString htmlOfMarkdown(const QString& markdown)
{
    const QByteArray input = markdown.toUtf8();
    QByteArray output;
    const auto append = [](const MD_CHAR* text, MD_SIZE size, void* to) {
        static_cast<QByteArray*>(to)->append(text, static_cast<qsizetype>(size));
    };
    md_html(input.constData(), static_cast<MD_SIZE>(input.size()), append, &output, MD_FLAG_TABLES | MD_FLAG_NOHTML, 0);
    return QString::fromUtf8(output);
}

} // namespace

Manual::Manual(const Catalogue& catalogue, const QString& language)
{
    initManual();
    const QString root = QStringLiteral(":/manual/");
    const QDir folder(root + (QDir(root + language).exists() ? language : language_of_sources));
    for (const QString& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            const QString id = name.section(u'-', 1).chopped(3); // "20-pages.md"
            m_topics.push_back(topicOf(id, withLists(QString::fromUtf8(file.readAll()), catalogue)));
        }
    }
}

const ManualTopic* Manual::topic(const QString& id) const
{
    const auto found = std::ranges::find(m_topics, id, &ManualTopic::id);
    return found == m_topics.end() ? nullptr : &*found;
}

bool Manual::has(const QString& place) const
{
    const ManualTopic* const found = topic(place.section(u'#', 0, 0));
    const QString anchor = place.section(u'#', 1);
    return found != nullptr && (anchor.isEmpty() || std::ranges::find(found->headings, anchor,
                                                                      &ManualHeading::anchor) != found->headings.end());
}

QString htmlOf(const ManualTopic& topic)
{
    QString html;
    for (const ManualHeading& heading : topic.headings) {
        const QString anchor =
            heading.anchor.isEmpty() ? QString() : QStringLiteral("<a name=\"%1\" id=\"%1\"></a>").arg(heading.anchor);
        html += QStringLiteral("<h%1>%2%3</h%1>\n%4")
                    .arg(QString::number(heading.level), anchor, heading.title.toHtmlEscaped(),
                         htmlOfMarkdown(heading.text));
    }
    return html;
}

} // namespace tiebreak
