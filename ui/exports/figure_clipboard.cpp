// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/figure_clipboard.h"

#include "models/session/pictures/picture_session.h"
#include "ui/figures/formats/figure_export.h"
#include "ui/figures/formats/figure_image.h"
#include "ui/figures/formats/figure_table.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

namespace tiebreak {

namespace {

struct ClipboardWords {
    Q_DECLARE_TR_FUNCTIONS(Clipboard)
};

} // namespace

QString copyFigure(const Figure& figure, const FigureLook& look, const QByteArray& session)
{
    QImage image = figureImage(figure, look);
    if (image.isNull()) {
        return ClipboardWords::tr("A picture of %1 × %2 px takes more memory than there is; make it smaller.")
            .arg(pixelSize(look).width())
            .arg(pixelSize(look).height());
    }
    if (!session.isEmpty()) {
        put_session(image, session);
    }
    auto* const content = new QMimeData; // the clipboard's own from here on
    content->setImageData(image);
    content->setData(QStringLiteral("image/svg+xml"), figureBytes(figure, look, FigureFormat::Svg, session));
    QGuiApplication::clipboard()->setMimeData(content);
    return {};
}

void copyFigureTable(const Figure& figure)
{
    const QByteArray csv = figureCsv(figure);
    auto* const content = new QMimeData; // the clipboard's own from here on
    content->setText(QString::fromUtf8(csv));
    content->setData(QStringLiteral("text/csv"), csv);
    QGuiApplication::clipboard()->setMimeData(content);
}

} // namespace tiebreak
