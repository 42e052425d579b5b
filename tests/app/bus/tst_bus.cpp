// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/bus/bus_client.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace tiebreak;

namespace {

constexpr int patience_ms = 60'000;

bool isAnyOf(BusRole role, std::initializer_list<BusRole> roles)
{
    return std::ranges::find(roles, role) != roles.end();
}

} // namespace

// The program as a screen reader meets it: on the accessibility bus of a real session, under an X server.
// tests/app/accessible starts all of them; TIEBREAK_PROGRAM is the program.
class TestBus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTRY_VERIFY_WITH_TIMEOUT(registryOfBus().role() != BusRole::Invalid, patience_ms);
        m_program.setProcessChannelMode(QProcess::ForwardedChannels);
        // With a view asked for, the first start shows no tour.
        m_program.start(qEnvironmentVariable("TIEBREAK_PROGRAM"), {QStringLiteral("--view"), QStringLiteral("cost")});
        QVERIFY(m_program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(!(m_root = programOnBus(QStringLiteral("Tiebreak"))).isNull(), patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(!batch().isNull(), patience_ms);
        // There is no window manager that gives the window the keyboard.
        QCOMPARE(
            QProcess::execute(QStringLiteral("xdotool"),
                              {QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
                               QStringLiteral("--name"), QStringLiteral("Tiebreak"), QStringLiteral("windowfocus")}),
            0);
    }

    void cleanupTestCase()
    {
        m_program.terminate();
        QVERIFY(m_program.waitForFinished());
    }

    // On each page, whatever shows and takes the keyboard or a press has a name and a role, and can be done.
    void everyControlHasNameRoleAndAction()
    {
        QStringList faults;
        int seen = 0;
        const std::vector<BusObject> pages = tabs();
        QVERIFY(pages.size() >= 8);
        std::set<QString> known; // what stays on all pages is asked once
        for (const BusObject& page : pages) {
            QVERIFY2(page.act(QStringLiteral("Press")), qPrintable(page.name() + u": " + page.actions().join(u' ')));
            m_root.walk([&](const BusObject& object, const QString& way) {
                if (!known.insert(way + object.roleName()).second) {
                    return;
                }
                ++seen;
                const QString fault = faultOf(object);
                if (!fault.isEmpty()) {
                    faults += fault + u": " + way + u" (" + object.roleName() + u')';
                    qWarning("%s", qPrintable(faults.back()));
                }
            });
        }
        QVERIFY(seen > 300);
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1 faults").arg(faults.size())));
    }

    // Which is cheaper at batch 32, by the model, with the L40S at $0.60?
    void aSessionByTheBus()
    {
        const QString before = verdict();
        QVERIFY(!before.isEmpty());
        const auto range = batch().range();
        QVERIFY(range);
        QCOMPARE(range->minimum, 1.0);
        QCOMPARE(range->maximum, 1024.0);
        QCOMPARE(range->value, 8.0);
        QVERIFY(batch().setValue(32));
        QTRY_COMPARE(batch().range()->value, 32.0);
        QVERIFY(batch().text().contains(QLatin1String("32")));
        QTRY_VERIFY(verdict() != before);

        const BusObject model = m_root.find([](const BusObject& object) {
            return object.name() == QLatin1String("Model") && object.isShowing() &&
                   isAnyOf(object.role(), {BusRole::RadioButton, BusRole::RadioMenuItem, BusRole::ToggleButton});
        });
        QVERIFY(!model.isNull());
        QVERIFY(model.act(QStringLiteral("Press")) || model.act(QStringLiteral("Toggle")));
        QTRY_VERIFY(model.isChecked());

        const BusObject price = m_root.find(BusRole::SpinButton, QStringLiteral("L40S price"));
        QVERIFY(!price.isNull());
        QVERIFY(price.setValue(0.6));
        QTRY_VERIFY(verdict().contains(QLatin1String("L40S")));
        QTRY_COMPARE(price.range()->value, 0.6);
    }

    // Tab reaches the batch and the prices, keys change them, and Ctrl+Z takes it back.
    void aSessionByTheKeyboard()
    {
        const BusObject slider = m_root.find(BusRole::Slider, QStringLiteral("Batch size"));
        QVERIFY(!slider.isNull());
        for (int tabs = 0; tabs < 60 && !slider.isFocused(); ++tabs) {
            press("Tab");
        }
        QVERIFY(slider.isFocused());
        const double before = slider.range()->value;
        const QString told = verdict();
        press("Page_Up");
        QTRY_VERIFY(slider.range()->value > before);
        QTRY_VERIFY(verdict() != told);
        press("ctrl+z");
        QTRY_COMPARE(slider.range()->value, before);
        const BusObject price = m_root.find(BusRole::Slider, QStringLiteral("L40S price"));
        const double usd = price.range()->value;
        for (int tabs = 0; tabs < 60 && !price.isFocused(); ++tabs) {
            press("Tab");
        }
        QVERIFY(price.isFocused());
        press("Right");
        QTRY_VERIFY(price.range()->value > usd);
    }

    // Its conclusion and its values, for those who hear it.
    void aChartSpeaks()
    {
        const BusObject chart = m_root.find(BusRole::Chart, QStringLiteral("Cost per token"));
        QVERIFY(!chart.isNull());
        QVERIFY(chart.isFocusable());
        QVERIFY(!chart.description().isEmpty());
        QVERIFY2(chart.text().contains(QLatin1String("L40S $")), qPrintable(chart.text()));
        QVERIFY(chart.focus());
        QTRY_VERIFY_WITH_TIMEOUT(chart.isFocused(), patience_ms);
    }

    // Evidence and question are choices of one out of several, in the tool bar and in a menu.
    void evidenceIsOneOfThree()
    {
        std::map<QString, int> radios;
        m_root.walk([&](const BusObject& object, const QString&) {
            if (object.role() == BusRole::RadioButton) {
                ++radios[object.name()];
            }
        });
        for (const char* const name : {"Article", "Model", "Measured", "Cost per token", "Monthly bill"}) {
            QCOMPARE(radios[QLatin1String(name)], 1);
        }
    }

private:
    [[nodiscard]] std::vector<BusObject> tabs() const
    {
        std::vector<BusObject> found;
        std::set<QString> names;
        m_root.walk([&](const BusObject& object, const QString&) {
            if (object.role() == BusRole::PageTab && names.insert(object.name()).second) {
                found.push_back(object);
            }
        });
        return found;
    }

    static void press(const char* key)
    {
        QCOMPARE(QProcess::execute(QStringLiteral("xdotool"), {QStringLiteral("key"), QLatin1String(key)}), 0);
    }

    [[nodiscard]] BusObject batch() const { return m_root.find(BusRole::SpinButton, QStringLiteral("Batch size")); }

    [[nodiscard]] QString verdict() const
    {
        const BusObject banner =
            m_root.find([](const BusObject& object) { return object.role() == BusRole::Notification; });
        return banner.isNull() ? QString() : banner.name();
    }

    // Empty: none.
    [[nodiscard]] static QString faultOf(const BusObject& object)
    {
        const BusRole role = object.role();
        const bool is_button = isAnyOf(role, {BusRole::PushButton, BusRole::CheckBox, BusRole::RadioButton,
                                              BusRole::ToggleButton, BusRole::PageTab, BusRole::MenuItem});
        const bool is_number = isAnyOf(role, {BusRole::Slider, BusRole::SpinButton});
        const bool is_control =
            is_button || is_number || object.isFocusable() ||
            isAnyOf(role, {BusRole::ComboBox, BusRole::Entry, BusRole::Table, BusRole::Chart, BusRole::List});
        if (isAnyOf(role, {BusRole::Invalid, BusRole::Unknown}) && is_control) {
            return QStringLiteral("no role");
        }
        if (is_control && object.name().simplified().isEmpty()) {
            return QStringLiteral("no name");
        }
        if (is_button && object.isEnabled() && object.actions().isEmpty()) {
            return QStringLiteral("no action");
        }
        if (is_number) {
            const auto range = object.range();
            if (!range || range->minimum >= range->maximum || range->step <= 0) {
                return QStringLiteral("no value with a range");
            }
        }
        return {};
    }

    QProcess m_program;
    BusObject m_root;
};

QTEST_GUILESS_MAIN(TestBus)
#include "tst_bus.moc"
