#pragma once

#include "demo/DemoServer.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QUrlQuery>

#include <functional>
#include <optional>
#include <utility>

namespace ek {

/// The API's rules over a DemoData, without any HTTP.
///
/// Answers at once: what is wrong with a request is said in the answer, as the API would. Keeps no thread and no lock;
/// whoever shares it between threads guards it.
class DemoApi
{
public:
    struct Request
    {
        QByteArray verb; ///< "GET"
        QStringList path; ///< the path's segments, percent-decoded
        QUrlQuery query;
        QByteArray authorization; ///< the header as sent, as are the next three; empty: not sent
        QByteArray entityId;
        QByteArray accountId;
        QByteArray requestId;
        QByteArray body;
    };

    struct Answer
    {
        int status = 200;
        QByteArray body; ///< always a JSON object
        QByteArray requestId; ///< the request's, or one made here where it had none
        QByteArray retryAfter = {}; ///< the header; empty: none
    };

    explicit DemoApi(const DemoData &data);

    Answer answer(const Request &request, const DemoServer::Behaviour &behaviour, const QDateTime &now);

    /// 0 also for an entity that does not exist.
    [[nodiscard]] int keyCount(const QString &entityId);

private:
    struct Reply
    {
        int status = 200;
        QJsonObject body;
    };

    struct Caller
    {
        DemoAccount account;
        QString onlyEntity; ///< set for an entity key: all that it reaches
    };

    /// A request and what it is answered from. Lives for one answer().
    struct Call
    {
        const Request &request;
        const DemoServer::Behaviour &behaviour;
        const QDateTime &now;
        Caller caller;
    };

    /// Items are numbered in listing order, so that a cursor holds its place when its neighbours are deleted.
    template <typename T> struct Numbered
    {
        qint64 number = 0;
        T value;
    };

    static Reply refuse(int status, const char *code, const QString &message);
    static Reply describeKey(const Call &call, const DemoKey &key, bool masked);
    template <typename T>
    static Reply page(const QList<Numbered<T>> &items, const QUrlQuery &query,
                      const std::function<QJsonObject(const T &)> &describe);

    Reply route(const Request &request, const DemoServer::Behaviour &behaviour, const QDateTime &now);
    [[nodiscard]] std::optional<Caller> authenticate(const QByteArray &authorization, const QDateTime &now) const;
    /// Sets @p entityId, or says why there is none.
    std::optional<Reply> chooseEntity(const Call &call, QString &entityId);
    [[nodiscard]] std::optional<Reply> findEntity(const Call &call, QString &entityId) const;
    /// Makes the entity's keys where that was left for later.
    void makeKeys(const QString &entityId);
    [[nodiscard]] Reply listEntities(const Call &call) const;
    [[nodiscard]] Reply listKeys(const Call &call);
    Reply createKey(const Call &call);
    Reply deleteKey(const Call &call, const QString &key);
    /// Carries the change out, unless its request id was seen before: then it answers as the first time.
    Reply once(const Call &call, const std::function<Reply()> &carryOut);

    QList<DemoAccount> m_accounts;
    DemoKeyMaker m_keyMaker; ///< null: all keys are there
    QSet<QString> m_entitiesWithKeys; ///< for which it was called
    QHash<QString, DemoEntity> m_entities;
    QHash<QString, QList<Numbered<DemoEntity>>> m_entitiesOfAccount;
    QHash<QString, QList<Numbered<DemoKey>>> m_keysOfEntity;
    QHash<QString, QString> m_entityOfKey; ///< by the whole key
    QHash<std::pair<QString, QByteArray>, Reply> m_kept; ///< answers to changes, by account and request id
    qint64 m_lastNumber = 0;
};

} // namespace ek
