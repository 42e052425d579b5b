// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/facts/hf_config.h"

#include "models/catalog/configs/model_config.h"
#include "models/catalog/files/text_file.h"
#include "models/library/names.h"
#include "models/library/records/server_run.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStringBuilder>

namespace tiebreak {

namespace {

struct HfConfig {
    Q_DECLARE_TR_FUNCTIONS(HfConfig)
};

using L1 = QLatin1StringView;

// What the file calls itself, else the file's own name or, for a plain config.json, its folder's.
QString name_of(const QJsonObject& config, const QString& path)
{
    const QString stated = model_name(text_in(config, {L1("_name_or_path")}));
    if (!stated.isEmpty()) {
        return stated;
    }
    const QFileInfo file(path);
    const QString folder = file.dir().dirName();
    const bool plain = file.completeBaseName().compare(L1("config"), Qt::CaseInsensitive) == 0;
    return plain && !folder.isEmpty() && folder != L1(".") ? folder : file.completeBaseName();
}

void read_hf_config(const Content& content, Reading& reading)
{
    QStringList problems;
    std::optional<ModelShape> shape = read_model_config(content.text, problems);
    if (!shape) {
        for (const QString& problem : problems) {
            reading.note(0, problem);
        }
        reading.refused = true;
        return;
    }
    reading.records.emplace_back(ModelRecord{name_of(content.json.front().object, content.name), std::move(*shape)});
}

bool is_hf_config(const Content& content)
{
    return content.json.size() == 1 && content.json.front().object.value(L1("architectures")).isArray();
}

} // namespace

std::optional<LlmModel> model_of_config(const QString& path, const Catalogue& catalogue, QStringList& problems)
{
    constexpr int largest_mb = 4;
    const std::optional<QByteArray> text =
        read_text_file(path, path, largest_mb, HfConfig::tr("give a model's config.json"), problems);
    if (!text) {
        return std::nullopt;
    }
    QStringList wrong;
    std::optional<ModelShape> shape = read_model_config(*text, wrong);
    for (const QString& sentence : wrong) {
        problems.append(QString(shown_path(path) % QStringLiteral(": ") % sentence));
    }
    if (!shape) {
        return std::nullopt;
    }
    const QString name = name_of(QJsonDocument::fromJson(*text).object(), QFileInfo(path).absoluteFilePath());
    LlmModel model;
    const LlmModel* const known = catalogue.model_called(name.toStdString());
    model.name = known != nullptr ? known->name : name.toStdString();
    model.published_params_b = (total_params(*shape) + shape->vision_params) / 1e9;
    model.source = QFileInfo(path).fileName().toStdString();
    model.shape = std::move(*shape);
    return model;
}

Format hf_config_format()
{
    return {L1("hf-config"), QT_TRANSLATE_NOOP("Import", "config.json of Hugging Face"), is_hf_config, read_hf_config};
}

} // namespace tiebreak
