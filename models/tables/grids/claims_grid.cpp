// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/claims_grid.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/article/price_findings.h"
#include "models/wording/audit_wording.h"
#include "models/wording/data_text.h"
#include "models/wording/prices/quote_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

struct Claims {
    Q_DECLARE_TR_FUNCTIONS(Claims)
};

// "1.306 × 10⁻⁷"
QString scientific(double value)
{
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    QString power = exponent < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(exponent))) {
        power += raised[digit.digitValue()];
    }
    return Claims::tr("%1 × 10%2").arg(number(value / std::pow(10.0, exponent), 4), power);
}

QString dollars(double value, const QString& unit)
{
    if (value != 0 && std::abs(value) < 1e-3) {
        return QString(scientific(value) % QLatin1Char(' ') % unit);
    }
    const bool in_thousands = std::abs(value) >= 999.995;
    return QString(money(value, in_thousands ? 2 : 0) % unit.mid(1)); // the article states cents throughout
}

// A figure with its unit, in the unit that the article chose.
QString figureText(double value, const std::string& claim_unit)
{
    const QString unit = to_qstring(claim_unit);
    if (unit.startsWith(QLatin1Char('$'))) {
        return dollars(value, unit);
    }
    if (unit == QLatin1String("%")) {
        return percent(value / 100, 4);
    }
    if (unit == QLatin1String("x")) {
        return times(value);
    }
    if (unit == QLatin1String("GPUs")) {
        return gpus(value);
    }
    if (unit == QLatin1String("tokens")) {
        return Claims::tr("%1 tokens").arg(tokens(value));
    }
    return QString(number(value, 4) % QLatin1Char(' ') % dataText(claim_unit));
}

QString verdictWords(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Consistent:
        return Claims::tr("✓ holds");
    case ClaimVerdict::Rounded:
        return Claims::tr("≈ holds roughly");
    case ClaimVerdict::CannotBeTold:
        return Claims::tr("? cannot be told");
    case ClaimVerdict::Inconsistent:
        return Claims::tr("✗ does not hold");
    case ClaimVerdict::ExceedsLimit:
        return Claims::tr("✗ exceeds the card's limit");
    case ClaimVerdict::ContradictsDatasheet:
        return Claims::tr("✗ contradicts the datasheet");
    case ClaimVerdict::Implausible:
        return Claims::tr("✗ implausible");
    }
    return {};
}

// "0.79 / (3600 × 1,680)"
QString withNumbers(const AuditedClaim& audited)
{
    QString text = to_qstring(audited.formula);
    qsizetype at = 0;
    for (const Operand& operand : audited.operands) {
        const QString name = to_qstring(operand.name);
        const QString shown = number(operand.value, 6);
        at = text.indexOf(name, at);
        text.replace(at, name.size(), shown);
        at += shown.size();
    }
    return text;
}

QString differenceReason(const AuditedClaim& audited)
{
    switch (audited.verdict) {
    case ClaimVerdict::Consistent:
        return Claims::tr("Stated and recomputed differ by at most %1.").arg(percent(consistent_within));
    case ClaimVerdict::Rounded:
        return std::abs(*audited.claim->stated - *audited.recomputed) <= rounded_within * std::abs(*audited.recomputed)
                   ? Claims::tr("Stated and recomputed differ by at most %1.").arg(percent(rounded_within))
                   : Claims::tr("Off by more than %1, but not in binary units (GiB).").arg(percent(rounded_within));
    case ClaimVerdict::ContradictsDatasheet:
        return Claims::tr("The datasheet says otherwise.");
    default:
        return Claims::tr("Stated and recomputed differ by more than %1.").arg(percent(rounded_within));
    }
}

// What decided the verdict.
QString reason(const AuditedClaim& audited)
{
    if (audited.verdict == ClaimVerdict::CannotBeTold) {
        return auditGapSentence(audited.why_not);
    }
    const double recomputed = *audited.recomputed;
    const double limit = audited.limit.value_or(0);
    switch (audited.check) {
    case ClaimCheck::PeakBandwidth:
        return Claims::tr("The published rate takes %1 the card's peak bandwidth of %2 GB/s.")
            .arg(times(recomputed / limit), number(limit));
    case ClaimCheck::UpperBound:
        return Claims::tr("The memory holds %1 at most.").arg(figureText(recomputed, audited.claim->unit));
    case ClaimCheck::ModelBand:
        return Claims::tr("By the calibrated model 8 of 10 measurements lie between %1 and %2; the article's figure is "
                          "%3 what the model says.")
            .arg(figureText(limit, audited.claim->unit),
                 figureText(recomputed * recomputed / limit, audited.claim->unit),
                 times(*audited.claim->stated / recomputed));
    case ClaimCheck::LowerBound:
        return Claims::tr("The least that was measured is %1, %2 the article's figure.")
            .arg(figureText(recomputed, audited.claim->unit), times(recomputed / *audited.claim->stated));
    case ClaimCheck::SaidAbove:
        if (recomputed <= limit) {
            return Claims::tr("Said to be above %1, which it is not.").arg(figureText(limit, audited.claim->unit));
        }
        break;
    case ClaimCheck::SaidBelow:
        if (recomputed >= limit) {
            return Claims::tr("Said to be below %1, which it is not.").arg(figureText(limit, audited.claim->unit));
        }
        break;
    case ClaimCheck::Figure:
    case ClaimCheck::Datasheet:
        break;
    }
    return differenceReason(audited);
}

QString tooltip(const AuditedClaim& audited)
{
    QStringList lines;
    if (audited.recomputed) {
        lines << dataText(audited.formula) << Claims::tr("= %1").arg(withNumbers(audited))
              << Claims::tr("= %1").arg(figureText(*audited.recomputed, audited.claim->unit));
    }
    lines << reason(audited);
    if (!audited.claim->note.empty()) {
        lines << dataText(audited.claim->note);
    }
    lines << Claims::tr("Source: %1").arg(to_qstring(audited.claim->source));
    return lines.join(QLatin1Char('\n'));
}

// The same for paper, where there is room for one column of words.
QString whyItFails(const AuditedClaim& audited)
{
    QStringList sentences{reason(audited)};
    if (!audited.claim->note.empty()) {
        sentences << dataText(audited.claim->note);
    }
    sentences << Claims::tr("%1 = %2").arg(dataText(audited.formula), withNumbers(audited));
    return sentences.join(QLatin1Char(' '));
}

Cell figureCell(std::optional<double> value, const AuditedClaim& audited, const QString& source)
{
    return value ? numberCell(*value, figureText(*value, audited.claim->unit), source) : emptyCell(noValue(), source);
}

Cell verdictCell(const AuditedClaim& audited, const QString& source)
{
    Cell cell = numberCell(static_cast<double>(audited.verdict), verdictWords(audited.verdict), source);
    cell.alignment = Qt::AlignLeft | Qt::AlignVCenter;
    return cell;
}

Cell differenceCell(const AuditedClaim& audited, const QString& source)
{
    const std::optional<double> recomputed = audited.recomputed;
    if (recomputed && audited.check == ClaimCheck::PeakBandwidth) {
        const double factor = *recomputed / *audited.limit;
        return numberCell(100 * (factor - 1), Claims::tr("%1 the limit").arg(times(factor)), source);
    }
    if (!recomputed || !audited.claim->stated || *recomputed == 0) {
        return emptyCell(noValue(), source);
    }
    const double difference = *audited.claim->stated / *recomputed - 1;
    return numberCell(100 * difference, signedPercent(difference), source);
}

std::vector<Cell> row(const AuditedClaim& audited)
{
    const Claim& claim = *audited.claim;
    const QString source = tooltip(audited);
    // Rows without a text come last when the table is sorted.
    const auto text = [&source](const std::string& value) {
        Cell cell = textCell(dataText(value), source);
        cell.value = value.empty() ? QVariant() : cell.value;
        return cell;
    };
    return {
        text(claim.topic),
        text(claim.what),
        figureCell(claim.stated, audited, source),
        figureCell(audited.recomputed, audited, source),
        verdictCell(audited, source),
        differenceCell(audited, source),
        text(audited.formula),
        text(claim.note),
    };
}

QString cardOf(const PriceQuote& quote, const Catalogue& catalogue)
{
    const Gpu* const gpu = catalogue.gpu(quote.gpu);
    return to_qstring(gpu == nullptr ? quote.gpu : gpu->short_name);
}

} // namespace

Grid claimsGrid(const std::vector<AuditedClaim>& audited)
{
    Grid grid;
    grid.columns = {
        {Claims::tr("Topic"), Claims::tr("What the claim is about")},
        {Claims::tr("Claim"), Claims::tr("What the figure says")},
        {Claims::tr("Stated"), Claims::tr("The article's figure")},
        {Claims::tr("Recomputed"), Claims::tr("What comes out of the article's own inputs and the datasheets")},
        {Claims::tr("Verdict"), Claims::tr("Holds within %1, holds roughly within %2; some figures are held against a "
                                           "limit of the card instead")
                                    .arg(percent(consistent_within), percent(rounded_within))},
        {Claims::tr("Difference"), Claims::tr("Stated over recomputed, less 1; bandwidths: how much of the card's peak "
                                              "the published rate would take")},
        {Claims::tr("Formula"), Claims::tr("How it is recomputed; the tooltip has the numbers")},
        {Claims::tr("Note"), Claims::tr("What to know of the claim")},
    };
    for (const AuditedClaim& each : audited) {
        grid.rows.push_back(row(each));
    }
    return grid;
}

Grid failingClaimsGrid(const std::vector<AuditedClaim>& audited)
{
    Grid grid;
    grid.columns = {{Claims::tr("Claim"), {}},
                    {Claims::tr("Stated"), {}},
                    {Claims::tr("Recomputed"), {}},
                    {Claims::tr("Verdict"), {}},
                    {Claims::tr("Why"), {}}};
    for (const AuditedClaim& each : audited) {
        if (fails(each.verdict)) {
            grid.rows.push_back({textCell(dataText(each.claim->what), {}), figureCell(each.claim->stated, each, {}),
                                 figureCell(each.recomputed, each, {}), verdictCell(each, {}),
                                 textCell(whyItFails(each), {})});
        }
    }
    return grid;
}

QString claimsSummary(const std::vector<AuditedClaim>& audited)
{
    const auto count = [&audited](auto condition) { return std::ranges::count_if(audited, condition); };
    const auto with = [&count](ClaimVerdict verdict) {
        return count([verdict](const AuditedClaim& each) { return each.verdict == verdict; });
    };
    const auto hold = static_cast<int>(with(ClaimVerdict::Consistent));
    const auto roughly = static_cast<int>(with(ClaimVerdict::Rounded));
    const auto not_told = static_cast<int>(with(ClaimVerdict::CannotBeTold));
    const auto failing = static_cast<int>(count([](const AuditedClaim& each) { return fails(each.verdict); }));
    QString text = Claims::tr("%1 of %2 figures [holds|hold]", nullptr, hold).arg(hold).arg(audited.size());
    text += Claims::tr(", %n [holds|hold] roughly", nullptr, roughly);
    text += Claims::tr(", %n [does|do] not", nullptr, failing);
    if (not_told > 0) {
        text += Claims::tr(", %1 cannot be told").arg(not_told);
    }
    return text;
}

QStringList priceFindingTexts(const Catalogue& catalogue)
{
    QStringList texts;
    for (const PriceFinding& finding : price_findings(catalogue)) {
        const PriceQuote& other = *finding.other;
        const QString source = other.as_of.empty() ? to_qstring(other.source)
                                                   : Claims::tr("%1, %2").arg(to_qstring(other.source),
                                                                              date_text(to_qstring(other.as_of)));
        texts << Claims::tr("The article's %1 an hour at %2, listed here for the %3, is the price of the %4 "
                            "according to another source (%5).")
                     .arg(quoteText(finding.article->usd_per_gpu_hour), to_qstring(finding.article->provider),
                          cardOf(*finding.article, catalogue), cardOf(other, catalogue), source);
    }
    return texts;
}

QString priceFindingsSummary(const Catalogue& catalogue)
{
    QStringList prices;
    for (const PriceFinding& finding : price_findings(catalogue)) {
        prices << Claims::tr("%1 at %2 (%3)")
                      .arg(quoteText(finding.article->usd_per_gpu_hour), to_qstring(finding.article->provider),
                           cardOf(*finding.other, catalogue));
    }
    return prices.isEmpty() ? QString()
                            : Claims::tr("Prices of other cards according to other sources: %1").arg(listed(prices));
}

} // namespace tiebreak
