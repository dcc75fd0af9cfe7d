// Whether memory grows while an admin goes from entity to entity: 2,000 changes of the open one, each with its list
// fetched and shown. What the first 200 take is the caches filling.

#include "BenchWindow.h"
#include "Report.h"
#include "ServerProcess.h"

#include <cstdio>
#include <malloc.h>

namespace {

using namespace ek;

constexpr int entityTotal = 12;
constexpr int settling = 200;
constexpr int changes = 2000;

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
    const QApplication application(argc, argv);
    prepareWindowBenchmark();
    const ServerProcess server(entityTotal, 100);
    if (!server.isThere())
        return 1;
    BenchWindow bench;
    Session &session = bench.workspace.session;
    KeyStore &keys = bench.workspace.keys;
    bool sound = bench.signIn(server.url(), server.credential());

    double settled = 0;
    for (int change = 0; change < settling + changes && sound; ++change) {
        const EntityId next = session.entities().at(change % entityTotal).id;
        session.selectEntity(next);
        keys.refresh(next);
        sound = waitFor([&] { return !keys.state(next).isLoading && keys.state(next).hasData; });
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
