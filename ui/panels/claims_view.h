// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit.h"
#include "ui/theme.h"

#include <QWidget>

#include <vector>

namespace tiebreak {

class ClaimsFilter;
class GridModel;
class TableView;

// The audit of the article's numbers: searched, filtered, and each with a jump to the scenario that shows it.
class ClaimsView : public QWidget {
    Q_OBJECT

public:
    explicit ClaimsView(const Catalogue& catalogue, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

signals:
    // The user wants to see that claim in the window.
    void showRequested(const AuditedClaim& claim);

private:
    void requestShow();

    std::vector<AuditedClaim> m_claims;
    GridModel* m_model;
    ClaimsFilter* m_filter;
    TableView* m_table;
};

} // namespace tiebreak
