// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/export_steps.h"

#include "models/catalog/files/text_file.h"
#include "ui/figures/formats/figure_image.h"
#include "ui/figures/formats/written_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace tiebreak {

namespace {

struct StepTexts {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString makeFolder(const QString& folder)
{
    if (QFileInfo::exists(folder)) {
        return folderProblem(folder);
    }
    const QString parent = QFileInfo(folder).absolutePath();
    if (const QString problem = folderProblem(parent); !problem.isEmpty()) {
        return problem;
    }
    return QDir().mkdir(folder)
               ? QString()
               : StepTexts::tr("%1: the folder cannot be made; allow writing in %2, or give another one")
                     .arg(shown_path(folder), shown_path(parent));
}

QString write(const QString& path, const QByteArray& bytes)
{
    return bytes.isEmpty() ? StepTexts::tr("%1: the file cannot be made; choose another format").arg(shown_path(path))
                           : writeFile(path, bytes);
}

QString tooLarge(const QString& path)
{
    return StepTexts::tr(
               "%1: a picture of so many dots is too large; make it smaller or less dense, or choose SVG or PDF, "
               "which have none")
        .arg(shown_path(path));
}

QString tooSmall(const QString& path)
{
    return StepTexts::tr(
               "%1: the chart's texts do not fit into that size; make it larger, or leave out title, assumptions "
               "or sources")
        .arg(shown_path(path));
}

// Painting needs this thread; packing the pixels, which takes longer, does not.
void addPngSteps(std::vector<WorkStep>& steps, const FigureExport& what, const Session& session, const QString& name,
                 const QString& path, const QByteArray& carried, const Cancelled& cancelled)
{
    const auto painted = std::make_shared<std::unique_ptr<FigureImage>>();
    const QString label = shown_path(QFileInfo(path).fileName());
    for (int band = 0; band < FigureImage::bandsOf(what.look); ++band) {
        steps.push_back({label,
                         [painted, what, &session, name, path, band] {
                             if (band == 0) {
                                 *painted =
                                     std::make_unique<FigureImage>(figureOf(name, session, what.axes), what.look);
                                 if (!(*painted)->fits()) {
                                     return tooSmall(path);
                                 }
                             }
                             (*painted)->paintBand(band);
                             return QString();
                         },
                         false});
    }
    const auto image = std::make_shared<QImage>();
    steps.push_back({label,
                     [painted, image] {
                         *image = (*painted)->take();
                         painted->reset(); // has widgets, which must go in their own thread
                         return QString();
                     },
                     false});
    steps.push_back({label,
                     [image, carried, path, cancelled] {
                         if (image->isNull()) {
                             return tooLarge(path);
                         }
                         const QByteArray bytes = pngBytes(std::exchange(*image, {}), carried, cancelled.get());
                         return cancelled && *cancelled ? QString() : write(path, bytes);
                     },
                     true});
}

} // namespace

QStringList filesOf(const FigureExport& what)
{
    if (what.names.size() == 1) {
        return {what.path};
    }
    QStringList files;
    for (const QString& name : what.names) {
        files.append(QDir(what.path).filePath(QString(name % u'.' % formatName(what.format))));
    }
    return files;
}

std::vector<WorkStep> exportSteps(const FigureExport& what, const Session& session, const Cancelled& cancelled)
{
    std::vector<WorkStep> steps;
    if (what.names.size() > 1) {
        const QString folder = QDir::cleanPath(what.path); // "out/" is the folder out
        steps.push_back({shown_path(folder), [folder] { return makeFolder(folder); }, false});
    }
    const QStringList files = filesOf(what);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString& name = what.names[i];
        const QString& path = files[i];
        const QByteArray carried = what.session ? what.session(name) : QByteArray();
        if (what.format == FigureFormat::Png) {
            addPngSteps(steps, what, session, name, path, carried, cancelled);
            continue;
        }
        steps.push_back({shown_path(QFileInfo(path).fileName()),
                         [what, &session, name, path, carried] {
                             const Figure figure = figureOf(name, session, what.axes);
                             if (rowOf(what.format).is_picture && !FigurePainter(figure, what.look).fits()) {
                                 return tooSmall(path);
                             }
                             return write(path, figureBytes(figure, what.look, what.format, carried));
                         },
                         false});
    }
    return steps;
}

} // namespace tiebreak
