// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/specs_grid.h"

#include "models/wording/data_text.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace tiebreak {

namespace {

struct Specs {
    Q_DECLARE_TR_FUNCTIONS(Specs)
};

// One row: its label, the unit of its numbers, and where a GPU keeps them. Exactly one of the members is set.
struct Spec {
    const char* label;
    const char* unit;
    double Gpu::*number = nullptr;
    std::optional<double> Gpu::*rate = nullptr;
    std::string Gpu::*text = nullptr;
};

constexpr std::array specs{
    Spec{QT_TRANSLATE_NOOP("Specs", "Architecture"), "", nullptr, nullptr, &Gpu::architecture},
    Spec{QT_TRANSLATE_NOOP("Specs", "Announced"), "", nullptr, nullptr, &Gpu::announced},
    Spec{QT_TRANSLATE_NOOP("Specs", "Memory"), "GB", &Gpu::memory_gb},
    Spec{QT_TRANSLATE_NOOP("Specs", "Usable memory"), "GB", &Gpu::usable_gb},
    Spec{QT_TRANSLATE_NOOP("Specs", "Memory type"), "", nullptr, nullptr, &Gpu::memory_type},
    Spec{QT_TRANSLATE_NOOP("Specs", "Memory bandwidth"), "GB/s", &Gpu::bandwidth_gb_s},
    Spec{QT_TRANSLATE_NOOP("Specs", "FP64"), "TFLOPS", nullptr, &Gpu::fp64_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "FP64 tensor"), "TFLOPS", nullptr, &Gpu::fp64_tensor_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "FP32"), "TFLOPS", nullptr, &Gpu::fp32_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "TF32 tensor, dense"), "TFLOPS", nullptr, &Gpu::tf32_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "TF32 tensor, sparse"), "TFLOPS", nullptr, &Gpu::tf32_sparse_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "FP16 tensor, dense"), "TFLOPS", nullptr, &Gpu::fp16_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "FP16 tensor, sparse"), "TFLOPS", nullptr, &Gpu::fp16_sparse_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "FP8 tensor, dense"), "TFLOPS", nullptr, &Gpu::fp8_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "FP8 tensor, sparse"), "TFLOPS", nullptr, &Gpu::fp8_sparse_tflops},
    Spec{QT_TRANSLATE_NOOP("Specs", "INT8 tensor, dense"), "TOPS", nullptr, &Gpu::int8_tops},
    Spec{QT_TRANSLATE_NOOP("Specs", "INT8 tensor, sparse"), "TOPS", nullptr, &Gpu::int8_sparse_tops},
    Spec{QT_TRANSLATE_NOOP("Specs", "INT4 tensor, dense"), "TOPS", nullptr, &Gpu::int4_tops},
    Spec{QT_TRANSLATE_NOOP("Specs", "TDP"), "W", &Gpu::tdp_w},
    Spec{QT_TRANSLATE_NOOP("Specs", "Interconnect"), "", nullptr, nullptr, &Gpu::interconnect_text},
    Spec{QT_TRANSLATE_NOOP("Specs", "MIG instances"), "", nullptr, nullptr, &Gpu::mig},
    Spec{QT_TRANSLATE_NOOP("Specs", "Video engines"), "", nullptr, nullptr, &Gpu::video_engines},
};

QString quantity(const Spec& spec, double value)
{
    return number(value, 5) + QLatin1Char(' ') + QLatin1String(spec.unit);
}

std::optional<double> valueOf(const Spec& spec, const Gpu& gpu)
{
    return spec.number != nullptr ? std::optional(gpu.*spec.number)
           : spec.rate != nullptr ? gpu.*spec.rate
                                  : std::nullopt;
}

Cell specCell(const Spec& spec, const Gpu& gpu, const Gpu& baseline)
{
    const QString source = QString::fromStdString(gpu.source);
    if (spec.text != nullptr && !(gpu.*spec.text).empty()) {
        return textCell(dataText(gpu.*spec.text), source);
    }
    const std::optional<double> value = valueOf(spec, gpu);
    const std::optional<double> base = valueOf(spec, baseline);
    Cell cell;
    if (!value) {
        cell = emptyCell(
            Specs::tr("none"),
            Specs::tr("The data sheet of the %1 gives none: %2").arg(QString::fromStdString(gpu.short_name), source));
    } else if (&gpu == &baseline || !base || *base <= 0) {
        cell = numberCell(*value, quantity(spec, *value), source);
    } else {
        const QString ratio = times(*value / *base);
        cell = numberCell(*value, Specs::tr("%1 (%2)").arg(quantity(spec, *value), ratio),
                          Specs::tr("%1 the %2 (%3 ÷ %4). %5")
                              .arg(ratio, QString::fromStdString(baseline.short_name), quantity(spec, *value),
                                   quantity(spec, *base), source));
    }
    cell.alignment = Qt::AlignLeft | Qt::AlignVCenter; // texts and numbers share the column
    return cell;
}

} // namespace

Grid specsGrid(const Catalogue& catalogue, std::string_view baseline)
{
    const Gpu* const named = catalogue.gpu(baseline);
    Grid grid;
    grid.columns.push_back({Specs::tr("Specification"), Specs::tr("As the data sheets give it")});
    for (const Gpu& gpu : catalogue.gpus) {
        grid.columns.push_back({QString::fromStdString(gpu.short_name), QString::fromStdString(gpu.source)});
    }
    for (const Spec& spec : specs) {
        std::vector<Cell> row{textCell(Specs::tr(spec.label), Specs::tr("As the data sheets give it"))};
        for (const Gpu& gpu : catalogue.gpus) {
            row.push_back(specCell(spec, gpu, named != nullptr ? *named : catalogue.gpus.front()));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace tiebreak
