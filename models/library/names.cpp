// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/names.h"

#include "models/engine/facts/names.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

struct Word {
    L1 word;
    L1 name;
};

constexpr std::array frameworks = {Word{L1("vllm"), L1("vLLM")},
                                   Word{L1("sglang"), L1("SGLang")},
                                   Word{L1("sglang-native"), L1("SGLang")},
                                   Word{L1("sglang-oai"), L1("SGLang")},
                                   Word{L1("tensorrt-llm"), L1("TensorRT-LLM")},
                                   Word{L1("tensorrt_llm"), L1("TensorRT-LLM")},
                                   Word{L1("trtllm"), L1("TensorRT-LLM")},
                                   Word{L1("trt"), L1("TensorRT-LLM")},
                                   Word{L1("llama.cpp"), L1("llama.cpp")},
                                   Word{L1("llama-cpp"), L1("llama.cpp")}};

// Longer words first, since a name may hold one inside another.
constexpr std::array precisions = {Word{L1("q4_k_m"), L1("Q4_K_M")},
                                   Word{L1("q4_k - medium"), L1("Q4_K_M")},
                                   Word{L1("nvfp4"), L1("NVFP4")},
                                   Word{L1("mxfp4"), L1("MXFP4")},
                                   Word{L1("w8a8"), L1("INT8-W8A8")},
                                   Word{L1("awq"), L1("INT4-AWQ")},
                                   Word{L1("awq_marlin"), L1("INT4-AWQ")},
                                   Word{L1("gptq"), L1("INT4-GPTQ")},
                                   Word{L1("gptq_marlin"), L1("INT4-GPTQ")},
                                   Word{L1("fp8"), L1("FP8")},
                                   Word{L1("bf16"), L1("FP16")},
                                   Word{L1("bfloat16"), L1("FP16")},
                                   Word{L1("float16"), L1("FP16")},
                                   Word{L1("fp16"), L1("FP16")},
                                   Word{L1("f16"), L1("FP16")}};

} // namespace

CardName card_from(const QString& text, double memory_gb, const QString& form)
{
    CardName card;
    QString rest = text.left(100).simplified();
    static const QRegularExpression counted(QStringLiteral("^(\\d{1,4})\\s*[xX*]\\s*(?=[A-Za-z])"));
    if (const auto match = counted.match(rest); match.hasMatch()) {
        card.count = match.captured(1).toInt();
        rest = rest.sliced(match.capturedLength());
    }
    card.name = rest;
    static const QRegularExpression separators(QStringLiteral("[^a-z0-9]+"));
    QString size = memory_gb > 60 ? L1("80GB") : memory_gb > 0 ? L1("40GB") : L1();
    QString kind = form;
    bool a100 = false;
    for (const QString& word : rest.toLower().split(separators, Qt::SkipEmptyParts)) {
        if (word == L1("l40s")) {
            card.name = QStringLiteral("L40S");
            return card;
        }
        a100 = a100 || word == L1("a100");
        if (word.startsWith(L1("80g")) || word == L1("80")) {
            size = QStringLiteral("80GB");
        } else if (word.startsWith(L1("40g")) || word == L1("40")) {
            size = QStringLiteral("40GB");
        } else if (word.startsWith(L1("sxm"))) {
            kind = QStringLiteral("SXM");
        } else if (word.startsWith(L1("pci"))) {
            kind = QStringLiteral("PCIe");
        }
    }
    if (!a100) {
        return card;
    }
    for (const L1 gb : {L1("80GB"), L1("40GB")}) {
        for (const L1 slot : {L1("PCIe"), L1("SXM")}) {
            if ((size.isEmpty() || size == gb) && (kind.isEmpty() || kind == slot)) {
                card.kinds.append(QStringLiteral("A100-%1-%2").arg(gb, slot));
            }
        }
    }
    card.name = card.kinds.size() == 1 ? card.kinds.first() : QString();
    return card;
}

std::optional<QString> framework_name(const QString& text)
{
    const QString wanted = text.trimmed().toLower();
    for (const Word& row : frameworks) {
        if (wanted == row.word) {
            return row.name;
        }
    }
    return std::nullopt;
}

std::optional<QString> weight_precision_in(const QString& name)
{
    const QString text = name.toLower();
    const auto is_part = [&text](qsizetype at) { return at >= 0 && at < text.size() && text[at].isLetterOrNumber(); };
    for (const Word& row : precisions) {
        for (qsizetype at = text.indexOf(row.word); at >= 0; at = text.indexOf(row.word, at + 1)) {
            if (!is_part(at - 1) && !is_part(at + row.word.size())) {
                return row.name;
            }
        }
    }
    return std::nullopt;
}

QString model_name(const QString& text)
{
    QString name = text.left(200).trimmed();
    if (name.endsWith(L1(".gguf"))) { // a file of llama.cpp
        name.chop(5);
        return name.section(u'/', -1).section(u'\\', -1);
    }
    const bool folder = name.startsWith(u'/') || name.startsWith(u'.') || name.startsWith(u'~') || name.count(u'/') > 1;
    return folder ? name.section(u'/', -1, -1, QString::SectionSkipEmpty) : name;
}

std::optional<QString> known_name(const QString& text, const QStringList& known)
{
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const QString& name) { return name.compare(text, Qt::CaseInsensitive) == 0; });
    return found == known.end() ? std::nullopt : std::optional(*found);
}

QStringList nearest_names(const QString& text, const QStringList& known)
{
    std::vector<std::string> names;
    std::ranges::transform(known, std::back_inserter(names), &QString::toStdString);
    QStringList nearest;
    for (const std::string& name : nearest_names(text.toStdString(), names)) {
        nearest.append(QString::fromStdString(name));
    }
    return nearest;
}

} // namespace tiebreak
