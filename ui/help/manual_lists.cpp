// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/manual_lists.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "models/engine/answers/analysis.h"
#include "models/library/formats.h"
#include "models/library/reading.h"
#include "models/wording/input_wording.h"
#include "models/wording/outputs/outputs.h"
#include "models/wording/wording.h"
#include "ui/charts/chart_list.h"
#include "ui/window/pages/chart_pages.h"
#include "ui/window/presets.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tiebreak {

namespace {

struct ListWords {
    Q_DECLARE_TR_FUNCTIONS(Manual)
};

// Text that Markdown leaves alone.
QString plainMarkdown(QString text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\`*_{}\\[\\]<>|#])"));
    return text.replace(special, QStringLiteral("\\\\1"));
}

// "1 to 1,024 seq", "static or in-flight"
QString rangeText(const Field& field, const Scenario& scenario, const Catalogue& catalogue)
{
    constexpr std::size_t few = 8;
    QString range;
    if (field.kind == FieldKind::Choice) {
        const std::vector<std::string> choices = field.choices(catalogue, scenario);
        QStringList names;
        for (const std::string& choice : choices) {
            names << choiceOf(field, choice, scenario, catalogue);
        }
        range = choices.size() <= few ? listed(names) : ListWords::tr("%1 choices").arg(choices.size());
    } else if (field.kind == FieldKind::Share) {
        range = ListWords::tr("%1 to %2").arg(percent(field.minimum, 3), percent(field.maximum, 3));
    } else {
        range = ListWords::tr("%1 to %2").arg(number(field.minimum), number(field.maximum));
        range += unit_of(field).isEmpty() ? QString() : QString(QLatin1Char(' ') + unit_of(field));
    }
    return field.may_be_empty ? ListWords::tr("%1, or none").arg(range) : range;
}

QString inputEntry(const Field& field, FieldRef ref, const Scenario& scenario, const Catalogue& catalogue)
{
    const QString source = source_of(field);
    const QString written =
        to_qstring(std::string(is_contender_field(field) ? "contenders.N." : "") + std::string(field.key));
    QString text = QStringLiteral("### %1 {#%2}\n\n%3\n\n")
                       .arg(label_of(field), to_qstring(std::string(field.key)), plainMarkdown(help_of(field)));
    text += ListWords::tr("- Takes %1.").arg(plainMarkdown(rangeText(field, scenario, catalogue))) + u'\n';
    text +=
        (source.isEmpty() ? ListWords::tr("- At the start: %1.").arg(plainMarkdown(inputText(ref, scenario, catalogue)))
                          : ListWords::tr("- At the start: %1 (%2).")
                                .arg(plainMarkdown(inputText(ref, scenario, catalogue)), plainMarkdown(source))) +
        u'\n';
    return text + ListWords::tr("- For commands: `%1`.").arg(written) + QStringLiteral("\n\n");
}

QString inputsList(const Catalogue& catalogue)
{
    const Scenario scenario = default_scenario(catalogue);
    QString text;
    std::vector<QString> groups;
    for (const Field& field : scenario_fields()) {
        if (std::ranges::find(groups, group_of(field)) == groups.end()) {
            groups.push_back(group_of(field));
        }
    }
    for (const QString& group : groups) {
        text += QStringLiteral("## %1\n\n").arg(group.isEmpty() ? ListWords::tr("The first inputs") : group);
        for (const Field& field : scenario_fields()) {
            if (group_of(field) == group) {
                text += inputEntry(field, {&field, 0}, scenario, catalogue);
            }
        }
    }
    text += QStringLiteral("## %1\n\n").arg(ListWords::tr("Of each contender"));
    for (const Field& field : contender_fields()) {
        text += inputEntry(field, {&field, 0}, scenario, catalogue);
    }
    return text;
}

// The columns of the table of results.
QString resultsList(const Catalogue& catalogue)
{
    const Analysis analysis = analyze(catalogue, default_scenario(catalogue));
    QString text;
    for (const Output& output : outputs()) {
        if (output.in_results) {
            text += QStringLiteral("- **%1**: %2\n")
                        .arg(plainMarkdown(labelOf(output, analysis)), plainMarkdown(helpOf(output, analysis)));
        }
    }
    return text;
}

QString formatsList()
{
    QString text;
    for (const Format& format : formats()) {
        text += QStringLiteral("- %1\n").arg(plainMarkdown(Import::tr(format.name)));
    }
    return text;
}

QString presetsList()
{
    QString text;
    for (const Preset& preset : presets()) {
        const QString key = preset.key.toString(QKeySequence::NativeText);
        const QString name = key.isEmpty() ? preset.name : ListWords::tr("%1 (%2)").arg(preset.name, key);
        text += QStringLiteral("- **%1**: %2\n").arg(plainMarkdown(name), plainMarkdown(preset.description));
    }
    return text;
}

// Empty: nothing has that name.
QString replacement(const QString& name, const Catalogue& catalogue)
{
    if (name == QLatin1String("inputs")) {
        return inputsList(catalogue);
    }
    if (name == QLatin1String("results")) {
        return resultsList(catalogue);
    }
    if (name == QLatin1String("formats")) {
        return formatsList();
    }
    if (name == QLatin1String("presets")) {
        return presetsList();
    }
    const QString id = name.section(u':', 1);
    if (name.startsWith(QLatin1String("chart:"))) {
        return figureNames().contains(id) ? chartNamed(id).label() : QString();
    }
    return name.startsWith(QLatin1String("page:")) ? ChartPages::titleOf(id) : QString();
}

} // namespace

QString withLists(QString markdown, const Catalogue& catalogue)
{
    static const QRegularExpression wanted(QStringLiteral("\\{\\{([a-z:-]+)\\}\\}"));
    qsizetype from = 0;
    for (QRegularExpressionMatch match = wanted.match(markdown); match.hasMatch();
         match = wanted.match(markdown, from)) {
        const QString text = replacement(match.captured(1), catalogue);
        from = text.isEmpty() ? match.capturedEnd() : match.capturedStart() + text.size();
        if (!text.isEmpty()) {
            markdown.replace(match.capturedStart(), match.capturedLength(), text);
        }
    }
    return markdown;
}

} // namespace tiebreak
