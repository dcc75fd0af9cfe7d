// What share of a rate limit the reading of all entities uses, and what a person waits for meanwhile: scaled down to 60
// requests in 6 s, against a server that counts to the letter.
//
// Takes about 80 s: three rounds, and each must fill several windows of the limit.
//
//   bench_sweep [ENTITIES REQUESTS WINDOW-MS]    one round of that instead, with its time; 100 60 60000 is sandbox
//
// The share: of what the server would have let through from the first list to the last, so many were used. The reserve
// for a person is not the sweep's, and lists that could not be sent in a whole window do not count against it.

#include "Report.h"

#include "api/Pacer.h"
#include "assembly/Workspace.h"
#include "core/Clock.h"
#include "secrets/MemorySecretStore.h"
#include "support/FleetServer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace {

using namespace ek;
using test::FleetServer;

constexpr int rounds = 3;
constexpr int keysEach = 20;

struct Case
{
    int entities = 240; ///< so that several windows are needed
    int requests = 60;
    std::chrono::milliseconds window{6000};
};

struct Figures
{
    bool isRead = false;
    double share = 0; ///< of the allowance
    double personMs = 0; ///< the longest wait of a person's request
    int refused = 0;
    double seconds = 0; ///< from the sign-in to the last list
};

/// Of the requests that the server let through, the most within one window, for each window that is full of them.
double shareOf(const FleetServer &server, const Case &asked)
{
    std::vector<std::chrono::milliseconds> times;
    for (const FleetServer::Asked &request : server.asked()) {
        if (!request.isRefused)
            times.push_back(request.at);
    }
    const auto last = times.back();
    // Whole windows from the first request on; what comes after the last whole one is not full for want of entities.
    const auto whole = (last - times.front()) / asked.window;
    if (whole == 0)
        return 0;
    const auto end = times.front() + whole * asked.window;
    const auto within = std::count_if(times.cbegin(), times.cend(), [&](auto at) { return at < end; });
    return static_cast<double>(within) / static_cast<double>(whole * asked.requests);
}

Figures measure(const Case &asked)
{
    FleetServer server(asked.entities, keysEach, {asked.requests, asked.window});
    const QTemporaryDir folder;
    const SystemClock clock;
    MemorySecretStore keychain;
    MemorySecretStore memory;
    PaceOptions pace;
    pace.requestsPerWindow = asked.requests;
    pace.window = asked.window;
    Workspace workspace({.keychain = keychain,
                         .memory = memory,
                         .clock = clock,
                         .settingsFile = folder.filePath(QStringLiteral("settings.ini")),
                         .stateFile = {},
                         .pace = pace});
    Profile profile;
    profile.id = newProfileId();
    profile.name = QStringLiteral("Measured");
    profile.apiUrl = server.url();
    profile.source = CredentialSource::Environment;
    profile.credential = {CredentialKind::AccountKey, Environment::Sandbox};
    workspace.profiles.put(profile);

    Figures figures;
    QElapsedTimer elapsed;
    QEventLoop loop;
    QObject::connect(&workspace.sweep, &Sweep::changed, &loop, [&] {
        figures.isRead = workspace.sweep.state() == Sweep::State::Done;
        if (figures.isRead)
            loop.quit();
    });
    // A person who looks at one entity after the other.
    QTimer person;
    QElapsedTimer since;
    int opened = 0;
    QObject::connect(&person, &QTimer::timeout, &loop, [&] {
        if (workspace.sweep.state() == Sweep::State::Idle || since.isValid())
            return;
        const auto &entities = workspace.session.entities();
        since.start();
        workspace.keys.refresh(entities.at(++opened % entities.size()).id);
    });
    QObject::connect(&workspace.keys, &KeyStore::fetched, &loop, [&] {
        if (!since.isValid())
            return;
        figures.personMs = std::max(figures.personMs, static_cast<double>(since.nsecsElapsed()) / 1e6);
        since.invalidate();
    });
    person.start(asked.window / 4);
    QTimer::singleShot(asked.window * (asked.entities / asked.requests + 4), &loop, &QEventLoop::quit);

    elapsed.start();
    QByteArray credential = "sk_sandbox_0123456789abcdef0123456789abcdef";
    workspace.session.openWith(profile, Secret::takeFrom(credential));
    loop.exec();
    figures.seconds = static_cast<double>(elapsed.elapsed()) / 1000;
    figures.refused = server.refusals();
    figures.share = shareOf(server, asked);
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ); // a round is told when it is over, also through a pipe
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4) {
        const Case asked{arguments.at(1).toInt(), arguments.at(2).toInt(),
                         std::chrono::milliseconds(arguments.at(3).toInt())};
        const Figures figures = measure(asked);
        std::printf("%d entities, %d requests in %d ms: %s after %.1f s, %d refused, a person waited %.0f ms at most\n",
                    asked.entities, asked.requests, int(asked.window.count()), figures.isRead ? "read" : "not read",
                    figures.seconds, figures.refused, figures.personMs);
        return figures.isRead ? 0 : 1;
    }
    std::vector<double> shares;
    std::vector<double> waits;
    int refused = 0;
    for (int round = 0; round < rounds; ++round) {
        const Case asked;
        const Figures figures = measure(asked);
        if (!figures.isRead) {
            std::fprintf(stderr, "not everything was read\n");
            return 1;
        }
        std::printf("share %.3f, a person waited %.0f ms, refused %d, %.1f s\n", figures.share, figures.personMs,
                    figures.refused, figures.seconds);
        shares.push_back(figures.share * 100);
        waits.push_back(figures.personMs / (double(asked.window.count()) / asked.requests));
        refused += figures.refused;
    }
    report("Sweep, 60 requests in 6 s: share of the allowance used", median(shares), "%", "≥ 95 %");
    report("Sweep: requests refused (429), all rounds", refused, "", "0");
    report("Sweep: the longest wait of a person's request, in slots of the limit", median(waits), "", "≤ 1");
    return 0;
}
