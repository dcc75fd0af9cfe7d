#include "UiFixture.h"

#include "support/ByName.h"

#include <utility>

namespace ek::test {

Secret secretOf(QByteArray utf8)
{
    return Secret::takeFrom(utf8);
}

void prepareApplication()
{
    static QTranslator translator;
    if (!translator.isEmpty())
        return;
    initResources();
    installAccessibility();
    installWindowRules();
    if (translator.load(QStringLiteral(":/translations/entity-keys_en.qm")))
        QCoreApplication::installTranslator(&translator);
}

UiFixture::UiFixture(const DemoData &served, SecretStore *otherKeychain, const QString &statePath)
    : data(served)
    , server(data)
    , keychain(otherKeychain ? *otherKeychain : keychainInMemory)
    , workspace({.keychain = keychain,
                 .memory = memory,
                 .clock = clock,
                 .settingsFile = directory.filePath(QStringLiteral("settings.ini")),
                 .stateFile = statePath,
                 .connector = connectorWith(quickLimits()),
                 .handOverKeychain = [this](const QString &service) { return storeOf(service); },
                 .sweepsByItself = false}) // many a test counts the requests
    , clipboard(*QApplication::clipboard())
    , isRunning(server.start())
{
    prepareApplication();
}

UiFixture::UiFixture(SecretStore *otherKeychain)
    : UiFixture(demoWorkspace(QDateTime::currentDateTimeUtc()), otherKeychain)
{
}

UiFixture::~UiFixture() = default;

std::unique_ptr<MainWindow> UiFixture::showWindow()
{
    auto window = std::make_unique<MainWindow>(parts());
    window->show();
    return isRunning && QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
}

Profile UiFixture::profile(Environment environment, const QString &name) const
{
    Profile profile;
    profile.id = newProfileId();
    profile.name = name;
    profile.apiUrl = server.url();
    profile.credential = {CredentialKind::AccountKey, environment};
    profile.source = CredentialSource::SessionOnly;
    return profile;
}

bool UiFixture::open(Environment environment)
{
    const Profile chosen = profile(environment);
    profiles.put(chosen);
    session.openWith(chosen, secretOf(demoCredential(environment).toUtf8()));
    return QTest::qWaitFor([this] { return session.entitiesState().hasData; }, patience);
}

bool UiFixture::openAt(const QUrl &url, Environment environment)
{
    Profile chosen = profile(environment);
    chosen.apiUrl = url;
    profiles.put(chosen);
    session.openWith(chosen, secretOf(demoCredential(environment).toUtf8()));
    return QTest::qWaitFor(
        [this] {
            return !session.entitiesState().isLoading
                && (!session.entity() || !keys.state(session.entity()->id).isLoading);
        },
        patience);
}

bool UiFixture::openEntity(const QString &name)
{
    for (const Entity &entity : session.entities()) {
        if (entity.name != name)
            continue;
        session.selectEntity(entity.id);
        return QTest::qWaitFor([&] { return keys.state(entity.id).hasData && !keys.state(entity.id).isLoading; },
                               patience);
    }
    return false;
}

ApiKey UiFixture::key(const QString &name) const
{
    return keyNamed(listed(), name);
}

QString UiFixture::wholeKey(const QString &name) const
{
    return wholeKeyNamed(data, entityId(), name);
}

std::optional<Reveal> UiFixture::create(const KeySpec &spec)
{
    if (!creation.create(*session.entity(), spec)
        || !QTest::qWaitFor([this] { return creation.hasReveal(); }, patience))
        return std::nullopt;
    return creation.takeReveal();
}

QList<DemoServer::Received> UiFixture::received(const QByteArray &verb) const
{
    QList<DemoServer::Received> requests = server.received();
    requests.removeIf([&](const DemoServer::Received &request) { return request.verb != verb; });
    return requests;
}

std::unique_ptr<SecretStore> UiFixture::storeOf(const QString &service)
{
    auto store = std::make_unique<MemorySecretStore>();
    otherKeychains[service] = store.get();
    return store;
}

} // namespace ek::test
