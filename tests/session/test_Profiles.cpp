#include "session/Profiles.h"
#include "session/Settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;

class TestProfiles : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void idsDiffer();
    void keychainEntryNamesItsPlace();
    void putAddsAndReplaces();
    void savedOnesSurvive_data();
    void savedOnesSurvive();
    void foundByIdAndName();
    void nameIsTakenByOthersOnly();
    void renamed();
    void removed();

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("settings.ini")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Profiles> m_profiles;
};

namespace {

Profile someProfile(const QString &name, CredentialSource source = CredentialSource::Keychain)
{
    Profile profile;
    profile.id = newProfileId();
    profile.name = name;
    profile.source = source;
    return profile;
}

const ProfileId nobody(QStringLiteral("nobody"));

} // namespace

void TestProfiles::init()
{
    m_profiles.reset();
    m_settings.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(path());
    m_profiles = std::make_unique<Profiles>(m_settings->profiles);
}

void TestProfiles::idsDiffer()
{
    QVERIFY(!newProfileId().isEmpty());
    QVERIFY(newProfileId() != newProfileId());
}

void TestProfiles::keychainEntryNamesItsPlace()
{
    Profile profile = someProfile(QStringLiteral("Private name"));
    profile.apiUrl = QUrl(QStringLiteral("https://api.example:8443/base"));
    const QString entry = keychainEntry(profile);
    QCOMPARE(entry, QString(QStringLiteral("Entity Keys|https://api.example:8443|") + profile.id.value()));
    // A rename must not lose the credential.
    profile.name = QStringLiteral("Other");
    QCOMPARE(keychainEntry(profile), entry);
}

void TestProfiles::putAddsAndReplaces()
{
    QSignalSpy changed(m_profiles.get(), &Profiles::changed);
    Profile one = someProfile(QStringLiteral("One"));
    m_profiles->put(one);
    m_profiles->put(someProfile(QStringLiteral("Two")));
    QCOMPARE(m_profiles->all().size(), 2);
    QCOMPARE(changed.size(), 2);
    one.account = AccountId(QStringLiteral("acc_1"));
    m_profiles->put(one);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(m_profiles->all().size(), 2);
    QCOMPARE(m_profiles->find(one.id)->account, one.account);
    QCOMPARE(m_settings->profiles.all().size(), 2);
}

void TestProfiles::savedOnesSurvive_data()
{
    QTest::addColumn<CredentialSource>("source");
    QTest::addColumn<bool>("survives");
    QTest::newRow("keychain") << CredentialSource::Keychain << true;
    QTest::newRow("session") << CredentialSource::SessionOnly << true;
    QTest::newRow("environment") << CredentialSource::Environment << false;
    QTest::newRow("demo") << CredentialSource::Demo << false;
}

void TestProfiles::savedOnesSurvive()
{
    QFETCH(const CredentialSource, source);
    QFETCH(const bool, survives);
    const Profile profile = someProfile(QStringLiteral("Mine"), source);
    m_profiles->put(profile);
    QVERIFY(m_profiles->find(profile.id));
    QCOMPARE(profile.isSaved(), survives);
    m_profiles.reset();
    m_settings.reset();

    Settings settings(path());
    const Profiles again(settings.profiles);
    QCOMPARE(again.find(profile.id).has_value(), survives);
    QCOMPARE(again.all().size(), survives ? 1 : 0);
    if (survives)
        QCOMPARE(again.find(profile.id)->source, source);
}

void TestProfiles::foundByIdAndName()
{
    const Profile profile = someProfile(QStringLiteral("Straße 1"));
    m_profiles->put(profile);
    QCOMPARE(m_profiles->find(profile.id)->name, profile.name);
    QVERIFY(!m_profiles->find(nobody));
    QCOMPARE(m_profiles->findByName(QStringLiteral("  sTRAßE 1 "))->id, profile.id);
    QVERIFY(!m_profiles->findByName(QStringLiteral("Straße")));
    QVERIFY(!m_profiles->findByName(QString()));
}

void TestProfiles::nameIsTakenByOthersOnly()
{
    const Profile profile = someProfile(QStringLiteral("Live"));
    m_profiles->put(profile);
    QVERIFY(m_profiles->isNameTaken(QStringLiteral("LIVE"), nobody));
    QVERIFY(!m_profiles->isNameTaken(QStringLiteral("live"), profile.id));
    QVERIFY(!m_profiles->isNameTaken(QStringLiteral("Sandbox"), nobody));
    // What nobody can see or type makes no other name.
    QVERIFY(m_profiles->isNameTaken(QStringLiteral("li\u00adve\u200b"), nobody));
    QVERIFY(m_profiles->isNameTaken(QStringLiteral("\u00a0live"), nobody));
}

void TestProfiles::renamed()
{
    const Profile profile = someProfile(QStringLiteral("Before"));
    m_profiles->put(profile);
    QSignalSpy changed(m_profiles.get(), &Profiles::changed);
    m_profiles->rename(profile.id, QStringLiteral("  After "));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_profiles->find(profile.id)->name, QStringLiteral("After"));
    QCOMPARE(m_settings->profiles.all().constFirst().name, QStringLiteral("After"));

    // Without a name it could not be told from an edited file's leftovers, and would be lost with its credential.
    m_profiles->rename(profile.id, QStringLiteral("   "));
    QCOMPARE(m_profiles->find(profile.id)->name, QStringLiteral("After"));
    m_profiles->rename(nobody, QStringLiteral("Ghost"));
    QCOMPARE(m_profiles->all().size(), 1);
    QCOMPARE(changed.size(), 1);
}

void TestProfiles::removed()
{
    const Profile one = someProfile(QStringLiteral("One"));
    const Profile two = someProfile(QStringLiteral("Two"));
    m_profiles->put(one);
    m_profiles->put(two);
    QSignalSpy changed(m_profiles.get(), &Profiles::changed);
    m_profiles->remove(one.id);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_profiles->find(one.id));
    QVERIFY(m_profiles->find(two.id));
    QCOMPARE(m_settings->profiles.all().size(), 1);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "test_Profiles.moc"
