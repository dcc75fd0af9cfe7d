// The table of 100,000 keys: filter, sort, load and memory, against a QSortFilterProxyModel over the same rows in the
// same run. Both are shown by a view, and a figure ends when the view is painted. Only ratios, and shares of a frame,
// mean anything.

#include "Holds.h"
#include "Report.h"

#include "core/Clock.h"
#include "core/NameOrder.h"
#include "core/Names.h"
#include "models/KeyListModel.h"
#include "support/PlainOrder.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/keys/KeyDelegate.h"
#include "wording/Moments.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace ek;

constexpr int keyTotal = 100'000;
constexpr int entityTotal = 3'000;

class TableKeys : public KeySource
{
public:
    [[nodiscard]] const KeyTable &table() const override { return keys; }
    [[nodiscard]] bool isOfManyEntities() const override { return true; }
    [[nodiscard]] QList<Entity> entities() const override { return listed; }

    KeyTable keys;
    QList<Entity> listed;
};

/// Both sides judge by one moment: a key that expires meanwhile would count on one of them.
class StoppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

struct Data
{
    QList<Entity> entities;
    std::vector<QList<KnownKey>> keys; ///< of each entity
};

/// Every name is another one, which is the worst case: shared names are worked out once.
Data makeData(int entities, int keys)
{
    QRandomGenerator random(42);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Data data;
    data.keys.resize(static_cast<std::size_t>(entities));
    for (int number = 0; number < entities; ++number) {
        Entity entity;
        entity.id = EntityId(QStringLiteral("ent_%1").arg(number, 6, 36, QLatin1Char('0')));
        entity.name = QStringLiteral("Company %1").arg(random.bounded(1'000'000), 6, 10, QLatin1Char('0'));
        data.entities += entity;
    }
    const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789");
    const auto anyOf = [&](int length) {
        QString text;
        for (int i = 0; i < length; ++i)
            text += letters.at(random.bounded(int(letters.size())));
        return text;
    };
    for (int i = 0; i < keys; ++i) {
        KnownKey known;
        known.key.fingerprint = KeyFingerprint::of(QByteArray::number(i));
        const int entity = i % entities;
        known.key.entityId = data.entities.at(entity).id;
        known.key.name = QStringLiteral("Integration %1").arg((i * 7919) % keys, 6, 10, QLatin1Char('0'));
        known.key.environment = Environment::Sandbox;
        known.key.hint = QStringLiteral("ek_sandbox_%1...%2").arg(anyOf(3), anyOf(3));
        known.key.createdAt = now.addSecs(-random.bounded(400 * 86'400));
        known.key.expiry = random.bounded(3) ? Expiry::atTime(now.addSecs(random.bounded(400 * 86'400) - 50 * 86'400))
                                             : Expiry::never();
        known.firstSeen = now;
        known.lastSeen = now;
        data.keys[static_cast<std::size_t>(entity)] += known;
    }
    return data;
}

/// What the program had before: rows of their own, texts and sort keys made once, with a proxy over them.
class PlainModel : public QAbstractTableModel
{
public:
    struct PlainRow
    {
        test::PlainKey key;
        QString search;
        DrawnKey shown;
    };

    PlainModel(const Data &data, const QDateTime &moment)
        : now(moment)
    {
        const NameOrder order;
        for (std::size_t entity = 0; entity < data.keys.size(); ++entity) {
            const Entity &of = data.entities.at(static_cast<qsizetype>(entity));
            for (const KnownKey &known : data.keys[entity]) {
                const ApiKey &key = known.key;
                rows.push_back({{key, order.sortKey(key.name), of.name},
                                QStringList{searchForm(key.name), searchForm(key.hint), searchForm(of.name),
                                            searchForm(of.id.value())}
                                    .join(QLatin1Char('\n')),
                                DrawnKey({key, key.name, of.name}, now)});
            }
        }
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : keyColumnTotal;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const DrawnKey &shown = rows[static_cast<std::size_t>(index.row())].shown;
        return role == KeyListModel::keyRole ? QVariant::fromValue(&shown)
            : role == Qt::DisplayRole        ? QVariant(shown.text(keyColumn(index.column()).column))
                                             : QVariant();
    }

    QDateTime now;
    std::vector<PlainRow> rows;
};

class Proxy : public QSortFilterProxyModel
{
public:
    explicit Proxy(PlainModel &model)
        : m_model(model)
    {
        for (const auto environment : {Environment::Unknown, Environment::Sandbox, Environment::Live})
            m_environments += searchForm(environmentText(environment));
        for (const auto status : {KeyStatus::Active, KeyStatus::ExpiresSoon, KeyStatus::Expired,
                                  KeyStatus::NeverExpires, KeyStatus::Unknown})
            m_statuses += searchForm(statusText(status));
        setSortRole(Qt::UserRole);
        setFilterRole(Qt::UserRole);
        setSourceModel(&model);
    }
    void setWords(const QString &text)
    {
        m_words = searchForm(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const PlainModel::PlainRow &key = m_model.rows[static_cast<std::size_t>(row)];
        return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
            return key.search.contains(word) || m_environments.at(int(key.key.key.environment)).contains(word)
                || m_statuses.at(int(key.shown.status())).contains(word);
        });
    }
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        return test::isPlainlyBefore(keyColumn(left.column()).column,
                                     m_model.rows[static_cast<std::size_t>(left.row())].key,
                                     m_model.rows[static_cast<std::size_t>(right.row())].key, m_model.now);
    }

private:
    PlainModel &m_model;
    QStringList m_words;
    QStringList m_environments;
    QStringList m_statuses;
};

void putAll(TableKeys &source, const Data &data)
{
    source.listed = data.entities;
    for (std::size_t entity = 0; entity < data.keys.size(); ++entity)
        source.keys.setKeys(data.entities.at(static_cast<qsizetype>(entity)).id, data.keys[entity]);
}

void setUp(QTableView &view, QAbstractItemModel &model)
{
    view.setModel(&model);
    view.setSortingEnabled(false);
    // As KeyTableView does.
    view.setItemDelegate(new KeyDelegate(&view));
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(heightFor(height::tableRow, view.font()));
    view.resize(1200, 800);
    view.show();
}

/// Counts what a view paints.
class Paints : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

struct Took
{
    double work; ///< the model, and what its signals make the view do
    double all; ///< until the view is painted
    friend bool operator<(const Took &a, const Took &b) { return a.all < b.all; }
};

/// Until the view is painted.
Took shownAfter(QTableView &view, const std::function<void()> &work)
{
    for (int turn = 0; turn < 5; ++turn)
        QApplication::processEvents();
    Paints paints;
    view.viewport()->installEventFilter(&paints);
    const double begin = threadMs();
    work();
    const double worked = threadMs();
    for (int turn = 0; turn < 5 && paints.count == 0; ++turn)
        QApplication::processEvents();
    return {worked - begin, threadMs() - begin};
}

void waitUntil(const std::function<bool()> &condition)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition() && elapsed.elapsed() < 120'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

std::size_t bytesInUse()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

/// Every round searches for other digits: rows that were painted just before would else be painted from what is kept.
QString inRound(const char *text, int round)
{
    QString words = QString::fromLatin1(text);
    for (QChar &c : words) {
        if (c.isDigit())
            c = QChar(u'0' + (c.digitValue() + round) % 10);
    }
    return words;
}

void measureFilter(KeyListModel &ours, QTableView &ourView, Proxy &theirs, QTableView &theirView, bool isAlone)
{
    struct Step
    {
        const char *what;
        const char *before;
        const char *after;
    };
    const std::vector<Step> steps{
        {"one character, a quarter of the rows", "", "7"},
        {"one more character", "7", "73"},
        {"one less character", "73", "7"},
        {"the last character", "7", ""},
        {"a word that all have", "", "integration"},
        {"a word that none has", "", "zzzzzz"},
        {"back from none", "zzzzzz", ""},
        {"two words", "expir", "expir 9"},
        {"a status", "", "expired"},
    };
    double worst = 0;
    double worstRatio = 1e9;
    double worstWork = 0;
    double worstWorkRatio = 1e9;
    for (const int column : {-1, int(KeyColumn::Name), int(KeyColumn::Created)}) {
        ours.sort(column);
        theirs.sort(column);
        for (const Step &step : steps) {
            std::vector<Took> our;
            std::vector<Took> their;
            for (int round = 0; round < 9; ++round) {
                ours.setWords(inRound(step.before, round));
                our.push_back(shownAfter(ourView, [&] { ours.setWords(inRound(step.after, round)); }));
            }
            const int rounds = isAlone ? 0 : column == -1 ? 3 : 1; // a second each, and more
            for (int round = 0; round < rounds; ++round) {
                ours.setWords(inRound(step.after, round));
                theirs.setWords(inRound(step.before, round));
                their.push_back(shownAfter(theirView, [&] { theirs.setWords(inRound(step.after, round)); }));
                if (ours.rowCount() != theirs.rowCount())
                    std::printf("  not the same rows: %d and %d\n", ours.rowCount(), theirs.rowCount());
            }
            if (isAlone)
                their.push_back({0, 0});
            const Took our1 = median(our);
            const Took their1 = median(their);
            std::printf(
                "  column %2d, %-38s %6.2f ms (%5.2f without the painting), proxy %8.2f (%8.2f), %6.1f x (%6.1f x)\n",
                column, step.what, our1.all, our1.work, their1.all, their1.work, their1.all / our1.all,
                their1.work / our1.work);
            worst = std::max(worst, our1.all);
            worstWork = std::max(worstWork, our1.work);
            if (their1.all > 8) // what takes the proxy less than the goal may take as long
                worstRatio = std::min(worstRatio, their1.all / our1.all);
            if (their1.all > 8)
                worstWorkRatio = std::min(worstWorkRatio, their1.work / our1.work);
        }
        ours.setWords(QString());
        theirs.setWords(QString());
    }
    report("filter, 100,000 keys, any order and pattern: longest hold", worst, "ms", "<= 8");
    report("filter: proxy / ours, the least", worstRatio, "x", ">= 20");
    report("filter without the painting: longest hold", worstWork, "ms", "");
    report("filter without the painting: proxy / ours, the least", worstWorkRatio, "x", "");
}

void measureSort(KeyListModel &ours, QTableView &ourView, Proxy &theirs, QTableView &theirView, bool isAlone)
{
    double worst = 0;
    double worstRatio = 1e9;
    for (int column = 0; column < keyColumnTotal; ++column) {
        std::vector<double> our;
        std::vector<double> their;
        for (int round = 0; round < 5; ++round) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                our.push_back(shownAfter(ourView, [&] { ours.sort(column, order); }).all);
                if (round < 2 && !isAlone)
                    their.push_back(shownAfter(theirView, [&] { theirs.sort(column, order); }).all);
            }
        }
        if (isAlone)
            their.push_back(0);
        const double ms = median(our);
        const double ratio = median(their) / ms;
        std::printf("  sort by %-12s %8.2f ms, proxy %9.2f ms, %7.1f x\n", keyColumn(column).id.data(), ms,
                    median(their), ratio);
        worst = std::max(worst, ms);
        worstRatio = std::min(worstRatio, ratio);
    }
    report("sort by any column, 100,000 keys: longest hold", worst, "ms", "<= 60");
    report("sort: proxy / ours, the least", worstRatio, "x", ">= 5");
}

/// @p atOnce entities at a time, as answers or the inventory's file bring them.
void measureLoad(const Data &data, std::size_t atOnce, const char *what)
{
    const SystemClock clock;
    TableKeys source;
    source.listed = data.entities;
    KeyListModel model(source, clock);
    model.sort(int(KeyColumn::Name));
    QTableView view;
    setUp(view, model);
    QApplication::processEvents();
    Holds holds;
    QElapsedTimer elapsed;
    elapsed.start();
    std::size_t next = 0;
    QTimer feed;
    QObject::connect(&feed, &QTimer::timeout, &feed, [&] {
        KeyTable::Change all;
        for (std::size_t i = 0; i < atOnce && next < data.keys.size(); ++i, ++next) {
            const EntityId &id = data.entities.at(static_cast<qsizetype>(next)).id;
            const KeyTable::Change change = source.keys.setKeys(id, data.keys[next]);
            all.added.insert(all.added.end(), change.added.begin(), change.added.end());
        }
        emit source.changed(all);
        if (next == data.keys.size())
            feed.stop();
    });
    feed.start(0);
    waitUntil([&] { return next == data.keys.size() && model.isSettled() && model.rowCount() == keyTotal; });
    std::printf("  load, %-32s %8.1f ms in all, holds: longest %6.2f ms, 99th percentile %6.2f ms\n", what,
                static_cast<double>(elapsed.nsecsElapsed()) / 1e6, holds.longest(), holds.percentile(0.99));
    report(what, holds.percentile(0.99), "ms", "<= 16");
}

/// One entity goes, or one key, or a list of one comes that differs, while all 100,000 are shown, and one is selected.
void measureChanges(const Data &data)
{
    const SystemClock clock;
    TableKeys source;
    putAll(source, data);
    KeyListModel model(source, clock);
    QTableView view;
    setUp(view, model);
    waitUntil([&] { return model.isSettled(); });
    const auto idAt = [&](std::size_t entity) { return data.entities.at(static_cast<qsizetype>(entity)).id; };
    struct Step
    {
        const char *what;
        std::function<KeyTable::Change(std::size_t)> change;
    };
    const std::vector<Step> steps{
        {"an entity that is removed", [&](std::size_t entity) { return source.keys.removeEntity(idAt(entity)); }},
        {"a key that is deleted",
         [&](std::size_t entity) { return source.keys.setKeys(idAt(entity), data.keys[entity].mid(1)); }},
        {"a key that gets another name",
         [&](std::size_t entity) {
             QList<KnownKey> keys = data.keys[entity];
             keys[0].key.name += QStringLiteral(" b");
             return source.keys.setKeys(idAt(entity), keys);
         }},
    };
    std::vector<double> holds;
    std::size_t entity = 0;
    for (const int column : {-1, int(KeyColumn::Name)}) {
        for (const char *words : {"", "7"}) {
            model.sort(column);
            model.setWords(QString::fromLatin1(words));
            view.selectRow(model.rowCount() / 2);
            for (const Step &step : steps) {
                std::vector<double> took;
                for (int round = 0; round < 40; ++round) {
                    took.push_back(shownAfter(view, [&] { emit source.changed(step.change(++entity)); }).all);
                    waitUntil([&] { return model.isSettled(); });
                }
                holds.insert(holds.end(), took.begin(), took.end());
                std::printf("  column %2d, searched \"%s\": %-30s %6.2f ms, longest %6.2f ms\n", column, words,
                            step.what, median(took), *std::max_element(took.begin(), took.end()));
            }
        }
    }
    std::sort(holds.begin(), holds.end());
    report("one entity or key of 100,000 changes, 99th percentile", holds[holds.size() * 99 / 100], "ms", "<= 16");
    report("the same, the longest", holds.back(), "ms", "<= 16");
}

void measureMemory(const Data &data)
{
    const SystemClock clock;
    QApplication::processEvents();
    const std::size_t before = bytesInUse();
    TableKeys source;
    source.listed = data.entities;
    for (std::size_t entity = 0; entity < data.keys.size(); ++entity) {
        QList<KnownKey> keys = data.keys[entity];
        for (KnownKey &known : keys) // as an answer has it, texts of its own
            known.key.name = QString(known.key.name.constData(), known.key.name.size());
        source.keys.setKeys(data.entities.at(static_cast<qsizetype>(entity)).id, keys);
    }
    const std::size_t table = bytesInUse();
    KeyListModel model(source, clock);
    model.sort(int(KeyColumn::Name));
    waitUntil([&] { return model.isSettled(); });
    const std::size_t all = bytesInUse();
    std::printf("  memory: %.0f bytes a key in the table, %.0f in the model\n",
                static_cast<double>(table - before) / keyTotal, static_cast<double>(all - table) / keyTotal);
    if (all > 0)
        report("memory per key, all names different", static_cast<double>(all - before) / keyTotal, "bytes", "<= 400");
}

} // namespace

/// All of it, or the parts that are named: memory, load, changes, sort, filter. With "alone" also without the proxy, as
/// for a profile.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyAppearance(Appearance::Light);
    QStringList parts = QApplication::arguments().mid(1);
    const bool isAlone = parts.removeAll(QStringLiteral("alone")) > 0;
    const auto isWanted = [&](const char *part) { return parts.isEmpty() || parts.contains(QLatin1String(part)); };
    const Data data = makeData(entityTotal, keyTotal);
    if (isWanted("memory"))
        measureMemory(data);
    if (isWanted("load")) {
        measureLoad(data, 3, "longest hold while 1,000 answers come");
        measureLoad(data, 30, "longest hold while the inventory's file is read");
    }
    if (isWanted("changes"))
        measureChanges(data);
    if (!isWanted("sort") && !isWanted("filter"))
        return 0;

    const StoppedClock clock;
    TableKeys source;
    putAll(source, data);
    KeyListModel ours(source, clock);
    waitUntil([&] { return ours.isSettled(); });
    PlainModel plain(isAlone ? Data{} : data, clock.now());
    Proxy theirs(plain);
    QTableView ourView;
    QTableView theirView;
    setUp(ourView, ours);
    if (!isAlone)
        setUp(theirView, theirs);
    QApplication::processEvents();
    if (isWanted("sort"))
        measureSort(ours, ourView, theirs, theirView, isAlone);
    if (isWanted("filter"))
        measureFilter(ours, ourView, theirs, theirView, isAlone);
    return 0;
}
