#pragma once

#include "assembly/Workspace.h"
#include "core/Clock.h"
#include "resources/Resources.h"
#include "secrets/MemorySecretStore.h"
#include "ui/design/Theme.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QTemporaryDir>

/// Goes on with the event loop until @p condition holds; false after two minutes.
template <typename Condition> bool waitFor(Condition condition)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition() && elapsed.elapsed() < 120'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    QApplication::processEvents();
    return condition();
}

/// What a benchmark of the window prepares first.
inline void prepareWindowBenchmark()
{
    ek::initResources();
    ek::applyAppearance(ek::Appearance::Light);
}

/// The whole program but for its screen: all parts, and the window, which is shown. Keeps nothing on disk.
class BenchWindow
{
public:
    BenchWindow()
        : workspace({.keychain = m_store,
                     .memory = m_store,
                     .clock = m_clock,
                     .settingsFile = m_directory.filePath(QStringLiteral("settings.ini")),
                     .stateFile = {},
                     .pace = {.requestsPerWindow = 0}}) // its own server has no limit
        , m_clipboard(*QApplication::clipboard())
        , window(ek::partsOf(workspace, m_clipboard))
    {
        window.show();
        QApplication::processEvents();
    }

    /// Signs in, and waits for the entities.
    bool signIn(const QUrl &url, QString credential)
    {
        ek::Profile profile;
        profile.id = ek::ProfileId(QStringLiteral("bench"));
        profile.name = QStringLiteral("Benchmark");
        profile.apiUrl = url;
        profile.source = ek::CredentialSource::Environment;
        workspace.session.openWith(profile, ek::Secret::takeFrom(credential));
        return waitFor([this] { return workspace.session.entitiesState().hasData; });
    }

private:
    const QTemporaryDir m_directory;
    const ek::SystemClock m_clock;
    ek::MemorySecretStore m_store;

public:
    ek::Workspace workspace;

private:
    ek::ConcealedClipboard m_clipboard;

public:
    ek::MainWindow window;
};
