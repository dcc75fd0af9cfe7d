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

Secret secretOf(QByteArray utf8);

/// Icons, what assistive technology is told, and the translation that "1 key" and "2 keys" come from, as
/// app/Application prepares them. Once.
void prepareApplication();

/// The parts that the window takes, against a demo server over real HTTP. The keychain is one in memory,
/// and repeats come at once.
class UiFixture
{
public:
    /// @p statePath is the journal's file; empty: in memory.
    explicit UiFixture(const DemoData &served, SecretStore *otherKeychain = nullptr, const QString &statePath = {});
    explicit UiFixture(SecretStore *otherKeychain = nullptr);
    ~UiFixture();

    [[nodiscard]] MainWindowParts parts() { return partsOf(workspace, clipboard); }
    /// The window, shown and active. Null where that, or the server, did not come about.
    [[nodiscard]] std::unique_ptr<MainWindow> showWindow();

    /// A connection to the demo server, not saved anywhere yet.
    [[nodiscard]] Profile profile(Environment environment, const QString &name = QStringLiteral("Test")) const;

    /// Signs in, and waits until the entities are there.
    bool open(Environment environment);

    /// Signs in to another server, and waits until what it says about entities and keys has come, good or bad.
    bool openAt(const QUrl &url, Environment environment = Environment::Sandbox);

    /// Opens an entity by its name, and waits until its keys are there.
    bool openEntity(const QString &name);

    bool openLiveEntity() { return open(Environment::Live) && openEntity(QStringLiteral("Gorska Steza d.o.o.")); }
    bool openSandboxEntity()
    {
        return open(Environment::Sandbox) && openEntity(QStringLiteral("Gorska Steza d.o.o. (test)"));
    }

    [[nodiscard]] EntityId entityId() const { return session.entity()->id; }
    [[nodiscard]] const QList<ApiKey> &listed() const { return keys.keys(entityId()); }
    [[nodiscard]] ApiKey key(const QString &name) const;
    /// The whole key as the server has it.
    [[nodiscard]] QString wholeKey(const QString &name) const;

    /// For a dialog that is opened without the window.
    [[nodiscard]] HandOverParts handOverParts()
    {
        return {handOvers, settings.commands, session.connector(), *session.profile()};
    }

    /// Creates a key for the open entity, and waits for it.
    std::optional<Reveal> create(const KeySpec &spec);

    [[nodiscard]] QList<DemoServer::Received> received(const QByteArray &verb) const;
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
    std::unique_ptr<SecretStore> storeOf(const QString &service);
};

} // namespace ek::test
