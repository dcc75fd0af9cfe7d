// Whether memory grows while an admin goes from entity to entity: 2,000 changes of the open one, each with its list
// fetched and shown. What the first 200 take is the caches filling.

#include "Report.h"
#include "ServerProcess.h"

#include "assembly/Workspace.h"
#include "core/Clock.h"
#include "resources/Resources.h"
#include "secrets/MemorySecretStore.h"
#include "ui/design/Theme.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <malloc.h>

namespace {

using namespace ek;

constexpr int entityTotal = 12;
constexpr int settling = 200;
constexpr int changes = 2000;

template <typename Condition> bool waitFor(Condition condition)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition() && elapsed.elapsed() < 60'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    QApplication::processEvents();
    return condition();
}

/// What is allocated, in MiB: not what the allocator keeps of what was freed.
double allocatedMiB()
{
    const struct mallinfo2 info = ::mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1024 / 1024;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    initResources();
    applyAppearance(Appearance::Light);
    const SystemClock clock;
    const ServerProcess server(entityTotal, 100);
    if (!server.isThere())
        return 1;
    const QTemporaryDir directory;
    MemorySecretStore store;
    Workspace workspace(WorkspaceParts{.keychain = store,
                                       .memory = store,
                                       .clock = clock,
                                       .settingsFile = directory.filePath(QStringLiteral("settings.ini")),
                                       .stateFile = {},
                                       .pace = {.requestsPerWindow = 0}}); // its own server has no limit
    Session &session = workspace.session;
    ConcealedClipboard clipboard(*QApplication::clipboard());
    MainWindow window(partsOf(workspace, clipboard));
    window.show();
    Profile profile;
    profile.id = ProfileId(QStringLiteral("bench"));
    profile.name = QStringLiteral("Benchmark");
    profile.apiUrl = server.url();
    profile.source = CredentialSource::Environment;
    QString credential = server.credential();
    session.openWith(profile, Secret::takeFrom(credential));
    bool sound = waitFor([&] { return session.entitiesState().hasData; });

    double settled = 0;
    for (int change = 0; change < settling + changes && sound; ++change) {
        const EntityId next = session.entities().at(change % entityTotal).id;
        session.selectEntity(next);
        workspace.keys.refresh(next);
        sound = waitFor([&] { return !workspace.keys.state(next).isLoading && workspace.keys.state(next).hasData; });
        if (change + 1 == settling)
            settled = allocatedMiB();
    }
    if (!sound) {
        std::fprintf(stderr, "a list did not load\n");
        return 1;
    }
    report("Memory over 2,000 changes of the open entity, after the first 200", allocatedMiB() - settled, "MiB",
           "± 1 MiB");
    return 0;
}
