#include "models/TableText.h"

#include "models/KeyListModel.h"
#include "wording/Moments.h"

#include <QTest>

#include <numeric>

using namespace ek;

/// The text of a table is what its cells say.
class TestTableText : public QObject
{
    Q_OBJECT

private slots:
    void isWhatTheCellsSay_data();
    void isWhatTheCellsSay();
    void rowsThatWentAreLeftOut();
    void endsWhenNobodyWantsIt();
};

namespace {

class StoppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC); }
};

class TableKeys : public KeySource
{
public:
    explicit TableKeys(bool hasMany)
        : m_hasMany(hasMany)
    {
        const QDateTime now = StoppedClock().now();
        const QStringList names{QStringLiteral("Webshop"), QString(), QStringLiteral("a\u2028b"),
                                QStringLiteral("W\u0435bshop"), QStringLiteral("x  y")};
        const QStringList hints{QStringLiteral("ek_live_abc...xyz"), QStringLiteral("\u2026odd"), QString(),
                                QStringLiteral("sk")};
        const QList<Expiry> expiries{Expiry::never(), Expiry{Expiry::Kind::Unreadable, {}},
                                     Expiry::atTime(now.addDays(3))};
        for (int number = 0; number < 3; ++number) {
            QList<KnownKey> list;
            for (int i = 0; i < 20; ++i) {
                KnownKey known;
                known.key.fingerprint = KeyFingerprint::of(QByteArray::number(number * 100 + i));
                known.key.name = names.at(i % names.size());
                known.key.hint = hints.at(i % hints.size());
                known.key.expiry = expiries.at(i % expiries.size());
                known.key.environment = static_cast<Environment>(i % 3);
                if (i % 4)
                    known.key.createdAt = now.addDays(-i);
                list += known;
            }
            keys.setKeys(entityId(number), list);
        }
    }
    static EntityId entityId(int number) { return EntityId(QStringLiteral("ent_%1").arg(number)); }
    [[nodiscard]] const KeyTable &table() const override { return keys; }
    [[nodiscard]] bool isOfManyEntities() const override { return m_hasMany; }

    KeyTable keys;

private:
    bool m_hasMany;
};

QList<int> allSections(const KeyListModel &model)
{
    QList<int> sections(model.columnCount());
    std::iota(sections.begin(), sections.end(), 0);
    return sections;
}

} // namespace

void TestTableText::isWhatTheCellsSay_data()
{
    QTest::addColumn<bool>("hasMany");
    QTest::addColumn<QList<int>>("sections");
    QTest::newRow("all columns of many entities") << true << QList<int>{0, 1, 2, 3, 4, 5, 6};
    QTest::newRow("one entity") << false << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("some, in another order") << true << QList<int>{6, 2, 0};
    QTest::newRow("one") << true << QList<int>{1};
}

void TestTableText::isWhatTheCellsSay()
{
    QFETCH(const bool, hasMany);
    QFETCH(const QList<int>, sections);
    const StoppedClock clock;
    TableKeys source(hasMany);
    KeyListModel model(source, clock);
    model.sort(int(KeyColumn::Created), Qt::DescendingOrder);
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int section : sections)
            cells += model.index(row, section).data().toString().simplified();
        lines += cells.join(u'\t');
    }
    QStringList titles;
    for (const int section : sections)
        titles += model.headerData(section, Qt::Horizontal).toString();
    const TableText text(model, model.shownRows(), sections);
    QCOMPARE(text.rowCount(), 60);
    QCOMPARE(text.lines(true), lines.join(u'\n'));
    QCOMPARE(text.header(), titles.join(u'\t'));
    QVERIFY(TableText(model, {}, sections).lines(true).isEmpty());
}

void TestTableText::rowsThatWentAreLeftOut()
{
    const StoppedClock clock;
    TableKeys source(true);
    KeyListModel model(source, clock);
    // A copy: the model's own change.
    const std::vector<KeyTable::Row> rows(model.shownRows().cbegin(), model.shownRows().cend());
    const TableText before(model, rows, allSections(model));
    const QString whole = before.lines(true);
    const KeyTable::Change change = source.keys.removeEntity(TableKeys::entityId(1));
    emit source.changed(change);
    QCOMPARE(before.lines(true), whole); // as it was then
    QCOMPARE(TableText(model, rows, allSections(model)).rowCount(), 40);
}

void TestTableText::endsWhenNobodyWantsIt()
{
    const StoppedClock clock;
    TableKeys source(true);
    KeyListModel model(source, clock);
    QVERIFY(TableText(model, model.shownRows(), allSections(model)).lines(false).isEmpty());
}

QTEST_GUILESS_MAIN(TestTableText)
#include "test_TableText.moc"
