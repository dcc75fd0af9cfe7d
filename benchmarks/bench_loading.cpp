// How long the window is held while many entities and keys are loaded, sorted and filtered.
//
// Everything real but the screen: the window off screen, HTTP over loopback to the demo server. A timer that should
// fire every millisecond finds the longest time the event loop was held. Figures are compared within one run: 10 times
// the data against the same frame of 1/60 s.

#include "BenchWindow.h"
#include "Holds.h"
#include "Report.h"

#include "demo/DemoServer.h"
#include "models/KeyListModel.h"

#include <QLineEdit>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace {

using namespace ek;

constexpr double frameMs = 1000.0 / 60;

/// The longest time between two turns of the event loop.
class Stalls
{
public:
    Stalls()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { note(); });
        m_since.start();
        m_beat.start(1);
    }

    double longestMs()
    {
        note();
        return static_cast<double>(m_longest) / 1e6;
    }

private:
    void note()
    {
        m_longest = std::max(m_longest, m_since.nsecsElapsed());
        m_since.restart();
    }

    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Returns how long the window's thread worked at a time, at most.
template <typename Work> double measure(const char *what, Work work)
{
    QElapsedTimer elapsed;
    elapsed.start();
    Stalls stalls;
    Holds holds;
    work();
    const double longest = stalls.longestMs();
    std::printf(
        "  %-34s %8.1f ms in all, longest stall %6.1f ms = %5.2f frames; worked at most %6.1f ms, 99th percentile "
        "%6.1f ms\n",
        what, static_cast<double>(elapsed.nsecsElapsed()) / 1e6, longest, longest / frameMs, holds.longest(),
        holds.percentile(0.99));
    return holds.longest();
}

bool run(int entities, int keys, bool onePage)
{
    std::printf("%d entities, %d keys in one entity, keys in %s\n", entities, keys,
                onePage ? "one answer" : "pages of 100");
    DemoServer::Behaviour behaviour;
    behaviour.listPagination = !onePage;
    DemoServer server(bigWorkspace(entities, keys, QDateTime::currentDateTimeUtc()), behaviour);
    if (!server.start())
        return false;
    BenchWindow bench;
    Session &session = bench.workspace.session;
    KeyStore &keyStore = bench.workspace.keys;

    bool sound = true;
    measure("sign in, list the entities",
            [&] { sound = bench.signIn(server.url(), demoCredential(Environment::Sandbox)); });
    if (!sound || session.entities().size() != entities)
        return false;
    const EntityId first = session.entities().constFirst().id;
    auto *table = bench.window.findChild<QTableView *>();
    const auto isShown = [&](int total) {
        const auto *model = qobject_cast<const KeyListModel *>(table->model());
        return model && model->isSettled() && model->rowCount() == total;
    };
    const double listed = measure("list the keys", [&] {
        session.selectEntity(first);
        sound = waitFor([&] { return keyStore.state(first).hasData && isShown(keys); });
    });
    if (!sound || keyStore.keys(first).size() != keys)
        return false;
    for (int column = 0; column < keyColumnsOfOneEntity; ++column) {
        const QByteArray label = "sort by column " + QByteArray::number(column);
        measure(label.constData(), [&] {
            table->sortByColumn(column, Qt::DescendingOrder);
            QApplication::processEvents();
        });
    }
    const auto edits = bench.window.findChildren<QLineEdit *>();
    const auto filter = std::find_if(edits.cbegin(), edits.cend(), [](const QLineEdit *edit) {
        return edit->accessibleName() == QLatin1String("Filter keys");
    });
    measure("filter by a word", [&] {
        (*filter)->setText(QStringLiteral("7"));
        QApplication::processEvents();
    });
    measure("clear the filter", [&] {
        (*filter)->clear();
        QApplication::processEvents();
    });
    const double removed = measure("one key is deleted", [&] {
        keyStore.removeKey(first, keyStore.keys(first).at(keys / 2).fingerprint);
        sound = sound && waitFor([&] { return isShown(keys - 1); });
    });
    const bool isMany = keys >= 100'000;
    if (isMany) {
        report("one entity with 100,000 keys in one answer: longest hold", listed, "ms", "<= 16");
        report("one key of them is deleted: longest hold", removed, "ms", "<= 16");
    }
    const double refreshed = measure("refresh, nothing new", [&] {
        const QDateTime before = keyStore.state(first).loadedAt;
        keyStore.refresh(first);
        sound = waitFor([&] { return keyStore.state(first).loadedAt != before; });
    });
    if (isMany)
        report("they are listed again: longest hold", refreshed, "ms", "<= 16");
    return sound;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    prepareWindowBenchmark();
    const bool sound =
        run(500, 1000, true) && run(5000, 10000, true) && run(50, 10000, false) && run(50, 100'000, true);
    if (!sound)
        std::fprintf(stderr, "a list did not load\n");
    return sound ? 0 : 1;
}
