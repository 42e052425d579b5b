// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/manual_files.h"

#include "models/wording/language.h"
#include "ui/figures/formats/figure_image.h"
#include "ui/help/manual.h"
#include "ui/help/manual_pictures.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <set>

namespace tiebreak {

namespace {

struct PageWords {
    Q_DECLARE_TR_FUNCTIONS(Manual)
};

// Also in a dark browser; no fonts, scripts or files from elsewhere.
const char* const style = R"(
:root { color-scheme: light dark; }
body { font: 16px/1.5 sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; display: flex; gap: 2rem; }
nav { flex: 0 0 11rem; } nav a { display: block; padding: .15rem 0; } nav .here { font-weight: bold; }
main { min-width: 0; } img { max-width: 100%; height: auto; }
h2 { margin-top: 2rem; } h3 { margin-bottom: .2rem; } ul { padding-left: 1.2rem; }
table { border-collapse: collapse; } td, th { border-bottom: 1px solid #8886; padding: .25rem .7rem; text-align: left; }
pre { background: #8882; padding: .6rem; overflow-x: auto; } code { font-family: monospace; }
@media (max-width: 45rem) { body { display: block; } nav a { display: inline; margin-right: .8rem; } }
)";

QString fileOf(const Manual& manual, const QString& topic)
{
    return topic == manual.topics().front().id ? QStringLiteral("index.html")
                                               : QString(topic + QStringLiteral(".html"));
}

// Links to topics become links to files, pictures become files of `pictures`.
QString withFiles(QString html, const Manual& manual, std::set<QString>& pictures)
{
    static const QRegularExpression attribute(QStringLiteral("(href|src)=\"([^\"]*)\""));
    qsizetype from = 0;
    for (QRegularExpressionMatch match = attribute.match(html); match.hasMatch(); match = attribute.match(html, from)) {
        const QString value = match.captured(2).replace(QLatin1String("&amp;"), QLatin1String("&"));
        QString file;
        if (match.captured(1) == QLatin1String("src")) {
            pictures.insert(value);
            file = QStringLiteral("pictures/") + manualPictureName(QUrl(value));
        } else {
            const QString anchor = value.section(u'#', 1);
            file = fileOf(manual, value.section(u'#', 0, 0)) + (anchor.isEmpty() ? QString() : QString(u'#' + anchor));
        }
        const QString whole = QStringLiteral("%1=\"%2\"").arg(match.captured(1), file);
        html.replace(match.capturedStart(), match.capturedLength(), whole);
        from = match.capturedStart() + whole.size();
    }
    return html;
}

QString pageOf(const Manual& manual, const ManualTopic& topic, const QString& body)
{
    QString contents;
    for (const ManualTopic& each : manual.topics()) {
        contents += QStringLiteral("<a %3href=\"%1\">%2</a>\n")
                        .arg(fileOf(manual, each.id), each.title.toHtmlEscaped(),
                             each.id == topic.id ? QStringLiteral("class=\"here\" ") : QString());
    }
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%5\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<title>%1</title>\n<style>%2</style>\n</head>\n<body>\n<nav>\n%3</nav>\n<main>\n%4</main>\n"
                          "</body>\n</html>\n")
        .arg(PageWords::tr("%1 - Tiebreak manual").arg(topic.title).toHtmlEscaped(), QLatin1String(style), contents,
             body, language());
}

} // namespace

std::vector<ManualFile> manualFiles(const std::shared_ptr<const Catalogue>& catalogue)
{
    const Manual manual(*catalogue, language());
    std::vector<ManualFile> files;
    std::set<QString> pictures;
    for (const ManualTopic& topic : manual.topics()) {
        const QString body = withFiles(htmlOf(topic), manual, pictures);
        files.push_back({fileOf(manual, topic.id), pageOf(manual, topic, body).toUtf8()});
    }
    for (const QString& picture : pictures) {
        const QImage image = manualPicture(QUrl(picture), catalogue, FigureTheme::Light);
        files.push_back({QStringLiteral("pictures/") + manualPictureName(QUrl(picture)), pngBytes(image, {})});
    }
    return files;
}

} // namespace tiebreak
