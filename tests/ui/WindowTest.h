#pragma once

#include "UiFixture.h"
#include "WidgetTools.h"

#include <QAction>

namespace ek::test {

/// For tests that have a window of their own for each function: what their init() and cleanup() do.
class WindowTest
{
protected:
    /// False where the server or the window did not come about.
    [[nodiscard]] bool openWindow()
    {
        m_parts = std::make_unique<UiFixture>();
        m_window = m_parts->showWindow();
        return m_window != nullptr;
    }

    void closeWindow()
    {
        m_window.reset();
        m_parts.reset();
        sweep();
    }

    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QString::fromLatin1(name));
    }

    std::unique_ptr<UiFixture> m_parts;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace ek::test
