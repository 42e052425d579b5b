// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/edit_notice.h"

#include "models/catalog/files/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace tiebreak {

namespace {

struct EditNotice {
    Q_DECLARE_TR_FUNCTIONS(EditNotice)
};

QString cut(const Request& before, const Request& after, const LlmModel& model)
{
    return before == after ? QString()
                           : EditNotice::tr("%1 takes at most %2 tokens: prompts now have %3 tokens, outputs %4.")
                                 .arg(to_qstring(model.name), QString::number(model.shape.max_context),
                                      QString::number(after.prompt_tokens), QString::number(after.output_tokens));
}

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString framework_notice(const Server& before, const Server& after)
{
    const QString name = to_qstring(after.framework);
    const bool other_release = before.framework_version != after.framework_version;
    if (before.batching == after.batching) {
        return other_release ? EditNotice::tr("The release is now the newest of %1.").arg(name) : QString();
    }
    const QString usual = after.batching == Batching::InFlight
                              ? EditNotice::tr("Batching is now in-flight, as %1 serves.").arg(name)
                              : EditNotice::tr("Batching is now static, as for %1 before you change it.").arg(name);
    return other_release ? joined({EditNotice::tr("The release is now the newest of %1.").arg(name), usual}) : usual;
}

} // namespace

QString cut_notice(const Scenario& before, const Scenario& after, const Catalogue& catalogue)
{
    const std::string& second = after.second.model.empty() ? after.model : after.second.model;
    return joined({cut(before.request, after.request, *catalogue.model(after.model)),
                   cut(before.second.request, after.second.request, *catalogue.model(second))});
}

QString edit_notice(const Scenario& before, const Scenario& after, const Field& edited, const Catalogue& catalogue)
{
    if (edited.key == "framework") {
        return framework_notice(before.server, after.server);
    }
    if (!chooses_model(edited)) {
        return {};
    }
    const QString evidence = before.evidence == after.evidence
                                 ? QString()
                                 : EditNotice::tr("The article has no figures of %1: the evidence is now Model.")
                                       .arg(to_qstring(after.model));
    return joined({evidence, cut_notice(before, after, catalogue)});
}

} // namespace tiebreak
