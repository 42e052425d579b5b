// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/calibration_file.h"

#include "models/catalog/files/qt_text.h"
#include "models/fit/fit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tiebreak {

namespace {

using namespace Qt::StringLiterals;

constexpr int file_format = 4;

QJsonObject constant_json(const Constant& constant)
{
    return {{u"key"_s, to_qstring(constant.key)},
            {u"value"_s, constant.value},
            {u"unit"_s, to_qstring(constant.unit)},
            {u"prior"_s, constant.prior},
            {u"sigma"_s, constant.spread},
            {u"rows"_s, constant.rows},
            {u"source"_s, to_qstring(constant.source)}};
}

QJsonObject band_json(const BandGroup& group)
{
    const auto kind = number_kind_names.at(static_cast<std::size_t>(group.of.kind));
    QJsonObject json{{u"kind"_s, to_qstring(kind)}, {u"rows"_s, group.rows}, {u"half_width"_s, group.half_width}};
    if (group.depth > 1) {
        json[u"framework"_s] = to_qstring(group.of.framework);
    }
    if (group.depth > 2) {
        json[u"gpus"_s] = group.of.several_gpus ? u"several"_s : u"one"_s;
    }
    if (group.depth > 3) {
        json[u"gpu"_s] = to_qstring(group.of.card);
    }
    if (group.depth == band_depth) {
        json[u"generation"_s] = to_qstring(group.of.generation);
        json[u"kernel"_s] = to_qstring(group.of.kernel);
        json[u"layers"_s] = group.of.experts ? u"experts"_s : u"dense"_s;
    }
    return json;
}

QJsonArray constants_json(const Constants& constants)
{
    QJsonArray array;
    for (const Constant& constant : constants.rows()) {
        array.append(constant_json(constant));
    }
    return array;
}

QJsonObject uses_json(const UseCalibration& uses)
{
    QJsonArray bands;
    for (const UseBand& band : uses.bands) {
        QJsonObject json{{u"kind"_s, to_qstring(use_kind_names[static_cast<std::size_t>(band.kind)])},
                         {u"rows"_s, band.rows},
                         {u"half_width"_s, band.half_width}};
        if (!band.card.empty()) {
            json[u"gpu"_s] = to_qstring(band.card);
        }
        if (!band.of.empty()) {
            json[u"of"_s] = to_qstring(band.of);
        }
        bands.append(json);
    }
    QJsonObject residuals;
    for (const auto& [id, residual] : uses.residuals) {
        residuals[to_qstring(id)] = residual;
    }
    return {{u"bands"_s, bands}, {u"constants"_s, constants_json(uses.constants)}, {u"residuals"_s, residuals}};
}

} // namespace

QByteArray calibration_to_json(const Calibration& calibration, std::span<const Residual> residuals)
{
    const QJsonArray constants = constants_json(calibration.constants);
    QJsonArray bands;
    for (const BandGroup& group : calibration.bands.groups()) {
        bands.append(band_json(group));
    }
    QJsonObject left_over;
    for (const Residual& residual : residuals) {
        left_over[to_qstring(residual.observation->row.id)] = six_digits(residual.log_ratio());
    }
    const QJsonArray about{
        u"Written by \"tiebreak calibrate\" from measured.csv and priors.csv; not to be changed by hand."_s,
        u"constants: what rates.json makes rates of; rows: measurements that depend on it, 0: the prior stands."_s,
        u"bands: half-widths of ln(measured / predicted) that hold 80 % of rows left out of the fit, by what the rows "
        "are of; groups nest, and small ones lean on those above them."_s,
        u"residuals: ln(measured / predicted) of every row that the constants were fitted to, by its id."_s,
        u"uses: the same of images and training, from measured_images.csv, measured_training.csv and use_priors.csv."_s};
    const QJsonObject document{{u"format"_s, file_format},
                               {u"date"_s, to_qstring(calibration.date)},
                               {u"about"_s, about},
                               {u"bands"_s, bands},
                               {u"constants"_s, constants},
                               {u"residuals"_s, left_over},
                               {u"uses"_s, uses_json(calibration.uses)}};
    return QJsonDocument(document).toJson();
}

} // namespace tiebreak
