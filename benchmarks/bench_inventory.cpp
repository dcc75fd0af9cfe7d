// What is known of 100,000 keys of 3,000 entities, from its file to the painted table; and what writing it costs.

#include "Holds.h"
#include "Report.h"
#include "assembly/Workspace.h"
#include "models/InventoryKeys.h"
#include "models/KeyColumns.h"
#include "models/KeyListModel.h"
#include "secrets/MemorySecretStore.h"

#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QTableView>
#include <QTemporaryDir>

#include <functional>

using namespace ek;

namespace {

constexpr int entityTotal = 3000;
constexpr int keyTotal = 100'000;

void waitUntil(const std::function<bool()> &condition)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition() && elapsed.elapsed() < 120'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

/// One run of the program, without a server: the file is all that it has.
class Run
{
public:
    explicit Run(const QTemporaryDir &directory)
        : workspace({.keychain = store,
                     .memory = store,
                     .clock = clock,
                     .settingsFile = directory.filePath(QStringLiteral("settings.ini")),
                     .stateFile = {},
                     .connector = [](const Profile &, Secret) -> Result<std::shared_ptr<ApiClient>> {
                         return tl::unexpected(Error{.kind = ErrorKind::TlsUnavailable});
                     },
                     .sweepsByItself = false,
                     .inventoryFolder = directory.filePath(QStringLiteral("lists"))})
    {
    }

    void open()
    {
        Profile profile;
        profile.id = ProfileId(QStringLiteral("benchmark"));
        profile.source = CredentialSource::SessionOnly;
        QByteArray credential("no key that is known");
        workspace.session.openWith(profile, Secret::takeFrom(credential));
    }

    MemorySecretStore store;
    SystemClock clock;
    Workspace workspace;
};

KeyList keysOf(int entity, QRandomGenerator &random)
{
    KeyList list;
    const QDateTime day = QDateTime::currentDateTimeUtc().addDays(-1);
    for (int number = entity; number < keyTotal; number += entityTotal) {
        ApiKey key;
        key.fingerprint = KeyFingerprint::of(QByteArray::number(number));
        key.name = QStringLiteral("Point of sale %1").arg(random.bounded(keyTotal));
        key.hint = QStringLiteral("ek_sandbox_%1...%2").arg(number % 1000).arg(random.bounded(1000));
        key.environment = Environment::Sandbox;
        key.createdAt = day.addSecs(-random.bounded(30'000'000));
        key.updatedAt = key.createdAt;
        key.expiry = number % 3 == 0 ? Expiry::never() : Expiry::atTime(day.addSecs(random.bounded(30'000'000)));
        list.keys += key;
    }
    return list;
}

void write(const QTemporaryDir &directory)
{
    Run run(directory);
    run.open();
    Inventory &inventory = run.workspace.inventory;
    waitUntil([&] { return inventory.isLoaded(); });
    QRandomGenerator random(7);
    QList<Entity> entities;
    for (int entity = 0; entity < entityTotal; ++entity) {
        Entity one;
        one.id = EntityId(QStringLiteral("ent_%1").arg(entity, 6, 10, QLatin1Char('0')));
        one.name = QStringLiteral("Business %1").arg(random.bounded(100'000));
        entities += one;
    }
    inventory.recordEntities(entities);
    Holds holds;
    int next = 0;
    QTimer feed;
    QObject::connect(&feed, &QTimer::timeout, &feed, [&] {
        if (next == entityTotal)
            return feed.stop();
        inventory.recordKeys(entities.at(next).id, keysOf(next, random));
        ++next;
    });
    feed.start(0);
    waitUntil([&] { return next == entityTotal; });
    std::printf("  3,000 lists recorded: holds of the window's thread: longest %.2f ms, 99th percentile %.2f ms\n",
                holds.longest(), holds.percentile(0.99));
}

/// From the moment that somebody is signed in to the painted table of all keys, sorted by name.
double read(const QTemporaryDir &directory, double *longest, double *percentile)
{
    Run run(directory);
    Inventory &inventory = run.workspace.inventory;
    InventoryKeys keys(inventory);
    KeyListModel model(keys, run.clock);
    model.sort(int(KeyColumn::Name));
    QTableView view;
    view.setModel(&model);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(1200, 800);
    view.show();
    for (int turn = 0; turn < 5; ++turn)
        QApplication::processEvents();
    Holds holds;
    QElapsedTimer elapsed;
    elapsed.start();
    const double threadBefore = threadMs();
    const std::clock_t processBefore = std::clock();
    double loaded = 0;
    double threadLoaded = 0;
    QObject::connect(&inventory, &Inventory::loaded, &view, [&] {
        loaded = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
        threadLoaded = threadMs() - threadBefore;
    });
    run.open();
    waitUntil([&] { return inventory.isLoaded() && model.isSettled() && model.rowCount() == keyTotal; });
    view.viewport()->repaint();
    const double painted = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
    *longest = holds.longest();
    *percentile = holds.percentile(0.99);
    const double process = 1e3 * static_cast<double>(std::clock() - processBefore) / CLOCKS_PER_SEC;
    std::printf("  loaded after %.0f ms, painted after %.0f ms; holds: longest %.2f ms, 99th percentile %.2f ms\n",
                loaded, painted, *longest, *percentile);
    std::printf(
        "    work of the window's thread: %.0f ms until it was loaded, %.0f ms in all; of all threads: %.0f ms\n",
        threadLoaded, threadMs() - threadBefore, process);
    return painted;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir directory;
    write(directory);
    qint64 size = 0;
    for (QDirIterator file(directory.path(), QDir::Files, QDirIterator::Subdirectories); file.hasNext();)
        size += QFileInfo(file.next()).size();
    std::printf("  on disk: %.0f bytes a key\n", static_cast<double>(size) / keyTotal);
    std::vector<double> times;
    std::vector<double> percentiles;
    for (int round = 0; round < 7; ++round) {
        double longest = 0;
        double percentile = 0;
        times.push_back(read(directory, &longest, &percentile));
        percentiles.push_back(percentile);
    }
    report("100,000 keys of 3,000 entities from the inventory's file to the painted table", median(times), "ms",
           "<= 400");
    report("longest hold meanwhile, 99th percentile", median(percentiles), "ms", "<= 16");
    return 0;
}
