// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/model_wording.h"

#include "models/catalog/text_locale.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace tiebreak {

namespace {

struct Models {
    Q_DECLARE_TR_FUNCTIONS(Models)
};

QString billions(double params)
{
    return box_locale().toString(params / 1e9, 'g', 3);
}

// Ids are searched for what can only be one: as parts they name formats ("-GPTQ") that nobody looks for.
bool isSearched(const LlmModel& model, const QStringList& words)
{
    const QString name = QString::fromStdString(model.name + '\n' + model.maker);
    return std::ranges::all_of(words, [&](const QString& word) {
        const auto is_id = [&](const std::string& id) {
            return QString::fromStdString(id).contains(word, Qt::CaseInsensitive);
        };
        return name.contains(word, Qt::CaseInsensitive) ||
               (word.contains(u'/') && std::ranges::any_of(model.ids, is_id));
    });
}

} // namespace

QString sizeText(const LlmModel& model)
{
    const double all = total_params(model.shape);
    const double active = active_params(model.shape);
    return active < all ? Models::tr("%1 B, %2 B active").arg(billions(all), billions(active))
                        : Models::tr("%1 B").arg(billions(all));
}

std::vector<ModelsOfMaker> modelsByMaker(const std::vector<LlmModel>& models, const QString& search)
{
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    std::map<QString, std::vector<const LlmModel*>> makers;
    for (const LlmModel& model : models) {
        if (isSearched(model, words)) {
            makers[QString::fromStdString(model.maker)].push_back(&model);
        }
    }
    std::vector<ModelsOfMaker> groups;
    for (auto& [maker, found] : makers) {
        std::ranges::stable_sort(found, [](const LlmModel* a, const LlmModel* b) {
            return a->released != b->released ? a->released > b->released
                                              : total_params(a->shape) < total_params(b->shape);
        });
        groups.push_back({maker, std::move(found)});
    }
    return groups;
}

} // namespace tiebreak
