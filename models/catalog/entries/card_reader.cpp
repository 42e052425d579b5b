// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/entries/card_reader.h"

#include "models/catalog/entries/entry_rules.h"

namespace tiebreak {

using namespace Qt::StringLiterals;

Gpu read_gpu(JsonReader& in, const Catalogue& catalogue)
{
    const NumberRule tflops = up_to(1e6, u"TFLOPS"_s);
    const NumberRule tops = up_to(1e6, u"TOPS"_s);
    static const TextRule interconnect = TextRule::one_of({u"pcie"_s, u"nvlink"_s});
    Gpu gpu;
    in.text("name"_L1, gpu.name);
    in.text("short_name"_L1, gpu.short_name);
    in.text("architecture"_L1, gpu.architecture);
    check_known(in, "architecture"_L1, gpu.architecture, catalogue.calibration.classes, u"card_classes.json"_s);
    in.text("announced"_L1, gpu.announced, year_month());
    // A card of 80 GiB is sold as 80 GB, so the driver can report more than the name-plate says, up to that factor.
    constexpr double gib_over_gb = 1.073741824;
    const bool has_memory = in.number("memory_gb"_L1, gpu.memory_gb, up_to(10000, u"GB"_s));
    in.whole_number("multiprocessors"_L1, gpu.multiprocessors, 1, 10000);
    in.number("usable_gb"_L1, gpu.usable_gb, up_to(has_memory ? gpu.memory_gb * gib_over_gb : 10000, u"GB"_s));
    in.text("memory_type"_L1, gpu.memory_type);
    in.number("bandwidth_gb_s"_L1, gpu.bandwidth_gb_s, up_to(100000, u"GB/s"_s));
    in.number("fp64_tflops"_L1, gpu.fp64_tflops, tflops);
    in.number("fp64_tensor_tflops"_L1, gpu.fp64_tensor_tflops, tflops);
    in.number("fp32_tflops"_L1, gpu.fp32_tflops, tflops);
    in.number("tf32_tflops"_L1, gpu.tf32_tflops, tflops);
    in.number("tf32_sparse_tflops"_L1, gpu.tf32_sparse_tflops, tflops);
    in.number("fp16_tflops"_L1, gpu.fp16_tflops, tflops);
    in.number("fp16_sparse_tflops"_L1, gpu.fp16_sparse_tflops, tflops);
    in.number("fp8_tflops"_L1, gpu.fp8_tflops, tflops);
    in.number("fp8_sparse_tflops"_L1, gpu.fp8_sparse_tflops, tflops);
    in.number("int8_tops"_L1, gpu.int8_tops, tops);
    in.number("int8_sparse_tops"_L1, gpu.int8_sparse_tops, tops);
    in.number("int4_tops"_L1, gpu.int4_tops, tops);
    in.number("tdp_w"_L1, gpu.tdp_w, up_to(10000, u"W"_s));
    in.number("street_price_usd"_L1, gpu.street_price_usd, up_to(1e6, u"$"_s));
    in.optional_text("street_price_source"_L1, gpu.street_price_source);
    std::string link;
    in.text("interconnect"_L1, link, interconnect);
    gpu.interconnect = link == "nvlink" ? Interconnect::NvLink : Interconnect::Pcie;
    in.text("interconnect_text"_L1, gpu.interconnect_text);
    in.text("mig"_L1, gpu.mig);
    in.text("video_engines"_L1, gpu.video_engines);
    in.text("source"_L1, gpu.source);
    return gpu;
}

} // namespace tiebreak
