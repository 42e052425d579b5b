// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/audit_wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct AuditTexts {
    Q_DECLARE_TR_FUNCTIONS(Claims)
};

QString pattern(AuditGap gap)
{
    switch (gap) {
    case AuditGap::None:
        return {};
    case AuditGap::NoFormula:
        return AuditTexts::tr("Tiebreak has no formula for this claim.");
    case AuditGap::NothingStated:
        return AuditTexts::tr("The claim states no figure.");
    case AuditGap::NotFinite:
        return AuditTexts::tr("The figures of the catalogue give no finite number.");
    case AuditGap::Gpu:
        return AuditTexts::tr("The catalogue has no GPU \"%1\".");
    case AuditGap::Model:
        return AuditTexts::tr("The catalogue has no model \"%1\".");
    case AuditGap::ImagePipeline:
        return AuditTexts::tr("The catalogue has no image pipeline \"%1\".");
    case AuditGap::Price:
        return AuditTexts::tr("The catalogue has no price \"%1\".");
    case AuditGap::PublishedFigure:
        return AuditTexts::tr("The catalogue has no published figure of \"%1\" for %2, %3, batch %4.");
    case AuditGap::PublishedRate:
        return AuditTexts::tr("The catalogue has no published rate of \"%1\".");
    case AuditGap::PublishedWeights:
        return AuditTexts::tr("The catalogue has no published size of the weights of \"%1\".");
    case AuditGap::StreetPrice:
        return AuditTexts::tr("The catalogue has no street price of \"%1\".");
    case AuditGap::Fp32Rate:
        return AuditTexts::tr("The catalogue has no FP32 rate of \"%1\".");
    case AuditGap::Fp16Rate:
        return AuditTexts::tr("The catalogue has no FP16 rate of \"%1\".");
    case AuditGap::SparseFp16Rate:
        return AuditTexts::tr("The catalogue has no sparse FP16 rate of \"%1\".");
    case AuditGap::Tf32Rate:
        return AuditTexts::tr("The catalogue has no TF32 rate of \"%1\".");
    case AuditGap::ImageMeasurement:
        return AuditTexts::tr("The catalogue has no measurement of images of \"%1\".");
    case AuditGap::Parameter:
        return AuditTexts::tr("The catalogue has no parameter \"%1\".");
    case AuditGap::NumberOfParameter:
        return AuditTexts::tr("The catalogue has no number in its parameter \"%1\".");
    case AuditGap::StatedFigure:
        return AuditTexts::tr("The catalogue has no stated figure of \"%1\".");
    }
    return {};
}

} // namespace

QString auditGapSentence(const AuditWhyNot& why)
{
    QString text = pattern(why.gap);
    for (const std::string& name : why.of) {
        text = text.arg(QString::fromStdString(name));
    }
    return text;
}

} // namespace tiebreak
