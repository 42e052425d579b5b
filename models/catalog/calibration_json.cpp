// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/calibration_json.h"

#include "models/catalog/qt_text.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <map>

namespace tiebreak {

namespace {

using namespace Qt::StringLiterals;

constexpr int file_format = 2;

struct CalibrationFile {
    Q_DECLARE_TR_FUNCTIONS(CalibrationFile)
};

// The range of a constant, by the last part of its key. What no rule names is a ratio of two rates or times.
NumberRule range_of(const std::string& key)
{
    static const std::map<std::string, NumberRule, std::less<>> rules{
        {"bandwidth", {.above = 0, .up_to = 1}},
        {"compute", {.above = 0, .up_to = 1}},
        {"sharpness", {.above = 1, .up_to = 20, .or_equal = true}},
        {"droop", {.above = 0, .up_to = 1, .or_equal = true}},
        {"kv_read", {.above = 0, .up_to = 1}},
        {"kv_read_8bit", {.above = 0, .up_to = 1}},
        {"decode_attention", {.above = 0, .up_to = 1}},
        {"prefill_attention", {.above = 0, .up_to = 1}},
        {"layer_us", {.above = 0, .up_to = 1e5, .or_equal = true}},
        {"step_us", {.above = 0, .up_to = 1e6, .or_equal = true}},
        {"pass_us", {.above = 0, .up_to = 1e6, .or_equal = true}},
        {"sequence_us", {.above = 0, .up_to = 1e5, .or_equal = true}},
        {"vocab_ns", {.above = 0, .up_to = 1e4, .or_equal = true}},
        {"gb_s", {.above = 0, .up_to = 1e5}},
        {"latency_us", {.above = 0, .up_to = 1e5, .or_equal = true}},
        {"root_us", {.above = 0, .up_to = 1e5, .or_equal = true}},
        {"spread", {.above = 0, .up_to = 2, .or_equal = true}},
        {"attention_sharpness", {.above = 1, .up_to = 20, .or_equal = true}},
        {"moe_compute", {.above = 0, .up_to = 1}},
        {"card_spread", {.above = 0, .up_to = 1, .or_equal = true}},
        {"kv_fraction", {.above = 0, .up_to = 1}},
        {"workspace_gb", {.above = 0, .up_to = 100, .or_equal = true}},
        {"chunk_tokens", {.above = 1, .up_to = 1e7, .or_equal = true}},
        {"most_sequences", {.above = 1, .up_to = 1e6, .or_equal = true}},
        {"page_tokens", {.above = 1, .up_to = 1e5, .or_equal = true}},
    };
    const auto rule = rules.find(key.substr(key.rfind('.') + 1));
    return rule == rules.end() ? NumberRule{.above = 0, .up_to = 100} : rule->second;
}

// Which of the entries that a list must have it has had.
class Checklist {
public:
    void add(const std::string& name) { m_seen.emplace(name, false); }

    // Whether the entry under this key is one of them and comes for the first time; it is rejected otherwise.
    bool tick(JsonReader& in, QLatin1StringView key, const std::string& name)
    {
        const auto found = m_seen.find(name);
        if (found == m_seen.end()) {
            in.reject(key, CalibrationFile::tr("one that the model has; run \"tiebreak calibrate\" for a new file"));
            return false;
        }
        if (found->second) {
            in.reject(key, CalibrationFile::tr("one that no other entry has"),
                      CalibrationFile::tr(" as in an earlier entry"));
            return false;
        }
        return found->second = true;
    }

    void reject_missing(JsonReader& in, QLatin1StringView list) const
    {
        for (const auto& [name, is_there] : m_seen) {
            if (!is_there) {
                in.reject(list, CalibrationFile::tr("complete; run \"tiebreak calibrate\" for a new file"),
                          CalibrationFile::tr(" without \"%1\"").arg(to_qstring(name)));
            }
        }
    }

private:
    std::map<std::string, bool> m_seen;
};

void read_constants(JsonReader& in, Calibration& calibration)
{
    const std::vector<CalibrationField> fields = fields_of(calibration);
    std::map<std::string, double*> values;
    Checklist checklist;
    for (const CalibrationField& field : fields) {
        values.emplace(field.key, field.value);
        checklist.add(field.key);
    }
    for (JsonReader& constant : in.objects("constants"_L1, CalibrationFile::tr("a constant"))) {
        std::string key;
        std::string remark;
        std::optional<double> prior;
        double value = 0;
        const bool has_key = constant.text("key"_L1, key) && checklist.tick(constant, "key"_L1, key);
        if (constant.number("value"_L1, value, range_of(key)) && has_key) {
            *values.at(key) = value;
        }
        constant.text("what"_L1, remark);
        constant.text("from"_L1, remark);
        constant.number("prior"_L1, prior, {.above = 0});
        constant.number("prior_sigma"_L1, prior, {.above = 0});
        constant.finish();
    }
    checklist.reject_missing(in, "constants"_L1);
}

Band read_band(JsonReader& in)
{
    constexpr double widest = 3; // a factor of 20
    Band band;
    in.whole_number("rows"_L1, band.rows, 0, 10'000'000);
    in.number("log_low"_L1, band.low, {.above = -widest, .up_to = 0, .or_equal = true});
    in.number("log_high"_L1, band.high, {.above = 0, .up_to = widest, .or_equal = true});
    in.number("median_error"_L1, band.median_error, {.above = 0, .up_to = 100, .or_equal = true});
    return band;
}

// The bands that a calibration must have, by the names of their groups.
std::map<std::string, Band*> bands_of(Calibration& calibration)
{
    std::map<std::string, Band*> bands{{"unmeasured", &calibration.unmeasured}};
    for (Stack& stack : calibration.stacks) {
        for (ResidualGroup& group : stack.groups) {
            bands.emplace(group.name, &group.band);
        }
    }
    return bands;
}

void read_bands(JsonReader& in, Calibration& calibration)
{
    const std::map<std::string, Band*> bands = bands_of(calibration);
    Checklist checklist;
    for (const auto& [name, band] : bands) {
        checklist.add(name);
    }
    for (JsonReader& entry : in.objects("bands"_L1, CalibrationFile::tr("a band"))) {
        std::string group;
        const bool has_group = entry.text("group"_L1, group) && checklist.tick(entry, "group"_L1, group);
        const Band band = read_band(entry);
        if (has_group) {
            *bands.at(group) = band;
        }
        entry.finish();
    }
    checklist.reject_missing(in, "bands"_L1);
}

void read_fitted_on(JsonReader& in, Calibration& calibration)
{
    for (Stack& stack : calibration.stacks) {
        stack.fitted_on.clear();
    }
    for (JsonReader& entry : in.objects("fitted_on"_L1, CalibrationFile::tr("a kind of rows"))) {
        FittedOn rows;
        std::string framework;
        std::string weights;
        entry.text("framework"_L1, framework);
        const auto stack = std::ranges::find(calibration.stacks, framework, &Stack::name);
        if (stack == calibration.stacks.end()) {
            entry.reject("framework"_L1, CalibrationFile::tr("one that frameworks.json has"));
        }
        entry.text("gpu"_L1, rows.gpu);
        entry.text("architecture"_L1, rows.card_class);
        if (entry.text("weights"_L1, weights) && !precision_from(weights)) {
            entry.reject("weights"_L1, CalibrationFile::tr("a number format"));
        }
        rows.weights = precision_from(weights).value_or(Precision::Fp16);
        entry.whole_number("rows"_L1, rows.rows, 1, 10'000'000);
        entry.finish();
        if (stack != calibration.stacks.end()) {
            stack->fitted_on.push_back(std::move(rows));
        }
    }
}

} // namespace

void read_calibration(JsonReader& in, Calibration& calibration)
{
    static const TextRule day =
        TextRule::matching(u"\\d{4}-\\d\\d-\\d\\d"_s, CalibrationFile::tr("a day such as \"2026-03-22\""));
    int format = 0;
    in.whole_number("format"_L1, format, file_format, file_format);
    if (in.text("date"_L1, calibration.date, day) &&
        !QDate::fromString(to_qstring(calibration.date), Qt::ISODate).isValid()) {
        in.reject("date"_L1, day.meaning);
    }
    in.optional_remarks("about"_L1);
    read_bands(in, calibration);
    read_fitted_on(in, calibration);
    read_constants(in, calibration);
    in.remarked_numbers("residuals"_L1);
    in.finish();
}

} // namespace tiebreak
