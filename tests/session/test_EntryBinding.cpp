#include "session/SignIn.h"
#include "support/SessionFixture.h"

#include <QFile>

using namespace ek;
using namespace ek::test;

using Deed = FakeSecretStore::Deed;
using State = Session::State;

/// A credential goes to the scheme, host and port that it was given for, whatever the settings file says.
class TestEntryBinding : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SessionFixture> m_parts;
    QList<QUrl> m_asked; ///< where clients were made for

    [[nodiscard]] static QByteArray credential() { return demoCredential(Environment::Sandbox).toUtf8(); }

    /// A profile as an earlier version left it: with an entry that names the host alone.
    Profile keepAsBefore(const QUrl &address)
    {
        Profile profile = m_parts->profile();
        profile.apiUrl = address;
        profile.binding = EntryBinding::Host;
        m_parts->profiles.put(profile);
        m_parts->keychain.contents.insert(keychainEntry(profile), credential());
        return profile;
    }
    [[nodiscard]] bool isKeptAs(const QStringList &entries) const
    {
        QStringList kept = m_parts->keychain.contents.keys();
        kept.sort();
        QStringList wanted = entries;
        wanted.sort();
        return kept == wanted;
    }
    [[nodiscard]] EntryBinding saved(const Profile &profile) const
    {
        Settings file(m_parts->settings.file.path());
        return Profiles(file.profiles).find(profile.id)->binding;
    }
    [[nodiscard]] bool isOpen() const { return m_parts->session.state() == State::SignedIn; }
    /// The program is started again, with another line in its settings file.
    [[nodiscard]] bool edit(const QByteArray &from, const QByteArray &to) const
    {
        QFile file(m_parts->settings.file.path());
        if (!file.open(QIODevice::ReadWrite))
            return false;
        QByteArray text = file.readAll();
        if (!text.contains(from))
            return false;
        text.replace(from, to);
        return file.resize(0) && file.seek(0) && file.write(text) == text.size();
    }

private slots:
    void init()
    {
        m_asked.clear();
        // Nothing leaves this computer: whatever the address is, the demo server is asked.
        m_parts = std::make_unique<SessionFixture>(demoWorkspace(QDateTime::currentDateTimeUtc()),
                                                   [this](const Profile &profile, Secret secret) {
                                                       m_asked += profile.apiUrl;
                                                       Profile here = profile;
                                                       here.apiUrl = m_parts->server.url();
                                                       return connectToApi(here, std::move(secret));
                                                   });
        QVERIFY(m_parts->isRunning);
    }

    void anEntryNamesSchemeHostAndPort()
    {
        Profile profile = m_parts->profile();
        profile.apiUrl = QUrl(QStringLiteral("https://API.example:8443/base"));
        QCOMPARE(keychainEntry(profile),
                 QString(QStringLiteral("Entity Keys|https://api.example:8443|") + profile.id.value()));
        profile.apiUrl = QUrl(QStringLiteral("https://m\u00fcnchen.com"));
        QCOMPARE(keychainEntry(profile),
                 QString(QStringLiteral("Entity Keys|https://xn--mnchen-3ya.com:443|") + profile.id.value()));
        profile.binding = EntryBinding::Host;
        profile.apiUrl = QUrl(QStringLiteral("https://api.example:8443/base"));
        QCOMPARE(keychainEntry(profile), QString(QStringLiteral("Entity Keys|api.example|") + profile.id.value()));
    }

    void theLongestNameFitsEveryKeychain()
    {
        Profile profile = m_parts->profile();
        const QString label(63, u'a');
        const QString host = label + u'.' + label + u'.' + label + u'.' + label.left(61);
        QCOMPARE(host.size(), 253);
        profile.apiUrl = parseApiUrl(QStringLiteral("https://") + host + QStringLiteral(":65535")).value_or(QUrl());
        QVERIFY(profile.apiUrl.isValid());
        QCOMPARE(keychainEntry(profile).size(), 316);
    }

    void theVendorsEntryIsBoundByItself()
    {
        const Profile profile = keepAsBefore(defaultApiUrl());
        m_parts->session.open(profile.id);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isKeptAs({keychainEntry(boundToOrigin(profile))}), patience);
        QCOMPARE(m_parts->keychain.contents.value(keychainEntry(boundToOrigin(profile))), credential());
        QTRY_COMPARE_WITH_TIMEOUT(saved(profile), EntryBinding::Origin, patience);
        m_parts->session.signOut();
        m_parts->session.open(profile.id);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), patience);
    }

    void anotherAddressIsConfirmedFirst()
    {
        const Profile profile = keepAsBefore(QUrl(QStringLiteral("https://api.example:8443")));
        m_parts->session.open(profile.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), State::ConfirmingAddress, patience);
        QVERIFY(m_asked.isEmpty());
        QVERIFY(isKeptAs({keychainEntry(profile)}));

        m_parts->session.confirmAddress();
        QVERIFY(isOpen());
        QCOMPARE(m_asked, QList<QUrl>{profile.apiUrl});
        QTRY_COMPARE_WITH_TIMEOUT(saved(profile), EntryBinding::Origin, patience);
        QVERIFY(isKeptAs({keychainEntry(boundToOrigin(profile))}));
    }

    void theVendorsHostOnAnotherPortIsConfirmedFirst()
    {
        const Profile profile = keepAsBefore(QUrl(QStringLiteral("https://eu.spaceinvoices.com:8443")));
        m_parts->session.open(profile.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), State::ConfirmingAddress, patience);
        QVERIFY(m_asked.isEmpty());
    }

    void lockedInBetweenNothingIsKept()
    {
        const Profile profile = keepAsBefore(QUrl(QStringLiteral("https://api.example:8443")));
        m_parts->session.open(profile.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), State::ConfirmingAddress, patience);
        m_parts->session.lock();
        m_parts->session.confirmAddress();
        QCOMPARE(m_parts->session.state(), State::Locked);
        QVERIFY(m_asked.isEmpty());
        m_parts->session.unlock();
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), State::ConfirmingAddress, patience);
    }

    void anEditedAddressGetsNothing_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("port") << QByteArray("https://api.example:9443");
        QTest::newRow("no port") << QByteArray("https://api.example");
        QTest::newRow("host") << QByteArray("https://evil.example:8443");
        QTest::newRow("scheme") << QByteArray("http://api.example:8443");
        QTest::newRow("the vendor's") << QByteArray("https://eu.spaceinvoices.com");
    }

    void anEditedAddressGetsNothing()
    {
        QFETCH(const QByteArray, address);
        for (const bool alsoTheBinding : {false, true}) {
            init();
            Profile profile = m_parts->profile();
            profile.apiUrl = QUrl(QStringLiteral("https://api.example:8443"));
            m_parts->profiles.put(profile);
            m_parts->keychain.contents.insert(keychainEntry(profile), credential());
            QVERIFY(edit("https://api.example:8443", address));
            QVERIFY(!alsoTheBinding || edit("credentialBinding=origin", "credentialBinding=host"));

            Settings settings(m_parts->settings.file.path());
            Profiles profiles(settings.profiles);
            FakeClock clock;
            Session session(m_parts->session.connector(), m_parts->keychain, m_parts->memory, profiles,
                            settings.profiles, clock);
            session.open(profile.id);
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::CredentialMissing, patience);
            QCOMPARE(session.keychainError()->kind, SecretStoreErrorKind::NotFound);
            QVERIFY(m_asked.isEmpty());
            QVERIFY(isKeptAs({keychainEntry(profile)})); // nothing is lost: the address can be put right
        }
    }

    void endedHalfwayItIsTakenUp()
    {
        // Bound, and the old entry gone, but not yet written down.
        const Profile profile = keepAsBefore(QUrl(QStringLiteral("https://api.example:8443")));
        m_parts->keychain.contents.clear();
        m_parts->keychain.contents.insert(keychainEntry(boundToOrigin(profile)), credential());
        m_parts->session.open(profile.id);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), patience);
        QCOMPARE(saved(profile), EntryBinding::Origin);
    }

    void aKeychainThatRefusesLosesNothing_data()
    {
        QTest::addColumn<int>("deed");
        QTest::newRow("write") << static_cast<int>(Deed::Write);
        QTest::newRow("remove") << static_cast<int>(Deed::Remove);
    }

    void aKeychainThatRefusesLosesNothing()
    {
        QFETCH(const int, deed);
        const Profile profile = keepAsBefore(defaultApiUrl());
        m_parts->keychain.refuse(static_cast<Deed>(deed), SecretStoreErrorKind::Denied);
        m_parts->session.open(profile.id);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->keychain.count(static_cast<Deed>(deed)) == 1, patience);
        QCOMPARE(m_parts->keychain.contents.value(keychainEntry(profile)), credential());
        QCOMPARE(saved(profile), EntryBinding::Host);
        // The next time it works.
        m_parts->keychain.work();
        m_parts->session.open(profile.id);
        QTRY_COMPARE_WITH_TIMEOUT(saved(profile), EntryBinding::Origin, patience);
        QVERIFY(isKeptAs({keychainEntry(boundToOrigin(profile))}));
    }

    void removingAProfileRemovesBothNames()
    {
        const Profile profile = keepAsBefore(QUrl(QStringLiteral("https://api.example:8443")));
        m_parts->keychain.contents.insert(keychainEntry(boundToOrigin(profile)), credential());
        bool removed = false;
        m_parts->session.removeProfile(profile.id, this, [&](const StoreResult<Done> &done) { removed = bool(done); });
        QTRY_VERIFY_WITH_TIMEOUT(removed, patience);
        QVERIFY(m_parts->keychain.contents.isEmpty());
        QVERIFY(!m_parts->profiles.find(profile.id));
    }

    void aNewCredentialTakesTheOldOnesPlace()
    {
        const Profile profile = keepAsBefore(QUrl(QStringLiteral("https://api.example:8443")));
        SignIn signIn(m_parts->session, m_parts->keychain, m_parts->profiles);
        signIn.start(profile, FakeSecretStore::secretOf(credential()));
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isKeptAs({keychainEntry(boundToOrigin(profile))}), patience);
        QCOMPARE(saved(profile), EntryBinding::Origin);
    }

    void aCredentialInAFieldIsNeverKept()
    {
        const QString key = QStringLiteral("sk_live_0123456789abcdef0123456789abcdef");
        Profile profile = m_parts->profile();
        m_parts->profiles.put(profile);
        QVERIFY(edit("name=Test", "name=" + key.toUtf8()));
        QVERIFY(edit("caFile=", "caFile=/home/me/" + key.toUtf8()));
        QVERIFY(edit("account=", "account=" + key.toUtf8()));
        {
            Settings settings(m_parts->settings.file.path());
            const Profiles profiles(settings.profiles);
            const Profile read = *profiles.find(profile.id);
            QCOMPARE(read.name, QStringLiteral("sk_live_012...def"));
            QVERIFY(read.account.isEmpty() && read.caFile.isEmpty());
            QCOMPARE(profiles.cleaned(), QStringList{QStringLiteral("sk_live_012...def")});
        }
        QFile file(m_parts->settings.file.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("0123456789abcdef"));

        profile.account = AccountId(key);
        m_parts->profiles.put(profile);
        QVERIFY(m_parts->profiles.find(profile.id)->account.isEmpty());
        QCOMPARE(connectToApi(profile, FakeSecretStore::secretOf(credential())).error().kind,
                 ErrorKind::InvalidRequest);
    }
};

QTEST_GUILESS_MAIN(TestEntryBinding)
#include "test_EntryBinding.moc"
