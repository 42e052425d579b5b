// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/panels/table_tabs.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QTest>

#include <map>

namespace tiebreak {

// A window that counts what is drawn.
class MainWindowFixture : public QObject {
protected:
    void startAll()
    {
        QApplication::setStyle(QStringLiteral("fusion"));
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void start()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_window = open();
        QVERIFY(m_window->isActiveWindow());
    }

    void end() { m_window.reset(); }

    static inline const QString batch_name = QStringLiteral("Batch size");

    static inline const QStringList price_names{QStringLiteral("L40S price"), QStringLiteral("A100-80GB-PCIe price"),
                                                QStringLiteral("A100-80GB-SXM price")};

    static void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
    }

    // They are made when they are first seen.
    void seeAllTables()
    {
        auto* const tables = m_window->findChild<TableTabs*>();
        const QString before = tables->currentView();
        for (const QString& view : tables->views()) {
            QVERIFY(tables->showView(view));
            settle();
        }
        tables->showView(before);
        settle();
    }

    std::unique_ptr<MainWindow> open()
    {
        auto window = std::make_unique<MainWindow>(*m_session);
        window->setThemeChoice(ThemeChoice::Light);
        m_firstPaint.clear();
        for (CurveChart* const chart : window->curveCharts()) {
            chart->installEventFilter(this);
        }
        window->show();
        window->activateWindow();
        settle();
        return window;
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            m_firstPaint.emplace(watched, static_cast<CurveChart*>(watched)->replots());
        }
        return false;
    }

    // The visible control that a screen reader calls so.
    template <typename Widget>
    [[nodiscard]] Widget* named(const QString& name) const
    {
        const auto widgets = m_window->findChildren<Widget*>();
        const auto found = std::ranges::find_if(
            widgets, [&](const Widget* widget) { return widget->isVisible() && widget->accessibleName() == name; });
        return found == widgets.end() ? nullptr : *found;
    }

    QAction* trigger(const QString& text)
    {
        const auto actions = m_window->findChildren<QAction*>();
        const auto found = std::ranges::find_if(
            actions, [&](const QAction* action) { return action->text().remove(QLatin1Char('&')) == text; });
        if (found == actions.end()) {
            qFatal("no action %s", qPrintable(text));
        }
        (*found)->trigger();
        return *found;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::map<QObject*, int> m_firstPaint; // replots of each chart until then
};

} // namespace tiebreak
