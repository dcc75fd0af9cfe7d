#pragma once

#include "core/Environment.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace ek {

// What a DemoServer serves. Plain values: copy them, change them, hand them over. Nothing here is secret: every key and
// credential is made up and opens nothing but the demo server.

struct DemoAccount
{
    QString id; ///< `acc_…`
    Environment environment = Environment::Sandbox;
    QString credential; ///< the whole `sk_…` text that signs in to it
};

/// Null texts become null in the API's answers; so do invalid dates.
struct DemoEntity
{
    QString id; ///< `ent_…`
    QString accountId;
    QString name;
    Environment environment = Environment::Sandbox;
    QString country; ///< "Slovenia"
    QString countryCode; ///< "SI"
    QString currencyCode; ///< "EUR"
    QString taxNumber;
    QString email;
    bool isEnabled = true;
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt;
};

struct DemoKey
{
    QString key; ///< the whole `ek_{environment}_{32 hex digits}`
    QString entityId;
    QString name; ///< null: the key has no name
    Environment environment = Environment::Sandbox;
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt;
    QDateTime expiresAt; ///< UTC; invalid: never expires
};

/// Makes the keys of an entity. Called on the server's thread.
using DemoKeyMaker = std::function<QList<DemoKey>(const DemoEntity &)>;

struct DemoData
{
    QList<DemoAccount> accounts;
    QList<DemoEntity> entities; ///< listed in this order
    QList<DemoKey> keys; ///< within an entity, listed in this order
    /// Called once for each entity, when its keys are asked for; they follow those of `keys`. May be null.
    DemoKeyMaker keyMaker = {};
};

/// The account key of the demo workspace. Obviously not a real one. Empty for Environment::Unknown.
QString demoCredential(Environment environment);

/// A believable office: one live and one sandbox account, businesses of many countries, keys of every state, and the
/// names that break layouts (very long, right to left, HTML look-alikes, none at all).
///
/// The same @p now gives the same data, keys included.
DemoData demoWorkspace(const QDateTime &now);

/// The demo workspace, in which each account has @p entities entities, or as many as it has by hand where that is more.
/// The others have 20 keys each, of varied age and expiry, which are made when they are asked for: their names and all
/// else are the same whenever the arguments are.
DemoData largeWorkspace(int entities, const QDateTime &now);

/// One sandbox account with @p entities entities, of which the first has @p keysInFirst keys and every other has one.
/// The same arguments give the same data.
DemoData bigWorkspace(int entities, int keysInFirst, const QDateTime &now);

} // namespace ek
