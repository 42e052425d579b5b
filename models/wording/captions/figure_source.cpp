// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/captions/figure_source.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/text_locale.h"
#include "models/wording/captions/figure_inputs.h"
#include "models/wording/charts/price_wording.h"
#include "models/wording/notes.h"
#include "models/wording/own_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace tiebreak {

namespace {

struct Source {
    Q_DECLARE_TR_FUNCTIONS(FigureSource)
};

// ---- names of sources

// Sources of the catalogue go into detail in parentheses and after a semicolon.
QString withoutDetail(const std::string& source)
{
    static const QRegularExpression parentheses(QStringLiteral("\\s*\\([^)]*\\)"));
    return to_qstring(source).section(QLatin1Char(';'), 0, 0).remove(parentheses).trimmed();
}

// "46,068 MiB as the NVIDIA driver reports": data sheets round the memory up, so its source is told apart from theirs.
QString memorySource(const Gpu& gpu)
{
    const QString begin = QStringLiteral("usable memory: ");
    for (const QString& part : to_qstring(gpu.source).split(QStringLiteral("; "))) {
        if (part.startsWith(begin)) {
            return part.sliced(begin.size());
        }
    }
    return withoutDetail(gpu.source);
}

// "SkyPilot catalogue, commit 0082b043 and commit 00148f2a": what stands before the first comma is said once, what
// follows only while it is short.
QString condensed(const QStringList& sources)
{
    constexpr qsizetype most_told = 2;
    std::vector<std::pair<QString, QStringList>> groups;
    for (const QString& source : sources) {
        const QString head = source.section(QStringLiteral(", "), 0, 0);
        const QString tail = source.section(QStringLiteral(", "), 1);
        auto group = std::ranges::find(groups, head, &std::pair<QString, QStringList>::first);
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {head, {}});
        }
        if (!tail.isEmpty() && !group->second.contains(tail)) {
            group->second << tail;
        }
    }
    QStringList texts;
    for (const auto& [head, tails] : groups) {
        texts << (tails.isEmpty() || tails.size() > most_told ? head : Source::tr("%1, %2").arg(head, listed(tails)));
    }
    return texts.join(Source::tr("; "));
}

// The article's figures have no date of their own: that of the prices it quotes is the article's.
QString dated(const std::string& source, const Catalogue& catalogue)
{
    const auto quote = std::ranges::find_if(
        catalogue.prices, [&source](const PriceQuote& each) { return each.source == source && !each.as_of.empty(); });
    const QString name = withoutDetail(source);
    return quote == catalogue.prices.end() ? name : Source::tr("%1, %2").arg(name, date_text(to_qstring(quote->as_of)));
}

class SourceParts {
public:
    SourceParts(const Analysis& analysis, const Catalogue& catalogue, const FigureInputs& inputs)
        : m_analysis(analysis), m_catalogue(catalogue), m_inputs(inputs)
    {
    }

    [[nodiscard]] QString throughput() const
    {
        if (!m_inputs.throughput()) {
            return {};
        }
        if (m_inputs.played() || m_analysis.scenario.evidence == Evidence::Model) {
            const QString model = Source::tr("Throughput: model calibrated on %1 with public measurements.")
                                      .arg(to_qstring(m_catalogue.calibration.date));
            const QString behind = measurementsBehind(m_analysis);
            return behind.isEmpty() ? model : QString(model % QLatin1Char(' ') % behind);
        }
        const QString sources = pointSources();
        return sources.isEmpty() ? QString() : Source::tr("Throughput: %1.").arg(sources);
    }

    // Of images and training.
    [[nodiscard]] QString uses() const
    {
        return m_inputs.images() ? Source::tr("Images: model calibrated on %1 with public measurements.")
                                       .arg(to_qstring(m_catalogue.calibration.date))
               : m_inputs.training() ? Source::tr("Training: model calibrated on %1 with public measurements.")
                                           .arg(to_qstring(m_catalogue.calibration.date))
                                     : QString();
    }

    // Of the recorded requests.
    [[nodiscard]] QString trace() const
    {
        const Load& load = m_analysis.scenario.load;
        const Trace* const played =
            m_inputs.played() && load.kind == LoadOf::Trace ? m_catalogue.trace(load.trace) : nullptr;
        return played == nullptr ? QString()
               : played->licence.empty()
                   ? Source::tr("Requests: %1.").arg(to_qstring(played->source))
                   : Source::tr("Requests: %1, %2.").arg(to_qstring(played->source), to_qstring(played->licence));
    }

    // The measured points that stand beside the model's curves.
    [[nodiscard]] QString measuredPoints() const
    {
        const QString sources = m_analysis.scenario.evidence == Evidence::Model ? pointSources() : QString();
        return sources.isEmpty() ? QString() : Source::tr("Measured points: %1.").arg(sources);
    }

    [[nodiscard]] QString model() const
    {
        const LlmModel* const found = m_catalogue.model(m_analysis.scenario.model);
        return found == nullptr ? QString()
                                : Source::tr("%1: %2.").arg(to_qstring(found->name), withoutDetail(found->source));
    }

    // "Bandwidth: NVIDIA L40S datasheet; NVIDIA A100 datasheet."
    [[nodiscard]] QString specifications(const QString& what) const
    {
        QStringList sources;
        for (const ContenderAnalysis& contender : m_analysis.contenders) {
            const bool counts = !m_inputs.owning() || contender.contender.purchase_usd;
            if (const Gpu* const gpu = m_catalogue.gpu(contender.contender.gpu); gpu != nullptr && counts) {
                sources << withoutDetail(gpu->source);
            }
            if (m_inputs.baseline_only) {
                break;
            }
        }
        return sources.isEmpty() ? QString() : Source::tr("%1: %2.").arg(what, condensed(sources));
    }

    [[nodiscard]] QString memorySizes() const
    {
        return byContender(Source::tr("Memory sizes"), [this](std::size_t i) {
            const Gpu* const gpu = m_catalogue.gpu(contenderAt(i).gpu);
            return gpu == nullptr ? QString() : memorySource(*gpu);
        });
    }

    // Of the pools that logs of servers tell.
    [[nodiscard]] QString measuredPools() const
    {
        return byContender(Source::tr("Measured pools"),
                           [this](std::size_t i) { return to_qstring(m_analysis.contenders[i].measured_pool_source); });
    }

    [[nodiscard]] QString workspace() const
    {
        return m_analysis.scenario.server.memory_overhead_gb
                   ? Source::tr("Workspace: %1.").arg(own())
                   : Source::tr("Workspace: model calibrated on %1.").arg(to_qstring(m_catalogue.calibration.date));
    }

    // Of the prices that the contenders have.
    [[nodiscard]] QString prices() const
    {
        return byContender(Source::tr("Prices"),
                           [this](std::size_t i) { return isPriced(i) ? priceSource(contenderAt(i)) : QString(); });
    }

    [[nodiscard]] QString purchasePrices() const
    {
        return byContender(Source::tr("Purchase prices"), [this](std::size_t i) {
            if (!isPriced(i)) {
                return QString();
            }
            const Gpu* const gpu = m_catalogue.gpu(contenderAt(i).gpu);
            const bool is_street_price = gpu != nullptr && gpu->street_price_usd == contenderAt(i).purchase_usd;
            return is_street_price ? withoutDetail(gpu->street_price_source) : own();
        });
    }

    // Of all quotes in the catalogue.
    [[nodiscard]] QString quotes() const
    {
        QStringList sources;
        for (const PriceQuote& quote : m_catalogue.prices) {
            const QString source = withoutDetail(quote.source).section(QLatin1Char('/'), 0, 0); // of a page its site
            sources << (quote.as_of.empty() ? source
                                            : Source::tr("%1, %2").arg(source, date_text(to_qstring(quote.as_of))));
        }
        const Scenario& scenario = m_analysis.scenario;
        if (!scenario.price_edits.empty() || !std::ranges::all_of(scenario.contenders, &hasQuote)) {
            sources << own();
        }
        return Source::tr("Prices: %1.").arg(condensed(sources));
    }

private:
    // Of whoever made the figure: those who read it did not enter anything.
    static QString own() { return Source::tr("the author's own"); }

    static bool hasQuote(const Contender& contender) { return !contender.price_source.empty(); }

    // Provider and day of the quote that the price follows; a quote that the user changed is the user's.
    [[nodiscard]] QString priceSource(const Contender& contender) const
    {
        const PriceQuote* const quote = m_catalogue.price(contender.price_source);
        if (quote == nullptr || quoted_price(m_analysis.scenario, *quote) != quote->usd_per_gpu_hour) {
            return own();
        }
        const QString when = quote->as_of.empty() ? withoutDetail(quote->source) : date_text(to_qstring(quote->as_of));
        return Source::tr("%1, %2").arg(offerName(*quote), when);
    }

    [[nodiscard]] const Contender& contenderAt(std::size_t i) const { return m_analysis.contenders[i].contender; }

    [[nodiscard]] bool isPriced(std::size_t i) const
    {
        return m_inputs.hasPriceOf(i) && (!m_inputs.owning() || contenderAt(i).purchase_usd);
    }

    // "Prices: RunPod, 2026-03-22 (L40S, A100 PCIe); the author's own (A100 SXM).", without the names when all agree.
    // Contenders whose source is empty are left out.
    template <typename SourceOf>
    [[nodiscard]] QString byContender(const QString& what, SourceOf source_of) const
    {
        const QStringList names = contenderNames(m_analysis);
        std::vector<std::pair<QString, QStringList>> groups;
        for (std::size_t i = 0; i < m_analysis.contenders.size(); ++i) {
            const QString source = source_of(i);
            if (source.isEmpty()) {
                continue;
            }
            auto group = std::ranges::find(groups, source, &std::pair<QString, QStringList>::first);
            if (group == groups.end()) {
                group = groups.insert(groups.end(), {source, {}});
            }
            group->second << names.at(static_cast<qsizetype>(i));
        }
        QStringList texts;
        for (const auto& [source, owners] : groups) {
            texts << (groups.size() == 1 ? source : Source::tr("%1 (%2)").arg(source, owners.join(Source::tr(", "))));
        }
        return texts.isEmpty() ? QString() : Source::tr("%1: %2.").arg(what, texts.join(Source::tr("; ")));
    }

    [[nodiscard]] QString pointSources() const
    {
        QStringList sources;
        for (const ContenderAnalysis& contender : m_analysis.contenders) {
            for (const EvidencePoint& point : contender.points) {
                sources << dated(point.source, m_catalogue);
            }
        }
        return condensed(sources);
    }

    const Analysis& m_analysis;
    const Catalogue& m_catalogue;
    const FigureInputs& m_inputs;
};

} // namespace

QString figureSource(const Analysis& analysis, const Catalogue& catalogue, const FigureInputs& inputs,
                     const QString& version)
{
    const SourceParts parts(analysis, catalogue, inputs);
    QStringList sentences{parts.throughput(), parts.uses(), parts.trace()};
    if (inputs.points) {
        sentences << parts.measuredPoints();
    }
    if (inputs.bandwidth) {
        sentences << parts.specifications(Source::tr("Bandwidth"));
    }
    if (inputs.memory()) {
        sentences << parts.model() << parts.memorySizes() << parts.workspace() << parts.measuredPools();
    }
    sentences << (inputs.all_quotes ? parts.quotes() : parts.prices());
    if (inputs.owning()) {
        sentences << parts.purchasePrices();
    }
    if (inputs.power()) {
        sentences << parts.specifications(Source::tr("TDP"));
    }
    sentences << ownFactsNote(analysis, catalogue, inputs.images()) << madeWith(version);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString madeWith(const QString& version)
{
    return version.isEmpty() ? Source::tr("Made with Tiebreak.") : Source::tr("Made with Tiebreak %1.").arg(version);
}

} // namespace tiebreak
