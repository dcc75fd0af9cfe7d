// How long the program's client takes to list an entity's keys, against curl, both on a connection that is open; and
// how long Qt alone takes to get the same bytes, which reads nothing of them.

#include "Report.h"
#include "ServerProcess.h"

#include "api/ApiClient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace {

using namespace ek;

constexpr int lists = 200;
constexpr int rounds = 5;

/// Milliseconds of one list, the median of many on one connection.
std::optional<double> byClient(ApiClient &client, const EntityId &entity, QObject &guard)
{
    std::vector<double> times;
    for (int list = 0; list < lists; ++list) {
        QEventLoop loop;
        bool sound = false;
        QElapsedTimer elapsed;
        elapsed.start();
        client.listKeys(entity, &guard, [&](const Result<KeyList> &result) {
            sound = result.has_value();
            loop.quit();
        });
        loop.exec();
        times.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
        if (!sound)
            return std::nullopt;
    }
    times.erase(times.begin()); // it opened the connection
    return median(times);
}

/// The same request by QNetworkAccessManager, on a connection of its own: what no client over Qt can be faster than.
std::optional<double> byQt(QNetworkAccessManager &network, const QUrl &url, const QString &credential,
                           const EntityId &entity)
{
    QNetworkRequest request(QUrl(url.toString() + QStringLiteral("/entities/api-keys?limit=100")));
    request.setRawHeader("Authorization", "Bearer " + credential.toUtf8());
    request.setRawHeader("x-entity-id", entity.value().toUtf8());
    std::vector<double> times;
    for (int list = 0; list < lists; ++list) {
        QEventLoop loop;
        QElapsedTimer elapsed;
        elapsed.start();
        QNetworkReply *reply = network.get(request);
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        const QByteArray body = reply->readAll();
        times.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
        const bool sound = reply->error() == QNetworkReply::NoError && !body.isEmpty();
        delete reply;
        if (!sound)
            return std::nullopt;
    }
    times.erase(times.begin());
    return median(times);
}

std::optional<double> byCurl(const QUrl &url, const QString &credential, const EntityId &entity)
{
    QStringList arguments{QStringLiteral("--silent"),
                          QStringLiteral("--header"),
                          QStringLiteral("Authorization: Bearer ") + credential,
                          QStringLiteral("--header"),
                          QStringLiteral("x-entity-id: ") + entity.value(),
                          QStringLiteral("--write-out"),
                          QStringLiteral("%{time_total}\\n")};
    for (int list = 0; list < lists; ++list)
        arguments << QStringLiteral("--output") << QStringLiteral("/dev/null")
                  << url.toString() + QStringLiteral("/entities/api-keys?limit=100");
    QProcess curl;
    curl.start(QStringLiteral("curl"), arguments);
    if (!curl.waitForFinished(60'000) || curl.exitCode() != 0)
        return std::nullopt;
    std::vector<double> times;
    const QList<QByteArray> lines = curl.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            times.push_back(line.toDouble() * 1000);
    }
    if (times.size() != lists)
        return std::nullopt;
    times.erase(times.begin());
    return median(times);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const ServerProcess server(12, 100);
    if (!server.isThere())
        return 1;
    QString credential = server.credential();
    ApiConnection connection;
    connection.baseUrl = server.url();
    connection.credential = Secret::takeFrom(credential);
    ApiClient client(std::make_unique<QNetworkAccessManager>(), std::move(connection));
    QObject guard;

    EntityId entity;
    QEventLoop loop;
    client.listEntities(&guard, nullptr, [&](const Result<EntityList> &result) {
        if (result && !result->entities.isEmpty())
            entity = result->entities.constFirst().id;
        loop.quit();
    });
    loop.exec();
    QNetworkAccessManager network;
    std::vector<double> ratios;
    std::vector<double> qtRatios;
    for (int round = 0; round < rounds; ++round) {
        const auto ours = byClient(client, entity, guard);
        const auto qt = byQt(network, server.url(), server.credential(), entity);
        const auto curl = byCurl(server.url(), server.credential(), entity);
        if (!ours || !qt || !curl) {
            std::fprintf(stderr, "a list did not come\n");
            return 1;
        }
        std::printf("client %.3f ms, Qt alone %.3f ms, curl %.3f ms\n", *ours, *qt, *curl);
        ratios.push_back(*ours / *curl);
        qtRatios.push_back(*qt / *curl);
    }
    report("List call of 100 keys, loopback, warm, against curl", median(ratios), "×", "≤ 1.3 ×");
    report("the same bytes by QNetworkAccessManager alone, which reads nothing of them", median(qtRatios), "×", "none");
    return 0;
}
