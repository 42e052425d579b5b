// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/answers.h"

#include "models/catalog/files/most_told.h"
#include "models/catalog/files/text_file.h"
#include "models/library/names.h"
#include "models/library/records/server_run.h"

#include <set>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

QStringList names_of(const auto& rows)
{
    QStringList names;
    for (const auto& row : rows) {
        names.append(QString::fromStdString(row.name));
    }
    return names;
}

// "meta-llama/Llama-3.1-8B-Instruct" without owner and the word for its training.
QString plain_model(const QString& name)
{
    QString plain = name.section(u'/', -1);
    for (const L1 word : {L1("-Instruct"), L1("-it"), L1("-Chat"), L1("-Base")}) {
        if (plain.endsWith(word, Qt::CaseInsensitive)) {
            plain.chop(word.size());
        }
    }
    return plain.startsWith(L1("Meta-"), Qt::CaseInsensitive) ? plain.sliced(5) : plain;
}

// Fills or compares; refuses the file when it says otherwise.
void answer(std::optional<QString>& said, const std::optional<QString>& given, const QString& option, Reading& reading)
{
    if (!given) {
        return;
    }
    if (said && said->compare(*given, Qt::CaseInsensitive) != 0) {
        reading.refuse(0, Import::tr("the file says %1, %2 says %3; leave the option out, or give the file of that run")
                              .arg(*said, option, *given));
    } else {
        said = given;
    }
}

// GPUs of the whole server: tensor parallel ones where nothing else is said.
void answer_gpus(MeasurementRecord& record, int gpus, std::optional<int> replicas, Reading& reading)
{
    if (record.tp && record.replicas) {
        if (*record.tp * *record.replicas != gpus && *record.tp != gpus) {
            reading.refuse(0, Import::tr("the file says %1 GPUs, --gpus says %2; leave the option out")
                                  .arg(*record.tp * *record.replicas)
                                  .arg(gpus));
        }
        return;
    }
    const int known = record.tp.value_or(record.replicas.value_or(gpus));
    if (gpus % known != 0) {
        reading.refuse(0, Import::tr("--gpus %1 is not a multiple of %2, which the file says").arg(gpus).arg(known));
        return;
    }
    if (record.tp) {
        record.replicas = gpus / known;
        divide_by_replicas(record, *record.replicas);
    } else if (record.replicas) {
        record.tp = gpus / known;
    } else if (replicas && gpus % *replicas != 0) {
        reading.refuse(0, Import::tr("%1 GPUs cannot be %2 equal replicas").arg(gpus).arg(*replicas));
    } else if (replicas) {
        record.tp = gpus / *replicas;
        record.replicas = replicas;
        divide_by_replicas(record, *replicas);
    } else {
        record.tp = gpus;
        record.replicas = 1;
        if (gpus > 1) {
            reading.note(0, Import::tr("the %1 GPUs are taken as one tensor parallel replica, since nothing speaks of "
                                       "replicas")
                                .arg(gpus));
        }
    }
}

void complete_measurement(MeasurementRecord& record, const Answers& answers, Reading& reading)
{
    answer(record.gpu, answers.gpu, QStringLiteral("--gpu"), reading);
    answer(record.framework, answers.framework, QStringLiteral("--framework"), reading);
    if (answers.model) {
        record.model = answers.model;
    }
    if (answers.gpus) {
        answer_gpus(record, *answers.gpus, answers.replicas, reading);
    }
}

void note_missing(const MeasurementRecord& record, Reading& reading)
{
    if (!record.gpu) {
        reading.note(0, Import::tr("the file does not say which card served; give --gpu NAME"));
    }
    if (!record.tp) {
        reading.note(0, Import::tr("the file does not say how many GPUs serve one replica, so the rates are of the "
                                   "whole server; give --gpus N"));
    }
    if (!record.model) {
        reading.note(0, Import::tr("the file does not say which model ran; give --model NAME"));
    }
    if (!record.framework) {
        reading.note(0, Import::tr("the file does not say which framework served; give --framework NAME"));
    }
}

void remark_on_unknown_cards(Reading& reading, const Catalogue& catalogue)
{
    const QStringList known = names_of(catalogue.gpus);
    std::set<QString> unknown;
    for (const Record& record : reading.records) {
        const auto* const measurement = std::get_if<MeasurementRecord>(&record);
        const auto* const price = std::get_if<PriceRecord>(&record);
        const std::optional<QString> gpu = measurement != nullptr ? measurement->gpu
                                           : price != nullptr     ? price->gpu
                                                                  : std::nullopt;
        if (gpu && !known_name(*gpu, known)) {
            unknown.insert(*gpu);
        }
    }
    if (!unknown.empty()) {
        const QStringList all(unknown.begin(), unknown.end());
        reading.note(0, Import::tr("Tiebreak does not know these cards and compares nothing on them: %1; known are %2")
                            .arg(all.mid(0, most_told).join(QStringLiteral(", ")), known.join(QStringLiteral(", "))));
    }
}

} // namespace

Answers checked(const Answers& answers, const Catalogue& catalogue, bool any_model, QStringList& problems)
{
    Answers right = answers;
    const auto check = [&](const QString& option, std::optional<QString>& name, const QStringList& known,
                           const QString& plain) {
        if (!name) {
            return;
        }
        if (const auto found = known_name(*name, known)) {
            name = found;
        } else if (const auto near = known_name(plain, known)) {
            name = near;
        } else {
            problems.append(Import::tr("%1 %2: the name is not known; the nearest are %3")
                                .arg(option, quoted(*name), nearest_names(plain, known).join(QStringLiteral(", "))));
        }
    };
    if (answers.gpu) {
        const CardName card = card_from(*answers.gpu);
        if (card.name.isEmpty() && !card.kinds.isEmpty()) {
            problems.append(Import::tr("--gpu %1 may be %2; give one of them")
                                .arg(quoted(*answers.gpu), card.kinds.join(QStringLiteral(", "))));
        } else {
            check(QStringLiteral("--gpu"), right.gpu, names_of(catalogue.gpus), card.name);
        }
    }
    if (answers.model && !any_model) {
        const LlmModel* const model = catalogue.model_called(answers.model->toStdString());
        check(QStringLiteral("--model"), right.model, names_of(catalogue.models),
              model != nullptr ? QString::fromStdString(model->name) : plain_model(*answers.model));
    }
    if (answers.framework) {
        check(QStringLiteral("--framework"), right.framework, names_of(catalogue.calibration.stacks),
              framework_name(*answers.framework).value_or(*answers.framework));
    }
    return right;
}

void complete(Reading& reading, const Answers& answers, const Catalogue& catalogue)
{
    fill(reading, answers);
    if (reading.refused) {
        return;
    }
    for (const Record& record : reading.records) {
        if (const auto* const measurement = std::get_if<MeasurementRecord>(&record)) {
            note_missing(*measurement, reading);
        }
    }
    remark_on_unknown_cards(reading, catalogue);
}

void fill(Reading& reading, const Answers& answers)
{
    if (reading.refused) {
        return;
    }
    std::vector<Record> records = std::move(reading.records);
    for (Record& record : records) {
        if (auto* const measurement = std::get_if<MeasurementRecord>(&record)) {
            complete_measurement(*measurement, answers, reading);
        } else if (auto* const price = std::get_if<PriceRecord>(&record)) {
            if (!price->gpu) {
                price->gpu = answers.gpu;
            }
        } else if (auto* const memory = std::get_if<MemoryRecord>(&record)) {
            memory->gpu = answers.gpu ? answers.gpu : memory->gpu;
            memory->model = answers.model ? answers.model : memory->model;
            memory->tp = memory->tp ? memory->tp : answers.gpus;
        } else if (auto* const model = std::get_if<ModelRecord>(&record); model != nullptr && answers.model) {
            model->name = *answers.model;
        }
    }
    if (reading.refused) {
        return;
    }
    reading.records = std::move(records);
}

} // namespace tiebreak
