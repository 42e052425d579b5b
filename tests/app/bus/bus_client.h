// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QString>
#include <QVariant>

#include <functional>
#include <optional>
#include <vector>

// What a screen reader knows of a program: its objects on the accessibility bus (AT-SPI 2), asked for over the real
// bus.
namespace tiebreak {

// The roles that tests ask for; numbers of AT-SPI's AtspiRole.
enum class BusRole : unsigned {
    Invalid = 0,
    CheckBox = 7,
    CheckMenuItem = 8,
    ComboBox = 11,
    Label = 29,
    List = 31,
    ListItem = 32,
    Menu = 33,
    MenuItem = 35,
    PageTab = 37,
    PushButton = 43,
    RadioButton = 44,
    RadioMenuItem = 45,
    Slider = 51,
    SpinButton = 52,
    Table = 55,
    TableCell = 56,
    Text = 61,
    ToggleButton = 62,
    Unknown = 67,
    Entry = 79,
    Chart = 80,
    Notification = 101
};

class BusObject {
public:
    BusObject() = default;
    BusObject(QDBusConnection bus, QString service, QString path);

    [[nodiscard]] bool isNull() const { return m_path.isEmpty(); }
    [[nodiscard]] QString name() const { return property(accessible(), QStringLiteral("Name")).toString(); }
    [[nodiscard]] QString description() const
    {
        return property(accessible(), QStringLiteral("Description")).toString();
    }
    [[nodiscard]] BusRole role() const;
    [[nodiscard]] QString roleName() const;
    [[nodiscard]] bool isShowing() const { return hasState(25); }
    [[nodiscard]] bool isFocusable() const { return hasState(11); }
    [[nodiscard]] bool isFocused() const { return hasState(12); }
    [[nodiscard]] bool isChecked() const { return hasState(4); }
    [[nodiscard]] bool isEnabled() const { return hasState(8); }
    [[nodiscard]] std::vector<BusObject> children() const;
    [[nodiscard]] QStringList interfaces() const;

    [[nodiscard]] QStringList actions() const;
    bool act(const QString& action) const;
    bool focus() const;

    struct Range {
        double value = 0;
        double minimum = 0;
        double maximum = 0;
        double step = 0;
    };
    [[nodiscard]] std::optional<Range> range() const; // none: it has no value
    bool setValue(double value) const;
    // Of texts, entries and boxes.
    [[nodiscard]] QString text() const;
    bool setText(const QString& text) const;

    // The first below this one, depth first, that is wanted; null: none.
    [[nodiscard]] BusObject find(const std::function<bool(const BusObject&)>& wanted, int depth = 40) const;
    [[nodiscard]] BusObject find(BusRole role, const QString& name) const;
    // This one and all that show below it, with their way of names from here.
    void walk(const std::function<void(const BusObject&, const QString& way)>& visit, const QString& way = {}) const;

private:
    static QString accessible() { return QStringLiteral("org.a11y.atspi.Accessible"); }
    [[nodiscard]] bool hasState(unsigned state) const;
    [[nodiscard]] QVariant property(const QString& interface, const QString& name) const;
    [[nodiscard]] QVariantList call(const QString& interface, const QString& method,
                                    const QVariantList& arguments = {}) const;

    QDBusConnection m_bus{QString()};
    QString m_service;
    QString m_path;
};

// Under which all programs are; null while there is no bus. A program that starts before it is there stays unknown to
// it.
[[nodiscard]] BusObject registryOfBus();

// The program of that name that has most lately come to the bus; null when there is none.
[[nodiscard]] BusObject programOnBus(const QString& name);

} // namespace tiebreak
