#include "models/RowChanges.h"

#include <QTest>

using namespace ek;

class TestRowChanges : public QObject
{
    Q_OBJECT

private:
    static QString applied(QString rows, const RowChanges &changes, const QString &wanted)
    {
        for (const RowRun &run : changes.removals)
            rows.remove(run.first, run.count);
        if (!changes.order.isEmpty()) {
            QString arranged;
            for (const qsizetype row : changes.order)
                arranged += rows.at(row);
            rows = arranged;
        }
        for (const RowRun &run : changes.insertions)
            rows.insert(run.first, QStringView(wanted).mid(run.first, run.count));
        return rows;
    }

    static QList<qsizetype> places(const QString &before, const QString &after)
    {
        QList<qsizetype> found;
        for (const QChar row : before)
            found += after.indexOf(row);
        return found;
    }

private slots:
    void leadsFromOneToTheOther_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("steps");
        const auto row = [](const char *before, const char *after, int steps) {
            QTest::addRow("%s to %s", before, after)
                << QString::fromLatin1(before) << QString::fromLatin1(after) << steps;
        };
        row("", "", 0);
        row("abcd", "abcd", 0);
        row("", "abcd", 1);
        row("abcd", "", 1);
        row("abcdef", "adf", 2);
        row("abcd", "dcba", 1);
        row("abcd", "xbya", 4); // two away as two, one arrangement, two in
        row("abcdefg", "gxyafz", 4);
    }

    void leadsFromOneToTheOther()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const int, steps);
        const auto changes = rowChanges(places(before, after), after.size());
        QVERIFY(changes);
        QCOMPARE(applied(before, *changes, after), after);
        QCOMPARE(changes->removals.size() + changes->insertions.size() + (changes->order.isEmpty() ? 0 : 1), steps);
    }

    void tooManyAreOneReset()
    {
        QList<qsizetype> places(65, -1);
        QVERIFY(!rowChanges(places, 3));
        places.removeLast();
        QVERIFY(rowChanges(places, 3));
        places.clear();
        for (qsizetype row = 0; row < 65; ++row)
            places += 2 * row + 1;
        QVERIFY(!rowChanges(places, 130));
        places.removeLast();
        QVERIFY(rowChanges(places, 128));
    }
};

QTEST_GUILESS_MAIN(TestRowChanges)
#include "test_RowChanges.moc"
