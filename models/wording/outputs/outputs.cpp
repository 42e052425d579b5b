// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/outputs.h"

#include "models/wording/outputs/energy_outputs.h"
#include "models/wording/outputs/fleet_outputs.h"
#include "models/wording/outputs/output_texts.h"
#include "models/wording/outputs/owning_outputs.h"
#include "models/wording/outputs/serving_outputs.h"
#include "models/wording/outputs/source_outputs.h"
#include "models/wording/outputs/token_outputs.h"
#include "models/wording/outputs/uses/images_outputs.h"
#include "models/wording/outputs/uses/modelled_images_outputs.h"
#include "models/wording/outputs/uses/modelled_training_outputs.h"
#include "models/wording/outputs/uses/training_outputs.h"
#include "models/wording/verdicts/gap_wording.h"

#include <algorithm>

namespace tiebreak {

namespace {

QString filledIn(const char* text, const Output& output, const Analysis& analysis)
{
    const QString translated = Outputs::tr(text);
    return translated.contains(QLatin1String("%1")) ? translated.arg(output.filled(analysis)) : translated;
}

} // namespace

const std::vector<Output>& outputs()
{
    static const std::vector<Output> all = [] {
        std::vector<Output> list;
        for (const auto& part :
             {servingOutputs(), fleetOutputs(), tokenOutputs(), sourceOutputs(), energyOutputs(), owningOutputs(),
              modelledImagesOutputs(), imagesOutputs(), modelledTrainingOutputs(), trainingOutputs()}) {
            list.insert(list.end(), part.begin(), part.end());
        }
        return list;
    }();
    return all;
}

const Output& outputOf(std::string_view key)
{
    return *std::ranges::find(outputs(), key, &Output::key);
}

QString labelOf(const Output& output, const Analysis& analysis)
{
    return filledIn(output.label, output, analysis);
}

QString helpOf(const Output& output, const Analysis& analysis)
{
    return filledIn(output.help, output, analysis);
}

QString comparedLabel(const Output& output)
{
    return Outputs::tr(output.label);
}

QString comparedHelp(const Output& output)
{
    return Outputs::tr(output.compared_help != nullptr ? output.compared_help : output.help);
}

QString whyNoThroughput(const OutputOf& of)
{
    return gapSentence(of.result().gap, of.result(), of.analysis);
}

} // namespace tiebreak
