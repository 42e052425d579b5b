// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/bus/bus_client.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>

#include <utility>

namespace tiebreak {

namespace {

constexpr int patience_ms = 10'000;

QDBusMessage asked(const QDBusConnection& bus, const QString& service, const QString& path, const QString& interface,
                   const QString& method, const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, patience_ms);
}

std::vector<std::pair<QString, QString>> referencesOf(const QVariant& value)
{
    std::vector<std::pair<QString, QString>> found;
    const auto argument = value.value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        QString service;
        QDBusObjectPath path;
        argument.beginStructure();
        argument >> service >> path;
        argument.endStructure();
        found.emplace_back(service, path.path());
    }
    argument.endArray();
    return found;
}

} // namespace

BusObject::BusObject(QDBusConnection bus, QString service, QString path)
    : m_bus(std::move(bus)), m_service(std::move(service)), m_path(std::move(path))
{
}

QVariantList BusObject::call(const QString& interface, const QString& method, const QVariantList& arguments) const
{
    const QDBusMessage reply = asked(m_bus, m_service, m_path, interface, method, arguments);
    return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments() : QVariantList();
}

QVariant BusObject::property(const QString& interface, const QString& name) const
{
    const QVariantList reply =
        call(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), {interface, name});
    return reply.isEmpty() ? QVariant() : reply.front().value<QDBusVariant>().variant();
}

BusRole BusObject::role() const
{
    const QVariantList reply = call(accessible(), QStringLiteral("GetRole"));
    return reply.isEmpty() ? BusRole::Invalid : static_cast<BusRole>(reply.front().toUInt());
}

QString BusObject::roleName() const
{
    const QVariantList reply = call(accessible(), QStringLiteral("GetRoleName"));
    return reply.isEmpty() ? QString() : reply.front().toString();
}

bool BusObject::hasState(unsigned state) const
{
    const QVariantList reply = call(accessible(), QStringLiteral("GetState"));
    if (reply.isEmpty()) {
        return false;
    }
    QList<uint> words;
    reply.front().value<QDBusArgument>() >> words;
    const auto word = static_cast<qsizetype>(state / 32);
    return word < words.size() && (words[word] & (1U << (state % 32))) != 0;
}

std::vector<BusObject> BusObject::children() const
{
    std::vector<BusObject> found;
    const QVariantList reply = call(accessible(), QStringLiteral("GetChildren"));
    if (!reply.isEmpty()) {
        for (const auto& [service, path] : referencesOf(reply.front())) {
            found.emplace_back(m_bus, service, path);
        }
    }
    return found;
}

QStringList BusObject::interfaces() const
{
    const QVariantList reply = call(accessible(), QStringLiteral("GetInterfaces"));
    return reply.isEmpty() ? QStringList() : reply.front().toStringList();
}

QStringList BusObject::actions() const
{
    const QString interface = QStringLiteral("org.a11y.atspi.Action");
    const int count = property(interface, QStringLiteral("NActions")).toInt();
    QStringList names;
    for (int i = 0; i < count; ++i) {
        const QVariantList reply = call(interface, QStringLiteral("GetName"), {i});
        names += reply.isEmpty() ? QString() : reply.front().toString();
    }
    return names;
}

bool BusObject::act(const QString& action) const
{
    const auto index = static_cast<int>(actions().indexOf(action));
    return index >= 0 && !call(QStringLiteral("org.a11y.atspi.Action"), QStringLiteral("DoAction"), {index}).isEmpty();
}

bool BusObject::focus() const
{
    const QVariantList reply = call(QStringLiteral("org.a11y.atspi.Component"), QStringLiteral("GrabFocus"));
    return !reply.isEmpty() && reply.front().toBool();
}

std::optional<BusObject::Range> BusObject::range() const
{
    const QString interface = QStringLiteral("org.a11y.atspi.Value");
    if (!interfaces().contains(interface)) {
        return std::nullopt;
    }
    const auto number = [&](const char* name) { return property(interface, QLatin1String(name)).toDouble(); };
    return Range{number("CurrentValue"), number("MinimumValue"), number("MaximumValue"), number("MinimumIncrement")};
}

bool BusObject::setValue(double value) const
{
    const QDBusMessage reply =
        asked(m_bus, m_service, m_path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Set"),
              {QStringLiteral("org.a11y.atspi.Value"), QStringLiteral("CurrentValue"),
               QVariant::fromValue(QDBusVariant(value))});
    return reply.type() == QDBusMessage::ReplyMessage;
}

QString BusObject::text() const
{
    const QVariantList reply = call(QStringLiteral("org.a11y.atspi.Text"), QStringLiteral("GetText"), {0, -1});
    return reply.isEmpty() ? QString() : reply.front().toString();
}

bool BusObject::setText(const QString& text) const
{
    const QVariantList reply =
        call(QStringLiteral("org.a11y.atspi.EditableText"), QStringLiteral("SetTextContents"), {text});
    return !reply.isEmpty() && reply.front().toBool();
}

BusObject BusObject::find(const std::function<bool(const BusObject&)>& wanted, int depth) const
{
    if (depth == 0) {
        return {};
    }
    for (const BusObject& child : children()) {
        if (wanted(child)) {
            return child;
        }
        if (const BusObject below = child.find(wanted, depth - 1); !below.isNull()) {
            return below;
        }
    }
    return {};
}

BusObject BusObject::find(BusRole role, const QString& name) const
{
    return find([role, &name](const BusObject& object) { return object.name() == name && object.role() == role; });
}

void BusObject::walk(const std::function<void(const BusObject&, const QString& way)>& visit, const QString& way) const
{
    const QString own = way + u'/' + (name().isEmpty() ? roleName() : name().left(30));
    visit(*this, own);
    if (role() == BusRole::Table) { // its cells are its model's, which may be large
        return;
    }
    for (const BusObject& child : children()) {
        if (child.isShowing()) {
            child.walk(visit, own);
        }
    }
}

BusObject registryOfBus()
{
    qDBusRegisterMetaType<QList<uint>>();
    const QDBusMessage reply =
        asked(QDBusConnection::sessionBus(), QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
              QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"), {});
    if (reply.type() != QDBusMessage::ReplyMessage) {
        return {};
    }
    const QString address = reply.arguments().front().toString();
    const QDBusConnection bus = QDBusConnection::connectToBus(address, QStringLiteral("accessibility"));
    return {bus, QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/accessible/root")};
}

BusObject programOnBus(const QString& name)
{
    BusObject found;
    for (const BusObject& program : registryOfBus().children()) {
        if (program.name() == name) {
            found = program;
        }
    }
    return found;
}

} // namespace tiebreak
