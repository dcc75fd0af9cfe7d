#include "session/AccountWatch.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// Which account is behind a profile, and whether it is still the same.
class TestAccountWatch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void comparesAccounts_data();
    void comparesAccounts();
    void isToldUntilItIsAccepted();
    void isForgottenWithTheProfile();
    void whatIsNotSavedIsNotRemembered();

private:
    void serve(const QStringList &accounts)
    {
        QList<QJsonObject> entities;
        for (const QString &account : accounts) {
            QJsonObject entity =
                ScriptedApi::entity(QStringLiteral("ent_%1").arg(entities.size()), QStringLiteral("Name"));
            if (!account.isEmpty())
                entity.insert(QStringLiteral("account_id"), account);
            entities += entity;
        }
        m_api->serveEntities(entities);
    }
    [[nodiscard]] bool open(const Profile &profile)
    {
        m_parts->session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
        return m_parts->waitForEntities() && m_parts->session.entitiesState().hasData;
    }
    [[nodiscard]] Profile profile(CredentialSource source = CredentialSource::Keychain) const
    {
        Profile profile = m_parts->profile();
        profile.apiUrl = m_api->server.url();
        profile.source = source;
        return profile;
    }

    std::unique_ptr<ScriptedApi> m_api;
    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<AccountWatch> m_watch;
};

void TestAccountWatch::init()
{
    m_watch.reset();
    m_parts = std::make_unique<SessionFixture>();
    m_api = std::make_unique<ScriptedApi>();
    m_watch = std::make_unique<AccountWatch>(m_parts->session, m_parts->settings.profiles);
}

void TestAccountWatch::comparesAccounts_data()
{
    QTest::addColumn<QString>("ofProfile");
    QTest::addColumn<QStringList>("first");
    QTest::addColumn<QStringList>("then");
    QTest::addColumn<QString>("change");

    const auto row = [](const char *name, const char *ofProfile, const QStringList &first, const QStringList &then,
                        const char *change) {
        QTest::newRow(name) << QString::fromLatin1(ofProfile) << first << then << QString::fromLatin1(change);
    };
    const QString one = QStringLiteral("acc_1");
    const QString two = QStringLiteral("acc_2");
    row("the same", "", {one}, {one, one}, "");
    row("another", "", {one}, {two}, "acc_1 acc_2");
    row("not said before", "", {QString()}, {two}, "");
    row("not said now", "", {one}, {QString()}, "");
    row("no entities now", "", {one}, {}, "");
    row("it and another", "", {one}, {one, two}, "");
    row("two others", "", {one}, {QStringLiteral("acc_3"), two}, "acc_1 acc_2");
    row("several are not remembered", "", {one, two}, {QStringLiteral("acc_3")}, "");
    row("the profile names it", "acc_1", {one}, {one}, "");
    row("the profile names another", "acc_2", {one}, {one}, "acc_2 acc_1");
}

void TestAccountWatch::comparesAccounts()
{
    QFETCH(const QString, ofProfile);
    QFETCH(const QStringList, first);
    QFETCH(const QStringList, then);
    QFETCH(const QString, change);
    Profile saved = profile();
    saved.account = AccountId(ofProfile);
    serve(first);
    QVERIFY(open(saved));
    m_parts->session.signOut();
    QVERIFY(!m_watch->change());
    serve(then);
    QVERIFY(open(saved));
    const auto &found = m_watch->change();
    QCOMPARE(found ? QString(found->before.value() + QLatin1Char(' ') + found->now.value()) : QString(), change);
    if (found)
        QCOMPARE(found->profileName, saved.name);
}

void TestAccountWatch::isToldUntilItIsAccepted()
{
    const Profile saved = profile();
    serve({QStringLiteral("acc_1")});
    QVERIFY(open(saved));
    m_parts->session.signOut();
    serve({QStringLiteral("acc_2")});
    QSignalSpy changed(m_watch.get(), &AccountWatch::changed);
    QVERIFY(open(saved));
    QCOMPARE(changed.size(), 1);
    m_parts->session.lock();
    QVERIFY(!m_watch->change());
    QVERIFY(open(saved));
    QVERIFY(m_watch->change());
    m_watch->accept();
    QVERIFY(!m_watch->change());
    m_parts->session.signOut();
    QVERIFY(open(saved));
    QVERIFY(!m_watch->change());
    // Another program run reads the same file.
    QCOMPARE(Settings(m_parts->settings.file.path()).profiles.lastAccount(saved.id),
             AccountId(QStringLiteral("acc_2")));
}

void TestAccountWatch::isForgottenWithTheProfile()
{
    const Profile saved = profile();
    m_parts->profiles.put(saved);
    serve({QStringLiteral("acc_1")});
    QVERIFY(open(saved));
    m_parts->profiles.remove(saved.id);
    QVERIFY(m_parts->settings.profiles.lastAccount(saved.id).isEmpty());
}

void TestAccountWatch::whatIsNotSavedIsNotRemembered()
{
    const Profile passing = profile(CredentialSource::Environment);
    serve({QStringLiteral("acc_1")});
    QVERIFY(open(passing));
    QVERIFY(m_parts->settings.profiles.lastAccount(passing.id).isEmpty());
    serve({QStringLiteral("acc_2")});
    QVERIFY(open(passing));
    QVERIFY(!m_watch->change());
}

QTEST_GUILESS_MAIN(TestAccountWatch)
#include "test_AccountWatch.moc"
