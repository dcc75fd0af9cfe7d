#include "session/EntityShelf.h"

#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// Which entities stand at the top of the list, and how long.
class TestEntityShelf : public QObject
{
    Q_OBJECT

private slots:
    void outliveTheProgram()
    {
        SessionFixture parts;
        QVERIFY(parts.isRunning);
        const Profile saved = parts.savedProfile();
        parts.session.open(saved.id);
        const EntityId one(QStringLiteral("ent_one"));
        const EntityId two(QStringLiteral("ent_two"));
        {
            EntityShelf pins(parts.session, parts.settings.profiles);
            const QSignalSpy changes(&pins, &EntityShelf::pinsChanged);
            pins.setPinned(one, true);
            pins.setPinned(two, true);
            pins.setPinned(two, true);
            QCOMPARE(changes.count(), 2);
            QVERIFY(pins.isPinned(one) && pins.isPinned(two));
            pins.setPinned(one, false);
            QVERIFY(!pins.isPinned(one));
        }
        const EntityShelf again(parts.session, parts.settings.profiles);
        QCOMPARE(again.pinned(), QSet<EntityId>{two});
    }

    void eachProfileHasItsOwn()
    {
        SessionFixture parts;
        QVERIFY(parts.isRunning);
        const Profile first = parts.savedProfile();
        const Profile second = parts.savedProfile(Environment::Live, QStringLiteral("Other"));
        parts.session.open(first.id);
        EntityShelf pins(parts.session, parts.settings.profiles);
        const EntityId one(QStringLiteral("ent_one"));
        pins.setPinned(one, true);
        parts.session.open(second.id);
        QVERIFY(!pins.isPinned(one));
        parts.session.open(first.id);
        QVERIFY(pins.isPinned(one));
        parts.session.signOut();
        QVERIFY(pins.pinned().isEmpty());
    }

    void goWithTheirProfile()
    {
        SessionFixture parts;
        QVERIFY(parts.isRunning);
        const Profile saved = parts.savedProfile();
        parts.session.open(saved.id);
        EntityShelf pins(parts.session, parts.settings.profiles);
        pins.setPinned(EntityId(QStringLiteral("ent_one")), true);
        QCOMPARE(parts.settings.profiles.pinned(saved.id).size(), 1);
        parts.settings.profiles.remove(saved.id);
        QVERIFY(parts.settings.profiles.pinned(saved.id).isEmpty());
    }

    /// What is not saved leaves nothing in the settings.
    void ofAProfileThatIsNotSavedAreForgotten()
    {
        SessionFixture parts;
        QVERIFY(parts.isRunning);
        Profile demo = parts.profile();
        demo.source = CredentialSource::Demo;
        parts.profiles.put(demo);
        parts.session.openWith(demo, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()));
        EntityShelf pins(parts.session, parts.settings.profiles);
        const EntityId one(QStringLiteral("ent_one"));
        pins.setPinned(one, true);
        QVERIFY(pins.isPinned(one));
        QVERIFY(parts.settings.profiles.pinned(demo.id).isEmpty());
    }

    void nothingIsPinnedWithoutAProfile()
    {
        SessionFixture parts;
        EntityShelf pins(parts.session, parts.settings.profiles);
        pins.setPinned(EntityId(QStringLiteral("ent_one")), true);
        QVERIFY(pins.pinned().isEmpty());
    }

    /// What was open, the latest first, without what is open now, and without what was passed on the way.
    void whatWasOpenBefore()
    {
        SessionFixture parts(smallWorkspace({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}, {}));
        QVERIFY(parts.isRunning);
        const Profile saved = parts.savedProfile();
        parts.session.open(saved.id);
        QTRY_COMPARE_WITH_TIMEOUT(parts.session.entities().size(), 3, patience);
        const QList<Entity> entities = parts.session.entities(); // signing out forgets them
        const auto idOf = [&](qsizetype at) { return entities.at(at).id; };
        {
            const EntityShelf shelf(parts.session, parts.settings.profiles);
            const auto stay = [&](qsizetype at, std::chrono::seconds time) {
                parts.session.selectEntity(idOf(at));
                parts.clock.pass(time);
            };
            stay(0, std::chrono::seconds(10));
            QVERIFY(shelf.recent().isEmpty()); // it is the open one
            stay(1, EntityShelf::passingTime - std::chrono::seconds(1));
            stay(2, EntityShelf::passingTime);
            QCOMPARE(shelf.recent(), QList<EntityId>{idOf(0)});
            stay(0, std::chrono::seconds(10));
            QCOMPARE(shelf.recent(), QList<EntityId>{idOf(2)});
            stay(1, std::chrono::seconds(10));
            QCOMPARE(shelf.recent(), (QList<EntityId>{idOf(0), idOf(2)}));
        }
        parts.session.signOut();
        const EntityShelf again(parts.session, parts.settings.profiles);
        QVERIFY(again.recent().isEmpty());
        QCOMPARE(parts.settings.profiles.recent(saved.id), (QList<EntityId>{idOf(0), idOf(2)}));
    }

    void onlySoManyAreKept()
    {
        QStringList names;
        for (int number = 0; number < EntityShelf::mostRecent + 3; ++number)
            names += QString::number(number);
        SessionFixture parts(smallWorkspace(names, {}));
        QVERIFY(parts.isRunning);
        const Profile saved = parts.savedProfile();
        parts.session.open(saved.id);
        QTRY_COMPARE_WITH_TIMEOUT(parts.session.entities().size(), names.size(), patience);
        const EntityShelf shelf(parts.session, parts.settings.profiles);
        const QList<Entity> entities = parts.session.entities();
        for (const Entity &entity : entities) {
            parts.session.selectEntity(entity.id);
            parts.clock.pass(EntityShelf::passingTime);
        }
        QCOMPARE(shelf.recent().size(), EntityShelf::mostRecent);
        QCOMPARE(shelf.recent().constFirst(), entities.at(entities.size() - 2).id);
    }

    /// Leaving a profile keeps what was open there, with that profile; removing it leaves nothing behind.
    void stayWithTheirProfile()
    {
        SessionFixture parts(smallWorkspace({QStringLiteral("A"), QStringLiteral("B")}, {}));
        QVERIFY(parts.isRunning);
        const Profile first = parts.savedProfile();
        const Profile second = parts.savedProfile(Environment::Live, QStringLiteral("Other"));
        parts.session.open(first.id);
        QTRY_COMPARE_WITH_TIMEOUT(parts.session.entities().size(), 2, patience);
        const EntityShelf shelf(parts.session, parts.settings.profiles);
        const EntityId entity = parts.session.entities().constFirst().id;
        parts.session.selectEntity(entity);
        parts.clock.pass(EntityShelf::passingTime);
        parts.session.open(second.id);
        QCOMPARE(parts.settings.profiles.recent(first.id), QList<EntityId>{entity});
        QVERIFY(parts.settings.profiles.recent(second.id).isEmpty());
        QVERIFY(shelf.recent().isEmpty());
        parts.settings.profiles.remove(first.id);
        QVERIFY(parts.settings.profiles.recent(first.id).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEntityShelf)
#include "test_EntityShelf.moc"
