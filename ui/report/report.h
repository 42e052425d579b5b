// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/tables/grid_model.h"
#include "ui/figures/figure.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

// What a report says, as data: HTML, PDF and Markdown are written from this one value.
namespace tiebreak {

struct ReportText {
    enum class Kind { Plain, Lead, Warning };
    Kind kind = Kind::Plain;
    QString text;
};

struct ReportList {
    QStringList items;
};

struct ReportTable {
    Grid grid; // texts are what counts; sources of cells are not shown
};

using ReportBlock = std::variant<ReportText, ReportList, ReportTable, Figure>;

struct ReportSection {
    QString id; // "answer": letters, digits and "-"; unique
    QString title;
    bool is_part = false; // of the section before it that is none
    std::vector<ReportBlock> blocks;
};

struct ReportContent {
    QString title;
    QString scenario; // in one line
    QString made;     // by what, and on which date if that was asked for
    std::vector<ReportSection> sections;
};

// Of the session as it is now, with the pins that it has. `axes` as in figureOf(); `date` is written as it is, empty:
// none. Computes no more than figureOf() and the audit of the claims do: about 0.1 s.
[[nodiscard]] ReportContent reportOf(const Session& session, const QJsonObject& axes = {}, const QString& date = {});

} // namespace tiebreak
