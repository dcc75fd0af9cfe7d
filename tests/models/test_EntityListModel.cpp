#include "ModelFixture.h"
#include "models/EntityListModel.h"

#include <QAbstractItemModelTester>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

using Mode = QAbstractItemModelTester::FailureReportingMode;

/// The entities as a list, in search and in order.
class TestEntityListModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void emptyWhenSignedOut();
    void mirrorsTheSession();
    void tellsWhatIsKnown_data();
    void tellsWhatIsKnown();
    void toolTipsAreEscaped();
    void longNames();
    void ownEntityHasAName();
    void stateChangesAreNoReset();
    void indexOfId();
    void findsByEverything_data();
    void findsByEverything();
    void ordersAsPeopleDo();
    void pinnedOnesComeFirst();
    void ordersInTheCLocale();
    void namesAreToldApart();
    void anotherOrderKeepsTheRows();
    void searchSurvivesARefresh();
    void ownEntityIsAlwaysFound();

private:
    static QJsonObject entity(const QString &name, const QJsonObject &fields = {})
    {
        QString id = QStringLiteral("ent_");
        for (const QChar c : name.left(20)) {
            if (c.unicode() < 0x80 && c.isLetterOrNumber())
                id += c;
        }
        QJsonObject object = ScriptedApi::entity(id, name);
        for (auto field = fields.begin(); field != fields.end(); ++field)
            object.insert(field.key(), field.value());
        return object;
    }
    static QList<QJsonObject> entities(const QStringList &names)
    {
        QList<QJsonObject> listed;
        for (const QString &name : names)
            listed += entity(name);
        return listed;
    }
};

namespace {

const QString idField = QStringLiteral("id");
const QString nameField = QStringLiteral("name");
const QString taxField = QStringLiteral("tax_number");
const QString countryField = QStringLiteral("country");
const QString codeField = QStringLiteral("country_code");
const QString emailField = QStringLiteral("email");
const QString enabledField = QStringLiteral("is_enabled");
const QString environmentField = QStringLiteral("environment");

} // namespace

void TestEntityListModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // C sorts by bytes, which nobody does
}

void TestEntityListModel::emptyWhenSignedOut()
{
    SessionFixture parts;
    EntityListModel model(parts.session);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    EntityFilterModel filter(model);
    const QAbstractItemModelTester filterTester(&filter, Mode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.entity({}));
    QVERIFY(!model.indexOf(EntityId(QStringLiteral("ent_1"))).isValid());
    filter.setSearch(QStringLiteral("x"));
    QCOMPARE(filter.rowCount(), 0);
}

void TestEntityListModel::mirrorsTheSession()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    EntityListModel model(parts.session);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(parts.open());
    QCOMPARE(model.rowCount(), static_cast<int>(parts.session.entities().size()));
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.entity(model.index(row))->id, parts.session.entities().at(row).id);
        QCOMPARE(model.index(row).data().toString(), parts.session.entities().at(row).name);
        QCOMPARE(model.index(row).data(EntityListModel::EnvironmentRole).toInt(),
                 static_cast<int>(Environment::Sandbox));
    }
    QVERIFY(parts.open(Environment::Live));
    QCOMPARE(model.rowCount(), static_cast<int>(parts.session.entities().size()));
    QVERIFY(model.indexOf(parts.idOf(liveEntity())).isValid());
    parts.session.signOut();
    QCOMPARE(model.rowCount(), 0);
}

void TestEntityListModel::tellsWhatIsKnown_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("secondLine");
    const QString name = QStringLiteral("Acme");
    QTest::newRow("nothing but an id") << QJsonObject{{nameField, QJsonValue()}, {environmentField, QJsonValue()}}
                                       << QStringLiteral("ent_Acme") << QStringLiteral("ent_Acme");
    QTest::newRow("wrong types") << QJsonObject{{nameField, true}, {taxField, true}, {countryField, QJsonObject()}}
                                 << QStringLiteral("ent_Acme") << QStringLiteral("ent_Acme");
    QTest::newRow("everything") << QJsonObject{{taxField, QStringLiteral("SI1")},
                                               {countryField, QStringLiteral("Slovenia")},
                                               {codeField, QStringLiteral("SI")}}
                                << name << QStringLiteral("SI \u00b7 SI1");
    QTest::newRow("country without a code")
        << QJsonObject{{countryField, QStringLiteral("Slovenia")}} << name << QStringLiteral("Slovenia");
    QTest::newRow("disabled") << QJsonObject{{enabledField, false}} << name
                              << QStringLiteral("disabled \u00b7 ent_Acme");
}

void TestEntityListModel::tellsWhatIsKnown()
{
    QFETCH(const QJsonObject, fields);
    QFETCH(const QString, name);
    QFETCH(const QString, secondLine);
    ModelFixture fixture;
    fixture.api.serveEntities({entity(QStringLiteral("Acme"), fields)});
    EntityListModel model(fixture.parts.session);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), name);
    QCOMPARE(index.data(EntityListModel::SecondLineRole).toString(), secondLine);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(name + QStringLiteral(", ")));
}

void TestEntityListModel::toolTipsAreEscaped()
{
    ModelFixture fixture;
    const QString hostile = QStringLiteral("<a href='http://evil.example'>Click</a> & <img src=x>");
    fixture.api.serveEntities({entity(hostile, {{emailField, QStringLiteral("<b>@x")}, {enabledField, false}})});
    EntityListModel model(fixture.parts.session);
    QVERIFY(fixture.open());
    QCOMPARE(model.index(0).data().toString(), hostile); // views show it as plain text
    const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QStringLiteral("<a")) && !tip.contains(QStringLiteral("<img"))
            && !tip.contains(QStringLiteral("<b>")));
    QVERIFY(tip.contains(hostile.toHtmlEscaped()));
    QVERIFY(tip.contains(QStringLiteral("Disabled")));
}

void TestEntityListModel::longNames()
{
    ModelFixture fixture;
    fixture.api.serveEntities({entity(QString(10'000, QLatin1Char('n'))),
                               entity(QStringLiteral("line\nbreak"), {{idField, QStringLiteral("ent_2")}})});
    EntityListModel model(fixture.parts.session);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    const QString name = model.index(0).data().toString();
    QVERIFY(name.startsWith(QStringLiteral("nnn")));
    QVERIFY(name.size() <= 301);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("line break"));
}

void TestEntityListModel::ownEntityHasAName()
{
    QVERIFY(!EntityListModel::displayName(Entity()).isEmpty());
    Entity entity;
    entity.id = EntityId(QStringLiteral("ent_1"));
    QCOMPARE(EntityListModel::displayName(entity), QStringLiteral("ent_1"));
    entity.name = QStringLiteral("Acme");
    QCOMPARE(EntityListModel::displayName(entity), QStringLiteral("Acme"));
}

void TestEntityListModel::stateChangesAreNoReset()
{
    ModelFixture fixture;
    fixture.api.serveEntities(entities({QStringLiteral("a"), QStringLiteral("b")}));
    EntityListModel model(fixture.parts.session);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex second = model.index(1);
    fixture.api.onEntities = answer(401, "{}");
    fixture.parts.session.refreshEntities();
    QVERIFY(fixture.parts.waitForEntities());
    QVERIFY(fixture.parts.session.entitiesState().error);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(second.data().toString(), QStringLiteral("b"));
}

void TestEntityListModel::indexOfId()
{
    ModelFixture fixture;
    fixture.api.serveEntities(entities({QStringLiteral("a"), QStringLiteral("b")}));
    EntityListModel model(fixture.parts.session);
    QVERIFY(fixture.open());
    QCOMPARE(model.indexOf(EntityId(QStringLiteral("ent_b"))).row(), 1);
    QVERIFY(!model.indexOf(EntityId(QStringLiteral("ent_c"))).isValid());
    QVERIFY(!model.indexOf(EntityId()).isValid());
}

void TestEntityListModel::findsByEverything_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("found"); ///< names in order
    const auto row = [](const char *search, const char *found) {
        QTest::addRow("'%s'", search) << QString::fromUtf8(search) << QString::fromUtf8(found);
    };
    row("", "Alpha Straße,Beta,Ćevapi");
    row("   ", "Alpha Straße,Beta,Ćevapi");
    row("alpha", "Alpha Straße");
    row("ALPHA", "Alpha Straße");
    row("straße", "Alpha Straße");
    row("STRAßE", "Alpha Straße");
    row("ćEV", "Ćevapi");
    row("ent_2", "Beta");
    row("de99", "Beta");
    row("germany", "Beta");
    row("SI", "Alpha Straße");
    row("office@beta", "Beta");
    row("a  b", "Alpha Straße,Beta"); // a tab or two blanks are one
    row("germany alpha", "");
    row("alpha ent_1 ljubljana@", "Alpha Straße");
    row("beta ger", "Beta");
    row("c\u0301evapi", "\u0106evapi");
    row("strasse", "Alpha Stra\u00dfe");
    row("be\u00adta", "Beta");
    row(".*", "");
    row("nobody", "");
}

void TestEntityListModel::findsByEverything()
{
    QFETCH(const QString, search);
    QFETCH(const QString, found);
    ModelFixture fixture;
    fixture.api.serveEntities({
        entity(QStringLiteral("Beta"),
               {{idField, QStringLiteral("ent_2")},
                {taxField, QStringLiteral("DE99")},
                {countryField, QStringLiteral("Germany")},
                {emailField, QStringLiteral("office@beta.example")}}),
        entity(QStringLiteral("\u0106evapi"), {{idField, QStringLiteral("ent_3")}}),
        entity(QStringLiteral("Alpha Stra\u00dfe"),
               {{idField, QStringLiteral("ent_1")},
                {codeField, QStringLiteral("SI")},
                {emailField, QStringLiteral("ljubljana@b.example")}}),
    });
    EntityListModel model(fixture.parts.session);
    EntityFilterModel filter(model);
    const QAbstractItemModelTester tester(&filter, Mode::Fatal);
    QVERIFY(fixture.open());
    filter.setSearch(search);
    QCOMPARE(texts(filter).join(QLatin1Char(',')), found);
    filter.setSearch(QString());
    QCOMPARE(filter.rowCount(), 3);
}

void TestEntityListModel::ordersAsPeopleDo()
{
    ModelFixture fixture;
    fixture.api.serveEntities(
        entities({QStringLiteral("Company 10"), QStringLiteral("zebra"), QStringLiteral("Company 9"),
                  QStringLiteral("Apple"), QStringLiteral("company 1")}));
    EntityListModel model(fixture.parts.session);
    EntityFilterModel filter(model);
    QVERIFY(fixture.open());
    QCOMPARE(texts(filter),
             (QStringList{QStringLiteral("Apple"), QStringLiteral("company 1"), QStringLiteral("Company 9"),
                          QStringLiteral("Company 10"), QStringLiteral("zebra")}));
}

void TestEntityListModel::pinnedOnesComeFirst()
{
    ModelFixture fixture;
    fixture.api.serveEntities(entities({QStringLiteral("Beta"), QStringLiteral("Zeta"), QStringLiteral("Alpha")}));
    EntityListModel model(fixture.parts.session);
    EntityFilterModel filter(model);
    const QAbstractItemModelTester tester(&filter, Mode::Fatal);
    QVERIFY(fixture.open());
    const EntityId zeta(filter.index(2, 0).data(EntityListModel::IdRole).toString());
    const QPersistentModelIndex kept = filter.index(2, 0);
    filter.setPinned({zeta, EntityId(QStringLiteral("ent_gone"))});
    QCOMPARE(texts(filter), (QStringList{QStringLiteral("Zeta"), QStringLiteral("Alpha"), QStringLiteral("Beta")}));
    QCOMPARE(kept.row(), 0);
    QVERIFY(filter.index(0, 0).data(EntityListModel::PinnedRole).toBool());
    QVERIFY(!filter.index(1, 0).data(EntityListModel::PinnedRole).toBool());
    QVERIFY(filter.index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(QLatin1String(", pinned")));
    filter.setSearch(QStringLiteral("alpha"));
    QCOMPARE(texts(filter), QStringList{QStringLiteral("Alpha")}); // a search finds what it is about
    filter.setSearch({});
    filter.setPinned({});
    QCOMPARE(texts(filter).constFirst(), QStringLiteral("Alpha"));
}

void TestEntityListModel::ordersInTheCLocale()
{
    const QLocale before;
    const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale::c());
    ModelFixture fixture;
    fixture.api.serveEntities(entities({QStringLiteral("Company 10"), QStringLiteral("\u017dito"),
                                        QStringLiteral("company 9"), QStringLiteral("zz"), QStringLiteral("Apple")}));
    EntityListModel model(fixture.parts.session);
    EntityFilterModel filter(model);
    QVERIFY(fixture.open());
    QCOMPARE(texts(filter).join(QLatin1Char(',')), QStringLiteral("Apple,company 9,Company 10,\u017dito,zz"));
}

void TestEntityListModel::namesAreToldApart()
{
    const QStringList names{QStringLiteral("Acme"),      QStringLiteral("Ac\u00adme"), QStringLiteral("Ac\u200bme"),
                            QStringLiteral("A\u0441me"), QStringLiteral("\u3164"),     QStringLiteral("\u2800")};
    QList<QJsonObject> listed;
    for (const QString &name : names)
        listed += entity(name, {{idField, QStringLiteral("ent_%1").arg(listed.size())}});
    ModelFixture fixture;
    fixture.api.serveEntities(listed);
    EntityListModel model(fixture.parts.session);
    QVERIFY(fixture.open());
    QStringList shown = texts(model);
    QCOMPARE(shown.removeDuplicates(), 0);
    QCOMPARE(shown.constFirst(), names.constFirst());
    QVERIFY(shown.at(4).contains(QLatin1String("U+3164")));
    QCOMPARE(EntityListModel::displayName(*model.entity(model.index(5))), shown.at(5));
}

void TestEntityListModel::anotherOrderKeepsTheRows()
{
    ModelFixture fixture;
    fixture.api.serveEntities(entities({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    EntityListModel model(fixture.parts.session);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QVERIFY(fixture.open());
    const QPersistentModelIndex second = model.index(1);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(fixture.refreshEntities(
        entities({QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("a")})));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(second.row(), 2);
    QCOMPARE(second.data().toString(), QStringLiteral("b"));
    QCOMPARE(texts(model).join(QString()), QStringLiteral("cdba"));
}

void TestEntityListModel::searchSurvivesARefresh()
{
    ModelFixture fixture;
    fixture.api.serveEntities(entities({QStringLiteral("one"), QStringLiteral("two")}));
    EntityListModel model(fixture.parts.session);
    EntityFilterModel filter(model);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const QAbstractItemModelTester filterTester(&filter, Mode::Fatal);
    QVERIFY(fixture.open());
    filter.setSearch(QStringLiteral("o"));
    QCOMPARE(filter.rowCount(), 2);
    QVERIFY(
        fixture.refreshEntities(entities({QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("one")})));
    QCOMPARE(texts(filter), (QStringList{QStringLiteral("four"), QStringLiteral("one")}));
    QVERIFY(fixture.refreshEntities({}));
    QCOMPARE(filter.rowCount(), 0);
}

void TestEntityListModel::ownEntityIsAlwaysFound()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    parts.server.setBehaviour({.entityKeyMayListEntities = false});
    EntityListModel model(parts.session);
    EntityFilterModel filter(model);
    Profile profile = parts.profile(Environment::Live);
    parts.session.openWith(profile, FakeSecretStore::secretOf(parts.data.keys.constFirst().key.toUtf8()));
    QVERIFY(parts.waitForEntities());
    QCOMPARE(filter.rowCount(), 1);
    const QModelIndex own = filter.index(0, 0);
    QCOMPARE(own.data().toString(), EntityListModel::displayName(Entity()));
    QCOMPARE(own.data(Qt::AccessibleTextRole).toString(), EntityListModel::displayName(Entity()));
    // It has nothing to be found by, and nothing else is there.
    filter.setSearch(QStringLiteral("whatever"));
    QCOMPARE(filter.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestEntityListModel)
#include "test_EntityListModel.moc"
