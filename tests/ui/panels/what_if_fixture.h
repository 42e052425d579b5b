// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "ui/panels/what_if_panel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tiebreak {

inline QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The keys of all fields in which two scenarios differ, in order.
inline QStringList differences(const Scenario& a, const Scenario& b)
{
    QStringList keys;
    const auto compare = [&](FieldRef ref) {
        if (get_field(a, ref) != get_field(b, ref)) {
            keys << QString::fromStdString(full_key(ref));
        }
    };
    for (const Field& field : scenario_fields()) {
        compare({&field, 0});
    }
    for (std::size_t i = 0; i < std::min(a.contenders.size(), b.contenders.size()); ++i) {
        for (const Field& field : contender_fields()) {
            compare({&field, i});
        }
    }
    return keys;
}

// The column of inputs, and its controls by the names that screen readers say.
class WhatIfFixture : public QObject {
protected:
    void startAll()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void start()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_panel = std::make_unique<WhatIfPanel>(*m_session, Theme::light());
        m_problems = std::make_unique<QSignalSpy>(m_panel.get(), &WhatIfPanel::problem);
        m_panel->resize(360, 1400);
        m_panel->show();
        m_panel->activateWindow();
        QCoreApplication::processEvents();
        QVERIFY(m_panel->isActiveWindow());
    }

    void end() { m_panel.reset(); }

    // The visible control that a screen reader calls so.
    template <typename Widget>
    [[nodiscard]] Widget* named(const QString& name) const
    {
        const auto widgets = m_panel->findChildren<Widget*>();
        const auto found = std::ranges::find_if(
            widgets, [&](const Widget* widget) { return widget->isVisible() && widget->accessibleName() == name; });
        return found == widgets.end() ? nullptr : *found;
    }

    [[nodiscard]] QAbstractSpinBox* box(const char* name) const
    {
        return named<QAbstractSpinBox>(QString::fromLatin1(name));
    }

    void click(const QString& name) const
    {
        for (QAbstractButton* const button : m_panel->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && (button->accessibleName() == name || button->text() == name)) {
                QTest::mouseClick(button, Qt::LeftButton);
                QCoreApplication::processEvents();
                return;
            }
        }
        QFAIL(qPrintable(name));
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WhatIfPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_problems;
};

} // namespace tiebreak
