#include "secrets/KeychainEntries.h"

#include "core/Completion.h"
#include "core/Logging.h"

#ifdef EK_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>
#endif

namespace ek {

#ifdef EK_SECRET_SERVICE

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

constexpr int patience = 10'000; // milliseconds

/// How many entries have these attributes, locked ones too; -1 where nobody answers.
void countEntries(const Attributes &attributes, QObject *guard, std::function<void(qsizetype)> done)
{
    QDBusMessage search = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    search << QVariant::fromValue(attributes);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(search, patience), guard);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, guard, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        const QDBusPendingReply<Paths, Paths> reply = *watcher;
        if (reply.isError()) {
            qCWarning(lcKeychain) << "could not look for entries of others:" << reply.error().name();
            return done(-1);
        }
        done(reply.argumentAt<0>().size() + reply.argumentAt<1>().size());
    });
}

} // namespace

void findEntryOfOthers(const QString &service, const QString &account, QObject *guard, std::function<void(bool)> done)
{
    qDBusRegisterMetaType<Attributes>();
    auto completion = std::make_shared<Completion<bool>>(guard, std::move(done));
    const Attributes attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), account}};
    countEntries(attributes, guard, [=](qsizetype all) {
        if (all <= 0)
            return completion->complete(false);
        Attributes ours = attributes;
        ours.insert(QStringLiteral("xdg:schema"), QStringLiteral("org.qt.keychain"));
        countEntries(ours, guard, [=](qsizetype known) { completion->complete(known >= 0 && all > known); });
    });
}

#else

void findEntryOfOthers(const QString &, const QString &, QObject *guard, std::function<void(bool)> done)
{
    Completion<bool>(guard, std::move(done)).complete(false);
}

#endif

} // namespace ek
