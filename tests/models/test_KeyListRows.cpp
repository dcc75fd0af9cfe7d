#include "core/NameOrder.h"
#include "core/Names.h"
#include "core/StableSort.h"
#include "models/KeyListModel.h"
#include "models/ShownNames.h"
#include "support/PlainOrder.h"
#include "wording/Moments.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

using Mode = QAbstractItemModelTester::FailureReportingMode;

/// The list of keys against a plain one that is made anew every time, through whatever happens.
class TestKeyListRows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void followsWhateverHappens_data();
    void followsWhateverHappens();
    void manyNamesComeLater();
    void namesChangeWhileTheyAreWorkedOut();
    void quickChangesAreGathered();
    void removedRowsLeaveAtOnce();
    void aNumberOfAnotherKeyIsAnotherRow();
    void theNeighbourBecomesCurrent();
    void selectionLosesWhatIsHidden();
    void entitiesAreShownAndFound();
    void viewsShowTheirKeys();
};

namespace {

const QDateTime today = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);

class TableClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return today.addMSecs(ahead.count()); }
    std::chrono::milliseconds ahead{0};
};

class TableKeys : public KeySource
{
public:
    explicit TableKeys(bool hasMany = true)
        : m_hasMany(hasMany)
    {
    }

    [[nodiscard]] const KeyTable &table() const override { return keys; }
    [[nodiscard]] bool isOfManyEntities() const override { return m_hasMany; }
    [[nodiscard]] QList<Entity> entities() const override { return listed; }

    void set(const EntityId &entity, const QList<KnownKey> &list)
    {
        const KeyTable::Change change = keys.setKeys(entity, list);
        if (!change.isEmpty())
            emit changed(change);
    }

    KeyTable keys;
    QList<Entity> listed;

private:
    bool m_hasMany;
};

KnownKey made(QRandomGenerator &random, int id)
{
    static const QStringList names{QString(),
                                   QStringLiteral("Webshop"),
                                   QStringLiteral("webshop"),
                                   QStringLiteral("Web\u00adshop"),
                                   QStringLiteral("W\u0435bshop"),
                                   QStringLiteral("key 2"),
                                   QStringLiteral("key 10"),
                                   QStringLiteral("Stra\u00dfe"),
                                   QStringLiteral("\u00d6l"),
                                   QStringLiteral("\u3164"),
                                   QStringLiteral("a b"),
                                   QStringLiteral("a  b")};
    KnownKey known;
    known.key.fingerprint = KeyFingerprint::of(QByteArray::number(id));
    known.key.name = random.bounded(3) ? names.at(random.bounded(int(names.size())))
                                       : QStringLiteral("Integration %1").arg(random.bounded(200));
    if (random.bounded(10) == 0)
        known.key.sentName = known.key.name + QStringLiteral("\u202e");
    known.key.environment = static_cast<Environment>(random.bounded(3));
    known.key.hint = QStringLiteral("ek_%1_A%2...%3")
                         .arg(random.bounded(2) ? QStringLiteral("live") : QStringLiteral("sandbox"))
                         .arg(random.bounded(30))
                         .arg(random.bounded(999));
    if (random.bounded(20) == 0)
        known.key.hint = QStringLiteral("\u2026%1").arg(random.bounded(9));
    if (random.bounded(8))
        known.key.createdAt = today.addDays(-random.bounded(200));
    switch (random.bounded(4)) {
    case 0:
        known.key.expiry = Expiry::never();
        break;
    case 1:
        break;
    default:
        known.key.expiry = Expiry::atTime(today.addDays(random.bounded(80) - 30).addSecs(random.bounded(100)));
        break;
    }
    if (random.bounded(10) == 0)
        known.goneSince = today;
    return known;
}

/// What the list has to show, worked out without any of its means.
struct Expected
{
    const TableKeys &source;
    QDateTime now;
    KeyView view = KeyView::All;
    QStringList words = {};
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    NameOrder names = {};

    struct Line
    {
        KnownKey known;
        EntityId entity;
        KeyTable::Row row;
        QString shown;
    };

    [[nodiscard]] QString nameOf(const EntityId &entity) const
    {
        for (const Entity &each : source.listed) {
            if (each.id == entity)
                return each.name;
        }
        return entity.value();
    }

    [[nodiscard]] bool isBefore(const Line &a, const Line &b) const
    {
        const auto plain = [&](const Line &line) {
            return PlainKey{line.known.key, names.sortKey(line.known.key.name)};
        };
        if (column == static_cast<int>(KeyColumn::Entity))
            return names.isLess(nameOf(a.entity), nameOf(b.entity));
        return isPlainlyBefore(keyColumn(column).column, plain(a), plain(b), now);
    }

    [[nodiscard]] std::vector<Line> lines() const
    {
        ShownNames looks;
        std::vector<Line> all;
        for (KeyTable::EntityNumber entity = 0; entity < source.keys.entityEnd(); ++entity) {
            for (const KeyTable::Row row : source.keys.rowsAt(entity)) {
                const KnownKey known = source.keys.known(row);
                looks.add(known.key.name, known.key.sentName);
                all.push_back({known, source.keys.entity(row), row, {}});
            }
        }
        std::vector<Line> shown;
        for (Line &line : all) {
            const ApiKey &key = line.known.key;
            line.shown = looks.shown(key.name, key.sentName);
            if (!isInView(source.keys, line.row, view, now.toMSecsSinceEpoch()))
                continue;
            const QStringList texts{ShownNames::search(key.name, line.shown),
                                    searchForm(key.hint),
                                    searchForm(environmentText(key.environment)),
                                    searchForm(statusText(keyStatus(key.expiry, now))),
                                    source.isOfManyEntities() ? searchForm(nameOf(line.entity)) : QString(),
                                    source.isOfManyEntities() ? searchForm(line.entity.value()) : QString()};
            const bool isFound = std::all_of(words.begin(), words.end(), [&](const QString &word) {
                return std::any_of(texts.begin(), texts.end(),
                                   [&](const QString &text) { return text.contains(word); });
            });
            if (isFound)
                shown.push_back(line);
        }
        if (column >= 0) {
            stableSort(shown.begin(), shown.end(), [&](const Line &a, const Line &b) {
                return order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
            });
        }
        return shown;
    }
};

QString textOf(const std::vector<Expected::Line> &lines)
{
    QStringList texts;
    for (const Expected::Line &line : lines)
        texts += QString::number(line.row) + QLatin1Char(' ') + line.shown;
    return texts.join(QLatin1Char('\n'));
}

QString textOf(const KeyListModel &model)
{
    QStringList texts;
    for (const KeyTable::Row row : model.shownRows())
        texts += QString::number(row) + QLatin1Char(' ') + model.shownName(row);
    return texts.join(QLatin1Char('\n'));
}

QList<KnownKey> listOf(const KeyTable &table, const EntityId &entity)
{
    QList<KnownKey> keys;
    for (const KeyTable::Row row : table.rowsOf(entity))
        keys += table.known(row);
    return keys;
}

EntityId entityId(int number)
{
    return EntityId(QStringLiteral("ent_%1").arg(number));
}

Entity entity(int number, const QString &name)
{
    Entity entity;
    entity.id = entityId(number);
    entity.name = name;
    return entity;
}

QList<KnownKey> plainKeys(int total, const QString &name = QStringLiteral("Integration %1"))
{
    QList<KnownKey> keys;
    for (int i = 0; i < total; ++i) {
        KnownKey key;
        key.key.fingerprint = KeyFingerprint::of(QByteArray::number(i));
        key.key.name = name.arg(i, 5, 10, QLatin1Char('0'));
        key.key.hint = QStringLiteral("ek_sandbox_%1").arg(i);
        key.key.expiry = Expiry::never();
        keys += key;
    }
    return keys;
}

} // namespace

void TestKeyListRows::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // C sorts by bytes, which nobody does
}

void TestKeyListRows::followsWhateverHappens_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size"); ///< of one entity's list, at most
    QTest::addColumn<bool>("hasMany");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 3 ? 12 : 60) << (seed % 4 != 0);
}

void TestKeyListRows::followsWhateverHappens()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, size);
    QFETCH(const bool, hasMany);
    QRandomGenerator random(seed);
    TableClock clock;
    TableKeys source(hasMany);
    source.listed = {entity(0, QStringLiteral("Zebra")), entity(1, QStringLiteral("acme 10")),
                     entity(2, QStringLiteral("Acme 2"))};
    KeyListModel model(source, clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QItemSelectionModel selection(&model);
    Expected expected{source, clock.now()};
    const QStringList searches{QString(),
                               QStringLiteral("w"),
                               QStringLiteral("we"),
                               QStringLiteral("web"),
                               QStringLiteral("webshop live"),
                               QStringLiteral("webshop li"),
                               QStringLiteral("shop live"),
                               QStringLiteral("e"),
                               QStringLiteral("e li"),
                               QStringLiteral("live"),
                               QStringLiteral("acme"),
                               QStringLiteral("ent_2"),
                               QStringLiteral("expire"),
                               QStringLiteral("U+"),
                               QStringLiteral("integration 1"),
                               QStringLiteral("a1"),
                               QStringLiteral("nothing has this")};
    int lastId = 0;
    for (int step = 0; step < 120; ++step) {
        // Who holds on to a row finds the same key there afterwards, or nothing.
        std::vector<std::pair<QPersistentModelIndex, QByteArray>> held;
        for (int i = 0; i < 5 && model.rowCount() > 0; ++i) {
            const QModelIndex index = model.index(random.bounded(model.rowCount()), random.bounded(3));
            held.emplace_back(index, index.data(KeyListModel::idRole).toByteArray());
        }
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        switch (random.bounded(10)) {
        case 0:
        case 1:
        case 2:
        case 3: {
            const EntityId id = entityId(hasMany ? random.bounded(4) : 0);
            QList<KnownKey> keys = listOf(source.keys, id);
            for (int i = random.bounded(size); i > 0; --i)
                keys.insert(random.bounded(int(keys.size()) + 1), made(random, ++lastId));
            for (int i = random.bounded(size); i > 0 && !keys.isEmpty(); --i)
                keys.removeAt(random.bounded(int(keys.size())));
            for (int i = random.bounded(5); i > 0 && !keys.isEmpty(); --i) {
                KnownKey &key = keys[random.bounded(int(keys.size()))];
                const KeyFingerprint fingerprint = std::exchange(key, made(random, 0)).key.fingerprint;
                key.key.fingerprint = fingerprint;
            }
            if (random.bounded(5) == 0)
                std::reverse(keys.begin(), keys.end());
            source.set(id, keys);
            break;
        }
        case 4:
        case 5:
            expected.words =
                searchForm(searches.at(random.bounded(int(searches.size())))).split(u' ', Qt::SkipEmptyParts);
            model.setWords(expected.words.join(u' '));
            break;
        case 6:
            expected.column = random.bounded(model.columnCount() + 1) - 1;
            expected.order = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
            model.sort(expected.column, expected.order);
            break;
        case 7:
            expected.view = random.bounded(2) ? KeyView::All : static_cast<KeyView>(random.bounded(keyViewTotal));
            model.setView(expected.view);
            break;
        case 8:
            clock.ahead += std::chrono::hours(random.bounded(100));
            model.refreshTimes();
            break;
        default:
            source.listed = {entity(0, QStringLiteral("Zebra %1").arg(random.bounded(3))),
                             entity(1, QStringLiteral("acme %1").arg(random.bounded(12))),
                             entity(2, QStringLiteral("Acme 2"))};
            emit source.entitiesChanged();
            break;
        }
        expected.now = model.now();
        QVERIFY(model.isSettled());
        QCOMPARE(textOf(model), textOf(expected.lines()));
        QVariantList ids;
        QList<int> places;
        for (int row = 0; row < model.rowCount(); ++row) {
            ids += model.index(row, 0).data(KeyListModel::idRole);
            places += row;
        }
        ids += QByteArray(40, 'x');
        ids += QVariant();
        places += {-1, -1};
        QCOMPARE(model.placesOf(ids), places);
        for (const auto &[index, id] : held) {
            if (index.isValid())
                QCOMPARE(index.data(KeyListModel::idRole).toByteArray(), id);
            else if (reset.isEmpty())
                for (int row = 0; row < model.rowCount(); ++row)
                    QVERIFY(model.index(row, 0).data(KeyListModel::idRole).toByteArray() != id);
        }
    }
}

void TestKeyListRows::manyNamesComeLater()
{
    const TableClock clock;
    TableKeys source(false);
    KeyListModel model(source, clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.sort(static_cast<int>(KeyColumn::Name), Qt::DescendingOrder);
    model.setWords(QStringLiteral("integration"));
    QSignalSpy settled(&model, &KeyListModel::settled);
    QList<KnownKey> keys = plainKeys(5000);
    QRandomGenerator random(1);
    std::shuffle(keys.begin(), keys.end(), random);
    keys[17].key.name = QStringLiteral("Integr\u0430tion 00000"); // Cyrillic
    source.set(entityId(0), keys);
    QCOMPARE(model.total(), 5000); // all are there at once
    QVERIFY(!model.isSettled());
    QVERIFY(settled.wait(30'000));
    QVERIFY(model.isSettled());
    Expected expected{source, clock.now()};
    expected.words = QStringList{QStringLiteral("integration")};
    expected.column = static_cast<int>(KeyColumn::Name);
    expected.order = Qt::DescendingOrder;
    QCOMPARE(textOf(model), textOf(expected.lines()));

    // Some more find their place among those that are there.
    for (int i = 0; i < 100; ++i) {
        keys += keys.at(i);
        keys.last().key.fingerprint = KeyFingerprint::of(QByteArray::number(10'000 + i));
        keys.last().key.name += QStringLiteral("b");
    }
    source.set(entityId(0), keys);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 30'000);
    QCOMPARE(textOf(model), textOf(expected.lines()));
}

void TestKeyListRows::namesChangeWhileTheyAreWorkedOut()
{
    const TableClock clock;
    TableKeys source(false);
    KeyListModel model(source, clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.sort(static_cast<int>(KeyColumn::Name));
    QRandomGenerator random(9);
    QList<KnownKey> keys = plainKeys(3000);
    source.set(entityId(0), keys);
    // At every moment of the work: before it, between its turns, while the thread has it, while it is taken over.
    for (int round = 0; round < 60; ++round) {
        for (int i = 0; i < 20; ++i)
            keys[random.bounded(int(keys.size()))].key.name =
                QStringLiteral("%1b\u0430 %2").arg(random.bounded(2) ? u"" : u"x").arg(random.bounded(400));
        if (round % 3 == 0)
            keys.removeAt(random.bounded(int(keys.size())));
        if (round % 20 == 10) {
            for (KnownKey &key : keys)
                key.key.name += QLatin1Char('r');
        }
        source.set(entityId(0), keys);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 30'000);
    Expected expected{source, model.now()};
    expected.column = static_cast<int>(KeyColumn::Name);
    QCOMPARE(textOf(model), textOf(expected.lines()));
    expected.words = QStringList{QStringLiteral("ba"), QStringLiteral("7")};
    model.setWords(QStringLiteral("ba 7"));
    QCOMPARE(textOf(model), textOf(expected.lines()));
}

void TestKeyListRows::quickChangesAreGathered()
{
    const TableClock clock;
    TableKeys source;
    KeyListModel model(source, clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    source.set(entityId(0), plainKeys(3000));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 30'000);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int number = 1; number <= 40; ++number)
        source.set(entityId(number), plainKeys(100));
    QVERIFY(inserted.size() < 10);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 7000, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 30'000);
    QCOMPARE(textOf(model), textOf(Expected{source, clock.now()}.lines()));
}

void TestKeyListRows::removedRowsLeaveAtOnce()
{
    const TableClock clock;
    TableKeys source;
    KeyListModel model(source, clock);
    source.set(entityId(0), plainKeys(3000));
    source.set(entityId(1), plainKeys(10)); // gathered
    source.set(entityId(0), plainKeys(2990));
    QCOMPARE(model.rowCount(), 3000);
    QCOMPARE(textOf(model).count(u'\n'), 2999);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(source.keys.isUsed(model.shownRows()[std::size_t(row)]));
}

/// As a source says it that gathers several changes.
void TestKeyListRows::aNumberOfAnotherKeyIsAnotherRow()
{
    const TableClock clock;
    TableKeys source;
    KeyListModel model(source, clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    source.set(entityId(0), plainKeys(3));
    const QPersistentModelIndex first = model.index(0, 0);
    const QPersistentModelIndex second = model.index(1, 0);
    KeyTable::Change change = source.keys.removeEntity(entityId(0));
    const KeyTable::Change added = source.keys.setKeys(entityId(1), plainKeys(3, QStringLiteral("Other %1")));
    change.added = added.added;
    std::vector<KeyTable::Row> numbers = change.removed;
    std::sort(numbers.begin(), numbers.end());
    std::sort(change.added.begin(), change.added.end());
    QCOMPARE(numbers, change.added);
    emit source.changed(change);
    QVERIFY(!first.isValid());
    QVERIFY(!second.isValid());
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(0, 0).data().toString().startsWith(QStringLiteral("Other")));
    QCOMPARE(textOf(model), textOf(Expected{source, clock.now()}.lines()));
}

void TestKeyListRows::theNeighbourBecomesCurrent()
{
    const TableClock clock;
    TableKeys source(false);
    KeyListModel model(source, clock);
    QItemSelectionModel selection(&model);
    source.set(entityId(0), plainKeys(100));
    const QModelIndex current = model.index(51, 0);
    selection.setCurrentIndex(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    // Every odd one goes.
    QList<KnownKey> even;
    const QList<KnownKey> all = plainKeys(100);
    for (int i = 0; i < 100; i += 2)
        even += all.at(i);
    source.set(entityId(0), even);
    QCOMPARE(model.rowCount(), 50);
    QVERIFY(!selection.hasSelection());
    QCOMPARE(selection.currentIndex().data().toString(), QStringLiteral("Integration 00050"));
}

void TestKeyListRows::selectionLosesWhatIsHidden()
{
    const TableClock clock;
    TableKeys source(false);
    KeyListModel model(source, clock);
    QItemSelectionModel selection(&model);
    source.set(entityId(0), plainKeys(200));
    QItemSelection all(model.index(0, 0), model.index(199, model.columnCount() - 1));
    selection.select(all, QItemSelectionModel::ClearAndSelect);
    QSignalSpy changed(&selection, &QItemSelectionModel::selectionChanged);
    model.setWords(QStringLiteral("7"));
    QCOMPARE(selection.selectedRows().size(), model.rowCount());
    QVERIFY(!changed.isEmpty()); // who shows how many are selected hears of it
    const auto left = selection.selectedRows().size();
    QVERIFY(left > 0 && left < 200);
    // What comes back is not selected.
    model.setWords(QString());
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(selection.selectedRows().size(), left);
    const QModelIndexList rows = selection.selectedRows();
    for (const QModelIndex &row : rows)
        QVERIFY(model.key(row)->name.contains(u'7'));
}

void TestKeyListRows::entitiesAreShownAndFound()
{
    const TableClock clock;
    TableKeys source;
    source.listed = {entity(0, QStringLiteral("Acme")), entity(1, QStringLiteral("A\u0441me"))};
    KeyListModel model(source, clock);
    for (int number = 0; number < 3; ++number)
        source.set(entityId(number), plainKeys(1));
    QCOMPARE(model.columnCount(), keyColumnTotal);
    const auto entityAt = [&](int row) { return model.index(row, int(KeyColumn::Entity)).data().toString(); };
    QCOMPARE(entityAt(0), QStringLiteral("Acme"));
    QVERIFY(entityAt(1) != entityAt(0) && entityAt(1).contains(QStringLiteral("U+0441"))); // Cyrillic, told apart
    QCOMPARE(entityAt(2), QStringLiteral("ent_2")); // not listed
    QCOMPARE(model.entity(model.index(2, 0)), entityId(2));
    QVERIFY(model.index(0, 0).data(KeyListModel::idRole) != model.index(1, 0).data(KeyListModel::idRole));
    model.setWords(QStringLiteral("acme"));
    QCOMPARE(model.rowCount(), 2);
    model.setWords(QStringLiteral("ent_2"));
    QCOMPARE(model.rowCount(), 1);
    const KeyFingerprint key = model.key(model.index(0, 0))->fingerprint;
    QVERIFY(!model.indexOf(entityId(0), key).isValid()); // hidden
    QVERIFY(model.indexOf(entityId(2), key).isValid());
    QCOMPARE(model.indexOf(key).row(), 0);
    QVERIFY(model.contains(key));
    source.listed = {entity(2, QStringLiteral("Found"))};
    emit source.entitiesChanged();
    QCOMPARE(entityAt(0), QStringLiteral("Found"));
}

void TestKeyListRows::viewsShowTheirKeys()
{
    TableClock clock;
    TableKeys source;
    KeyListModel model(source, clock);
    QSignalSpy told(&model, &KeyListModel::keysChanged);
    QList<KnownKey> keys = plainKeys(3);
    keys[1].key.expiry = Expiry::atTime(today.addDays(31));
    keys[1].key.environment = Environment::Live;
    source.set(entityId(0), keys);
    QVERIFY(!told.isEmpty());
    QVERIFY(model.hasOtherEnvironment(Environment::Unknown));
    model.setView(KeyView::NeverExpires);
    QCOMPARE(model.total(), 2);
    QVERIFY(!model.hasOtherEnvironment(Environment::Unknown));
    model.setView(KeyView::ExpiresWithin30Days);
    QCOMPARE(model.total(), 0);
    clock.ahead = 24h * 2;
    model.refreshTimes();
    QCOMPARE(model.total(), 1);
    clock.ahead = 24h * 32;
    model.refreshTimes();
    QCOMPARE(model.total(), 0);
    model.setView(KeyView::Expired);
    QCOMPARE(model.total(), 1);
    keys[1].goneSince = today;
    source.set(entityId(0), keys);
    QCOMPARE(model.total(), 0);
    QVERIFY(!model.contains(keys.at(1).key.fingerprint));
}

QTEST_GUILESS_MAIN(TestKeyListRows)
#include "test_KeyListRows.moc"
