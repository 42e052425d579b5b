// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/accuracy_report.h"

#include "models/catalog/files/qt_text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

std::optional<Accuracy> summary(std::vector<double> errors)
{
    if (errors.empty()) {
        return std::nullopt;
    }
    std::sort(errors.begin(), errors.end());
    const auto quantile = [&](double share) { return errors[std::size_t(share * double(errors.size() - 1) + 0.5)]; };
    Accuracy accuracy;
    accuracy.rows = errors.size();
    accuracy.median = quantile(0.5);
    accuracy.p90 = quantile(0.9);
    for (const double error : errors) {
        accuracy.mean += error / double(errors.size());
    }
    return accuracy;
}

// The same work on another card: precision may differ, as each card runs the best it has.
bool same_work(const Measurement& a, const Measurement& b)
{
    const bool llama = a.framework == "llama.cpp"; // its builds differ by card, and it runs two precisions on each
    return a.gpu != b.gpu && a.framework == b.framework && a.model == b.model && a.metric == b.metric &&
           a.input_len == b.input_len && a.output_len == b.output_len && a.in_flight == b.in_flight &&
           a.batch == b.batch && a.load.kind == b.load.kind && a.load.concurrency == b.load.concurrency &&
           a.load.requests_per_s == b.load.requests_per_s && a.is_median == b.is_median &&
           a.tensor_parallel == b.tensor_parallel &&
           (llama ? a.weight_precision == b.weight_precision : a.framework_version == b.framework_version);
}

std::string line(const std::string& name, const std::optional<Accuracy>& accuracy, bool is_ratio)
{
    if (!accuracy) {
        return {};
    }
    constexpr int longest_name = 51; // "TensorRT-LLM, A100-80GB-PCIe, several, plain, rate"
    constexpr double most = 9999;    // beyond it a row is wrong, and digits would push the columns aside
    const auto percent = [](double share, int decimals) {
        const QString text = 100 * share > most    ? QStringLiteral(">%1").arg(most)
                             : 100 * share < -most ? QStringLiteral("<-%1").arg(most)
                                                   : QString::number(100 * share, 'f', decimals);
        return text.rightJustified(5);
    };
    QString text =
        QStringLiteral("  %1 n=%2  median %3 %  mean %4 %  p90 %5 %")
            .arg(to_qstring(name).leftJustified(longest_name), QString::number(accuracy->rows).rightJustified(3),
                 percent(accuracy->median, 1), percent(accuracy->mean, 1), percent(accuracy->p90, 1));
    if (!is_ratio) {
        const bool is_plus = accuracy->bias >= 0 && 100 * accuracy->bias <= most;
        const QString sign = is_plus ? QStringLiteral("+") : QString();
        text += QStringLiteral("  bias %1 %  in band %2 %")
                    .arg(QString(sign + percent(accuracy->bias, 1).trimmed()).rightJustified(5),
                         percent(accuracy->in_band, 0).trimmed().rightJustified(3));
    }
    return text.toStdString() + "\n";
}

} // namespace

std::optional<Accuracy> accuracy_of(std::span<const Residual> residuals, const Filter& belongs)
{
    std::vector<double> errors;
    double bias = 0, inside = 0;
    for (const Residual& residual : residuals) {
        if (!belongs(*residual.observation)) {
            continue;
        }
        errors.push_back(std::abs(std::expm1(-residual.log_ratio())));
        bias -= residual.log_ratio();
        inside += residual.inside() ? 1 : 0;
    }
    std::optional<Accuracy> accuracy = summary(std::move(errors));
    if (accuracy) {
        accuracy->bias = bias / double(accuracy->rows);
        accuracy->in_band = inside / double(accuracy->rows);
    }
    return accuracy;
}

std::optional<Accuracy> ratio_accuracy_of(std::span<const Residual> residuals, const Filter& belongs)
{
    std::vector<double> errors;
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        for (std::size_t j = i + 1; j < residuals.size(); ++j) {
            if (belongs(*residuals[i].observation) &&
                same_work(residuals[i].observation->row, residuals[j].observation->row)) {
                errors.push_back(std::abs(std::expm1(residuals[i].log_ratio() - residuals[j].log_ratio())));
            }
        }
    }
    return summary(std::move(errors));
}

std::string accuracy_report(std::span<const Residual> all)
{
    const auto kind_of = [](const Observation& o) { return *measured_metric(o.row.metric)->kind; };
    const auto kind_name = [&](const Observation& o) {
        return std::string(number_kind_names.at(static_cast<std::size_t>(kind_of(o))));
    };
    const Filter one = [](const Observation& o) { return o.workload.tensor_parallel == 1; };
    const Filter several = [](const Observation& o) { return o.workload.tensor_parallel > 1; };
    const auto is_rate = [&](const Observation& o) { return kind_of(o) == NumberKind::Rate; };
    std::set<std::string> names;
    const auto group_name = [&](const Observation& o) {
        return o.row.framework + ", " + o.row.gpu + (one(o) ? ", 1 GPU, " : ", several, ") +
               (o.row.load.kind == LoadKind::None ? "plain, " : "served, ") + kind_name(o);
    };
    for (const Residual& residual : all) {
        names.insert(group_name(*residual.observation));
    }
    std::vector<std::pair<std::string, Accuracy>> groups;
    for (const std::string& name : names) {
        if (const auto accuracy = accuracy_of(all, [&](const Observation& o) { return group_name(o) == name; })) {
            groups.emplace_back(name, *accuracy);
        }
    }
    std::ranges::stable_sort(groups, [](const auto& a, const auto& b) { return a.second.median > b.second.median; });
    std::string text;
    for (const bool served : {false, true}) {
        for (std::size_t i = 0; i < number_kinds; ++i) {
            const auto belongs = [&](const Observation& o) {
                return (o.row.load.kind != LoadKind::None) == served && kind_of(o) == static_cast<NumberKind>(i);
            };
            text += line(std::string("all ") + (served ? "served, " : "plain, ") + std::string(number_kind_names.at(i)),
                         accuracy_of(all, belongs), false);
        }
    }
    const Filter one_rate = [&](const Observation& o) { return one(o) && is_rate(o); };
    const Filter several_rate = [&](const Observation& o) { return several(o) && is_rate(o); };
    text += line("ratio of two cards, 1 GPU", ratio_accuracy_of(all, one_rate), true);
    text += line("ratio of two cards, several", ratio_accuracy_of(all, several_rate), true);
    text += "  by framework, card and load, worst first:\n";
    for (const auto& [name, accuracy] : groups) {
        text += line(name, accuracy, false);
    }
    return text;
}

} // namespace tiebreak
