// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/card_checks.h"

#include "models/catalog/text_locale.h"
#include "models/library/reading.h"

#include <array>
#include <cmath>

namespace tiebreak {

namespace {

QString plain(double value)
{
    return box_locale().toString(value, 'g', 4);
}

bool is_off(double value, double expected, double share)
{
    return value > 0 && expected > 0 && std::abs(value / expected - 1) > share;
}

QString check_fp8(const Gpu& card, const MemoryBus& /*bus*/)
{
    const double fp16 = card.fp16_tflops.value_or(0);
    return is_off(card.fp8_tflops.value_or(0), 2 * fp16, 0.1)
               ? Import::tr("FP8 is %1 TFLOPS where twice the %2 of FP16 is usual; give both without sparsity")
                     .arg(plain(*card.fp8_tflops), plain(fp16))
               : QString();
}

QString check_int8(const Gpu& card, const MemoryBus& /*bus*/)
{
    const double fp16 = card.fp16_tflops.value_or(0);
    return is_off(card.int8_tops.value_or(0), 2 * fp16, 0.1)
               ? Import::tr("INT8 is %1 TOPS where twice the %2 TFLOPS of FP16 is usual; give both without sparsity")
                     .arg(plain(*card.int8_tops), plain(fp16))
               : QString();
}

QString check_bus(const Gpu& card, const MemoryBus& bus)
{
    const double bandwidth = bus.bits * bus.gbit_s_per_pin / 8;
    return is_off(card.bandwidth_gb_s, bandwidth, 0.05)
               ? Import::tr("%1 bits at %2 Gbit/s are %3 GB/s, not %4")
                     .arg(plain(bus.bits), plain(bus.gbit_s_per_pin), plain(bandwidth), plain(card.bandwidth_gb_s))
               : QString();
}

QString check_intensity(const Gpu& card, const MemoryBus& /*bus*/)
{
    const double flops_per_byte =
        card.bandwidth_gb_s > 0 ? 1000 * card.fp16_tflops.value_or(0) / card.bandwidth_gb_s : 0;
    const bool is_odd = flops_per_byte > 0 && (flops_per_byte < 80 || flops_per_byte > 700);
    return is_odd ? Import::tr("%1 TFLOPS at %2 GB/s are %3 operations a byte where 80 to 700 are usual; the bandwidth "
                               "must be in GB/s, not in Gbit/s or TB/s")
                        .arg(plain(*card.fp16_tflops), plain(card.bandwidth_gb_s), plain(flops_per_byte))
                  : QString();
}

QString check_power(const Gpu& card, const MemoryBus& /*bus*/)
{
    const double per_watt = card.tdp_w > 0 ? card.fp16_tflops.value_or(0) / card.tdp_w : 0;
    return per_watt > 1.8
               ? Import::tr("%1 TFLOPS with %2 W are more than any card has without sparsity; give the dense "
                            "rate")
                     .arg(plain(*card.fp16_tflops), plain(card.tdp_w))
               : QString();
}

QString check_memory(const Gpu& card, const MemoryBus& /*bus*/)
{
    const double share = card.memory_gb > 0 ? card.usable_gb / card.memory_gb : 1;
    return share < 0.88 || share > 1.08
               ? Import::tr("programs see %1 GB of %2; 88 to 108 % are usual, since the name-plate counts 2^30 bytes")
                     .arg(plain(card.usable_gb), plain(card.memory_gb))
               : QString();
}

constexpr std::array checks{check_fp8, check_int8, check_bus, check_intensity, check_power, check_memory};

} // namespace

QStringList card_findings(const Gpu& card, const MemoryBus& bus)
{
    QStringList findings;
    for (const auto& check_one : checks) {
        if (const QString finding = check_one(card, bus); !finding.isEmpty()) {
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace tiebreak
