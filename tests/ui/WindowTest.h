#pragma once

#include "UiFixture.h"
#include "WidgetTools.h"
#include "support/FakeSecretStore.h"

#include <QAction>

namespace ek::test {

/// For tests that have the parts of the program for each function anew: what their init() and cleanup() do.
class PartsTest
{
protected:
    /// False where the server did not come about.
    [[nodiscard]] bool makeParts(std::unique_ptr<UiFixture> parts = std::make_unique<UiFixture>())
    {
        m_parts = std::move(parts);
        return m_parts->isRunning;
    }

    /// With a keychain that does what the test says.
    [[nodiscard]] bool makePartsWithKeychain()
    {
        m_keychain = std::make_unique<FakeSecretStore>();
        return makeParts(std::make_unique<UiFixture>(m_keychain.get()));
    }

    void dropParts()
    {
        m_parts.reset();
        m_keychain.reset();
        sweep();
    }

    std::unique_ptr<FakeSecretStore> m_keychain; ///< null without makePartsWithKeychain()
    std::unique_ptr<UiFixture> m_parts;
};

/// The same with a window of their own.
class WindowTest : protected PartsTest
{
protected:
    /// False where the server or the window did not come about.
    [[nodiscard]] bool openWindow(std::unique_ptr<UiFixture> parts = std::make_unique<UiFixture>())
    {
        m_window.reset(); // before its parts
        return makeParts(std::move(parts)) && showWindow();
    }

    [[nodiscard]] bool openWindowWithKeychain() { return makePartsWithKeychain() && showWindow(); }

    /// Another window over the parts that there are.
    [[nodiscard]] bool showWindow()
    {
        m_window.reset();
        m_window = m_parts->showWindow();
        return m_window != nullptr;
    }

    void closeWindow()
    {
        m_window.reset();
        dropParts();
    }

    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QString::fromLatin1(name));
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace ek::test
