#include "app/PortalAppearance.h"

#ifdef EK_WITH_DBUS

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace ek {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
const QString contrast = QStringLiteral("contrast");
const QString reducedMotion = QStringLiteral("reduced-motion");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");
const QString animations = QStringLiteral("enable-animations"); // where the portal has no reduced-motion yet

/// Read() wraps the value twice, signals once.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PortalAppearance::PortalAppearance(QObject *parent)
    : QObject(parent)
{
}

void PortalAppearance::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this,
                SLOT(onChanged(QString, QString, QDBusVariant)));
    for (const QString &key : {colorScheme, contrast, reducedMotion})
        ask(appearance, key);
    ask(gnome, animations);
}

void PortalAppearance::ask(const QString &space, const QString &key)
{
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
    read << space << key;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, space, key] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (!reply.isError())
            take(space, key, reply.value().variant());
    });
}

void PortalAppearance::onChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    take(space, key, value.variant());
}

void PortalAppearance::take(const QString &space, const QString &key, const QVariant &value)
{
    const QVariant plain = unwrapped(value);
    DesktopWish wish = m_wish;
    if (space == appearance && key == colorScheme) {
        const uint wanted = plain.toUInt();
        wish.isDark = wanted == 1 ? std::optional(true) : wanted == 2 ? std::optional(false) : std::nullopt;
    } else if (space == appearance && key == contrast) {
        wish.isHighContrast = plain.toUInt() == 1;
    } else if (space == appearance && key == reducedMotion) {
        wish.isAnimated = plain.toUInt() != 1;
    } else if (space == gnome && key == animations) {
        wish.isAnimated = plain.toBool();
    } else {
        return;
    }
    if (wish == m_wish)
        return;
    m_wish = wish;
    setDesktopWish(m_wish);
}

} // namespace ek

#include "moc_PortalAppearance.cpp"

#endif
