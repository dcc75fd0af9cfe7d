#include "app/Application.h"

#include "api/SystemProxy.h"
#include "app/ActivityFilter.h"
#include "app/Demo.h"
#include "app/Diagnostics.h"
#include "app/PortalAppearance.h"
#include "app/SessionWatch.h"
#include "app/Termination.h"
#include "assembly/Workspace.h"
#include "core/Clock.h"
#include "core/Credential.h"
#include "core/Logging.h"
#include "core/Version.h"
#include "platform/PrivateFiles.h"
#include "resources/Resources.h"
#include "secrets/KeychainSecretStore.h"
#include "secrets/MemorySecretStore.h"
#include "ui/design/Accessibility.h"
#include "ui/design/TextLanguage.h"
#include "ui/design/Theme.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/widgets/PasteGuard.h"
#include "ui/widgets/WindowRules.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSessionManager>
#include <QStandardPaths>

#include <algorithm>

namespace ek {

namespace {

/// For what can be made again. Windows has no folder for that, and what Qt calls so there is beside the one that is
/// uninstalled.
QString cacheFolder()
{
#ifdef Q_OS_WIN
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/entity-keys/cache");
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/entity-keys");
#endif
}

/// In the folder that is this session's, which no network holds and which is empty after a start of the computer; else
/// among what can be made again.
QString slotsFolder()
{
    QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    // Flatpak shares no more of it between the instances of a program.
    if (const QString flatpak = qEnvironmentVariable("FLATPAK_ID"); !folder.isEmpty() && !flatpak.isEmpty())
        folder += QStringLiteral("/app/") + flatpak;
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        return cacheFolder();
    return folder + QStringLiteral("/entity-keys");
}

QStringList ownFiles(const Places &places)
{
    QStringList files{places.settings};
    if (!places.state.isEmpty())
        files += places.state;
    return files;
}

} // namespace

Places defaultPlaces(bool demo)
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    // What the demo workspace makes is gone when it ends, and so is what could be recovered of it.
    if (demo)
        return {config + QStringLiteral("/entity-keys/demo.ini"), QString()};
    return {.settings = config + QStringLiteral("/entity-keys/settings.ini"),
            .state = data + QStringLiteral("/entity-keys/state.sqlite"),
            .slotsFolder = slotsFolder(),
            .lists = cacheFolder() + QStringLiteral("/lists")};
}

bool isOneOf(const Places &places, const QString &path)
{
    const QFileInfo info(path);
    const auto whole = [](const QFileInfo &folder) {
        const QString canonical = folder.canonicalFilePath(); // empty where there is none
        return canonical.isEmpty() ? folder.absoluteFilePath() : canonical;
    };
    const QString folder = whole(QFileInfo(info.absolutePath()));
    if (!places.lists.isEmpty() && folder == whole(QFileInfo(places.lists)))
        return true;
    const QStringList own = ownFiles(places);
    return std::any_of(own.cbegin(), own.cend(), [&](const QString &file) {
        const QString ownFolder = whole(QFileInfo(QFileInfo(file).absolutePath()));
        return (folder == ownFolder && info.fileName().startsWith(QFileInfo(file).fileName()))
            || folder.startsWith(ownFolder + QLatin1String("/instances"));
    });
}

/// The parts, in the order they are built; they go in the opposite one.
class Application::Private
{
public:
    Private(CommandLine line, const Places &places)
        : commandLine(std::move(line))
        , demo(commandLine.demo ? std::make_unique<Demo>(clock.now(), demoOptions()) : nullptr)
        , workspace(workspaceParts(places))
        , clipboard(*QApplication::clipboard())
    {
        const Preferences &preferences = workspace.settings.preferences;
        applyLanguage(commandLine.language.isEmpty() ? preferences.language() : commandLine.language);
        applyAppearance(preferences.appearance());
        clipboard.setLifetime(preferences.clipboardTime());
        MainWindowParts parts = partsOf(workspace, clipboard);
        parts.offersDemo = Demo::isBuilt();
        parts.offersRestart = !commandLine.apiUrl; // its credential went with the environment
        window = std::make_unique<MainWindow>(parts);
    }

    [[nodiscard]] DemoOptions demoOptions() const
    {
        DemoOptions options{.entities = commandLine.demoEntities};
        if (commandLine.requestsPerMinute)
            options.sandboxRequests = options.liveRequests = *commandLine.requestsPerMinute;
        return options;
    }

    WorkspaceParts workspaceParts(const Places &places)
    {
        return {.keychain = keychain(),
                .memory = memory,
                .clock = clock,
                .settingsFile = places.settings,
                .stateFile = places.state,
                .pace = {.requestsPerWindow = commandLine.requestsPerMinute},
                .slotsFolder = places.slotsFolder,
                .inventoryFolder = places.lists};
    }

    /// The demo leaves the real keychain alone.
    SecretStore &keychain() { return demo ? static_cast<SecretStore &>(memory) : osKeychain; }

    CommandLine commandLine;
    SystemClock clock;
    std::unique_ptr<Demo> demo;
    KeychainSecretStore osKeychain{applicationId()};
    MemorySecretStore memory;
    Workspace workspace;
    ConcealedClipboard clipboard;
    ActivityFilter activity{workspace.lock};
    PasteGuard pasteGuard;
    SessionWatch watch;
#ifdef EK_WITH_DBUS
    PortalAppearance appearance;
#endif
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Termination> termination;
};

namespace {

void prepare(const Places &places)
{
    initResources();
    installAccessibility();
    installWindowRules();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/entity-keys.svg")));
    useSystemProxy();
    QDir().mkpath(QFileInfo(places.settings).absolutePath());
    // Before any of them is opened. The folders are the program's own.
    for (const QString &file : ownFiles(places)) {
        const QFileInfo info(file);
        for (const QString &change : makePrivate(info.absolutePath(), {info.fileName()}))
            qCInfo(lcFiles).noquote() << "closed to others:" << change;
    }
}

} // namespace

Application::Application(CommandLine commandLine, const Places &places)
{
    prepare(places);
    d = std::make_unique<Private>(std::move(commandLine), places);
}

Application::~Application() = default;

MainWindow &Application::window()
{
    return *d->window;
}

bool Application::start(QString *problem)
{
    MainWindow &window = *d->window;
    // The desktop's own end of session asks first as well; a key that is not stored holds it up.
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &window, [this, &window](QSessionManager &manager) {
        window.dropRestart();
        if (!window.mayEnd())
            manager.cancel();
        else
            d->clipboard.takeOff(); // there is no time to wait for how that ends
    });
    QObject::connect(&d->watch, &SessionWatch::lockRequested, &d->workspace.lock, &AutoLock::request);
    d->watch.start(window);
#ifdef EK_WITH_DBUS
    d->appearance.start();
#endif
    d->workspace.recovery.start();
    d->termination = std::make_unique<Termination>([&window] {
        window.dropRestart();
        QApplication::quit();
    });
    QObject::connect(&window, &MainWindow::demoRequested, &window,
                     [] { QProcess::startDetached(QApplication::applicationFilePath(), {QStringLiteral("--demo")}); });

    QObject::connect(&window, &MainWindow::diagnosticsRequested, &window, [this] {
        QGuiApplication::clipboard()->setText(
            diagnostics(d->workspace.session, d->workspace.keys, d->workspace.creation, d->osKeychain));
    });

    if (d->demo) {
        if (!d->demo->start(problem))
            return false;
        const QList<Profile> profiles = d->demo->profiles();
        for (const Profile &profile : profiles) {
            d->memory.write(keychainEntry(profile), Demo::credentialOf(profile), &window,
                            [](const StoreResult<Done> &) {});
            d->workspace.profiles.put(profile);
        }
        window.show();
        d->workspace.session.open(profiles.constFirst().id);
        return true;
    }

    if (d->commandLine.apiUrl) {
        Profile profile;
        profile.id = ProfileId(QStringLiteral("environment"));
        profile.name = QApplication::translate("ek::Application", "From the environment");
        profile.apiUrl = *d->commandLine.apiUrl;
        profile.account = d->commandLine.account;
        profile.caFile = d->commandLine.caFile;
        QByteArray utf8 = d->commandLine.credential.exposeSecretUtf8();
        profile.credential = recogniseCredential(QString::fromLatin1(utf8));
        wipe(utf8);
        profile.source = CredentialSource::Environment;
        d->workspace.profiles.put(profile);
        window.show();
        d->workspace.session.openWith(profile, std::move(d->commandLine.credential));
        return true;
    }

    ProfileId wanted = d->workspace.settings.profiles.last();
    if (!d->commandLine.profile.isEmpty()) {
        const auto named = d->workspace.profiles.findByName(d->commandLine.profile);
        if (!named) {
            *problem = QApplication::translate("ek::Application", "There is no profile named “%1”.")
                           .arg(redactCredentials(d->commandLine.profile));
            return false;
        }
        wanted = named->id;
    }
    window.show();
    d->workspace.session.open(wanted);
    return true;
}

} // namespace ek
