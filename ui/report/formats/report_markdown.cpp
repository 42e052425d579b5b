// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/formats/report_markdown.h"

#include "ui/report/report_document.h"
#include "ui/report/report_wording.h"

#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

namespace tiebreak {

// Qt 6.4's writer escapes nothing. Marks of lists and quotations count at the start of a line, and it breaks lines
// wherever there is a space. A dollar before anything but a digit could end a formula that an amount before it began.
QString markdownText(const QString& text)
{
    static const QRegularExpression anywhere(QStringLiteral("([\\\\|*_<`\\[\\]~]|\\$(?!\\d)|&(?=#?\\w+;))"));
    static const QRegularExpression at_start(QStringLiteral("(^|\\s)([-+#>](?=\\s|[-+#>]|$))"));
    static const QRegularExpression numbered(QStringLiteral("(^|\\s)(\\d+)([.)](?=\\s|$))"));
    QString safe = text;
    safe.replace(anywhere, QStringLiteral("\\\\1"));
    safe.replace(at_start, QStringLiteral("\\1\\\\2"));
    return safe.replace(numbered, QStringLiteral("\\1\\2\\\\3"));
}

QByteArray reportMarkdown(const ReportContent& report, const QString& folder)
{
    QTextDocument document;
    DocumentOptions options;
    options.has_look = false;
    options.text = &markdownText;
    options.put_figure = [&folder](QTextCursor& cursor, const Figure& figure) {
        QTextImageFormat picture;
        const QString path = folder + QLatin1Char('/') + figure.name + QStringLiteral(".png");
        picture.setName(QString::fromLatin1(QUrl::toPercentEncoding(path, "/")));
        picture.setProperty(QTextFormat::ImageAltText, markdownText(conclusionOf(figure)));
        cursor.insertImage(picture);
    };
    fillDocument(document, report, options);
    return document.toMarkdown(QTextDocument::MarkdownDialectGitHub).toUtf8();
}

} // namespace tiebreak
