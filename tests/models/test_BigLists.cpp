#include "models/EntityKeys.h"
#include "models/EntityListModel.h"
#include "models/KeyListModel.h"
#include "support/PlainOrder.h"
#include "support/SessionFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// 5,000 entities and 10,000 keys, whole and in order. How long they take is measured under benchmarks/.
class TestBigLists : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void everyEntityIsThere();
    void entitiesAreFound();
    void everyKeyIsThere();
    void keysAreSorted_data();
    void keysAreSorted();
    void keysAreFound();
    void deletedKeysLeaveTheRest();

private:
    static constexpr int entityTotal = 5'000;
    static constexpr int keyTotal = 10'000;

    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<EntityListModel> m_entities;
    std::unique_ptr<EntityFilterModel> m_entityFilter;
    std::unique_ptr<EntityKeys> m_source;
    std::unique_ptr<KeyListModel> m_keys;
};

namespace {

QString firstEntity()
{
    return QStringLiteral("Company 00001");
}

} // namespace

void TestBigLists::initTestCase()
{
    m_parts = std::make_unique<SessionFixture>(bigWorkspace(entityTotal, keyTotal, QDateTime::currentDateTimeUtc()));
    QVERIFY(m_parts->isRunning);
    m_entities = std::make_unique<EntityListModel>(m_parts->session);
    m_entityFilter = std::make_unique<EntityFilterModel>(*m_entities);
    m_source = std::make_unique<EntityKeys>(m_parts->keys);
    m_keys = std::make_unique<KeyListModel>(*m_source, m_parts->clock);
    m_parts->session.open(m_parts->savedProfile().id);
    // Many pages, and a sanitizer may slow each down.
    QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entitiesState().hasData, 60'000);
    m_parts->session.selectEntity(m_parts->idOf(firstEntity()));
    QVERIFY(m_parts->session.entity());
    QTRY_VERIFY_WITH_TIMEOUT(m_parts->keys.state(m_parts->entityId()).hasData, 60'000);
    m_source->setEntity(m_parts->entityId());
    QTRY_VERIFY_WITH_TIMEOUT(m_keys->isSettled(), 60'000);
}

void TestBigLists::init()
{
    m_entityFilter->setSearch(QString());
    m_keys->setWords(QString());
    m_keys->sort(-1);
}

void TestBigLists::everyEntityIsThere()
{
    QCOMPARE(m_entities->rowCount(), entityTotal);
    QCOMPARE(m_entityFilter->rowCount(), entityTotal);
    QVERIFY(m_parts->session.entitiesState().notes.isEmpty());
    for (int row = 0; row < entityTotal; ++row) {
        const QString name = QStringLiteral("Company %1").arg(row + 1, 5, 10, QLatin1Char('0'));
        QCOMPARE(m_entities->index(row).data().toString(), name);
        QCOMPARE(m_entityFilter->index(row, 0).data().toString(), name);
    }
}

void TestBigLists::entitiesAreFound()
{
    m_entityFilter->setSearch(QStringLiteral("COMPANY-4999.example"));
    QCOMPARE(m_entityFilter->rowCount(), 1);
    m_entityFilter->setSearch(m_parts->data.entities.at(1234).id.mid(4));
    QCOMPARE(m_entityFilter->rowCount(), 1);
    QCOMPARE(m_entityFilter->index(0, 0).data().toString(), QStringLiteral("Company 01235"));
    m_entityFilter->setSearch(QString());
    QCOMPARE(m_entityFilter->rowCount(), entityTotal);
}

void TestBigLists::everyKeyIsThere()
{
    QCOMPARE(m_keys->rowCount(), keyTotal);
    QCOMPARE(m_keys->rowCount(), keyTotal);
    QVERIFY(m_parts->keys.state(m_parts->entityId()).notes.isEmpty());
    QSet<KeyFingerprint> seen;
    for (int row = 0; row < keyTotal; ++row) {
        const ApiKey key = *m_keys->key(m_keys->index(row, 0));
        QCOMPARE(key.name, QStringLiteral("Integration %1").arg(row + 1, 5, 10, QLatin1Char('0')));
        seen.insert(key.fingerprint);
    }
    QCOMPARE(seen.size(), keyTotal);
}

void TestBigLists::keysAreSorted_data()
{
    QTest::addColumn<KeyColumn>("column");
    for (int column = 0; column < keyColumnsOfOneEntity; ++column)
        QTest::addRow("%d", column) << static_cast<KeyColumn>(column);
}

void TestBigLists::keysAreSorted()
{
    QFETCH(const KeyColumn, column);
    const auto isSorted = [&](Qt::SortOrder order) {
        const NameOrder names;
        const auto rowOf = [&](int place) {
            const ApiKey key = *m_keys->key(m_keys->index(place, 0));
            return PlainKey{key, names.sortKey(key.name)};
        };
        PlainKey upper = rowOf(0);
        for (int place = 1; place < keyTotal; ++place) {
            PlainKey lower = rowOf(place);
            if (order == Qt::AscendingOrder ? isPlainlyBefore(column, lower, upper, m_keys->now())
                                            : isPlainlyBefore(column, upper, lower, m_keys->now()))
                return false;
            upper = std::move(lower);
        }
        return true;
    };
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_keys->sort(static_cast<int>(column), order);
        QVERIFY(isSorted(order));
    }
    QCOMPARE(m_keys->rowCount(), keyTotal);
}

void TestBigLists::keysAreFound()
{
    const QString word = QStringLiteral("0999");
    int expected = 0;
    for (const ApiKey &key : m_parts->listed())
        expected += key.name.contains(word) || key.hint.contains(word) ? 1 : 0;
    QVERIFY(expected >= 10);
    m_keys->setWords(QStringLiteral("integration ") + word);
    QCOMPARE(m_keys->rowCount(), expected);
    m_keys->setWholeKey(m_parts->wholeKey(QStringLiteral("Integration 07777")));
    QCOMPARE(m_keys->rowCount(), 1);
    QCOMPARE(m_keys->index(0, 0).data().toString(), QStringLiteral("Integration 07777"));
    m_keys->setWords(QString());
    QCOMPARE(m_keys->rowCount(), keyTotal);
}

void TestBigLists::deletedKeysLeaveTheRest()
{
    m_keys->sort(static_cast<int>(KeyColumn::Name), Qt::AscendingOrder);
    const QPersistentModelIndex last = m_keys->index(keyTotal - 1, 0);
    QSignalSpy reset(m_keys.get(), &QAbstractItemModel::modelReset);
    for (const int row : {9000, 5000, 1}) {
        const KeyFingerprint key = m_keys->key(m_keys->index(row, 0))->fingerprint;
        m_parts->keys.removeKey(m_parts->entityId(), key);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_keys->isSettled(), 60'000);
    QCOMPARE(m_keys->rowCount(), keyTotal - 3);
    QCOMPARE(last.row(), keyTotal - 4);
    QCOMPARE(last.data().toString(), QStringLiteral("Integration 10000"));
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(TestBigLists)
#include "test_BigLists.moc"
