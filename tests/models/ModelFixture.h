#pragma once

#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

namespace ek::test {

/// Session and KeyStore over one entity whose keys, and whatever is wrong with them, the test chooses.
class ModelFixture
{
public:
    explicit ModelFixture(const QList<QJsonObject> &keys = {}) { api.serveKeys(keys); }

    /// Signs in, and waits for entities and, where one is open, its keys.
    bool open()
    {
        Profile profile = parts.profile();
        profile.apiUrl = api.server.url();
        parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
        return parts.waitForEntities() && (!parts.session.entity() || parts.waitForKeys(parts.entityId()));
    }
    bool refreshEntities(const QList<QJsonObject> &entities)
    {
        api.serveEntities(entities);
        parts.session.refreshEntities();
        return parts.waitForEntities();
    }
    bool refreshKeys(const QList<QJsonObject> &keys)
    {
        api.serveKeys(keys);
        parts.keys.refresh(parts.entityId());
        return parts.waitForKeys(parts.entityId());
    }

    /// Made up, and the same for the same name.
    static QString wholeKey(const QString &name)
    {
        return QStringLiteral("ek_sandbox_")
            + QString::fromLatin1(KeyFingerprint::of(name.toUtf8()).digest().toHex().left(32));
    }
    static KeyFingerprint fingerprint(const QString &name) { return KeyFingerprint::of(wholeKey(name).toUtf8()); }
    static QJsonObject key(const QString &name, const QJsonObject &fields = {})
    {
        return ScriptedApi::key(wholeKey(name), name, fields);
    }
    static QList<QJsonObject> keys(const QStringList &names)
    {
        QList<QJsonObject> listed;
        for (const QString &name : names)
            listed += key(name);
        return listed;
    }
    /// `created_at` or `expires_at`, so long from now.
    static QJsonObject at(const char *field, std::chrono::seconds fromNow)
    {
        const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(fromNow.count());
        return {{QLatin1String(field), time.toString(Qt::ISODateWithMs)}};
    }

    ScriptedApi api;
    SessionFixture parts;
};

/// One column's texts, top to bottom.
inline QStringList texts(const QAbstractItemModel &model, int column = 0, int role = Qt::DisplayRole)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found += model.index(row, column).data(role).toString();
    return found;
}

} // namespace ek::test
