#include "platform/LockedFile.h"
#include "storage/SlotFile.h"

#include "StorageFixture.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

namespace {

const QByteArray clockId = QByteArrayLiteral("this start");

SlotRecord someRecord(int count = 3)
{
    SlotRecord record;
    for (int number = 1; number <= count; ++number)
        record.used.push_back({.id = quint64(number) * 0x0123456789abcdef, .freeAt = 1000ms * number});
    record.blockedUntil = 77ms;
    record.sweptAt = 55ms;
    return record;
}

} // namespace

class TestSlotFile : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote();
    void isTheUsersAlone();
    void startsAnewWithWhatIsDamaged_data();
    void startsAnewWithWhatIsDamaged();
    void keepsEveryEntryOfACutWrite();
    void believesNothingOfAnotherStart();
    void comesBackAfterItWasRemoved();
    void saysWhereItCannot_data();
    void saysWhereItCannot();
    void doesNotWaitForWhoeverHoldsIt();
    void removesTheFilesOfOldLimits();

private:
    [[nodiscard]] static SlotRecord readOf(SlotFile &file)
    {
        SlotRecord found;
        if (!file.update([&found](SlotRecord &record) { found = record; }))
            found.blockedUntil = -1ms;
        return found;
    }
    [[nodiscard]] static bool writeTo(SlotFile &file, const SlotRecord &wanted)
    {
        return file.update([&wanted](SlotRecord &record) { record = wanted; });
    }
};

void TestSlotFile::readsWhatItWrote()
{
    const StorageFixture place;
    SlotFile file(place.folder(), QStringLiteral("limit"));
    QVERIFY(readOf(file).isNew);
    QVERIFY(writeTo(file, someRecord()));
    SlotFile other(place.folder(), QStringLiteral("limit")); // of another instance
    QCOMPARE(readOf(other), someRecord());
    SlotFile another(place.folder(), QStringLiteral("another limit"));
    QVERIFY(readOf(another).isNew);
    QVERIFY(writeTo(file, {}));
    QCOMPARE(readOf(other), SlotRecord());
}

void TestSlotFile::isTheUsersAlone()
{
#ifdef Q_OS_UNIX
    const StorageFixture place;
    SlotFile file(place.folder(), QStringLiteral("limit"));
    QVERIFY(writeTo(file, someRecord()));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(place.folder() + QStringLiteral("/limit.slots")) & others));
    QVERIFY(!(QFile::permissions(place.folder()) & others));
#else
    QSKIP("Windows has no such rights");
#endif
}

void TestSlotFile::startsAnewWithWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("left"); // entries that can still be read
    const QByteArray whole = SlotFile::textOf(someRecord(), clockId);
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("text") << QByteArray("something else altogether, and rather longer than a beginning is") << 0;
    QTest::newRow("zeros") << QByteArray(whole.size(), '\0') << 0;
    QTest::newRow("ones") << QByteArray(whole.size(), '\xff') << 0;
    QTest::newRow("cut in an entry") << whole.left(whole.size() - 5) << 2;
    QTest::newRow("cut in the beginning") << whole.left(10) << 0;
    QByteArray beginning = whole;
    beginning[3] = '?';
    QTest::newRow("its beginning") << beginning << 3;
    QByteArray entry = whole;
    entry[3 * 24 + 9] = char(entry[3 * 24 + 9] ^ 1);
    QTest::newRow("one entry") << entry << 2;
}

void TestSlotFile::startsAnewWithWhatIsDamaged()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, left);
    const SlotRecord record = SlotFile::recordOf(text, clockId);
    QVERIFY(record.isNew);
    QCOMPARE(int(record.used.size()), left);

    const StorageFixture place;
    SlotFile file(place.folder(), QStringLiteral("limit"));
    QVERIFY(writeTo(file, {}));
    QVERIFY(writeFile(place.folder() + QStringLiteral("/limit.slots"), text));
    QVERIFY(readOf(file).isNew);
    QVERIFY(writeTo(file, someRecord()));
    QCOMPARE(readOf(file), someRecord());
}

void TestSlotFile::keepsEveryEntryOfACutWrite()
{
    // The first slots are free again, so all others move forward, and the process is killed in between.
    const SlotRecord before = someRecord(20);
    SlotRecord after = before;
    after.used.erase(after.used.begin(), after.used.begin() + 5);
    const QByteArray old = SlotFile::textOf(before, clockId);
    const QByteArray written = SlotFile::textOf(after, clockId);
    for (qsizetype cut = 0; cut <= written.size(); ++cut) {
        const SlotRecord found = SlotFile::recordOf(written.left(cut) + old.mid(cut), clockId);
        int lost = 0;
        for (const UsedSlot &slot : after.used)
            lost += std::count(found.used.begin(), found.used.end(), slot) == 1 ? 0 : 1;
        // The one entry that the cut goes through may be lost.
        QVERIFY2(lost <= (cut % 24 == 0 ? 0 : 1), qPrintable(QString::number(cut)));
    }
}

void TestSlotFile::believesNothingOfAnotherStart()
{
    const SlotRecord record = SlotFile::recordOf(SlotFile::textOf(someRecord(), "yesterday"), clockId);
    QVERIFY(record.isNew);
    QVERIFY(record.used.empty());
    QCOMPARE(record.blockedUntil, 0ms);
}

void TestSlotFile::comesBackAfterItWasRemoved()
{
    const StorageFixture place;
    SlotFile file(place.folder(), QStringLiteral("limit"));
    QVERIFY(writeTo(file, someRecord()));
    QVERIFY(QFile::remove(place.folder() + QStringLiteral("/limit.slots")));
    QVERIFY(readOf(file).isNew);
    QVERIFY(QDir(place.folder()).removeRecursively());
    static_cast<void>(writeTo(file, someRecord())); // which notices
    QVERIFY(writeTo(file, someRecord()));
    QCOMPARE(readOf(file), someRecord());
}

void TestSlotFile::saysWhereItCannot_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"a file for the folder", "a folder for the file", "a folder that is read-only"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestSlotFile::saysWhereItCannot()
{
    QFETCH(const QString, what);
    const StorageFixture place;
    if (what == QLatin1String("a file for the folder")) {
        QVERIFY(writeFile(place.folder(), "in the way"));
    } else if (what == QLatin1String("a folder for the file")) {
        QVERIFY(QDir().mkpath(place.folder() + QStringLiteral("/limit.slots")));
    } else {
#ifdef Q_OS_UNIX
        if (::geteuid() == 0)
            QSKIP("nothing is read-only for root");
        QVERIFY(QDir().mkpath(place.folder()));
        QVERIFY(QFile::setPermissions(place.folder(), QFile::ReadOwner | QFile::ExeOwner));
#else
        QSKIP("Windows has no such rights");
#endif
    }
    SlotFile file(place.folder(), QStringLiteral("limit"));
    QVERIFY(!writeTo(file, someRecord()));
    QVERIFY(!writeTo(file, someRecord()));
    QFile::setPermissions(place.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestSlotFile::doesNotWaitForWhoeverHoldsIt()
{
    const StorageFixture place;
    SlotFile file(place.folder(), QStringLiteral("limit"));
    QVERIFY(writeTo(file, someRecord()));
    {
        const LockedFile held(place.folder() + QStringLiteral("/limit.slots"), 0ms);
        QVERIFY(held.isHeld());
        QVERIFY(!writeTo(file, {}));
    }
    QCOMPARE(readOf(file), someRecord());
}

void TestSlotFile::removesTheFilesOfOldLimits()
{
    const StorageFixture place;
    QVERIFY(QDir().mkpath(place.folder()));
    const auto make = [&](const char *name, int daysAgo) {
        QFile file(place.folder() + QLatin1Char('/') + QLatin1String(name));
        return file.open(QIODevice::WriteOnly)
            && file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysAgo), QFileDevice::FileModificationTime);
    };
    QVERIFY(make("old.slots", 2) && make("new.slots", 0) && make("other.txt", 9) && make("limit.slots", 9));
    SlotFile file(place.folder(), QStringLiteral("limit"));
    QVERIFY(writeTo(file, someRecord()));
    QCOMPARE(QDir(place.folder()).entryList(QDir::Files).join(QLatin1Char(' ')),
             QStringLiteral("limit.slots new.slots other.txt"));
}

QTEST_GUILESS_MAIN(TestSlotFile)
#include "test_SlotFile.moc"
