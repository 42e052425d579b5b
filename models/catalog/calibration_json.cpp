// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/calibration_json.h"

#include "models/catalog/files/qt_text.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace tiebreak {

namespace {

using namespace Qt::StringLiterals;

constexpr int calibration_format = 4;

struct CalibrationFile {
    Q_DECLARE_TR_FUNCTIONS(CalibrationFile)
};

// No constant is a share or factor beyond these, nor a time or a rate.
NumberRule range()
{
    return {.above = 0, .up_to = 1e6};
}

std::vector<Constant> read_constants(JsonReader& in)
{
    constexpr int many = 10'000'000;
    std::vector<Constant> constants;
    std::set<std::string> keys;
    for (JsonReader& entry : in.objects("constants"_L1, CalibrationFile::tr("a constant"))) {
        Constant constant;
        if (entry.text("key"_L1, constant.key) && !keys.insert(constant.key).second) {
            entry.reject("key"_L1, CalibrationFile::tr("one that no other constant has"));
        }
        entry.text("unit"_L1, constant.unit);
        entry.number("value"_L1, constant.value, range());
        entry.number("prior"_L1, constant.prior, range());
        entry.number("sigma"_L1, constant.spread, {.above = 0, .up_to = 10});
        entry.text("source"_L1, constant.source);
        entry.whole_number("rows"_L1, constant.rows, 0, many);
        entry.finish();
        constants.push_back(std::move(constant));
    }
    return constants;
}

// Every constant that a rule may name stands under some key that begins alike; a file of another version has others.
void check_complete(JsonReader& in, const std::vector<RateRule>& rules, const std::vector<Constant>& constants)
{
    for (const RateRule& rule : rules) {
        for (const std::string& factor : rule.factors) {
            const std::string stem = factor.substr(0, factor.find('{'));
            const bool stands = stem.empty() || std::ranges::any_of(constants, [&](const Constant& constant) {
                                    return constant.key.starts_with(stem);
                                });
            if (!stands) {
                in.reject("constants"_L1, CalibrationFile::tr("complete; run \"tiebreak calibrate\" for a new file"),
                          CalibrationFile::tr(" without \"%1\"").arg(to_qstring(stem)));
            }
        }
    }
}

std::optional<NumberKind> kind_from(std::string_view name)
{
    const auto* const found = std::ranges::find(number_kind_names, name);
    return found == number_kind_names.end() ? std::nullopt
                                            : std::optional(static_cast<NumberKind>(found - number_kind_names.begin()));
}

BandGroup read_band(JsonReader& in)
{
    BandGroup group;
    std::string kind;
    if (in.text("kind"_L1, kind) && !kind_from(kind)) {
        in.reject("kind"_L1, CalibrationFile::tr("rate, tpot or ttft"));
    }
    group.of.kind = kind_from(kind).value_or(NumberKind::Rate);
    group.depth = 1;
    std::string gpus;
    std::string layers;
    const auto deeper = [&group](bool has) { group.depth += has ? 1 : 0; };
    deeper(in.optional_text("framework"_L1, group.of.framework));
    deeper(in.optional_text("gpus"_L1, gpus, TextRule::one_of({u"one"_s, u"several"_s})));
    deeper(in.optional_text("gpu"_L1, group.of.card));
    const bool has_generation = in.optional_text("generation"_L1, group.of.generation);
    const bool has_kernel = in.optional_text("kernel"_L1, group.of.kernel);
    deeper(in.optional_text("layers"_L1, layers, TextRule::one_of({u"dense"_s, u"experts"_s})) && has_generation &&
           has_kernel);
    group.of.several_gpus = gpus == "several";
    group.of.experts = layers == "experts";
    in.whole_number("rows"_L1, group.rows, 1, 10'000'000);
    in.number("half_width"_L1, group.half_width, {.above = 0, .up_to = 3});
    in.finish();
    return group;
}

Bands read_bands(JsonReader& in)
{
    std::vector<BandGroup> groups;
    for (JsonReader& entry : in.objects("bands"_L1, CalibrationFile::tr("a band"))) {
        groups.push_back(read_band(entry));
    }
    return Bands(std::move(groups));
}

std::optional<UseKind> use_kind_from(std::string_view name)
{
    const auto* const found = std::ranges::find(use_kind_names, name);
    return found == std::end(use_kind_names) ? std::nullopt
                                             : std::optional(static_cast<UseKind>(found - std::begin(use_kind_names)));
}

UseBand read_use_band(JsonReader& in)
{
    UseBand band;
    std::string kind;
    if (in.text("kind"_L1, kind) && !use_kind_from(kind)) {
        in.reject("kind"_L1, CalibrationFile::tr("images, training rate or training memory"));
    }
    band.kind = use_kind_from(kind).value_or(UseKind::Images);
    in.optional_text("gpu"_L1, band.card);
    in.optional_text("of"_L1, band.of);
    in.whole_number("rows"_L1, band.rows, 1, 10'000'000);
    in.number("half_width"_L1, band.half_width, {.above = 0, .up_to = 3});
    in.finish();
    return band;
}

UseCalibration read_uses_calibration(JsonReader in)
{
    UseCalibration uses;
    for (JsonReader& entry : in.objects("bands"_L1, CalibrationFile::tr("a band"))) {
        uses.bands.push_back(read_use_band(entry));
    }
    uses.constants = Constants(read_constants(in));
    uses.residuals = in.numbers("residuals"_L1);
    in.finish();
    return uses;
}

void read(JsonReader& in, Calibration& calibration)
{
    static const TextRule day =
        TextRule::matching(u"\\d{4}-\\d\\d-\\d\\d"_s, CalibrationFile::tr("a day such as \"2026-03-22\""));
    int format = 0;
    in.whole_number("format"_L1, format, calibration_format, calibration_format);
    if (in.text("date"_L1, calibration.date, day) &&
        !QDate::fromString(to_qstring(calibration.date), Qt::ISODate).isValid()) {
        in.reject("date"_L1, day.meaning);
    }
    in.optional_remarks("about"_L1);
    calibration.bands = read_bands(in);
    std::vector<Constant> constants = read_constants(in);
    check_complete(in, calibration.rules, constants);
    calibration.constants = Constants(std::move(constants));
    calibration.residuals = in.numbers("residuals"_L1);
    calibration.uses =
        read_uses_calibration(in.inner("uses"_L1, CalibrationFile::tr("what images and training rest on")));
    in.finish();
}

} // namespace

QStringList read_calibration(const QString& name, const QByteArray& text, Calibration& calibration)
{
    JsonFile file(name, text);
    if (const std::optional<QJsonObject> root = file.root()) {
        JsonReader in(file, CalibrationFile::tr("a calibration"), *root);
        read(in, calibration);
    }
    return file.problems();
}

} // namespace tiebreak
