// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/check_commands.h"

#include "models/catalog/files/qt_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace tiebreak {

namespace {

struct Check {
    Q_DECLARE_TR_FUNCTIONS(CheckCommands)
};

// What goes into the commands.
struct CheckedRun {
    const Scenario& scenario;
    const Contender& contender;
    QString model;    // of Hugging Face where it is known
    int clients = 1;  // that wait for their answers
    double rate = 0;  // requests a second instead, whatever the server does; 0: none
    int requests = 1; // of the whole run
};

// In quotes where a shell needs them.
QString shellWord(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=@%+-]+$"));
    return plain.match(word).hasMatch()
               ? word
               : QString(u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'');
}

QString plainNumber(double value)
{
    return QString::number(value, 'g', 6);
}

// One command over several lines.
QString command(const QStringList& parts)
{
    return parts.join(QStringLiteral(" \\\n    "));
}

void addIf(QStringList& parts, const std::optional<double>& value, const QString& option)
{
    if (value) {
        parts << option + u' ' + plainNumber(*value);
    }
}

int context(const CheckedRun& run)
{
    constexpr int margin = 16; // of the template around a prompt
    return run.scenario.request.prompt_tokens + run.scenario.request.output_tokens + margin;
}

QStringList vllmLoad(const CheckedRun& run)
{
    const Request& request = run.scenario.request;
    QStringList parts{QStringLiteral("vllm bench serve --model %1").arg(shellWord(run.model)),
                      QStringLiteral("--dataset-name random --random-input-len %1 --random-output-len %2 --ignore-eos")
                          .arg(request.prompt_tokens)
                          .arg(request.output_tokens)};
    if (run.rate > 0) {
        const double burstiness = run.scenario.load.burstiness; // vLLM's is the shape of the gaps: 1 / CV^2
        parts << QStringLiteral("--request-rate %1 --burstiness %2")
                     .arg(plainNumber(run.rate), plainNumber(1 / std::max(0.05, burstiness * burstiness)));
    } else {
        parts << QStringLiteral("--max-concurrency %1").arg(run.clients);
    }
    parts << QStringLiteral("--num-prompts %1").arg(run.requests)
          << QStringLiteral("--save-result --result-filename tiebreak-check.json")
          << QStringLiteral("--metadata gpu=%1 tp=%2")
                 .arg(to_qstring(run.contender.gpu))
                 .arg(run.contender.tensor_parallel);
    return parts;
}

// How a server calls what a scenario asks of it.
struct ServerOptions {
    QString start; // %1 model, %2 GPUs of a replica, %3 tokens of context
    QString fp8_cache, memory_fraction, sequences, token_budget;
};

QStringList serveParts(const CheckedRun& run, const ServerOptions& options)
{
    QStringList parts{options.start.arg(shellWord(run.model)).arg(run.contender.tensor_parallel).arg(context(run))};
    if (run.contender.weight_precision == Precision::Fp8) {
        parts << QStringLiteral("--quantization fp8");
    }
    if (run.contender.kv_precision == Precision::Fp8) {
        parts << options.fp8_cache;
    }
    addIf(parts, run.scenario.server.gpu_memory_fraction, options.memory_fraction);
    addIf(parts, run.scenario.server.max_num_seqs, options.sequences);
    addIf(parts, run.scenario.server.token_budget, options.token_budget);
    return parts;
}

CheckCommands vllmCommands(const CheckedRun& run)
{
    const QStringList serve =
        serveParts(run, {QStringLiteral("vllm serve %1 --tensor-parallel-size %2 --max-model-len %3"),
                         QStringLiteral("--kv-cache-dtype fp8"), QStringLiteral("--gpu-memory-utilization"),
                         QStringLiteral("--max-num-seqs"), QStringLiteral("--max-num-batched-tokens")});
    return {
        command(serve) + QStringLiteral("\n\n") + command(vllmLoad(run)), QStringLiteral("tiebreak-check.json"), {}};
}

CheckCommands sglangCommands(const CheckedRun& run)
{
    const QStringList serve =
        serveParts(run, {QStringLiteral("python3 -m sglang.launch_server --model-path %1 --tp %2 --context-length %3"),
                         QStringLiteral("--kv-cache-dtype fp8_e5m2"), QStringLiteral("--mem-fraction-static"),
                         QStringLiteral("--max-running-requests"), QStringLiteral("--chunked-prefill-size")});
    QStringList load{QStringLiteral("python3 -m sglang.bench_serving --backend sglang --dataset-name random"),
                     QStringLiteral("--random-input-len %1 --random-output-len %2 --random-range-ratio 1")
                         .arg(run.scenario.request.prompt_tokens)
                         .arg(run.scenario.request.output_tokens)};
    load << (run.rate > 0 ? QStringLiteral("--request-rate %1").arg(plainNumber(run.rate))
                          : QStringLiteral("--max-concurrency %1").arg(run.clients))
         << QStringLiteral("--num-prompts %1").arg(run.requests)
         << QStringLiteral("--output-file tiebreak-check.jsonl");
    return {command(serve) + QStringLiteral("\n\n") + command(load), QStringLiteral("tiebreak-check.jsonl"), {}};
}

CheckCommands trtllmCommands(const CheckedRun& run)
{
    const Request& request = run.scenario.request;
    QStringList serve{QStringLiteral("trtllm-serve %1 --tp_size %2 --max_seq_len %3")
                          .arg(shellWord(run.model))
                          .arg(run.contender.tensor_parallel)
                          .arg(context(run))};
    serve << QStringLiteral("--max_batch_size %1").arg(std::max(run.clients, run.scenario.server.batch));
    addIf(serve, run.scenario.server.gpu_memory_fraction, QStringLiteral("--kv_cache_free_gpu_memory_fraction"));
    addIf(serve, run.scenario.server.token_budget, QStringLiteral("--max_num_tokens"));
    QStringList load = vllmLoad(run);
    load.insert(1, QStringLiteral("--backend openai --endpoint /v1/completions"));
    return {command(serve) + QStringLiteral("\n\n") + command(load), QStringLiteral("tiebreak-check.json"),
            request.output_tokens > 0
                ? Check::tr("The load comes from vLLM's client, which speaks to any server; choose "
                            "TensorRT-LLM as the framework when you import the result.")
                : QString()};
}

CheckCommands llamaCommands(const CheckedRun& run)
{
    const Request& request = run.scenario.request;
    return {command({QStringLiteral("llama-bench -m MODEL.gguf -ngl 99"),
                     QStringLiteral("-p %1 -n %2 -o json > tiebreak-check.json")
                         .arg(request.prompt_tokens)
                         .arg(request.output_tokens)}),
            QStringLiteral("tiebreak-check.json"),
            Check::tr("Put the path of the model's file in place of MODEL.gguf. llama-bench runs one sequence at a "
                      "time.")};
}

struct CheckRow {
    std::string_view framework;
    CheckCommands (*commands)(const CheckedRun& run);
};

constexpr std::array rows{
    CheckRow{"vLLM", vllmCommands},
    CheckRow{"SGLang", sglangCommands},
    CheckRow{"TensorRT-LLM", trtllmCommands},
    CheckRow{"llama.cpp", llamaCommands},
};

} // namespace

CheckCommands checkCommands(const Scenario& scenario, const Catalogue& catalogue, std::size_t contender)
{
    const LlmModel* const model = catalogue.model(scenario.model);
    const bool has_id = model != nullptr && !model->ids.empty();
    CheckedRun run{scenario, scenario.contenders.at(contender),
                   to_qstring(has_id ? model->ids.front() : scenario.model)};
    run.clients = scenario.load.kind == LoadOf::Users ? scenario.load.users : scenario.server.batch;
    run.rate = scenario.load.kind == LoadOf::Requests ? scenario.load.requests_per_s : 0;
    constexpr int rounds = 10; // of every client, so that beginning and end weigh little
    constexpr int fewest = 200;
    constexpr double run_s = 300;
    run.requests = run.rate > 0 ? std::max(fewest, static_cast<int>(run.rate * run_s))
                                : std::max(run.clients * rounds, run.clients == 1 ? rounds : fewest);
    for (const CheckRow& row : rows) {
        if (row.framework == scenario.server.framework) {
            CheckCommands commands = row.commands(run);
            if (!has_id && row.framework != "llama.cpp") {
                commands.note =
                    (commands.note.isEmpty() ? QString() : QString(commands.note + u' ')) +
                    Check::tr("Put the model's folder or its Hugging Face id in place of %1.").arg(run.model);
            }
            return commands;
        }
    }
    return {{}, {}, Check::tr("No commands are known for %1.").arg(to_qstring(scenario.server.framework))};
}

} // namespace tiebreak
