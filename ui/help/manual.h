// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/wording/language.h"

#include <QString>
#include <QStringList>

#include <vector>

// The manual: resources/manual/LANGUAGE, one Markdown file a topic, in the order of their names. Beside Markdown it has
//   ## Title {#anchor}             a heading that links and F1 find: [text](topic#anchor)
//   {{inputs}} ...                 a line alone: a list that the program has, written out (manual_lists.h)
//   {{chart:cost}}, {{page:cost}}  the label of that chart or page
//   ![text](chart:cost?batch=32)   the chart of the default scenario with these inputs, drawn by the program
// The window, the package and the HTML of it follow from these files.
namespace tiebreak {

struct ManualHeading {
    int level = 1; // 1: of the topic itself
    QString title; // plain
    QString anchor;
    QString text; // the Markdown below it, up to the next heading
};

struct ManualTopic {
    QString id; // "charts"
    QString title;
    std::vector<ManualHeading> headings; // the topic's own first
};

class Manual {
public:
    // In that language ("en", "de"), or English where there is none of it.
    explicit Manual(const Catalogue& catalogue, const QString& language = language_of_sources);

    [[nodiscard]] const std::vector<ManualTopic>& topics() const { return m_topics; }
    [[nodiscard]] const ManualTopic* topic(const QString& id) const; // null: there is none
    // Whether the place "topic" or "topic#anchor" exists.
    [[nodiscard]] bool has(const QString& place) const;

private:
    std::vector<ManualTopic> m_topics;
};

// The body of a topic as HTML: headings with ids and names, links and pictures as the Markdown has them.
[[nodiscard]] QString htmlOf(const ManualTopic& topic);

} // namespace tiebreak
