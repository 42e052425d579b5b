// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/facts/hf_config.h"

#include "models/catalog/configs/model_config.h"
#include "models/library/names.h"
#include "models/library/server_run.h"

#include <QDir>
#include <QFileInfo>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// What the file calls itself, else the file's own name or, for a plain config.json, its folder's.
QString name_of(const Content& content)
{
    const QString stated = model_name(text_in(content.json.front().object, {L1("_name_or_path")}));
    if (!stated.isEmpty()) {
        return stated;
    }
    const QFileInfo file(content.name);
    const QString folder = file.dir().dirName();
    const bool plain = file.completeBaseName().compare(L1("config"), Qt::CaseInsensitive) == 0;
    return plain && !folder.isEmpty() && folder != L1(".") ? folder : file.completeBaseName();
}

void read(const Content& content, Reading& reading)
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
    reading.records.emplace_back(ModelRecord{name_of(content), std::move(*shape)});
}

bool recognises(const Content& content)
{
    return content.json.size() == 1 && content.json.front().object.value(L1("architectures")).isArray();
}

} // namespace

Format hf_config_format()
{
    return {L1("hf-config"), QT_TRANSLATE_NOOP("Import", "config.json of Hugging Face"), recognises, read};
}

} // namespace tiebreak
