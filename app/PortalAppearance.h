#pragma once

#ifdef EK_WITH_DBUS

#include "ui/design/Theme.h"

#include <QObject>

class QDBusVariant;

namespace ek {

/// What a Linux desktop says about dark, contrast and animation in its settings portal, now and whenever it changes. A
/// desktop without a portal says nothing, and the platform's theme decides. Nothing waits for the answers. GUI thread
/// only.
class PortalAppearance : public QObject
{
    Q_OBJECT

public:
    explicit PortalAppearance(QObject *parent = nullptr);

    void start();

private slots:
    void onChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &space, const QString &key);
    void take(const QString &space, const QString &key, const QVariant &value);

    DesktopWish m_wish;
};

} // namespace ek

#endif
