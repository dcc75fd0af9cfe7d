#include "support/SessionFixture.h"
#include "support/TestCertificate.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

using Deed = FakeSecretStore::Deed;

/// Opening, leaving and removing profiles, with keychains of every temper.
class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void signedOutAtFirst();
    void opensWithTheKeychainsCredential();
    void saysWhatTheKeychainSaid_data();
    void saysWhatTheKeychainSaid();
    void silentKeychainHoldsNothingUp();
    void unknownProfileIsNotOpened();
    void openWithKeepsNothingInTheKeychain_data();
    void openWithKeepsNothingInTheKeychain();
    void sessionOnlyCredentialIsFoundAgain();
    void refusedConnectionIsAnErrorOfTheEntities();
    void aMissingCaFileMayComeBack();
    void signOutLeavesTheCredential();
    void renameReachesTheOpenProfile();
    void removeProfileTakesTheCredentialAlong_data();
    void removeProfileTakesTheCredentialAlong();
    void removeProfileOutlivesItsAsker();
    void removingNobodyIsDone();
    void switchingBeforeTheKeychainAnswers();
    void switchingBeforeTheServerAnswers();
    void signingOutBeforeTheServerAnswers();

private:
    std::unique_ptr<SessionFixture> m_parts;
};

void TestSession::init()
{
    m_parts = std::make_unique<SessionFixture>();
    QVERIFY(m_parts->isRunning);
}

void TestSession::signedOutAtFirst()
{
    const Session &session = m_parts->session;
    QCOMPARE(session.state(), Session::State::SignedOut);
    QVERIFY(!session.profile());
    QVERIFY(!session.client());
    QVERIFY(!session.connectionGuard());
    QVERIFY(!session.entity());
    QVERIFY(session.entities().isEmpty());
    QCOMPARE(session.environment(), Environment::Unknown);
}

void TestSession::opensWithTheKeychainsCredential()
{
    Session &session = m_parts->session;
    const Profile profile = m_parts->savedProfile(Environment::Live);
    QList<Session::State> states;
    connect(&session, &Session::stateChanged, this, [&] { states += session.state(); });
    session.open(profile.id);
    QCOMPARE(session.state(), Session::State::ReadingCredential);
    QCOMPARE(session.profile()->id, profile.id);
    QVERIFY(!session.client());
    QVERIFY(m_parts->waitForEntities());

    QCOMPARE(states, (QList{Session::State::ReadingCredential, Session::State::SignedIn}));
    QCOMPARE(session.environment(), Environment::Live);
    QVERIFY(session.client() && session.connectionGuard());
    QVERIFY(session.entitiesState().hasData);
    QVERIFY(session.entitiesState().loadedAt.isValid());
    QVERIFY(!session.entitiesState().error);
    QCOMPARE(m_parts->settings.profiles.last(), profile.id);
    QCOMPARE(m_parts->server.received().constFirst().authorization,
             QByteArray("Bearer " + demoCredential(Environment::Live).toUtf8()));
    QCOMPARE(m_parts->keychain.count(Deed::Write), 0);
    QVERIFY(m_parts->memory.asked.isEmpty());
}

void TestSession::saysWhatTheKeychainSaid_data()
{
    QTest::addColumn<SecretStoreErrorKind>("kind");
    for (const auto kind :
         {SecretStoreErrorKind::NotFound, SecretStoreErrorKind::Denied, SecretStoreErrorKind::Unavailable,
          SecretStoreErrorKind::TimedOut, SecretStoreErrorKind::Failed})
        QTest::addRow("%d", static_cast<int>(kind)) << kind;
}

void TestSession::saysWhatTheKeychainSaid()
{
    QFETCH(const SecretStoreErrorKind, kind);
    Session &session = m_parts->session;
    const Profile profile = m_parts->savedProfile();
    m_parts->keychain.refuse(Deed::Read, kind);
    session.open(profile.id);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), Session::State::CredentialMissing, patience);
    QVERIFY(session.keychainError());
    QCOMPARE(session.keychainError()->kind, kind);
    QCOMPARE(session.profile()->id, profile.id);
    QVERIFY(!session.client());
    QVERIFY(m_parts->server.received().isEmpty());
    // "Locked or removed?" is asked, never answered by overwriting.
    QCOMPARE(m_parts->keychain.count(Deed::Write), 0);

    m_parts->keychain.work();
    session.open(profile.id);
    QVERIFY(!session.keychainError());
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(session.entitiesState().hasData);
}

void TestSession::silentKeychainHoldsNothingUp()
{
    Session &session = m_parts->session;
    const Profile profile = m_parts->savedProfile();
    m_parts->keychain.hold();
    session.open(profile.id);
    QCOMPARE(session.state(), Session::State::ReadingCredential);
    // Pasted meanwhile, for this session.
    Profile instead = profile;
    instead.source = CredentialSource::SessionOnly;
    session.openWith(instead, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()));
    QVERIFY(m_parts->waitForEntities());
    const auto client = session.client();

    QSignalSpy changed(&session, &Session::stateChanged);
    m_parts->keychain.release();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(session.client(), client);
    QCOMPARE(changed.size(), 0);
}

void TestSession::unknownProfileIsNotOpened()
{
    QVERIFY(m_parts->open());
    const auto client = m_parts->session.client();
    m_parts->session.open(ProfileId(QStringLiteral("nobody")));
    QCOMPARE(m_parts->session.client(), client);
    QCOMPARE(m_parts->session.state(), Session::State::SignedIn);
}

void TestSession::openWithKeepsNothingInTheKeychain_data()
{
    QTest::addColumn<CredentialSource>("source");
    QTest::addColumn<bool>("inMemory");
    QTest::addColumn<bool>("remembered");
    QTest::newRow("keychain") << CredentialSource::Keychain << false << true;
    QTest::newRow("session") << CredentialSource::SessionOnly << true << true;
    QTest::newRow("environment") << CredentialSource::Environment << true << false;
    QTest::newRow("demo") << CredentialSource::Demo << true << false;
}

void TestSession::openWithKeepsNothingInTheKeychain()
{
    QFETCH(const CredentialSource, source);
    QFETCH(const bool, inMemory);
    QFETCH(const bool, remembered);
    Profile profile = m_parts->profile();
    profile.source = source;
    m_parts->session.openWith(profile, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()));
    QCOMPARE(m_parts->session.state(), Session::State::SignedIn);
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->session.entitiesState().hasData);
    QVERIFY(m_parts->keychain.asked.isEmpty());
    QCOMPARE(m_parts->memory.contents.contains(keychainEntry(profile)), inMemory);
    QCOMPARE(m_parts->settings.profiles.last() == profile.id, remembered);
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    QCOMPARE(!m_parts->settings.profiles.lastEntity(profile.id).isEmpty(), remembered);
}

void TestSession::sessionOnlyCredentialIsFoundAgain()
{
    Profile profile = m_parts->profile();
    profile.source = CredentialSource::SessionOnly;
    m_parts->profiles.put(profile);
    m_parts->session.openWith(profile, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()));
    QVERIFY(m_parts->waitForEntities());
    m_parts->session.signOut();
    m_parts->session.open(profile.id);
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->session.entitiesState().hasData);
    QVERIFY(m_parts->keychain.asked.isEmpty());
}

void TestSession::refusedConnectionIsAnErrorOfTheEntities()
{
    SessionFixture parts(m_parts->data, &connectToApi);
    Profile profile = parts.profile();
    profile.caFile = QStringLiteral("not/absolute.pem");
    parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_x"));
    QCOMPARE(parts.session.state(), Session::State::SignedIn);
    QVERIFY(!parts.session.client());
    QVERIFY(parts.session.entitiesState().error);
    QCOMPARE(parts.session.entitiesState().error->kind, ErrorKind::CaFileUnreadable);
    // Nothing to ask, and nothing to fall over.
    parts.session.refreshEntities();
    parts.session.cancelRefresh();
    parts.keys.refresh(EntityId(QStringLiteral("ent_1")));
    QVERIFY(!parts.keys.state(EntityId(QStringLiteral("ent_1"))).isLoading);
}

/// It is looked for again with every try: the disk it is on may come back.
void TestSession::aMissingCaFileMayComeBack()
{
    if (!TestCertificate::canBeMade())
        QSKIP("built without OpenSSL, which makes the certificates");
    const TestCertificate certificate(CertificateWish{.host = QStringLiteral("DNS:api.example")});
    SessionFixture parts(m_parts->data, &connectToApi);
    Profile profile = parts.profile();
    profile.caFile = parts.directory.filePath(QStringLiteral("ours.pem"));
    parts.session.openWith(profile, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()));
    QVERIFY(parts.session.client());
    QTRY_VERIFY_WITH_TIMEOUT(parts.session.entitiesState().error, patience);
    QCOMPARE(parts.session.entitiesState().error->kind, ErrorKind::CaFileUnreadable);
    QFile file(profile.caFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(certificate.pem());
    file.close();
    parts.session.refreshEntities();
    QTRY_VERIFY_WITH_TIMEOUT(parts.session.entitiesState().hasData, patience);
    QVERIFY(!parts.session.entitiesState().error);
}

void TestSession::signOutLeavesTheCredential()
{
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    QSignalSpy left(&m_parts->session, &Session::profileLeft);
    QSignalSpy selected(&m_parts->session, &Session::entitySelected);
    const EntityId entity = m_parts->entityId();
    m_parts->session.signOut();
    QCOMPARE(m_parts->session.state(), Session::State::SignedOut);
    QCOMPARE(left.size(), 1);
    QCOMPARE(selected.size(), 1);
    QVERIFY(!m_parts->session.profile() && !m_parts->session.client() && !m_parts->session.connectionGuard());
    QVERIFY(!m_parts->session.entity() && m_parts->session.entities().isEmpty());
    QVERIFY(!m_parts->session.entitiesState().hasData);
    QVERIFY(m_parts->keys.keys(entity).isEmpty());
    QCOMPARE(m_parts->keychain.contents.size(), 1);
}

void TestSession::renameReachesTheOpenProfile()
{
    QVERIFY(m_parts->open());
    QSignalSpy changed(&m_parts->session, &Session::stateChanged);
    m_parts->profiles.rename(m_parts->session.profile()->id, QStringLiteral("Other name"));
    QCOMPARE(m_parts->session.profile()->name, QStringLiteral("Other name"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_parts->session.client());
}

void TestSession::removeProfileTakesTheCredentialAlong_data()
{
    QTest::addColumn<CredentialSource>("source");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<bool>("refused");
    for (const auto source : {CredentialSource::Keychain, CredentialSource::SessionOnly}) {
        for (const bool isOpen : {false, true}) {
            for (const bool refused : {false, true})
                QTest::addRow("%s, %s, %s", source == CredentialSource::Keychain ? "keychain" : "session",
                              isOpen ? "open" : "closed", refused ? "refused" : "removed")
                    << source << isOpen << refused;
        }
    }
}

void TestSession::removeProfileTakesTheCredentialAlong()
{
    QFETCH(const CredentialSource, source);
    QFETCH(const bool, isOpen);
    QFETCH(const bool, refused);
    Profile profile = m_parts->profile();
    profile.source = source;
    m_parts->profiles.put(profile);
    FakeSecretStore &store = source == CredentialSource::Keychain ? m_parts->keychain : m_parts->memory;
    store.contents.insert(keychainEntry(profile), demoCredential(Environment::Sandbox).toUtf8());
    if (isOpen) {
        m_parts->session.open(profile.id);
        QVERIFY(m_parts->waitForEntities());
    }
    if (refused)
        store.refuse(Deed::Remove, SecretStoreErrorKind::NotVerified);

    int answers = 0;
    std::optional<SecretStoreErrorKind> error;
    m_parts->session.removeProfile(profile.id, this, [&](const StoreResult<Done> &removed) {
        ++answers;
        if (!removed)
            error = removed.error().kind;
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, patience);
    QCOMPARE(error.has_value(), refused);
    if (refused)
        QCOMPARE(*error, SecretStoreErrorKind::NotVerified);
    QCOMPARE(m_parts->profiles.find(profile.id).has_value(), refused);
    QCOMPARE(store.contents.contains(keychainEntry(profile)), refused);
    QCOMPARE(m_parts->session.state(), isOpen && refused ? Session::State::SignedIn : Session::State::SignedOut);
    QCOMPARE(m_parts->settings.profiles.all().size(), refused ? 1 : 0);
}

void TestSession::removeProfileOutlivesItsAsker()
{
    const Profile profile = m_parts->savedProfile();
    auto dialog = std::make_unique<QObject>();
    m_parts->keychain.hold();
    bool told = false;
    m_parts->session.removeProfile(profile.id, dialog.get(), [&](const StoreResult<Done> &) { told = true; });
    dialog.reset();
    m_parts->keychain.release();
    // A profile whose credential is gone must not stay behind because a dialog was closed.
    QTRY_VERIFY_WITH_TIMEOUT(!m_parts->profiles.find(profile.id), patience);
    QVERIFY(m_parts->keychain.contents.isEmpty());
    QVERIFY(!told);
}

void TestSession::removingNobodyIsDone()
{
    bool done = false;
    m_parts->session.removeProfile(ProfileId(QStringLiteral("nobody")), this,
                                   [&](const StoreResult<Done> &removed) { done = removed.has_value(); });
    QVERIFY(!done);
    QTRY_VERIFY_WITH_TIMEOUT(done, patience);
    QVERIFY(m_parts->keychain.asked.isEmpty());
}

void TestSession::switchingBeforeTheKeychainAnswers()
{
    Session &session = m_parts->session;
    const Profile slow = m_parts->savedProfile(Environment::Sandbox, QStringLiteral("Slow"));
    const Profile quick = m_parts->savedProfile(Environment::Live, QStringLiteral("Quick"));
    m_parts->keychain.hold();
    session.open(slow.id);
    session.open(quick.id);
    QCOMPARE(m_parts->keychain.heldBack(), std::size_t(2));
    m_parts->keychain.release();
    QVERIFY(m_parts->waitForEntities());
    QCOMPARE(session.profile()->id, quick.id);
    QCOMPARE(session.environment(), Environment::Live);
    for (const DemoServer::Received &request : m_parts->server.received())
        QCOMPARE(request.authorization, QByteArray("Bearer " + demoCredential(Environment::Live).toUtf8()));
}

void TestSession::switchingBeforeTheServerAnswers()
{
    Session &session = m_parts->session;
    const Profile sandbox = m_parts->savedProfile(Environment::Sandbox, QStringLiteral("Sandbox"));
    const Profile live = m_parts->savedProfile(Environment::Live, QStringLiteral("Live"));
    m_parts->server.setBehaviour({.latencyMs = 100});
    session.open(sandbox.id);
    QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("GET"), 1, patience);
    QVERIFY(session.entitiesState().isLoading);

    session.open(live.id);
    QVERIFY(session.entities().isEmpty() && !session.entitiesState().isLoading);
    bool sawSandbox = false;
    connect(&session, &Session::entitiesChanged, this, [&] {
        for (const Entity &entity : session.entities())
            sawSandbox = sawSandbox || entity.environment != Environment::Live;
    });
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(session.entitiesState().hasData);
    QCOMPARE(session.profile()->id, live.id);
    QVERIFY(!sawSandbox);
}

void TestSession::signingOutBeforeTheServerAnswers()
{
    Session &session = m_parts->session;
    m_parts->server.setBehaviour({.latencyMs = 50});
    session.open(m_parts->savedProfile().id);
    QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("GET"), 1, patience);
    session.signOut();
    QSignalSpy changed(&session, &Session::entitiesChanged);
    QSignalSpy progressed(&session, &Session::entitiesProgressed);
    // The answer is on its way; one that was asked for later arrives after it would have.
    m_parts->server.setBehaviour({.latencyMs = 100});
    const Profile live = m_parts->savedProfile(Environment::Live);
    std::optional<bool> accepted;
    const auto client =
        connectorWith(quickLimits())(live, FakeSecretStore::secretOf(demoCredential(Environment::Live).toUtf8()));
    (*client)->testCredential(this, [&](const Result<Done> &result) { accepted = result.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(accepted.has_value(), patience);
    QVERIFY(*accepted);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(progressed.size(), 0);
    QVERIFY(session.entities().isEmpty());
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_Session.moc"
