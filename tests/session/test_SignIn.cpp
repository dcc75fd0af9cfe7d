#include "session/SignIn.h"
#include "support/Localhost.h"
#include "support/SessionFixture.h"

#include <QDir>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

using Deed = FakeSecretStore::Deed;

/// Tested, then kept, then opened; and what is left when it ends early.
class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void testedThenKeptThenOpened();
    void aUserAccessTokenReachesItsAccount();
    void sessionOnlyNeverAsksTheKeychain();
    void refusedKeepsNothing_data();
    void refusedKeepsNothing();
    void refusedBeforeAnythingIsSent();
    void keychainFailsThenWorks();
    void keychainFailsThenThisSession_data();
    void keychainFailsThenThisSession();
    void thisSessionOnlyLeavesTheSavedCredential_data();
    void thisSessionOnlyLeavesTheSavedCredential();
    void thisSessionWhileSaving_data();
    void thisSessionWhileSaving();
    void startIsIgnoredMeanwhile();
    void cancelWhileTesting();
    void cancelWhileSaving_data();
    void cancelWhileSaving();
    void cancelAfterNotSaved();
    void cancelKeepsAnExistingProfile();
    void movingToAnotherHostLeavesNoEntryBehind();
    void noSecretInAnyFile();

private:
    void start(const Profile &profile)
    {
        m_signIn->start(profile, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()));
    }
    /// Neither keychain, profiles, settings nor session know of it.
    [[nodiscard]] bool isUnknown(const Profile &profile) const
    {
        return !m_parts->keychain.contents.contains(keychainEntry(profile)) && m_parts->memory.contents.isEmpty()
            && !m_parts->profiles.find(profile.id) && m_parts->settings.profiles.all().isEmpty()
            && m_parts->session.state() == Session::State::SignedOut;
    }

    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<QSignalSpy> m_refused;
    std::unique_ptr<QSignalSpy> m_notSaved;
    std::unique_ptr<QSignalSpy> m_finished;
};

void TestSignIn::init()
{
    m_signIn.reset();
    m_parts = std::make_unique<SessionFixture>();
    QVERIFY(m_parts->isRunning);
    m_signIn = std::make_unique<SignIn>(m_parts->session, m_parts->keychain, m_parts->profiles);
    m_refused = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::refused);
    m_notSaved = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::notSaved);
    m_finished = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::finished);
}

void TestSignIn::testedThenKeptThenOpened()
{
    const Profile profile = m_parts->profile();
    QStringList course;
    connect(m_signIn.get(), &SignIn::stepChanged, this, [&] {
        course += QStringLiteral("%1: %2 asked, %3 kept, %4")
                      .arg(static_cast<int>(m_signIn->step()))
                      .arg(m_parts->server.received().size())
                      .arg(m_parts->keychain.contents.size())
                      .arg(m_parts->profiles.all().size());
    });
    start(profile);
    QCOMPARE(m_signIn->step(), SignIn::Step::Testing);
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, patience);
    QCOMPARE(course,
             (QStringList{QStringLiteral("1: 0 asked, 0 kept, 0"), QStringLiteral("2: 1 asked, 0 kept, 0"),
                          QStringLiteral("0: 1 asked, 1 kept, 1")}));
    QCOMPARE(m_parts->keychain.contents.value(keychainEntry(profile)), demoCredential(Environment::Sandbox).toUtf8());
    QCOMPARE(m_parts->session.profile()->id, profile.id);
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->session.entitiesState().hasData);
    QCOMPARE(m_parts->settings.profiles.all().size(), 1);
    QVERIFY(m_parts->memory.contents.isEmpty());
    QCOMPARE(m_refused->size() + m_notSaved->size(), 0);
}

void TestSignIn::aUserAccessTokenReachesItsAccount()
{
    const QByteArray token("token_sandbox_0123456789abcdef0123456789abcdef");
    DemoData data = demoWorkspace(QDateTime::currentDateTimeUtc());
    for (DemoAccount &account : data.accounts) {
        if (account.environment == Environment::Sandbox)
            account.credential = QString::fromLatin1(token);
    }
    SessionFixture parts(data);
    QVERIFY(parts.isRunning);
    SignIn signIn(parts.session, parts.keychain, parts.profiles);
    QSignalSpy finished(&signIn, &SignIn::finished);
    Profile profile = parts.profile();
    profile.credential = recogniseCredential(QString::fromLatin1(token));
    signIn.start(profile, FakeSecretStore::secretOf(token));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.session.entities().size() > 1);
    QCOMPARE(parts.session.environment(), Environment::Sandbox);
    QCOMPARE(parts.keychain.contents.value(keychainEntry(profile)), token);
    QCOMPARE(Settings(parts.settings.file.path()).profiles.all().constFirst().credential,
             (CredentialTraits{CredentialKind::AccessToken, Environment::Sandbox}));
}

void TestSignIn::sessionOnlyNeverAsksTheKeychain()
{
    Profile profile = m_parts->profile();
    profile.source = CredentialSource::SessionOnly;
    start(profile);
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, patience);
    QVERIFY(m_parts->keychain.asked.isEmpty());
    QCOMPARE(m_parts->memory.contents.size(), 1);
    QCOMPARE(m_parts->profiles.find(profile.id)->source, CredentialSource::SessionOnly);
}

void TestSignIn::refusedKeepsNothing_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<bool>("serverThere");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unknown") << QByteArray("sk_sandbox_nobody") << true << ErrorKind::Unauthorized;
    QTest::newRow("unknown entity key") << QByteArray("ek_sandbox_nobody") << true << ErrorKind::Unauthorized;
    QTest::newRow("not a header") << QByteArray("sk_sandbox_a\r\nX: y") << true << ErrorKind::InvalidRequest;
    QTest::newRow("no server") << QByteArray("sk_sandbox_nobody") << false << ErrorKind::ConnectionRefused;
}

void TestSignIn::refusedKeepsNothing()
{
    QFETCH(const QByteArray, credential);
    QFETCH(const bool, serverThere);
    QFETCH(const ErrorKind, kind);
    Profile profile = m_parts->profile();
    if (!serverThere)
        profile.apiUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
    std::optional<ErrorKind> refusal;
    connect(m_signIn.get(), &SignIn::refused, this, [&](const Error &error) { refusal = error.kind; });
    m_signIn->start(profile, FakeSecretStore::secretOf(credential));
    QTRY_VERIFY_WITH_TIMEOUT(refusal.has_value(), patience);
    QCOMPARE(*refusal, kind);
    QCOMPARE(m_signIn->step(), SignIn::Step::Idle);
    QVERIFY(m_parts->keychain.asked.isEmpty());
    QVERIFY(isUnknown(profile));
    QCOMPARE(m_finished->size(), 0);

    // And the next try is as good as the first.
    Profile good = profile;
    good.apiUrl = m_parts->server.url();
    start(good);
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, patience);
}

void TestSignIn::refusedBeforeAnythingIsSent()
{
    SessionFixture parts(m_parts->data, &connectToApi);
    SignIn signIn(parts.session, parts.keychain, parts.profiles);
    std::optional<ErrorKind> refusal;
    connect(&signIn, &SignIn::refused, this, [&](const Error &error) { refusal = error.kind; });
    Profile profile = parts.profile();
    profile.apiUrl = QUrl(QStringLiteral("http://api.example"));
    signIn.start(profile, FakeSecretStore::secretOf("sk_sandbox_x"));
    QTRY_VERIFY_WITH_TIMEOUT(refusal.has_value(), patience);
    QCOMPARE(*refusal, ErrorKind::InsecureAddress);
    QCOMPARE(signIn.step(), SignIn::Step::Idle);
}

void TestSignIn::keychainFailsThenWorks()
{
    const Profile profile = m_parts->profile();
    m_parts->keychain.refuse(Deed::Write, SecretStoreErrorKind::Denied);
    start(profile);
    QTRY_COMPARE_WITH_TIMEOUT(m_notSaved->size(), 1, patience);
    QCOMPARE(m_signIn->step(), SignIn::Step::NotSaved);
    QCOMPARE(m_signIn->keychainError().kind, SecretStoreErrorKind::Denied);
    QVERIFY(isUnknown(profile));

    m_signIn->saveAgain();
    QCOMPARE(m_signIn->step(), SignIn::Step::Saving);
    QTRY_COMPARE_WITH_TIMEOUT(m_notSaved->size(), 2, patience);
    m_parts->keychain.work();
    m_signIn->saveAgain();
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, patience);
    QCOMPARE(m_parts->keychain.contents.value(keychainEntry(profile)), demoCredential(Environment::Sandbox).toUtf8());
    QCOMPARE(m_parts->profiles.find(profile.id)->source, CredentialSource::Keychain);
}

void TestSignIn::keychainFailsThenThisSession_data()
{
    QTest::addColumn<SecretStoreErrorKind>("kind");
    QTest::addColumn<bool>("writtenAllTheSame");
    QTest::newRow("unavailable") << SecretStoreErrorKind::Unavailable << false;
    QTest::newRow("timed out") << SecretStoreErrorKind::TimedOut << false;
    QTest::newRow("timed out, written late") << SecretStoreErrorKind::TimedOut << true;
    QTest::newRow("not verified") << SecretStoreErrorKind::NotVerified << true;
}

void TestSignIn::keychainFailsThenThisSession()
{
    QFETCH(const SecretStoreErrorKind, kind);
    QFETCH(const bool, writtenAllTheSame);
    const Profile profile = m_parts->profile();
    m_parts->keychain.refuse(Deed::Write, kind);
    m_parts->keychain.writesDespiteRefusing = writtenAllTheSame;
    start(profile);
    QTRY_COMPARE_WITH_TIMEOUT(m_notSaved->size(), 1, patience);
    m_signIn->continueForThisSession();
    QCOMPARE(m_finished->size(), 1);
    QCOMPARE(m_parts->session.state(), Session::State::SignedIn);
    QCOMPARE(m_parts->session.profile()->source, CredentialSource::SessionOnly);
    QCOMPARE(m_parts->settings.profiles.all().constFirst().source, CredentialSource::SessionOnly);
    QCOMPARE(m_parts->memory.contents.size(), 1);
    // An entry that the profile will never read again must not lie in the keychain.
    QVERIFY(m_parts->keychain.contents.isEmpty());
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->session.entitiesState().hasData);
}

void TestSignIn::thisSessionOnlyLeavesTheSavedCredential_data()
{
    QTest::addColumn<std::optional<SecretStoreErrorKind>>("failure");
    QTest::newRow("asked for") << std::optional<SecretStoreErrorKind>();
    QTest::newRow("denied") << std::optional(SecretStoreErrorKind::Denied);
    QTest::newRow("unavailable") << std::optional(SecretStoreErrorKind::Unavailable);
    QTest::newRow("timed out") << std::optional(SecretStoreErrorKind::TimedOut);
    QTest::newRow("busy") << std::optional(SecretStoreErrorKind::Busy);
    QTest::newRow("not verified") << std::optional(SecretStoreErrorKind::NotVerified);
}

void TestSignIn::thisSessionOnlyLeavesTheSavedCredential()
{
    QFETCH(const std::optional<SecretStoreErrorKind>, failure);
    const Profile saved = m_parts->savedProfile();
    m_parts->keychain.contents.insert(keychainEntry(saved), "sk_sandbox_before");
    Profile asked = saved;
    if (failure)
        m_parts->keychain.refuseAll(*failure);
    else
        asked.source = CredentialSource::SessionOnly;
    m_signIn->start(asked, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()),
                    SignIn::Saved::Leave);
    if (failure) {
        QTRY_COMPARE_WITH_TIMEOUT(m_notSaved->size(), 1, patience);
        m_parts->keychain.work();
        m_signIn->continueForThisSession();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, patience);
    QCOMPARE(m_parts->session.profile()->source, CredentialSource::SessionOnly);
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->session.entitiesState().hasData);
    // Neither the entry nor the profile, with which the next start asks for it.
    QCOMPARE(m_parts->keychain.contents.value(keychainEntry(saved)), QByteArray("sk_sandbox_before"));
    QCOMPARE(m_parts->keychain.count(Deed::Remove), 0);
    QCOMPARE(m_parts->settings.profiles.all().constFirst().source, CredentialSource::Keychain);
    // Nor does a change of the profile make the session one of the keychain's.
    m_parts->profiles.rename(saved.id, QStringLiteral("Renamed"));
    QCOMPARE(m_parts->session.profile()->name, QStringLiteral("Renamed"));
    QCOMPARE(m_parts->session.profile()->source, CredentialSource::SessionOnly);
}

void TestSignIn::thisSessionWhileSaving_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("new profile") << false;
    QTest::newRow("profile with a saved credential") << true;
}

void TestSignIn::thisSessionWhileSaving()
{
    QFETCH(const bool, isKnown);
    const Profile profile = isKnown ? m_parts->savedProfile() : m_parts->profile();
    m_parts->keychain.hold();
    start(profile);
    QTRY_COMPARE_WITH_TIMEOUT(m_signIn->step(), SignIn::Step::Saving, patience);
    m_signIn->continueForThisSession();
    QCOMPARE(m_finished->size(), 1);
    QCOMPARE(m_parts->session.state(), Session::State::SignedIn);
    QCOMPARE(m_parts->session.profile()->source, CredentialSource::SessionOnly);

    // The keychain does at last what it was asked; nobody is told, and no entry is left that no profile speaks of.
    m_parts->keychain.release();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_signIn->step(), SignIn::Step::Idle);
    QCOMPARE(m_finished->size() + m_notSaved->size(), 1);
    QCOMPARE(m_parts->keychain.contents.contains(keychainEntry(profile)), isKnown);
}

void TestSignIn::startIsIgnoredMeanwhile()
{
    const Profile profile = m_parts->profile();
    const Profile other = m_parts->profile(Environment::Sandbox, QStringLiteral("Other"));
    m_parts->keychain.hold();
    start(profile);
    start(other);
    QTRY_COMPARE_WITH_TIMEOUT(m_signIn->step(), SignIn::Step::Saving, patience);
    start(other);
    m_signIn->saveAgain();
    QCOMPARE(m_signIn->step(), SignIn::Step::Saving);
    m_parts->keychain.release();
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, patience);
    QCOMPARE(m_parts->profiles.all().size(), 1);
    QCOMPARE(m_parts->session.profile()->id, profile.id);
    QCOMPARE(m_parts->keychain.count(Deed::Write), 1);
}

void TestSignIn::cancelWhileTesting()
{
    const Profile profile = m_parts->profile();
    m_parts->server.setBehaviour({.latencyMs = 60'000});
    start(profile);
    QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("GET"), 1, patience);
    m_signIn->cancel();
    QCOMPARE(m_signIn->step(), SignIn::Step::Idle);
    QVERIFY(m_parts->keychain.asked.isEmpty());
    QVERIFY(isUnknown(profile));

    // The connection is free for the next try, and only that one ends.
    m_parts->server.setBehaviour({});
    start(m_parts->profile());
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, patience);
    QCOMPARE(m_refused->size(), 0);
    QVERIFY(!m_parts->profiles.find(profile.id));
}

void TestSignIn::cancelWhileSaving_data()
{
    QTest::addColumn<bool>("answersBefore");
    QTest::newRow("written later") << false;
    QTest::newRow("written, answer on its way") << true;
}

void TestSignIn::cancelWhileSaving()
{
    QFETCH(const bool, answersBefore);
    const Profile profile = m_parts->profile();
    m_parts->keychain.hold();
    start(profile);
    QTRY_COMPARE_WITH_TIMEOUT(m_signIn->step(), SignIn::Step::Saving, patience);
    QCOMPARE(m_parts->keychain.heldBack(), std::size_t(1));
    if (answersBefore)
        m_parts->keychain.release();
    m_signIn->cancel();
    QCOMPARE(m_signIn->step(), SignIn::Step::Idle);
    if (!answersBefore)
        m_parts->keychain.release();
    QTRY_VERIFY_WITH_TIMEOUT(isUnknown(profile), patience);
    QCoreApplication::sendPostedEvents();
    QVERIFY(isUnknown(profile));
    QCOMPARE(m_parts->keychain.count(Deed::Remove), 1);
    QCOMPARE(m_finished->size() + m_notSaved->size() + m_refused->size(), 0);
}

void TestSignIn::cancelAfterNotSaved()
{
    const Profile profile = m_parts->profile();
    m_parts->keychain.refuse(Deed::Write, SecretStoreErrorKind::NotVerified);
    m_parts->keychain.writesDespiteRefusing = true;
    start(profile);
    QTRY_COMPARE_WITH_TIMEOUT(m_notSaved->size(), 1, patience);
    m_signIn->cancel();
    QCOMPARE(m_signIn->step(), SignIn::Step::Idle);
    QVERIFY(isUnknown(profile));
    m_signIn->saveAgain();
    m_signIn->continueForThisSession();
    QCOMPARE(m_signIn->step(), SignIn::Step::Idle);
    QVERIFY(isUnknown(profile));
}

void TestSignIn::cancelKeepsAnExistingProfile()
{
    const Profile profile = m_parts->savedProfile();
    m_parts->keychain.hold();
    start(profile);
    QTRY_COMPARE_WITH_TIMEOUT(m_signIn->step(), SignIn::Step::Saving, patience);
    m_signIn->cancel();
    m_parts->keychain.release();
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_parts->profiles.find(profile.id));
    QVERIFY(m_parts->keychain.contents.contains(keychainEntry(profile)));
}

void TestSignIn::movingToAnotherHostLeavesNoEntryBehind()
{
    EK_SKIP_UNKNOWN(QStringLiteral("localhost"));
    const Profile before = m_parts->savedProfile();
    Profile after = before;
    after.apiUrl.setHost(QStringLiteral("localhost"));
    QVERIFY(keychainEntry(before) != keychainEntry(after));
    start(after);
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size() + m_refused->size(), 1, patience);
    QCOMPARE(m_finished->size(), 1);
    QCOMPARE(m_parts->keychain.contents.keys(), QStringList{keychainEntry(after)});

    Profile forgetful = after;
    forgetful.source = CredentialSource::SessionOnly;
    start(forgetful);
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 2, patience);
    QVERIFY(m_parts->keychain.contents.isEmpty());
}

void TestSignIn::noSecretInAnyFile()
{
    start(m_parts->profile());
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, patience);
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    m_parts->settings.preferences.setAppearance(Appearance::Dark);
    QCoreApplication::processEvents(); // when the settings are written
    const QDir directory(m_parts->directory.path());
    const QStringList files = directory.entryList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains("sk_") && !content.contains("ek_sandbox") && !content.contains("demo_opens"));
    }
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_SignIn.moc"
