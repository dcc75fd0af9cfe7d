#include "session/AutoLock.h"

#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"
#include "support/SessionFixture.h"

#include <QPointer>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

using Reason = AutoLock::Reason;
using std::chrono::minutes;
using std::chrono::seconds;

/// When it locks, and that it then knows nothing any more.
class TestAutoLock : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void locksWhenTheTimeIsUp_data();
    void locksWhenTheTimeIsUp();
    void useBeginsTheTimeAnew();
    void aSleepCounts();
    void clockSetBackDoesNotHelp();
    void useAfterTheTimeComesTooLate();
    void neverByItselfWhenOff();
    void aShorterTimeHoldsAtOnce();
    void locksByItsTimer();
    void onRequest_data();
    void onRequest();
    void coversBeforeItForgets();
    void lockingTwiceIsOnce();
    void deletesGoOnBehind();

    void forgetsAndReadsTheKeychainAgain();
    void keychainThatRefusesAfterwards();
    void forgetsWhatWasForThisSessionOnly_data();
    void forgetsWhatWasForThisSessionOnly();
    void forgetsOtherProfilesOfThisSessionToo();
    void demoOpensAgain();
    void whileReadingTheKeychain();
    void signedOut();
    void comesBackToTheEntity();
    void anEntityThatIsGoneMeanwhile();
    void aCreateEndsAllTheSame();
    void removedWhileLocked();

private:
    [[nodiscard]] Session &session() const { return m_parts->session; }

    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<KeyDeletion> m_deletion;
    std::unique_ptr<AutoLock> m_lock;
};

void TestAutoLock::init()
{
    m_lock.reset();
    m_deletion.reset();
    m_parts = std::make_unique<SessionFixture>();
    QVERIFY(m_parts->isRunning);
    m_deletion = std::make_unique<KeyDeletion>(m_parts->session, m_parts->keys);
    m_lock = std::make_unique<AutoLock>(m_parts->session, m_parts->settings.preferences, m_parts->clock);
}

void TestAutoLock::locksWhenTheTimeIsUp_data()
{
    QTest::addColumn<int>("limit");
    for (const minutes limit : lockTimes) {
        if (limit.count() > 0)
            QTest::addRow("%d minutes", static_cast<int>(limit.count())) << static_cast<int>(limit.count());
    }
}

void TestAutoLock::locksWhenTheTimeIsUp()
{
    QFETCH(const int, limit);
    m_parts->settings.preferences.setLockTime(minutes(limit));
    m_parts->clock.pass(minutes(limit) - seconds(2));
    m_lock->check();
    QVERIFY(!m_lock->isLocked());
    m_parts->clock.pass(seconds(2));
    m_lock->check();
    QVERIFY(m_lock->isLocked());
    QCOMPARE(m_lock->reason(), Reason::Idle);
    QCOMPARE(session().state(), Session::State::Locked);
}

void TestAutoLock::useBeginsTheTimeAnew()
{
    for (int i = 0; i < 5; ++i) {
        m_parts->clock.pass(minutes(9));
        QVERIFY(!m_lock->activity());
    }
    m_parts->clock.pass(minutes(9));
    m_lock->check();
    QVERIFY(!m_lock->isLocked());
}

void TestAutoLock::aSleepCounts()
{
    m_parts->clock.ahead += minutes(10); // the steady clock stood still
    m_lock->check();
    QVERIFY(m_lock->isLocked());
}

void TestAutoLock::clockSetBackDoesNotHelp()
{
    m_parts->clock.ahead -= std::chrono::hours(24);
    m_parts->clock.steadyAhead += minutes(10);
    m_lock->check();
    QVERIFY(m_lock->isLocked());
}

void TestAutoLock::useAfterTheTimeComesTooLate()
{
    m_parts->clock.ahead += std::chrono::hours(8); // a night; the first to wake up is the mouse
    QVERIFY(m_lock->activity());
    QVERIFY(m_lock->isLocked());
    QVERIFY(!m_lock->activity()); // what is done on the cover has its effect
    QVERIFY(m_lock->isLocked());
    m_lock->unlock();
    m_lock->check();
    QVERIFY(!m_lock->isLocked()); // unlocking is use
}

void TestAutoLock::neverByItselfWhenOff()
{
    m_parts->settings.preferences.setLockTime(minutes(0));
    m_parts->clock.pass(std::chrono::hours(1000));
    m_lock->check();
    QVERIFY(!m_lock->activity());
    QVERIFY(!m_lock->isLocked());
    m_lock->request(Reason::Asked);
    QVERIFY(m_lock->isLocked());
}

void TestAutoLock::aShorterTimeHoldsAtOnce()
{
    m_parts->clock.pass(minutes(2));
    m_lock->check();
    QVERIFY(!m_lock->isLocked());
    m_parts->settings.preferences.setLockTime(minutes(1));
    m_lock->check();
    QVERIFY(m_lock->isLocked());
}

void TestAutoLock::locksByItsTimer()
{
    m_parts->clock.pass(minutes(10) - seconds(1));
    m_lock->check();
    QVERIFY(!m_lock->isLocked());
    QTRY_VERIFY_WITH_TIMEOUT(m_lock->isLocked(), patience);
}

void TestAutoLock::onRequest_data()
{
    QTest::addColumn<int>("reason");
    QTest::newRow("asked") << int(Reason::Asked);
    QTest::newRow("screen") << int(Reason::ScreenLocked);
    QTest::newRow("sleep") << int(Reason::Suspending);
    QTest::newRow("session") << int(Reason::SessionLeft);
}

void TestAutoLock::onRequest()
{
    QFETCH(const int, reason);
    m_lock->request(Reason(reason));
    QVERIFY(m_lock->isLocked());
    QCOMPARE(int(m_lock->reason()), reason);
}

void TestAutoLock::coversBeforeItForgets()
{
    QVERIFY(m_parts->open());
    QStringList order;
    connect(m_lock.get(), &AutoLock::covering, this,
            [&] { order += session().client() ? QStringLiteral("covering") : QStringLiteral("too late"); });
    connect(m_lock.get(), &AutoLock::locked, this,
            [&] { order += session().client() ? QStringLiteral("too early") : QStringLiteral("locked"); });
    connect(m_lock.get(), &AutoLock::unlocked, this, [&] { order += QStringLiteral("unlocked"); });
    m_lock->request(Reason::Asked);
    m_lock->unlock();
    QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("covering locked unlocked"));
}

void TestAutoLock::lockingTwiceIsOnce()
{
    QSignalSpy locked(m_lock.get(), &AutoLock::locked);
    QSignalSpy unlocked(m_lock.get(), &AutoLock::unlocked);
    m_lock->unlock();
    QCOMPARE(unlocked.count(), 0);
    m_lock->request(Reason::ScreenLocked);
    m_lock->request(Reason::Suspending);
    QCOMPARE(locked.count(), 1);
    QCOMPARE(m_lock->reason(), Reason::ScreenLocked);
    m_lock->unlock();
    m_lock->unlock();
    QCOMPARE(unlocked.count(), 1);
}

void TestAutoLock::deletesGoOnBehind()
{
    QVERIFY(m_parts->open() && m_parts->openEntity(sandboxEntity()));
    const QList<ApiKey> keys = m_parts->listed().first(2);
    const EntityId entity = m_parts->entityId();
    const QPointer<ApiClient> client(session().client().get());
    QSignalSpy finished(m_deletion.get(), &KeyDeletion::finished);
    QVERIFY(m_deletion->remove(m_parts->entity().id,
                               {ConfirmedKey{keys.at(0).fingerprint}, ConfirmedKey{keys.at(1).fingerprint}}));
    // Whatever the server does: the lock comes at once, and none is cut short half-way.
    m_lock->request(Reason::ScreenLocked);
    QVERIFY(m_lock->isLocked());
    QCOMPARE(m_lock->reason(), Reason::ScreenLocked);
    QVERIFY(!session().client());
    QCOMPARE(finished.count(), 0);
    QVERIFY(m_deletion->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    QCOMPARE(m_deletion->fate(entity, keys.at(0).fingerprint), KeyDeletion::Fate::Deleted);
    QCOMPARE(m_deletion->fate(entity, keys.at(1).fingerprint), KeyDeletion::Fate::Deleted);
    QTRY_VERIFY_WITH_TIMEOUT(!client, patience); // and with it the credential
}

void TestAutoLock::forgetsAndReadsTheKeychainAgain()
{
    QVERIFY(m_parts->open());
    const QPointer<ApiClient> client = session().client().get();
    QVERIFY(client);
    const auto reads = [this] { return m_parts->keychain.count(FakeSecretStore::Deed::Read); };
    QCOMPARE(reads(), 1);
    QSignalSpy left(&session(), &Session::profileLeft);
    m_lock->request(Reason::Asked);
    QCOMPARE(left.count(), 1);
    QVERIFY(!client); // and with it its credential
    QVERIFY(!session().client());
    QVERIFY(!session().connectionGuard());
    QCOMPARE(session().credential(), KeyFingerprint());
    QVERIFY(session().entities().isEmpty());
    QVERIFY(!session().entity());
    QVERIFY(!session().entitiesState().hasData);
    QVERIFY(session().profile()); // which one to open again
    QCOMPARE(reads(), 1);

    m_lock->unlock();
    QCOMPARE(session().state(), Session::State::ReadingCredential);
    QVERIFY(m_parts->waitForEntities());
    QCOMPARE(reads(), 2);
    QVERIFY(session().client());
    QVERIFY(!session().entities().isEmpty());
}

void TestAutoLock::keychainThatRefusesAfterwards()
{
    QVERIFY(m_parts->open() && m_parts->openEntity(sandboxEntity()));
    const EntityId entity = m_parts->entityId();
    m_lock->request(Reason::Asked);
    m_parts->keychain.refuseAll(SecretStoreErrorKind::Denied);
    m_lock->unlock();
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), Session::State::CredentialMissing, patience);
    QVERIFY(session().isReturning());
    m_lock->request(Reason::Asked); // and again, before it could come back
    m_parts->keychain.work();
    m_lock->unlock();
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(session().entity());
    QCOMPARE(m_parts->entityId(), entity);
}

void TestAutoLock::forgetsWhatWasForThisSessionOnly_data()
{
    QTest::addColumn<CredentialSource>("source");
    QTest::newRow("session only") << CredentialSource::SessionOnly;
    QTest::newRow("environment") << CredentialSource::Environment;
}

void TestAutoLock::forgetsWhatWasForThisSessionOnly()
{
    QFETCH(const CredentialSource, source);
    Profile profile = m_parts->profile();
    profile.source = source;
    m_parts->profiles.put(profile);
    const QByteArray credential = demoCredential(Environment::Sandbox).toUtf8();
    session().openWith(profile, FakeSecretStore::secretOf(credential));
    QVERIFY(m_parts->waitForEntities() && m_parts->openEntity(sandboxEntity()));
    const EntityId entity = m_parts->entityId();
    QCOMPARE(m_parts->memory.contents.size(), 1);

    m_lock->request(Reason::Asked);
    QVERIFY(m_parts->memory.contents.isEmpty());
    m_lock->unlock();
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), Session::State::CredentialMissing, patience);
    QVERIFY(session().isReturning());

    // Pasted again, it goes on where it was.
    session().openWith(profile, FakeSecretStore::secretOf(credential));
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(session().entity());
    QCOMPARE(m_parts->entityId(), entity);
    QVERIFY(!session().isReturning());
}

void TestAutoLock::forgetsOtherProfilesOfThisSessionToo()
{
    Profile first = m_parts->profile(Environment::Sandbox, QStringLiteral("First"));
    first.source = CredentialSource::SessionOnly;
    m_parts->profiles.put(first);
    session().openWith(first, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()));
    QVERIFY(m_parts->open());
    QCOMPARE(m_parts->memory.contents.size(), 1);
    m_lock->request(Reason::Asked);
    QVERIFY(m_parts->memory.contents.isEmpty());
    QCOMPARE(m_parts->keychain.contents.size(), 1);
}

void TestAutoLock::demoOpensAgain()
{
    Profile profile = m_parts->profile();
    profile.source = CredentialSource::Demo;
    m_parts->profiles.put(profile);
    m_parts->memory.contents.insert(keychainEntry(profile), demoCredential(Environment::Sandbox).toUtf8());
    session().open(profile.id);
    QVERIFY(m_parts->waitForEntities() && m_parts->openEntity(sandboxEntity()));
    const EntityId entity = m_parts->entityId(); // which no file remembers
    m_lock->request(Reason::Asked);
    QVERIFY(!session().client());
    m_lock->unlock();
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(session().entity());
    QCOMPARE(m_parts->entityId(), entity);
}

void TestAutoLock::whileReadingTheKeychain()
{
    m_parts->keychain.hold();
    session().open(m_parts->savedProfile().id);
    QCOMPARE(session().state(), Session::State::ReadingCredential);
    m_lock->request(Reason::Asked);
    m_parts->keychain.release();
    QCoreApplication::processEvents();
    QCOMPARE(session().state(), Session::State::Locked); // the answer came to nobody
    QVERIFY(!session().client());
    m_lock->unlock();
    QVERIFY(m_parts->waitForEntities());
}

void TestAutoLock::signedOut()
{
    m_lock->request(Reason::Asked);
    QCOMPARE(session().state(), Session::State::Locked);
    m_lock->unlock();
    QCOMPARE(session().state(), Session::State::SignedOut);
    QVERIFY(!session().isReturning());
}

void TestAutoLock::comesBackToTheEntity()
{
    QVERIFY(m_parts->open() && m_parts->openEntity(sandboxEntity()));
    const EntityId entity = m_parts->entityId();
    m_lock->request(Reason::Asked);
    QVERIFY(session().isReturning());
    QVERIFY(m_parts->keys.keys(entity).isEmpty());
    m_lock->unlock();
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(session().entity());
    QCOMPARE(m_parts->entityId(), entity);
    QVERIFY(!session().isReturning());
    QVERIFY(m_parts->waitForKeys(entity));
    QVERIFY(!m_parts->keys.keys(entity).isEmpty());

    // Somebody who chooses another profile afterwards does not come back to anything.
    m_lock->request(Reason::Asked);
    m_lock->unlock();
    session().open(m_parts->savedProfile(Environment::Live, QStringLiteral("Other")).id);
    QVERIFY(!session().isReturning());
}

void TestAutoLock::anEntityThatIsGoneMeanwhile()
{
    QVERIFY(m_parts->open() && m_parts->openEntity(sandboxEntity()));
    const Profile open = *session().profile();
    m_lock->request(Reason::Asked);
    // The other side of the demo: none of these entities.
    m_parts->keychain.contents.insert(keychainEntry(open), demoCredential(Environment::Live).toUtf8());
    QSignalSpy selected(&session(), &Session::entitySelected);
    m_lock->unlock();
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(!session().entity());
    QVERIFY(!session().isReturning());
    QVERIFY(selected.count() > 0); // whoever kept its place hears that it need not
}

void TestAutoLock::aCreateEndsAllTheSame()
{
    QVERIFY(m_parts->open() && m_parts->openEntity(sandboxEntity()));
    KeyCreation creation(session(), m_parts->keys, m_parts->journal);
    m_parts->server.setBehaviour({.latencyMs = 100});
    QVERIFY(creation.create(m_parts->entity(), {QStringLiteral("Made meanwhile"), std::nullopt}));
    QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("POST"), 1, patience);
    const QPointer<ApiClient> client = session().client().get();
    m_lock->request(Reason::Asked);
    QVERIFY(client); // the create has a share of it
    QVERIFY(!session().client());
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!client, patience); // and with its end the credential goes
    const std::optional<Reveal> reveal = creation.takeReveal();
    QVERIFY(!reveal->created.secret.isEmpty());
}

void TestAutoLock::removedWhileLocked()
{
    QVERIFY(m_parts->open());
    m_parts->keychain.hold();
    bool removed = false;
    session().removeProfile(ProfileId(session().profile()->id), this,
                            [&](const StoreResult<Done> &done) { removed = done.has_value(); });
    m_lock->request(Reason::Asked);
    m_parts->keychain.release();
    QTRY_VERIFY_WITH_TIMEOUT(removed, patience);
    QCOMPARE(session().state(), Session::State::Locked);
    m_lock->unlock();
    QCOMPARE(session().state(), Session::State::SignedOut);
}

QTEST_GUILESS_MAIN(TestAutoLock)
#include "test_AutoLock.moc"
