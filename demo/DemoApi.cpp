#include "demo/DemoApi.h"

#include "core/Credential.h"
#include "core/Ids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>

namespace ek {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPageSize = 10;
constexpr int largestPageSize = 100;
constexpr qsizetype longestKeyNameAllowed = 255;
constexpr double shortestTtlSeconds = 60;
/// Not the API's limit but the calendar's: a later date does not fit into RFC 3339's four-digit years.
constexpr double longestTtlSeconds = 7000.0 * 365 * 86400;

QJsonValue text(const QString &value)
{
    return value.isNull() ? QJsonValue() : QJsonValue(value);
}

QJsonValue time(const QDateTime &value)
{
    return value.isValid() ? QJsonValue(value.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject describeEntity(const DemoEntity &entity)
{
    return {
        {u"id"_s, entity.id},
        {u"account_id"_s, entity.accountId},
        {u"name"_s, text(entity.name)},
        {u"environment"_s, environmentToApi(entity.environment)},
        {u"country"_s, text(entity.country)},
        {u"country_code"_s, text(entity.countryCode)},
        {u"currency_code"_s, text(entity.currencyCode)},
        {u"tax_number"_s, text(entity.taxNumber)},
        {u"email"_s, text(entity.email)},
        {u"is_enabled"_s, entity.isEnabled},
        {u"created_at"_s, time(entity.createdAt)},
        {u"updated_at"_s, time(entity.updatedAt)},
    };
}

QString newKey(Environment environment)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    return "ek_"_L1 + environmentToApi(environment) + u'_' + QString::fromLatin1(bytes.toHex());
}

/// The query's limit; none where it is not a number the API allows.
std::optional<int> pageSize(const QUrlQuery &query)
{
    if (!query.hasQueryItem(u"limit"_s))
        return defaultPageSize;
    const QString word = query.queryItemValue(u"limit"_s, QUrl::FullyDecoded);
    const bool digits =
        !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const int limit = word.toInt(&fits);
    if (!digits || !fits || limit < 1 || limit > largestPageSize)
        return std::nullopt;
    return limit;
}

// A cursor is opaque to clients. Ours says after which item to go on, in a form nobody takes for a number to count
// with.
QString cursorAfter(qint64 number)
{
    const QByteArray plain = "after:" + QByteArray::number(number);
    return QString::fromLatin1(plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// The number to go on after, 0 without a cursor; none where the cursor is not one of ours.
std::optional<qint64> cursorNumber(const QUrlQuery &query)
{
    if (!query.hasQueryItem(u"next_cursor"_s))
        return 0;
    const QString word = query.queryItemValue(u"next_cursor"_s, QUrl::FullyDecoded);
    const auto plain = QByteArray::fromBase64Encoding(word.toUtf8(),
                                                      QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                          | QByteArray::AbortOnBase64DecodingErrors);
    if (!plain || !plain.decoded.startsWith("after:"))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = plain.decoded.mid(6).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

DemoApi::DemoApi(const DemoData &data)
    : m_accounts(data.accounts)
    , m_keyMaker(data.keyMaker)
{
    for (const DemoEntity &entity : data.entities) {
        m_entities.insert(entity.id, entity);
        m_entitiesOfAccount[entity.accountId].append({++m_lastNumber, entity});
    }
    for (const DemoKey &key : data.keys) {
        m_keysOfEntity[key.entityId].append({++m_lastNumber, key});
        m_entityOfKey.insert(key.key, key.entityId);
    }
}

int DemoApi::keyCount(const QString &entityId)
{
    makeKeys(entityId);
    return static_cast<int>(m_keysOfEntity.value(entityId).size());
}

DemoApi::Answer DemoApi::answer(const Request &request, const DemoServer::Behaviour &behaviour, const QDateTime &now)
{
    const Reply reply = route(request, behaviour, now);
    const QByteArray requestId = request.requestId.isEmpty() ? newRequestId().value().toUtf8() : request.requestId;
    return {reply.status, QJsonDocument(reply.body).toJson(QJsonDocument::Compact), requestId};
}

DemoApi::Reply DemoApi::route(const Request &request, const DemoServer::Behaviour &behaviour, const QDateTime &now)
{
    const QStringList &path = request.path;
    const bool isEntities = path == QStringList{u"entities"_s};
    const bool isKeys = path == QStringList{u"entities"_s, u"api-keys"_s};
    const bool isOneKey = path.size() == 3 && path.mid(0, 2) == QStringList{u"entities"_s, u"api-keys"_s};
    const bool isKnown = (isEntities && request.verb == "GET") || (isKeys && request.verb == "GET")
        || (isKeys && request.verb == "POST") || (isOneKey && request.verb == "DELETE");
    if (!isKnown)
        return refuse(404, "not_found", u"Route not found"_s);

    const std::optional<Caller> caller = authenticate(request.authorization, now);
    if (!caller)
        return refuse(401, "unauthorized", u"Missing, unknown or expired credential"_s);
    // Every credential here reaches one account, so naming another is asking for what is not theirs.
    if (!request.accountId.isEmpty() && QString::fromUtf8(request.accountId) != caller->account.id)
        return refuse(403, "forbidden", u"The credential does not reach this account"_s);

    const Call call{request, behaviour, now, *caller};
    if (isEntities)
        return listEntities(call);
    if (isOneKey)
        return once(call, [&]() { return deleteKey(call, path.at(2)); });
    if (request.verb == "POST")
        return once(call, [&]() { return createKey(call); });
    return listKeys(call);
}

DemoApi::Reply DemoApi::refuse(int status, const char *code, const QString &message)
{
    return {status, {{u"code"_s, QLatin1String(code)}, {u"message"_s, message}}};
}

std::optional<DemoApi::Caller> DemoApi::authenticate(const QByteArray &authorization, const QDateTime &now) const
{
    const QByteArray scheme = "bearer ";
    if (authorization.left(scheme.size()).toLower() != scheme)
        return std::nullopt;
    const QString credential = QString::fromUtf8(authorization.mid(scheme.size()).trimmed());

    for (const DemoAccount &account : m_accounts) {
        if (!credential.isEmpty() && account.credential == credential)
            return Caller{account, QString()};
    }

    const QString entityId = m_entityOfKey.value(credential);
    const QList<Numbered<DemoKey>> keys = m_keysOfEntity.value(entityId);
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const Numbered<DemoKey> &known) { return known.value.key == credential; });
    if (key == keys.end() || (key->value.expiresAt.isValid() && key->value.expiresAt <= now))
        return std::nullopt;
    const QString accountId = m_entities.value(entityId).accountId;
    const auto account = std::find_if(m_accounts.begin(), m_accounts.end(),
                                      [&](const DemoAccount &known) { return known.id == accountId; });
    return account == m_accounts.end() ? std::nullopt : std::optional(Caller{*account, entityId});
}

void DemoApi::makeKeys(const QString &entityId)
{
    const auto entity = m_entities.constFind(entityId);
    if (!m_keyMaker || entity == m_entities.cend() || m_entitiesWithKeys.contains(entityId))
        return;
    m_entitiesWithKeys.insert(entityId);
    const QList<DemoKey> keys = m_keyMaker(*entity);
    for (const DemoKey &key : keys) {
        m_keysOfEntity[entityId].append({++m_lastNumber, key});
        m_entityOfKey.insert(key.key, entityId);
    }
}

std::optional<DemoApi::Reply> DemoApi::chooseEntity(const Call &call, QString &entityId)
{
    auto refusal = findEntity(call, entityId);
    if (!refusal)
        makeKeys(entityId);
    return refusal;
}

std::optional<DemoApi::Reply> DemoApi::findEntity(const Call &call, QString &entityId) const
{
    const QString asked = QString::fromUtf8(call.request.entityId);
    if (!call.caller.onlyEntity.isEmpty()) {
        if (!asked.isEmpty() && asked != call.caller.onlyEntity)
            return refuse(403, "forbidden", u"The entity key belongs to another entity"_s);
        entityId = call.caller.onlyEntity;
        return std::nullopt;
    }
    if (asked.isEmpty()) {
        const QList<Numbered<DemoEntity>> entities = m_entitiesOfAccount.value(call.caller.account.id);
        if (entities.size() != 1)
            return refuse(400, "entity_id_required", u"The x-entity-id header is required"_s);
        entityId = entities.first().value.id;
        return std::nullopt;
    }
    // An entity of another account looks like one that does not exist: whether it does is not the caller's business.
    const auto entity = m_entities.constFind(asked);
    if (entity == m_entities.cend() || entity->accountId != call.caller.account.id)
        return refuse(404, "not_found", u"Entity not found"_s);
    entityId = asked;
    return std::nullopt;
}

template <typename T>
DemoApi::Reply DemoApi::page(const QList<Numbered<T>> &items, const QUrlQuery &query,
                             const std::function<QJsonObject(const T &)> &describe)
{
    const std::optional<int> limit = pageSize(query);
    if (!limit)
        return refuse(400, "bad_request", u"limit must be an integer from 1 to 100"_s);
    const std::optional<qint64> after = cursorNumber(query);
    if (!after)
        return refuse(400, "bad_request", u"next_cursor is not a cursor of this list"_s);

    auto item = std::upper_bound(items.begin(), items.end(), *after,
                                 [](qint64 number, const Numbered<T> &other) { return number < other.number; });
    QJsonArray data;
    QString next;
    for (; item != items.end(); ++item) {
        if (data.size() == *limit) {
            next = cursorAfter(std::prev(item)->number);
            break;
        }
        data.append(describe(item->value));
    }
    const QJsonObject pagination{
        {u"total"_s, items.size()},
        {u"next_cursor"_s, text(next)},
        {u"prev_cursor"_s, QJsonValue()},
        {u"has_more"_s, !next.isNull()},
    };
    return {200, {{u"data"_s, data}, {u"pagination"_s, pagination}}};
}

DemoApi::Reply DemoApi::listEntities(const Call &call) const
{
    QList<Numbered<DemoEntity>> entities = m_entitiesOfAccount.value(call.caller.account.id);
    const QString only = call.caller.onlyEntity;
    if (!only.isEmpty()) {
        if (!call.behaviour.entityKeyMayListEntities)
            return refuse(403, "forbidden", u"An entity key cannot list entities"_s);
        entities.removeIf([&](const Numbered<DemoEntity> &entity) { return entity.value.id != only; });
    }
    if (const QString wanted = call.request.query.queryItemValue(u"environment"_s); !wanted.isEmpty()) {
        entities.removeIf(
            [&](const Numbered<DemoEntity> &entity) { return environmentToApi(entity.value.environment) != wanted; });
    }
    return page<DemoEntity>(entities, call.request.query, describeEntity);
}

DemoApi::Reply DemoApi::describeKey(const Call &call, const DemoKey &key, bool masked)
{
    const QString hint = maskKey(key.key);
    const bool showId = !masked && !(call.request.verb == "POST" && call.behaviour.keyInKeyField);
    QJsonObject object{
        {u"id"_s, showId ? key.key : hint},
        {u"entity_id"_s, key.entityId},
        {u"name"_s, text(key.name)},
        {u"environment"_s, environmentToApi(key.environment)},
        {u"prefix_hint"_s, hint},
        {u"created_at"_s, time(key.createdAt)},
        {u"updated_at"_s, time(key.updatedAt)},
        {u"expires_at"_s, time(key.expiresAt)},
    };
    if (call.request.verb == "POST" && call.behaviour.keyInKeyField)
        object.insert(u"key"_s, masked ? hint : key.key);
    return {call.request.verb == "POST" && call.behaviour.createStatus201 ? 201 : 200, object};
}

DemoApi::Reply DemoApi::listKeys(const Call &call)
{
    QString entityId;
    if (const auto refusal = chooseEntity(call, entityId))
        return *refusal;
    const auto describe = [&](const DemoKey &key) {
        return describeKey(call, key, call.behaviour.maskIdsInLists).body;
    };
    const QList<Numbered<DemoKey>> keys = m_keysOfEntity.value(entityId);
    if (call.behaviour.listPagination)
        return page<DemoKey>(keys, call.request.query, describe);
    QJsonArray data;
    for (const Numbered<DemoKey> &key : keys)
        data.append(describe(key.value));
    return {200, {{u"data"_s, data}}};
}

DemoApi::Reply DemoApi::once(const Call &call, const std::function<Reply()> &carryOut)
{
    if (!call.behaviour.honourRequestId || call.request.requestId.isEmpty())
        return carryOut();
    const std::pair<QString, QByteArray> id(call.caller.account.id, call.request.requestId);
    const auto kept = m_kept.constFind(id);
    if (kept == m_kept.cend())
        return *m_kept.insert(id, carryOut());

    Reply repeated = *kept;
    if (call.behaviour.maskRepeatedCreate && repeated.body.contains(u"prefix_hint"_s)) {
        for (const QString &field : {u"id"_s, u"key"_s}) {
            if (repeated.body.contains(field))
                repeated.body.insert(field, repeated.body.value(u"prefix_hint"_s));
        }
    }
    return repeated;
}

DemoApi::Reply DemoApi::createKey(const Call &call)
{
    QString entityId;
    if (const auto refusal = chooseEntity(call, entityId))
        return *refusal;
    const QJsonDocument document = QJsonDocument::fromJson(call.request.body);
    if (!document.isObject())
        return refuse(400, "bad_request", u"The body must be a JSON object"_s);

    QJsonArray details;
    const auto complain = [&details](const QString &field, const QString &message) {
        details.append(QJsonObject{{u"field"_s, field}, {u"message"_s, message}});
    };
    const QJsonValue name = document[u"name"];
    if (!name.isUndefined() && !name.isString())
        complain(u"name"_s, u"must be a string"_s);
    else if (name.toString().toUcs4().size() > longestKeyNameAllowed)
        complain(u"name"_s, u"must be at most 255 characters"_s);
    const QJsonValue ttl = document[u"ttl"];
    if (!ttl.isUndefined()) {
        const double seconds = ttl.toDouble(std::nan(""));
        if (!ttl.isDouble() || std::trunc(seconds) != seconds)
            complain(u"ttl"_s, u"must be an integer"_s);
        else if (seconds < shortestTtlSeconds)
            complain(u"ttl"_s, u"must be at least 60"_s);
        else if (seconds > longestTtlSeconds)
            complain(u"ttl"_s, u"is too far in the future"_s);
    }
    if (!details.isEmpty()) {
        Reply refusal = refuse(422, "validation_error", u"The request is not valid"_s);
        refusal.body.insert(u"details"_s, details);
        return refusal;
    }

    const DemoEntity entity = m_entities.value(entityId);
    const bool expires = ttl.isDouble() && !call.behaviour.ignoreTtl;
    const DemoKey key{newKey(entity.environment),
                      entityId,
                      name.toString(),
                      entity.environment,
                      call.now,
                      call.now,
                      expires ? call.now.addSecs(static_cast<qint64>(ttl.toDouble())) : QDateTime()};
    m_keysOfEntity[entityId].append({++m_lastNumber, key});
    m_entityOfKey.insert(key.key, entityId);
    return describeKey(call, key, false);
}

DemoApi::Reply DemoApi::deleteKey(const Call &call, const QString &key)
{
    QString entityId;
    if (const auto refusal = chooseEntity(call, entityId))
        return *refusal;
    const qsizetype removed =
        m_keysOfEntity[entityId].removeIf([&](const Numbered<DemoKey> &known) { return known.value.key == key; });
    if (removed == 0)
        return refuse(404, "not_found", u"API key not found"_s);
    m_entityOfKey.remove(key);
    return {200, {{u"message"_s, u"API key deleted"_s}}};
}

} // namespace ek
