// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fit/calibration_file.h"

#include "models/catalog/qt_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tiebreak {

namespace {

using namespace Qt::StringLiterals;

constexpr int file_format = 2;

QJsonObject constant_json(const CalibrationField& field, std::span<const FitParameter> parameters)
{
    QJsonObject constant{{u"key"_s, to_qstring(field.key)},
                         {u"value"_s, six_digits(*field.value)},
                         {u"what"_s, to_qstring(field.text)},
                         {u"from"_s, u"physics, a table or a measured stack; not fitted"_s}};
    const auto fitted = std::ranges::find(parameters, field.key, &FitParameter::key);
    if (fitted != parameters.end()) {
        const QString from = u"fitted to the rows it reaches; prior: "_s % to_qstring(fitted->source);
        constant[u"from"_s] = from;
        constant[u"prior"_s] = six_digits(fitted->prior);
        constant[u"prior_sigma"_s] = six_digits(fitted->sigma);
    }
    return constant;
}

QJsonObject band_json(const std::string& group, const Band& band)
{
    return {{u"group"_s, to_qstring(group)},
            {u"rows"_s, band.rows},
            {u"log_low"_s, band.low},
            {u"log_high"_s, band.high},
            {u"median_error"_s, band.median_error}};
}

QJsonObject fitted_on_json(const Stack& stack, const FittedOn& rows)
{
    return {{u"framework"_s, to_qstring(stack.name)},
            {u"gpu"_s, to_qstring(rows.gpu)},
            {u"architecture"_s, to_qstring(rows.card_class)},
            {u"weights"_s, to_qstring(to_string(rows.weights))},
            {u"rows"_s, rows.rows}};
}

} // namespace

double six_digits(double value)
{
    return QByteArray::number(value, 'g', 6).toDouble();
}

QByteArray calibration_to_json(const Calibration& calibration, std::span<const FitParameter> parameters,
                               std::span<const Residual> residuals)
{
    Calibration copy = calibration;
    QJsonArray constants;
    for (const CalibrationField& field : fields_of(copy)) {
        constants.append(constant_json(field, parameters));
    }
    QJsonArray bands;
    QJsonArray fitted_on;
    for (const Stack& stack : calibration.stacks) {
        for (const ResidualGroup& group : stack.groups) {
            bands.append(band_json(group.name, group.band));
        }
        for (const FittedOn& rows : stack.fitted_on) {
            fitted_on.append(fitted_on_json(stack, rows));
        }
    }
    bands.append(band_json("unmeasured", calibration.unmeasured));
    QJsonObject left_over;
    for (const Residual& residual : residuals) {
        left_over[to_qstring(residual.observation->row.id)] = six_digits(residual.log_ratio());
    }
    const QJsonArray about{
        u"Written by \"tiebreak calibrate\" from measured.csv, priors.csv, gemm_efficiency.csv and "
        u"attn_efficiency.csv; "
        "not to be changed by hand."_s,
        u"residuals: ln(measured / predicted) of every row that the constants were fitted to, by its id."_s,
        u"bands: 10th and 90th percentile of ln(measured / predicted) of rows whose TensorRT-LLM release or whose "
        "model was left out of the fit, newer releases counting more; static on several GPUs: the wider of both, "
        "models "
        "to both sides; llama.cpp: of the fit, to both sides; unmeasured: the widest of the others."_s,
        u"fitted_on: the rows that the constants were fitted to; the band of a card without any is wider than that of "
        "its family by card_spread."_s};
    const QJsonObject document{{u"format"_s, file_format},  {u"date"_s, to_qstring(calibration.date)},
                               {u"about"_s, about},         {u"bands"_s, bands},
                               {u"fitted_on"_s, fitted_on}, {u"constants"_s, constants},
                               {u"residuals"_s, left_over}};
    return QJsonDocument(document).toJson();
}

} // namespace tiebreak
