#include "ModelFixture.h"
#include "models/EntityKeys.h"
#include "models/KeyListModel.h"
#include "wording/Moments.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

using Mode = QAbstractItemModelTester::FailureReportingMode;

/// The keys of one entity as a table, through refreshes, removals and the passing of time.
class TestKeyListModel : public QObject
{
    Q_OBJECT

private slots:
    void emptyWithoutAnEntity();
    void showsWhatIsKnown();
    void headersAreNamed();
    void badData_data();
    void badData();
    void toolTipsAreEscapedAndExact();
    void otherEntitiesDoNotShow();
    void theSameListIsNotBuiltAnew();
    void refreshKeepsTheRows_data();
    void refreshKeepsTheRows();
    void changedKeyIsShownInPlace();
    void removalByTheStoreKeepsTheOthers();
    void aLongListComesInTwoParts();
    void timesGoOn();
    void theTimerTellsTheTimesAnew();

private:
    static QModelIndex at(const KeyListModel &model, int row, KeyColumn column)
    {
        return model.index(row, static_cast<int>(column));
    }
};

void TestKeyListModel::emptyWithoutAnEntity()
{
    ModelFixture fixture(ModelFixture::keys({QStringLiteral("a")}));
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), keyColumnsOfOneEntity);
    QVERIFY(!model.key({}));
    QVERIFY(!model.indexOf(ModelFixture::fingerprint(QStringLiteral("a"))).isValid());
    source.setEntity(fixture.parts.entityId());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    source.setEntity(EntityId());
    QCOMPARE(model.rowCount(), 0);
}

void TestKeyListModel::showsWhatIsKnown()
{
    QJsonObject fields = ModelFixture::at("created_at", -3 * 24h);
    fields.insert(QStringLiteral("expires_at"), ModelFixture::at("x", 40 * 24h + 1h).value(QStringLiteral("x")));
    fields.insert(QStringLiteral("prefix_hint"), QStringLiteral("ek_sandbox_abc...234"));
    ModelFixture fixture({ModelFixture::key(QStringLiteral("Webshop"), fields), ModelFixture::key(QString())});
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    source.setEntity(fixture.parts.entityId());

    const auto text = [&](int row, KeyColumn column) { return at(model, row, column).data().toString(); };
    QCOMPARE(text(0, KeyColumn::Name), QStringLiteral("Webshop"));
    QCOMPARE(text(0, KeyColumn::MaskedKey), QStringLiteral("ek_sandbox_abc...234"));
    QCOMPARE(text(0, KeyColumn::Environment), environmentText(Environment::Sandbox));
    QCOMPARE(text(0, KeyColumn::Created), QStringLiteral("3 day(s) ago"));
    QCOMPARE(text(0, KeyColumn::Expires), QStringLiteral("in 40 day(s)"));
    QCOMPARE(text(0, KeyColumn::Status), statusText(KeyStatus::Active));
    QVERIFY(text(1, KeyColumn::Name).contains(QStringLiteral("no name")));
    QCOMPARE(text(1, KeyColumn::Expires), expiryText(Expiry::never(), fixture.parts.clock.now()));
    QCOMPARE(text(1, KeyColumn::Status), statusText(KeyStatus::NeverExpires));

    const ApiKey key = *model.key(model.index(0, 0));
    QCOMPARE(key.fingerprint, ModelFixture::fingerprint(QStringLiteral("Webshop")));
    QCOMPARE(model.indexOf(key.fingerprint), model.index(0, 0));
    QCOMPARE(source.entity(), fixture.parts.entityId());
    // What a screen reader says carries the exact moment.
    QVERIFY(
        at(model, 0, KeyColumn::Expires).data(Qt::AccessibleTextRole).toString().contains(localTime(key.expiry.at)));
    QVERIFY(
        at(model, 0, KeyColumn::Created).data(Qt::AccessibleTextRole).toString().contains(localTime(key.createdAt)));
    QCOMPARE(at(model, 1, KeyColumn::Expires).data(Qt::AccessibleTextRole), at(model, 1, KeyColumn::Expires).data());
    // No role gives the key away.
    for (int role = 0; role < Qt::UserRole + 16; ++role) {
        for (int column = 0; column < keyColumnsOfOneEntity; ++column)
            QVERIFY(!model.index(0, column).data(role).toString().contains(
                ModelFixture::wholeKey(QStringLiteral("Webshop")).mid(14, 10)));
    }
}

void TestKeyListModel::headersAreNamed()
{
    ModelFixture fixture;
    EntityKeys source(fixture.parts.keys);
    const KeyListModel model(source, fixture.parts.clock);
    QSet<QString> names;
    for (int column = 0; column < keyColumnsOfOneEntity; ++column)
        names.insert(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(names.size(), keyColumnsOfOneEntity);
    QVERIFY(!names.contains(QString()));
    QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
}

void TestKeyListModel::badData_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<KeyColumn>("column");
    QTest::addColumn<QString>("shown");
    const QString expires = QStringLiteral("expires_at");
    const QString unreadable = expiryText(Expiry(), {});
    for (const QJsonValue &value :
         {QJsonValue(QStringLiteral("tomorrow")), QJsonValue(QString()), QJsonValue(0), QJsonValue(true),
          QJsonValue(QStringLiteral("2026-02-30T00:00:00Z")), QJsonValue(QJsonObject())}) {
        QTest::addRow("expires, type %d %s", static_cast<int>(value.type()), qPrintable(value.toString()))
            << QJsonObject{{expires, value}} << KeyColumn::Expires << unreadable;
        QTest::addRow("status, type %d %s", static_cast<int>(value.type()), qPrintable(value.toString()))
            << QJsonObject{{expires, value}} << KeyColumn::Status << statusText(KeyStatus::Unknown);
    }
    QTest::newRow("created") << QJsonObject{{QStringLiteral("created_at"), QStringLiteral("?")}} << KeyColumn::Created
                             << QStringLiteral("Unknown");
    QTest::newRow("created ahead of our clock")
        << ModelFixture::at("created_at", 1h) << KeyColumn::Created << QStringLiteral("just now");
    QTest::newRow("environment") << QJsonObject{{QStringLiteral("environment"), QStringLiteral("prod")},
                                                {QStringLiteral("id"), QStringLiteral("key_1")}}
                                 << KeyColumn::Environment << environmentText(Environment::Live); // an unknown word is
    QTest::newRow("HTML") << QJsonObject{{QStringLiteral("name"), QStringLiteral("<h1>x</h1>")}} << KeyColumn::Name
                          << QStringLiteral("<h1>x</h1>");
}

void TestKeyListModel::badData()
{
    QFETCH(const QJsonObject, fields);
    QFETCH(const KeyColumn, column);
    QFETCH(const QString, shown);
    ModelFixture fixture({ModelFixture::key(QStringLiteral("a"), fields)});
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    source.setEntity(fixture.parts.entityId());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(at(model, 0, column).data().toString(), shown);
}

void TestKeyListModel::toolTipsAreEscapedAndExact()
{
    const QString hostile = QStringLiteral("<img src='http://evil.example'>&");
    ModelFixture fixture({ModelFixture::key(hostile, ModelFixture::at("expires_at", 48h)),
                          ModelFixture::key(QString(10'000, QLatin1Char('n'))),
                          ModelFixture::key(QStringLiteral("bad"), {{QStringLiteral("expires_at"), 7}})});
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    QVERIFY(fixture.open());
    source.setEntity(fixture.parts.entityId());
    const auto tip = [&](int row, KeyColumn column) { return at(model, row, column).data(Qt::ToolTipRole).toString(); };
    QVERIFY(!tip(0, KeyColumn::Name).contains(QStringLiteral("<img")));
    QVERIFY(tip(0, KeyColumn::Name).contains(hostile.toHtmlEscaped()));
    const QDateTime expires = model.key(model.index(0, 0))->expiry.at;
    QVERIFY(tip(0, KeyColumn::Expires).contains(utcTime(expires)));
    QVERIFY(tip(0, KeyColumn::Expires).contains(localTime(expires)));
    QVERIFY(tip(1, KeyColumn::Name).contains(QStringLiteral("nnnnn")));
    QVERIFY(tip(1, KeyColumn::Name).size() < 1000);
    QVERIFY(tip(0, KeyColumn::MaskedKey).contains(model.key(model.index(0, 0))->hint)); // its column may be narrow
    QVERIFY(tip(2, KeyColumn::Expires).isEmpty());
    QVERIFY(tip(2, KeyColumn::Created).isEmpty());
}

void TestKeyListModel::otherEntitiesDoNotShow()
{
    SessionFixture parts(smallWorkspace({QStringLiteral("One"), QStringLiteral("Two")}, {QStringLiteral("k")}));
    QVERIFY(parts.isRunning);
    EntityKeys source(parts.keys);
    KeyListModel model(source, parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(QStringLiteral("One")));
    source.setEntity(parts.entityId());
    const KeyFingerprint ofOne = model.key(model.index(0, 0))->fingerprint;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(parts.openEntity(QStringLiteral("Two")));
    QCOMPARE(changed.size() + reset.size(), 0);
    QCOMPARE(model.key(model.index(0, 0))->fingerprint, ofOne);
    source.setEntity(parts.entityId());
    QVERIFY(model.key(model.index(0, 0))->fingerprint != ofOne);
}

void TestKeyListModel::refreshKeepsTheRows_data()
{
    QTest::addColumn<QString>("before"); ///< one key per letter
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("kept"); ///< false: as one reset
    const auto row = [](const char *before, const char *after, bool kept) {
        QTest::addRow("%s to %s", before, after) << QString::fromLatin1(before) << QString::fromLatin1(after) << kept;
    };
    row("abcd", "abcd", true);
    row("abcd", "abcde", true);
    row("abcd", "xabcd", true); // the newest first
    row("abcd", "axybcd", true);
    row("abcd", "xaybzcwd", true);
    row("abcd", "bd", true);
    row("abcd", "xbyd", true);
    row("abcd", "", true);
    row("", "abcd", true);
    row("abcd", "dcba", true);
    row("abcd", "bacd", true);
    row("abcd", "xdayc", true);
}

void TestKeyListModel::refreshKeepsTheRows()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, kept);
    ModelFixture fixture(ModelFixture::keys(before.split(QString(), Qt::SkipEmptyParts)));
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    source.setEntity(fixture.parts.entityId());
    QCOMPARE(texts(model).join(QString()), before);
    QList<std::pair<QString, QPersistentModelIndex>> selection;
    for (int row = 0; row < model.rowCount(); ++row)
        selection.append({model.index(row, 0).data().toString(), model.index(row, 0)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    QVERIFY(fixture.refreshKeys(ModelFixture::keys(after.split(QString(), Qt::SkipEmptyParts))));
    QCOMPARE(texts(model).join(QString()), after);
    QCOMPARE(reset.isEmpty(), kept);
    for (const auto &[name, index] : selection) {
        QCOMPARE(index.isValid(), kept && after.contains(name));
        if (index.isValid())
            QCOMPARE(index.data().toString(), name);
    }
    // The order by name went along with the rows.
    model.sort(static_cast<int>(KeyColumn::Name));
    QString sorted = after;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(texts(model).join(QString()), sorted);
}

void TestKeyListModel::theSameListIsNotBuiltAnew()
{
    ModelFixture fixture(ModelFixture::keys({QStringLiteral("a"), QStringLiteral("b")}));
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    QVERIFY(fixture.open());
    const EntityId entity = fixture.parts.entityId();
    source.setEntity(entity);
    QSignalSpy changed(&source, &KeySource::changed);
    emit fixture.parts.keys.keysChanged(entity);
    QCOMPARE(changed.size(), 0);
    // Another entity, or none, and back: the list is the same, and the rows come again.
    source.setEntity(EntityId());
    QCOMPARE(model.rowCount(), 0);
    source.setEntity(entity);
    QCOMPARE(texts(model), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
}

void TestKeyListModel::changedKeyIsShownInPlace()
{
    ModelFixture fixture(ModelFixture::keys({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    source.setEntity(fixture.parts.entityId());
    const QPersistentModelIndex second = model.index(1, 0);
    QList<QJsonObject> keys = ModelFixture::keys({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    keys[1].insert(QStringLiteral("name"), QStringLiteral("z"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(fixture.refreshKeys(keys));
    QCOMPARE(second.data().toString(), QStringLiteral("z"));
    const QModelIndex first = changed.constLast().at(0).toModelIndex();
    QCOMPARE(first.row(), 1);
    QCOMPARE(changed.constLast().at(1).toModelIndex().row(), 1);
    model.sort(static_cast<int>(KeyColumn::Name));
    QCOMPARE(second.row(), 2);
}

void TestKeyListModel::removalByTheStoreKeepsTheOthers()
{
    QStringList names;
    for (int i = 0; i < 200; ++i)
        names += QStringLiteral("key %1").arg(i, 3, 10, QLatin1Char('0'));
    ModelFixture fixture(ModelFixture::keys(names));
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    source.setEntity(fixture.parts.entityId());
    const QPersistentModelIndex last = model.index(199, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const int row : {0, 100, 198})
        fixture.parts.keys.removeKey(fixture.parts.entityId(), ModelFixture::fingerprint(names.at(row)));
    QCOMPARE(model.rowCount(), 197);
    QCOMPARE(last.row(), 196);
    QCOMPARE(last.data().toString(), names.constLast());
    QCOMPARE(reset.size(), 0);

    // So does the removal of most of them.
    QVERIFY(fixture.refreshKeys(ModelFixture::keys(names.mid(150))));
    QCOMPARE(model.rowCount(), 50);
    QCOMPARE(reset.size(), 0);
}

void TestKeyListModel::aLongListComesInTwoParts()
{
    QStringList names;
    for (int i = 0; i < 2500; ++i)
        names += QStringLiteral("key %1").arg(i, 4, 10, QLatin1Char('0'));
    ModelFixture fixture(ModelFixture::keys(names));
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    const EntityId entity = fixture.parts.entityId();
    source.setEntity(entity);
    QCOMPARE(model.rowCount(), 1000); // the first are there at once
    QVERIFY(!model.isSettled());
    // Whatever comes meanwhile is not lost.
    fixture.parts.keys.removeKey(entity, ModelFixture::fingerprint(names.at(7)));
    fixture.parts.keys.removeKey(entity, ModelFixture::fingerprint(names.at(2000)));
    names.removeAt(2000);
    names.removeAt(7);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2498, patience);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), patience);
    QCOMPARE(texts(model), names);
    // An entity that was left leaves nothing behind.
    source.setEntity(EntityId());
    source.setEntity(entity);
    source.setEntity(EntityId());
    QVERIFY(!source.isBusy());
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 0);
}

void TestKeyListModel::timesGoOn()
{
    ModelFixture fixture({ModelFixture::key(QStringLiteral("a"), ModelFixture::at("expires_at", 15 * 24h))});
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    QVERIFY(fixture.open());
    source.setEntity(fixture.parts.entityId());
    const auto shown = [&] {
        return QString(at(model, 0, KeyColumn::Expires).data().toString() + QStringLiteral(", ")
                       + at(model, 0, KeyColumn::Status).data().toString());
    };
    QCOMPARE(shown(), QString(QStringLiteral("in 15 day(s), ") + statusText(KeyStatus::Active)));
    fixture.parts.clock.ahead = 2 * 24h;
    // Text and status are of the same moment, until both are told anew.
    QCOMPARE(shown(), QString(QStringLiteral("in 15 day(s), ") + statusText(KeyStatus::Active)));
    QVERIFY(fixture.refreshKeys({ModelFixture::key(QStringLiteral("b"))}));
    QCOMPARE(shown(), QString(QStringLiteral("Never, ") + statusText(KeyStatus::NeverExpires)));
}

void TestKeyListModel::theTimerTellsTheTimesAnew()
{
    ModelFixture fixture({ModelFixture::key(QStringLiteral("a"), ModelFixture::at("expires_at", 15 * 24h)),
                          ModelFixture::key(QStringLiteral("b"))});
    EntityKeys source(fixture.parts.keys);
    KeyListModel model(source, fixture.parts.clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    source.setEntity(fixture.parts.entityId());
    auto *timer = model.findChild<QTimer *>();
    QVERIFY(timer && timer->isActive());
    QCOMPARE(timer->intervalAsDuration(), std::chrono::milliseconds(1min));

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto tellsEverythingAnew = [&] {
        for (const auto &signal : changed) {
            if (signal.at(2).value<QList<int>>().isEmpty())
                return true;
        }
        return false;
    };
    fixture.parts.clock.ahead = 10min;
    timer->setInterval(1ms);
    QTRY_COMPARE_WITH_TIMEOUT(at(model, 0, KeyColumn::Expires).data().toString(), QStringLiteral("in 14 day(s)"),
                              patience);
    // A new text moves nothing; a new status does, wherever it is sorted or filtered by.
    changed.clear();
    fixture.parts.clock.ahead = 20min;
    QTRY_VERIFY_WITH_TIMEOUT(changed.size() > 1, patience);
    QVERIFY(!tellsEverythingAnew());
    fixture.parts.clock.ahead = 16 * 24h;
    QTRY_COMPARE_WITH_TIMEOUT(at(model, 0, KeyColumn::Status).data().toString(), statusText(KeyStatus::Expired),
                              patience);
    QVERIFY(tellsEverythingAnew());
    timer->stop();
}

QTEST_GUILESS_MAIN(TestKeyListModel)
#include "test_KeyListModel.moc"
