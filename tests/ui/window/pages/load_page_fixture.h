// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/panels/table_view.h"
#include "ui/window/answer/verdict_banner.h"
#include "ui/window/main_window.h"
#include "ui/window/pages/chart_pages.h"

#include <QTableView>
#include <QtTest>

namespace tiebreak {

// The page of the load, in the window: it is played off the window's thread, so that each test waits for it.
class LoadPageFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] ChartPages& pages() const { return *m_window->findChild<ChartPages*>(); }
    [[nodiscard]] QWidget& page() const { return *pages().currentWidget(); }

    template <typename Widget>
    [[nodiscard]] Widget* shown(const QString& name) const
    {
        for (auto* const widget : page().findChildren<Widget*>()) {
            if (widget->accessibleName() == name && widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }

    [[nodiscard]] std::vector<CurveChart*> charts() const
    {
        const auto found = page().findChildren<CurveChart*>();
        return {found.begin(), found.end()};
    }

    [[nodiscard]] QString banner() const { return m_window->findChild<VerdictBanner*>()->accessibleName(); }

    const QTableView* resultsView() const { return m_window->findChild<TableView*>(QStringLiteral("results")); }

    void open(const Scenario& scenario)
    {
        m_window.reset();
        m_session = std::make_unique<Session>(m_catalogue, scenario);
        m_window = std::make_unique<MainWindow>(*m_session);
        m_window->setThemeChoice(ThemeChoice::Light);
        m_window->show();
        QVERIFY(m_window->showView(QStringLiteral("load")));
        m_window->finishCharts();
    }

    void startAll()
    {
        QApplication::setStyle(QStringLiteral("fusion"));
        QVERIFY(m_catalogue);
    }

    void end() { m_window.reset(); }
};

} // namespace tiebreak
