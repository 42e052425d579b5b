// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/manual_pictures.h"

#include "models/engine/inputs/field_edits.h"
#include "models/engine/inputs/followers.h"
#include "models/session/session.h"
#include "ui/charts/chart_list.h"
#include "ui/figures/figure.h"
#include "ui/figures/formats/figure_image.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <algorithm>

namespace tiebreak {

QImage manualPicture(const QUrl& url, const std::shared_ptr<const Catalogue>& catalogue, FigureTheme theme, double dpi)
{
    const QString name = url.path();
    if (url.scheme() != QLatin1String("chart") || !figureNames().contains(name)) {
        return {};
    }
    Scenario scenario = default_scenario(*catalogue);
    auto inputs = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    // Others follow these, whatever the order.
    std::stable_partition(inputs.begin(), inputs.end(),
                          [](const auto& input) { return leads(input.first.toStdString()); });
    for (const auto& [key, value] : inputs) {
        if (!set_from_text(scenario, *catalogue, key.toStdString(), value.toStdString()).empty()) {
            return {};
        }
    }
    const Session session(catalogue, scenario);
    FigureLook look;
    look.size = {680, 430};
    look.dpi = dpi;
    look.theme = theme;
    look.has_caption = false;
    look.has_source = false;
    return figureImage(figureOf(name, session), look);
}

QString manualPictureName(const QUrl& url)
{
    const QByteArray inputs =
        QCryptographicHash::hash(url.query().toUtf8(), QCryptographicHash::Sha256).toHex().left(6);
    const QString which = url.hasQuery() ? QString(u'-' + QLatin1String(inputs)) : QString();
    return url.path() + which + QStringLiteral(".png");
}

} // namespace tiebreak
