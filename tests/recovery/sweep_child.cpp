// A run of the program without its window, to be killed while it reads all entities: the real session, inventory, sweep
// and pacer.
//
//   sweep_child URL FOLDER REQUESTS WINDOW-MS
//
// FOLDER keeps what outlives it: the settings, what is known of all keys, and what was used of the rate limit, which is
// REQUESTS within WINDOW-MS. The credential is in EK_CHILD_CREDENTIAL. Each state is a line on the standard output:
//
//   known READ              so many entities were read in earlier runs
//   read READ FAILED TOTAL  in this round
//   done                    everything is read, and the program ends

#include "assembly/Workspace.h"
#include "support/FakeSecretStore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace ek;

namespace {

void report(const QByteArray &state, const QList<int> &numbers = {})
{
    QByteArray line = state;
    for (const int number : numbers)
        line += ' ' + QByteArray::number(number);
    std::puts(line.constData());
    std::fflush(stdout);
}

Profile fleet(const QUrl &url)
{
    Profile profile;
    profile.id = ProfileId(QStringLiteral("fleet"));
    profile.name = QStringLiteral("Fleet");
    profile.apiUrl = url;
    profile.credential = {CredentialKind::AccountKey, Environment::Sandbox};
    return profile;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const QString &folder = arguments.at(2);
    const SystemClock clock;
    test::FakeSecretStore keychain;
    test::FakeSecretStore memory;
    const Profile profile = fleet(QUrl(arguments.at(1)));
    keychain.contents.insert(keychainEntry(profile), qgetenv("EK_CHILD_CREDENTIAL"));

    WorkspaceParts parts{.keychain = keychain,
                         .memory = memory,
                         .clock = clock,
                         .settingsFile = folder + QStringLiteral("/settings.ini"),
                         .stateFile = {}};
    parts.pace.requestsPerWindow = arguments.at(3).toInt();
    parts.pace.window = std::chrono::milliseconds(arguments.at(4).toInt());
    parts.slotsFolder = folder + QStringLiteral("/slots");
    parts.inventoryFolder = folder + QStringLiteral("/lists");
    parts.sweepTimes.settle = std::chrono::milliseconds(1);
    Workspace workspace(parts);

    QObject::connect(&workspace.inventory, &Inventory::loaded, &workspace.sweep, [&] {
        const Inventory::Extent extent = workspace.inventory.extent();
        report("known", {extent.entities - extent.neverRead});
    });
    QObject::connect(&workspace.sweep, &Sweep::changed, &workspace.sweep, [&] {
        const Sweep::Progress progress = workspace.sweep.progress();
        report("read", {progress.read, progress.failed, progress.total});
        if (workspace.sweep.state() == Sweep::State::Done) {
            report("done");
            QCoreApplication::exit(0);
        }
    });
    workspace.profiles.put(profile);
    workspace.session.open(profile.id);
    return QCoreApplication::exec();
}
