#include "session/EntityPins.h"

#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// Which entities stand at the top of the list, and how long.
class TestEntityPins : public QObject
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
            EntityPins pins(parts.session, parts.settings.profiles);
            const QSignalSpy changes(&pins, &EntityPins::changed);
            pins.setPinned(one, true);
            pins.setPinned(two, true);
            pins.setPinned(two, true);
            QCOMPARE(changes.count(), 2);
            QVERIFY(pins.isPinned(one) && pins.isPinned(two));
            pins.setPinned(one, false);
            QVERIFY(!pins.isPinned(one));
        }
        const EntityPins again(parts.session, parts.settings.profiles);
        QCOMPARE(again.all(), QSet<EntityId>{two});
    }

    void eachProfileHasItsOwn()
    {
        SessionFixture parts;
        QVERIFY(parts.isRunning);
        const Profile first = parts.savedProfile();
        const Profile second = parts.savedProfile(Environment::Live, QStringLiteral("Other"));
        parts.session.open(first.id);
        EntityPins pins(parts.session, parts.settings.profiles);
        const EntityId one(QStringLiteral("ent_one"));
        pins.setPinned(one, true);
        parts.session.open(second.id);
        QVERIFY(!pins.isPinned(one));
        parts.session.open(first.id);
        QVERIFY(pins.isPinned(one));
        parts.session.signOut();
        QVERIFY(pins.all().isEmpty());
    }

    void goWithTheirProfile()
    {
        SessionFixture parts;
        QVERIFY(parts.isRunning);
        const Profile saved = parts.savedProfile();
        parts.session.open(saved.id);
        EntityPins pins(parts.session, parts.settings.profiles);
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
        EntityPins pins(parts.session, parts.settings.profiles);
        const EntityId one(QStringLiteral("ent_one"));
        pins.setPinned(one, true);
        QVERIFY(pins.isPinned(one));
        QVERIFY(parts.settings.profiles.pinned(demo.id).isEmpty());
    }

    void nothingIsPinnedWithoutAProfile()
    {
        SessionFixture parts;
        EntityPins pins(parts.session, parts.settings.profiles);
        pins.setPinned(EntityId(QStringLiteral("ent_one")), true);
        QVERIFY(pins.all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEntityPins)
#include "test_EntityPins.moc"
