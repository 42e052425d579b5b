// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/palette/fact_entries.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/wording/input_wording.h"
#include "models/wording/model_wording.h"
#include "models/wording/palette/typed_edits.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tiebreak {

namespace {

struct PaletteFacts {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

PaletteEntry inputEntry(FieldRef ref, const Scenario& scenario, const Catalogue& catalogue)
{
    return {PaletteKind::Input,
            inputId(ref, scenario),
            inputName(ref, scenario, catalogue),
            help_of(*ref.field),
            inputText(ref, scenario, catalogue),
            to_qstring(ref.field->key) + u' ' + group_of(*ref.field),
            {}};
}

} // namespace

std::vector<PaletteEntry> inputEntries(const Scenario& scenario, const Catalogue& catalogue)
{
    std::vector<PaletteEntry> entries;
    for (const Field& field : scenario_fields()) {
        entries.push_back(inputEntry({&field, 0}, scenario, catalogue));
    }
    for (std::size_t i = 0; i < scenario.contenders.size(); ++i) {
        for (const Field& field : contender_fields()) {
            entries.push_back(inputEntry({&field, i}, scenario, catalogue));
        }
    }
    return entries;
}

std::vector<PaletteEntry> modelEntries(const Scenario& scenario, const Catalogue& catalogue)
{
    std::vector<PaletteEntry> entries;
    for (const LlmModel& model : catalogue.models) {
        const QString name = to_qstring(model.name);
        QStringList ids;
        for (const std::string& id : model.ids) {
            ids << to_qstring(id);
        }
        const bool is_chosen = scenario.model == model.name;
        entries.push_back(
            {PaletteKind::Model,
             name,
             name,
             PaletteFacts::tr("%1, %2", "maker of a model, its size").arg(to_qstring(model.maker), sizeText(model)),
             is_chosen ? PaletteFacts::tr("chosen now") : to_qstring(model.released),
             ids.join(u' '),
             {}});
    }
    return entries;
}

std::vector<PaletteEntry> cardEntries(const Scenario& scenario, const Catalogue& catalogue)
{
    std::vector<PaletteEntry> entries;
    const bool has_room = scenario.contenders.size() < max_contenders;
    for (const Gpu& gpu : catalogue.gpus) {
        const QString name = to_qstring(gpu.short_name);
        const bool competes =
            std::ranges::find(scenario.contenders, gpu.name, &Contender::gpu) != scenario.contenders.end();
        QString refusal;
        if (competes) {
            refusal = PaletteFacts::tr("It is compared already");
        } else if (!has_room) {
            refusal = PaletteFacts::tr("%1 cards are compared already: type the name of one of them and of this one")
                          .arg(max_contenders);
        }
        entries.push_back({PaletteKind::Card,
                           to_qstring(gpu.name),
                           PaletteFacts::tr("Compare the %1 too").arg(name),
                           {},
                           {},
                           to_qstring(gpu.name) + u' ' + to_qstring(gpu.architecture),
                           refusal});
    }
    return entries;
}

std::vector<PaletteEntry> claimEntries(const std::vector<AuditedClaim>& claims)
{
    std::vector<PaletteEntry> entries;
    for (const AuditedClaim& claim : claims) {
        entries.push_back(
            {PaletteKind::Claim,
             to_qstring(claim.claim->id),
             to_qstring(claim.claim->what),
             to_qstring(claim.claim->topic),
             {},
             {},
             claim.view.empty() ? PaletteFacts::tr("This catalogue cannot follow its inputs") : QString()});
    }
    return entries;
}

} // namespace tiebreak
