#include "support/FleetServer.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace ek::test {

namespace {

constexpr int largestPage = 100;

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

FleetServer::FleetServer(int entities, int keysEach, const Limit &limit)
    : m_limit(limit)
{
    m_clock.start();
    for (int entity = 0; entity < entities; ++entity)
        addEntity(entity, keysEach);
    m_server.otherwise([this](Connection &connection) { react(connection); });
}

QString FleetServer::entityId(int number)
{
    return QStringLiteral("ent_%1").arg(number, 5, 10, QLatin1Char('0'));
}

QJsonObject FleetServer::key(int entity, int number)
{
    const QByteArray seed = QByteArray::number(entity) + '/' + QByteArray::number(number);
    const QString digits =
        QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(32));
    return {{QStringLiteral("id"), QString(QStringLiteral("ek_sandbox_") + digits)},
            {QStringLiteral("entity_id"), entityId(entity)},
            {QStringLiteral("name"), QStringLiteral("Key %1").arg(number)},
            {QStringLiteral("environment"), QStringLiteral("sandbox")},
            {QStringLiteral("created_at"), QStringLiteral("2026-01-02T03:04:05.000Z")},
            {QStringLiteral("expires_at"), QJsonValue()}};
}

void FleetServer::addEntity(int entity, int keys)
{
    const QString id = entityId(entity);
    m_entities += id;
    QList<QJsonObject> &list = m_keys[id];
    for (int number = 0; number < keys; ++number)
        list += key(entity, number);
}

void FleetServer::removeEntity(int entity)
{
    m_entities.removeAll(entityId(entity));
    m_keys.remove(entityId(entity));
}

int FleetServer::refusals() const
{
    return static_cast<int>(
        std::count_if(m_asked.cbegin(), m_asked.cend(), [](const Asked &asked) { return asked.isRefused; }));
}

QStringList FleetServer::lists() const
{
    QStringList entities;
    for (const Asked &asked : m_asked) {
        if (!asked.isRefused && asked.verb == "GET" && !asked.entity.isEmpty())
            entities += asked.entity;
    }
    return entities;
}

bool FleetServer::isLetThrough()
{
    if (m_limit.requests == 0)
        return true;
    while (!m_let.empty() && m_let.front() + m_limit.window <= now())
        m_let.pop_front();
    if (static_cast<int>(m_let.size()) >= m_limit.requests)
        return false;
    m_let.push_back(now());
    return true;
}

void FleetServer::react(Connection &connection)
{
    const RawRequest &request = connection.request();
    Asked asked;
    asked.at = now();
    asked.verb = request.verb;
    asked.path = request.path();
    asked.entity = QString::fromLatin1(request.header("x-entity-id"));
    asked.isRefused = !isLetThrough();
    m_asked += asked;
    Reaction reaction = asked.isRefused
        ? answer(429, R"({"code":"rate_limit_exceeded","message":"Rate limit exceeded"})", {{"Retry-After", "1"}})
        : answerTo(request);
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
    reaction = [this, reaction](Connection &asking) {
        --m_atOnce;
        reaction(asking);
    };
    if (m_latency.count() > 0)
        reaction = later(m_latency, reaction);
    reaction(connection);
}

Reaction FleetServer::answerTo(const RawRequest &request)
{
    if (m_faultOfAll)
        return m_faultOfAll;
    if (request.path() == "/entities")
        return entitiesPage(request);
    const QString entity = QString::fromLatin1(request.header("x-entity-id"));
    if (!m_keys.contains(entity))
        return answer(404, R"({"code":"not_found","message":"No such entity"})");
    QList<QJsonObject> &keys = m_keys[entity];
    if (request.verb == "POST") {
        QJsonObject made = key(int(m_entities.indexOf(entity)), 1'000'000 + ++m_made);
        made.insert(QStringLiteral("entity_id"), entity);
        made.insert(QStringLiteral("name"),
                    QJsonDocument::fromJson(request.body).object().value(QStringLiteral("name")));
        keys += made;
        return answer(201, text(made));
    }
    if (request.verb == "DELETE") {
        const QString id = QString::fromLatin1(request.path().mid(request.path().lastIndexOf('/') + 1));
        keys.removeIf([&](const QJsonObject &known) { return known.value(QStringLiteral("id")) == id; });
        return answer(200, R"({"message":"API key deleted"})");
    }
    if (m_faults.contains(entity))
        return m_faults.value(entity);
    return answer(200, bodyOf(entity));
}

QByteArray FleetServer::bodyOf(const QString &entity) const
{
    QJsonArray data;
    for (const QJsonObject &known : m_keys.value(entity))
        data.append(known);
    return text({{QStringLiteral("data"), data}});
}

void FleetServer::answerWell(Connection &connection) const
{
    answer(200, bodyOf(QString::fromLatin1(connection.request().header("x-entity-id"))))(connection);
}

Reaction FleetServer::entitiesPage(const RawRequest &request) const
{
    const QUrlQuery query(QString::fromLatin1(request.query()));
    const int limit = std::clamp(query.queryItemValue(QStringLiteral("limit")).toInt(), 1, largestPage);
    const int from = query.queryItemValue(QStringLiteral("next_cursor")).toInt();
    const int total = static_cast<int>(m_entities.size());
    QJsonArray data;
    for (int row = from; row < std::min(total, from + limit); ++row) {
        data.append(
            QJsonObject{{QStringLiteral("id"), m_entities.at(row)},
                        {QStringLiteral("account_id"), QStringLiteral("acc_fleet")},
                        {QStringLiteral("name"), QString(QStringLiteral("Entity ") + m_entities.at(row).mid(4))},
                        {QStringLiteral("environment"), QStringLiteral("sandbox")}});
    }
    const bool hasMore = from + limit < total;
    const QJsonObject pagination{
        {QStringLiteral("total"), total},
        {QStringLiteral("has_more"), hasMore},
        {QStringLiteral("next_cursor"), hasMore ? QJsonValue(QString::number(from + limit)) : QJsonValue()}};
    return answer(200, text({{QStringLiteral("data"), data}, {QStringLiteral("pagination"), pagination}}));
}

} // namespace ek::test
