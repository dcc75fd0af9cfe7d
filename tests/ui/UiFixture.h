#pragma once

#include "assembly/Workspace.h"
#include "demo/DemoServer.h"
#include "resources/Resources.h"
#include "secrets/MemorySecretStore.h"
#include "support/FakeClock.h"
#include "support/QuickClient.h"
#include "ui/design/Accessibility.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/reveal/HandOverPanel.h"
#include "ui/widgets/WindowRules.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace ek::test {

inline Secret secretOf(QByteArray utf8)
{
    return Secret::takeFrom(utf8);
}

/// Icons, what assistive technology is told, and the translation that "1 key" and "2 keys" come from, as
/// app/Application prepares them. Once.
inline void prepareApplication()
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

/// The parts that the window takes, against a demo server over real HTTP. The keychain is one in memory,
/// and repeats come at once.
class UiFixture
{
public:
    /// @p statePath is the journal's file; empty: in memory.
    explicit UiFixture(const DemoData &served, SecretStore *otherKeychain = nullptr, const QString &statePath = {})
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
    explicit UiFixture(SecretStore *otherKeychain = nullptr)
        : UiFixture(demoWorkspace(QDateTime::currentDateTimeUtc()), otherKeychain)
    {
    }

    [[nodiscard]] MainWindowParts parts() { return partsOf(workspace, clipboard); }
    /// The window, shown and active. Null where that, or the server, did not come about.
    [[nodiscard]] std::unique_ptr<MainWindow> showWindow()
    {
        auto window = std::make_unique<MainWindow>(parts());
        window->show();
        return isRunning && QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
    }

    /// A connection to the demo server, not saved anywhere yet.
    [[nodiscard]] Profile profile(Environment environment, const QString &name = QStringLiteral("Test")) const
    {
        Profile profile;
        profile.id = newProfileId();
        profile.name = name;
        profile.apiUrl = server.url();
        profile.credential = {CredentialKind::AccountKey, environment};
        profile.source = CredentialSource::SessionOnly;
        return profile;
    }

    /// Signs in, and waits until the entities are there.
    bool open(Environment environment)
    {
        const Profile chosen = profile(environment);
        profiles.put(chosen);
        session.openWith(chosen, secretOf(demoCredential(environment).toUtf8()));
        return QTest::qWaitFor([this] { return session.entitiesState().hasData; }, patience);
    }

    /// Signs in to another server, and waits until what it says about entities and keys has come, good or bad.
    bool openAt(const QUrl &url, Environment environment = Environment::Sandbox)
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

    /// Opens an entity by its name, and waits until its keys are there.
    bool openEntity(const QString &name)
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

    bool openLiveEntity() { return open(Environment::Live) && openEntity(QStringLiteral("Gorska Steza d.o.o.")); }
    bool openSandboxEntity()
    {
        return open(Environment::Sandbox) && openEntity(QStringLiteral("Gorska Steza d.o.o. (test)"));
    }

    [[nodiscard]] EntityId entityId() const { return session.entity()->id; }
    [[nodiscard]] const QList<ApiKey> &listed() const { return keys.keys(entityId()); }
    [[nodiscard]] ApiKey key(const QString &name) const
    {
        for (const ApiKey &known : listed()) {
            if (known.name == name)
                return known;
        }
        return {};
    }
    /// The whole key as the server has it.
    [[nodiscard]] QString wholeKey(const QString &name) const
    {
        for (const DemoKey &known : data.keys) {
            if (known.name == name && known.entityId == entityId().value())
                return known.key;
        }
        return {};
    }

    /// For a dialog that is opened without the window.
    [[nodiscard]] HandOverParts handOverParts()
    {
        return {handOvers, settings.commands, session.connector(), *session.profile()};
    }

    /// Creates a key for the open entity, and waits for it.
    std::optional<Reveal> create(const KeySpec &spec)
    {
        if (!creation.create(*session.entity(), spec)
            || !QTest::qWaitFor([this] { return creation.hasReveal(); }, patience))
            return std::nullopt;
        return creation.takeReveal();
    }

    [[nodiscard]] QList<DemoServer::Received> received(const QByteArray &verb) const
    {
        QList<DemoServer::Received> requests = server.received();
        requests.removeIf([&](const DemoServer::Received &request) { return request.verb != verb; });
        return requests;
    }
    [[nodiscard]] qsizetype count(const QByteArray &verb) const { return received(verb).size(); }

    QTemporaryDir directory;
    FakeClock clock;
    DemoData data;
    DemoServer server;
    MemorySecretStore keychainInMemory;
    MemorySecretStore memory;
    SecretStore &keychain;
    /// A service of its own has a store of its own, all of them in memory.
    std::map<QString, MemorySecretStore *> otherKeychains;
    Workspace workspace;
    ConcealedClipboard clipboard;
    Settings &settings = workspace.settings;
    Profiles &profiles = workspace.profiles;
    Session &session = workspace.session;
    SignIn &signIn = workspace.signIn;
    KeyStore &keys = workspace.keys;
    Journal &journal = workspace.journal;
    KeyCreation &creation = workspace.creation;
    CreateRecovery &recovery = workspace.recovery;
    KeyDeletion &deletion = workspace.deletion;
    AutoLock &lock = workspace.lock;
    HandOvers &handOvers = workspace.handOvers;
    bool isRunning; ///< to be verified before anything else

private:
    std::unique_ptr<SecretStore> storeOf(const QString &service)
    {
        auto store = std::make_unique<MemorySecretStore>();
        otherKeychains[service] = store.get();
        return store;
    }
};

} // namespace ek::test
